/* callsets.c: calls through a set of functions or methods.
 *
 * Takes:   a set of more than one and the arguments of one place.
 * Leaves:  all places that call the same set in the same shape share a CallSet: arguments are joined there and passed to each
 *          target, results of the targets are joined there.
 * Cost:    a place costs its arguments, not the number of targets. */
#include "inference.h"
#include <string.h>

bool callset_is_specialized(Ann callee) {
    for (uint32_t i = 0; i < callee->pbc.len; i++)
        if (((const FunctionCell *)callee->pbc.members[i].function)->kind != SPECIALIZE_DEFAULT) return true;
    return false;
}

static Sym set_key(Annotator *a, Ann callee, const CallArgs *args) {
    a->words.len = 0;
    vec_push(a->arena, &a->words, MAP_KEY(callee));
    vec_push(a->arena, &a->words, MAP_KEY(args->shape));
    vec_push(a->arena, &a->words, MAP_PAIR(args->count, args->count ? args->items[0].source.index : 0));
    if (callset_is_specialized(callee)) {
        vec_push(a->arena, &a->words, a->at.block->serial);
        vec_push(a->arena, &a->words, a->at.index);
    }
    return intern(a->keys, (const char *)a->words.data, a->words.len * sizeof *a->words.data);
}

static CallSet *set_of(Annotator *a, Ann callee, const CallArgs *args) {
    Sym key = set_key(a, callee, args);
    CallSet *set = map_get(&a->callset_index, MAP_KEY(key));
    if (set) return set;
    set = ARENA_NEW(a->arena, CallSet);
    *set = (CallSet){.id = a->callsets.len, .callee = callee, .shape = args->shape, .arg_count = args->count,
                     .keyword_count = args->keyword_count, .target_count = callee->pbc.len, .result = a->impossible,
                     .is_new = true, .first_in = a->at.in, .first_span = a->at.span};
    set->args = ARENA_ARRAY(a->arena, Argument, args->count + 1);
    memcpy(set->args, args->items, args->count * sizeof *set->args);
    for (uint32_t i = 0; i < args->count; i++) set->args[i].annotation = a->impossible;
    set->targets = ARENA_ARRAY(a->arena, CallTarget, set->target_count);
    set->sources = ARENA_ARRAY(a->arena, ArgSource *, set->target_count);
    for (uint32_t i = 0; i < set->target_count; i++) {
        const PbcMember *m = &callee->pbc.members[i];
        set->targets[i] = (CallTarget){m->function, NULL, m->classdef};
        if (i) families_merge(a, (FunctionCell *)callee->pbc.members[0].function, (FunctionCell *)m->function);
    }
    set->family = family_of(a, (FunctionCell *)callee->pbc.members[0].function);
    vec_push(a->arena, &a->callsets, set);
    map_put(a->arena, &a->callset_index, MAP_KEY(key), set);
    return set;
}

static bool join_arguments(Annotator *a, CallSet *set, const CallArgs *args) {
    bool changed = set->is_new;
    set->is_new = false;
    for (uint32_t i = 0; i < set->arg_count; i++) {
        Ann old = set->args[i].annotation, value = args->items[i].annotation;
        if (old == value) continue;
        Ann joined = ann_union(a, old, value);
        if (!joined) {
            Facts before = {0};
            vec_push(a->arena, &before, (Fact){old, set->first_span, set->first_in, NULL, NULL});
            const char *what = arena_printf(a->arena, "argument %u of %s", i + 1, DESCRIBE(set->callee));
            report_clash(a, DIAG_A006, span_of_operand(a, args->items[i].source.index), what, &before, old, value,
                         "a parameter has one type over all calls");
            continue;
        }
        changed = changed || joined != old;
        set->args[i].annotation = joined;
    }
    return changed;
}

static bool is_method(const Pbc *p, const PbcMember *m) { return p->kind == PBC_METHOD || (p->kind == PBC_CALLABLE && m->name); }

/* Of a method: an instance, or the class or frozen instance it is bound to. */
static Ann self_of(Annotator *a, Ann callee, uint32_t index) {
    const PbcMember *m = &callee->pbc.members[index];
    if (!is_method(&callee->pbc, m)) return NULL;
    return m->classdef ? ann_instance(a, m->classdef, false) : ann_of_host(a, m->object);
}

static void bind_target(Annotator *a, CallSet *set, uint32_t index, const CallArgs *args) {
    CallTarget *target = &set->targets[index];
    FunctionCell *f = (FunctionCell *)target->function;
    Bound bound;
    Ann self = self_of(a, set->callee, index);
    ArgSource self_source = {.kind = ARG_SELF, .constant = NO_REF};
    if (!bind_arguments(a, f, self, self_source, args, &bound)) return;
    GraphState *graph = function_graph(a, f, &bound);
    if (!graph) return;
    function_bind(a, graph, &bound);
    if (target->graph == graph->graph) return;
    target->graph = graph->graph;
    set->sources[index] = ARENA_ARRAY(a->arena, ArgSource, bound.count + 1);
    memcpy(set->sources[index], bound.sources, bound.count * sizeof *bound.sources);
    map_put(a->arena, &graph->result_readers, CALLSET_READER | set->id, NULL);
}

static void bind_targets(Annotator *a, CallSet *set) {
    CallArgs args = {.count = set->arg_count, .keyword_count = set->keyword_count, .shape = set->shape};
    memcpy(args.items, set->args, set->arg_count * sizeof *set->args);
    for (uint32_t i = 0; i < set->target_count; i++) bind_target(a, set, i, &args);
}

void callset_update(Annotator *a, CallSet *set) {
    set->is_pending = false;
    Ann joined = set->result;
    for (uint32_t i = 0; i < set->target_count; i++) {
        GraphState *graph = set->targets[i].graph ? map_get(&a->graph_states, MAP_KEY(set->targets[i].graph)) : NULL;
        if (!graph) continue;
        Ann next = ann_union(a, joined, graph->result);
        if (next) joined = next;        /* else families.c says so */
    }
    if (joined == set->result) return;
    set->result = joined;
    readers_notify(a, &set->readers);
}

Ann callset_call(Annotator *a, Ann callee, const CallArgs *args) {
    CallSet *set = set_of(a, callee, args);
    if (join_arguments(a, set, args)) {
        bind_targets(a, set);
        callset_update(a, set);
    }
    reader_here(a, &set->readers);
    SiteCell *cell = site_here(a);
    CallSite *site = &cell->site;
    cell->set = set;
    site->kind = callee->pbc.kind == PBC_METHOD ? CALL_METHOD : CALL_INDIRECT;
    site->callee = callee;
    site->target_count = set->target_count;
    site->targets = set->targets;
    site->sources = set->sources;
    site->family = set->family;
    site->method_name = callee->pbc.method_name;
    return site->result = set->result;
}
