/* checks.c: tests against null that cannot fail.
 *
 * Takes, leaves: typed graphs.
 * Idea:    every pointer is taken for nonnull until some way shows otherwise. New objects, addresses of data and what a
 *          check or a branch has let pass are nonnull; a block argument, a parameter or a result is, when all that is passed
 *          is. Parameters of a graph whose address is taken get what the indirect calls of its family pass. Facts only
 *          fall, so the walk over the blocks that are concerned ends; what then still holds is true, and the checks of it go.
 * Example: tests/opt/checks.rg          Cost: O(operations) for each time a fact of the graph's border falls; few in practice.
 */
#include "analysis/callgraph.h"
#include "edit.h"
#include "opt.h"

typedef struct Facts {
    Program *p;
    Arena *arena;
    const CallGraph *cg;
    CallerIndex callers;
    bool **maybe_null_arg;      /* by node: by parameter */
    bool *maybe_null_result;    /* by node */
    bool **maybe_null;          /* by graph id: by value; true once a block argument may be null */
    VEC(uint32_t) work;         /* graphs to look at again */
    bool *queued;
} Facts;

/* Looking at one block: what is known where the walk stands. */
typedef struct Walk {
    Facts *f;
    Graph *g;
    bool *maybe_null;
    Ref *root;                  /* value -> what it is a cast or copy of */
    bool *nonnull;              /* root -> known, for values of the block at hand */
} Walk;

static bool is_pointer(const Type *type) { return type->kind == TYPE_PTR; }

static void queue_graph(Facts *f, uint32_t graph) {
    if (f->queued[graph]) return;
    f->queued[graph] = true;
    vec_push(f->arena, &f->work, graph);
}

/* ---- facts at the borders of graphs ---- */

static void arg_falls(Facts *f, uint32_t node, uint32_t index) {
    if (f->maybe_null_arg[node][index]) return;
    f->maybe_null_arg[node][index] = true;
    if (node < f->cg->graph_count) { queue_graph(f, node); return; }
    for (uint32_t i = f->cg->first[node]; i < f->cg->first[node + 1]; i++) arg_falls(f, f->cg->callees[i], index);
}

static void result_falls(Facts *f, uint32_t node) {
    if (f->maybe_null_result[node]) return;
    f->maybe_null_result[node] = true;
    for (uint32_t i = f->callers.first[node]; i < f->callers.first[node + 1]; i++) {
        uint32_t caller = f->callers.callers[i];
        if (caller < f->cg->graph_count) queue_graph(f, caller);
        else result_falls(f, caller);
    }
}

static void all_args_fall(Facts *f, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.data[0]->args.len; i++) arg_falls(f, g->id, i);
}

/* C code may call what it gets the address of with anything. */
static void escape_to_c(Facts *f, const Graph *g, Ref ref) {
    const Type *type = ref_type(g, ref);
    if (!is_pointer(type) || type->target->kind != TYPE_FUNC) return;
    if (ref_is_const(ref)) {
        const Const *c = const_of(f->p, ref);
        if (c->kind == CONST_GRAPH) all_args_fall(f, c->graph);
        return;
    }
    for (uint32_t i = 0; i < f->cg->graph_count; i++)
        if (f->cg->address_taken[i]) all_args_fall(f, f->p->graphs.data[i]);
}

/* ---- one block ---- */

static bool is_nonnull(const Walk *w, Ref ref) {
    if (ref_is_const(ref)) {
        ConstKind kind = const_of(w->f->p, ref)->kind;
        return kind == CONST_PREBUILT || kind == CONST_GRAPH || kind == CONST_EXTERN;
    }
    return w->nonnull[w->root[ref]];
}

static bool result_is_nonnull(const Walk *w, const Op *op) {
    if (op->code == OP_malloc || op->code == OP_malloc_varsize) return true;
    if (op->code == OP_direct_call || op->code == OP_indirect_call) {
        uint32_t node = callgraph_target(w->f->cg, w->g, op);
        return node != NO_NODE && !w->f->maybe_null_result[node];
    }
    if (op->code != OP_getfield) return false;
    const Type *field = ref_type(w->g, op->operands[0])->target->fields[op->imm.field].type;
    return field->kind == TYPE_STRUCT || field->kind == TYPE_ARRAY;     /* the address of an inlined part */
}

static void pass_arguments(Walk *w, const Op *op) {
    uint32_t node = callgraph_target(w->f->cg, w->g, op);
    for (uint32_t i = 1; i < op->operand_count; i++) {
        if (!is_pointer(ref_type(w->g, op->operands[i]))) continue;
        if (node == NO_NODE) escape_to_c(w->f, w->g, op->operands[i]);
        else if (!is_nonnull(w, op->operands[i])) arg_falls(w->f, node, i - 1);
    }
}

static void walk_op(Walk *w, const Op *op) {
    if (op->code == OP_check_nonnull && !ref_is_const(op->operands[0])) w->nonnull[w->root[op->operands[0]]] = true;
    if (op->code == OP_direct_call || op->code == OP_indirect_call) pass_arguments(w, op);
    if (op->result == NO_REF || !is_pointer(ref_type(w->g, op->result))) return;
    bool is_copy = op->code == OP_cast_pointer || op->code == OP_same_as || op->code == OP_hint;
    if (is_copy && !ref_is_const(op->operands[0])) {
        w->root[op->result] = w->root[op->operands[0]];
        return;
    }
    w->root[op->result] = op->result;
    w->nonnull[op->result] = is_copy ? is_nonnull(w, op->operands[0]) : result_is_nonnull(w, op);
}

/* The value a branch of the block compares with null, and the link it is nonnull on; NO_REF if there is none. */
static Ref tested_value(const Walk *w, const Block *b, uint32_t *link) {
    if (b->exit != EXIT_BRANCH || ref_is_const(b->operand)) return NO_REF;
    for (uint32_t i = b->ops.len; i-- > 0; ) {
        const Op *op = &b->ops.data[i];
        if (op->result != b->operand) continue;
        if (op->code == OP_ptr_nonzero || op->code == OP_ptr_iszero) {
            *link = op->code == OP_ptr_nonzero;
            return op->operands[0];
        }
        if (op->code != OP_ptr_eq && op->code != OP_ptr_ne) return NO_REF;
        *link = op->code == OP_ptr_ne;
        for (uint32_t j = 0; j < 2; j++)
            if (ref_is_const(op->operands[j]) && const_of(w->f->p, op->operands[j])->kind == CONST_NULL)
                return op->operands[1 - j];
        return NO_REF;
    }
    return NO_REF;
}

static void start_block(Walk *w, const Block *b) {
    for (uint32_t i = 0; i < b->args.len; i++) {
        w->root[b->args.data[i]] = b->args.data[i];
        w->nonnull[b->args.data[i]] = !w->maybe_null[b->args.data[i]];
    }
}

typedef VEC(const Block *) BlockVec;

/* Passes what is known at the end of the block on; blocks whose arguments fall are added to `again`. */
static void leave_block(Walk *w, const Block *b, BlockVec *again) {
    uint32_t tested_link = 0;
    Ref tested = tested_value(w, b, &tested_link);
    bool check_failed_ways = b->exit == EXIT_CATCH && vec_last(&b->ops).code == OP_check_nonnull;
    Ref checked = check_failed_ways ? vec_last(&b->ops).operands[0] : NO_REF;
    for (uint32_t i = 0; i < b->links.len; i++) {
        const Link *link = &b->links.data[i];
        bool fell = false;
        for (uint32_t j = 0; j < link->arg_count; j++) {
            Ref arg = link->args[j], param = link->target->args.data[j];
            if (!is_pointer(ref_type(w->g, param)) || w->maybe_null[param] || arg == link->exception) continue;
            bool same_root = tested != NO_REF && !ref_is_const(tested) && !ref_is_const(arg) && w->root[arg] == w->root[tested];
            bool known = is_nonnull(w, arg) || (same_root && i == tested_link);
            if (i && checked != NO_REF && !ref_is_const(checked) && !ref_is_const(arg) && w->root[arg] == w->root[checked])
                known = false;      /* handlers run because it was null */
            if (known) continue;
            w->maybe_null[param] = fell = true;
        }
        if (fell) vec_push(w->f->arena, again, link->target);
    }
    if (b->exit == EXIT_RETURN && b->operand != NO_REF && is_pointer(ref_type(w->g, b->operand)) && !is_nonnull(w, b->operand))
        result_falls(w->f, w->g->id);
}

static Walk new_walk(Facts *f, Arena *arena, Graph *g) {
    Walk w = {.f = f, .g = g, .maybe_null = f->maybe_null[g->id]};
    w.root = ARENA_ARRAY(arena, Ref, g->values.len);
    w.nonnull = ARENA_ARRAY(arena, bool, g->values.len);
    return w;
}

static void walk_graph(Facts *f, Graph *g) {
    Arena *arena = arena_new();
    Walk w = new_walk(f, arena, g);
    const Block *entry = g->blocks.data[0];
    for (uint32_t i = 0; i < entry->args.len; i++)
        if (f->maybe_null_arg[g->id][i]) w.maybe_null[entry->args.data[i]] = true;
    BlockVec again = {0};
    for (uint32_t i = g->blocks.len; i-- > 0; ) vec_push(f->arena, &again, g->blocks.data[i]);
    while (again.len) {
        const Block *b = vec_pop(&again);
        start_block(&w, b);
        for (uint32_t i = 0; i < b->ops.len; i++) walk_op(&w, &b->ops.data[i]);
        leave_block(&w, b, &again);
    }
    arena_free(arena);
}

/* ---- using the facts ---- */

static bool simplify_test(Walk *w, Op *op) {
    if (op->code != OP_ptr_nonzero && op->code != OP_ptr_iszero) return false;
    if (!is_nonnull(w, op->operands[0])) return false;
    op->operands[0] = const_bool(w->f->p, op->code == OP_ptr_nonzero);
    op->code = OP_same_as;
    return true;
}

static uint32_t remove_checks(Facts *f, Graph *g) {
    Arena *arena = arena_new();
    Walk w = new_walk(f, arena, g);
    uint32_t changed = 0;
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        uint32_t kept = 0, count = b->ops.len;
        start_block(&w, b);
        for (uint32_t j = 0; j < count; j++) {
            Op *op = &b->ops.data[j];
            if (op->code == OP_check_nonnull && is_nonnull(&w, op->operands[0])) {
                if (b->exit == EXIT_CATCH && j + 1 == count) edit_uncatch(b);
                changed++;
                continue;
            }
            walk_op(&w, op);
            changed += simplify_test(&w, op);
            b->ops.data[kept++] = *op;
        }
        b->ops.len = kept;
    }
    if (changed) graph_remove_unreachable(g);
    arena_free(arena);
    return changed;
}

/* ---- the whole ---- */

static void prepare(Facts *f) {
    const CallGraph *cg = f->cg;
    f->maybe_null_arg = ARENA_ARRAY(f->arena, bool *, cg->node_count);
    f->maybe_null_result = ARENA_ARRAY(f->arena, bool, cg->node_count);
    f->maybe_null = ARENA_ARRAY(f->arena, bool *, cg->graph_count);
    f->queued = ARENA_ARRAY(f->arena, bool, cg->graph_count);
    for (uint32_t i = 0; i < cg->node_count; i++) {
        uint32_t member = i < cg->graph_count ? i : cg->callees[cg->first[i]];
        f->maybe_null_arg[i] = ARENA_ARRAY(f->arena, bool, f->p->graphs.data[member]->blocks.data[0]->args.len);
    }
    for (uint32_t i = 0; i < cg->graph_count; i++) {
        Graph *g = f->p->graphs.data[i];
        f->maybe_null[i] = ARENA_ARRAY(f->arena, bool, g->values.len);
        if (g->level == LEVEL_TYPED) queue_graph(f, i);
    }
    if (f->p->entry) all_args_fall(f, f->p->entry);
    else for (uint32_t i = 0; i < cg->graph_count; i++) all_args_fall(f, f->p->graphs.data[i]);
}

uint32_t opt_checks(Program *program) {
    Facts f = {.p = program, .arena = arena_new()};
    f.cg = callgraph_new(f.arena, program);
    f.callers = callgraph_callers(f.arena, f.cg);
    prepare(&f);
    while (f.work.len) {
        uint32_t graph = vec_pop(&f.work);
        f.queued[graph] = false;
        walk_graph(&f, program->graphs.data[graph]);
    }
    uint32_t changed = 0;
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (program->graphs.data[i]->level == LEVEL_TYPED) changed += remove_checks(&f, program->graphs.data[i]);
    arena_free(f.arena);
    return changed;
}
