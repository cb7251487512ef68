/* access.c: attributes, items and slices. */
#include "build.h"

Ref flow_getattr(Flow *f, Ref object, Sym name, Span span) {
    Ref folded = fold_getattr(f, object, name, span);
    if (folded != NO_REF) return folded;
    return flow_op_imm(f, OP_getattr, (Immediate){.name = name}, span, object);
}

static bool is_super_call(Flow *f, const Node *node) {
    if (node->kind != NODE_Call || ((const CallNode *)node)->func->kind != NODE_Name) return false;
    const NameNode *name = (const NameNode *)((const CallNode *)node)->func;
    return slot_of(f, name->id) == UINT32_MAX && name->id == intern_cstr(f->cx->interner, "super");
}

Ref eval_attribute(Flow *f, const AttributeNode *node) {
    if (is_super_call(f, node->value)) {
        Diag *d = flow_error(f, F013, node->base.span, "a method of `super()` is only called: super().%s(…)",
                             node->attr->text);
        diag_help(d, "name the class instead: Base.%s", node->attr->text);
        return unknown_ref(f);
    }
    return flow_getattr(f, eval(f, node->value), node->attr, node->base.span);
}

static Ref eval_or_none(Flow *f, const Node *node) { return node ? eval(f, node) : none_ref(f); }

SliceParts eval_slice(Flow *f, const Node *node) {
    if (node->kind != NODE_Slice) return (SliceParts){.key = eval(f, node), .is_slice = false};
    const SliceNode *slice = (const SliceNode *)node;
    SliceParts parts = {.key = NO_REF, .is_slice = true};
    parts.start = eval_or_none(f, slice->lower);
    parts.stop = eval_or_none(f, slice->upper);
    parts.step = eval_or_none(f, slice->step);
    return parts;
}

static Ref fold_getslice(Flow *f, Ref container, const SliceParts *key) {
    Host object = known_object(f, container), start = known_object(f, key->start);
    Host stop = known_object(f, key->stop), step = known_object(f, key->step);
    if (!object || !start || !stop || !step || !is_scalar(object)) return NO_REF;
    Host slice = host_call(f->world, host_builtin(f->world, "slice"), (Host[]){start, stop, step}, 3);
    if (!slice) { host_clear_exception(f->world); return NO_REF; }
    return fold_getitem(f, container, const_host(f->p, slice));
}

Ref flow_getitem(Flow *f, Ref container, const SliceParts *key, Span span) {
    Ref folded = key->is_slice ? fold_getslice(f, container, key) : fold_getitem(f, container, key->key);
    if (folded != NO_REF) return folded;
    if (key->is_slice) return flow_op(f, OP_getslice, span, container, key->start, key->stop, key->step);
    return flow_op(f, OP_getitem, span, container, key->key);
}

Ref eval_subscript(Flow *f, const SubscriptNode *node) {
    Ref container = eval(f, node->value);
    SliceParts key = eval_slice(f, node->slice);
    Ref known = key.is_slice ? NO_REF : fold_table(f, node->value, container, node->slice, key.key, false);
    if (known != NO_REF) return known;
    return flow_getitem(f, container, &key, node->base.span);
}
