/* names.c: reading and binding names: locals and names of comprehensions in the environment, closure cells
 * and globals as constants. */
#include "build.h"
#include <string.h>

typedef enum PlaceKind { PLACE_LOCAL, PLACE_FREE, PLACE_GLOBAL } PlaceKind;
typedef struct Place { PlaceKind kind; uint32_t slot; } Place;

static Place place_of(Flow *f, Sym name) {
    for (const Frame *frame = f->frame; frame; frame = frame->outer) {
        const ScopeName *entry = map_get(&frame->scope->names, MAP_KEY(name));
        if (!entry) continue;
        switch (entry->kind) {
        case NAME_LOCAL: case NAME_CELL: return (Place){PLACE_LOCAL, frame->base + entry->slot};
        case NAME_FREE:
            if (frame->outer) continue;
            return (Place){PLACE_FREE, entry->slot};
        case NAME_GLOBAL: case NAME_CLASS: return (Place){PLACE_GLOBAL, 0};
        }
    }
    return (Place){PLACE_GLOBAL, 0};
}

uint32_t slot_of(Flow *f, Sym name) {
    Place place = place_of(f, name);
    return place.kind == PLACE_LOCAL ? place.slot : UINT32_MAX;
}

bool is_free_name(Flow *f, const Node *node) {
    return node->kind == NODE_Name && place_of(f, ((const NameNode *)node)->id).kind == PLACE_FREE;
}

/* ---- reading ---- */

typedef struct Search { Flow *f; Sym name; Span found; } Search;

static void find_binding(void *data, const Node *node) {
    Search *search = data;
    if (!node || search->found.file) return;
    const NameNode *name = (const NameNode *)node;
    if (node->kind == NODE_Name && name->context == CONTEXT_STORE && name->id == search->name)
        search->found = node->span;
    else walk_children(node, find_binding, search);
}

static void report_unbound(Flow *f, Sym name, Span span) {
    Search search = {f, name, NO_SPAN};
    walk_children(f->node, find_binding, &search);
    Diag *d = flow_error(f, F003, span, "local variable '%s' may have no value here", name->text);
    if (search.found.file) diag_note(d, search.found, "it is bound here, but not on every path");
    diag_help(d, "bind '%s' on every path that leads here, for instance before the `if`, the loop or the `try`", name->text);
}

static void offer_dir(Flow *f, Spelling *spelling, Host names) {
    if (!names) { host_clear_exception(f->world); return; }
    for (uint32_t i = 0; i < host_length(names); i++) {
        uint32_t len;
        spelling_offer(spelling, arena_strdup(f->cx->arena, host_bytes(host_item(names, i), &len)));
    }
}

void offer_attributes_of(Flow *f, Spelling *spelling, Host object) {
    offer_dir(f, spelling, host_call(f->world, host_builtin(f->world, "dir"), &object, 1));
}

/* The locals, the globals, the builtins. */
static void offer_names_known(Flow *f, Spelling *spelling) {
    for (uint32_t i = 0; i < f->scope->locals.len; i++) spelling_offer(spelling, f->scope->locals.items[i]->text);
    Host globals = host_getattr(f->world, f->function, "__globals__");
    if (!globals) { host_clear_exception(f->world); return; }
    offer_dir(f, spelling, host_call(f->world, host_builtin(f->world, "list"), &globals, 1));
    Host builtins = host_function_global(f->world, f->function, intern_cstr(f->cx->interner, "__builtins__"));
    if (builtins && host_kind(builtins) == HOST_MODULE) offer_attributes_of(f, spelling, builtins);
}

static Ref load_global(Flow *f, Sym name, Span span) {
    Host value = host_function_global(f->world, f->function, name);
    if (value) return flow_constant(f, value);
    Diag *d = flow_error(f, F001, span, "name '%s' is not defined", name->text);
    Spelling spelling = {.word = name->text};
    offer_names_known(f, &spelling);
    if (spelling.best) diag_help(d, "did you mean '%s'?", spelling.best);
    else diag_help(d, "globals are constants of the program: '%s' must be bound when imports are done", name->text);
    return unknown_ref(f);
}

static Ref load_free(Flow *f, Sym name, uint32_t slot, Span span) {
    if (is_captured(f, name)) return captured_load(f, name, span);
    Host value = host_function_free(f->function, slot);
    if (value) return flow_constant(f, value);
    flow_error(f, F001, span, "name '%s' of the enclosing function is not bound", name->text);
    return unknown_ref(f);
}

Ref load_name(Flow *f, Sym name, Span span) {
    Place place = place_of(f, name);
    switch (place.kind) {
    case PLACE_GLOBAL: return load_global(f, name, span);
    case PLACE_FREE: return load_free(f, name, place.slot, span);
    case PLACE_LOCAL: break;
    }
    Ref value = f->env.data[place.slot];
    if (value != NO_REF && f->block && is_variable_slot(f, place.slot)) return variable_load(f, place.slot, span);
    if (value != NO_REF || !f->block) return value == NO_REF ? none_ref(f) : value;
    report_unbound(f, name, span);
    return f->env.data[place.slot] = unknown_ref(f);   /* said once */
}

/* ---- binding ---- */

void store_name(Flow *f, Sym name, Ref value, Span span) {
    Place place = place_of(f, name);
    if (place.kind == PLACE_LOCAL && is_variable_slot(f, place.slot)) {
        variable_store(f, place.slot, value, span);
        return;
    }
    if (place.kind == PLACE_FREE && captured_store(f, name, value, span)) return;
    if (place.kind == PLACE_LOCAL) {
        f->env.data[place.slot] = value;
        if (!ref_is_const(value) && !f->g->values.data[value].name) f->g->values.data[value].name = name;
        return;
    }
    const char *what = place.kind == PLACE_FREE ? "variable of the enclosing function" : "global variable";
    Diag *d = flow_error(f, F004, span, "the %s '%s' is assigned at run time", what, name->text);
    diag_help(d, "globals are constants of the program; keep what changes in an attribute of a prebuilt instance:\n"
                 "    class State(object): pass\n    state = State(); state.%s = …", name->text);
}

void delete_name(Flow *f, Sym name, Span span) {
    Place place = place_of(f, name);
    if (place.kind != PLACE_LOCAL) {
        flow_error(f, F004, span, "the global name '%s' is deleted at run time", name->text);
        return;
    }
    if (f->env.data[place.slot] == NO_REF && f->block) report_unbound(f, name, span);
    f->env.data[place.slot] = NO_REF;
}
