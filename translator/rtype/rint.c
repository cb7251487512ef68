/* rint.c: integers of every width, and truth values as integers.
 *
 * Idea: operations exist for words, signed and unsigned; narrower ints are widened, calculated with and narrowed again. What
 * the machine does not do as Python says is in rlib/ll/rint.py; operations whose operands make that needless are direct. */
#include "repr.h"

typedef struct Width { uint8_t bits; bool is_signed; } Width;
static const Width widths[PRIM_COUNT] = {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) [PRIM_##Name] = {8 * bytes, is_signed},
#include "ir/types.def"
#undef PRIMITIVE
};

uint32_t int_bits(PrimitiveKind kind) { return widths[kind].bits; }
bool int_is_signed(PrimitiveKind kind) { return widths[kind].is_signed; }
static bool is_word(PrimitiveKind kind) { return kind == PRIM_Signed || kind == PRIM_Unsigned; }

int64_t int_truncated(int64_t value, PrimitiveKind kind) {
    if (is_word(kind)) return value;
    uint32_t unused = 64 - widths[kind].bits;
    return widths[kind].is_signed ? (int64_t)((uint64_t)value << unused) >> unused : (int64_t)((uint64_t)value << unused >> unused);
}

Ref int_cast(Lower *l, Ref value, PrimitiveKind from, PrimitiveKind to) {
    if (from == to) return value;
    const Type *type = type_primitive(l->p, to);
    if (ref_is_const(value) && is_word(to)) return const_int(l->p, type, const_of(l->p, value)->integer);
    if (from == PRIM_Signed && to == PRIM_Unsigned) return EMIT(l, cast_int_to_uint, type, value);
    if (from == PRIM_Unsigned && to == PRIM_Signed) return EMIT(l, cast_uint_to_int, type, value);
    return EMIT(l, cast_primitive, type, value);
}

static PrimitiveKind kind_of(const Repr *repr) { return repr->kind == REPR_INT ? repr->integer : PRIM_Signed; }

/* The word that operations on integers of a kind are done in. */
static PrimitiveKind word_of(PrimitiveKind kind) { return kind == PRIM_Unsigned ? PRIM_Unsigned : PRIM_Signed; }

/* The type of the result of an operation on the operands: see annotate/arithmetic.c. */
static PrimitiveKind common_kind(Lower *l) {
    PrimitiveKind p = kind_of(l->args[0].repr), q = l->arg_count > 1 ? kind_of(l->args[1].repr) : p;
    if (p == PRIM_Signed || q == PRIM_Signed) return p == PRIM_Signed ? q : p;
    if (widths[p].bits != widths[q].bits) return widths[p].bits > widths[q].bits ? p : q;
    return widths[p].is_signed ? q : p;
}

static PrimitiveKind result_kind(Lower *l) { return l->result->kind == REPR_INT ? l->result->integer : common_kind(l); }

static Ref as_word(Lower *l, uint32_t index, PrimitiveKind word) { return arg_as(l, index, l->rt->integer[word]); }

/* The operand as a word of the value that the type of the result has of it. */
static Ref as_kind(Lower *l, uint32_t index, PrimitiveKind kind) {
    return int_cast(l, arg_as(l, index, l->rt->integer[kind]), kind, word_of(kind));
}

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

/* A signed number that may be negative and an unsigned word: each is compared as what it is. */
static Ref compare_mixed(Lower *l, OpCode op, bool swapped) {
    static const char *const helpers[] = {"rint.ll_mixed_eq", "rint.ll_mixed_lt", "rint.ll_mixed_le"};
    static const struct { uint8_t helper, swapped_helper; bool negated, swapped_negated; } plan[OP_COUNT] = {
        [OP_eq] = {0, 0, false, false}, [OP_ne] = {0, 0, true, true}, [OP_lt] = {1, 2, false, true},
        [OP_le] = {2, 1, false, true}, [OP_gt] = {2, 1, true, false}, [OP_ge] = {1, 2, true, false},
    };
    Ref number = as_word(l, swapped ? 1 : 0, PRIM_Signed), word = as_word(l, swapped ? 0 : 1, PRIM_Unsigned);
    Ref result = HELPER(l, helpers[swapped ? plan[op].swapped_helper : plan[op].helper], number, word);
    return (swapped ? plan[op].swapped_negated : plan[op].negated) ? emit_not(l, result) : result;
}

Ref int_compare(Lower *l, OpCode op) {
    if (l->args[0].repr->kind == REPR_BOOL && l->args[1].repr->kind == REPR_BOOL && (op == OP_eq || op == OP_ne)) {
        Ref a = arg_ref(l, 0), b = arg_ref(l, 1);
        return emit_op(l, op == OP_eq ? OP_bool_eq : OP_bool_ne, BOOL(l), REFS(a, b));
    }
    PrimitiveKind p = kind_of(l->args[0].repr), q = kind_of(l->args[1].repr);
    if (p != PRIM_Unsigned && q != PRIM_Unsigned) return direct_binary(l, op, PRIM_Signed, BOOL(l));
    if (widths[p].is_signed && !arg_is_nonneg(l, 0)) return compare_mixed(l, op, false);
    if (widths[q].is_signed && !arg_is_nonneg(l, 1)) return compare_mixed(l, op, true);
    return direct_binary(l, op, PRIM_Unsigned, BOOL(l));
}

/* ---- division and shifts ---- */

static bool is_nonneg_in(Lower *l, uint32_t index, PrimitiveKind kind) {
    if (kind != PRIM_Unsigned && !widths[kind].is_signed) return true;
    return arg_is_nonneg(l, index) && (kind == PRIM_Signed || kind_of(l->args[index].repr) == kind);
}

/* Divisors known to be neither 0 nor -1 with operands that are not negative: the machine's division is Python's. */
static Ref divide(Lower *l, bool is_mod, PrimitiveKind kind) {
    PrimitiveKind word = word_of(kind);
    Ref a = as_kind(l, 0, kind), b = as_kind(l, 1, kind);
    int64_t divisor;
    bool is_constant = arg_int_constant(l, 1, &divisor) && int_truncated(divisor, kind) == divisor;
    bool nonneg = is_nonneg_in(l, 0, kind) && is_nonneg_in(l, 1, kind);
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

static Ref power(Lower *l, PrimitiveKind kind) {
    Ref a = as_kind(l, 0, kind), b = as_kind(l, 1, kind);
    return HELPER(l, "rint.ll_pow", int_cast(l, a, word_of(kind), PRIM_Signed), int_cast(l, b, word_of(kind), PRIM_Signed));
}

Ref int_binary(Lower *l, OpCode op) {
    if (l->result->kind == REPR_BOOL) return bool_bits(l, op);
    bool is_shift = op == OP_lshift || op == OP_rshift;
    PrimitiveKind kind = is_shift ? kind_of(l->args[0].repr) : result_kind(l), word = word_of(kind);
    Ref value;
    if (direct_ops[op].signed_op) value = direct_binary(l, op, word, type_primitive(l->p, word));
    else if (op == OP_floordiv || op == OP_div || op == OP_mod) value = divide(l, op == OP_mod, kind);
    else if (is_shift) value = shift(l, op == OP_lshift, word);
    else if (op == OP_pow && l->result->kind == REPR_INT) {
        value = power(l, kind);
        word = PRIM_Signed;
    } else return unsupported(l, "an operator");
    return finish_word(l, value, word);
}

Ref int_divmod(Lower *l) {
    PrimitiveKind kind = l->result->kind == REPR_TUPLE ? kind_of(l->result->tuple.items[0]) : common_kind(l), word = word_of(kind);
    Repr *repr = l->rt->integer[kind], *items[] = {repr, repr};
    Ref quotient = int_cast(l, divide(l, false, kind), word, kind), rest = int_cast(l, divide(l, true, kind), word, kind);
    Repr *tuple = repr_tuple(l->rt, items, 2);
    return finish(l, tuple_make(l, tuple, (Ref[]){quotient, rest}), tuple);
}

/* ---- ovfcheck: OverflowError when an operand or the result does not fit the type of the result ---- */

static Ref check_range(Lower *l, Ref value, PrimitiveKind kind) {
    if (is_word(kind)) return value;
    uint32_t bits = widths[kind].bits - widths[kind].is_signed;
    int64_t high = ((int64_t)1 << bits) - 1, low = widths[kind].is_signed ? -high - 1 : 0;
    return HELPER(l, "rint.ll_check_range", value, const_signed(l->p, low), const_signed(l->p, high));
}

static Ref checked_operand(Lower *l, uint32_t index, PrimitiveKind kind) {
    PrimitiveKind from = kind_of(l->args[index].repr);
    if (kind == from || kind == PRIM_Signed) return as_word(l, index, word_of(kind));
    if (kind != PRIM_Unsigned) return check_range(l, arg_signed(l, index), kind);
    if (!widths[from].is_signed || arg_is_nonneg(l, index)) return as_word(l, index, kind);
    return int_cast(l, HELPER(l, "rint.ll_check_nonneg", arg_signed(l, index)), PRIM_Signed, kind);
}

typedef struct Checked { const char *signed_helper, *unsigned_helper; } Checked;
static const Checked checked_helpers[OP_COUNT] = {
    [OP_add_ovf] = {NULL, "rint.ll_uint_add_ovf"}, [OP_sub_ovf] = {NULL, "rint.ll_uint_sub_ovf"},
    [OP_mul_ovf] = {NULL, "rint.ll_uint_mul_ovf"}, [OP_lshift_ovf] = {"rint.ll_lshift_ovf", "rint.ll_uint_lshift_ovf"},
    [OP_floordiv_ovf] = {"rint.ll_floordiv_ovf", "rint.ll_uint_floordiv"}, [OP_mod_ovf] = {"rint.ll_mod", "rint.ll_uint_mod"},
};

/* A division by zero is told first, of operands that had to be wrapped too. */
static Ref checked_division(Lower *l, OpCode op, PrimitiveKind kind) {
    PrimitiveKind word = word_of(kind);
    Ref a = as_kind(l, 0, kind), b = as_kind(l, 1, kind);
    Ref value = HELPER(l, word == PRIM_Unsigned ? checked_helpers[op].unsigned_helper : checked_helpers[op].signed_helper, a, b);
    checked_operand(l, 0, kind);
    checked_operand(l, 1, kind);
    return finish_word(l, check_range(l, value, kind), word);
}

Ref int_ovf(Lower *l, OpCode op) {
    bool is_shift = op == OP_lshift_ovf;
    PrimitiveKind kind = is_shift ? kind_of(l->args[0].repr) : result_kind(l), word = word_of(kind);
    if (kind != PRIM_Signed && (op == OP_floordiv_ovf || op == OP_mod_ovf)) return checked_division(l, op, kind);
    Ref a = checked_operand(l, 0, kind), b = is_shift ? arg_signed(l, 1) : checked_operand(l, 1, kind);
    Ref value;
    if (word == PRIM_Unsigned) value = HELPER(l, checked_helpers[op].unsigned_helper, a, b);
    else if (direct_ops[op].signed_op) value = emit_op(l, direct_ops[op].signed_op, SIGNED(l), REFS(a, b));
    else value = HELPER(l, checked_helpers[op].signed_helper, a, b);
    return finish_word(l, check_range(l, value, kind), word);
}

Ref int_ovf_unary(Lower *l) {
    bool is_neg = l->op->code == OP_neg_ovf;
    PrimitiveKind kind = result_kind(l), word = word_of(kind);
    Ref value = as_word(l, 0, word);
    if (word == PRIM_Unsigned) value = is_neg ? HELPER(l, "rint.ll_uint_neg_ovf", value) : value;
    else value = HELPER(l, is_neg ? "rint.ll_neg_ovf" : "rint.ll_abs_ovf", value);
    return finish_word(l, check_range(l, value, kind), word);
}

Ref int_neg(Lower *l) {
    PrimitiveKind word = word_of(result_kind(l));
    Ref value = as_word(l, 0, word);
    if (word == PRIM_Unsigned) value = EMIT(l, uint_sub, type_primitive(l->p, word), const_int(l->p, type_primitive(l->p, word), 0), value);
    else value = EMIT(l, int_neg, SIGNED(l), value);
    return finish_word(l, value, word);
}

Ref int_invert(Lower *l) {
    PrimitiveKind word = word_of(result_kind(l));
    Ref value = as_word(l, 0, word);
    value = emit_op(l, word == PRIM_Unsigned ? OP_uint_invert : OP_int_invert, type_primitive(l->p, word), &value, 1);
    return finish_word(l, value, word);
}
