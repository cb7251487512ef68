/* plain.c: builtins whose meaning the dialect decides: they become calls of functions of rlib/plain.py. */
#include "build.h"
#include <string.h>

Host flow_plain_function(Flow *f, const char *name) {
    Host module = host_import(f->world, "rpython.rlib.plain"), function = module ? host_getattr(f->world, module, name) : NULL;
    CHECK(function, "rlib/plain.py has no %s", name);
    return function;
}

Ref call_plain(Flow *f, const char *name, const Ref *args, uint32_t count, Span span) {
    return flow_call(f, flow_constant(f, flow_plain_function(f, name)), args, count, span);
}

typedef struct Row { const char *builtin; uint32_t args; const char *python2, *python3; } Row;

/* NULL: the annotator knows the builtin itself. */
static const Row rows[] = {
    {"builtins.map", 2, "map_list1", "map_list1"}, {"builtins.map", 3, "map_list2", "map_list2"}, {"builtins.map", 4, "map_list3", "map_list3"},
    {"builtins.filter", 2, "filter_now", "filter_list"},
    {"builtins.zip", 1, "zip_list1", NULL}, {"builtins.zip", 2, "zip_list2", NULL}, {"builtins.zip", 3, "zip_list3", NULL},
    {"builtins.zip", 4, "zip_list4", NULL},
    {"builtins.reduce", 2, "reduce_of", "reduce_of"}, {"builtins.reduce", 3, "reduce_of", "reduce_of"},
    {"functools.reduce", 2, "reduce_of", "reduce_of"}, {"functools.reduce", 3, "reduce_of", "reduce_of"},
    {"builtins.round", 1, NULL, "round_to_int"}, {"builtins.round", 2, "round_digits", "round_digits"},
    {"builtins.oct", 1, "octal", NULL},
};

/* The function that the builtin is in the dialect; NULL: the builtin itself. */
static const char *plain_name(Flow *f, Ref callee, uint32_t count) {
    Sym name = host_qualified_name(f->world, known_object(f, callee));
    for (size_t i = 0; name && i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].args != count || strcmp(rows[i].builtin, name->text)) continue;
        return f->module->dialect == DIALECT_2 ? rows[i].python2 : rows[i].python3;
    }
    return NULL;
}

Ref call_by_dialect(Flow *f, Ref callee, const Ref *args, uint32_t count, Span span) {
    const char *function = plain_name(f, callee, count);
    return function ? call_plain(f, function, args, count, span) : flow_call(f, callee, args, count, span);
}

bool eval_plain_call(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    const char *function = node->keywords.len ? NULL : plain_name(f, callee, node->args.len);
    if (!function) return false;
    Ref *args = ARENA_ARRAY(f->arena, Ref, node->args.len);
    for (uint32_t i = 0; i < node->args.len; i++) {
        if (node->args.items[i]->kind == NODE_Starred) return false;
        args[i] = eval(f, node->args.items[i]);
    }
    *result = call_plain(f, function, args, node->args.len, node->base.span);
    return true;
}

/* dict(pairs, a=1) */
bool eval_dict_call(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (!node->keywords.len || node->args.len > 1) return false;
    Ref args[1];
    if (!eval_items(f, &node->args, args)) return false;
    Ref dict = node->args.len ? flow_call(f, callee, args, 1, node->base.span)
                              : flow_op_n(f, OP_newdict, NULL, 0, (Immediate){0}, node->base.span);
    *result = dict;
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        const KeywordNode *keyword = (const KeywordNode *)node->keywords.items[i];
        Ref value = eval(f, keyword->value);
        if (!keyword->name) flow_method_call(f, dict, "update", &value, 1, keyword->base.span);
        else flow_op(f, OP_setitem, keyword->base.span, dict, text_ref(f, keyword->name->text, keyword->name->len), value);
    }
    return true;
}

/* a, *b, c = value: a list of what there is, long enough. */
Ref unpack_star(Flow *f, Ref value, uint32_t least, Span span) {
    Ref args[] = {value, int_ref(f, least)};
    return call_plain(f, "unpack_star", args, 2, span);
}
