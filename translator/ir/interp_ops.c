/* interp_ops.c: the operations that only compute, and the table of all: a function per operation, made from ops.def, so that
 * an operation nobody runs does not compile. Operations of levels high and nogc are faults. */
#include "interp_core.h"
#include <string.h>

static bool divides(int64_t a, int64_t b) { return b != 0 && !(a == INT64_MIN && b == -1); }

/* Out of range: the values that executables give. */
static int64_t float_to_int(double x) {
    return x >= -9223372036854775808.0 && x < 9223372036854775808.0 ? (int64_t)x : INT64_MIN;
}

static uint64_t float_to_uint(double x) {
    if (x >= 9223372036854775808.0 && x < 18446744073709551616.0) return (uint64_t)x;
    return (uint64_t)float_to_int(x);
}

static bool add_overflows(int64_t a, int64_t b) { return __builtin_add_overflow(a, b, &(int64_t){0}); }
static bool sub_overflows(int64_t a, int64_t b) { return __builtin_sub_overflow(a, b, &(int64_t){0}); }
static bool mul_overflows(int64_t a, int64_t b) { return __builtin_mul_overflow(a, b, &(int64_t){0}); }

static int64_t float_bits(double x) { return (InterpValue){.real = x}.integer; }
static double bits_float(int64_t bits) { return (InterpValue){.integer = bits}.real; }

static int64_t single_bits(double x) { return ((union { float real; uint32_t bits; }){.real = (float)x}).bits; }
static double bits_single(int64_t bits) { return (double)((union { uint32_t bits; float real; }){.bits = (uint32_t)bits}).real; }

/* ---- one expression each ---- */

#define I(n) (value_of(it, op->operands[n]).integer)
#define U(n) ((uint64_t)I(n))
#define F(n) (value_of(it, op->operands[n]).real)
#define P(n) (value_of(it, op->operands[n]).object)
#define INTEGER(name, expression) \
    static Step run_##name(Interp *it, const Op *op) { \
        it->regs[op->result].integer = (int64_t)(expression); \
        return STEP_ON; \
    }
#define REAL(name, expression) \
    static Step run_##name(Interp *it, const Op *op) { \
        it->regs[op->result].real = (expression); \
        return STEP_ON; \
    }
#define GUARDED(name, is_defined, complaint, expression) \
    static Step run_##name(Interp *it, const Op *op) { \
        if (!(is_defined)) return fault(it, "%s (%lld, %lld)", complaint, (long long)I(0), (long long)I(1)); \
        it->regs[op->result].integer = (int64_t)(expression); \
        return STEP_ON; \
    }
#define OVERFLOWING(name, operation) \
    static Step run_##name(Interp *it, const Op *op) { \
        int64_t sum; \
        if (operation(I(0), I(1), &sum)) return raise_standard(it, EXC_OverflowError); \
        it->regs[op->result].integer = sum; \
        return STEP_ON; \
    }
#include "interp_ops.def"
#undef INTEGER
#undef REAL
#undef GUARDED
#undef OVERFLOWING

/* ---- casts between numbers ---- */

typedef struct NumberType { uint8_t bytes; bool is_signed, is_real; } NumberType;
static const NumberType number_types[PRIM_COUNT] = {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) [PRIM_##Name] = {bytes, is_signed, false},
#include "types.def"
#undef PRIMITIVE
};

static bool is_real(PrimitiveKind kind) { return kind == PRIM_Float || kind == PRIM_SingleFloat; }

static int64_t truncate_integer(int64_t x, PrimitiveKind kind) {
    NumberType to = number_types[kind];
    if (kind == PRIM_Bool) return x != 0;
    if (to.bytes == 8) return x;
    int64_t kept = x & (((int64_t)1 << to.bytes * 8) - 1), sign = (int64_t)1 << (to.bytes * 8 - 1);
    return to.is_signed && (kept & sign) ? kept - 2 * sign : kept;
}

Step run_cast_primitive(Interp *it, const Op *op) {
    const Graph *g = top_frame(it)->g;
    PrimitiveKind from = ref_type(g, op->operands[0])->primitive, to = ref_type(g, op->result)->primitive;
    InterpValue x = value_of(it, op->operands[0]), *result = &it->regs[op->result];
    if (is_real(to)) {
        double real = is_real(from) ? x.real : number_types[from].is_signed ? (double)x.integer : (double)(uint64_t)x.integer;
        result->real = to == PRIM_SingleFloat ? (double)(float)real : real;
    } else if (is_real(from)) {
        bool is_wide = to == PRIM_Unsigned;
        int64_t integer = is_wide ? (int64_t)float_to_uint(x.real) : float_to_int(x.real);
        result->integer = to == PRIM_Bool ? x.real != 0 : truncate_integer(integer, to);
    } else {
        result->integer = truncate_integer(x.integer, to);
    }
    return STEP_ON;
}

/* ---- what does nothing much ---- */

static Step run_same_as(Interp *it, const Op *op) {
    if (op->result != NO_REF) it->regs[op->result] = value_of(it, op->operands[0]);
    return STEP_ON;
}

static Step run_hint(Interp *it, const Op *op) { return run_same_as(it, op); }

static Step run_keepalive(Interp *it, const Op *op) {
    (void)it, (void)op;
    return STEP_ON;
}

static Step run_debug_assert(Interp *it, const Op *op) {
    if (I(0)) return STEP_ON;
    return fault(it, "an assertion does not hold%s%s", op->imm.name ? ": " : "", op->imm.name ? op->imm.name->text : "");
}

static Step run_absent(Interp *it, const Op *op) {
    return fault(it, "%s is not run at level %s", op_info(op->code)->name, level_name(it->level));
}

/* ---- the table ---- */

static OpHandler *const handlers[OP_COUNT] = {
#define HIGH(name) run_absent
#define NOGC(name) run_absent
#define LOW(name) run_##name
#define NOEXC(name) run_##name
#define ANY(name) run_##name
#define OP(name, levels, effects, signature) [OP_##name] = levels(name),
#include "ops.def"
#undef OP
};

OpHandler *op_handler(OpCode code) { return handlers[code]; }
