/* constfold.c: operations and exits whose outcome is known at translation time.
 *
 * Takes, leaves: graphs of any low level; leaves unused operations and arguments, which simplify removes.
 * Idea:    each block is folded from top to bottom; a branch or switch on a constant becomes a goto. A block argument that
 *          every way in gives the same constant is that constant; found optimistically, loops included. A call through
 *          a constant pointer is a direct call.
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

typedef struct ArgState { bool many; Ref known; } ArgState;

static void give(ArgState *states, Ref param, Ref arg, bool *again) {
    ArgState *state = &states[param];
    if (state->many) return;
    Ref constant = NO_REF;
    if (ref_is_const(arg)) constant = arg;
    else if (!states[arg].many) constant = states[arg].known;   /* an argument passed on; NO_REF while nothing is known */
    if (constant == NO_REF && !ref_is_const(arg) && !states[arg].many) return;
    if (constant == NO_REF || (state->known != NO_REF && state->known != constant)) {
        state->many = true;
        *again = true;
    } else if (state->known == NO_REF) {
        state->known = constant;
        *again = true;
    }
}

/* Lattice height is two; rounds follow the depth of loops. Stopping early would be wrong, so the end is to give up. */
static void fold_arguments(Folding *f) {
    Graph *g = f->g;
    ArgState *states = ARENA_ARRAY(f->arena, ArgState, g->values.len);
    for (uint32_t i = 0; i < g->values.len; i++) states[i] = (ArgState){true, NO_REF};
    for (uint32_t i = 1; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->args.len; j++) states[g->blocks.data[i]->args.data[j]].many = false;
    bool again = true;
    for (int round = 0; again; round++) {
        if (round == 20) return;
        again = false;
        for (uint32_t i = 0; i < g->blocks.len; i++)
            for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++) {
                const Link *link = &g->blocks.data[i]->links.data[j];
                for (uint32_t k = 0; k < link->arg_count; k++)
                    give(states, link->target->args.data[k], link->args[k], &again);
            }
    }
    for (uint32_t i = 1; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->args.len; j++) {
            Ref arg = g->blocks.data[i]->args.data[j];
            if (!states[arg].many && states[arg].known != NO_REF && f->subst[arg] == arg) {
                f->subst[arg] = states[arg].known;
                f->changed++;
            }
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
