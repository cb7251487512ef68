/* callgraph.c: see callgraph.h. Cost: O(operations + prebuilt items). */
#include "callgraph.h"
#include <string.h>

typedef struct Edge { uint32_t from, to; } Edge;
typedef struct Builder { CallGraph *cg; Arena *arena; VEC(Edge) edges; } Builder;

/* Pointers are all alike; what else a call passes is told apart by its kind. */
static Sym machine_signature(const Program *p, const Type *func) {
    char buffer[256];
    uint32_t len = 0;
    for (uint32_t i = 0; i <= func->param_count && len < sizeof buffer; i++) {
        const Type *type = i < func->param_count ? func->params[i] : func->result;
        buffer[len++] = (char)(type->kind == TYPE_PRIMITIVE ? 'a' + (int)type->primitive : 'P');
    }
    return intern(p->cx->interner, buffer, len);
}

static void take_address(Builder *b, Ref ref) {
    if (ref == NO_REF || !ref_is_const(ref)) return;
    const Const *c = const_of(b->cg->p, ref);
    if (c->kind == CONST_GRAPH) b->cg->address_taken[c->graph->id] = true;
}

static void take_in_prebuilt(Builder *b, const Prebuilt *prebuilt) {
    if (!prebuilt->items) return;
    uint32_t count = prebuilt->type->kind == TYPE_STRUCT ? prebuilt->type->field_count : prebuilt->length;
    for (uint32_t i = 0; i < count; i++) {
        if (prebuilt->items[i].inlined) take_in_prebuilt(b, prebuilt->items[i].inlined);
        else take_address(b, prebuilt->items[i].value);
    }
}

static void take_in_block(Builder *b, const Block *block) {
    for (uint32_t i = 0; i < block->ops.len; i++) {
        const Op *op = &block->ops.data[i];
        for (uint32_t j = op->code == OP_direct_call; j < op->operand_count; j++) take_address(b, op->operands[j]);
    }
    for (uint32_t i = 0; i < block->links.len; i++)
        for (uint32_t j = 0; j < block->links.data[i].arg_count; j++) take_address(b, block->links.data[i].args[j]);
    take_address(b, block->operand);
}

static void add_families(Builder *b) {
    CallGraph *cg = b->cg;
    for (uint32_t i = 0; i < cg->graph_count; i++) {
        if (!cg->address_taken[i]) continue;
        Sym key = machine_signature(cg->p, graph_func_type(cg->p->graphs.data[i]));
        MapEntry *family = map_find(&cg->families, MAP_KEY(key));
        if (!family) family = map_put(b->arena, &cg->families, MAP_KEY(key), (void *)(uintptr_t)cg->node_count++);
        vec_push(b->arena, &b->edges, (Edge){(uint32_t)(uintptr_t)family->value, i});
    }
}

uint32_t callgraph_target(const CallGraph *cg, const Graph *g, const Op *op) {
    if (op->code != OP_direct_call && op->code != OP_indirect_call) return NO_NODE;
    if (ref_is_const(op->operands[0])) {
        const Const *c = const_of(cg->p, op->operands[0]);
        return c->kind == CONST_GRAPH ? c->graph->id : NO_NODE;
    }
    Sym key = machine_signature(cg->p, ref_type(g, op->operands[0])->target);
    MapEntry *family = map_find(&cg->families, MAP_KEY(key));
    return family ? (uint32_t)(uintptr_t)family->value : NO_NODE;
}

static void add_calls(Builder *b, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *block = g->blocks.data[i];
        for (uint32_t j = 0; j < block->ops.len; j++) {
            uint32_t target = callgraph_target(b->cg, g, &block->ops.data[j]);
            if (target != NO_NODE) vec_push(b->arena, &b->edges, (Edge){g->id, target});
        }
    }
}

/* Edges sorted by source, by counting. */
static void index_edges(Builder *b) {
    CallGraph *cg = b->cg;
    cg->first = ARENA_ARRAY(b->arena, uint32_t, cg->node_count + 2);
    cg->callees = ARENA_ARRAY(b->arena, uint32_t, b->edges.len);
    for (uint32_t i = 0; i < b->edges.len; i++) cg->first[b->edges.data[i].from + 2]++;
    for (uint32_t i = 2; i <= cg->node_count; i++) cg->first[i] += cg->first[i - 1];
    for (uint32_t i = 0; i < b->edges.len; i++) cg->callees[cg->first[b->edges.data[i].from + 1]++] = b->edges.data[i].to;
}

CallGraph *callgraph_new(Arena *arena, Program *p) {
    CallGraph *cg = ARENA_NEW(arena, CallGraph);
    cg->p = p;
    cg->graph_count = cg->node_count = p->graphs.len;
    cg->address_taken = ARENA_ARRAY(arena, bool, p->graphs.len);
    Builder b = {.cg = cg, .arena = arena};
    for (uint32_t i = 0; i < p->graphs.len; i++) {
        const Graph *g = p->graphs.data[i];
        CHECK(g->id == i, "graph %s has id %u at place %u", g->name->text, g->id, i);
        for (uint32_t j = 0; j < g->blocks.len; j++) take_in_block(&b, g->blocks.data[j]);
    }
    for (uint32_t i = 0; i < p->prebuilts.len; i++) take_in_prebuilt(&b, p->prebuilts.data[i]);
    add_families(&b);
    for (uint32_t i = 0; i < p->graphs.len; i++) add_calls(&b, p->graphs.data[i]);
    index_edges(&b);
    return cg;
}

CallerIndex callgraph_callers(Arena *arena, const CallGraph *cg) {
    uint32_t edges = cg->first[cg->node_count];
    CallerIndex index = {ARENA_ARRAY(arena, uint32_t, cg->node_count + 2), ARENA_ARRAY(arena, uint32_t, edges)};
    for (uint32_t i = 0; i < edges; i++) index.first[cg->callees[i] + 2]++;
    for (uint32_t i = 2; i <= cg->node_count; i++) index.first[i] += index.first[i - 1];
    for (uint32_t node = 0; node < cg->node_count; node++)
        for (uint32_t i = cg->first[node]; i < cg->first[node + 1]; i++)
            index.callers[index.first[cg->callees[i] + 1]++] = node;
    return index;
}

/* ---- components: Tarjan's algorithm with an explicit stack ---- */

typedef struct Frame { uint32_t node, next; } Frame;
typedef struct Tarjan {
    const CallGraph *cg;
    Arena *arena;
    uint32_t *number, *low, *component, counter, components;    /* numbers count from 1; 0: not seen */
    VEC(uint32_t) open;
    VEC(Frame) frames;
} Tarjan;

static void enter(Tarjan *t, uint32_t node) {
    t->number[node] = t->low[node] = ++t->counter;
    vec_push(t->arena, &t->open, node);
    vec_push(t->arena, &t->frames, (Frame){node, t->cg->first[node]});
}

static void leave(Tarjan *t, uint32_t node) {
    t->frames.len--;
    if (t->frames.len) {
        uint32_t caller = vec_last(&t->frames).node;
        if (t->low[node] < t->low[caller]) t->low[caller] = t->low[node];
    }
    if (t->low[node] != t->number[node]) return;
    uint32_t member;
    do {
        member = vec_pop(&t->open);
        t->component[member] = t->components;
    } while (member != node);
    t->components++;
}

static void visit(Tarjan *t, uint32_t root) {
    enter(t, root);
    while (t->frames.len) {
        Frame *frame = &vec_last(&t->frames);
        uint32_t node = frame->node;
        if (frame->next == t->cg->first[node + 1]) { leave(t, node); continue; }
        uint32_t callee = t->cg->callees[frame->next++];
        if (!t->number[callee]) enter(t, callee);
        else if (t->component[callee] == NO_NODE && t->number[callee] < t->low[node]) t->low[node] = t->number[callee];
    }
}

uint32_t callgraph_components(Arena *arena, const CallGraph *cg, uint32_t *component) {
    Tarjan t = {.cg = cg, .arena = arena, .component = component};
    t.number = ARENA_ARRAY(arena, uint32_t, cg->node_count);
    t.low = ARENA_ARRAY(arena, uint32_t, cg->node_count);
    for (uint32_t i = 0; i < cg->node_count; i++) component[i] = NO_NODE;
    for (uint32_t i = 0; i < cg->node_count; i++)
        if (!t.number[i]) visit(&t, i);
    return t.components;
}
