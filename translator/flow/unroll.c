/* unroll.c: unrolling_iterables, and enumerate, zip and reversed of them, as known when translating.
 *
 * Example: for i, name in enumerate(NAMES)   with NAMES = unrolling_iterable(["a", "b"])   is a loop over an unrolling_iterable of
 *          (0, "a") and (1, "b"). */
#include "build.h"
#include <string.h>

static const char class_name[] = "rpython.rlib.unroll.unrolling_iterable";

static bool is_unrolling(Flow *f, Host object) {
    if (!object || host_kind(object) != HOST_INSTANCE) return false;
    Sym name = host_qualified_name(f->world, host_class_of(f->world, object));
    return name && !strcmp(name->text, class_name);
}

Host unrolled_items(Flow *f, Ref iterable) {
    Host object = known_object(f, iterable);
    return is_unrolling(f, object) ? host_instance_get(f->world, object, intern_cstr(f->cx->interner, "_items")) : NULL;
}

/* range(3) and [x, y] of constants: what they would make, made now. NULL: they are not. */
static Host known_display(Flow *f, const Node *node) {
    const NodeList *items = NULL;
    Host callee = NULL;
    if (node->kind == NODE_List) items = &((const ListNode *)node)->elts;
    if (node->kind == NODE_Call && ((const CallNode *)node)->func->kind == NODE_Name && !((const CallNode *)node)->keywords.len) {
        Ref name = eval(f, ((const CallNode *)node)->func);
        if (!is_named(f, name, "builtins.range") && !is_named(f, name, "builtins.xrange")) return NULL;
        callee = known_object(f, name);
        items = &((const CallNode *)node)->args;
    }
    if (!items) return NULL;
    Host *objects = ARENA_ARRAY(f->arena, Host, items->len + 1);
    for (uint32_t i = 0; i < items->len; i++) {
        NodeKind kind = items->items[i]->kind;
        if (kind != NODE_ConstantExpr && kind != NODE_Name) return NULL;
        if (!(objects[i] = known_object(f, eval(f, items->items[i])))) return NULL;
    }
    if (!callee) return host_tuple(f->world, objects, items->len);
    Host made = host_call(f->world, callee, objects, items->len);
    if (!made) host_clear_exception(f->world);
    return made;
}

static Ref made_now(Flow *f, Host callee, const Host *args, uint32_t count, Span span) {
    Host made = host_call(f->world, callee, args, count);
    if (made) return flow_constant(f, made);
    host_report_exception(f->world, span, "making an unrolling_iterable");
    f->failed = true;
    return unknown_ref(f);
}

static Host unrolling_class(Flow *f) {
    Host module = host_import(f->world, "rpython.rlib.unroll");
    return module ? host_getattr(f->world, module, "unrolling_iterable") : NULL;
}

bool special_unrolling(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (node->args.len != 1 || node->keywords.len) return false;
    Host items = known_display(f, node->args.items[0]);
    if (!items) items = known_object(f, eval(f, node->args.items[0]));
    *result = unknown_ref(f);
    if (items) { *result = made_now(f, known_object(f, callee), &items, 1, node->base.span); return true; }
    Diag *d = flow_error(f, F019, node->base.span, "an unrolling_iterable is made of what is not known when translating");
    diag_help(d, "make it at module level, or of constants");
    return true;
}

/* enumerate(x), zip(x, y), reversed(x) */
bool special_unrolled(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (node->keywords.len || !node->args.len) return false;
    for (uint32_t i = 0; i < node->args.len; i++)
        if (node->args.items[i]->kind == NODE_Starred) return false;
    uint32_t count = node->args.len;
    Ref *args = ARENA_ARRAY(f->arena, Ref, count);
    Host *known = ARENA_ARRAY(f->arena, Host, count);
    bool any = false, all = true;
    *result = unknown_ref(f);
    for (uint32_t i = 0; i < count; i++) {
        known[i] = known_display(f, node->args.items[i]);
        args[i] = known[i] ? NO_REF : eval(f, node->args.items[i]);
        if (!known[i]) known[i] = known_object(f, args[i]);
        any |= is_unrolling(f, known[i]);
        all &= known[i] != NULL;
    }
    if (any && all) {
        Host items = host_call(f->world, known_object(f, callee), known, count);
        if (items) {
            *result = made_now(f, unrolling_class(f), &items, 1, node->base.span);
        } else {
            host_report_exception(f->world, node->base.span, "unrolling a loop");
            f->failed = true;
        }
        return true;
    }
    if (any) {
        Diag *d = flow_error(f, F019, node->base.span, "an unrolling_iterable stands beside what is not known when translating");
        diag_help(d, "loop over the unrolling_iterable alone");
    }
    for (uint32_t i = 0; i < count; i++)
        if (args[i] == NO_REF) args[i] = eval(f, node->args.items[i]);
    *result = call_by_dialect(f, callee, args, count, node->base.span);
    return true;
}
