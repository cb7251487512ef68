/* assign.c: binding: assignment to names, attributes, items and slices; taking apart; `+=`; del; import in
 * functions. */
#include "build.h"
#include <string.h>

/* ---- targets ---- */

static void set_attribute(Flow *f, Ref object, const AttributeNode *target, Ref value, Span span) {
    Host x = known_object(f, object);
    HostKind kind = x ? host_kind(x) : HOST_OTHER;
    if (kind == HOST_MODULE || kind == HOST_CLASS || kind == HOST_FUNCTION) {
        Diag *d = flow_error(f, F004, span, "attribute '%s' of %s is assigned at run time",
                             target->attr->text,
                             host_qualified_name(f->world, x)->text);
        diag_help(d, "attributes of modules, classes and functions are constants of the program; use an attribute of an "
                     "instance, which may be made at import time");
        return;
    }
    flow_op_imm(f, OP_setattr, (Immediate){.name = target->attr}, span, object, value);
}

static void set_item(Flow *f, Ref container, const SliceParts *key, Ref value, Span span) {
    if (key->is_slice) flow_op(f, OP_setslice, span, container, key->start, key->stop, key->step, value);
    else flow_op(f, OP_setitem, span, container, key->key, value);
}

/* The place of `*rest` among the targets; their number when there is none. */
static uint32_t star_of(const NodeList *targets) {
    uint32_t i = 0;
    while (i < targets->len && targets->items[i]->kind != NODE_Starred) i++;
    return i;
}

/* first, *rest, last = value: what is before the star counts from the start, what is after it from the end. */
static void unpack_with_star(Flow *f, const NodeList *targets, Ref value, Span span) {
    uint32_t star = star_of(targets), after = targets->len - star - 1;
    Ref list = unpack_star(f, value, targets->len - 1, span);
    for (uint32_t i = 0; i < targets->len; i++) {
        const Node *target = targets->items[i];
        if (i == star) {
            Ref stop = after ? int_ref(f, -(int64_t)after) : none_ref(f);
            Ref rest = flow_op(f, OP_getslice, target->span, list, int_ref(f, star), stop, none_ref(f));
            flow_assign(f, ((const StarredNode *)target)->value, rest, span);
        } else {
            int64_t index = i < star ? (int64_t)i : (int64_t)i - targets->len;
            flow_assign(f, target, flow_op(f, OP_getitem, target->span, list, int_ref(f, index)), span);
        }
    }
}

/* After an error, so that the names are bound. */
static void assign_unknown(Flow *f, const NodeList *targets, Span span) {
    for (uint32_t i = 0; i < targets->len; i++)
        if (targets->items[i]->kind != NODE_Starred) flow_assign(f, targets->items[i], unknown_ref(f), span);
        else flow_assign(f, ((const StarredNode *)targets->items[i])->value, unknown_ref(f), span);
}

static void unpack(Flow *f, const NodeList *targets, Ref value, Span span) {
    const Ref *items;
    uint32_t count;
    if (star_of(targets) < targets->len) { unpack_with_star(f, targets, value, span); return; }
    bool is_known = known_items(f, value, &items, &count);
    if (is_known && count != targets->len) {
        flow_error(f, F020, span, "%u values are taken apart into %u", count, targets->len);
        assign_unknown(f, targets, span);
        return;
    }
    Ref tuple = is_known ? value
            : flow_op_imm(f, OP_unpack, (Immediate){.integer = targets->len}, span, value);
    for (uint32_t i = 0; i < targets->len; i++) {
        Ref item = is_known ? items[i]
                : flow_op(f, OP_getitem, targets->items[i]->span, tuple, int_ref(f, i));
        flow_assign(f, targets->items[i], item, span);
    }
}

void flow_assign(Flow *f, const Node *target, Ref value, Span span) {
    if (!f->block) return;
    if (target->kind == NODE_Name) {
        store_name(f, ((const NameNode *)target)->id, value, target->span);
    } else if (target->kind == NODE_Attribute) {
        const AttributeNode *attribute = (const AttributeNode *)target;
        set_attribute(f, eval(f, attribute->value), attribute, value, target->span);
    } else if (target->kind == NODE_Subscript) {
        const SubscriptNode *subscript = (const SubscriptNode *)target;
        Ref container = eval(f, subscript->value);
        SliceParts key = eval_slice(f, subscript->slice);
        set_item(f, container, &key, value, target->span);
    } else if (target->kind == NODE_Tuple) {
        unpack(f, &((const TupleNode *)target)->elts, value, span);
    } else if (target->kind == NODE_List) {
        unpack(f, &((const ListNode *)target)->elts, value, span);
    } else {
        flow_error(f, F010, target->span, "this cannot be assigned to in translated code");
    }
}

static const NodeList *items_of(const Node *node) {
    if (node->kind == NODE_Tuple) return &((const TupleNode *)node)->elts;
    return node->kind == NODE_List ? &((const ListNode *)node)->elts : NULL;
}

/* `a, b = b, a` makes no tuple. */
void flow_assign_node(Flow *f, const Node *target, const Node *value, Span span) {
    const NodeList *to = items_of(target), *from = items_of(value);
    bool is_plain = to && from && to->len == from->len && star_of(to) == to->len && star_of(from) == from->len;
    if (!is_plain) { flow_assign(f, target, eval(f, value), span); return; }
    Ref *items = ARENA_ARRAY(f->arena, Ref, from->len);
    eval_items(f, from, items);
    for (uint32_t i = 0; i < to->len; i++) flow_assign(f, to->items[i], items[i], span);
}

void build_assign(Flow *f, const AssignNode *node) {
    if (node->targets.len == 1) {
        flow_assign_node(f, node->targets.items[0], node->value, node->base.span);
        return;
    }
    Ref value = eval(f, node->value);
    for (uint32_t i = 0; i < node->targets.len; i++)
        flow_assign(f, node->targets.items[i], value, node->base.span);
}

void build_aug_assign(Flow *f, const AugAssignNode *node) {
    Span span = node->base.span;
    if (node->target->kind == NODE_Attribute) {
        const AttributeNode *target = (const AttributeNode *)node->target;
        Ref object = eval(f, target->value), old = flow_getattr(f, object, target->attr, target->base.span);
        Ref value = eval(f, node->value);
        set_attribute(f, object, target, flow_inplace(f, node->op, old, value, span), target->base.span);
    } else if (node->target->kind == NODE_Subscript) {
        const SubscriptNode *target = (const SubscriptNode *)node->target;
        Ref container = eval(f, target->value);
        SliceParts key = eval_slice(f, target->slice);
        Ref old = flow_getitem(f, container, &key, target->base.span), value = eval(f, node->value);
        set_item(f, container, &key, flow_inplace(f, node->op, old, value, span), target->base.span);
    } else if (node->target->kind == NODE_Name) {
        const NameNode *target = (const NameNode *)node->target;
        Ref old = load_name(f, target->id, target->base.span), value = eval(f, node->value);
        store_name(f, target->id, flow_inplace(f, node->op, old, value, span), target->base.span);
    } else {
        flow_error(f, F010, node->target->span, "this cannot be assigned to in translated code");
    }
}

/* ---- del ---- */

static void delete_target(Flow *f, const Node *target) {
    if (target->kind == NODE_Name) {
        delete_name(f, ((const NameNode *)target)->id, target->span);
    } else if (target->kind == NODE_Attribute) {
        const AttributeNode *attribute = (const AttributeNode *)target;
        Ref object = eval(f, attribute->value);
        flow_op_imm(f, OP_delattr, (Immediate){.name = attribute->attr}, target->span, object);
    } else if (target->kind == NODE_Subscript) {
        const SubscriptNode *subscript = (const SubscriptNode *)target;
        Ref container = eval(f, subscript->value);
        SliceParts key = eval_slice(f, subscript->slice);
        if (key.is_slice) flow_op(f, OP_delslice, target->span, container, key.start, key.stop, key.step);
        else flow_op(f, OP_delitem, target->span, container, key.key);
    } else if (items_of(target)) {
        for (uint32_t i = 0; i < items_of(target)->len; i++) delete_target(f, items_of(target)->items[i]);
    } else {
        flow_error(f, F010, target->span, "this cannot be deleted in translated code");
    }
}

void build_delete(Flow *f, const DeleteNode *node) {
    for (uint32_t i = 0; i < node->targets.len; i++) delete_target(f, node->targets.items[i]);
}

/* ---- import ---- */

static Host import_module(Flow *f, const char *dotted, Span span) {
    Host module = host_import(f->world, dotted);
    if (!module) {
        f->failed = true;
        host_report_exception(f->world, span, "importing a module used in a function");
    }
    return module;
}

void build_import(Flow *f, const ImportNode *node) {
    for (uint32_t i = 0; i < node->names.len; i++) {
        const AliasNode *alias = (const AliasNode *)node->names.items[i];
        Host module = import_module(f, alias->name->text, alias->base.span);
        const char *dot = strchr(alias->name->text, '.');
        Sym name = alias->asname ? alias->asname : alias->name;
        if (!alias->asname && dot) {
            name = intern(f->cx->interner, alias->name->text, (size_t)(dot - alias->name->text));
            module = module ? import_module(f, name->text, alias->base.span) : NULL;
        }
        store_name(f, name, module ? flow_constant(f, module) : unknown_ref(f), alias->base.span);
    }
}

/* The absolute name of `from ..x import`: packages are counted up from the function's own module. */
static const char *absolute_name(Flow *f, const ImportFromNode *node) {
    const char *module = node->module ? node->module->text : "";
    if (node->level <= 0) return module;
    Host globals = host_function_globals(f->function);
    Host name = host_dict_get_str(f->world, globals, intern_cstr(f->cx->interner, "__name__"));
    Host path = host_dict_get_str(f->world, globals, intern_cstr(f->cx->interner, "__path__"));
    uint32_t len;
    const char *text = name && host_kind(name) == HOST_STR ? host_bytes(name, &len) : "";
    char *package = arena_strdup(f->arena, text);
    for (int up = path ? 1 : 0; up < node->level; up++) {
        char *dot = strrchr(package, '.');
        if (dot) *dot = 0;
        else *package = 0;
    }
    if (!*module || !*package) return *module ? module : package;
    return arena_printf(f->arena, "%s.%s", package, module);
}

void build_import_from(Flow *f, const ImportFromNode *node) {
    const char *dotted = absolute_name(f, node);
    Host module = import_module(f, dotted, node->base.span);
    for (uint32_t i = 0; module && i < node->names.len; i++) {
        const AliasNode *alias = (const AliasNode *)node->names.items[i];
        if (!strcmp(alias->name->text, "*")) {
            flow_error(f, F015, node->base.span, "`import *` in a function cannot be translated");
            return;
        }
        Host value = host_getattr(f->world, module, alias->name->text);
        if (!value) {
            host_clear_exception(f->world);
            value = import_module(f, arena_printf(f->arena, "%s.%s", dotted, alias->name->text),
                                  alias->base.span);
        }
        Ref constant = value ? flow_constant(f, value) : none_ref(f);
        store_name(f, alias->asname ? alias->asname : alias->name, constant, alias->base.span);
    }
}
