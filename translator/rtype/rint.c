/* rint.c: integers of every width, and truth values as integers.
 *
 * Idea: operations exist for words, signed and unsigned; narrower ints are widened, calculated with and narrowed again. What
 * the machine does not do as Python says is in rlib/ll/rint.py; operations whose operands make that needless are direct. */
#include "repr.h"

static bool is_word(PrimitiveKind kind) { return kind == PRIM_Signed || kind == PRIM_Unsigned; }

Ref int_cast(Lower *l, Ref value, PrimitiveKind from, PrimitiveKind to) {
    if (from == to) return value;
    const Type *type = type_primitive(l->p, to);
    if (ref_is_const(value) && is_word(to)) return const_int(l->p, type, const_of(l->p, value)->integer);
    if (from == PRIM_Signed && to == PRIM_Unsigned) return EMIT(l, cast_int_to_uint, type, value);
    if (from == PRIM_Unsigned && to == PRIM_Signed) return EMIT(l, cast_uint_to_int, type, value);
    return EMIT(l, cast_primitive, type, value);
}

/* The kind of word an operation on the operands is done in. */
static PrimitiveKind word_of(const Repr *repr) {
    if (repr->kind != REPR_INT) return PRIM_Signed;
    return repr->integer == PRIM_Unsigned ? PRIM_Unsigned : PRIM_Signed;
}

static PrimitiveKind common_word(Lower *l) {
    PrimitiveKind a = word_of(l->args[0].repr);
    return l->arg_count > 1 && a == PRIM_Signed ? word_of(l->args[1].repr) : a;
}

static PrimitiveKind result_word(Lower *l) {
    return l->result->kind == REPR_INT ? word_of(l->result) : common_word(l);
}

static Ref as_word(Lower *l, uint32_t index, PrimitiveKind word) { return arg_as(l, index, l->rt->integer[word]); }

static Ref finish_word(Lower *l, Ref value, PrimitiveKind word) { return finish(l, value, l->rt->integer[word]); }

/* ---- operators that are one machine operation ---- */

typedef struct Direct { OpCode signed_op, unsigned_op; } Direct;

static const Direct direct_ops[OP_COUNT] = {
    [OP_add] = {OP_int_add, OP_uint_add}, [OP_sub] = {OP_int_sub, OP_uint_sub}, [OP_mul] = {OP_int_mul, OP_uint_mul},
    [OP_and] = {OP_int_and, OP_uint_and}, [OP_or] = {OP_int_or, OP_uint_or}, [OP_xor] = {OP_int_xor, OP_uint_xor},
    [OP_eq] = {OP_int_eq, OP_uint_eq}, [OP_ne] = {OP_int_ne, OP_uint_ne}, [OP_lt] = {OP_int_lt, OP_uint_lt},
    [OP_le] = {OP_int_le, OP_uint_le}, [OP_gt] = {OP_int_gt, OP_uint_gt}, [OP_ge] = {OP_int_ge, OP_uint_ge},
    [OP_add_ovf] = {OP_int_add_ovf, 0}, [OP_sub_ovf] = {OP_int_sub_ovf, 0}, [OP_mul_ovf] = {OP_int_mul_ovf, 0},
};

static Ref direct_binary(Lower *l, OpCode op, PrimitiveKind word, const Type *result) {
    OpCode low = word == PRIM_Unsigned ? direct_ops[op].unsigned_op : direct_ops[op].signed_op;
    Ref a = as_word(l, 0, word), b = as_word(l, 1, word);
    return emit_op(l, low, result, REFS(a, b));
}

Ref int_compare(Lower *l, OpCode op) {
    if (l->args[0].repr->kind == REPR_BOOL && l->args[1].repr->kind == REPR_BOOL && (op == OP_eq || op == OP_ne)) {
        Ref a = arg_ref(l, 0), b = arg_ref(l, 1);
        return emit_op(l, op == OP_eq ? OP_bool_eq : OP_bool_ne, BOOL(l), REFS(a, b));
    }
    return direct_binary(l, op, common_word(l), BOOL(l));
}

/* ---- division and shifts ---- */

/* Divisors known to be neither 0 nor -1 with operands that are not negative: the machine's division is Python's. */
static Ref divide(Lower *l, bool is_mod, PrimitiveKind word) {
    Ref a = as_word(l, 0, word), b = as_word(l, 1, word);
    int64_t divisor;
    bool is_constant = arg_int_constant(l, 1, &divisor), nonneg = arg_is_nonneg(l, 0) && arg_is_nonneg(l, 1);
    const Type *type = type_primitive(l->p, word);
    if (word == PRIM_Unsigned) {
        if ((is_constant && divisor) || l->unchecked) return emit_op(l, is_mod ? OP_uint_mod : OP_uint_floordiv, type, REFS(a, b));
        return HELPER(l, is_mod ? "rint.ll_uint_mod" : "rint.ll_uint_floordiv", a, b);
    }
    if (nonneg && ((is_constant && divisor) || l->unchecked))
        return emit_op(l, is_mod ? OP_int_mod : OP_int_floordiv, type, REFS(a, b));
    if (nonneg) return HELPER(l, is_mod ? "rint.ll_mod_nonneg" : "rint.ll_floordiv_nonneg", a, b);
    if (is_constant && divisor > 0 && !(divisor & (divisor - 1))) {     /* powers of two: shifts and masks floor */
        if (is_mod) return EMIT(l, int_and, type, a, const_signed(l->p, divisor - 1));
        return EMIT(l, int_rshift, type, a, const_signed(l->p, __builtin_ctzll((uint64_t)divisor)));
    }
    if ((is_constant && divisor) || l->unchecked)
        return HELPER(l, is_mod ? "rint.ll_mod_unchecked" : "rint.ll_floordiv_unchecked", a, b);
    return HELPER(l, is_mod ? "rint.ll_mod" : "rint.ll_floordiv", a, b);
}

static Ref shift(Lower *l, bool left, PrimitiveKind word) {
    Ref a = as_word(l, 0, word), b = arg_signed(l, 1);
    const Type *type = type_primitive(l->p, word);
    int64_t count;
    bool is_safe = arg_int_constant(l, 1, &count) && count >= 0 && count < 64;
    if (word == PRIM_Unsigned) {
        if (is_safe) return emit_op(l, left ? OP_uint_lshift : OP_uint_rshift, type, REFS(a, b));
        return HELPER(l, left ? "rint.ll_uint_lshift" : "rint.ll_uint_rshift", a, b);
    }
    if (is_safe) return emit_op(l, left ? OP_int_lshift : OP_int_rshift, type, REFS(a, b));
    return HELPER(l, left ? "rint.ll_lshift" : "rint.ll_rshift", a, b);
}

/* `and`, `or`, `xor` of two truth values are one. */
static Ref bool_bits(Lower *l, OpCode op) {
    Ref value = direct_binary(l, op, PRIM_Signed, SIGNED(l));
    return EMIT(l, int_is_true, BOOL(l), value);
}

Ref int_binary(Lower *l, OpCode op) {
    if (l->result->kind == REPR_BOOL) return bool_bits(l, op);
    PrimitiveKind word = result_word(l);
    Ref value;
    if (direct_ops[op].signed_op) value = direct_binary(l, op, word, type_primitive(l->p, word));
    else if (op == OP_floordiv || op == OP_div || op == OP_mod) value = divide(l, op == OP_mod, word);
    else if (op == OP_lshift || op == OP_rshift) value = shift(l, op == OP_lshift, word);
    else if (op == OP_pow && l->result->kind == REPR_INT) {
        Ref a = arg_signed(l, 0), b = arg_signed(l, 1);
        value = HELPER(l, "rint.ll_pow", a, b);
        word = PRIM_Signed;
    } else return unsupported(l, "an operator");
    return finish_word(l, value, word);
}

Ref int_ovf(Lower *l, OpCode op) {
    if (common_word(l) == PRIM_Unsigned) return unsupported(l, "ovfcheck of unsigned numbers");
    Ref value;
    if (direct_ops[op].signed_op) value = direct_binary(l, op, PRIM_Signed, SIGNED(l));
    else {
        const char *helper = op == OP_lshift_ovf ? "rint.ll_lshift_ovf" : op == OP_mod_ovf ? "rint.ll_mod_ovf" : "rint.ll_floordiv_ovf";
        Ref a = arg_signed(l, 0), b = arg_signed(l, 1);
        value = HELPER(l, helper, a, b);
    }
    return finish_word(l, value, PRIM_Signed);
}

Ref int_ovf_unary(Lower *l) {
    Ref value = arg_signed(l, 0);
    value = HELPER(l, l->op->code == OP_neg_ovf ? "rint.ll_neg_ovf" : "rint.ll_abs_ovf", value);
    return finish_word(l, value, PRIM_Signed);
}

Ref int_neg(Lower *l) {
    PrimitiveKind word = result_word(l);
    Ref value = as_word(l, 0, word);
    if (word == PRIM_Unsigned) value = EMIT(l, uint_sub, type_primitive(l->p, word), const_int(l->p, type_primitive(l->p, word), 0), value);
    else value = EMIT(l, int_neg, SIGNED(l), value);
    return finish_word(l, value, word);
}

Ref int_invert(Lower *l) {
    PrimitiveKind word = result_word(l);
    Ref value = as_word(l, 0, word);
    value = emit_op(l, word == PRIM_Unsigned ? OP_uint_invert : OP_int_invert, type_primitive(l->p, word), &value, 1);
    return finish_word(l, value, word);
}
