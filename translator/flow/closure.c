/* closure.c: functions defined at run time over variables that vary.
 *
 * Takes:   a def or lambda in a function that is translated, and what it uses of the functions around it.
 * Leaves:  an instance of a class of its own (rlib/closure.py), which holds what is captured, and whose method is the function. Its
 *          value is the bound method, so that it mixes with other functions and methods.
 * Idea:    a variable bound once is captured by its value. The others of a function, and those that an inner one assigns by
 *          `nonlocal`, are attributes of one instance made when the function begins; closures hold that instance.
 * Example: tests/run/func_closures_varying.py
 *
 *      def counter(step):                  variables = <variables of counter>()
 *          total = 0                       variables.total = 0
 *          def add():                      closure = <add>(); closure.total = variables; closure.step = step
 *              nonlocal total
 *              total += step               self.total.total += self.step
 *          return add                      return closure.__call__ */
#include "build.h"
#include <string.h>

typedef struct Captured { Sym name; bool is_variable /* the attribute holds the instance it is an attribute of */, is_default; } Captured;
struct ClosurePlan { Sym own /* name of the function itself, or NULL */; uint32_t len; Captured *captured; };

static Sym name_of(Flow *f, const char *text) { return intern_cstr(f->cx->interner, text); }
static Sym self_name(Flow *f) { return name_of(f, "<closure>"); }
static Sym method_name(Flow *f) { return name_of(f, "__call__"); }

static Ref get(Flow *f, Ref object, Sym name, Span span) {
    return flow_op_imm(f, OP_getattr, (Immediate){.name = name}, span, object);
}

static void set(Flow *f, Ref object, Sym name, Ref value, Span span) {
    flow_op_imm(f, OP_setattr, (Immediate){.name = name}, span, object, value);
}

/* A class of rlib/closure.py. */
static Host make_class(Flow *f, const char *maker, const char *name, Host function) {
    Host module = host_import(f->world, "rpython.rlib.closure"), make = module ? host_getattr(f->world, module, maker) : NULL;
    CHECK(make, "rlib/closure.py has no %s", maker);
    Host args[] = {host_str(f->world, name, (uint32_t)strlen(name)), function};
    Host cls = host_call(f->world, make, args, function ? 2 : 1);
    CHECK(cls, "rlib/closure.py makes no class");
    return cls;
}

/* ---- the variables of a function that inner ones use as they are then ---- */

typedef struct Finder { Flow *f; const Scope *const *inner; uint32_t inner_count; bool *is_variable; bool any; } Finder;

static void find_variables(void *data, const Node *node);

static void find_in_function(Finder *finder, const Node *args, const Scope *scope) {
    Flow *f = finder->f;
    for (uint32_t i = 0; i < scope->frees.len; i++) {
        Sym name = scope->frees.items[i];
        const ScopeName *entry = map_get(&f->scope->names, MAP_KEY(name));
        bool is_hidden = !entry || (entry->kind != NAME_LOCAL && entry->kind != NAME_CELL);
        for (uint32_t j = 0; j < finder->inner_count; j++) {
            const ScopeName *nearer = map_get(&finder->inner[j]->names, MAP_KEY(name));
            is_hidden |= nearer && nearer->kind != NAME_FREE && nearer->kind != NAME_GLOBAL;
        }
        if (is_hidden || is_bound_once(f, name)) continue;
        finder->is_variable[entry->slot] = finder->any = true;
    }
    walk_children(args, find_variables, finder);
}

static void find_in_comprehension(Finder *finder, const Node *node, const Scope *scope) {
    Finder inside = *finder;
    const Scope **inner = ARENA_ARRAY(finder->f->arena, const Scope *, finder->inner_count + 1);
    for (uint32_t i = 0; i < finder->inner_count; i++) inner[i] = finder->inner[i];
    inside.inner = inner;
    if (scope) inner[inside.inner_count++] = scope;
    walk_children(node, find_variables, &inside);
    finder->any |= inside.any;
}

static void find_variables(void *data, const Node *node) {
    Finder *finder = data;
    switch ((int)node->kind) {
    case NODE_FunctionDef: {
        const FunctionDefNode *def = (const FunctionDefNode *)node;
        find_in_function(finder, def->args, def->scope);
        return;
    }
    case NODE_Lambda: find_in_function(finder, ((const LambdaNode *)node)->args, ((const LambdaNode *)node)->scope); return;
    case NODE_ListComp: find_in_comprehension(finder, node, ((const ListCompNode *)node)->scope); return;
    case NODE_SetComp: find_in_comprehension(finder, node, ((const SetCompNode *)node)->scope); return;
    case NODE_DictComp: find_in_comprehension(finder, node, ((const DictCompNode *)node)->scope); return;
    case NODE_GeneratorExp: find_in_comprehension(finder, node, ((const GeneratorExpNode *)node)->scope); return;
    default: walk_children(node, find_variables, finder);
    }
}

void variables_find(Flow *f) {
    Finder finder = {.f = f, .is_variable = ARENA_ARRAY(f->arena, bool, f->scope->locals.len + 1)};
    walk_children(f->node, find_variables, &finder);
    f->is_variable = finder.any ? finder.is_variable : NULL;
}

void variables_make(Flow *f) {
    variables_find(f);
    if (!f->is_variable || !f->block) return;
    const char *name = arena_printf(f->arena, "<variables of %s>", host_function_name(f->function)->text);
    f->variables = flow_call(f, flow_constant(f, make_class(f, "make_variables", name, NULL)), NULL, 0, f->node->span);
    for (uint32_t i = 0; i < f->scope->locals.len; i++) {
        if (!f->is_variable[i] || f->env.data[i] == NO_REF) continue;
        set(f, f->variables, f->slots.data[i], f->env.data[i], f->node->span);
        f->env.data[i] = f->variables;
    }
}

bool is_variable_slot(const Flow *f, uint32_t slot) { return f->is_variable && slot < f->scope->locals.len && f->is_variable[slot]; }

Ref variable_load(Flow *f, uint32_t slot, Span span) { return get(f, f->env.data[slot], f->slots.data[slot], span); }

void variable_store(Flow *f, uint32_t slot, Ref value, Span span) {
    if (!f->block) return;
    CHECK(f->variables != NO_REF, "a variable of %s is assigned where it has none", f->g->name->text);
    set(f, f->variables, f->slots.data[slot], value, span);
    f->env.data[slot] = f->variables;
}

/* ---- in the function itself ---- */

static const Captured *captured_named(const Flow *f, Sym name) {
    for (uint32_t i = 0; f->closure && i < f->closure->len; i++)
        if (f->closure->captured[i].name == name) return &f->closure->captured[i];
    return NULL;
}

static Ref self_ref(Flow *f) { return f->env.data[slot_of(f, self_name(f))]; }

uint32_t closure_slot(Flow *f) { return f->closure ? slot_of(f, self_name(f)) : UINT32_MAX; }

bool is_captured(Flow *f, Sym name) { return f->closure && (f->closure->own == name || captured_named(f, name)); }

Ref captured_load(Flow *f, Sym name, Span span) {
    const Captured *c = captured_named(f, name);
    Ref value = get(f, self_ref(f), c ? name : method_name(f), span);
    return c && c->is_variable ? get(f, value, name, span) : value;
}

bool captured_store(Flow *f, Sym name, Ref value, Span span) {
    const Captured *c = captured_named(f, name);
    if (!c || !c->is_variable) return false;
    if (f->block) set(f, get(f, self_ref(f), name, span), name, value, span);
    return true;
}

/* Parameters whose defaults vary are no parameters: they have the value of when the function was defined. */
void closure_take_defaults(Flow *f) {
    for (uint32_t i = 0; f->closure && i < f->closure->len; i++) {
        const Captured *c = &f->closure->captured[i];
        if (c->is_default) f->env.data[slot_of(f, c->name)] = get(f, self_ref(f), c->name, f->node->span);
    }
}

/* ---- the method: the function with the closure as its first parameter ---- */

static NodeList without_last(NodeList list, uint32_t count) { return (NodeList){list.items, list.len - count}; }

static NodeList with_first(Flow *f, NodeList list, Node *first) {
    NodeList longer = {ARENA_ARRAY(f->p->arena, Node *, list.len + 1), list.len + 1};
    longer.items[0] = first;
    if (list.len) memcpy(longer.items + 1, list.items, list.len * sizeof *list.items);
    return longer;
}

static Node *method_arguments(Flow *f, const ArgumentsNode *args, uint32_t dropped) {
    ArgumentsNode *copy = ARENA_NEW(f->p->arena, ArgumentsNode);
    *copy = *args;
    ArgNode *self = ARENA_NEW(f->p->arena, ArgNode);
    *self = (ArgNode){.base = args->base, .name = self_name(f)};
    self->base.kind = NODE_Arg;
    copy->args = without_last(args->args, dropped);
    copy->defaults = without_last(args->defaults, dropped);
    NodeList *first = args->posonly.len ? &copy->posonly : &copy->args;
    *first = with_first(f, *first, &self->base);
    return &copy->base;
}

static ScopeName *add_name(Flow *f, Scope *scope, ScopeName name) {
    ScopeName *entry = ARENA_NEW(f->p->arena, ScopeName);
    *entry = name;
    map_put(f->p->arena, &scope->names, MAP_KEY(name.name), entry);
    return entry;
}

static Scope *method_scope(Flow *f, const Scope *scope, const ArgumentsNode *args, uint32_t dropped) {
    Scope *copy = ARENA_NEW(f->p->arena, Scope);
    *copy = *scope;
    copy->names = (Map){0};
    copy->locals = (SymList){ARENA_ARRAY(f->p->arena, Sym, scope->locals.len + 1), scope->locals.len + 1};
    copy->locals.items[0] = self_name(f);
    if (scope->locals.len) memcpy(copy->locals.items + 1, scope->locals.items, scope->locals.len * sizeof(Sym));
    MAP_EACH(&scope->names, e) {
        ScopeName *entry = add_name(f, copy, *(const ScopeName *)e->value);
        if (entry->kind == NAME_LOCAL || entry->kind == NAME_CELL) entry->slot++;
        for (uint32_t i = args->args.len - dropped; i < args->args.len; i++)
            entry->is_parameter &= ((const ArgNode *)args->args.items[i])->name != entry->name;
    }
    add_name(f, copy, (ScopeName){.name = self_name(f), .kind = NAME_LOCAL, .slot = 0, .is_parameter = true});
    return copy;
}

static Node *method_node(Flow *f, const Node *node, const ArgumentsNode *args, const Scope *scope, uint32_t dropped) {
    Node *its_args = method_arguments(f, args, dropped);
    Scope *its_scope = method_scope(f, scope, args, dropped);
    if (node->kind == NODE_Lambda) {
        LambdaNode *copy = ARENA_NEW(f->p->arena, LambdaNode);
        *copy = *(const LambdaNode *)node;
        copy->args = its_args;
        copy->scope = its_scope;
        return &copy->base;
    }
    FunctionDefNode *copy = ARENA_NEW(f->p->arena, FunctionDefNode);
    *copy = *(const FunctionDefNode *)node;
    copy->args = its_args;
    copy->scope = its_scope;
    return &copy->base;
}

/* ---- making one ---- */

static Ref refuse(Flow *f, const Node *node, Sym name, const char *what, const char *help) {
    Diag *d = flow_error(f, F005, node->span, "a function defined at run time uses '%s', which %s", name->text, what);
    diag_help(d, "%s", help);
    return unknown_ref(f);
}

/* What the closure holds of a name of the functions around it: its value, or the instance it is an attribute of. */
static Ref captured_value(Flow *f, const Node *node, Sym name, Sym own, bool *is_variable) {
    uint32_t slot = slot_of(f, name);
    *is_variable = false;
    if (slot == UINT32_MAX) {
        const Captured *c = captured_named(f, name);
        *is_variable = c && c->is_variable;
        return c ? get(f, self_ref(f), name, node->span) : captured_load(f, name, node->span);
    }
    *is_variable = is_variable_slot(f, slot);
    Ref value = f->env.data[slot];
    if (value == NO_REF && *is_variable && name == own) return f->variables;
    if (value == NO_REF) return refuse(f, node, name, "has no value yet", "assign it before the function is defined");
    if (slot < f->scope->locals.len || is_bound_once(f, name)) return value;
    return refuse(f, node, name, "is of a comprehension", arena_printf(f->arena, "take its value of now: a parameter `%s=%s`", name->text, name->text));
}

Ref closure_make(Flow *f, const ClosureRequest *r) {
    const Scope *scope = r->scope;
    ClosurePlan *plan = ARENA_NEW(f->p->arena, ClosurePlan);
    plan->captured = ARENA_ARRAY(f->p->arena, Captured, scope->frees.len + r->default_count + 1);
    Ref *values = ARENA_ARRAY(f->arena, Ref, scope->frees.len + r->default_count + 1);
    Host *constants = ARENA_ARRAY(f->arena, Host, scope->frees.len + 1);
    for (uint32_t i = 0; i < scope->frees.len; i++) {
        Sym name = scope->frees.items[i];
        if (r->uses[i] == USE_ITSELF) plan->own = name;
        if (r->uses[i] == USE_CONSTANT) constants[i] = r->values[i];
        if (r->uses[i] != USE_CAPTURED) continue;
        Captured *c = &plan->captured[plan->len];
        *c = (Captured){.name = name};
        values[plan->len++] = captured_value(f, r->node, name, r->own, &c->is_variable);
    }
    uint32_t first = r->args->args.len - r->default_count;
    for (uint32_t i = 0; i < r->default_count; i++) {
        plan->captured[plan->len] = (Captured){.name = ((const ArgNode *)r->args->args.items[first + i])->name, .is_default = true};
        values[plan->len++] = r->default_values[i];
    }
    Node *method = method_node(f, r->node, r->args, scope, r->default_count);
    Host function = host_function_closure(f->world, f->function, r->node, method, r->defaults, constants);
    map_put(f->p->arena, &f->p->closures, MAP_KEY(function), plan);
    Host cls = make_class(f, "make_closure", host_function_name(function)->text, function);
    Ref closure = flow_call(f, flow_constant(f, cls), NULL, 0, r->node->span);
    for (uint32_t i = 0; i < plan->len; i++) set(f, closure, plan->captured[i].name, values[i], r->node->span);
    return get(f, closure, method_name(f), r->node->span);
}
