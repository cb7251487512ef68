/* stackcheck.c: runaway recursion is noticed.
 *
 * Takes, leaves: typed graphs.
 * Idea:    every endless recursion goes round a cycle of the call graph, so a check on each cycle is enough. In a depth-first
 *          walk each cycle has an edge back to a node that is still being walked; the targets of those edges get the check.
 *          An indirect call may reach any graph of its family, then all its members of the cycle get one. A graph whose
 *          author switched the check off passes it to the caller.
 * Cost:    O(graphs + calls).
 */
#include "lower.h"
#include "opt/analysis/callgraph.h"

typedef struct Frame { uint32_t node, next; } Frame;
typedef struct Walk {
    Program *p;
    Arena *arena;
    const CallGraph *cg;
    uint32_t *component;
    enum { UNSEEN, WALKING, DONE } *state;
    bool *checked;
    VEC(Frame) frames;
} Walk;

static void check_node(Walk *w, uint32_t node, uint32_t caller) {
    const CallGraph *cg = w->cg;
    if (node < cg->graph_count) {
        if (!w->p->graphs.data[node]->no_stack_check) w->checked[node] = true;
        else if (caller < cg->graph_count && !w->p->graphs.data[caller]->no_stack_check) w->checked[caller] = true;
        return;
    }
    for (uint32_t i = cg->first[node]; i < cg->first[node + 1]; i++) {
        uint32_t member = cg->callees[i];
        bool on_cycle = w->component[member] == w->component[node];
        if (on_cycle && !w->p->graphs.data[member]->no_stack_check) w->checked[member] = true;
    }
}

static void walk_from(Walk *w, uint32_t root) {
    vec_push(w->arena, &w->frames, (Frame){root, w->cg->first[root]});
    w->state[root] = WALKING;
    while (w->frames.len) {
        Frame *frame = &vec_last(&w->frames);
        uint32_t node = frame->node;
        if (frame->next == w->cg->first[node + 1]) {
            w->state[node] = DONE;
            w->frames.len--;
            continue;
        }
        uint32_t callee = w->cg->callees[frame->next++];
        if (w->component[callee] != w->component[node] || w->state[callee] == DONE) continue;
        if (w->state[callee] == WALKING) {
            check_node(w, callee, node);
        } else {
            w->state[callee] = WALKING;
            vec_push(w->arena, &w->frames, (Frame){callee, w->cg->first[callee]});
        }
    }
}

/* The check comes first; when the entry is also a loop head, in a block before it. */
static void insert_check(Graph *g) {
    Block *entry = g->blocks.data[0];
    bool is_target = false;
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++)
            is_target |= g->blocks.data[i]->links.data[j].target == entry;
    Op check = {.code = OP_stack_check, .result = NO_REF, .span = g->span};
    if (is_target) {
        Block *before = block_new(g);
        for (uint32_t i = 0; i < entry->args.len; i++) {
            const Value value = g->values.data[entry->args.data[i]];
            block_add_arg(g, before, value.type, value.name);
        }
        block_goto(g, before, entry, before->args.data, before->args.len, g->span);
        g->blocks.data[g->blocks.len - 1] = entry;
        g->blocks.data[0] = before;
        entry = before;
    }
    vec_push(g->program->arena, &entry->ops, check);
    for (uint32_t i = entry->ops.len - 1; i > 0; i--) entry->ops.data[i] = entry->ops.data[i - 1];
    entry->ops.data[0] = check;
}

void lower_stackcheck(Program *program) {
    Arena *arena = arena_new();
    CallGraph *cg = callgraph_new(arena, program);
    Walk w = {.p = program, .arena = arena, .cg = cg};
    w.component = ARENA_ARRAY(arena, uint32_t, cg->node_count);
    w.state = arena_alloc(arena, sizeof *w.state * cg->node_count);
    w.checked = ARENA_ARRAY(arena, bool, cg->node_count);
    callgraph_components(arena, cg, w.component);
    for (uint32_t i = 0; i < cg->node_count; i++)
        if (w.state[i] == UNSEEN) walk_from(&w, i);
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (w.checked[i] && program->graphs.data[i]->level == LEVEL_TYPED) insert_check(program->graphs.data[i]);
    arena_free(arena);
}
