/* keyed.c: dicts whose keys are compared and hashed by functions of the program: r_dict.
 *
 * Takes:   such dicts as they are met, at import time or made by a call.
 * Leaves:  graphs of the two functions, annotated for every key the dict ever has, though no operation calls them.
 * Idea:    when all else is settled, the key of each dict is passed to its functions; it is done again when the key grew. */
#include "inference.h"

void keyed_dict_met(Annotator *a, DictCell *cell, Ref key_eq, Ref key_hash) {
    cell->def.key_eq = key_eq;
    cell->def.key_hash = key_hash;
    if (map_find(&a->keyed_dicts, MAP_KEY(cell))) return;
    KeyedDict *dict = ARENA_NEW(a->arena, KeyedDict);
    *dict = (KeyedDict){cell, {.in = a->at.in, .span = a->at.span, .prebuilt = a->at.prebuilt, .attribute = a->at.attribute}, NULL};
    map_put(a->arena, &a->keyed_dicts, MAP_KEY(cell), dict);
}

/* NULL: it is none, or its dict has met one without key functions, which was reported. */
static Host function_of_constant(Annotator *a, Ref constant) {
    const Const *c = constant == NO_REF ? NULL : const_of(a->program, constant);
    return c && c->kind == CONST_HOST && host_kind(c->host) == HOST_FUNCTION ? c->host : NULL;
}

/* The graph of the function with `count` keys as arguments; NULL: reported, or it is none that can be called so. */
static GraphState *bind_function(Annotator *a, Ref constant, Ann key, uint32_t count) {
    Host function = function_of_constant(a, constant);
    if (!function) return NULL;
    FunctionCell *f = function_of(a, function, NULL);
    CallArgs args = {.count = 0};
    for (uint32_t i = 0; i < count; i++) args_push(&args, key, (ArgSource){.kind = ARG_OPERAND, .constant = NO_REF}, NO_REF);
    Bound bound;
    if (!bind_arguments(a, f, NULL, (ArgSource){0}, &args, &bound)) return NULL;
    GraphState *graph = function_graph(a, f, &bound);
    if (graph) function_bind(a, graph, &bound);
    return graph;
}

bool keyed_dicts_bind(Annotator *a) {
    bool grew = false;
    for (uint32_t i = 0; i < a->keyed_dicts.len; i++) {
        KeyedDict *dict = a->keyed_dicts.entries[i].value;
        const DictDef *def = dictdef_find(&dict->cell->def);
        if (ann_is_blocked(a, def->key) || def->key == dict->bound) continue;
        dict->bound = def->key;
        a->at = dict->met;
        bind_function(a, def->key_eq, def->key, 2);
        bind_function(a, def->key_hash, def->key, 1);
        a->at = (Here){0};
        grew = true;
    }
    return grew;
}

static void check_result(Annotator *a, const KeyedDict *dict, Ref constant, uint32_t count, const char *what) {
    Host function = function_of_constant(a, constant);
    GraphState *graph = function && dict->bound ? bind_function(a, constant, dict->bound, count) : NULL;
    if (!graph || ann_is_int(graph->result) || ann_is_blocked(a, graph->result) || graph->result == a->unknown) return;
    Diag *diag = report(a, DIAG_A028, host_function_node(function)->span, "%s() %s of a dict, but gives %s",
                        host_function_name(function)->text, what, DESCRIBE(graph->result));
    for (uint32_t i = 0; i < graph->result_facts.len && i < 1; i++)
        diag_note(diag, graph->result_facts.data[i].span, "%s is returned here", DESCRIBE(graph->result_facts.data[i].annotation));
    report_chain(a, diag, graph);
    diag_help(diag, count == 1 ? "a hash is an int" : "an equality gives True or False");
}

void keyed_dicts_check(Annotator *a) {
    for (uint32_t i = 0; i < a->keyed_dicts.len && !a->in_helpers; i++) {
        const KeyedDict *dict = a->keyed_dicts.entries[i].value;
        const DictDef *def = dictdef_find(&dict->cell->def);
        a->at = dict->met;
        check_result(a, dict, def->key_eq, 2, "compares the keys");
        check_result(a, dict, def->key_hash, 1, "hashes the keys");
        a->at = (Here){0};
    }
}
