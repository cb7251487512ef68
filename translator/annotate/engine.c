/* engine.c: flowing blocks until nothing changes.
 *
 * Takes:   graphs, from the entry point on, as calls reach them.
 * Leaves:  an annotation for every value; which blocks and links are reached; where blocks are cut.
 * Idea:    a block is flowed from its first operation whose inputs changed; its links pass annotations on, narrowed by what the
 *          test tells. An operation that gives no value yet cuts the block; the cell it waits for flows it again.
 * Order:   graphs in a queue, the blocks of a graph in the order of their ids, which is near that of the text.
 * Cost:    each block once per step its inputs go up the lattice, whose height is small. */
#include "inference.h"
#include <string.h>

/* ---- bookkeeping ---- */

GraphState *graph_state_new(Annotator *a, Graph *graph, FunctionCell *function) {
    GraphState *state = ARENA_NEW(a->arena, GraphState);
    state->graph = graph;
    state->function = function;
    state->values = ARENA_ARRAY(a->arena, Ann, graph->values.len);
    state->blocks = ARENA_ARRAY(a->arena, BlockState *, graph->next_block_id);
    state->result = a->impossible;
    state->param_facts = ARENA_ARRAY(a->arena, Facts, graph->blocks.data[0]->args.len + 1);
    state->is_helper = a->in_helpers;
    vec_push(a->arena, &a->graphs, state);
    map_put(a->arena, &a->graph_states, MAP_KEY(graph), state);
    return state;
}

BlockState *block_state(Annotator *a, GraphState *graph, const Block *block) {
    BlockState *state = graph->blocks[block->id];
    if (state) return state;
    state = ARENA_NEW(a->arena, BlockState);
    *state = (BlockState){.in = graph, .block = (Block *)block, .serial = a->blocks.len, .from = UINT32_MAX, .cut = NO_CUT};
    state->links = ARENA_ARRAY(a->arena, bool, block->links.len + 1);
    vec_push(a->arena, &a->blocks, state);
    return graph->blocks[block->id] = state;
}

void block_reflow(Annotator *a, BlockState *block, uint32_t from) {
    if (!block->reached || (block->cut != NO_CUT && from > block->cut)) return;
    if (a->at.block == block && from >= a->at.index) return;        /* is to be flowed anyway */
    if (from < block->from) block->from = from;
    if (block->pending) return;
    GraphState *graph = block->in;
    block->pending = true;
    graph->pending_count++;
    if (block->block->id < graph->lowest || graph->pending_count == 1) graph->lowest = block->block->id;
    if (graph->is_queued) return;
    graph->is_queued = true;
    vec_push(a->arena, &a->queue, graph);
}

void reader_here(Annotator *a, Readers *readers) {
    if (!a->at.block) return;
    uint64_t key = MAP_PAIR(a->at.block->serial, a->at.index);
    if (!map_find(readers, key)) map_put(a->arena, readers, key, NULL);
}

void readers_notify(Annotator *a, Readers *readers) {
    for (uint32_t i = 0; i < readers->len; i++) {
        uint64_t key = readers->entries[i].key;
        if (!(key & CALLSET_READER)) {
            block_reflow(a, a->blocks.data[key >> 32], (uint32_t)key);
            continue;
        }
        CallSet *set = a->callsets.data[(uint32_t)key];
        if (set->is_pending) continue;
        set->is_pending = true;
        vec_push(a->arena, &a->pending_sets, set);
    }
}

void readers_notify_later(Annotator *a, Readers *readers) {
    if (!readers->len || map_find(&a->notify_later, MAP_KEY(readers))) return;
    map_put(a->arena, &a->notify_later, MAP_KEY(readers), readers);
}

/* Sets of methods and classes grow by one with each class met. Were their readers flowed again each time, a program of n
 * classes would cost n * n; so they wait until nothing else is to be done. */
static void notify_waiting(Annotator *a) {
    Map waiting = a->notify_later;
    a->notify_later = (Map){0};
    for (uint32_t i = 0; i < a->stale_attributes.len; i++) attribute_root(a->stale_attributes.data[i])->views = (Map){0};
    a->stale_attributes.len = 0;
    MAP_EACH(&waiting, e) readers_notify(a, e->value);
}

#define MAX_FACTS 12
void fact_add(Annotator *a, Facts *facts, Ann annotation) {
    if (facts->len < MAX_FACTS) vec_push(a->arena, facts, (Fact){annotation, a->at.span, a->at.in, a->at.prebuilt, a->at.attribute});
}

Ann value_of(Annotator *a, const GraphState *graph, Ref ref) {
    if (ref_is_const(ref)) return ann_of_const(a, ref);
    Ann value = graph->values[ref];
    return value ? value : a->impossible;
}

Ann operand_here(Annotator *a, uint32_t index) { return value_of(a, a->at.in, a->at.op->operands[index]); }

/* ---- parameters and results ---- */

static const char *param_name(const GraphState *graph, uint32_t index) {
    const Block *entry = graph->graph->blocks.data[0];
    Sym name = graph->graph->values.data[entry->args.data[index]].name;
    if (!name && graph->function && index < graph->function->signature.count) name = graph->function->signature.names[index];
    return name ? name->text : "*args";
}

void param_generalize(Annotator *a, GraphState *graph, uint32_t index, Ann value, Span span) {
    BlockState *entry = block_state(a, graph, graph->graph->blocks.data[0]);
    Ref ref = entry->block->args.data[index];
    Ann old = graph->values[ref] ? graph->values[ref] : a->impossible;
    if (old == value) return;
    Ann joined = ann_union(a, old, value);
    if (!joined) {
        const char *what = arena_printf(a->arena, "argument '%s' of %s()", param_name(graph, index),
                                        graph->graph->source_name ? graph->graph->source_name->text : graph->graph->name->text);
        report_clash(a, DIAG_A006, span, what, &graph->param_facts[index], old, value,
                     "a parameter has one type over all calls; `@specialize.argtype` gives a function per type");
        return;
    }
    if (joined == old) return;
    graph->values[ref] = joined;
    Here saved = a->at;
    a->at.span = span;
    fact_add(a, &graph->param_facts[index], value);
    a->at = saved;
    block_reflow(a, entry, 0);
}

/* `-> T`: what is returned is T. */
static Ann declared_result(Annotator *a, BlockState *block, Ann value) {
    FunctionCell *f = block->in->function;
    if (!f || !f->is_declared || value == a->unknown) return value;
    Ann declared = declared_type(a, f, f->signature.count);
    Ann given = declared ? declared_value(a, declared, value) : value;
    if (given) return given;
    Span span = span_of_ref(a, block->in, block->block, block->block->operand);
    Diag *diag = report(a, DIAG_A024, span.file ? span : block->block->span, "the result of %s() is declared %s, but is %s",
                        host_function_name(f->desc.function)->text, DESCRIBE(declared), DESCRIBE(value));
    diag_label(diag, "%s", DESCRIBE(value));
    report_chain(a, diag, block->in);
    return declared;
}

static void return_value(Annotator *a, BlockState *block, Ann value) {
    GraphState *graph = block->in;
    value = declared_result(a, block, value);
    Ann joined = ann_union(a, graph->result, value);
    if (!joined) {
        bool is_generator = map_find(&a->program->generators, MAP_KEY(graph->graph->host_function));
        const char *what = arena_printf(a->arena, is_generator ? "an item of %s()" : "the result of %s()",
                                        graph->graph->source_name ? graph->graph->source_name->text : graph->graph->name->text);
        Span span = span_of_ref(a, graph, block->block, block->block->operand);
        report_clash(a, DIAG_A007, span.file ? span : block->block->span, what, &graph->result_facts, graph->result, value,
                     is_generator ? "all `yield`s of a generator give one type" : "all `return`s of a function give one type");
        return;
    }
    if (joined == graph->result) return;
    graph->result = joined;
    fact_add(a, &graph->result_facts, value);
    readers_notify(a, &graph->result_readers);
}

/* ---- links ---- */

static Span span_of_passed(Annotator *a, const GraphState *graph, const Block *block, const Link *link, uint32_t index) {
    Sym name = graph->graph->values.data[link->target->args.data[index]].name;
    if (!name && block->span.file) return block->span;          /* an arm of `x if c else y`, `x or y` */
    Span span = span_of_assigned_constant(a, graph, name, link->args[index]);
    return span.file ? span : span_of_ref(a, graph, block, link->args[index]);
}

/* What came into a block argument before, for a message: the other links that lead there. */
static Facts facts_of_merge(Annotator *a, GraphState *graph, const Block *target, uint32_t index) {
    Facts facts = {0};
    for (uint32_t i = 0; i < graph->graph->blocks.len; i++) {
        const Block *block = graph->graph->blocks.data[i];
        const BlockState *state = graph->blocks[block->id];
        if (!state || !state->reached) continue;
        for (uint32_t j = 0; j < block->links.len; j++) {
            const Link *link = &block->links.data[j];
            if (link->target != target || !state->links[j]) continue;
            Span span = span_of_passed(a, graph, block, link, index);
            vec_push(a->arena, &facts, (Fact){value_of(a, graph, link->args[index]), span.file ? span : block->span, graph, NULL, NULL});
        }
    }
    return facts;
}

static void report_merge(Annotator *a, BlockState *from, const Link *link, uint32_t index, Ann old, Ann value) {
    GraphState *graph = from->in;
    Sym name = graph->graph->values.data[link->target->args.data[index]].name;
    const char *what = name ? arena_printf(a->arena, "variable '%s'", name->text) : "this value";
    Facts facts = facts_of_merge(a, graph, link->target, index);
    Span span = span_of_passed(a, graph, from->block, link, index);
    report_clash(a, DIAG_A001, span.file ? span : from->block->span, what, &facts, old, value,
                 "a variable has one type where paths meet; use two variables");
}

static Ann narrowed(const Narrowing *facts, uint32_t count, Ref ref, int side, Ann value) {
    for (uint32_t i = 0; i < count; i++)
        if (facts[i].ref == ref && facts[i].when[side]) value = facts[i].when[side];
    return value;
}

static bool rules_out(Annotator *a, const Narrowing *facts, uint32_t count, int side) {
    for (uint32_t i = 0; i < count; i++)
        if (facts[i].when[side] && ann_is_blocked(a, facts[i].when[side])) return true;
    return false;
}

static void follow(Annotator *a, BlockState *from, uint32_t link_index, const Narrowing *facts, uint32_t count, int side) {
    Link *link = &from->block->links.data[link_index];
    GraphState *graph = from->in;
    BlockState *target = block_state(a, graph, link->target);
    from->links[link_index] = true;
    bool changed = !target->reached;
    for (uint32_t i = 0; i < link->arg_count; i++) {
        Ann value = narrowed(facts, count, link->args[i], side, value_of(a, graph, link->args[i]));
        Ref ref = link->target->args.data[i];
        Ann old = graph->values[ref] ? graph->values[ref] : a->impossible;
        if (old == value) continue;
        Ann joined = ann_union(a, old, value);
        if (!joined) {
            report_merge(a, from, link, i, old, value);
            continue;
        }
        if (joined == old) continue;
        graph->values[ref] = joined;
        changed = true;
    }
    if (!changed) return;
    target->reached = true;
    a->at.block = NULL;             /* a loop to itself is flowed again */
    block_reflow(a, target, 0);
}

static void follow_branch(Annotator *a, BlockState *block) {
    Ann condition = value_of(a, block->in, block->block->operand);
    Host known = condition->kind == ANN_BOOL ? ann_constant_host(a, condition) : NULL;
    Narrowing facts[MAX_NARROWINGS];
    uint32_t count = narrow_find(a, block->in, block->block, block->block->operand, facts);
    for (int side = 0; side < 2; side++)
        if ((!known || host_bool_value(known) == side) && !rules_out(a, facts, count, side))
            follow(a, block, (uint32_t)side, facts, count, side);
}

static void follow_catch(Annotator *a, BlockState *block, bool completes) {
    Block *b = block->block;
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        if (i == 0) {
            if (completes) follow(a, block, 0, NULL, 0, 0);
            continue;
        }
        ClassDef *caught = class_base_exception(a);
        if (link->exit_case != NO_REF) caught = &class_of(a, const_of(a->program, link->exit_case)->host)->def;
        if (link->exception != NO_REF) block->in->values[link->exception] = ann_instance(a, caught, false);
        follow(a, block, i, NULL, 0, 0);
    }
}

static void follow_exits(Annotator *a, BlockState *block) {
    Block *b = block->block;
    switch (b->exit) {
    case EXIT_GOTO: follow(a, block, 0, NULL, 0, 0); return;
    case EXIT_BRANCH: follow_branch(a, block); return;
    case EXIT_SWITCH:
        for (uint32_t i = 0; i < b->links.len; i++) follow(a, block, i, NULL, 0, 0);
        return;
    case EXIT_CATCH: follow_catch(a, block, true); return;
    case EXIT_RETURN: return_value(a, block, value_of(a, block->in, b->operand)); return;
    case EXIT_RAISE: value_of(a, block->in, b->operand); return;       /* a prebuilt exception is met here */
    case EXIT_UNREACHABLE: case EXIT_NONE: return;
    }
}

/* ---- blocks ---- */

/* An operand that has no value: the operation cannot run. */
static bool waits(Annotator *a, const GraphState *graph, const Op *op) {
    for (uint32_t i = 0; i < op->operand_count; i++)
        if (ann_is_blocked(a, value_of(a, graph, op->operands[i]))) return true;
    return false;
}

static void flow_block(Annotator *a, BlockState *block) {
    Block *b = block->block;
    GraphState *graph = block->in;
    uint32_t i = block->from;
    if (block->cut != NO_CUT && block->cut < i) i = block->cut;
    block->from = UINT32_MAX;
    block->pending = false;
    block->cut = NO_CUT;
    a->flowed_blocks++;
    for (; i < b->ops.len; i++) {
        const Op *op = &b->ops.data[i];
        a->at = (Here){graph, block, i, op, op->span};
        a->flowed_ops++;
        Ann result = waits(a, graph, op) ? a->impossible : operation_flow(a, op);
        if (result && ann_is_blocked(a, result) && a->given_up.len && map_find(&a->given_up, MAP_PAIR(block->serial, i)))
            result = a->unknown;
        if (result && ann_is_blocked(a, result)) {
            block->cut = i;
            break;
        }
        if (op->result != NO_REF) graph->values[op->result] = result ? result : a->none;
    }
    a->at = (Here){graph, block, b->ops.len, NULL, b->span};
    if (block->cut == NO_CUT) follow_exits(a, block);
    else if (b->exit == EXIT_CATCH && block->cut + 1 == b->ops.len) follow_catch(a, block, false);
    a->at = (Here){0};
}

static BlockState *lowest_pending(GraphState *graph) {
    for (uint32_t i = graph->lowest; i < graph->graph->next_block_id; i++) {
        BlockState *block = graph->blocks[i];
        if (!block || !block->pending) continue;
        graph->lowest = i;
        return block;
    }
    UNREACHABLE("graph %s has %u pending blocks, none is found", graph->graph->name->text, graph->pending_count);
}

static void flow_graph(Annotator *a, GraphState *graph) {
    while (graph->pending_count) {
        BlockState *block = lowest_pending(graph);
        graph->pending_count--;
        flow_block(a, block);
    }
    graph->is_queued = false;
}

static bool step(Annotator *a) {
    if (a->new_prebuilt.len) {
        prebuilt_drain(a);
    } else if (a->queue_head < a->queue.len) {
        GraphState *graph = a->queue.data[a->queue_head++];
        if (a->queue_head == a->queue.len) a->queue_head = a->queue.len = 0;
        flow_graph(a, graph);
    } else if (a->pending_sets.len) {
        callset_update(a, vec_pop(&a->pending_sets));
    } else if (a->notify_later.len) {
        notify_waiting(a);
    } else {
        return keyed_dicts_bind(a);
    }
    return true;
}

void engine_settle(Annotator *a) {
    while (step(a)) {}
}

void engine_run(Annotator *a) {
    do engine_settle(a);
    while (families_normalize(a));
}

/* ---- the result, as others read it ---- */

static GraphState *state_of(Annotator *a, const Graph *graph) { return map_get(&a->graph_states, MAP_KEY(graph)); }

static BlockState *reached_block(Annotator *a, const Graph *graph, const Block *block) {
    GraphState *state = state_of(a, graph);
    BlockState *found = state ? state->blocks[block->id] : NULL;
    return found && found->reached ? found : NULL;
}

Ann annotation_of(Annotator *a, const Graph *graph, Ref ref) {
    GraphState *state = state_of(a, graph);
    if (ref_is_const(ref)) return ann_of_const(a, ref);
    return state && state->values[ref] ? state->values[ref] : a->impossible;
}

Ann annotation_of_host(Annotator *a, Host object) { return ann_of_host(a, object); }

bool annotate_block_reached(Annotator *a, const Graph *graph, const Block *block) { return reached_block(a, graph, block); }

uint32_t annotate_block_cut(Annotator *a, const Graph *graph, const Block *block) {
    BlockState *state = reached_block(a, graph, block);
    return state ? state->cut : NO_CUT;
}

bool annotate_link_reached(Annotator *a, const Graph *graph, const Block *block, uint32_t link_index) {
    BlockState *state = reached_block(a, graph, block);
    return state && state->links[link_index];
}

const CallSite *annotate_call_site(Annotator *a, const Graph *graph, const Block *block, uint32_t op_index) {
    GraphState *state = state_of(a, graph);
    Place *place = state ? map_get(&state->places, MAP_PAIR(block->id, op_index)) : NULL;
    return place && place->site ? &place->site->site : NULL;
}

const GraphParams *annotate_graph_params(Annotator *a, const Graph *graph) {
    GraphState *state = state_of(a, graph);
    if (!state) return NULL;
    const Block *entry = state->graph->blocks.data[0];
    Ann *params = (Ann *)state->params.params;      /* filled in anew: a later helper may have told more */
    if (!params) params = ARENA_ARRAY(a->arena, Ann, entry->args.len + 1);
    for (uint32_t i = 0; i < entry->args.len; i++) params[i] = value_of(a, state, entry->args.data[i]);
    Ann result = state->agreed_result ? state->agreed_result : state->result;
    state->params = (GraphParams){entry->args.len, params, result, state->result == a->impossible};
    return &state->params;
}

uint32_t annotate_graph_count(Annotator *a) { return a->graphs.len; }
Graph *annotate_graph(Annotator *a, uint32_t index) { return a->graphs.data[index]->graph; }
uint32_t annotate_class_count(Annotator *a) { return a->classes.len; }
ClassDef *annotate_class(Annotator *a, uint32_t index) { return &a->classes.data[index]->def; }
Ann annotation_constant(Annotator *a, Ann annotation, Ref constant) { return ann_with_constant(a, annotation, constant); }
