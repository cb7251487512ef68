/* resolve.c: what each name of each scope means, once all bindings are known.
 *
 * Idea: outer scopes first. A name that a function reads but does not bind is looked for in the functions around it;
 * the one that binds it keeps it in a cell, and every scope between passes the cell on as a free variable.
 */
#include "scope_build.h"

static bool is_function(const Scope *scope) {
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}

static bool holds(const Sym *names, uint32_t len, Sym name) {
    for (uint32_t i = 0; i < len; i++)
        if (names[i] == name) return true;
    return false;
}

static uint32_t add_free(Analyzer *a, ScopeBuild *build, Sym name) {
    vec_push(a->arena, &build->frees, name);
    return build->frees.len - 1;
}

/* Makes `name` a free variable of a scope that lies between user and provider. */
static void pass_on(Analyzer *a, ScopeBuild *build, Sym name) {
    Binding *binding = map_get(&build->scope->names, MAP_KEY(name));
    if (!binding) {
        binding = ARENA_NEW(a->arena, Binding);
        binding->name = (ScopeName){.name = name, .kind = NAME_FREE, .slot = add_free(a, build, name)};
        map_put(a->arena, &build->scope->names, MAP_KEY(name), binding);
    } else if (binding->name.kind != NAME_FREE && !holds(build->frees.data, build->frees.len, name)) {
        add_free(a, build, name);       /* a class that has a name of its own like it */
    }
}

/* The class's cell `__class__`. */
static void provide_class_cell(Analyzer *a, ScopeBuild *build) {
    Scope *scope = build->scope;
    if (scope->needs_class_cell) return;
    scope->needs_class_cell = true;
    vec_push(a->arena, &build->locals, a->class_cell);
    if (map_find(&scope->names, MAP_KEY(a->class_cell))) return;
    Binding *binding = ARENA_NEW(a->arena, Binding);
    binding->name = (ScopeName){.name = a->class_cell, .kind = NAME_CELL};
    map_put(a->arena, &scope->names, MAP_KEY(a->class_cell), binding);
}

/* The scope around `build` that holds the name in a cell; NULL when it is global. */
static ScopeBuild *find_provider(Analyzer *a, ScopeBuild *build, Sym name) {
    for (ScopeBuild *up = build->up; up; up = up->up) {
        if (up->scope->kind == SCOPE_CLASS && name == a->class_cell) {
            provide_class_cell(a, up);
            return up;
        }
        if (!is_function(up->scope)) continue;
        Binding *binding = map_get(&up->scope->names, MAP_KEY(name));
        if (!binding || binding->flags & BINDING_NONLOCAL) continue;
        if (binding->flags & BINDING_GLOBAL) return NULL;
        if (!(binding->flags & BINDING_BOUND)) continue;
        binding->name.kind = NAME_CELL;
        return up;
    }
    return NULL;
}

static void resolve_outer(Analyzer *a, ScopeBuild *build, Binding *binding) {
    Sym name = binding->name.name;
    ScopeBuild *provider = find_provider(a, build, name);
    if (!provider) {
        binding->name.kind = NAME_GLOBAL;
        if (binding->flags & BINDING_NONLOCAL)
            scope_complain(a, DIAG_S026, binding->declared, "no function around this one binds the nonlocal name '%s'",
                           name->text);
        return;
    }
    for (ScopeBuild *between = build->up; between != provider; between = between->up) pass_on(a, between, name);
    binding->name.kind = NAME_FREE;
    binding->name.slot = add_free(a, build, name);
    if (name == a->class_cell && provider->scope->kind == SCOPE_CLASS) build->scope->needs_class_cell = true;
}

static void resolve_name(Analyzer *a, ScopeBuild *build, Binding *binding) {
    ScopeName *name = &binding->name;
    if (binding->flags & BINDING_GLOBAL) name->kind = NAME_GLOBAL;
    else if (binding->flags & BINDING_NONLOCAL) resolve_outer(a, build, binding);
    else if (!(binding->flags & BINDING_BOUND)) resolve_outer(a, build, binding);
    else if (!is_function(build->scope)) name->kind = NAME_CLASS;
    else {
        name->kind = NAME_LOCAL;
        name->slot = build->locals.len;
        vec_push(a->arena, &build->locals, name->name);
    }
}

void scopes_resolve(Analyzer *a) {
    for (uint32_t i = 0; i < a->all.len; i++) {
        ScopeBuild *build = a->all.data[i];
        MAP_EACH(&build->scope->names, e) {
            Binding *binding = e->value;
            if (binding->flags)
                resolve_name(a, build, binding); /* without flags: passed on from an inner scope, done */
        }
    }
    for (uint32_t i = 0; i < a->all.len; i++) {
        ScopeBuild *build = a->all.data[i];
        build->scope->locals = (SymList){build->locals.data, build->locals.len};
        build->scope->frees = (SymList){build->frees.data, build->frees.len};
    }
}

uint32_t scope_capture(const Scope *outer, Sym name, bool *is_free) {
    *is_free = false;
    for (uint32_t i = 0; i < outer->locals.len; i++)
        if (outer->locals.items[i] == name) return i;
    *is_free = true;
    for (uint32_t i = 0; i < outer->frees.len; i++)
        if (outer->frees.items[i] == name) return i;
    UNREACHABLE("free name %s is in no scope around", name->text);
}
