/* int.c: arithmetic of ints of any size: 63-bit ones in the word itself, larger ones by GMP.
 *
 * A HostInt holds its limbs inline; mpz_roinit_n looks at them in place, results are computed in a GMP variable and copied.
 * The type objects int and bool are in type_int.c.
 */
#include "host/int.h"
#include <ctype.h>
#include <math.h>
#include <stdlib.h>

/* ---- making ---- */
static Host new_limbs(HostWorld *world, int64_t size, const mp_limb_t *limbs) {
    uint64_t count = (uint64_t)(size < 0 ? -size : size);
    HostInt *integer = host_alloc_atomic(world, sizeof *integer + count * sizeof *limbs);
    integer->base.cls = world->t.int_;
    integer->size = size;
    if (count) memcpy(integer->limbs, limbs, count * sizeof *limbs);
    return &integer->base;
}

Host host_new_int(HostWorld *world, int64_t value) {
    if (host_fits_small(value)) return host_small(value);
    mp_limb_t limb = value < 0 ? -(mp_limb_t)value : (mp_limb_t)value;
    return new_limbs(world, value < 0 ? -1 : 1, &limb);
}

Host host_uint(HostWorld *world, uint64_t value) {
    if (value <= (uint64_t)HOST_SMALL_MAX) return host_small((int64_t)value);
    return new_limbs(world, 1, &(mp_limb_t){value});
}

Host host_new_mpz(HostWorld *world, const mpz_t value) {
    if (mpz_fits_slong_p(value)) return host_new_int(world, mpz_get_si(value));
    int64_t size = (int64_t)mpz_size(value);
    return new_limbs(world, mpz_sgn(value) < 0 ? -size : size, mpz_limbs_read(value));
}

Host host_mpz_take(HostWorld *world, mpz_t value) {
    Host integer = host_new_mpz(world, value);
    mpz_clear(value);
    return integer;
}

void host_int_view(Host integer, HostIntView *view) {
    if (!host_is_small(integer)) {
        HostInt *big = (HostInt *)integer;
        mpz_roinit_n(view->z, big->limbs, big->size);
        return;
    }
    int64_t value = host_small_value(integer);
    view->storage[0] = value < 0 ? -(mp_limb_t)value : (mp_limb_t)value;
    mpz_roinit_n(view->z, view->storage, (value > 0) - (value < 0));
}

bool host_int_value(Host object, int64_t *value) {
    if (host_is_small(object)) return *value = host_small_value(object), true;
    CHECK(host_is_int(object), "an int is expected");
    HostIntView view;
    host_int_view(object, &view);
    if (!mpz_fits_slong_p(view.z)) return false;
    *value = mpz_get_si(view.z);
    return true;
}

bool host_uint_value(Host object, uint64_t *value) {
    HostIntView view;
    host_int_view(object, &view);
    if (mpz_sgn(view.z) < 0 || mpz_size(view.z) > 1) return false;
    *value = mpz_get_ui(view.z);
    return true;
}

/* The exact int equal to an int, bool or instance of a subclass. */
Host host_int_plain(HostWorld *world, Host integer) {
    if (host_is_small(integer) || integer->cls == world->t.int_) return integer;
    HostIntView view;
    host_int_view(integer, &view);
    return host_new_mpz(world, view.z);
}

/* ---- conversions ---- */
int64_t host_int_hash(Host integer) {
    static const int64_t modulus = ((int64_t)1 << 61) - 1;
    int64_t value;
    if (host_int_value(integer, &value) && value > -modulus && value < modulus) return value;
    HostIntView view;
    host_int_view(integer, &view);
    int64_t rest = (int64_t)mpz_tdiv_ui(view.z, (unsigned long)modulus);
    return mpz_sgn(view.z) < 0 ? -rest : rest;
}

int64_t host_hash_double(double value) {
    if (!isfinite(value)) return isnan(value) ? 0 : value > 0 ? 314159 : -314159;
    int exponent;
    double fraction = frexp(fabs(value), &exponent);
    uint64_t x = 0;
    while (fraction != 0) {        /* 28 bits at a time, as CPython defines it */
        x = ((x << 28) & (((uint64_t)1 << 61) - 1)) | x >> 33;
        fraction *= 268435456.0;
        exponent -= 28;
        uint64_t y = (uint64_t)fraction;
        fraction -= (double)y;
        x += y;
        if (x >= ((uint64_t)1 << 61) - 1) x -= ((uint64_t)1 << 61) - 1;
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    x = ((x << exponent) & (((uint64_t)1 << 61) - 1)) | x >> (61 - exponent);
    return value < 0 ? -(int64_t)x : (int64_t)x;
}

/* Correctly rounded (mpz_get_d truncates). */
static double rounded_double(const mpz_t z) {
    size_t bits = mpz_sizeinbase(z, 2);
    if (bits <= 53) return mpz_get_d(z);
    mpz_t top, rest;
    mpz_inits(top, rest, NULL);
    size_t shift = bits - 54;
    mpz_tdiv_q_2exp(top, z, shift);
    mpz_tdiv_r_2exp(rest, z, shift);
    int64_t mantissa = mpz_get_si(top);
    uint64_t magnitude = (uint64_t)(mantissa < 0 ? -mantissa : mantissa);
    bool half = magnitude & 1;
    magnitude >>= 1;
    if (half && (mpz_sgn(rest) != 0 || (magnitude & 1))) magnitude++;
    mpz_clears(top, rest, NULL);
    double value = ldexp((double)magnitude, (int)(shift + 1));
    return mantissa < 0 ? -value : value;
}

bool host_int_to_double(HostWorld *world, Host integer, double *value) {
    if (host_is_small(integer)) return *value = (double)host_small_value(integer), true;
    HostIntView view;
    host_int_view(integer, &view);
    *value = mpz_sizeinbase(view.z, 2) > 1025 ? HUGE_VAL : rounded_double(view.z);
    return isinf(*value) ? host_raise_false(world, world->e.OverflowError, "int too large to convert to float") : true;
}

Host host_int_from_double(HostWorld *world, double value) {
    if (isnan(value)) return host_raise(world, world->e.ValueError, "cannot convert float NaN to integer");
    if (isinf(value)) return host_raise(world, world->e.OverflowError, "cannot convert float infinity to integer");
    if (fabs(value) < 4e18) return host_new_int(world, (int64_t)value);
    mpz_t z;
    mpz_init_set_d(z, value);
    return host_mpz_take(world, z);
}

Host host_int_text(HostWorld *world, Host integer, int base) {
    if (host_is_small(integer) && base == 10) return host_str_format(world, "%lld", (long long)host_small_value(integer));
    HostIntView view;
    host_int_view(integer, &view);
    char *text = malloc(mpz_sizeinbase(view.z, base) + 2);
    if (!text) out_of_memory();
    mpz_get_str(text, base, view.z);
    Host str = host_new_cstr(world, text);
    free(text);
    return str;
}

static int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

/* The base a prefix (0x 0o 0b 0) states, and past it. */
static int read_prefix(const char **p, const char *end, int base) {
    const char *t = *p;
    char kind = end - t > 1 && t[0] == '0' ? (char)(t[1] | 32) : 0;
    int stated = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 0;
    if (stated && (base == 0 || base == stated)) {
        *p += 2;
        if (*p < end && **p == '_') ++*p;
        return stated;
    }
    if (base) return base;
    return t < end && t[0] == '0' ? 8 : 10;
}

static Host bad_literal(HostWorld *world, const char *text, size_t len, int base) {
    return host_raise(world, world->e.ValueError, "invalid literal for int() with base %d: '%.*s'", base, (int)len, text);
}

Host host_int_parse(HostWorld *world, const char *text, size_t len, int base) {
    const char *p = text, *end = text + len;
    while (p < end && isspace((unsigned char)*p)) p++;
    while (end > p && isspace((unsigned char)end[-1])) end--;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    int radix = read_prefix(&p, end, base);
    if (end > p && (end[-1] == 'L' || end[-1] == 'l') && digit_value(end[-1]) >= radix) end--;
    StrBuf digits = {0};
    bool good = p < end;
    for (bool after_digit = false; p < end && good; p++) {
        good = digit_value(*p) < radix || (*p == '_' && after_digit && p + 1 < end);
        after_digit = *p != '_';
        if (after_digit) strbuf_char(&digits, *p);
    }
    mpz_t z;
    if (!good || mpz_init_set_str(z, digits.data, radix) != 0) {
        strbuf_free(&digits);
        return bad_literal(world, text, len, base);
    }
    strbuf_free(&digits);
    if (negative) mpz_neg(z, z);
    return host_mpz_take(world, z);
}

/* ---- arithmetic ---- */
static Host zero_division(HostWorld *world, HostOp op) {
    const char *what = op == HOST_OP_MOD ? "modulo" : "division or modulo";
    return host_raise(world, world->e.ZeroDivisionError, "integer %s by zero", what);
}

static int64_t floor_div(int64_t a, int64_t b) { return a / b - ((a % b != 0) && ((a < 0) != (b < 0))); }
static int64_t floor_mod(int64_t a, int64_t b) {
    int64_t rest = a % b;
    return rest && ((rest < 0) != (b < 0)) ? rest + b : rest;
}

/* a / b of ints as floats, correctly rounded for any sizes. */
static Host true_divide(HostWorld *world, Host a, Host b) {
    HostIntView x, y;
    host_int_view(a, &x);
    host_int_view(b, &y);
    if (mpz_sgn(y.z) == 0) return host_raise(world, world->e.ZeroDivisionError, "division by zero");
    int64_t x_bits = (int64_t)mpz_sizeinbase(x.z, 2), y_bits = (int64_t)mpz_sizeinbase(y.z, 2);
    if (x_bits <= 53 && y_bits <= 53) return host_new_float(world, mpz_get_d(x.z) / mpz_get_d(y.z));
    int64_t shift = 66 - (x_bits - y_bits);        /* a quotient of at least 65 bits, its lowest one sticky */
    mpz_t q, r, n;
    mpz_inits(q, r, n, NULL);
    if (shift >= 0) mpz_mul_2exp(n, x.z, (mp_bitcnt_t)shift), mpz_tdiv_qr(q, r, n, y.z);
    else mpz_mul_2exp(n, y.z, (mp_bitcnt_t)-shift), mpz_tdiv_qr(q, r, x.z, n);
    if (mpz_sgn(r)) mpz_setbit(q, 0);
    double value = ldexp(rounded_double(q), (int)-shift);
    mpz_clears(q, r, n, NULL);
    if (isinf(value)) return host_raise(world, world->e.OverflowError, "integer division result too large for a float");
    return host_new_float(world, value);
}

static Host divide_pair(HostWorld *world, Host a, Host b) {
    HostIntView x, y;
    host_int_view(a, &x);
    host_int_view(b, &y);
    mpz_t q, r;
    mpz_inits(q, r, NULL);
    mpz_fdiv_qr(q, r, x.z, y.z);
    Host quotient = host_mpz_take(world, q);
    return &host_tuple_pack(world, 2, quotient, host_mpz_take(world, r))->base;
}

static Host shift(HostWorld *world, Host a, Host b, bool left) {
    int64_t count;
    HostIntView x;
    host_int_view(a, &x);
    if (!host_int_value(b, &count)) {
        HostIntView y;
        host_int_view(b, &y);
        count = mpz_sgn(y.z) < 0 ? -1 : INT64_MAX;
    }
    if (count < 0) return host_raise(world, world->e.ValueError, "negative shift count");
    if (left && count > (int64_t)1 << 32 && mpz_sgn(x.z))
        return host_raise(world, world->e.OverflowError, "too many digits in integer");
    mpz_t z;
    mpz_init(z);
    if (left && mpz_sgn(x.z)) mpz_mul_2exp(z, x.z, (mp_bitcnt_t)count);
    else if (!left) mpz_fdiv_q_2exp(z, x.z, (mp_bitcnt_t)count);
    return host_mpz_take(world, z);
}

static Host power(HostWorld *world, Host a, Host b) {
    HostIntView x, y;
    host_int_view(a, &x);
    host_int_view(b, &y);
    if (mpz_sgn(y.z) < 0) {
        double base, exponent;
        if (mpz_sgn(x.z) == 0)
            return host_raise(world, world->e.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        if (!host_int_to_double(world, a, &base) || !host_int_to_double(world, b, &exponent)) return NULL;
        return host_new_float(world, pow(base, exponent));
    }
    bool trivial = mpz_cmpabs_ui(x.z, 1) <= 0;
    if (!trivial && (mpz_cmp_ui(y.z, 1u << 30) > 0))
        return host_raise(world, world->e.OverflowError, "power too large");
    mpz_t z;
    mpz_init(z);
    if (trivial) mpz_pow_ui(z, x.z, mpz_sgn(y.z) == 0 ? 0 : mpz_odd_p(y.z) ? 1 : 2);
    else mpz_pow_ui(z, x.z, mpz_get_ui(y.z));
    return host_mpz_take(world, z);
}

Host host_int_pow_mod(HostWorld *world, Host base, Host exponent, Host modulus) {
    HostIntView x, y, m;
    host_int_view(base, &x);
    host_int_view(exponent, &y);
    host_int_view(modulus, &m);
    if (mpz_sgn(m.z) == 0) return host_raise(world, world->e.ValueError, "pow() 3rd argument cannot be 0");
    mpz_t z, inverse;
    mpz_inits(z, inverse, NULL);
    if (mpz_sgn(y.z) < 0 && !mpz_invert(inverse, x.z, m.z)) {
        mpz_clears(z, inverse, NULL);
        return host_raise(world, world->e.ValueError, "base is not invertible for the given modulus");
    }
    mpz_powm(z, x.z, y.z, m.z);
    mpz_clear(inverse);
    if (mpz_sgn(z) && (mpz_sgn(z) < 0) != (mpz_sgn(m.z) < 0)) mpz_add(z, z, m.z);
    return host_mpz_take(world, z);
}

/* Both small: NULL and nothing pending when the result needs more room. */
static Host small_op(HostWorld *world, HostOp op, int64_t a, int64_t b) {
    int64_t r;
    switch (op) {
    case HOST_OP_ADD: return host_new_int(world, a + b);
    case HOST_OP_SUB: return host_new_int(world, a - b);
    case HOST_OP_MUL: return __builtin_mul_overflow(a, b, &r) ? NULL : host_new_int(world, r);
    case HOST_OP_DIV:
    case HOST_OP_FLOORDIV: return b == 0 ? zero_division(world, op) : host_new_int(world, floor_div(a, b));
    case HOST_OP_MOD: return b == 0 ? zero_division(world, op) : host_small(floor_mod(a, b));
    case HOST_OP_OR: return host_small(a | b);
    case HOST_OP_XOR: return host_small(a ^ b);
    case HOST_OP_AND: return host_small(a & b);
    case HOST_OP_RSHIFT: return b < 0 ? NULL : host_small(b > 62 ? (a < 0 ? -1 : 0) : a >> b);
    case HOST_OP_LSHIFT:
        if (b < 0 || b > 62) return NULL;
        r = (int64_t)((uint64_t)a << b);
        return r >> b == a ? host_new_int(world, r) : NULL;
    case HOST_OP_MATMUL: case HOST_OP_TRUEDIV: case HOST_OP_DIVMOD: case HOST_OP_POW: case HOST_OP_COUNT: break;
    }
    return NULL;
}

/* The operations GMP has under the same name. */
static void big_op(HostOp op, mpz_t z, const mpz_t x, const mpz_t y) {
    switch (op) {
    case HOST_OP_ADD: mpz_add(z, x, y); break;
    case HOST_OP_SUB: mpz_sub(z, x, y); break;
    case HOST_OP_MUL: mpz_mul(z, x, y); break;
    case HOST_OP_DIV:
    case HOST_OP_FLOORDIV: mpz_fdiv_q(z, x, y); break;
    case HOST_OP_MOD: mpz_fdiv_r(z, x, y); break;
    case HOST_OP_OR: mpz_ior(z, x, y); break;
    case HOST_OP_XOR: mpz_xor(z, x, y); break;
    case HOST_OP_AND: mpz_and(z, x, y); break;
    case HOST_OP_MATMUL: case HOST_OP_TRUEDIV: case HOST_OP_DIVMOD: case HOST_OP_POW: case HOST_OP_LSHIFT:
    case HOST_OP_RSHIFT: case HOST_OP_COUNT: UNREACHABLE("operation %d", op);
    }
}

static Host int_op(HostWorld *world, HostOp op, Host a, Host b) {
    if (host_is_small(a) && host_is_small(b)) {
        Host r = small_op(world, op, host_small_value(a), host_small_value(b));
        if (r || host_pending(world)) return r;
    }
    HostIntView x, y;
    host_int_view(a, &x);
    host_int_view(b, &y);
    switch (op) {
    case HOST_OP_TRUEDIV: return true_divide(world, a, b);
    case HOST_OP_POW: return power(world, a, b);
    case HOST_OP_LSHIFT: return shift(world, a, b, true);
    case HOST_OP_RSHIFT: return shift(world, a, b, false);
    case HOST_OP_DIVMOD: return mpz_sgn(y.z) == 0 ? zero_division(world, op) : divide_pair(world, a, b);
    case HOST_OP_MATMUL: return world->not_implemented;
    case HOST_OP_DIV: case HOST_OP_FLOORDIV: case HOST_OP_MOD:
        if (mpz_sgn(y.z) == 0) return zero_division(world, op);
        break;
    case HOST_OP_ADD: case HOST_OP_SUB: case HOST_OP_MUL: case HOST_OP_OR: case HOST_OP_XOR: case HOST_OP_AND:
    case HOST_OP_COUNT: break;
    }
    mpz_t z;
    mpz_init(z);
    big_op(op, z, x.z, y.z);
    return host_mpz_take(world, z);
}

Host host_int_binary(HostWorld *world, HostOp op, Host a, Host b) {
    if (!host_is_int(a) || !host_is_int(b)) return world->not_implemented;
    Host result = int_op(world, op, a, b);
    bool logical = op == HOST_OP_OR || op == HOST_OP_XOR || op == HOST_OP_AND;
    if (logical && host_is_kind(a, HOST_BOOL) && host_is_kind(b, HOST_BOOL))
        return host_bool_of(world, host_small_value(result) != 0);
    return result;
}

int host_int_order(Host a, Host b) {
    if (host_is_small(a) && host_is_small(b)) {
        int64_t x = host_small_value(a), y = host_small_value(b);
        return (x > y) - (x < y);
    }
    HostIntView x, y;
    host_int_view(a, &x);
    host_int_view(b, &y);
    return mpz_cmp(x.z, y.z);
}

static Host small_unary(HostWorld *world, HostUnary op, int64_t value) {
    switch (op) {
    case HOST_NEG: return host_new_int(world, -value);
    case HOST_POS: return host_small(value);
    case HOST_INVERT: return host_small(~value);
    case HOST_ABS: return host_new_int(world, value < 0 ? -value : value);
    }
    UNREACHABLE("unary operation %d", op);
}

Host host_int_unary(HostWorld *world, HostUnary op, Host a) {
    if (host_is_small(a)) return small_unary(world, op, host_small_value(a));
    HostIntView x;
    host_int_view(a, &x);
    mpz_t z;
    mpz_init(z);
    switch (op) {
    case HOST_NEG: mpz_neg(z, x.z); break;
    case HOST_POS: mpz_set(z, x.z); break;
    case HOST_INVERT: mpz_com(z, x.z); break;
    case HOST_ABS: mpz_abs(z, x.z); break;
    }
    return host_mpz_take(world, z);
}
