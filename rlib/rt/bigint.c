/* bigint.c: numbers of many words, for rlib/rbigint.py: the mpn layer of GMP on arrays of words.
 *
 * Compiled, and linked with libgmp, only into programs that use it. Numbers are the first n words of a GcArray(Unsigned), least
 * first; operands are never empty, and results never overlap operands. What has no size known before (powers, digits) is kept
 * here until `rpy_big_take` or `rpy_big_text` fetches it. */
#include "rt.h"
#include <gmp.h>
#include <stdlib.h>

typedef struct RpyWords { int64_t length; mp_limb_t items[]; } RpyWords;
#define W(array) (((RpyWords *)(array))->items)

/* ---- results of known size ---- */

uint64_t rpy_big_add(void *r, void *a, int64_t an, void *b, int64_t bn) { return mpn_add(W(r), W(a), an, W(b), bn); }
uint64_t rpy_big_sub(void *r, void *a, int64_t an, void *b, int64_t bn) { return mpn_sub(W(r), W(a), an, W(b), bn); }
uint64_t rpy_big_add_1(void *r, void *a, int64_t n, uint64_t word) { return mpn_add_1(W(r), W(a), n, word); }
uint64_t rpy_big_sub_1(void *r, void *a, int64_t n, uint64_t word) { return mpn_sub_1(W(r), W(a), n, word); }
uint64_t rpy_big_mul_1(void *r, void *a, int64_t n, uint64_t word) { return mpn_mul_1(W(r), W(a), n, word); }

void rpy_big_mul(void *r, void *a, int64_t an, void *b, int64_t bn) {
    if (a == b && an == bn) mpn_sqr(W(r), W(a), an);
    else if (an >= bn) mpn_mul(W(r), W(a), an, W(b), bn);
    else mpn_mul(W(r), W(b), bn, W(a), an);
}

void rpy_big_divrem(void *q, void *r, void *a, int64_t an, void *d, int64_t dn) { mpn_tdiv_qr(W(q), W(r), 0, W(a), an, W(d), dn); }
uint64_t rpy_big_divrem_1(void *q, void *a, int64_t n, uint64_t d) { return mpn_divrem_1(W(q), 0, W(a), n, d); }
uint64_t rpy_big_mod_1(void *a, int64_t n, uint64_t d) { return mpn_mod_1(W(a), n, d); }

uint64_t rpy_big_lshift(void *r, int64_t skip, void *a, int64_t n, int64_t bits) {
    if (bits) return mpn_lshift(W(r) + skip, W(a), n, (unsigned)bits);
    mpn_copyi(W(r) + skip, W(a), n);
    return 0;
}

void rpy_big_rshift(void *r, void *a, int64_t skip, int64_t n, int64_t bits) {
    if (bits) mpn_rshift(W(r), W(a) + skip, n, (unsigned)bits);
    else mpn_copyi(W(r), W(a) + skip, n);
}

void rpy_big_sqrt(void *r, void *a, int64_t n) { mpn_sqrtrem(W(r), NULL, W(a), n); }
int64_t rpy_big_cmp(void *a, void *b, int64_t n) { return mpn_cmp(W(a), W(b), n); }
int64_t rpy_big_bits(void *a, int64_t n) { return (int64_t)mpn_sizeinbase(W(a), n, 2); }
int64_t rpy_big_ones(void *a, int64_t n) { return (int64_t)mpn_popcount(W(a), n); }

/* Halves to even; infinite when too large. */
double rpy_big_to_float(void *a, int64_t n) {
    const mp_limb_t *items = W(a);
    int zeros = __builtin_clzll(items[n - 1]);
    uint64_t top = items[n - 1] << zeros;
    bool rest = false;
    if (n > 1) {
        if (zeros) top |= items[n - 2] >> (64 - zeros);
        rest = (items[n - 2] << zeros) != 0;
    }
    for (int64_t i = n - 3; i >= 0 && !rest; i--) rest = items[i] != 0;
    if (n > 17) return HUGE_VAL;
    return ldexp((double)(top | rest), (int)(64 * (n - 1)) - zeros);
}

/* ---- results of a size known afterwards ---- */

static mpz_t kept;
static bool has_kept;

static void keep(void) {
    if (!has_kept) mpz_init(kept);
    has_kept = true;
}

/* The signed number of words of what is kept. */
static int64_t kept_size(void) { return mpz_sgn(kept) * (int64_t)mpz_size(kept); }

void rpy_big_take(void *r) {
    size_t n = mpz_size(kept);
    if (n) mpn_copyi(W(r), mpz_limbs_read(kept), (mp_size_t)n);
    mpz_clear(kept);
    has_kept = false;
}

int64_t rpy_big_pow(void *a, int64_t n, int64_t exponent) {
    mpz_t x;
    keep();
    mpz_pow_ui(kept, mpz_roinit_n(x, W(a), n), (unsigned long)exponent);
    return kept_size();
}

int64_t rpy_big_powm(void *a, int64_t an, void *e, int64_t en, void *m, int64_t mn) {
    mpz_t x, y, z;
    keep();
    mpz_powm(kept, mpz_roinit_n(x, W(a), an), mpz_roinit_n(y, W(e), en), mpz_roinit_n(z, W(m), mn));
    return kept_size();
}

int64_t rpy_big_gcd(void *a, int64_t an, void *b, int64_t bn) {
    mpz_t x, y;
    keep();
    mpz_gcd(kept, mpz_roinit_n(x, W(a), an), mpz_roinit_n(y, W(b), bn));
    return kept_size();
}

/* & | ^ of two's complement; a size is negative when the number is. */
int64_t rpy_big_logic(uint8_t operation, void *a, int64_t an, void *b, int64_t bn) {
    mpz_t x, y;
    keep();
    mpz_roinit_n(x, W(a), an);
    mpz_roinit_n(y, W(b), bn);
    if (operation == '&') mpz_and(kept, x, y);
    else if (operation == '|') mpz_ior(kept, x, y);
    else mpz_xor(kept, x, y);
    return kept_size();
}

/* ---- text ---- */

static unsigned char *digits;
static int64_t digits_start, digits_end;

/* The digits in a base, as characters (beyond 36 as their values); gives how many. */
int64_t rpy_big_digits(void *a, int64_t n, int64_t base) {
    mp_limb_t *copy = malloc((size_t)(n + 1) * sizeof *copy);
    free(digits);
    digits = malloc(mpn_sizeinbase(W(a), n, (int)base) + 2);
    if (!copy || !digits) return free(copy), -1;
    mpn_copyi(copy, W(a), n);
    digits_start = 0;
    digits_end = (int64_t)mpn_get_str(digits, (int)base, copy, n);
    free(copy);
    while (digits_start + 1 < digits_end && !digits[digits_start]) digits_start++;
    for (int64_t i = digits_start; base <= 36 && i < digits_end; i++) digits[i] = (unsigned char)(digits[i] + (digits[i] < 10 ? '0' : 'a' - 10));
    return digits_end - digits_start;
}

/* Into a str from `start` on; they are forgotten. */
void rpy_big_text(void *string, int64_t start) {
    memcpy(((RpyString *)string)->chars + start, digits + digits_start, (size_t)(digits_end - digits_start));
    free(digits);
    digits = NULL;
}

static unsigned digit_value(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

/* The number in string[start:end], of at least one digit; -1 when a character is no digit of the base (2 to 36). */
int64_t rpy_big_parse(void *string, int64_t start, int64_t end, int64_t base) {
    const uint8_t *chars = ((RpyString *)string)->chars;
    size_t count = (size_t)(end - start);
    unsigned char *values = malloc(count);
    if (!values) return -2;
    for (size_t i = 0; i < count; i++) {
        unsigned value = digit_value(chars[start + (int64_t)i]);
        if (value >= base) return free(values), -1;
        values[i] = (unsigned char)value;
    }
    keep();
    mp_size_t room = (mp_size_t)((double)count * log2((double)base) / 64) + 2;
    mp_limb_t *into = mpz_limbs_write(kept, room);
    mpz_limbs_finish(kept, mpn_set_str(into, values, count, (int)base));
    free(values);
    return kept_size();
}
