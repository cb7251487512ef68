/* edit.c: see edit.h. */
#include "edit.h"

uint32_t *edit_ways_in(Arena *arena, const Graph *g) {
    uint32_t *ways = ARENA_ARRAY(arena, uint32_t, g->next_block_id);
    ways[g->blocks.data[0]->id] = 1;
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++) ways[g->blocks.data[i]->links.data[j].target->id]++;
    return ways;
}

void edit_goto_link(Block *b, uint32_t link) {
    b->links.data[0] = b->links.data[link];
    b->links.data[0].exit_case = b->links.data[0].exception = NO_REF;
    b->links.len = 1;
    b->exit = EXIT_GOTO;
    b->operand = NO_REF;
}

void edit_uncatch(Block *b) { edit_goto_link(b, 0); }

bool edit_is_last_caught(const Block *b, uint32_t index) { return b->exit == EXIT_CATCH && index + 1 == b->ops.len; }

Ref edit_subst(const Ref *subst, Ref ref) {
    while (ref != NO_REF && !ref_is_const(ref) && subst[ref] != ref) ref = subst[ref];
    return ref;
}

void edit_substitute(Block *b, const Ref *subst) {
    for (uint32_t i = 0; i < b->ops.len; i++) {
        Op *op = &b->ops.data[i];
        for (uint32_t j = 0; j < op->operand_count; j++) op->operands[j] = edit_subst(subst, op->operands[j]);
    }
    b->operand = edit_subst(subst, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        for (uint32_t j = 0; j < link->arg_count; j++) link->args[j] = edit_subst(subst, link->args[j]);
    }
}

Ref *edit_identity(Arena *arena, const Graph *g) {
    Ref *subst = ARENA_ARRAY(arena, Ref, g->values.len);
    for (uint32_t i = 0; i < g->values.len; i++) subst[i] = i;
    return subst;
}

bool edit_is_removable(const Op *op) {
    if (op->code == OP_malloc_varsize) return false;     /* its size may be impossible: MemoryError is kept */
    return !(op_info(op->code)->effects & ~(EFFECT_PURE | EFFECT_READS | EFFECT_MALLOCS));
}
