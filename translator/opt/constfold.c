/* constfold.c: operations and exits whose outcome is known at translation time.
 *
 * Takes, leaves: graphs of any low level; leaves unused operations and arguments, which simplify removes.
 * Idea:    each block is folded from top to bottom; a branch or switch on a constant becomes a goto. A block argument that
 *          every way in gives the same constant is that constant; found optimistically, loops included, by passing on what
 *          changes. A call through a constant pointer is a direct call.
 * Example: tests/opt/constfold.rg          Cost: O(operations), a few rounds.
 */
#include "edit.h"
#include "fold.h"
#include "opt.h"

enum { MAX_ROUNDS = 4 };

typedef struct Folding { Graph *g; Arena *arena; Ref *subst; uint32_t changed; } Folding;

static bool is_direct(const Graph *g, Ref callee) {
    if (!ref_is_const(callee)) return false;
    ConstKind kind = const_of(g->program, callee)->kind;
    return kind == CONST_GRAPH || kind == CONST_EXTERN;
}

static void fold_block(Folding *f, Block *b) {
    uint32_t kept = 0, count = b->ops.len;
    bool caught = b->exit == EXIT_CATCH;
    for (uint32_t i = 0; i < count; i++) {
        Op *op = &b->ops.data[i];
        for (uint32_t j = 0; j < op->operand_count; j++) op->operands[j] = edit_subst(f->subst, op->operands[j]);
        if (op->code == OP_indirect_call && is_direct(f->g, op->operands[0])) {
            op->code = OP_direct_call;
            f->changed++;
        }
        Ref known = op->result == NO_REF ? NO_REF : fold_op(f->g, op);
        if (known == NO_REF || ref_type(f->g, known) != ref_type(f->g, op->result)) {
            b->ops.data[kept++] = *op;
            continue;
        }
        f->subst[op->result] = known;
        f->changed++;
        if (caught && i + 1 == count) edit_uncatch(b);
    }
    b->ops.len = kept;
    b->operand = edit_subst(f->subst, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++)
        for (uint32_t j = 0; j < b->links.data[i].arg_count; j++)
            b->links.data[i].args[j] = edit_subst(f->subst, b->links.data[i].args[j]);
}

static void fold_exit(Folding *f, Block *b) {
    if ((b->exit != EXIT_BRANCH && b->exit != EXIT_SWITCH) || !ref_is_const(b->operand)) return;
    uint32_t taken = b->links.len - 1;
    if (b->exit == EXIT_BRANCH) taken = const_of(f->g->program, b->operand)->integer ? 1 : 0;
    for (uint32_t i = 0; b->exit == EXIT_SWITCH && i + 1 < b->links.len; i++)
        if (b->links.data[i].exit_case == b->operand) taken = i;
    edit_goto_link(b, taken);
    f->changed++;
}

/* ---- constant arguments: unknown -> a constant -> many ---- */

typedef enum ArgState { ARG_OTHER, ARG_UNKNOWN, ARG_CONSTANT, ARG_MANY } ArgState;     /* OTHER: no argument of an inner block */
typedef struct ArgFlow {
    ArgState *states;           /* by value */
    Ref *constants;             /* by value, of ARG_CONSTANT */
    uint32_t *first;            /* by value: it is given to the arguments targets[first[v]] … targets[first[v + 1] - 1] */
    Ref *targets;
    Ref *work;
    uint32_t waiting;
} ArgFlow;

/* An argument gets a constant; NO_REF: something that varies. Its state rises twice at most. */
static void give(ArgFlow *f, Ref param, Ref constant) {
    if (f->states[param] == ARG_OTHER || f->states[param] == ARG_MANY) return;
    if (f->states[param] == ARG_CONSTANT && f->constants[param] == constant) return;
    bool is_first = f->states[param] == ARG_UNKNOWN && constant != NO_REF;
    f->states[param] = is_first ? ARG_CONSTANT : ARG_MANY;
    f->constants[param] = constant;
    f->work[f->waiting++] = param;
}

#define EACH_LINK(g, link)                                              \
    for (uint32_t i_ = 0; i_ < (g)->blocks.len; i_++)                   \
        for (const Link *link = (g)->blocks.data[i_]->links.data, *end_ = link + (g)->blocks.data[i_]->links.len; link < end_; link++)

static bool is_passed_on(const ArgFlow *f, Ref arg) { return !ref_is_const(arg) && f->states[arg] != ARG_OTHER; }

static ArgFlow arg_flow_new(Arena *arena, Graph *g) {
    uint32_t values = g->values.len, arguments = 0;
    ArgFlow f = {.states = ARENA_ARRAY(arena, ArgState, values), .constants = ARENA_ARRAY(arena, Ref, values),
                 .first = ARENA_ARRAY(arena, uint32_t, values + 2)};
    for (uint32_t i = 1; i < g->blocks.len; i++) {
        for (uint32_t j = 0; j < g->blocks.data[i]->args.len; j++) f.states[g->blocks.data[i]->args.data[j]] = ARG_UNKNOWN;
        arguments += g->blocks.data[i]->args.len;
    }
    EACH_LINK(g, link)
        for (uint32_t k = 0; k < link->arg_count; k++)
            if (is_passed_on(&f, link->args[k])) f.first[link->args[k] + 2]++;
    for (uint32_t i = 2; i < values + 2; i++) f.first[i] += f.first[i - 1];
    f.targets = ARENA_ARRAY(arena, Ref, f.first[values + 1]);
    EACH_LINK(g, link)
        for (uint32_t k = 0; k < link->arg_count; k++)
            if (is_passed_on(&f, link->args[k])) f.targets[f.first[link->args[k] + 1]++] = link->target->args.data[k];
    f.work = ARENA_ARRAY(arena, Ref, 2 * arguments);
    return f;
}

static void fold_arguments(Folding *f) {
    Graph *g = f->g;
    ArgFlow flow = arg_flow_new(f->arena, g);
    EACH_LINK(g, link)
        for (uint32_t k = 0; k < link->arg_count; k++)
            if (!is_passed_on(&flow, link->args[k]))
                give(&flow, link->target->args.data[k], ref_is_const(link->args[k]) ? link->args[k] : NO_REF);
    while (flow.waiting) {
        Ref param = flow.work[--flow.waiting];
        Ref constant = flow.states[param] == ARG_CONSTANT ? flow.constants[param] : NO_REF;
        for (uint32_t i = flow.first[param]; i < flow.first[param + 1]; i++)
            give(&flow, flow.targets[i], constant);
    }
    for (Ref value = 0; value < g->values.len; value++) {
        if (flow.states[value] != ARG_CONSTANT || f->subst[value] != value) continue;
        f->subst[value] = flow.constants[value];
        f->changed++;
    }
}

static uint32_t fold_graph(Graph *g) {
    uint32_t total = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
        Arena *arena = arena_new();
        Folding f = {.g = g, .arena = arena, .subst = edit_identity(arena, g)};
        fold_arguments(&f);
        for (uint32_t i = 0; i < g->blocks.len; i++) {
            fold_block(&f, g->blocks.data[i]);
            fold_exit(&f, g->blocks.data[i]);
        }
        arena_free(arena);
        if (!f.changed) break;
        total += f.changed;
        graph_remove_unreachable(g);
    }
    return total;
}

uint32_t opt_constfold(Program *program) {
    uint32_t changed = 0;
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (program->graphs.data[i]->level != LEVEL_HIGH) changed += fold_graph(program->graphs.data[i]);
    return changed;
}
