/* nested.c: functions and lambdas defined inside a function that is translated.
 *
 * Takes:   a def or lambda without a variable of its own that varies: what it uses of the functions around it are constants, bound once.
 * Leaves:  a constant: the function, made now with these values in its closure. The same place with the same values gives the same one.
 * Example: sorted(words, key=lambda w: w.lower()) */
#include "build.h"
#include <string.h>

/* ---- how often a name is bound ---- */

typedef struct Bindings { Sym name; uint32_t count; bool in_loop; } Bindings;

/* Once in a loop is often. */
static void count_bindings(void *data, const Node *node) {
    Bindings *b = data;
    if (!node) return;
    const NameNode *name = (const NameNode *)node;
    if (node->kind == NODE_Name && name->context != CONTEXT_LOAD && name->id == b->name) b->count += b->in_loop ? 2 : 1;
    bool was = b->in_loop, is_scope = node->kind == NODE_Lambda || node->kind == NODE_ClassDef;
    b->in_loop |= node->kind == NODE_For || node->kind == NODE_While || node->kind == NODE_Comprehension;
    if (node->kind == NODE_FunctionDef && ((const FunctionDefNode *)node)->name == b->name) b->count += b->in_loop ? 2 : 1;
    if (!is_scope) walk_children(node, count_bindings, b);
    b->in_loop = was;
}

static bool is_bound_once(Flow *f, Sym name) {
    Bindings b = {.name = name};
    const ScopeName *entry = map_get(&f->scope->names, MAP_KEY(name));
    walk_children(f->node, count_bindings, &b);
    return b.count + (entry && entry->is_parameter) == 1;
}

/* ---- what it uses ---- */

static Host refuse(Flow *f, const Node *node, const char *what, Sym name) {
    Diag *d = flow_error(f, F005, node->span, "a function defined at run time uses '%s', which %s", name->text, what);
    diag_help(d, "pass it as an argument, or make an instance with a method that holds it");
    return NULL;
}

/* The value of a free name of the nested function; NULL: reported. `self` is its own name. */
static bool free_value(Flow *f, const Node *node, Sym name, Sym self, Host *value) {
    uint32_t slot = slot_of(f, name);
    *value = NULL;
    if (slot == UINT32_MAX) {
        for (uint32_t i = 0; i < f->scope->frees.len; i++)
            if (f->scope->frees.items[i] == name) *value = host_function_free(f->function, i);
        return *value || refuse(f, node, "has no value", name);
    }
    if (name == self) return is_bound_once(f, name) || refuse(f, node, "is bound more than once", name);
    Ref ref = f->env.data[slot];
    *value = ref == NO_REF ? NULL : known_object(f, ref);
    if (ref == NO_REF) return refuse(f, node, "has no value yet", name);
    if (!*value) return refuse(f, node, "varies", name);
    return is_bound_once(f, name) || refuse(f, node, "is bound more than once", name);
}

/* Defaults are computed where the function is defined: constants. */
static bool default_values(Flow *f, const ArgumentsNode *args, Host *defaults) {
    Host *items = ARENA_ARRAY(f->arena, Host, args->defaults.len + 1);
    for (uint32_t i = 0; i < args->defaults.len; i++) {
        items[i] = known_object(f, eval(f, args->defaults.items[i]));
        if (items[i]) continue;
        Diag *d = flow_error(f, F005, args->defaults.items[i]->span, "a default of a function defined at run time varies");
        diag_help(d, "pass it as an argument, or make an instance with a method that holds it");
        return false;
    }
    *defaults = args->defaults.len ? host_tuple(f->world, items, args->defaults.len) : NULL;
    return true;
}

/* ---- making it ---- */

static Sym key_of(Flow *f, const Node *node, Host defaults, const Host *values, uint32_t count) {
    const void **words = ARENA_ARRAY(f->arena, const void *, count + 3 + (defaults ? host_length(defaults) : 0));
    uint32_t len = 0;
    words[len++] = f->function;
    words[len++] = node;
    for (uint32_t i = 0; i < count; i++) words[len++] = values[i];
    for (uint32_t i = 0; defaults && i < host_length(defaults); i++) words[len++] = host_item(defaults, i);
    return intern(f->cx->interner, (const char *)words, len * sizeof *words);
}

/* NO_REF: reported. */
static Ref nested_function(Flow *f, const Node *node, const ArgumentsNode *args, const Scope *scope, Sym self) {
    Host *values = ARENA_ARRAY(f->arena, Host, scope->frees.len + 1), defaults;
    uint32_t own = UINT32_MAX;
    for (uint32_t i = 0; i < scope->frees.len; i++) {
        if (!free_value(f, node, scope->frees.items[i], self, &values[i])) return NO_REF;
        if (!values[i]) own = i;
    }
    if (!default_values(f, args, &defaults)) return NO_REF;
    Sym key = key_of(f, node, defaults, values, scope->frees.len);
    Host function = map_get(&f->p->nested, MAP_KEY(key));
    if (!function) {
        function = host_function_nested(f->world, f->function, node, defaults, values, own);
        map_put(f->p->arena, &f->p->nested, MAP_KEY(key), function);
    }
    return flow_constant(f, function);
}

Ref eval_lambda(Flow *f, const Node *node) {
    const LambdaNode *lambda = (const LambdaNode *)node;
    Ref function = nested_function(f, node, (const ArgumentsNode *)lambda->args, lambda->scope, NULL);
    return function == NO_REF ? unknown_ref(f) : function;
}

void build_nested(Flow *f, const FunctionDefNode *node) {
    Ref function = NO_REF;
    const ArgumentsNode *args = (const ArgumentsNode *)node->args;
    bool has_keyword_defaults = false;
    for (uint32_t i = 0; i < args->kw_defaults.len; i++) has_keyword_defaults |= args->kw_defaults.items[i] != NULL;
    if (node->decorators.len || node->is_async || has_keyword_defaults) {
        Diag *d = flow_error(f, F005, node->base.span, "a function defined at run time has %s", node->decorators.len ? "a decorator"
                             : node->is_async ? "`async`" : "defaults of keyword-only parameters");
        diag_help(d, "define %s at module level, or in a function that runs at import time", node->name->text);
    } else function = nested_function(f, &node->base, args, node->scope, node->name);
    store_name(f, node->name, function == NO_REF ? unknown_ref(f) : function, node->base.span);
}
