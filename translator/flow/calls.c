/* calls.c: calls and the shapes of their arguments; super(). What the translator knows by name is in
 * special.c. */
#include "build.h"
#include <string.h>

typedef struct Arguments {
    VEC(Ref) operands;          /* callable, positional, keyword values, [*args] */
    VEC(Sym) keywords;
    uint32_t positional;
    Ref star;                   /* NO_REF: none */
    bool failed;
} Arguments;

static void add_star(Flow *f, Arguments *arguments, const StarredNode *node) {
    Ref value = eval(f, node->value);
    const Ref *items;
    uint32_t count;
    if (arguments->star == NO_REF && known_items(f, value, &items, &count)) {
        for (uint32_t i = 0; i < count; i++) vec_push(f->arena, &arguments->operands, items[i]);
        arguments->positional += count;
    } else if (arguments->star == NO_REF) {
        arguments->star = value;
    } else {
        flow_error(f, F014, node->base.span, "a call takes one `*` argument whose length is not known");
        arguments->failed = true;
    }
}

static void add_positional(Flow *f, Arguments *arguments, const Node *node) {
    if (node->kind == NODE_Starred) { add_star(f, arguments, (const StarredNode *)node); return; }
    Ref value = eval(f, node);
    if (arguments->star != NO_REF) {
        Diag *d = flow_error(f, F014, node->span, "an argument stands after `*`");
        diag_help(d, "pass the `*` argument last; it must be a tuple");
        arguments->failed = true;
    }
    vec_push(f->arena, &arguments->operands, value);
    arguments->positional++;
}

static void add_keywords(Flow *f, Arguments *arguments, const NodeList *keywords) {
    VEC(Ref) values = {0};
    for (uint32_t i = 0; i < keywords->len; i++) {
        const KeywordNode *keyword = (const KeywordNode *)keywords->items[i];
        Ref value = eval(f, keyword->value);
        if (!keyword->name) {
            Diag *d = flow_error(f, F014, keyword->base.span, "a call with `**` cannot be translated");
            diag_help(d, "name the keyword arguments one by one");
            arguments->failed = true;
            continue;
        }
        vec_push(f->arena, &arguments->keywords, keyword->name);
        vec_push(f->arena, &values, value);
    }
    for (uint32_t i = 0; i < values.len; i++) vec_push(f->arena, &arguments->operands, values.data[i]);
}

/* The call, with `self` (unless NO_REF) before the written arguments. */
static Ref call_with(Flow *f, const CallNode *node, Ref callee, Ref self) {
    Arguments arguments = {.star = NO_REF};
    vec_push(f->arena, &arguments.operands, callee);
    if (self != NO_REF) {
        vec_push(f->arena, &arguments.operands, self);
        arguments.positional++;
    }
    for (uint32_t i = 0; i < node->args.len; i++) add_positional(f, &arguments, node->args.items[i]);
    add_keywords(f, &arguments, &node->keywords);
    if (arguments.failed) return unknown_ref(f);
    bool is_plain = !arguments.keywords.len && arguments.star == NO_REF;
    if (is_plain)
        return flow_call(f, callee, arguments.operands.data + 1, arguments.positional, node->base.span);
    if (arguments.star != NO_REF) vec_push(f->arena, &arguments.operands, arguments.star);
    Immediate imm = {.shape = call_shape(f->p, arguments.positional, arguments.keywords.data,
                                         arguments.keywords.len,
                                         arguments.star != NO_REF, false)};
    return flow_op_n(f, OP_call, arguments.operands.data, arguments.operands.len, imm, node->base.span);
}

/* ---- super() ---- */

static bool is_super(Flow *f, const Node *node) {
    if (node->kind != NODE_Call || ((const CallNode *)node)->func->kind != NODE_Name) return false;
    const NameNode *name = (const NameNode *)((const CallNode *)node)->func;
    if (strcmp(name->id->text, "super") || slot_of(f, name->id) != UINT32_MAX) return false;
    return is_named(f, load_name(f, name->id, name->base.span), "builtins.super");
}

static Host enclosing_class(Flow *f) {
    for (uint32_t i = 0; i < f->scope->frees.len; i++)
        if (!strcmp(f->scope->frees.items[i]->text, "__class__")) return host_function_free(f->function, i);
    return NULL;
}

/* Class and instance of super() or super(C, self). */
static bool super_parts(Flow *f, const CallNode *node, Host *cls, Ref *self) {
    if (node->args.len == 2) {
        *cls = known_object(f, eval(f, node->args.items[0]));
        *self = eval(f, node->args.items[1]);
    } else {
        *cls = enclosing_class(f);
        uint32_t first = f->closure != NULL;
        *self = f->scope->locals.len > first ? load_name(f, f->scope->locals.items[first], node->base.span) : NO_REF;
    }
    if (*cls && host_kind(*cls) == HOST_CLASS && *self != NO_REF) return true;
    flow_error(f, F013, node->base.span, "super() needs a class known here and its method's first argument");
    return false;
}

static Host next_in_mro(Flow *f, Host cls, Sym name, Host *owner) {
    for (uint32_t i = 1; i < host_class_mro_len(cls); i++) {
        *owner = host_class_mro(cls, i);
        Host found = host_class_own(f->world, *owner, name);
        if (found) return found;
    }
    return NULL;
}

/* The class that a class method called through super() gets: in a class method the first argument, else that of `self`. */
static Ref class_of_self(Flow *f, const CallNode *node, Host cls, Ref self) {
    Host here = host_class_own(f->world, cls, host_function_name(f->function));
    if (here && host_kind(here) == HOST_CLASSMETHOD) return self;
    return flow_getattr(f, self, intern_cstr(f->cx->interner, "__class__"), node->base.span);
}

static Ref call_super_method(Flow *f, const CallNode *node, Host cls, Host method, Host owner, Ref self) {
    HostKind kind = host_kind(method);
    if (kind == HOST_CLASSMETHOD)
        return call_with(f, node, flow_constant(f, host_wrapped(method)), class_of_self(f, node, cls, self));
    if (kind == HOST_STATICMETHOD) return call_with(f, node, flow_constant(f, host_wrapped(method)), NO_REF);
    if (owner == host_builtin(f->world, "object")) {        /* object.__init__ does nothing */
        for (uint32_t i = 0; i < node->args.len; i++) eval(f, node->args.items[i]);
        return none_ref(f);
    }
    if (kind == HOST_FUNCTION || kind == HOST_BUILTIN)
        return call_with(f, node, flow_constant(f, method), self);
    Diag *d = flow_error(f, F013, node->base.span, "super() finds %s, which is no method",
                         host_describe(f->world, method));
    diag_help(d, "name the class instead: %s.…", host_class_name(owner)->text);
    return unknown_ref(f);
}

bool eval_super_call(Flow *f, const CallNode *node, Ref *result) {
    if (node->func->kind != NODE_Attribute) return false;
    const AttributeNode *attribute = (const AttributeNode *)node->func;
    if (!is_super(f, attribute->value)) return false;
    Host cls, owner;
    Ref self;
    *result = unknown_ref(f);
    if (!super_parts(f, (const CallNode *)attribute->value, &cls, &self)) return true;
    Host method = next_in_mro(f, cls, attribute->attr, &owner);
    if (method) *result = call_super_method(f, node, cls, method, owner, self);
    else flow_error(f, F013, attribute->base.span, "no class after %s has a method '%s'",
                    host_class_name(cls)->text,
                    attribute->attr->text);
    return true;
}

/* ---- calls ---- */

static bool is_text_constant(const Flow *f, Ref ref) {
    Host object = known_object(f, ref);
    return object && (host_kind(object) == HOST_STR || host_kind(object) == HOST_UNICODE);
}

/* A method of a constant text with arguments that are names or literals: looking at these builds nothing. */
static Ref fold_text_call(Flow *f, const CallNode *node, Ref object) {
    Ref *args = ARENA_ARRAY(f->arena, Ref, node->args.len);
    if (node->keywords.len) return NO_REF;
    for (uint32_t i = 0; i < node->args.len; i++) {
        NodeKind kind = node->args.items[i]->kind;
        if (kind != NODE_Name && kind != NODE_ConstantExpr) return NO_REF;
        args[i] = eval(f, node->args.items[i]);
    }
    return fold_text_method(f, object, ((const AttributeNode *)node->func)->attr, args, node->args.len);
}

Ref eval_call(Flow *f, const CallNode *node) {
    Ref result, callee;
    if (eval_super_call(f, node, &result)) return result;
    if (node->func->kind == NODE_Attribute) {
        const AttributeNode *attribute = (const AttributeNode *)node->func;
        Ref object = eval(f, attribute->value);
        if (is_text_constant(f, object) && !strcmp(attribute->attr->text, "format"))
            return eval_format_method(f, node, known_object(f, object));
        if (is_text_constant(f, object) && (result = fold_text_call(f, node, object)) != NO_REF) return result;
        if (known_object(f, object) && eval_standard_file(f, node, object, attribute->attr->text, &result)) return result;
        callee = flow_getattr(f, object, attribute->attr, attribute->base.span);
    } else {
        callee = eval(f, node->func);
    }
    if (eval_generator_call(f, node, callee, &result)) return result;
    if (known_object(f, callee) && eval_special_call(f, node, callee, &result)) return result;
    if (known_object(f, callee) && eval_plain_call(f, node, callee, &result)) return result;
    return call_with(f, node, callee, NO_REF);
}
