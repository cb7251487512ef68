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
        else if (l->args[0].repr->kind != REPR_FLOAT && l->args[1].repr->kind != REPR_FLOAT) value = HELPER(l, "rfloat.ll_truediv_ints", a, b);
        else value = HELPER(l, "rfloat.ll_truediv", a, b);
    } else if (op == OP_mod) value = HELPER(l, "rfloat.ll_mod", a, b);
    else if (op == OP_floordiv) value = HELPER(l, "rfloat.ll_floordiv", a, b);
    else if (op == OP_pow) value = HELPER(l, "rfloat.ll_pow", a, b);
    else return unsupported(l, "an operator");
    return finish(l, value, repr);
}

/* A word has more bits than a float: the two are compared as what they are. `swapped`: the float stands first. */
static Ref compare_with_word(Lower *l, OpCode op, bool swapped) {
    typedef struct Plan { const char *name; bool negated; } Plan;
    static const Plan plans[OP_COUNT] = {[OP_eq] = {"eq", false}, [OP_ne] = {"eq", true}, [OP_lt] = {"lt", false}, [OP_le] = {"le", false}};
    static const OpCode mirrored[OP_COUNT] = {[OP_eq] = OP_eq, [OP_ne] = OP_ne, [OP_gt] = OP_lt, [OP_ge] = OP_le};
    Ref x = arg_ref(l, swapped ? 1 : 0), y = arg_ref(l, swapped ? 0 : 1);
    bool is_unsigned = l->args[swapped ? 1 : 0].repr->integer == PRIM_Unsigned;
    if (swapped ? op == OP_lt || op == OP_le : op == OP_gt || op == OP_ge) {      /* x > y: y < x, unless one is a nan */
        const char *name = op == OP_lt || op == OP_gt ? "above" : "at_least";
        return HELPER(l, arena_printf(l->rt->arena, "rfloat.ll_%s_%s", is_unsigned ? "uint" : "int", name), x, y);
    }
    Plan plan = plans[swapped ? mirrored[op] : op];
    Ref result = HELPER(l, arena_printf(l->rt->arena, "rfloat.ll_%s_%s", is_unsigned ? "uint" : "int", plan.name), x, y);
    return plan.negated ? emit_not(l, result) : result;
}

/* Integers of which a float holds every value are compared as floats. */
static bool is_exact_word(Lower *l, uint32_t index) {
    const Repr *repr = l->args[index].repr;
    int64_t value;
    if (repr->kind != REPR_INT || int_bits(repr->integer) < 64) return false;
    return !arg_int_constant(l, index, &value) || value > (int64_t)1 << 53 || value < -((int64_t)1 << 53);
}

Ref float_compare(Lower *l, OpCode op) {
    for (uint32_t i = 0; i < 2; i++)
        if (is_exact_word(l, i)) return compare_with_word(l, op, i == 1);
    Ref a = arg_as(l, 0, l->rt->float_), b = arg_as(l, 1, l->rt->float_);
    return emit_op(l, direct_ops[op], BOOL(l), REFS(a, b));
}

Ref float_neg(Lower *l) { return EMIT(l, float_neg, l->rt->float_->type, arg_ref(l, 0)); }
