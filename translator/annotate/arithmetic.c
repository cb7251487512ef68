/* arithmetic.c: numbers, and the operators that strings, lists and tuples share with them.
 *
 * Rules:   bool counts as int; int with float gives float; an int takes the type of another integer; of two other integer
 *          types the wider one, of equal width the unsigned one. A result is "not negative" only if it cannot wrap: RPython
 *          claims it for products and sums of such, and then divides wrongly. */
#include "inference.h"

typedef enum Family { ADD, SUB, MUL, TRUEDIV, FLOORDIV, MOD, POW, LSHIFT, RSHIFT, AND, OR, XOR } Family;
typedef struct Kind { Family family; const char *text; bool in_place; } Kind;

static Kind kind_of(OpCode code) {
    switch ((int)code) {
    case OP_add: case OP_add_ovf: return (Kind){ADD, "+", false};
    case OP_inplace_add: return (Kind){ADD, "+=", true};
    case OP_sub: case OP_sub_ovf: return (Kind){SUB, "-", false};
    case OP_inplace_sub: return (Kind){SUB, "-=", true};
    case OP_mul: case OP_mul_ovf: return (Kind){MUL, "*", false};
    case OP_inplace_mul: return (Kind){MUL, "*=", true};
    case OP_truediv: return (Kind){TRUEDIV, "/", false};
    case OP_inplace_truediv: return (Kind){TRUEDIV, "/=", true};
    case OP_div: return (Kind){FLOORDIV, "/", false};
    case OP_inplace_div: return (Kind){FLOORDIV, "/=", true};
    case OP_floordiv: case OP_floordiv_ovf: return (Kind){FLOORDIV, "//", false};
    case OP_inplace_floordiv: return (Kind){FLOORDIV, "//=", true};
    case OP_mod: case OP_mod_ovf: return (Kind){MOD, "%", false};
    case OP_inplace_mod: return (Kind){MOD, "%=", true};
    case OP_pow: return (Kind){POW, "**", false};
    case OP_inplace_pow: return (Kind){POW, "**=", true};
    case OP_lshift: case OP_lshift_ovf: return (Kind){LSHIFT, "<<", false};
    case OP_inplace_lshift: return (Kind){LSHIFT, "<<=", true};
    case OP_rshift: return (Kind){RSHIFT, ">>", false};
    case OP_inplace_rshift: return (Kind){RSHIFT, ">>=", true};
    case OP_and: return (Kind){AND, "&", false};
    case OP_inplace_and: return (Kind){AND, "&=", true};
    case OP_or: return (Kind){OR, "|", false};
    case OP_inplace_or: return (Kind){OR, "|=", true};
    case OP_xor: return (Kind){XOR, "^", false};
    case OP_inplace_xor: return (Kind){XOR, "^=", true};
    }
    UNREACHABLE("operator %d", (int)code);
}

/* ---- integers ---- */

static PrimitiveKind integer_of(Ann x) { return x->kind == ANN_BOOL ? PRIM_Signed : x->integer; }

static int width(PrimitiveKind kind) {
    switch ((int)kind) {
    case PRIM_Int8: case PRIM_UInt8: return 8;
    case PRIM_Int16: case PRIM_UInt16: return 16;
    case PRIM_Int32: case PRIM_UInt32: return 32;
    }
    return 64;
}

static bool is_unsigned(PrimitiveKind kind) {
    return kind == PRIM_Unsigned || kind == PRIM_UInt8 || kind == PRIM_UInt16 || kind == PRIM_UInt32;
}

static PrimitiveKind common_integer(Ann x, Ann y) {
    PrimitiveKind p = integer_of(x), q = integer_of(y);
    if (p == PRIM_Signed && !x->is_wide) return q;
    if (q == PRIM_Signed && !y->is_wide) return p;
    if (width(p) != width(q)) return width(p) > width(q) ? p : q;
    return is_unsigned(p) ? p : q;
}

/* A step of a counter: so small that no program lives to see the counter wrap. */
static bool is_step(Annotator *a, Ann x) {
    Host object = ann_constant_host(a, x);
    int64_t value;
    if (x->kind == ANN_BOOL) return true;
    return object && host_kind(object) == HOST_INT && host_int_value(object, &value) && value >= 0 && value < 1 << 16;
}

static bool result_nonneg(Annotator *a, Family family, Ann x, Ann y) {
    bool p = ann_is_nonneg(x), q = ann_is_nonneg(y);
    switch (family) {
    case ADD: return p && q && (is_step(a, x) || is_step(a, y));
    case FLOORDIV: case OR: case XOR: return p && q;
    case AND: return p || q;
    case MOD: return q;
    case RSHIFT: return p;
    case SUB: case MUL: case LSHIFT: case POW: case TRUEDIV: return false;
    }
    return false;
}

/* Of a signed type narrower than a word: sums wrap early, and so does an operand that is converted. */
static bool narrow_nonneg(Annotator *a, Family family, Ann x, Ann y, PrimitiveKind result) {
    if (integer_of(x) != result || integer_of(y) != result) return family == RSHIFT && ann_is_nonneg(x);
    return family != ADD && result_nonneg(a, family, x, y);
}

/* 2 ** -1 is a float: an int to a power that varies raises ValueError then. */
static bool is_possible_power(Annotator *a, Ann exponent) {
    Host constant = ann_constant_host(a, exponent);
    int64_t value;
    if (!constant || host_kind(constant) != HOST_INT || !host_int_value(constant, &value) || value >= 0) return true;
    Diag *diag = report(a, DIAG_A012, a->at.span, "an int to a negative power is no int");
    report_chain(a, diag, a->at.in);
    diag_help(diag, "write 2.0 ** -1, which is a float");
    return false;
}

static Ann ints(Annotator *a, Kind kind, Ann x, Ann y) {
    if (kind.family == TRUEDIV) return a->floating;
    if (kind.family == POW && !is_possible_power(a, y)) return a->unknown;
    bool bitwise = kind.family == AND || kind.family == OR || kind.family == XOR;
    if (bitwise && x->kind == ANN_BOOL && y->kind == ANN_BOOL) return a->boolean;
    bool shift = kind.family == LSHIFT || kind.family == RSHIFT;
    PrimitiveKind result = shift ? integer_of(x) : common_integer(x, y);
    bool nonneg = result == PRIM_Signed ? result_nonneg(a, kind.family, x, y) : narrow_nonneg(a, kind.family, x, y, result);
    Ann plain = ann_int(a, result, is_unsigned(result) || nonneg);
    return result == PRIM_Signed && (x->is_wide || (y->is_wide && !shift)) ? ann_as_wide(a, plain) : plain;
}

/* divmod(x, y): the results of x // y and x % y. */
Ann arithmetic_ints(Annotator *a, OpCode code, Ann x, Ann y) { return ints(a, kind_of(code), x, y); }

/* ---- other types ---- */

static Ann unsupported(Annotator *a, const char *text, Ann x, Ann y) {
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s %s %s cannot be translated", DESCRIBE(x), text, DESCRIBE(y));
    note_origin(a, diag, 0);
    note_origin(a, diag, 1);
    report_chain(a, diag, a->at.in);
    const char *help = help_with_operator(a, text, x, y);
    if (help) diag_help(diag, "%s", help);
    help_with_huge_ints(a, diag);
    return a->unknown;
}

static Ann tuples_added(Annotator *a, Ann x, Ann y) {
    uint32_t n = x->tuple.len, m = y->tuple.len;
    Ann *items = ARENA_ARRAY(a->arena, Ann, n + m + 1);
    for (uint32_t i = 0; i < n; i++) items[i] = x->tuple.items[i];
    for (uint32_t i = 0; i < m; i++) items[n + i] = y->tuple.items[i];
    return ann_tuple(a, items, n + m);
}

static void add_items(Annotator *a, ListCell *cell, Ann x) {
    if (x->kind == ANN_LIST) list_agree(a, cell, list_of(x));
    else list_generalize(a, cell, ann_is_str(x) ? a->character : a->unichar);
}

static Ann lists_added(Annotator *a, Ann x, Ann y, bool in_place) {
    ListCell *cell = in_place ? list_of(x) : list_here(a);
    if (in_place) list_resize(a, cell);
    else add_items(a, cell, x);
    add_items(a, cell, y);
    if (!in_place) add_items(a, cell, x);
    return in_place ? x : ann_list(a, cell);
}

static Ann repeated(Annotator *a, Kind kind, Ann x) {
    if (ann_is_str(x)) return ann_str(a);
    if (ann_is_unicode(x)) return a->unicode[0];
    if (!kind.in_place) return list_here_like(a, list_of(x));
    list_resize(a, list_of(x));
    return x;
}

static bool is_sequence(Ann x) { return ann_is_str(x) || ann_is_unicode(x) || x->kind == ANN_LIST; }

static Ann sequences(Annotator *a, Kind kind, Ann x, Ann y) {
    if (kind.family == ADD) {
        if (ann_is_str(x) && ann_is_str(y)) return ann_str(a);
        if (ann_is_unicode(x) && ann_is_unicode(y)) return a->unicode[0];
        if (x->kind == ANN_TUPLE && y->kind == ANN_TUPLE) return tuples_added(a, x, y);
        if (x->kind == ANN_LIST && y->kind == ANN_LIST) return lists_added(a, x, y, kind.in_place);
        if (x->kind == ANN_LIST && kind.in_place && (ann_is_str(y) || ann_is_unicode(y))) return lists_added(a, x, y, true);
        bool is_iterable = y->kind == ANN_INSTANCE || y->kind == ANN_ITERATOR || y->kind == ANN_DICT ||
                           y->kind == ANN_SET || y->kind == ANN_TUPLE;
        if (x->kind == ANN_LIST && kind.in_place && is_iterable) return stand_in_for_operator(a, "extended", (uint32_t[]){0, 1}, 2);
    }
    if (kind.family == MUL) {
        if (is_sequence(x) && ann_is_int(y)) return repeated(a, kind, x);
        if (is_sequence(y) && ann_is_int(x) && !kind.in_place) return repeated(a, kind, y);
    }
    if (kind.family == MOD && ann_is_str(x)) {
        Diag *diag = report(a, DIAG_A012, a->at.span, "the format of `%%` must be a constant string");
        note_origin(a, diag, 0);
        report_chain(a, diag, a->at.in);
        diag_help(diag, "formats are taken apart when translating: write the format where it is used, or choose between constant ones by `if`");
        return ann_str(a);
    }
    return unsupported(a, kind.text, x, y);
}

/* | & - ^ of two sets; of the kind of the left one. */
static Ann sets_combined(Annotator *a, Kind kind, Ann x) {
    static const char *const names[][3] = {     /* plain, frozen, in place */
        [OR] = {"sets.union", "sets.frozen_union", "sets.add_all"},
        [AND] = {"sets.intersect", "sets.frozen_intersect", "sets.keep_common"},
        [SUB] = {"sets.subtract", "sets.frozen_subtract", "sets.drop_common"},
        [XOR] = {"sets.either", "sets.frozen_either", "sets.exchange_common"},
    };
    bool known = kind.family == OR || kind.family == AND || kind.family == SUB || kind.family == XOR;
    if (!known) return NULL;
    const char *const *row = names[kind.family];
    const char *name = dictdef_find(x->dict)->is_frozen ? row[1] : kind.in_place ? row[2] : row[0];
    return stand_in_for_operator(a, name, (uint32_t[]){0, 1}, 2);
}

Ann arithmetic_binary(Annotator *a, const Op *op, Ann x, Ann y) {
    if (x == a->unknown || y == a->unknown) return a->unknown;
    Kind kind = kind_of(op->code);
    if (ann_is_int(x) && ann_is_int(y)) return ints(a, kind, x, y);
    if (ann_is_number(x) && ann_is_number(y)) {
        if (kind.family <= POW) return a->floating;
        return unsupported(a, kind.text, x, y);
    }
    if (x->kind == ANN_PTR || y->kind == ANN_PTR) {
        Ann result = foreign_address_binary(a, op, x, y);
        return result ? result : unsupported(a, kind.text, x, y);
    }
    Ann answered = operator_method(a, op, x, y);
    if (answered) return answered;
    if (x->kind == ANN_NONE || y->kind == ANN_NONE) return a->impossible;
    Ann combined = x->kind == ANN_SET && y->kind == ANN_SET ? sets_combined(a, kind, x) : NULL;
    if (combined) return combined;
    return sequences(a, kind, x, y);
}

Ann arithmetic_unary(Annotator *a, const Op *op, Ann x) {
    if (x == a->unknown) return x;
    bool is_invert = op->code == OP_invert;
    if (x->kind == ANN_FLOAT && !is_invert) return x;
    if (ann_is_int(x)) {
        if (op->code == OP_pos && x->kind == ANN_INT) return x;
        PrimitiveKind kind = integer_of(x);
        Ann plain = ann_int(a, kind, is_unsigned(kind) || op->code == OP_abs_ovf || op->code == OP_pos);
        return x->is_wide ? ann_as_wide(a, plain) : plain;
    }
    if (x->kind == ANN_NONE) return a->impossible;
    Ann answered = operator_method(a, op, x, NULL);
    if (answered) return answered;
    const char *text = is_invert ? "~" : op->code == OP_pos ? "+" : "-";
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s%s cannot be translated", text, DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    if (x->kind == ANN_INSTANCE) diag_help(diag, "%s", help_with_method(a, x, NULL));
    return a->unknown;
}

/* ---- comparison ---- */

static CompareOp compare_op(OpCode code) {
    switch ((int)code) {
    case OP_eq: return COMPARE_EQ;
    case OP_ne: return COMPARE_NE;
    case OP_lt: return COMPARE_LT;
    case OP_le: return COMPARE_LE;
    case OP_gt: return COMPARE_GT;
    }
    return COMPARE_GE;
}

static bool is_scalar(Ann x) { return ann_is_number(x) || ann_is_str(x) || ann_is_unicode(x); }

static Ann compare_constants(Annotator *a, const Op *op, Ann x, Ann y) {
    Host left = ann_constant_host(a, x), right = ann_constant_host(a, y);
    if (!left || !right || !is_scalar(x) || !is_scalar(y)) return NULL;
    Host result = host_compare(a->world, compare_op(op->code), left, right);
    if (!result || host_kind(result) != HOST_BOOL) {
        host_clear_exception(a->world);
        return NULL;
    }
    return ann_bool_constant(a, host_bool_value(result));
}

/* NULL: no method answers. */
static bool has_own_equality(Annotator *a, Ann x) { return x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "__eq__"); }

/* `x == None`, or x that may be None: who is asked depends on what is there at run time. */
static bool meets_none(Annotator *a, Ann x, Ann y) {
    if (has_own_equality(a, x)) return x->can_be_none || y->kind == ANN_NONE;
    return x->kind == ANN_NONE && has_own_equality(a, y);
}

static Ann compare_instances(Annotator *a, const Op *op, Ann x, Ann y) {
    if ((op->code == OP_eq || op->code == OP_ne) && meets_none(a, x, y))
        return plain_operator(a, plain_function(a, op->code == OP_eq ? "instance_eq" : "instance_ne"), 2);
    Ann result = operator_method(a, op, x, y);
    if (!result && op->code == OP_ne) {         /* not x == y */
        Op equal = *op;
        equal.code = OP_eq;
        result = operator_method(a, &equal, x, y);
    }
    if (result) return result == a->impossible ? result : a->boolean;
    bool same = x->kind == ANN_INSTANCE && (op->code == OP_eq || op->code == OP_ne);
    return same ? a->boolean : NULL;
}

/* Sets of one kind are compared by the table; an order is one of inclusion. */
static Ann compare_sets(Annotator *a, const Op *op, Ann x, Ann y) {
    static const char *const names[] = {"sets.equal", "sets.unequal", "sets.less", "sets.less_or_equal", "sets.greater",
                                        "sets.greater_or_equal"};
    bool equality = op->code == OP_eq || op->code == OP_ne;
    if (!equality || !ann_compatible(a, x, y))
        return stand_in_for_operator(a, names[compare_op(op->code)], (uint32_t[]){0, 1}, 2);
    ann_union(a, x, y);
    return a->boolean;
}

Ann compare_flow(Annotator *a, const Op *op, Ann x, Ann y) {
    if (x == a->unknown || y == a->unknown) return a->boolean;
    Ann known = compare_constants(a, op, x, y);
    if (known) return known;
    if (ann_is_int(x) && ann_is_int(y)) return a->boolean;
    Ann answered = x->kind == ANN_INSTANCE || y->kind == ANN_INSTANCE ? compare_instances(a, op, x, y) : NULL;
    if (answered) return answered;
    if (x->kind == ANN_SET && y->kind == ANN_SET) return compare_sets(a, op, x, y);
    bool equality = op->code == OP_eq || op->code == OP_ne;
    if (equality && (x->kind == ANN_NONE || y->kind == ANN_NONE)) {
        bool never = !(x->kind == ANN_NONE ? y->can_be_none || y->kind == ANN_NONE : x->can_be_none);
        return never ? ann_bool_constant(a, op->code == OP_ne) : a->boolean;
    }
    if (ann_is_number(x) && ann_is_number(y)) return a->boolean;
    if (x->kind == ANN_PTR && x == y && x->pointer == T_(a->program, Address)) return a->boolean;
    if (x->kind == ANN_PTR && !equality) return unsupported(a, compare_op_text(compare_op(op->code)), x, y);
    bool ordered = ann_is_str(x) || ann_is_unicode(x);
    if (x->kind == ANN_TUPLE && y->kind == ANN_TUPLE) {
        Ann result = compare_tuples(a, compare_op_text(compare_op(op->code)), x, y);
        return result ? result : unsupported(a, compare_op_text(compare_op(op->code)), x, y);
    }
    if (x->kind == ANN_LIST && y->kind == ANN_LIST && ann_compatible(a, x, y)) {
        Ann result = compare_lists(a, compare_op_text(compare_op(op->code)), x, y);
        return result ? result : unsupported(a, compare_op_text(compare_op(op->code)), x, y);
    }
    if (equality && x->kind == ANN_DICT && y->kind == ANN_DICT) {
        Ann result = compare_dicts(a, compare_op_text(compare_op(op->code)), x, y);
        if (result) return result;
    }
    if ((equality || ordered) && (ann_compatible(a, x, y))) return a->boolean;
    if (equality && x->kind == ANN_PBC && y->kind == ANN_PBC) return a->boolean;
    return unsupported(a, compare_op_text(compare_op(op->code)), x, y);
}
