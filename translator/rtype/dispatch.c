/* dispatch.c: which representation lowers an operation. */
#include "repr.h"
#include <string.h>

/* ---- what cannot be lowered ---- */

const char *describe_arg(Lower *l, uint32_t index) { return annotation_describe(l->rt->a, l->args[index].annotation); }

Ref unsupported(Lower *l, const char *what) {
    Rtyper *rt = l->rt;
    Diag *diag;
    uint32_t first = l->arg_count > 1 && l->args[0].annotation->kind == ANN_BUILTIN;    /* `what` names it already */
    if (l->arg_count > first + 1)
        diag = diag_error(rt->cx->diags, R001, l->span, "%s of %s and %s cannot be translated", what, describe_arg(l, first),
                          describe_arg(l, first + 1));
    else if (l->arg_count)
        diag = diag_error(rt->cx->diags, R001, l->span, "%s of %s cannot be translated", what, describe_arg(l, first));
    else diag = diag_error(rt->cx->diags, R001, l->span, "%s cannot be translated", what);
    diag_note(diag, NO_SPAN, "in function '%s'", l->g->source_name ? l->g->source_name->text : l->g->name->text);
    diag_help(diag, "write it out with what these types have: docs/language.md lists it");
    rt->error_count++;
    return const_zero(l->p, l->result->type);
}

static Ref unsupported_op(Lower *l) { return unsupported(l, arena_printf(l->rt->arena, "'%s'", op_info(l->op->code)->name)); }

/* ---- operators ---- */

/* x += y is x = x + y but for lists. */
static OpCode plain_op(OpCode op) {
    static const OpCode plain[OP_COUNT] = {
        [OP_inplace_add] = OP_add, [OP_inplace_sub] = OP_sub, [OP_inplace_mul] = OP_mul, [OP_inplace_truediv] = OP_truediv,
        [OP_inplace_floordiv] = OP_floordiv, [OP_inplace_div] = OP_div, [OP_inplace_mod] = OP_mod, [OP_inplace_pow] = OP_pow,
        [OP_inplace_lshift] = OP_lshift, [OP_inplace_rshift] = OP_rshift, [OP_inplace_and] = OP_and, [OP_inplace_or] = OP_or,
        [OP_inplace_xor] = OP_xor,
    };
    return plain[op] ? plain[op] : op;
}

static bool either(Lower *l, bool (*test)(const Repr *)) { return test(l->args[0].repr) || test(l->args[1].repr); }
static bool is_list(const Repr *r) { return r->kind == REPR_LIST || r->kind == REPR_RANGE; }
static bool is_float(const Repr *r) { return r->kind == REPR_FLOAT; }
static bool is_tuple(const Repr *r) { return r->kind == REPR_TUPLE; }
static bool is_text(const Repr *r) { return repr_is_text(r); }
static bool is_dict(const Repr *r) { return r->kind == REPR_DICT; }

static bool is_address(const Repr *repr) { return repr->type->kind == TYPE_PRIMITIVE && repr->type->primitive == PRIM_Address; }

static Ref lower_binary(Lower *l) {
    OpCode op = l->op->code;
    if (either(l, is_list)) return list_binary(l, op);
    op = plain_op(op);
    if (either(l, is_text)) return str_binary(l, op);
    if (either(l, is_tuple)) return tuple_add(l);
    if (either(l, is_address)) return address_binary(l, op);
    bool numbers = repr_is_number(l->args[0].repr) && repr_is_number(l->args[1].repr);
    if (!numbers) return unsupported_op(l);
    if (either(l, is_float) || op == OP_truediv) return float_binary(l, op);
    return int_binary(l, op);
}

Ref lower_compare(Lower *l, OpCode op) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    if (repr_is_number(a) && repr_is_number(b)) return either(l, is_float) ? float_compare(l, op) : int_compare(l, op);
    if (is_address(a) && is_address(b)) return address_compare(l, op);
    if (either(l, is_text) && !arg_is_none(l, 0) && !arg_is_none(l, 1)) return str_compare(l, op);
    if (is_tuple(a) && is_tuple(b)) return tuple_compare(l, op);
    if (is_list(a) && is_list(b)) return list_compare(l, op);
    if (is_dict(a) && is_dict(b)) return dict_compare(l, op);
    if (op == OP_eq) return lower_is(l);
    if (op == OP_ne) return emit_not(l, lower_is(l));
    return unsupported_op(l);
}

static Ref lower_comparison(Lower *l) { return lower_compare(l, l->op->code); }

static Ref lower_neg(Lower *l) {
    if (l->args[0].repr->kind == REPR_FLOAT) return float_neg(l);
    return repr_is_number(l->args[0].repr) ? int_neg(l) : unsupported_op(l);
}

static Ref lower_pos(Lower *l) { return repr_is_number(l->args[0].repr) ? arg_as(l, 0, l->result) : unsupported_op(l); }
static Ref lower_invert(Lower *l) { return repr_is_number(l->args[0].repr) ? int_invert(l) : unsupported_op(l); }
static Ref lower_ovf(Lower *l) { return int_ovf(l, l->op->code); }

static Ref site_truth(Lower *l) {
    Repr *wanted = l->result;
    l->result = site_result(l->rt, l->site);
    Ref value = lower_call_site(l, l->site);
    Repr *from = l->result;
    l->result = wanted;
    return convert(l, value, from, l->rt->bool_);
}

static Ref lower_bool(Lower *l) { return l->site ? site_truth(l) : truth_of(l, 0); }
static Ref lower_not(Lower *l) { return emit_not(l, l->site ? site_truth(l) : truth_of(l, 0)); }

/* ---- containers ---- */

Ref length_of(Lower *l, uint32_t index) {
    Arg *arg = &l->args[index];
    switch (arg->repr->kind) {
    case REPR_STR: case REPR_UNICODE: return str_length(l, arg_nonnull(l, index, "__len__"), arg->repr);
    case REPR_CHAR: case REPR_UNICHAR: return const_signed(l->p, 1);
    case REPR_LIST: return list_length(l, arg_nonnull(l, index, "__len__"), arg->repr);
    case REPR_RANGE: return range_length(l, arg_nonnull(l, index, "__len__"));
    case REPR_TUPLE: return const_signed(l->p, arg->repr->tuple.len);
    case REPR_DICT: return emit_getfield(l, arg_nonnull(l, index, "__len__"), "num_live");
    case REPR_POINTER: return pointer_length(l, index);
    case REPR_VOID: case REPR_BOOL: case REPR_INT: case REPR_FLOAT: case REPR_ITERATOR: case REPR_INSTANCE: case REPR_FUNCTIONS:
    case REPR_CLASSES: case REPR_METHODS: case REPR_CALLABLE: case REPR_FROZEN: case REPR_BUILTIN_METHOD: case REPR_WEAKREF: case REPR_BOX:
        unsupported(l, "len()");
        return const_signed(l->p, 0);
    }
    UNREACHABLE("repr kind %d", (int)arg->repr->kind);
}

static Ref none_error(Lower *l) {
    if (arg_is_none(l, 0)) {
        arg_nonnull(l, 0, l->op->code == OP_getattr || l->op->code == OP_setattr ? l->op->imm.name->text : NULL);
        return const_zero(l->p, l->result->type);
    }
    return unsupported_op(l);
}

static bool is_interior(const Lower *l) { return l->args[0].annotation->kind == ANN_INTERIOR; }

static Ref method_of_class(Lower *l) {
    Ref cls = arg_nonnull(l, 0, l->op->imm.name->text);
    if (l->args[0].repr->kind == REPR_INSTANCE) cls = instance_typeptr(l, cls);
    return l->result->kind == REPR_CALLABLE ? callable_of_class(l, cls) : finish(l, cls, l->rt->classes);
}

static Ref lower_getattr(Lower *l) {
    if (is_interior(l)) return interior_getattr(l);
    Repr *self = l->args[0].repr;
    if (l->result->kind == REPR_BUILTIN_METHOD && self->kind != REPR_INSTANCE) return arg_nonnull(l, 0, l->op->imm.name->text);
    bool is_builtin = l->result_annotation->kind == ANN_BUILTIN_METHOD || l->result_annotation->kind == ANN_BUILTIN;
    if (is_builtin && l->result->kind == REPR_VOID) return const_void(l->p);
    if (is_method_of_object(l->result_annotation) && l->result->kind != REPR_VOID && self->kind != REPR_FROZEN && self->kind != REPR_VOID)
        return method_of_class(l);
    if (is_method_of_object(l->result_annotation) && l->result->kind == REPR_FROZEN) return finish(l, arg_nonnull(l, 0, l->op->imm.name->text), self);
    if (self->kind == REPR_INSTANCE) return instance_getattr(l);
    if (self->kind == REPR_POINTER || l->result_annotation->kind == ANN_INTERIOR) return ptr_getattr(l);
    if (self->kind == REPR_CLASSES) return classes_getattr(l);
    if (self->kind == REPR_FROZEN) return frozen_getattr(l);
    if (self->kind == REPR_VOID && self->object && l->result->kind != REPR_VOID) {
        Host value = host_getattr(l->rt->w, self->object, l->op->imm.name->text);
        if (value) return constant_of(l->rt, value, l->result);
        host_clear_exception(l->rt->w);
    }
    return l->result->kind == REPR_VOID ? const_void(l->p) : none_error(l);
}

static Ref lower_setattr(Lower *l) {
    if (is_interior(l)) return interior_setattr(l);
    if (l->args[0].repr->kind == REPR_INSTANCE) return instance_setattr(l);
    if (l->args[0].repr->kind == REPR_POINTER) return ptr_setattr(l);
    return none_error(l);
}

static Ref lower_getitem(Lower *l) {
    if (is_interior(l)) return interior_getitem(l);
    switch (l->args[0].repr->kind) {
    case REPR_STR: case REPR_UNICODE: case REPR_CHAR: case REPR_UNICHAR: return str_getitem(l);
    case REPR_LIST: return list_getitem(l);
    case REPR_RANGE: return range_getitem(l);
    case REPR_TUPLE: return tuple_getitem(l);
    case REPR_DICT: return dict_getitem(l);
    case REPR_POINTER: return ptr_getitem(l);
    case REPR_VOID: case REPR_BOOL: case REPR_INT: case REPR_FLOAT: case REPR_ITERATOR: case REPR_INSTANCE: case REPR_FUNCTIONS:
    case REPR_CLASSES: case REPR_METHODS: case REPR_CALLABLE: case REPR_FROZEN: case REPR_BUILTIN_METHOD: case REPR_WEAKREF: case REPR_BOX:
        return none_error(l);
    }
    UNREACHABLE("repr kind %d", (int)l->args[0].repr->kind);
}

static Ref lower_setitem(Lower *l) {
    if (is_interior(l)) return interior_setitem(l);
    Repr *self = l->args[0].repr;
    if (self->kind == REPR_LIST) return list_setitem(l);
    if (self->kind == REPR_DICT) return dict_setitem(l);
    if (self->kind == REPR_POINTER) return ptr_setitem(l);
    return none_error(l);
}

static Ref lower_delitem(Lower *l) {
    if (l->args[0].repr->kind == REPR_LIST) return list_delitem(l);
    return l->args[0].repr->kind == REPR_DICT ? dict_delitem(l) : none_error(l);
}

static Ref lower_getslice(Lower *l) {
    Repr *self = l->args[0].repr;
    if (repr_is_text(self)) return str_getslice(l);
    if (is_list(self)) return list_getslice(l);
    return self->kind == REPR_TUPLE ? tuple_getslice(l) : none_error(l);
}

static Ref lower_setslice(Lower *l) { return l->args[0].repr->kind == REPR_LIST ? list_setslice(l) : none_error(l); }
static Ref lower_delslice(Lower *l) { return l->args[0].repr->kind == REPR_LIST ? list_delslice(l) : none_error(l); }

static Ref lower_contains(Lower *l) {
    Repr *self = l->args[0].repr;
    if (repr_is_text(self)) return str_contains(l);
    if (self->kind == REPR_LIST) return list_contains(l);
    if (self->kind == REPR_RANGE) return range_contains(l);
    if (self->kind == REPR_TUPLE) return tuple_contains(l);
    return self->kind == REPR_DICT ? dict_contains(l) : none_error(l);
}

static Ref lower_unpack(Lower *l) {
    if (is_list(l->args[0].repr) || is_text(l->args[0].repr)) return sequence_unpack(l);
    if (l->args[0].repr->kind == REPR_TUPLE) return finish(l, arg_ref(l, 0), l->args[0].repr);
    return none_error(l);
}

/* ---- the rest ---- */

static Ref lower_same(Lower *l) { return arg_as(l, 0, l->result); }
static Ref lower_assert_type(Lower *l) { return arg_as(l, 0, l->result); }

static LowerFn *const table[OP_COUNT] = {
    [OP_getattr] = lower_getattr, [OP_setattr] = lower_setattr, [OP_getitem] = lower_getitem, [OP_setitem] = lower_setitem,
    [OP_delitem] = lower_delitem, [OP_getslice] = lower_getslice, [OP_setslice] = lower_setslice, [OP_delslice] = lower_delslice,
    [OP_call] = lower_call, [OP_newtuple] = lower_newtuple, [OP_newlist] = lower_newlist, [OP_newdict] = lower_newdict,
    [OP_newset] = lower_newset,
    [OP_iter] = lower_iter, [OP_next] = lower_next, [OP_unpack] = lower_unpack, [OP_format_values] = lower_unpack, [OP_bool] = lower_bool, [OP_not] = lower_not,
    [OP_is] = lower_is, [OP_contains] = lower_contains, [OP_isinstance] = lower_isinstance, [OP_issubtype] = lower_issubtype,
    [OP_eq] = lower_comparison, [OP_ne] = lower_comparison, [OP_lt] = lower_comparison, [OP_le] = lower_comparison,
    [OP_gt] = lower_comparison, [OP_ge] = lower_comparison, [OP_neg] = lower_neg, [OP_pos] = lower_pos,
    [OP_invert] = lower_invert, [OP_add] = lower_binary, [OP_sub] = lower_binary, [OP_mul] = lower_binary,
    [OP_truediv] = lower_binary, [OP_floordiv] = lower_binary, [OP_div] = lower_binary, [OP_mod] = lower_binary,
    [OP_pow] = lower_binary, [OP_lshift] = lower_binary, [OP_rshift] = lower_binary, [OP_and] = lower_binary,
    [OP_or] = lower_binary, [OP_xor] = lower_binary, [OP_inplace_add] = lower_binary, [OP_inplace_sub] = lower_binary,
    [OP_inplace_mul] = lower_binary, [OP_inplace_truediv] = lower_binary, [OP_inplace_floordiv] = lower_binary,
    [OP_inplace_div] = lower_binary, [OP_inplace_mod] = lower_binary, [OP_inplace_pow] = lower_binary,
    [OP_inplace_lshift] = lower_binary, [OP_inplace_rshift] = lower_binary, [OP_inplace_and] = lower_binary,
    [OP_inplace_or] = lower_binary, [OP_inplace_xor] = lower_binary, [OP_add_ovf] = lower_ovf, [OP_sub_ovf] = lower_ovf,
    [OP_mul_ovf] = lower_ovf, [OP_neg_ovf] = int_ovf_unary, [OP_abs_ovf] = int_ovf_unary, [OP_lshift_ovf] = lower_ovf,
    [OP_floordiv_ovf] = lower_ovf, [OP_mod_ovf] = lower_ovf, [OP_make_exception] = lower_make_exception,
    [OP_print] = lower_print, [OP_str_of] = lower_str_of, [OP_repr_of] = lower_repr_of, [OP_format_value] = lower_format,
    [OP_assert_type] = lower_assert_type, [OP_same_as] = lower_same, [OP_hint] = lower_same,
};

/* Operators that a method of the instance answers. */
static Ref by_method(Lower *l) {
    OpCode op = l->op->code;
    if (op == OP_bool || op == OP_not || op == OP_make_exception) return table[op](l);
    if (op == OP_contains) return site_truth(l);
    if (op == OP_str_of || op == OP_repr_of || op == OP_format_value) return text_by_method(l, op == OP_repr_of);
    Sym name = l->site->method_name;
    if (!name && l->site->target_count) name = host_function_name(l->site->targets[0].function->function);
    if (op == OP_ne && name && !strcmp(name->text, "__eq__")) return emit_not(l, site_truth(l));
    return op == OP_eq || op == OP_ne || op == OP_lt || op == OP_le || op == OP_gt || op == OP_ge ? site_truth(l)
                                                                                                  : lower_call_site(l, l->site);
}

/* The right operand answers: it is self. */
static Ref by_right_method(Lower *l) {
    Arg left = l->args[0];
    l->args[0] = l->args[1];
    l->args[1] = left;
    return by_method(l);
}

Ref dispatch(Lower *l) {
    for (uint32_t i = 0; i < l->arg_count; i++)
        if (l->args[i].annotation->kind == ANN_IMPOSSIBLE) return const_zero(l->p, l->result->type);
    if (l->site && l->op->code != OP_call) return l->site->swapped ? by_right_method(l) : by_method(l);
    LowerFn *lower = table[l->op->code];
    if (!lower) return unsupported_op(l);
    Ref result = lower(l);
    if (l->op->result == NO_REF || l->result->kind == REPR_VOID) return const_void(l->p);
    return result;
}
