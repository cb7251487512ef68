/* number.c: number literals of both dialects. Whole numbers that do not fit 64 bits become decimal digits. */
#include "parser.h"
#include <stdio.h>
#include <stdlib.h>

/* An unsigned number in limbs of nine decimal digits, least significant first. */
typedef VEC(uint32_t) Limbs;
enum { LIMB = 1000000000 };

static void limbs_multiply_add(Arena *arena, Limbs *limbs, uint32_t factor, uint32_t carry) {
    uint64_t rest = carry;
    for (uint32_t i = 0; i < limbs->len; i++) {
        rest += (uint64_t)limbs->data[i] * factor;
        limbs->data[i] = (uint32_t)(rest % LIMB);
        rest /= LIMB;
    }
    for (; rest; rest /= LIMB) vec_push(arena, limbs, (uint32_t)(rest % LIMB));
}

static uint32_t digit_value(char c) {
    return c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 0x20) - 'a' + 10);
}

static void set_big(Arena *arena, const char *digits, uint32_t len, uint32_t base, Constant *constant) {
    Limbs limbs = {0};
    for (uint32_t i = 0; i < len;) {
        uint32_t factor = 1, value = 0;
        for (; i < len && factor <= UINT32_MAX / 256; i++) {
            value = value * base + digit_value(digits[i]);
            factor *= base;
        }
        limbs_multiply_add(arena, &limbs, factor, value);
    }
    char *text = arena_alloc(arena, limbs.len * 9 + 1);
    uint32_t used = (uint32_t)sprintf(text, "%u", vec_last(&limbs));
    for (uint32_t i = limbs.len - 1; i-- > 0;) used += (uint32_t)sprintf(text + used, "%09u", limbs.data[i]);
    constant->kind = CONSTANT_BIGINT;
    constant->bytes = text;
    constant->len = used;
}

static void set_whole(Arena *arena, const char *digits, uint32_t len, uint32_t base, Constant *constant) {
    while (len > 1 && digits[0] == '0') digits++, len--;
    int64_t value = 0;
    for (uint32_t i = 0; i < len; i++)
        if (__builtin_mul_overflow(value, (int64_t)base, &value) ||
            __builtin_add_overflow(value, (int64_t)digit_value(digits[i]), &value)) {
            set_big(arena, digits, len, base, constant);
            return;
        }
    constant->kind = CONSTANT_INT;
    constant->integer = value;
}

/* `text` is a token the lexer has checked. */
bool parse_constant_number(Arena *arena, const char *text, uint32_t len, Dialect dialect, Constant *constant) {
    char *digits = arena_alloc(arena, len + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < len; i++)
        if (text[i] != '_') digits[count++] = text[i];
    char second = (char)(digits[1] | 0x20), last = (char)(digits[count - 1] | 0x20);
    uint32_t base = digits[0] != '0' ? 10 : second == 'x' ? 16 : second == 'o' ? 8 : second == 'b' ? 2 : 10;
    *constant = (Constant){.is_long_literal = last == 'l'};
    if (last == 'l') count--;
    if (base != 10) {
        set_whole(arena, digits + 2, count - 2, base, constant);
    } else if (last == 'j') {
        digits[count - 1] = '\0';
        constant->kind = CONSTANT_IMAGINARY;
        constant->real = strtod(digits, NULL);
    } else if (strpbrk(digits, ".eE")) {
        constant->kind = CONSTANT_FLOAT;
        constant->real = strtod(digits, NULL);
    } else {
        set_whole(arena, digits, count, dialect == DIALECT_2 && digits[0] == '0' ? 8 : 10, constant);
    }
    return true;
}

Node *parse_number(Parser *p) {
    uint32_t start = here(p), len = p->tokens[p->position].end - start;
    Constant constant;
    parse_constant_number(p->arena, p->text + start, len, p->dialect, &constant);
    advance(p);
    return NEW(p, ConstantExpr, start, .value = constant);
}
