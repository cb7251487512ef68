/* rstr.c: operators of str, unicode and characters. */
#include "repr.h"

static bool is_char(const Repr *repr) { return repr->kind == REPR_CHAR || repr->kind == REPR_UNICHAR; }
static bool is_wide(const Repr *repr) { return repr->kind == REPR_UNICODE || repr->kind == REPR_UNICHAR; }

/* The string representation for an operation on these operands. */
static Repr *string_repr(Lower *l) {
    for (uint32_t i = 0; i < l->arg_count && i < 2; i++)
        if (is_wide(l->args[i].repr)) return l->rt->unicode;
    return l->rt->str;
}

static Ref arg_string(Lower *l, uint32_t index, Repr *repr, const char *what) {
    arg_nonnull(l, index, what);
    return arg_as(l, index, repr);
}

Ref str_length(Lower *l, Ref value, const Repr *repr) {
    (void)repr;
    return emit_interiorsize(l, value, "chars");
}

/* ---- items and slices ---- */

static Ref constant_index(Lower *l, Ref index, Ref value) {     /* of a character: only 0 and -1 are right */
    Repr *repr = is_wide(l->args[0].repr) ? l->rt->unicode : l->rt->str;
    Ref string = convert(l, value, l->args[0].repr, repr);
    return HELPER(l, "rstr.ll_getitem", string, index);
}

Ref str_getitem(Lower *l) {
    Repr *self = l->args[0].repr, *item = is_wide(self) ? l->rt->unichar : l->rt->char_;
    Ref value = arg_nonnull(l, 0, "__getitem__"), index = arg_signed(l, 1);
    int64_t known;
    if (is_char(self)) {
        if (arg_int_constant(l, 1, &known) && (known == 0 || known == -1)) return finish(l, value, self);
        return finish(l, constant_index(l, index, value), item);
    }
    const char *helper = arg_is_nonneg(l, 1) ? "rstr.ll_getitem_nonneg" : "rstr.ll_getitem";
    if (l->unchecked) helper = "rstr.ll_getitem_unchecked";
    return finish(l, HELPER(l, helper, value, index), item);
}

static Ref bound(Lower *l, uint32_t index, Ref absent) { return arg_is_none(l, index) ? absent : arg_signed(l, index); }

Ref str_getslice(Lower *l) {
    Repr *repr = string_repr(l);
    Ref value = arg_string(l, 0, repr, "__getitem__"), zero = const_signed(l->p, 0);
    int64_t step = 1;
    if (!arg_is_none(l, 3) && !(arg_int_constant(l, 3, &step) && step == 1)) {
        Ref has_start = const_bool(l->p, !arg_is_none(l, 1)), has_stop = const_bool(l->p, !arg_is_none(l, 2));
        Ref start = bound(l, 1, zero), stop = bound(l, 2, zero), by = arg_signed(l, 3);
        return finish(l, HELPER(l, "rstr.ll_getslice_step", value, start, has_start, stop, has_stop, by), repr);
    }
    Ref start = bound(l, 1, zero), stop = bound(l, 2, const_signed(l->p, INT64_MAX));
    return finish(l, HELPER(l, "rstr.ll_getslice", value, start, stop), repr);
}

Ref str_contains(Lower *l) {
    Repr *repr = string_repr(l);
    Ref value = arg_string(l, 0, repr, "__contains__");
    if (is_char(l->args[1].repr)) {
        Repr *item = is_wide(repr) ? l->rt->unichar : l->rt->char_;
        Ref c = arg_as(l, 1, item);
        if (repr == l->rt->str && l->args[0].constant && host_kind(l->args[0].constant) == HOST_STR) {
            Ref end = const_signed(l->p, host_length(l->args[0].constant)), zero = const_signed(l->p, 0);
            Ref found = HELPER(l, "rstr.ll_str_find_char", value, c, zero, end);
            return EMIT(l, int_ge, BOOL(l), found, zero);
        }
        return HELPER(l, "rstr.ll_contains_char", value, c);
    }
    Ref part = arg_string(l, 1, repr, "__contains__");
    return HELPER(l, "rstr.ll_contains", value, part);
}

/* ---- comparisons ---- */

static Ref char_compare(Lower *l, OpCode op) {
    static const OpCode chars[OP_COUNT] = {[OP_eq] = OP_char_eq, [OP_ne] = OP_char_ne, [OP_lt] = OP_char_lt, [OP_le] = OP_char_le,
                                           [OP_gt] = OP_char_gt, [OP_ge] = OP_char_ge};
    static const OpCode wide[OP_COUNT] = {[OP_eq] = OP_unichar_eq, [OP_ne] = OP_unichar_ne, [OP_lt] = OP_unichar_lt,
                                          [OP_le] = OP_unichar_le, [OP_gt] = OP_unichar_gt, [OP_ge] = OP_unichar_ge};
    bool is_unichar = is_wide(l->args[0].repr) || is_wide(l->args[1].repr);
    Repr *repr = is_unichar ? l->rt->unichar : l->rt->char_;
    Ref a = arg_as(l, 0, repr), b = arg_as(l, 1, repr);
    return emit_op(l, is_unichar ? wide[op] : chars[op], BOOL(l), REFS(a, b));
}

/* s == 'c': without making a string of the character. */
static Ref compare_with_char(Lower *l, OpCode op, uint32_t string, uint32_t character) {
    Ref s = arg_ref(l, string), c = arg_as(l, character, is_wide(l->args[character].repr) ? l->rt->unichar : l->rt->char_);
    Ref equal = HELPER(l, "rstr.ll_eq_char", s, c);
    return op == OP_eq ? equal : emit_not(l, equal);
}

static bool is_known_char(Lower *l, uint32_t index) {
    return is_char(l->args[index].repr);
}

Ref str_compare(Lower *l, OpCode op) {
    if (!repr_is_text(l->args[0].repr) || !repr_is_text(l->args[1].repr)) {
        if (op == OP_eq || op == OP_ne) return const_bool(l->p, op == OP_ne);
        return unsupported(l, "a comparison");
    }
    if (is_char(l->args[0].repr) && is_char(l->args[1].repr)) return char_compare(l, op);
    Repr *repr = string_repr(l);
    bool wide = repr == l->rt->unicode;
    if (op == OP_eq || op == OP_ne) {
        if (is_known_char(l, 1) && !is_known_char(l, 0)) return compare_with_char(l, op, 0, 1);
        if (is_known_char(l, 0) && !is_known_char(l, 1)) return compare_with_char(l, op, 1, 0);
        Ref a = arg_as(l, 0, repr), b = arg_as(l, 1, repr);
        Ref equal = HELPER(l, wide ? "rstr.ll_uni_eq" : "rstr.ll_str_eq", a, b);
        return op == OP_eq ? equal : emit_not(l, equal);
    }
    static const OpCode orders[OP_COUNT] = {[OP_lt] = OP_int_lt, [OP_le] = OP_int_le, [OP_gt] = OP_int_gt, [OP_ge] = OP_int_ge};
    Ref a = arg_string(l, 0, repr, "__lt__"), b = arg_string(l, 1, repr, "__lt__");
    Ref order = HELPER(l, wide ? "rstr.ll_uni_cmp" : "rstr.ll_str_cmp", a, b);
    return emit_op(l, orders[op], BOOL(l), REFS(order, const_signed(l->p, 0)));
}

/* ---- + and * ---- */

static Ref repeat(Lower *l, uint32_t string, uint32_t times) {
    Repr *repr = string_repr(l), *self = l->args[string].repr;
    if (is_char(self)) {
        Ref c = arg_ref(l, string), count = arg_signed(l, times);
        return finish(l, HELPER(l, "rstr.ll_repeat_char", type_ref(l, repr->type->target), c, count), repr);
    }
    Ref value = arg_string(l, string, repr, "__mul__"), count = arg_signed(l, times);
    return finish(l, HELPER(l, "rstr.ll_mul", value, count), repr);
}

Ref str_binary(Lower *l, OpCode op) {
    bool texts = repr_is_text(l->args[0].repr) && repr_is_text(l->args[1].repr);
    if (op == OP_add && texts) {
        Repr *repr = string_repr(l);
        Ref a = arg_string(l, 0, repr, "__add__"), b = arg_string(l, 1, repr, "__add__");
        return finish(l, HELPER(l, "rstr.ll_concat", a, b), repr);
    }
    if (op == OP_mul && repr_is_number(l->args[1].repr)) return repeat(l, 0, 1);
    if (op == OP_mul && repr_is_number(l->args[0].repr)) return repeat(l, 1, 0);
    return unsupported(l, "an operator");
}
