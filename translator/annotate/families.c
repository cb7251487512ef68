/* families.c: functions called through one set get one signature.
 *
 * Takes:   the call sets after a fixpoint.
 * Leaves:  for each family and call shape, parameters of all targets generalised to their union, and one agreed result.
 * Idea:    a parameter that grows flows its graph again, so this alternates with the engine until nothing changes. Results
 *          that are instances are only agreed on, so that a place that knows a subclass still does; others (an int here, a
 *          float there) become the union in every graph. */
#include "inference.h"

typedef struct Rows { Annotator *a; Map by_key; VEC(Row *) all; bool changed; } Rows;

static Row *row_of(Rows *rows, const CallSet *set) {
    Annotator *a = rows->a;
    a->words.len = 0;
    CallFamily *family = callfamily_find(set->family);
    vec_push(a->arena, &a->words, MAP_KEY(family));
    vec_push(a->arena, &a->words, MAP_KEY(set->shape));
    vec_push(a->arena, &a->words, MAP_PAIR(set->arg_count, family->is_mixed ? PBC_CALLABLE : set->callee->pbc.kind));
    if (callset_is_specialized(set->callee)) vec_push(a->arena, &a->words, set->id);
    Sym key = intern(a->keys, (const char *)a->words.data, a->words.len * sizeof *a->words.data);
    Row *row = map_get(&rows->by_key, MAP_KEY(key));
    if (row) return row;
    row = ARENA_NEW(a->arena, Row);
    row->arg_count = set->arg_count;
    row->params = ARENA_ARRAY(a->arena, Ann, set->arg_count + 1);
    for (uint32_t i = 0; i < set->arg_count; i++) row->params[i] = a->impossible;
    row->result = a->impossible;
    map_put(a->arena, &rows->by_key, MAP_KEY(key), row);
    vec_push(a->arena, &rows->all, row);
    return row;
}

static void collect(Rows *rows) {
    Annotator *a = rows->a;
    for (uint32_t i = 0; i < a->callsets.len; i++) {
        Row *row = row_of(rows, a->callsets.data[i]);
        vec_push(a->arena, &row->sets, a->callsets.data[i]);
    }
}

/* The parameter of a target that argument `index` goes to. */
static int64_t param_of(const CallSet *set, uint32_t target, uint32_t index, uint32_t param_count) {
    const ArgSource *wanted = &set->args[index].source;
    for (uint32_t i = 0; i < param_count; i++) {
        const ArgSource *source = &set->sources[target][i];
        if (source->kind == wanted->kind && source->index == wanted->index) return i;
    }
    return -1;
}

static GraphState *target_state(Annotator *a, const CallSet *set, uint32_t target) {
    return set->targets[target].graph ? map_get(&a->graph_states, MAP_KEY(set->targets[target].graph)) : NULL;
}

static void clash(Annotator *a, const CallSet *set, uint32_t target, const char *what, Ann x, Ann y) {
    a->at = (Here){.in = set->first_in, .span = set->first_span};
    Node *node = host_function_node(set->targets[target].function->function);
    Diag *diag = report(a, DIAG_A027, node->span, "%s of %s() is %s here, but %s in a function that can stand for it", what,
                        function_title(a, (FunctionCell *)set->targets[target].function), DESCRIBE(y), DESCRIBE(x));
    diag_note(diag, set->first_span, "called here through %s", DESCRIBE(set->callee));
    diag_help(diag, "overriding methods, and functions that stand in one variable, have the same parameters and result");
    a->at = (Here){0};
}

static void join_into(Rows *rows, Ann *slot, Ann value, const CallSet *set, uint32_t target, const char *what) {
    Ann joined = ann_union(rows->a, *slot, value);
    if (joined) *slot = joined;
    else clash(rows->a, set, target, what, *slot, value);
}

typedef void EachParam(Rows *rows, Row *row, const CallSet *set, uint32_t target, GraphState *graph, uint32_t arg, uint32_t param);

static void each_param(Rows *rows, Row *row, EachParam *visit) {
    for (uint32_t s = 0; s < row->sets.len; s++) {
        const CallSet *set = row->sets.data[s];
        for (uint32_t t = 0; t < set->target_count; t++) {
            GraphState *graph = target_state(rows->a, set, t);
            for (uint32_t i = 0; graph && i < row->arg_count; i++) {
                int64_t param = param_of(set, t, i, graph->graph->blocks.data[0]->args.len);
                if (param >= 0) visit(rows, row, set, t, graph, i, (uint32_t)param);
            }
        }
    }
}

static Ann param_value(Annotator *a, const GraphState *graph, uint32_t param) {
    return value_of(a, graph, graph->graph->blocks.data[0]->args.data[param]);
}

static void gather_param(Rows *rows, Row *row, const CallSet *set, uint32_t target, GraphState *graph, uint32_t arg,
                         uint32_t param) {
    join_into(rows, &row->params[arg], param_value(rows->a, graph, param), set, target, "a parameter");
}

static void spread_param(Rows *rows, Row *row, const CallSet *set, uint32_t target, GraphState *graph, uint32_t arg,
                         uint32_t param) {
    (void)target;
    Ann before = param_value(rows->a, graph, param);
    if (!ann_compatible(rows->a, before, row->params[arg])) return;
    param_generalize(rows->a, graph, param, row->params[arg], set->first_span);
    rows->changed = rows->changed || param_value(rows->a, graph, param) != before;
}

static bool is_instance(Ann x) { return x->kind == ANN_INSTANCE || x->kind == ANN_IMPOSSIBLE; }

static void agree_on_result(Rows *rows, Row *row) {
    Annotator *a = rows->a;
    for (uint32_t s = 0; s < row->sets.len; s++)
        for (uint32_t t = 0; t < row->sets.data[s]->target_count; t++) {
            GraphState *graph = target_state(a, row->sets.data[s], t);
            if (!graph) continue;
            join_into(rows, &row->result, graph->agreed_result ? graph->agreed_result : graph->result, row->sets.data[s], t, "the result");
        }
    for (uint32_t s = 0; s < row->sets.len; s++)
        for (uint32_t t = 0; t < row->sets.data[s]->target_count; t++) {
            GraphState *graph = target_state(a, row->sets.data[s], t);
            if (!graph) continue;
            if (graph->agreed_result != row->result) {
                Ann known = graph->agreed_result ? graph->agreed_result : graph->result;
                rows->changed = rows->changed || ann_union(a, known, row->result) != known;
                graph->agreed_result = row->result;
            }
            if (is_instance(row->result) || graph->result == a->impossible || graph->result == row->result) continue;
            Ann joined = ann_union(a, graph->result, row->result);
            if (!joined || joined == graph->result) continue;
            graph->result = joined;
            rows->changed = true;
            readers_notify(a, &graph->result_readers);
        }
}

bool families_normalize(Annotator *a) {
    Rows rows = {.a = a};
    collect(&rows);
    for (uint32_t i = 0; i < rows.all.len; i++) {
        each_param(&rows, rows.all.data[i], gather_param);
        each_param(&rows, rows.all.data[i], spread_param);
        agree_on_result(&rows, rows.all.data[i]);
    }
    return rows.changed || a->queue_head < a->queue.len || a->pending_sets.len || a->new_prebuilt.len || a->notify_later.len;
}

/* ---- for rtype ---- */

static void note_shape(Annotator *a, CallFamily *family, const CallSet *set) {
    const CallShape *shape = set->shape ? set->shape : call_shape(a->program, set->arg_count, NULL, 0, false, false);
    for (uint32_t i = 0; i < family->shapes.len; i++)
        if (family->shapes.data[i] == shape) return;
    vec_push(a->arena, &family->shapes, shape);
}

void families_finish(Annotator *a) {
    Rows rows = {.a = a};
    collect(&rows);
    Map row_of_set = {0};
    for (uint32_t i = 0; i < rows.all.len; i++) {
        Row *row = rows.all.data[i];
        each_param(&rows, row, gather_param);
        for (uint32_t s = 0; s < row->sets.len; s++) {
            map_put(a->arena, &row_of_set, MAP_KEY(row->sets.data[s]), row);
            row->sets.data[s]->family = callfamily_find(row->sets.data[s]->family);
            note_shape(a, row->sets.data[s]->family, row->sets.data[s]);
        }
    }
    for (uint32_t g = 0; g < a->graphs.len; g++)
        MAP_EACH(&a->graphs.data[g]->places, e) {
            SiteCell *cell = ((Place *)e->value)->site;
            if (!cell || !cell->set) continue;
            cell->site.family = cell->set->family;
            cell->site.family_params = ((Row *)map_get(&row_of_set, MAP_KEY(cell->set)))->params;
        }
}
