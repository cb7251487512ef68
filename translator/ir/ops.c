/* ops.c: the table of operations, and what is derived from ops.def: levels, effects, immediates. */
#include "tables.h"
#include <string.h>

/* The columns of ops.def. What is low stays allowed to the end; the verifier knows what must be gone at
 * nogc. */
enum {
    HIGH = 1 << LEVEL_HIGH,
    LOW = 1 << LEVEL_TYPED | 1 << LEVEL_NOEXC | 1 << LEVEL_NOGC,
    NOEXC = 1 << LEVEL_NOEXC | 1 << LEVEL_NOGC,
    NOGC = 1 << LEVEL_NOGC,
    ANY = HIGH | LOW
};
enum {
    PURE = EFFECT_PURE, READS = EFFECT_READS, WRITES = EFFECT_WRITES, RAISES = EFFECT_RAISES,
    MALLOCS = EFFECT_MALLOCS, CALLS = EFFECT_CALLS, EFFECT = EFFECT_OTHER
};

static const OpInfo infos[OP_COUNT] = {
#define OP(name, levels, effects, signature) [OP_##name] = {#name, signature, levels, effects},
#include "ops.def"
#undef OP
};

/* A signature is operands:result (tests/ir checks its letters); an operation is PURE or has effects, not
 * both. */
#define OP(name, levels, effects, signature)                                                                          \
    _Static_assert(sizeof(signature) >= 3, #name ": a signature is operands:result");                                  \
    _Static_assert((int)(effects) == (int)EFFECT_PURE || !((int)(effects) & (int)EFFECT_PURE),                          \
                   #name ": PURE stands alone");                                                                       \
    _Static_assert((levels) != 0 && (levels) <= ANY, #name ": levels");
#include "ops.def"
#undef OP

static const uint8_t immediates[OP_COUNT] = {
    [OP_getattr] = IMM_NAME, [OP_setattr] = IMM_NAME, [OP_delattr] = IMM_NAME, [OP_print] = IMM_NAME,
    [OP_format_value] = IMM_NAME, [OP_assert_type] = IMM_NAME, [OP_hint] = IMM_NAME, [OP_check_nonnull] = IMM_NAME,
    [OP_debug_assert] = IMM_NAME,
    [OP_call] = IMM_SHAPE, [OP_unpack] = IMM_INTEGER, [OP_format_values] = IMM_INTEGER,
    [OP_malloc] = IMM_TYPE, [OP_malloc_varsize] = IMM_TYPE,
    [OP_getfield] = IMM_FIELD, [OP_setfield] = IMM_FIELD,
    [OP_getinteriorfield] = IMM_INTERIOR, [OP_setinteriorfield] = IMM_INTERIOR,
    [OP_getinteriorarraysize] = IMM_INTERIOR, [OP_array_copy] = IMM_INTERIOR, [OP_array_compare] = IMM_INTERIOR,
    [OP_array_find_char] = IMM_INTERIOR,
};

const OpInfo *op_info(OpCode code) {
    CHECK(code < OP_COUNT, "operation number %d", (int)code);
    return &infos[code];
}

bool op_by_name(const char *name, OpCode *code) {
    for (int i = 0; i < OP_COUNT; i++)
        if (!strcmp(infos[i].name, name)) { *code = (OpCode)i; return true; }
    return false;
}

bool op_can_raise(OpCode code) {
    return op_info(code)->effects & (EFFECT_RAISES | EFFECT_CALLS | EFFECT_MALLOCS);
}

ImmediateKind op_immediate(OpCode code) { return (ImmediateKind)immediates[code]; }

const char *level_name(Level level) {
    switch (level) {
    case LEVEL_HIGH: return "high";
    case LEVEL_TYPED: return "typed";
    case LEVEL_NOEXC: return "noexc";
    case LEVEL_NOGC: return "nogc";
    }
    UNREACHABLE("level %d", (int)level);
}

const char *standard_exception_name(StandardException e) {
    static const char *const names[EXC_COUNT] = {
        [EXC_MemoryError] = "MemoryError", [EXC_OverflowError] = "OverflowError",
        [EXC_ZeroDivisionError] = "ZeroDivisionError", [EXC_IndexError] = "IndexError", [EXC_KeyError] = "KeyError",
        [EXC_ValueError] = "ValueError", [EXC_AttributeError] = "AttributeError",
        [EXC_RuntimeError] = "RuntimeError", [EXC_StopIteration] = "StopIteration", [EXC_TypeError] = "TypeError",
        [EXC_AssertionError] = "AssertionError", [EXC_OSError] = "OSError",
    };
    CHECK(e < EXC_COUNT, "exception number %d", (int)e);
    return names[e];
}

const CallShape *call_shape(Program *p, uint32_t positional, const Sym *keywords, uint32_t keyword_count,
                            bool has_star,
                            bool has_star_star) {
    StrBuf key = {0};
    strbuf_printf(&key, "%u %d %d", positional, has_star, has_star_star);
    for (uint32_t i = 0; i < keyword_count; i++)
        strbuf_append_n(&key, (const char *)&keywords[i], sizeof keywords[i]);
    Sym sym = intern(p->cx->interner, key.data, key.len);
    strbuf_free(&key);
    CallShape *shape = map_get(&p->tables->shapes, MAP_KEY(sym));
    if (shape) return shape;
    shape = ARENA_NEW(p->arena, CallShape);
    *shape = (CallShape){.positional = positional, .keyword_count = keyword_count,
                         .keywords = ARENA_ARRAY(p->arena, Sym, keyword_count),
                         .has_star = has_star, .has_star_star = has_star_star};
    if (keyword_count) memcpy(shape->keywords, keywords, keyword_count * sizeof *keywords);
    map_put(p->arena, &p->tables->shapes, MAP_KEY(sym), shape);
    return shape;
}
