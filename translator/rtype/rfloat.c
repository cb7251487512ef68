/* rfloat.c: floats. */
#include "repr.h"

static const OpCode direct_ops[OP_COUNT] = {
    [OP_add] = OP_float_add, [OP_sub] = OP_float_sub, [OP_mul] = OP_float_mul, [OP_eq] = OP_float_eq, [OP_ne] = OP_float_ne,
    [OP_lt] = OP_float_lt, [OP_le] = OP_float_le, [OP_gt] = OP_float_gt, [OP_ge] = OP_float_ge,
};

static bool is_nonzero_constant(Lower *l, uint32_t index) {
    Host object = l->args[index].constant;
    if (!object) return false;
    if (host_kind(object) == HOST_FLOAT) return host_float_value(object) != 0.0;
    int64_t value;
    return arg_int_constant(l, index, &value) && value != 0;
}

Ref float_binary(Lower *l, OpCode op) {
    Repr *repr = l->rt->float_;
    Ref a = arg_as(l, 0, repr), b = arg_as(l, 1, repr), value;
    if (direct_ops[op]) value = emit_op(l, direct_ops[op], repr->type, REFS(a, b));
    else if (op == OP_truediv || op == OP_div) {
        if (l->unchecked || is_nonzero_constant(l, 1)) value = EMIT(l, float_truediv, repr->type, a, b);
        else value = HELPER(l, "rfloat.ll_truediv", a, b);
    } else if (op == OP_mod) value = HELPER(l, "rfloat.ll_mod", a, b);
    else if (op == OP_floordiv) value = HELPER(l, "rfloat.ll_floordiv", a, b);
    else if (op == OP_pow) value = HELPER(l, "rfloat.ll_pow", a, b);
    else return unsupported(l, "an operator");
    return finish(l, value, repr);
}

Ref float_compare(Lower *l, OpCode op) {
    Ref a = arg_as(l, 0, l->rt->float_), b = arg_as(l, 1, l->rt->float_);
    return emit_op(l, direct_ops[op], BOOL(l), REFS(a, b));
}

Ref float_neg(Lower *l) { return EMIT(l, float_neg, l->rt->float_->type, arg_ref(l, 0)); }
