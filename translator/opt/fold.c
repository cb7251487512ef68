/* fold.c: operations on constants, reads of prebuilt data that never changes, and the simplest identities of arithmetic. */
#include "fold.h"
#include <math.h>
#include <string.h>

typedef union Folded { int64_t S; double F; } Folded;
typedef bool Folder(const Const *const *x, Folded *folded);

static int64_t float_bits(double x) { int64_t bits; memcpy(&bits, &x, sizeof bits); return bits; }
static double bits_float(int64_t bits) { double x; memcpy(&x, &bits, sizeof x); return x; }

#define TYPE_S int64_t
#define TYPE_U uint64_t
#define TYPE_F double
#define GET_S(c) ((c)->integer)
#define GET_U(c) ((uint64_t)(c)->integer)
#define GET_F(c) ((c)->real)
#define FINISH(R, when, value) if (!(when)) return false; folded->R = (value); return true;
#define FOLD1(name, A, R, when, value) \
    static bool fold_##name(const Const *const *x, Folded *folded) { \
        TYPE_##A a = GET_##A(x[0]); FINISH(R, when, value) }
#define FOLD2(name, A, B, R, when, value) \
    static bool fold_##name(const Const *const *x, Folded *folded) { \
        TYPE_##A a = GET_##A(x[0]); TYPE_##B b = GET_##B(x[1]); FINISH(R, when, value) }
#define FOLD3(name, A, B, C, R, when, value) \
    static bool fold_##name(const Const *const *x, Folded *folded) { \
        TYPE_##A a = GET_##A(x[0]); TYPE_##B b = GET_##B(x[1]); TYPE_##C c = GET_##C(x[2]); FINISH(R, when, value) }
#include "fold.def"
#undef FOLD1
#undef FOLD2
#undef FOLD3

static Folder *const folders[OP_COUNT] = {
#define FOLD1(name, A, R, when, value) [OP_##name] = fold_##name,
#define FOLD2(name, A, B, R, when, value) [OP_##name] = fold_##name,
#define FOLD3(name, A, B, C, R, when, value) [OP_##name] = fold_##name,
#include "fold.def"
#undef FOLD1
#undef FOLD2
#undef FOLD3
};

static bool is_number(const Const *c) { return c->kind == CONST_INT || c->kind == CONST_FLOAT; }

static Ref number_const(Graph *g, const Type *type, Folded folded) {
    if (type->primitive == PRIM_Float) return const_float(g->program, folded.F);
    return const_int(g->program, type, folded.S);
}

static Ref fold_numbers(Graph *g, const Op *op) {
    const Const *x[3];
    Folded folded;
    for (uint32_t i = 0; i < op->operand_count; i++) {
        if (!ref_is_const(op->operands[i])) return NO_REF;
        x[i] = const_of(g->program, op->operands[i]);
        if (!is_number(x[i])) return NO_REF;
    }
    return folders[op->code](x, &folded) ? number_const(g, ref_type(g, op->result), folded) : NO_REF;
}

/* ---- pointers ---- */

static bool is_address(const Const *c) { return c->kind == CONST_PREBUILT || c->kind == CONST_GRAPH || c->kind == CONST_EXTERN; }

static Ref fold_pointer_test(Graph *g, const Op *op) {
    Program *p = g->program;
    Ref a = op->operands[0], b = op->operand_count > 1 ? op->operands[1] : NO_REF;
    bool two = b != NO_REF, positive = op->code == OP_ptr_eq || op->code == OP_ptr_iszero;
    if (two && a == b) return const_bool(p, positive);
    if (!ref_is_const(a) || (two && !ref_is_const(b))) return NO_REF;
    const Const *x = const_of(p, a), *y = two ? const_of(p, b) : NULL;
    if (x->kind == CONST_NULL && (!two || y->kind == CONST_NULL)) return const_bool(p, positive);
    bool x_known = x->kind == CONST_NULL || is_address(x), y_known = !two || y->kind == CONST_NULL || is_address(y);
    return x_known && y_known ? const_bool(p, !positive) : NO_REF;
}

/* A constant pointer up or down the inlined first structs. */
static Ref fold_cast_pointer(Graph *g, const Op *op) {
    const Type *wanted = ref_type(g, op->result);
    if (ref_type(g, op->operands[0]) == wanted) return op->operands[0];
    if (!ref_is_const(op->operands[0])) return NO_REF;
    const Const *c = const_of(g->program, op->operands[0]);
    if (c->kind == CONST_NULL) return const_null(g->program, wanted);
    if (c->kind != CONST_PREBUILT) return NO_REF;
    for (Prebuilt *part = c->prebuilt; part; ) {
        if (part->type == wanted->target) return const_prebuilt(g->program, part);
        bool deeper = part->type->kind == TYPE_STRUCT && part->type->field_count && part->items;
        part = deeper ? part->items[0].inlined : NULL;
    }
    for (Prebuilt *part = c->prebuilt; part; part = part->parent_index == 0 ? part->parent : NULL)
        if (part->type == wanted->target) return const_prebuilt(g->program, part);
    return NO_REF;
}

/* ---- reads of prebuilt data ---- */

static Prebuilt *prebuilt_operand(const Graph *g, Ref ref) {
    if (!ref_is_const(ref)) return NULL;
    const Const *c = const_of(g->program, ref);
    return c->kind == CONST_PREBUILT ? c->prebuilt : NULL;
}

static bool never_written(const Prebuilt *prebuilt) {
    while (prebuilt->parent) prebuilt = prebuilt->parent;
    return prebuilt->is_constant;
}

static Ref read_field(Graph *g, const Prebuilt *from, uint32_t field) {
    if (!never_written(from) && !from->type->fields[field].immutable) return NO_REF;
    const Init *init = &from->items[field];
    return init->inlined ? const_prebuilt(g->program, init->inlined) : init->value;
}

static Ref fold_getfield(Graph *g, const Op *op) {
    const Prebuilt *from = prebuilt_operand(g, op->operands[0]);
    return from && op->result != NO_REF ? read_field(g, from, op->imm.field) : NO_REF;
}

static const Prebuilt *array_part(const Prebuilt *from, int32_t outer) {
    return outer < 0 ? from : from->items[outer].inlined;
}

static Ref fold_length(Graph *g, const Op *op) {
    const Prebuilt *from = prebuilt_operand(g, op->operands[0]);
    if (!from) return NO_REF;
    return const_signed(g->program, array_part(from, op->code == OP_getarraysize ? -1 : op->imm.outer)->length);
}

static Ref fold_item(Graph *g, const Op *op) {
    const Prebuilt *from = prebuilt_operand(g, op->operands[0]);
    bool plain = op->code == OP_getarrayitem;
    if (!from || !ref_is_const(op->operands[1]) || op->result == NO_REF) return NO_REF;
    const Const *index = const_of(g->program, op->operands[1]);
    const Prebuilt *array = array_part(from, plain ? -1 : op->imm.outer);
    if (index->kind != CONST_INT || index->integer < 0 || index->integer >= array->length) return NO_REF;
    /* The characters of a str never change, though its hash is filled in later. */
    bool is_str = g->program->string_type && from->type == g->program->string_type;
    if (array->bytes)
        return never_written(from) || is_str
               ? const_int(g->program, T_(g->program, Char), (uint8_t)array->bytes[index->integer]) : NO_REF;
    const Init *init = &array->items[index->integer];
    if (!plain && op->imm.inner >= 0) return init->inlined ? read_field(g, init->inlined, (uint32_t)op->imm.inner) : NO_REF;
    return never_written(from) && !init->inlined ? init->value : NO_REF;
}

/* ---- identities ---- */

static bool is_int_const(const Graph *g, Ref ref, int64_t value) {
    if (!ref_is_const(ref)) return false;
    const Const *c = const_of(g->program, ref);
    return c->kind == CONST_INT && c->integer == value;
}

/* x + 0, 0 + x, x - 0, x * 1, x | 0, x << 0 … are x; x * 0, x & 0, x - x are 0. */
static Ref fold_identity(Graph *g, const Op *op) {
    static const struct { OpCode code; int64_t neutral; bool commutes; } neutral[] = {
        {OP_int_add, 0, true}, {OP_int_add_ovf, 0, true}, {OP_int_sub, 0, false}, {OP_int_sub_ovf, 0, false},
        {OP_int_mul, 1, true}, {OP_int_mul_ovf, 1, true}, {OP_int_floordiv, 1, false}, {OP_int_or, 0, true},
        {OP_int_xor, 0, true}, {OP_int_and, -1, true}, {OP_int_lshift, 0, false}, {OP_int_rshift, 0, false},
        {OP_uint_add, 0, true}, {OP_uint_sub, 0, false}, {OP_uint_mul, 1, true}, {OP_uint_or, 0, true},
        {OP_uint_lshift, 0, false}, {OP_uint_rshift, 0, false},
    };
    if (op->operand_count != 2) return NO_REF;
    Ref a = op->operands[0], b = op->operands[1];
    for (size_t i = 0; i < sizeof neutral / sizeof *neutral; i++) {
        if (neutral[i].code != op->code) continue;
        if (is_int_const(g, b, neutral[i].neutral)) return a;
        if (neutral[i].commutes && is_int_const(g, a, neutral[i].neutral)) return b;
    }
    bool absorbs = op->code == OP_int_mul || op->code == OP_int_mul_ovf || op->code == OP_int_and;
    if (absorbs && (is_int_const(g, a, 0) || is_int_const(g, b, 0))) return const_signed(g->program, 0);
    if (a != b || ref_is_const(a)) return NO_REF;
    if (op->code == OP_int_sub || op->code == OP_int_sub_ovf || op->code == OP_int_xor) return const_signed(g->program, 0);
    if (op->code == OP_int_eq || op->code == OP_int_le || op->code == OP_int_ge || op->code == OP_char_eq)
        return const_bool(g->program, true);
    if (op->code == OP_int_ne || op->code == OP_int_lt || op->code == OP_int_gt || op->code == OP_char_ne)
        return const_bool(g->program, false);
    return NO_REF;
}

Ref fold_op(Graph *g, const Op *op) {
    if (op->code == OP_same_as) return op->operands[0];
    if (op->code == OP_ptr_eq || op->code == OP_ptr_ne || op->code == OP_ptr_nonzero || op->code == OP_ptr_iszero)
        return fold_pointer_test(g, op);
    if (op->code == OP_cast_pointer) return fold_cast_pointer(g, op);
    if (op->code == OP_getfield) return fold_getfield(g, op);
    if (op->code == OP_getarraysize || op->code == OP_getinteriorarraysize) return fold_length(g, op);
    if (op->code == OP_getarrayitem || op->code == OP_getinteriorfield) return fold_item(g, op);
    if (op->code == OP_cast_primitive && ref_type(g, op->operands[0]) == ref_type(g, op->result)) return op->operands[0];
    if (!folders[op->code] || op->result == NO_REF) return NO_REF;
    Ref folded = fold_numbers(g, op);
    return folded != NO_REF ? folded : fold_identity(g, op);
}
