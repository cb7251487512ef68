/* operations.c: the annotation of an operation's result from those of its operands, and what it tells the cells it touches. */
#include "inference.h"

static Ann newtuple(Annotator *a, const Op *op) {
    Ann *items = ARENA_ARRAY(a->arena, Ann, op->operand_count + 1);
    for (uint32_t i = 0; i < op->operand_count; i++) items[i] = operand_here(a, i);
    uint32_t depth = 0;
    for (uint32_t i = 0; i < op->operand_count; i++)
        for (Ann x = items[i]; x->kind == ANN_TUPLE && x->tuple.len; x = x->tuple.items[x->tuple.len - 1])
            if (++depth > 40) return report_operation(a, DIAG_A012, "a tuple that holds tuples of ever greater depth");
    return ann_tuple(a, items, op->operand_count);
}

static Ann newlist(Annotator *a, const Op *op) {
    ListCell *cell = list_here(a);
    for (uint32_t i = 0; i < op->operand_count; i++) {
        a->at.span = span_of_operand(a, i);
        bool fits = list_generalize(a, cell, operand_here(a, i));
        a->at.span = op->span;
        if (!fits) break;           /* the others would say the same again */
    }
    return ann_list(a, cell);
}

static Ann newdict(Annotator *a, const Op *op) {
    DictCell *cell = dict_here(a);
    bool fits = true;
    for (uint32_t i = 0; fits && i + 1 < op->operand_count; i += 2) {
        a->at.span = span_of_operand(a, i);
        fits = dict_generalize_key(a, cell, operand_here(a, i));
        a->at.span = span_of_operand(a, i + 1);
        fits = fits && dict_generalize_value(a, cell, operand_here(a, i + 1));
        a->at.span = op->span;
    }
    return ann_dict(a, cell);
}

static Ann newset(Annotator *a, const Op *op) {
    DictCell *cell = set_here(a, false);
    bool fits = true;
    for (uint32_t i = 0; fits && i < op->operand_count; i++) fits = dict_generalize_key(a, cell, operand_here(a, i));
    return ann_dict(a, cell);
}

static Ann is_class_of(Annotator *a, Ann x, Ann y) {
    Host left = ann_constant_host(a, x), right = ann_constant_host(a, y);
    if (!left || !right || host_kind(left) != HOST_CLASS || host_kind(right) != HOST_CLASS) return a->boolean;
    return ann_bool_constant(a, host_is_subclass(left, right));
}

static bool never_same(Ann x, Ann y) {
    if (x->kind == ANN_IMPOSSIBLE || y->kind == ANN_IMPOSSIBLE) return false;
    bool none_x = x->kind == ANN_NONE || x->can_be_none, none_y = y->kind == ANN_NONE || y->can_be_none;
    if (none_x && none_y) return false;
    if (x->kind == ANN_NONE || y->kind == ANN_NONE) return true;
    if (x->kind != ANN_INSTANCE || y->kind != ANN_INSTANCE) return false;
    ClassDef *p = x->classdef, *q = y->classdef;
    return !classdef_is_subclass(p, q) && !classdef_is_subclass(q, p);
}

static bool is_identity_constant(AnnotationKind kind) {
    return kind == ANN_NONE || kind == ANN_BOOL || kind == ANN_PBC || kind == ANN_BUILTIN || kind == ANN_INSTANCE;
}

Ann is_flow(Annotator *a, Ann x, Ann y) {
    if (never_same(x, y)) return ann_bool_constant(a, false);
    if (x->constant != NO_REF && y->constant != NO_REF && is_identity_constant(x->kind) && is_identity_constant(y->kind))
        return ann_bool_constant(a, x->constant == y->constant);
    return a->boolean;
}

Ann bool_flow(Annotator *a, Ann x) {
    if (x == a->unknown) return a->boolean;
    Host object = ann_constant_host(a, x);
    switch (x->kind) {
    case ANN_BOOL: return x;
    case ANN_NONE: return ann_bool_constant(a, false);
    case ANN_INT: case ANN_FLOAT: case ANN_STR: case ANN_UNICODE:
        if (object && host_kind(object) == HOST_INSTANCE) return a->boolean;        /* r_uint(0) */
        return object ? ann_bool_constant(a, host_truth(a->world, object)) : a->boolean;
    case ANN_CHAR: case ANN_UNICHAR: return ann_bool_constant(a, true);
    case ANN_TUPLE: return ann_bool_constant(a, x->tuple.len != 0);
    case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_PTR: return a->boolean;
    case ANN_INSTANCE: {
        const char *name = truth_method(a, x->classdef);
        if (name && x->can_be_none) return plain_operator(a, plain_function(a, "instance_true"), 1);
        if (name) return call_special(a, x, name, NULL, NULL, 0) == a->impossible ? a->impossible : a->boolean;
        return x->can_be_none ? a->boolean : ann_bool_constant(a, true);
    }
    case ANN_PBC: case ANN_WEAKREF: return x->can_be_none ? a->boolean : ann_bool_constant(a, true);
    case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_ITERATOR: case ANN_LLTYPE: return ann_bool_constant(a, true);
    case ANN_OPAQUE_CONST:
        return object ? ann_bool_constant(a, host_truth(a->world, object)) : a->boolean;
    case ANN_IMPOSSIBLE: case ANN_INTERIOR: return a->boolean;
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

static Ann not_flow(Annotator *a, Ann x) {
    Ann truth = bool_flow(a, x);
    if (truth == a->impossible) return truth;
    Host known = ann_constant_host(a, truth);
    return known ? ann_bool_constant(a, !host_bool_value(known)) : a->boolean;
}

static Ann print(Annotator *a, const Op *op) {
    for (uint32_t i = 0; i < op->operand_count; i++) str_flow(a, operand_here(a, i), "__str__");
    return NULL;
}

static Ann low_level_result(Annotator *a, const Op *op) {
    const Type *type = op->result == NO_REF ? NULL : a->at.in->graph->values.data[op->result].type;
    return type ? annotation_of_type(a, type) : NULL;
}

#define X operand_here(a, 0)
#define Y operand_here(a, 1)

Ann operation_flow(Annotator *a, const Op *op) {
    switch (op->code) {
    case OP_getattr: return getattr_flow(a, X, op->imm.name);
    case OP_setattr: return setattr_flow(a, X, op->imm.name, Y);
    case OP_delattr: return report_operation(a, DIAG_A012, "attributes cannot be deleted");
    case OP_getitem: return getitem_flow(a, X, Y);
    case OP_setitem: return setitem_flow(a, X, Y, operand_here(a, 2));
    case OP_delitem: return delitem_flow(a, X, Y);
    case OP_getslice: return getslice_flow(a, op);
    case OP_setslice: return setslice_flow(a, op);
    case OP_delslice: return delslice_flow(a, op);
    case OP_call: return call_flow(a, op);
    case OP_newtuple: return newtuple(a, op);
    case OP_newlist: return newlist(a, op);
    case OP_newdict: return newdict(a, op);
    case OP_newset: return newset(a, op);
    case OP_iter: return iter_flow(a, X);
    case OP_next: return next_flow(a, X);
    case OP_unpack: return unpack_flow(a, op, X);
    case OP_format_values: return format_values_flow(a, op, X);
    case OP_bool: return bool_flow(a, X);
    case OP_not: return not_flow(a, X);
    case OP_is: return is_flow(a, X, Y);
    case OP_contains: return contains_flow(a, X, Y);
    case OP_isinstance: return isinstance_flow(a, X, Y);
    case OP_issubtype: return is_class_of(a, X, Y);
    case OP_eq: case OP_ne: case OP_lt: case OP_le: case OP_gt: case OP_ge: return compare_flow(a, op, X, Y);
    case OP_neg: case OP_pos: case OP_invert: case OP_neg_ovf: case OP_abs_ovf: return arithmetic_unary(a, op, X);
    case OP_add: case OP_sub: case OP_mul: case OP_truediv: case OP_floordiv: case OP_div: case OP_mod: case OP_pow:
    case OP_lshift: case OP_rshift: case OP_and: case OP_or: case OP_xor:
    case OP_inplace_add: case OP_inplace_sub: case OP_inplace_mul: case OP_inplace_truediv: case OP_inplace_floordiv:
    case OP_inplace_div: case OP_inplace_mod: case OP_inplace_pow: case OP_inplace_lshift: case OP_inplace_rshift:
    case OP_inplace_and: case OP_inplace_or: case OP_inplace_xor:
    case OP_add_ovf: case OP_sub_ovf: case OP_mul_ovf: case OP_lshift_ovf: case OP_floordiv_ovf: case OP_mod_ovf:
        return arithmetic_binary(a, op, X, Y);
    case OP_make_exception: return make_exception_flow(a, X);
    case OP_print: return print(a, op);
    case OP_str_of: return str_flow(a, X, "__str__");
    case OP_repr_of: return str_flow(a, X, "__repr__");
    case OP_format_value: return format_flow(a, op, X);
    case OP_yield: return report_operation(a, DIAG_A012, "a yield outside a generator");
    case OP_assert_type: return assert_type_flow(a, op);
    case OP_same_as: case OP_hint: return X;
#define OP(name, levels, effects, signature) CASE_##levels(name)
#define CASE_HIGH(name)
#define CASE_ANY(name)
#define CASE_LOW(name) case OP_##name:
#define CASE_NOEXC(name) case OP_##name:
#define CASE_NOGC(name) case OP_##name:
#include "ir/ops.def"
#undef OP
        return low_level_result(a, op);
    case OP_COUNT: break;
    }
    UNREACHABLE("operation %d", (int)op->code);
}
