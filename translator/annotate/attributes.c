/* attributes.c: x.name and x.name = value, for everything that has attributes. */
#include "inference.h"
#include <string.h>

/* ---- classes as values ---- */

/* cls.name for one class: what its body or its bases' hold, functions unbound. NULL: there is none. */
static Ann class_getattr(Annotator *a, ClassDef *classdef, Sym name) {
    Host value = class_value(a, classdef, name, NULL);
    if (!value) {
        value = host_getattr(a->world, classdef->cls, name->text);
        if (!value) {
            host_clear_exception(a->world);
            return NULL;
        }
    }
    HostKind kind = host_kind(value);
    if (kind == HOST_STATICMETHOD) return ann_of_host(a, host_wrapped(value));
    if (kind == HOST_CLASSMETHOD) {
        PbcMember member = {&function_of(a, host_wrapped(value), NULL)->desc, NULL, classdef->cls};
        return ann_pbc(a, PBC_METHOD, &member, 1, name, false);
    }
    return kind == HOST_PROPERTY ? NULL : ann_of_host(a, value);
}

Ann report_no_result(Annotator *a, Ann x) {
    Diag *diag = report(a, DIAG_A009, a->at.span, "%s gives no value to `yield from`", DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "a generator gives one by `return value`");
    return a->unknown;
}

static Ann no_attribute(Annotator *a, Ann x, Sym name) {
    if (x->kind == ANN_ITERATOR && !strcmp(name->text, "_result")) return report_no_result(a, x);
    Diag *diag = report(a, DIAG_A009, a->at.span, "%s has no attribute '%s'", DESCRIBE(x), name->text);
    if (a->at.op && a->at.op->code == OP_getattr) note_origin(a, diag, 0);
    report_chain(a, diag, a->at.in);
    help_with_name(a, diag, x, name);
    return a->unknown;
}

/* The values an attribute has over a set of classes or frozen instances. */
static Ann set_getattr(Annotator *a, Ann x, Sym name, Ann (*one)(Annotator *, const PbcMember *, Sym)) {
    Ann joined = a->impossible;
    for (uint32_t i = 0; i < x->pbc.len; i++) {
        Ann value = one(a, &x->pbc.members[i], name);
        if (!value) return no_attribute(a, x, name);
        Ann next = ann_union(a, joined, value);
        if (!next)
            return report_operation(a, DIAG_A005, "attribute '%s' is %s in one of them but %s in another", name->text,
                                    DESCRIBE(joined), DESCRIBE(value));
        joined = next;
    }
    return joined;
}

static Ann member_class_getattr(Annotator *a, const PbcMember *m, Sym name) { return class_getattr(a, m->classdef, name); }

static Ann member_frozen_getattr(Annotator *a, const PbcMember *m, Sym name) {
    Host value = host_getattr(a->world, m->object, name->text);
    if (!value) {
        host_clear_exception(a->world);
        return NULL;
    }
    if (host_kind(value) == HOST_METHOD && host_method_self(value) == m->object) {
        PbcMember member = {&function_of(a, host_method_function(value), NULL)->desc, NULL, m->object};
        return ann_pbc(a, PBC_METHOD, &member, 1, name, false);
    }
    return ann_of_host(a, value);
}

static uint32_t members_with(Annotator *a, Ann x, Sym name, Ann (*one)(Annotator *, const PbcMember *, Sym)) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < x->pbc.len; i++) count += one(a, &x->pbc.members[i], name) != NULL;
    return count;
}

static Ann frozen_set_getattr(Annotator *a, Ann x, Sym name) {
    uint32_t have = members_with(a, x, name, member_frozen_getattr);
    return have && have < x->pbc.len ? attribute_by_member(a, x, name) : set_getattr(a, x, name, member_frozen_getattr);
}

static Ann class_set_getattr(Annotator *a, Ann x, Sym name) {
    if (!strcmp(name->text, "__name__")) {
        if (x->pbc.len > 1) return ann_str(a);
        return ann_of_host(a, host_getattr(a->world, x->pbc.members[0].object, "__name__"));
    }
    ClassDef *base = x->pbc.members[0].classdef;
    for (uint32_t i = 1; base && i < x->pbc.len; i++) base = class_common_base(base, x->pbc.members[i].classdef);
    bool has_slot = x->pbc.len > 1 && base && class_value(a, base, name, NULL);
    if (has_slot) class_attribute(a, base, name);       /* a slot of the vtable */
    bool by_member = !has_slot && x->pbc.len > 1 && members_with(a, x, name, member_class_getattr);
    return by_member ? attribute_by_member(a, x, name) : set_getattr(a, x, name, member_class_getattr);
}

static Ann pbc_getattr(Annotator *a, Ann x, Sym name) {
    switch (x->pbc.kind) {
    case PBC_CLASS: return class_set_getattr(a, x, name);
    case PBC_FROZEN: return frozen_set_getattr(a, x, name);
    case PBC_FUNCTION:
        if (x->pbc.len == 1) {
            Host value = host_getattr(a->world, x->pbc.members[0].object, name->text);
            if (value) return ann_of_host(a, value);
            host_clear_exception(a->world);
        }
        return no_attribute(a, x, name);
    case PBC_METHOD: case PBC_CALLABLE: return no_attribute(a, x, name);
    }
    UNREACHABLE("PBC of kind %d", (int)x->pbc.kind);
}

/* ---- instances ---- */

static bool has_kind(Annotator *a, const ClassDef *classdef, Sym name, HostKind kind) {
    Host value = class_value(a, classdef, name, NULL);
    return value && host_kind(value) == kind;
}

static bool is_property(Annotator *a, const ClassDef *classdef, Sym name) { return has_kind(a, classdef, name, HOST_PROPERTY); }

static Ann instance_getattr(Annotator *a, Ann x, Sym name) {
    if (!strcmp(name->text, "__class__")) return class_family(a, x->classdef);
    if (is_property(a, x->classdef, name)) return call_accessor(a, x, x->classdef, name, false, NULL);
    if (has_kind(a, x->classdef, name, HOST_CLASSMETHOD))
        return set_getattr(a, class_family(a, x->classdef), name, member_class_getattr);
    Ann message = message_of_exception(a, x->classdef, name);
    return message ? message : attribute_read(a, x->classdef, name);
}

static Ann constant_getattr(Annotator *a, Ann x, Sym name) {
    Host object = ann_constant_host(a, x);
    Host value = object ? host_getattr(a->world, object, name->text) : NULL;
    if (value) return ann_of_host(a, value);
    host_clear_exception(a->world);
    return no_attribute(a, x, name);
}

Ann getattr_flow(Annotator *a, Ann x, Sym name) {
    switch (x->kind) {
    case ANN_INSTANCE: return instance_getattr(a, x, name);
    case ANN_PBC: return pbc_getattr(a, x, name);
    case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_STR: case ANN_CHAR: case ANN_UNICODE: case ANN_UNICHAR: case ANN_ITERATOR:
    case ANN_TUPLE: case ANN_INT: case ANN_BOOL: case ANN_FLOAT:
        if (builtin_method_exists(a, x, name)) return ann_method(a, ann_stored(a, x), name);
        return no_attribute(a, x, name);
    case ANN_NONE: return a->impossible;
    case ANN_IMPOSSIBLE: return x;
    case ANN_BUILTIN: case ANN_OPAQUE_CONST: return constant_getattr(a, x, name);
    case ANN_PTR: case ANN_INTERIOR: return pointer_getattr(a, x, name);
    case ANN_LLTYPE: return lltype_getattr(a, x, name);
    case ANN_BUILTIN_METHOD: case ANN_WEAKREF: return no_attribute(a, x, name);
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

/* ---- assignment ---- */

Ann setattr_flow(Annotator *a, Ann x, Sym name, Ann value) {
    if (x == a->unknown) return NULL;
    if (x->kind == ANN_INSTANCE) {
        if (is_property(a, x->classdef, name)) {
            Ann result = call_accessor(a, x, x->classdef, name, true, value);
            return result == a->impossible ? result : NULL;
        }
        if (a->at.op && a->at.op->code == OP_setattr) a->at.span = span_of_operand(a, 1);
        attribute_write(a, x->classdef, name, value);
        return NULL;
    }
    if (x->kind == ANN_PTR || x->kind == ANN_INTERIOR) return pointer_setattr(a, x, name, value);
    if (x->kind == ANN_NONE) return a->impossible;
    Diag *diag = report(a, DIAG_A012, a->at.span, "attribute '%s' of %s cannot be assigned", name->text, DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    if (x->kind == ANN_PBC || x->kind == ANN_OPAQUE_CONST)
        diag_help(diag, "modules, classes, functions and frozen instances are constants at run time: keep what changes in an instance");
    return NULL;
}
