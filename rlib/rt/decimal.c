/* decimal.c: between binary and decimal floating point: shortest digits, digits after the point, and reading.
 *
 * Idea:    all three need powers of ten to 128 bits. These are computed at the first use: 5**q exactly upwards, 2**N / 5**q
 *          downwards, of which the leading 128 bits are kept (rounded down).
 * Shortest: of the decimals in the interval that rounds to x, the shortest, and of those the nearest to x: R. Giulietti,
 *          "The Schubfach way to render doubles", 2020. Three multiplications of 64 by 128 bits, nothing is tried.
 * Reading: digits * 10**q lies between two products that differ in the last place kept. When both round to the same
 *          double, that is it (D. Lemire, "Number parsing at a gigabyte per second", 2021); else strtod decides. */

typedef unsigned __int128 u128;
enum { POWER_MIN = -342, POWER_MAX = 324, POWER_LIMBS = 32 };

/* 10**q = (high * 2**64 + low + less than 1) * 2**(floor(log2 10**q) - 127); exact for 0 <= q <= 55. */
typedef struct Power { uint64_t high, low; } Power;
static Power powers[POWER_MAX - POWER_MIN + 1];
static bool powers_known;

/* The leading 128 bits of a number of 32-bit limbs, least first. */
static Power leading_bits(const uint32_t *limbs, int count) {
    u128 bits = 0;
    while (!limbs[count - 1]) count--;
    for (int i = 1; i <= 4; i++) bits = bits << 32 | (count >= i ? limbs[count - i] : 0);
    int missing = __builtin_clz(limbs[count - 1]);
    if (missing) bits = bits << missing | (count >= 5 ? limbs[count - 5] >> (32 - missing) : 0);
    return (Power){(uint64_t)(bits >> 64), (uint64_t)bits};
}

static void find_powers(void) {
    uint32_t limbs[POWER_LIMBS] = {1};
    for (int q = 0; q <= POWER_MAX; q++) {
        powers[q - POWER_MIN] = leading_bits(limbs, POWER_LIMBS);
        uint64_t carry = 0;
        for (int i = 0; i < POWER_LIMBS; i++) limbs[i] = (uint32_t)(carry += (uint64_t)limbs[i] * 5), carry >>= 32;
    }
    memset(limbs, 0, sizeof limbs);
    limbs[POWER_LIMBS - 1] = 1u << 31;      /* 2**1023; 5**342 has 795 bits */
    for (int q = -1; q >= POWER_MIN; q--) {
        uint64_t rest = 0;
        for (int i = POWER_LIMBS - 1; i >= 0; i--) {
            rest = rest << 32 | limbs[i];
            limbs[i] = (uint32_t)(rest / 5);
            rest %= 5;
        }
        powers[q - POWER_MIN] = leading_bits(limbs, POWER_LIMBS);
    }
    powers_known = true;
}

static Power power_of_ten(int q) {
    if (!powers_known) find_powers();
    return powers[q - POWER_MIN];
}

static int floor_log2_power(int q) { return (q * 1741647) >> 19; }

static const char digit_pairs[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869"
    "707172737475767778798081828384858687888990919293949596979899";

/* Writes the digits of n so that they end at `end`; gives where they begin. */
static char *digits_before(char *end, uint64_t n) {
    while (n >= 100) {
        uint64_t rest = n / 100;
        memcpy(end -= 2, digit_pairs + 2 * (n - rest * 100), 2);
        n = rest;
    }
    if (n >= 10) memcpy(end -= 2, digit_pairs + 2 * n, 2);
    else *--end = (char)('0' + n);
    return end;
}

/* ---- shortest digits ---- */

/* 0.d1 d2 d3 … * 10**(exponent + 1) with d1 not 0. */
typedef struct Decimal { char digits[24]; int count, exponent; } Decimal;

/* The upper word of (power * factor) >> 64, made odd when it is not exact. */
static uint64_t round_to_odd(Power power, uint64_t factor) {
    u128 low = (u128)power.low * factor, high = (u128)power.high * factor + (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

/* digits * 10**exponent for c * 2**q; `is_border`: the double below is nearer than the one above. */
static uint64_t shortest_digits(uint64_t c, int q, bool is_border, int *exponent) {
    bool excluded = c & 1;
    int k = (q * 1262611 - (is_border ? 524031 : 0)) >> 22, shift = q + floor_log2_power(-k) + 1;
    Power power = power_of_ten(-k);
    if ((-k < 0 || -k > 55) && !++power.low) power.high++;     /* rounded up */
    uint64_t below = round_to_odd(power, (4 * c - 2 + is_border) << shift) + excluded, at = round_to_odd(power, 4 * c << shift);
    uint64_t above = round_to_odd(power, (4 * c + 2) << shift) - excluded, s = at / 4;
    *exponent = k;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool low_fits = below <= 40 * tens, high_fits = 40 * tens + 40 <= above;
        if (low_fits != high_fits) {
            *exponent = k + 1;
            return tens + high_fits;
        }
    }
    bool low_fits = below <= 4 * s, high_fits = 4 * s + 4 <= above;
    if (low_fits != high_fits) return s + high_fits;
    uint64_t middle = 4 * s + 2;
    return s + (at > middle || (at == middle && (s & 1)));
}

/* Of a positive finite number. */
static void shortest(double x, Decimal *d) {
    uint64_t bits = (uint64_t)rpy_float_to_bits(x), fraction = bits & ((UINT64_C(1) << 52) - 1), digits;
    int biased = (int)(bits >> 52), exponent = 0, q = biased ? biased - 1075 : -1074;
    uint64_t c = biased ? fraction | UINT64_C(1) << 52 : fraction;
    if (q <= 0 && q > -53 && !(c & ((UINT64_C(1) << -q) - 1))) digits = c >> -q;        /* a whole number */
    else digits = shortest_digits(c, q, !fraction && biased > 1, &exponent);
    char *end = d->digits + sizeof d->digits, *start = digits_before(end, digits);
    d->count = (int)(end - start);
    d->exponent = exponent + d->count - 1;
    memmove(d->digits, start, (size_t)d->count);
    while (d->count > 1 && d->digits[d->count - 1] == '0') d->count--;
}

/* ---- digits after the point ---- */

/* |x| to `precision` <= 17 places after the point, halves to even, when 128 bits hold all of it; else -1. */
static int fixed_digits(double x, int precision, char *out) {
    static const uint64_t tens[] = {
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
        10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000};
    uint64_t bits = (uint64_t)rpy_float_to_bits(x), fraction = bits & ((UINT64_C(1) << 52) - 1);
    int biased = (int)(bits >> 52 & 2047), shift = 1075 - biased;
    if (x != 0 && (shift < 0 || shift > 120)) return -1;
    u128 product = x == 0 ? 0 : (u128)(fraction | UINT64_C(1) << 52) * tens[precision], whole = product;
    if (shift > 0 && x != 0) {
        u128 half = (u128)1 << (shift - 1), rest = product & ((half << 1) - 1);
        whole = product >> shift;
        whole += rest > half || (rest == half && (whole & 1));
    }
    if (whole / tens[precision] >> 64) return -1;
    char buffer[48], *end = buffer + sizeof buffer, *start;
    uint64_t before = (uint64_t)(whole / tens[precision]), after = (uint64_t)(whole % tens[precision]);
    if (precision) {
        start = digits_before(end, after);
        while (end - start < precision) *--start = '0';
        *--start = '.';
        end = start;
    }
    start = digits_before(end, before);
    memcpy(out, start, (size_t)(buffer + sizeof buffer - start));
    return (int)(buffer + sizeof buffer - start);
}

/* ---- reading ---- */

/* bits * 2**exponent, bits having its top bit set, as a double, halves to even; false outside the normal numbers. */
static bool rounded(u128 bits, int exponent, double *x) {
    uint64_t mantissa = (uint64_t)(bits >> 75);
    u128 rest = bits & (((u128)1 << 75) - 1), half = (u128)1 << 74;
    mantissa += rest > half || (rest == half && (mantissa & 1));
    exponent += 75;
    if (exponent < -1073 || exponent > 970) return false;
    *x = rpy_bits_to_float((int64_t)(((uint64_t)(exponent + 1074) << 52) + mantissa));     /* the hidden bit adds one */
    return true;
}

/* digits * 10**q with digits < 2**64; false when that takes more care. */
static bool decimal_to_float(uint64_t digits, int64_t q, double *x) {
    static const double exact[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
                                   1e19, 1e20, 1e21, 1e22};
    if (!digits) { *x = 0.0; return true; }
    if (digits <= UINT64_C(1) << 53 && q >= -22 && q <= 22) {
        *x = q < 0 ? (double)digits / exact[-q] : (double)digits * exact[q];
        return true;
    }
    if (q < POWER_MIN || q > POWER_MAX) return false;
    Power power = power_of_ten((int)q);
    int zeros = __builtin_clzll(digits);
    uint64_t factor = digits << zeros;
    u128 low = (u128)power.low * factor, high = (u128)power.high * factor + (uint64_t)(low >> 64);
    int missing = !(high >> 127), exponent = floor_log2_power((int)q) - 127 - zeros + 64 - missing;
    high = high << missing | (missing ? (uint64_t)low >> 63 : 0);
    double upper;
    /* What was cut off, here and of the power, is less than 3 in the last place. */
    if (!rounded(high, exponent, x)) return false;
    return high + 3 > high && rounded(high + 3, exponent, &upper) && *x == upper;
}
