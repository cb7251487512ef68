/* raises.c: a graph raises when an operation of it does, uncaught; calls bring it from callee to caller until nothing changes.
 *
 * Takes: typed graphs. Cost: O(operations). */
#include "raises.h"

StandardException raises_what(const Op *op) {
    OpCode code = op->code;
    if (code == OP_int_add_ovf || code == OP_int_sub_ovf || code == OP_int_mul_ovf) return EXC_OverflowError;
    if (code == OP_check_nonnull) return op->imm.name ? EXC_AttributeError : EXC_TypeError;
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
    return raises_what(op) != EXC_COUNT;
}

/* Ways for exceptions: from a callee to the callers that do not catch all, and from the members to their family. */
typedef struct Way { uint32_t to, next; } Way;     /* next: of the same source, plus one; 0 ends */
typedef struct Search {
    Raises *raises;
    Arena *arena;
    uint32_t *first_way;            /* by node */
    VEC(Way) ways;
    VEC(uint32_t) work;
} Search;

static void set_raising(Search *s, uint32_t node) {
    if (s->raises->node_raises[node]) return;
    s->raises->node_raises[node] = true;
    vec_push(s->arena, &s->work, node);
}

static void add_way(Search *s, uint32_t from, uint32_t to) {
    vec_push(s->arena, &s->ways, (Way){to, s->first_way[from]});
    s->first_way[from] = s->ways.len;
}

static void search_graph(Search *s, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *b = g->blocks.data[i];
        if (b->exit == EXIT_RAISE) set_raising(s, g->id);
        uint32_t count = b->ops.len - (raises_is_caught_all(b) ? 1 : 0);
        for (uint32_t j = 0; j < count; j++) {
            const Op *op = &b->ops.data[j];
            if (raises_what(op) != EXC_COUNT) set_raising(s, g->id);
            uint32_t callee = callgraph_target(s->raises->cg, g, op);
            if (callee != NO_NODE) add_way(s, callee, g->id);
        }
    }
}

/* What calls itself, by way of others or not, has a stack check on its way, or will have when those are put in. */
static void search_cycles(Search *s) {
    const CallGraph *cg = s->raises->cg;
    uint32_t *component = ARENA_ARRAY(s->arena, uint32_t, cg->node_count);
    callgraph_components(s->arena, cg, component);
    for (uint32_t node = 0; node < cg->graph_count; node++) {
        if (cg->p->graphs.data[node]->no_stack_check) continue;
        for (uint32_t i = cg->first[node]; i < cg->first[node + 1]; i++)
            if (component[cg->callees[i]] == component[node]) set_raising(s, node);
    }
}

Raises *raises_new(Arena *arena, const CallGraph *cg) {
    Search s = {.raises = ARENA_NEW(arena, Raises), .arena = arena};
    s.raises->cg = cg;
    s.raises->node_raises = ARENA_ARRAY(arena, bool, cg->node_count);
    s.first_way = ARENA_ARRAY(arena, uint32_t, cg->node_count);
    for (uint32_t i = 0; i < cg->graph_count; i++) search_graph(&s, cg->p->graphs.data[i]);
    search_cycles(&s);
    for (uint32_t node = cg->graph_count; node < cg->node_count; node++)
        for (uint32_t i = cg->first[node]; i < cg->first[node + 1]; i++) add_way(&s, cg->callees[i], node);
    while (s.work.len) {
        uint32_t node = vec_pop(&s.work);
        for (uint32_t way = s.first_way[node]; way; way = s.ways.data[way - 1].next) set_raising(&s, s.ways.data[way - 1].to);
    }
    return s.raises;
}
