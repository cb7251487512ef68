/* annotator.c: a run from the entry point, and the later additions rtype asks for. */
#include "inference.h"

static Annotator *annotator_new(Program *program, HostWorld *world) {
    Annotator *a = ARENA_NEW(program->arena, Annotator);
    a->program = program;
    a->world = world;
    a->cx = program->cx;
    a->arena = program->arena;
    a->keys = interner_new(a->arena);
    lattice_init(a);
    builtins_init(a);
    exceptions_init(a);
    return a;
}

static bool entry_result_is_right(Annotator *a, const GraphState *entry, Host entry_point) {
    Ann result = entry->result;
    if (ann_is_int(result) || result->kind == ANN_NONE || result->kind == ANN_IMPOSSIBLE) return true;
    Node *node = host_function_node(entry_point);
    Diag *diag = report(a, DIAG_A020, node->span, "the entry point gives %s", DESCRIBE(result));
    for (uint32_t i = 0; i < entry->result_facts.len; i++) {
        const Fact *fact = &entry->result_facts.data[i];
        if (ann_is_int(fact->annotation)) continue;
        diag_note(diag, fact->span, "%s is returned here", DESCRIBE(fact->annotation));
        break;
    }
    diag_help(diag, "it returns the exit status, an int");
    return false;
}

static GraphState *bind_entry(Annotator *a, FunctionCell *f) {
    CallArgs args = {.count = 0};
    ListCell *argv = list_new(a, NO_SPAN);
    list_generalize(a, argv, ann_str(a));
    args_push(&args, ann_list(a, argv), (ArgSource){.kind = ARG_OPERAND, .constant = NO_REF}, NO_REF);
    Bound bound;
    if (!bind_arguments(a, f, NULL, (ArgSource){0}, &args, &bound)) return NULL;
    GraphState *graph = function_graph(a, f, &bound);
    if (graph) function_bind(a, graph, &bound);
    return graph;
}

Annotator *annotate_program(Program *program, HostWorld *world, Host entry_point) {
    Annotator *a = annotator_new(program, world);
    uint32_t errors = diags_error_count(a->cx->diags);
    if (host_kind(entry_point) != HOST_FUNCTION) {
        diag_error(a->cx->diags, A020, NO_SPAN, "the entry point is no function: %s", host_describe(world, entry_point));
        return NULL;
    }
    FunctionCell *f = function_of(a, entry_point, NULL);
    a->at.span = host_function_node(entry_point)->span;
    GraphState *entry = bind_entry(a, f);
    a->at = (Here){0};
    if (!entry) return NULL;
    engine_run(a);
    entry_result_is_right(a, entry, entry_point);
    finish_checks(a);
    log_line(a->cx->log, "annotate", "%u graphs, %u blocks flowed %llu times, %llu operations, %u classes", a->graphs.len,
             a->blocks.len, (unsigned long long)a->flowed_blocks, (unsigned long long)a->flowed_ops, a->classes.len);
    if (diags_error_count(a->cx->diags) != errors) return NULL;
    families_finish(a);
    a->in_helpers = true;
    return a;
}

Graph *annotate_helper(Annotator *a, Host function, const Annotation *const *params, uint32_t count) {
    uint32_t errors = diags_error_count(a->cx->diags);
    FunctionCell *f = function_of(a, function, NULL);
    if (f->kind == SPECIALIZE_DEFAULT) f->kind = SPECIALIZE_LL;
    Bound bound = {.count = count};
    for (uint32_t i = 0; i < count; i++) {
        bound.params[i] = params[i];
        bound.sources[i] = (ArgSource){.kind = ARG_CONSTANT, .constant = NO_REF};
    }
    CHECK(count == f->signature.count, "helper %s takes %u arguments, %u are given", host_function_name(function)->text,
          f->signature.count, count);
    a->at = (Here){.span = host_function_node(function)->span};
    uint32_t known_graphs = a->graphs.len;
    GraphState *graph = function_graph(a, f, &bound);
    if (!graph) return NULL;
    if (a->graphs.len == known_graphs) return graph->graph;
    function_bind(a, graph, &bound);
    a->at = (Here){0};
    a->first_helper_block = a->blocks.len - 1;
    engine_settle(a);
    finish_checks(a);
    return diags_error_count(a->cx->diags) == errors ? graph->graph : NULL;
}
