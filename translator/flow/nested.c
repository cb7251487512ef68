/* nested.c: functions and lambdas defined inside a function that is translated.
 *
 * Takes:   a def or lambda.
 * Leaves:  where all that it uses of the functions around it is bound once, and known now: a constant, the function, made now with
 *          these values in its closure; the same place with the same values gives the same one. Else a closure (closure.c).
 * Example: sorted(words, key=lambda w: w.lower()) */
#include "build.h"
#include <string.h>

/* ---- how often a name is bound ---- */

typedef struct Bindings { Flow *f; Sym name; uint32_t count; bool in_loop; } Bindings;

/* Once in a loop is often. Inner functions count: they may assign it by `nonlocal`. */
static void count_bindings(void *data, const Node *node) {
    Bindings *b = data;
    bool was = b->in_loop, is_scope = node->kind == NODE_Lambda || node->kind == NODE_ClassDef;
    if (name_bound_by(b->f, node) == b->name) b->count += b->in_loop ? 2 : 1;
    b->in_loop |= node->kind == NODE_For || node->kind == NODE_While || node->kind == NODE_Comprehension;
    if (!is_scope) walk_children(node, count_bindings, b);
    b->in_loop = was;
}

bool is_bound_once(Flow *f, Sym name) {
    Bindings b = {.f = f, .name = name};
    const ScopeName *entry = map_get(&f->scope->names, MAP_KEY(name));
    walk_children(f->node, count_bindings, &b);
    return b.count + (entry && entry->is_parameter) == 1;
}

/* ---- what it uses ---- */

/* How a free name of the nested function is used; its value where that is a constant. `own` is the function's own name. */
static FreeUse use_of(Flow *f, Sym name, Sym own, Host *value) {
    uint32_t slot = slot_of(f, name);
    *value = NULL;
    if (slot == UINT32_MAX) {
        for (uint32_t i = 0; i < f->scope->frees.len && !is_captured(f, name); i++)
            if (f->scope->frees.items[i] == name) *value = host_function_free(f->function, i);
        return *value || !is_captured(f, name) ? USE_CONSTANT : USE_CAPTURED;
    }
    if (is_variable_slot(f, slot)) return USE_CAPTURED;
    if (name == own) return USE_ITSELF;
    *value = f->env.data[slot] == NO_REF ? NULL : known_object(f, f->env.data[slot]);
    return *value && is_bound_once(f, name) ? USE_CONSTANT : USE_CAPTURED;
}

/* Defaults are computed where the function is defined. Those that are constants stay; from the first that varies on, the parameter is the
 * value it has now, as in `lambda x, i=i: …`. */
static bool default_values(Flow *f, ClosureRequest *r) {
    const ArgumentsNode *args = r->args;
    Host *items = ARENA_ARRAY(f->arena, Host, args->defaults.len + 1);
    uint32_t constants = 0;
    r->default_values = ARENA_ARRAY(f->arena, Ref, args->defaults.len + 1);
    for (uint32_t i = 0; i < args->defaults.len; i++) {
        Ref value = eval(f, args->defaults.items[i]);
        items[i] = known_object(f, value);
        if (items[i] && !r->default_count) constants++;
        else r->default_values[r->default_count++] = value;
    }
    r->defaults = constants ? host_tuple(f->world, items, constants) : NULL;
    if (!r->default_count || (!args->kwonly.len && !args->vararg && r->default_count <= args->args.len)) return true;
    Diag *d = flow_error(f, F005, args->defaults.items[constants]->span, "a default of a function defined at run time varies");
    diag_help(d, "parameters after it take no `*`; pass it as an argument, or use the variable itself");
    return false;
}

/* ---- making it ---- */

static Sym key_of(Flow *f, const ClosureRequest *r) {
    uint32_t count = r->scope->frees.len, defaults = r->defaults ? host_length(r->defaults) : 0, len = 0;
    const void **words = ARENA_ARRAY(f->arena, const void *, count + 3 + defaults);
    words[len++] = f->function;
    words[len++] = r->node;
    for (uint32_t i = 0; i < count; i++) words[len++] = r->values[i];
    for (uint32_t i = 0; i < defaults; i++) words[len++] = host_item(r->defaults, i);
    return intern(f->cx->interner, (const char *)words, len * sizeof *words);
}

static Ref constant_function(Flow *f, const ClosureRequest *r, uint32_t own) {
    Sym key = key_of(f, r);
    Host function = map_get(&f->p->nested, MAP_KEY(key));
    if (!function) {
        function = host_function_nested(f->world, f->function, r->node, r->defaults, r->values, own);
        map_put(f->p->arena, &f->p->nested, MAP_KEY(key), function);
    }
    return flow_constant(f, function);
}

static Ref nested_function(Flow *f, const Node *node, const ArgumentsNode *args, const Scope *scope, Sym name) {
    ClosureRequest r = {.node = node, .args = args, .scope = scope, .own = name};
    r.uses = ARENA_ARRAY(f->arena, FreeUse, scope->frees.len + 1);
    r.values = ARENA_ARRAY(f->arena, Host, scope->frees.len + 1);
    uint32_t own = UINT32_MAX, captured = 0;
    for (uint32_t i = 0; i < scope->frees.len; i++) {
        r.uses[i] = use_of(f, scope->frees.items[i], name, &r.values[i]);
        captured += r.uses[i] == USE_CAPTURED;
        if (r.uses[i] == USE_ITSELF) own = i;
    }
    if (!default_values(f, &r) || !f->block) return unknown_ref(f);
    return captured || r.default_count ? closure_make(f, &r) : constant_function(f, &r, own);
}

Ref eval_lambda(Flow *f, const Node *node) {
    const LambdaNode *lambda = (const LambdaNode *)node;
    return nested_function(f, node, (const ArgumentsNode *)lambda->args, lambda->scope, NULL);
}

void build_nested(Flow *f, const FunctionDefNode *node) {
    Ref function = unknown_ref(f);
    const ArgumentsNode *args = (const ArgumentsNode *)node->args;
    bool has_keyword_defaults = false;
    for (uint32_t i = 0; i < args->kw_defaults.len; i++) has_keyword_defaults |= args->kw_defaults.items[i] != NULL;
    if (node->decorators.len || node->is_async || has_keyword_defaults) {
        Diag *d = flow_error(f, F005, node->base.span, "a function defined at run time has %s", node->decorators.len ? "a decorator"
                             : node->is_async ? "`async`" : "defaults of keyword-only parameters");
        diag_help(d, "define %s at module level, or in a function that runs at import time", node->name->text);
    } else function = nested_function(f, &node->base, args, node->scope, node->name);
    if (f->block) store_name(f, node->name, function, node->base.span);
}
