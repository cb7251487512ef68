/* dead_graphs.c: graphs and prebuilt data that the entry does not reach go.
 *
 * Takes, leaves: programs of any low level.
 * Idea:    a walk from the entry, the exceptions that operations raise and the text of uncaught ones, through constants.
 *          Graph ids are numbered anew, so that they stay places in program->graphs.
 * Cost:    O(operations + prebuilt items).
 */
#include "opt.h"

typedef struct Reach {
    Program *p;
    Arena *arena;
    Map graphs, prebuilts;
    VEC(const Graph *) graph_work;
    VEC(const Prebuilt *) prebuilt_work;
} Reach;

static void reach_graph(Reach *r, const Graph *g) {
    if (!g || map_find(&r->graphs, MAP_KEY(g))) return;
    map_put(r->arena, &r->graphs, MAP_KEY(g), NULL);
    vec_push(r->arena, &r->graph_work, g);
}

static void reach_ref(Reach *r, Ref ref) {
    if (ref == NO_REF || !ref_is_const(ref)) return;
    const Const *c = const_of(r->p, ref);
    if (c->kind == CONST_GRAPH) reach_graph(r, c->graph);
    if (c->kind != CONST_PREBUILT) return;
    const Prebuilt *whole = c->prebuilt;
    while (whole->parent) whole = whole->parent;
    if (map_find(&r->prebuilts, MAP_KEY(whole))) return;
    map_put(r->arena, &r->prebuilts, MAP_KEY(whole), NULL);
    vec_push(r->arena, &r->prebuilt_work, whole);
}

static void walk_graph(Reach *r, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *b = g->blocks.data[i];
        for (uint32_t j = 0; j < b->ops.len; j++)
            for (uint32_t k = 0; k < b->ops.data[j].operand_count; k++) reach_ref(r, b->ops.data[j].operands[k]);
        reach_ref(r, b->operand);
        for (uint32_t j = 0; j < b->links.len; j++) {
            const Link *link = &b->links.data[j];
            reach_ref(r, link->exit_case);
            for (uint32_t k = 0; k < link->arg_count; k++) reach_ref(r, link->args[k]);
        }
    }
}

static void walk_prebuilt(Reach *r, const Prebuilt *prebuilt) {
    if (!prebuilt->items) return;
    uint32_t count = prebuilt->type->kind == TYPE_STRUCT ? prebuilt->type->field_count : prebuilt->length;
    for (uint32_t i = 0; i < count; i++) {
        if (prebuilt->items[i].inlined) walk_prebuilt(r, prebuilt->items[i].inlined);
        else reach_ref(r, prebuilt->items[i].value);
    }
}

static void walk(Reach *r) {
    while (r->graph_work.len || r->prebuilt_work.len) {
        if (r->graph_work.len) walk_graph(r, vec_pop(&r->graph_work));
        else walk_prebuilt(r, vec_pop(&r->prebuilt_work));
    }
}

uint32_t opt_dead_graphs(Program *program) {
    if (!program->entry) return 0;
    Arena *arena = arena_new();
    Reach r = {.p = program, .arena = arena};
    reach_graph(&r, program->entry);
    reach_graph(&r, program->exception_text);
    for (int e = 0; e < EXC_COUNT; e++) reach_ref(&r, program->exceptions[e]);
    walk(&r);
    uint32_t kept = 0, before = program->graphs.len + program->prebuilts.len;
    for (uint32_t i = 0; i < program->graphs.len; i++) {
        Graph *g = program->graphs.data[i];
        if (!map_find(&r.graphs, MAP_KEY(g))) continue;
        g->id = kept;
        program->graphs.data[kept++] = g;
    }
    program->graphs.len = kept;
    kept = 0;
    for (uint32_t i = 0; i < program->prebuilts.len; i++)
        if (map_find(&r.prebuilts, MAP_KEY(program->prebuilts.data[i])))
            program->prebuilts.data[kept++] = program->prebuilts.data[i];
    program->prebuilts.len = kept;
    arena_free(arena);
    return before - program->graphs.len - program->prebuilts.len;
}
