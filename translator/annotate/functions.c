/* functions.c: functions, their parameters, and which specialised copy a call gets.
 *
 * Takes:   a host function; a call's arguments by parameter.
 * Leaves:  one graph per key: the key is made of what `@specialize` names (constants, types, the place of the call), of how many
 *          extra positional arguments `*args` takes, and, in rlib/ll, of all low-level types. */
#include "inference.h"
#include "flow/flow.h"
#include <stdlib.h>
#include <string.h>

/* ---- signatures ---- */

static const ArgumentsNode *arguments_of(Host function) {
    Node *node = host_function_node(function);
    Node *args = node->kind == NODE_Lambda ? AS(Lambda, node)->args : AS(FunctionDef, node)->args;
    return AS(Arguments, args);
}

static void add_names(Signature *s, NodeList list) {
    for (uint32_t i = 0; i < list.len; i++) s->names[s->count++] = AS(Arg, list.items[i])->name;
}

static bool any_annotation(NodeList list) {
    for (uint32_t i = 0; i < list.len; i++)
        if (AS(Arg, list.items[i])->annotation) return true;
    return false;
}

static void read_signature(Annotator *a, FunctionCell *f) {
    const ArgumentsNode *args = arguments_of(f->desc.function);
    Signature *s = &f->signature;
    const Node *node = host_function_node(f->desc.function);
    bool has_annotations = any_annotation(args->posonly) || any_annotation(args->args) || any_annotation(args->kwonly) ||
                           (node->kind == NODE_FunctionDef && ((const FunctionDefNode *)node)->returns);
    s->names = ARENA_ARRAY(a->arena, Sym, args->posonly.len + args->args.len + args->kwonly.len + 1);
    add_names(s, args->posonly);
    add_names(s, args->args);
    s->positional = s->count;
    add_names(s, args->kwonly);
    s->has_star = args->vararg != NULL;
    s->has_star_star = args->kwarg != NULL;
    if (args->vararg) s->star_name = AS(Arg, args->vararg)->name;
    declarations_read(a, f, has_annotations);
}

static const struct { const char *name; int kind; } kinds[] = {
    {"memo", SPECIALIZE_MEMO}, {"arg_or_var", SPECIALIZE_ARG_OR_VAR}, {"arglistitemtype", SPECIALIZE_ARGLISTITEMTYPE},
    {"argtype", SPECIALIZE_ARGTYPE}, {"arglltype", SPECIALIZE_ARGTYPE}, {"arg", SPECIALIZE_ARG},
    {"genconst", SPECIALIZE_ARG},
    {"call_location", SPECIALIZE_CALL_LOCATION}, {"ll_and_arg", SPECIALIZE_LL_AND_ARG}, {"ll", SPECIALIZE_LL},
};

/* They count the parameters, self included; of `*args` any may be meant. */
static void check_indexes(Annotator *a, FunctionCell *f, const char *kind) {
    if (f->signature.has_star || f->signature.count >= 64 || !(f->key_params >> f->signature.count)) return;
    report(a, DIAG_A023, host_function_node(f->desc.function)->span, "specialize:%s names an argument that %s() does not have", kind,
           function_title(a, f));
}

/* "specialize:argtype(0,2)" */
static void read_kind(Annotator *a, FunctionCell *f, const char *text) {
    const char *colon = strchr(text, ':');
    const char *kind = colon ? colon + 1 : text;
    f->desc.specialize = sym(a, kind);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t len = strlen(kinds[i].name);
        if (strncmp(kind, kinds[i].name, len) || (kind[len] && kind[len] != '(')) continue;
        f->kind = kinds[i].kind;
        for (const char *p = kind + len; *p; p++)
            if (*p >= '0' && *p <= '9') {
                unsigned long index = strtoul(p, (char **)&p, 10);
                if (index < 64) f->key_params |= (uint64_t)1 << index;
                p--;
            }
        check_indexes(a, f, kind);
        return;
    }
    Diag *diag = report(a, DIAG_A023, host_function_node(f->desc.function)->span, "specialize:%s is no way to specialise", kind);
    diag_help(diag, "arg, arg_or_var, argtype, arglistitemtype, call_location, memo, ll, ll_and_arg");
}

static bool is_helper(Annotator *a, Host function) {
    Sym name = qualified_name(a, function);
    return name && !strncmp(name->text, "rpython.rlib.ll.", 16);
}

static void read_marks(Annotator *a, FunctionCell *f) {
    Host tag = host_function_attribute(a->world, f->desc.function, "_annspecialcase_");
    uint32_t len;
    f->desc.specialize = sym(a, "default");
    if (tag && host_kind(tag) == HOST_STR) read_kind(a, f, arena_strdup(a->arena, host_bytes(tag, &len)));
    else if (is_helper(a, f->desc.function)) read_kind(a, f, "ll");
}

FunctionCell *function_of(Annotator *a, Host function, ClassDef *mixed_into) {
    Map *map = &a->function_cells;
    uint64_t key = MAP_KEY(function);
    if (mixed_into) {
        map = map_get(&a->mixed_functions, MAP_KEY(mixed_into));
        if (!map) map_put(a->arena, &a->mixed_functions, MAP_KEY(mixed_into), map = ARENA_NEW(a->arena, Map));
    }
    FunctionCell *f = map_get(map, key);
    if (f) return f;
    f = ARENA_NEW(a->arena, FunctionCell);
    f->desc.id = a->functions.len;
    f->desc.function = function;
    f->owner = f->mixed_into = mixed_into;
    vec_push(a->arena, &a->functions, f);
    map_put(a->arena, map, key, f);
    read_signature(a, f);
    read_marks(a, f);
    return f;
}

/* ---- families ---- */

CallFamily *callfamily_find(CallFamily *family) {
    while (family && family->parent) family = family->parent;
    return family;
}

CallFamily *family_of(Annotator *a, FunctionCell *f) {
    if (f->desc.family) return callfamily_find(f->desc.family);
    FamilyCell *cell = ARENA_NEW(a->arena, FamilyCell);
    cell->family.id = a->families.len;
    vec_push(a->arena, &a->families, cell);
    vec_push(a->arena, &cell->family.functions, &f->desc);
    return f->desc.family = &cell->family;
}

void families_merge(Annotator *a, FunctionCell *x, FunctionCell *y) {
    CallFamily *p = family_of(a, x), *q = family_of(a, y);
    if (p == q) return;
    if (p->functions.len < q->functions.len) { CallFamily *t = p; p = q; q = t; }
    q->parent = p;
    for (uint32_t i = 0; i < q->functions.len; i++) vec_push(a->arena, &p->functions, q->functions.data[i]);
    p->is_mixed |= q->is_mixed;
}

/* ---- keys ---- */

typedef struct Key { Annotator *a; FunctionCell *f; Bound *bound; Ref *constants; bool failed; } Key;

static void word(Key *k, uint64_t value) { vec_push(k->a->arena, &k->a->key_words, value); }

/* Strings of one character are strings; containers of different items are different types. */
static void type_words(Key *k, Ann x, uint32_t depth) {
    word(k, x->kind == ANN_CHAR ? ANN_STR : x->kind == ANN_UNICHAR ? ANN_UNICODE : x->kind);
    switch (x->kind) {
    case ANN_INT: word(k, (uint64_t)x->integer << 1 | x->is_wide); break;
    case ANN_INSTANCE: word(k, MAP_KEY(x->classdef)); break;
    case ANN_PTR: word(k, MAP_KEY(x->pointer)); break;
    case ANN_PBC: word(k, x->pbc.kind); break;
    case ANN_TUPLE:
        for (uint32_t i = 0; i < x->tuple.len; i++) type_words(k, x->tuple.items[i], depth);
        break;
    case ANN_BUILTIN: case ANN_LLTYPE: case ANN_OPAQUE_CONST: word(k, x->constant); break;
    case ANN_LIST:
        if (depth < 4) type_words(k, list_read(k->a, list_of(x)), depth + 1);
        break;
    case ANN_DICT:
        if (depth < 4) type_words(k, dict_read_key(k->a, dict_of(x)), depth + 1);
        if (depth < 4) type_words(k, dict_read_value(k->a, dict_of(x)), depth + 1);
        break;
    case ANN_SET:
        word(k, dict_of(x)->def.is_frozen);
        if (depth < 4) type_words(k, dict_read_key(k->a, dict_of(x)), depth + 1);
        break;
    case ANN_ITERATOR:
        word(k, x->iterator.kind);
        for (uint32_t i = 0; i < x->iterator.len; i++) type_words(k, x->iterator.over[i], depth);
        break;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: case ANN_UNICHAR:
    case ANN_UNICODE: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_INTERIOR: break;
    }
}

static bool param_is_key(const Key *k, uint32_t i) { return i < 64 && k->f->key_params >> i & 1; }

static void constant_words(Key *k, bool required) {
    for (uint32_t i = 0; i < k->bound->count; i++) {
        if (!param_is_key(k, i)) continue;
        Ann x = k->bound->params[i];
        if (x->constant == NO_REF && required) {
            Annotator *a = k->a;
            const char *name = i < k->f->signature.count ? k->f->signature.names[i]->text : "*args";
            Diag *diag = report(a, DIAG_A023, a->at.span, "argument '%s' of %s() must be known when translating, but is %s", name,
                                function_title(a, k->f), DESCRIBE(x));
            report_chain(a, diag, a->at.in);
            diag_help(diag, "@specialize.%s makes a version of the function for each constant", k->f->desc.specialize->text);
            k->failed = true;
            return;
        }
        word(k, x->constant);
        if (i < k->f->signature.count) k->constants[i] = x->constant;
    }
}

static bool all_constant(const Key *k) {
    for (uint32_t i = 0; i < k->bound->count; i++)
        if (param_is_key(k, i) && k->bound->params[i]->constant == NO_REF) return false;
    return true;
}

/* What has no representation at run time is known by its value; and so is what annotate_helper was told. */
static bool is_static(const Annotator *a, Ann x) {
    if (x->constant == NO_REF) return false;
    switch (x->kind) {
    case ANN_NONE: case ANN_PBC: case ANN_BUILTIN: case ANN_LLTYPE: case ANN_OPAQUE_CONST: return true;
    case ANN_PTR: return (x->pointer->kind == TYPE_PTR && x->pointer->target->kind == TYPE_FUNC) || !a->at.in;
    case ANN_IMPOSSIBLE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: case ANN_UNICHAR:
    case ANN_UNICODE: case ANN_TUPLE: case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_ITERATOR: case ANN_INSTANCE:
    case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_INTERIOR: return !a->at.in;
    }
    return false;
}

static Ann low_level_param(Annotator *a, Ann x) {
    if (x->kind == ANN_INT) return ann_int(a, x->integer, false);
    return ann_without_constant(a, x);
}

static void low_level_words(Key *k) {
    for (uint32_t i = 0; i < k->bound->count; i++) {
        Ann x = k->bound->params[i];
        if (is_static(k->a, x)) {
            if (i < k->f->signature.count && x->kind != ANN_NONE) k->constants[i] = x->constant;
        } else {
            x = low_level_param(k->a, x);
        }
        k->bound->params[i] = x;
        word(k, MAP_KEY(x));
    }
}

static void key_words(Key *k) {
    word(k, k->bound->star_count);
    switch (k->f->kind) {
    case SPECIALIZE_DEFAULT: case SPECIALIZE_MEMO: break;
    case SPECIALIZE_ARG: constant_words(k, true); break;
    case SPECIALIZE_ARG_OR_VAR:
        if (all_constant(k)) constant_words(k, true);
        break;
    case SPECIALIZE_ARGTYPE: case SPECIALIZE_ARGLISTITEMTYPE:
        for (uint32_t i = 0; i < k->bound->count; i++) {
            if (!param_is_key(k, i)) continue;
            Ann x = k->bound->params[i];
            bool of_item = k->f->kind == SPECIALIZE_ARGLISTITEMTYPE && x->kind == ANN_LIST;
            type_words(k, of_item ? list_read(k->a, list_of(x)) : x, 0);
        }
        break;
    case SPECIALIZE_CALL_LOCATION:
        if (k->a->at.in) word(k, MAP_PAIR(k->a->at.in->graph->id, k->a->at.block->block->id));
        word(k, k->a->at.index);
        break;
    case SPECIALIZE_LL: low_level_words(k); break;
    case SPECIALIZE_LL_AND_ARG: constant_words(k, false); low_level_words(k); break;
    }
}

/* ---- graphs ---- */

static bool is_true(Annotator *a, FunctionCell *f, const char *name) {
    Host value = host_function_attribute(a->world, f->desc.function, name);
    return value && host_truth(a->world, value);
}

static void set_marks(Annotator *a, FunctionCell *f, Graph *graph) {
    Host inlined = host_function_attribute(a->world, f->desc.function, "_always_inline_");
    if (inlined && host_kind(inlined) == HOST_STR) graph->inlining = INLINE_TRY;
    else if (is_true(a, f, "_always_inline_")) graph->inlining = INLINE_ALWAYS;
    if (is_true(a, f, "_dont_inline_")) graph->inlining = INLINE_NEVER;
    if (is_true(a, f, "_unchecked_")) graph->unchecked = true;
    if (is_true(a, f, "_dont_insert_stackcheck_")) graph->no_stack_check = true;
}

/* FlowRequest counts parameters as Scope.locals does, where `*args` may stand between named ones. */
static const Ref *flow_constants(Annotator *a, const FunctionCell *f, const Ref *constants) {
    Node *node = host_function_node(f->desc.function);
    const Scope *scope = node->kind == NODE_Lambda ? AS(Lambda, node)->scope : AS(FunctionDef, node)->scope;
    Ref *result = ARENA_ARRAY(a->arena, Ref, scope->locals.len + 1);
    bool any = false;
    for (uint32_t i = 0; i < scope->locals.len; i++) {
        result[i] = NO_REF;
        for (uint32_t j = 0; j < f->signature.count; j++)
            if (f->signature.names[j] == scope->locals.items[i]) result[i] = constants[j];
        any = any || result[i] != NO_REF;
    }
    return any ? result : NULL;
}

/* The old way to say @not_rpython: the docstring begins with NOT_RPYTHON. */
static bool docstring_refuses(Annotator *a, FunctionCell *f) {
    static const char mark[] = "NOT_RPYTHON";
    Host doc = host_getattr(a->world, f->desc.function, "__doc__");
    if (!doc || host_kind(doc) != HOST_STR) return false;
    uint32_t len;
    const char *text = host_bytes(doc, &len);
    while (len && (*text == ' ' || *text == '\n' || *text == '\t')) text++, len--;
    return len >= sizeof mark - 1 && !memcmp(text, mark, sizeof mark - 1);
}

/* What Python's library does is not explained to the user: he did not write it. */
static Graph *flow_build_of(Annotator *a, const FlowRequest *request) {
    if (!is_of_standard_library(a, host_function_node(request->function))) {
        diags_set_context(a->cx->diags, chain_of_called(a, request->function));
        Graph *graph = flow_build(a->program, a->world, request);
        diags_set_context(a->cx->diags, NULL);
        return graph;
    }
    diags_mute(a->cx->diags);
    Graph *graph = flow_build(a->program, a->world, request);
    if (!diags_unmute(a->cx->diags)) return graph;
    report_import_time_only(a, request->function);
    return NULL;
}

static GraphState *build(Annotator *a, FunctionCell *f, const Bound *bound, const Ref *constants) {
    FlowRequest request = {.function = f->desc.function, .constants = flow_constants(a, f, constants),
                           .star_count = bound->star_count};
    if (is_true(a, f, "_not_rpython_") || docstring_refuses(a, f)) {
        report_operation(a, DIAG_A026, "%s() is marked not_rpython", function_title(a, f));
        return NULL;
    }
    if (f->mixed_into)
        request.name_hint = arena_printf(a->arena, "%s.%s", qualified_name(a, f->mixed_into->cls)->text,
                                         host_function_name(f->desc.function)->text);
    Graph *graph = flow_build_of(a, &request);
    if (!graph) return NULL;
    set_marks(a, f, graph);
    vec_push(a->arena, &f->desc.graphs, graph);
    return graph_state_new(a, graph, f);
}

GraphState *function_graph(Annotator *a, FunctionCell *f, Bound *bound) {
    Ref *constants = ARENA_ARRAY(a->arena, Ref, f->signature.count + 1);
    for (uint32_t i = 0; i < f->signature.count; i++) constants[i] = NO_REF;
    a->key_words.len = 0;
    Key k = {a, f, bound, constants, false};
    key_words(&k);
    if (k.failed) return NULL;
    Sym key = intern(a->keys, (const char *)a->key_words.data, a->key_words.len * sizeof *a->key_words.data);
    MapEntry *entry = map_find(&f->copies, MAP_KEY(key));
    if (entry) return entry->value;
    GraphState *graph = build(a, f, bound, constants);
    map_put(a->arena, &f->copies, MAP_KEY(key), graph);
    return graph;
}

void function_bind(Annotator *a, GraphState *graph, const Bound *bound) {
    if (!graph->caller && a->at.in) {
        graph->caller = a->at.in;
        graph->caller_span = a->at.span;
    }
    BlockState *entry = block_state(a, graph, graph->graph->blocks.data[0]);
    CHECK(entry->block->args.len == bound->count, "%s takes %u arguments, %u are bound", graph->graph->name->text,
          entry->block->args.len, bound->count);
    if (!entry->reached) {
        entry->reached = true;
        Here saved = a->at;
        a->at.block = NULL;
        block_reflow(a, entry, 0);
        a->at = saved;
    }
    for (uint32_t i = 0; i < bound->count; i++) {
        bool is_operand = bound->sources[i].kind == ARG_OPERAND;
        param_generalize(a, graph, i, bound->params[i], is_operand ? span_of_operand(a, bound->sources[i].index) : a->at.span);
    }
}

/* ---- memo ---- */

#define MAX_MEMO_CASES 4096

/* The constants an argument may be. */
static uint32_t memo_values(Annotator *a, Ann x, Ref *values, uint32_t limit) {
    if (x->constant != NO_REF) {
        values[0] = x->constant;
        return constant_object(a, x->constant) ? 1 : 0;
    }
    if (x->kind == ANN_BOOL && limit >= 2) {
        values[0] = ann_bool_constant(a, false)->constant;
        values[1] = ann_bool_constant(a, true)->constant;
        return 2;
    }
    if (x->kind != ANN_PBC || x->pbc.kind == PBC_METHOD || x->pbc.kind == PBC_CALLABLE || x->pbc.len + 1 > limit) return 0;
    for (uint32_t i = 0; i < x->pbc.len; i++) values[i] = canonical_constant(a, x->pbc.members[i].object);
    if (!x->can_be_none) return x->pbc.len;
    values[x->pbc.len] = a->none->constant;
    return x->pbc.len + 1;
}

static Host memo_result(Annotator *a, FunctionCell *f, const Ref *refs, uint32_t count) {
    Sym key = intern(a->keys, (const char *)refs, count * sizeof *refs);
    Host result = map_get(&f->memo, MAP_KEY(key));
    if (result) return result;
    Host args[MAX_ARGUMENTS];
    for (uint32_t i = 0; i < count; i++) args[i] = constant_object(a, refs[i]);
    result = host_call(a->world, f->desc.function, args, count);
    if (!result) {
        host_report_exception(a->world, a->at.span, "calling a function marked @specialize.memo");
        return NULL;
    }
    map_put(a->arena, &f->memo, MAP_KEY(key), result);
    return result;
}

Ann memo_call(Annotator *a, FunctionCell *f, const Bound *bound, SiteCell *site) {
    Ref *values[MAX_ARGUMENTS];
    uint32_t counts[MAX_ARGUMENTS], cases = 1;
    for (uint32_t i = 0; i < bound->count; i++) {
        values[i] = ARENA_ARRAY(a->arena, Ref, bound->params[i]->kind == ANN_PBC ? bound->params[i]->pbc.len + 1 : 2);
        counts[i] = memo_values(a, bound->params[i], values[i], MAX_MEMO_CASES);
        if (!counts[i] || cases * counts[i] > MAX_MEMO_CASES)
            return report_operation(a, DIAG_A023, "%s() is called at translation time: its arguments must be constants, not %s",
                                    function_title(a, f), DESCRIBE(bound->params[i]));
        cases *= counts[i];
    }
    MemoTable *table = ARENA_NEW(a->arena, MemoTable);
    *table = (MemoTable){bound->count, cases, ARENA_ARRAY(a->arena, MemoCase, cases)};
    Ann joined = a->impossible;
    for (uint32_t c = 0; c < cases; c++) {
        Ref *refs = ARENA_ARRAY(a->arena, Ref, bound->count + 1);
        for (uint32_t i = 0, rest = c; i < bound->count; rest /= counts[i], i++) refs[i] = values[i][rest % counts[i]];
        Host result = memo_result(a, f, refs, bound->count);
        if (!result) return a->unknown;
        Ann next = ann_union(a, joined, ann_of_host(a, result));
        if (!next)
            return report_operation(a, DIAG_A023, "%s() gives %s for one argument but %s for another",
                                    function_title(a, f), DESCRIBE(joined), DESCRIBE(ann_of_host(a, result)));
        joined = next;
        table->cases[c] = (MemoCase){refs, canonical_constant(a, result)};
    }
    site->site.kind = CALL_MEMO;
    site->site.memo = table;
    return site->site.result = joined;
}
