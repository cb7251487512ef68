/* raises.c: a graph raises when an operation of it does, uncaught; calls bring it from callee to caller until nothing changes.
 *
 * Takes: typed graphs. Cost: O(operations), a graph is visited again only when a callee's answer changed. */
#include "raises.h"

StandardException raises_what(OpCode code) {
    if (code == OP_int_add_ovf || code == OP_int_sub_ovf || code == OP_int_mul_ovf) return EXC_OverflowError;
    if (code == OP_check_nonnull) return EXC_AttributeError;
    if (code == OP_stack_check) return EXC_RuntimeError;
    if (code == OP_malloc || code == OP_malloc_varsize) return EXC_MemoryError;
    return EXC_COUNT;
}

bool raises_is_caught_all(const Block *b) {
    return b->exit == EXIT_CATCH && b->links.len > 1 && vec_last(&b->links).exit_case == NO_REF;
}

bool raises_op(const Raises *raises, const Graph *g, const Op *op) {
    if (op->code == OP_direct_call || op->code == OP_indirect_call) {
        uint32_t target = callgraph_target(raises->cg, g, op);
        return target != NO_NODE && raises->node_raises[target];
    }
    return raises_what(op->code) != EXC_COUNT;
}

static bool raises_here(const Raises *raises, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *b = g->blocks.data[i];
        if (b->exit == EXIT_RAISE) return true;
        uint32_t count = b->ops.len - (raises_is_caught_all(b) ? 1 : 0);
        for (uint32_t j = 0; j < count; j++)
            if (raises_op(raises, g, &b->ops.data[j])) return true;
    }
    return false;
}

static bool family_raises(const Raises *raises, uint32_t node) {
    for (uint32_t i = raises->cg->first[node]; i < raises->cg->first[node + 1]; i++)
        if (raises->node_raises[raises->cg->callees[i]]) return true;
    return false;
}

/* What calls itself, by way of others or not, has a stack check on its way, or will have when those are put in. */
static void note_recursive(Arena *arena, Raises *raises, uint32_t *component) {
    const CallGraph *cg = raises->cg;
    callgraph_components(arena, cg, component);
    for (uint32_t node = 0; node < cg->graph_count; node++) {
        if (cg->p->graphs.data[node]->no_stack_check) continue;
        for (uint32_t i = cg->first[node]; i < cg->first[node + 1]; i++)
            raises->node_raises[node] |= component[cg->callees[i]] == component[node];
    }
}

Raises *raises_new(Arena *arena, const CallGraph *cg) {
    Raises *raises = ARENA_NEW(arena, Raises);
    raises->cg = cg;
    raises->node_raises = ARENA_ARRAY(arena, bool, cg->node_count);
    bool *told = ARENA_ARRAY(arena, bool, cg->node_count);      /* its callers know */
    CallerIndex index = callgraph_callers(arena, cg);
    VEC(uint32_t) work = {0};
    note_recursive(arena, raises, ARENA_ARRAY(arena, uint32_t, cg->node_count));
    for (uint32_t i = cg->node_count; i-- > 0; ) vec_push(arena, &work, i);
    while (work.len) {
        uint32_t node = vec_pop(&work);
        if (told[node]) continue;
        bool now = raises->node_raises[node];
        if (!now) now = node < cg->graph_count ? raises_here(raises, cg->p->graphs.data[node]) : family_raises(raises, node);
        if (!now) continue;
        raises->node_raises[node] = told[node] = true;
        for (uint32_t i = index.first[node]; i < index.first[node + 1]; i++) vec_push(arena, &work, index.callers[i]);
    }
    return raises;
}
