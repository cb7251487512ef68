/* origins.c: where in the source a constant comes from, for messages: constants leave no operation behind.
 *
 * Takes:   a name and the syntax around it.
 * Leaves:  the place of an assignment; a guess by name where import time does not note it. */
#include "inference.h"

/* ---- `name = constant` in the syntax: constants leave no operation behind ---- */

/* For `name = constant`, for `name = …`, or for `name.attribute = …`, of any object when there is no name. */
typedef struct Search { Sym name, attribute; Host value; bool any_value; Span found; } Search;

static bool same_constant(const Constant *c, Host value) {
    switch (c->kind) {
    case CONSTANT_NONE: return host_kind(value) == HOST_NONE;
    case CONSTANT_FALSE: case CONSTANT_TRUE: return host_kind(value) == HOST_BOOL;
    case CONSTANT_INT: case CONSTANT_BIGINT: return host_kind(value) == HOST_INT;
    case CONSTANT_FLOAT: return host_kind(value) == HOST_FLOAT;
    case CONSTANT_STR: return host_kind(value) == HOST_STR;
    case CONSTANT_UNICODE: return host_kind(value) == HOST_UNICODE;
    case CONSTANT_ELLIPSIS: case CONSTANT_IMAGINARY: break;
    }
    return false;
}

static void search_list(Search *s, NodeList list);

static bool is_sought(const Search *s, Node *target) {
    if (!s->attribute) return target->kind == NODE_Name && AS(Name, target)->id == s->name;
    if (target->kind != NODE_Attribute || AS(Attribute, target)->attr != s->attribute) return false;
    Node *object = AS(Attribute, target)->value;
    return !s->name || (object->kind == NODE_Name && AS(Name, object)->id == s->name);
}

static void search_assign(Search *s, const AssignNode *node) {
    if (!s->any_value && (node->value->kind != NODE_ConstantExpr || !same_constant(&AS(ConstantExpr, node->value)->value, s->value)))
        return;
    for (uint32_t i = 0; i < node->targets.len; i++)
        if (is_sought(s, node->targets.items[i])) s->found = s->any_value ? node->base.span : node->value->span;
}

static void search_node(Search *s, Node *node) {
    if (s->found.file) return;
    if (node->kind == NODE_Assign) search_assign(s, AS(Assign, node));
    else if (node->kind == NODE_If) { search_list(s, AS(If, node)->body); search_list(s, AS(If, node)->orelse); }
    else if (node->kind == NODE_For) { search_list(s, AS(For, node)->body); search_list(s, AS(For, node)->orelse); }
    else if (node->kind == NODE_While) { search_list(s, AS(While, node)->body); search_list(s, AS(While, node)->orelse); }
    else if (node->kind == NODE_With) search_list(s, AS(With, node)->body);
    else if (node->kind == NODE_ExceptHandler) search_list(s, AS(ExceptHandler, node)->body);
    else if (node->kind == NODE_Try) {
        TryNode *try = AS(Try, node);
        search_list(s, try->body);
        search_list(s, try->handlers);
        search_list(s, try->orelse);
        search_list(s, try->finalbody);
    }
}

static void search_list(Search *s, NodeList list) {
    for (uint32_t i = 0; i < list.len; i++) search_node(s, list.items[i]);
}

Span span_of_assigned_constant(Annotator *a, const GraphState *graph, Sym name, Ref constant) {
    Host function = graph->graph->host_function;
    if (!name || !function || !ref_is_const(constant)) return NO_SPAN;
    const Const *value = const_of(a->program, constant);
    Node *node = host_function_node(function);
    if (value->kind != CONST_HOST || node->kind != NODE_FunctionDef) return NO_SPAN;
    Search s = {.name = name, .value = value->host};
    search_list(&s, AS(FunctionDef, node)->body);
    return s.found;
}

/* ---- attributes of instances made at import time ---- */

static Span search_module(const Module *module, Sym name, Sym attribute) {
    Search s = {.name = name, .attribute = attribute, .any_value = true};
    search_list(&s, module->body);
    return s.found;
}

/* Where a method of the class assigns it, else the class. */
static Span search_class(Host cls, Sym attribute) {
    Span first = NO_SPAN;
    for (uint32_t i = 0; i < host_class_mro_len(cls); i++) {
        Node *node = host_class_node(host_class_mro(cls, i));
        if (!node || node->kind != NODE_ClassDef) continue;
        if (!first.file) first = node->span;
        NodeList body = AS(ClassDef, node)->body;
        Search s = {.attribute = attribute, .any_value = true};
        for (uint32_t j = 0; j < body.len && !s.found.file; j++)
            if (body.items[j]->kind == NODE_FunctionDef) search_list(&s, AS(FunctionDef, body.items[j])->body);
        if (s.found.file) return s.found;
    }
    return first;
}

/* `name.attribute = …` in the module where the instance is a global; else `name = …`; else by its class. */
Span origin_of_prebuilt(Annotator *a, Host instance, Sym attribute) {
    const Module *module;
    Sym name;
    if (host_find_global(a->world, instance, &module, &name)) {
        Span span = search_module(module, name, attribute);
        if (!span.file) span = search_module(module, name, NULL);
        if (span.file) return span;
    }
    return search_class(host_class_of(a->world, instance), attribute);
}
