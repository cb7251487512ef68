/* float.c: floats to texts and back, as Python writes them.
 *
 * Idea of repr: the correctly rounded decimals of 15, 16 and 17 digits are tried in turn (15 always suffice if any shorter
 * text does, for trailing zeros are dropped). Two kinds of numbers need more care: subnormals may have fewer digits, and at
 * a power of two the gap below is half the gap above, so that the nearest decimal may read back as the neighbour
 * while the next one up does not (2**-44 is 5.684341886080802e-14). */
#include "rt.h"
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

/* d.ddde±xx taken apart. */
typedef struct Decimal { char digits[24]; int count, exponent; } Decimal;

static void decimal_of(double x, int digits, Decimal *d) {
    char out[40];
    snprintf(out, sizeof out, "%.*e", digits - 1, x);
    const char *s = out;
    d->count = 0;
    for (; *s != 'e'; s++)
        if (*s != '.') d->digits[d->count++] = *s;
    d->exponent = atoi(s + 1);
}

static double decimal_value(const Decimal *d) {
    char out[40];
    snprintf(out, sizeof out, "%.*se%d", d->count, d->digits, d->exponent - (d->count - 1));
    return strtod(out, NULL);
}

/* The next decimal of the same length; false when it would need a digit more. */
static bool decimal_next(Decimal *d) {
    for (int i = d->count - 1; i >= 0; i--) {
        if (d->digits[i] != '9') { d->digits[i]++; return true; }
        d->digits[i] = '0';
    }
    return false;
}

static void shortest(double x, Decimal *d) {
    int exponent;
    bool special = fabs(x) < 2.2250738585072014e-308 || frexp(x, &exponent) == 0.5;
    for (int digits = special ? 1 : 15; digits <= 17; digits++) {
        decimal_of(x, digits, d);
        if (decimal_value(d) == x) break;
        if (special && decimal_next(d) && decimal_value(d) == x) break;
    }
    while (d->count > 1 && d->digits[d->count - 1] == '0') d->count--;
}

static int not_finite(double x, bool upper, char *out) {
    const char *name = x != x ? "nan" : x < 0 ? "-inf" : "inf";
    int length = (int)strlen(name);
    for (int i = 0; i < length; i++)
        out[i] = upper && name[i] != '-' ? (char)(name[i] - 32) : name[i];
    return length;
}

static int repr_finite(double x, char *out) {
    Decimal d;
    char *s = out;
    if (signbit(x)) *s++ = '-';
    x = fabs(x);
    if (x == 0) return (int)(stpcpy(s, "0.0") - out);
    shortest(x, &d);
    if (d.exponent < -4 || d.exponent >= 16) {
        *s++ = d.digits[0];
        if (d.count > 1) *s++ = '.';
        for (int i = 1; i < d.count; i++) *s++ = d.digits[i];
        return (int)(s + sprintf(s, "e%c%02d", d.exponent < 0 ? '-' : '+', abs(d.exponent)) - out);
    }
    int position = 0;
    if (d.exponent < 0) *s++ = '0';
    for (; position <= d.exponent; position++) *s++ = position < d.count ? d.digits[position] : '0';
    *s++ = '.';
    for (int zeros = -1; zeros > d.exponent; zeros--) *s++ = '0';
    if (position >= d.count) *s++ = '0';
    for (; position < d.count; position++) *s++ = d.digits[position];
    return (int)(s - out);
}

int64_t rpy_float_repr(double x) {
    return text_set(text_own, isfinite(x) ? repr_finite(x, text_own) : not_finite(x, false, text_own));
}

int64_t rpy_float_format(double x, uint8_t code, int64_t precision, int64_t flags) {
    static char out[1024];
    char format[16], *f = format;
    int length = 0;
    if ((flags & 6) && !signbit(x)) out[length++] = flags & 2 ? '+' : ' ';
    if (precision > 500) precision = 500;
    if (precision < 0) precision = 6;
    if (!isfinite(x)) return text_set(out, length + not_finite(x, code >= 'A' && code <= 'Z', out + length));
    if (code == 'r') return text_set(out, length + repr_finite(x, out + length));
    *f++ = '%';
    if (flags & 1) *f++ = '#';
    memcpy(f, ".*", 2);
    f[2] = (char)code;
    f[3] = 0;
    length += snprintf(out + length, sizeof out - (size_t)length, format, (int)precision, x);
    return text_set(out, length);
}

/* ---- reading ---- */

static bool parse_ok;

bool rpy_float_parse_ok(void) { return parse_ok; }

static bool is_blank(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static int64_t skip_digits(const char *s, int64_t i) {
    while (s[i] >= '0' && s[i] <= '9') i++;
    return i;
}

/* [sign] (digits [. digits] | . digits) [e [sign] digits]: the length of it at the start of `s`, 0 when it is not there. */
static int64_t number_length(const char *s) {
    int64_t i = *s == '+' || *s == '-', start = i;
    i = skip_digits(s, i);
    int64_t digits = i - start;
    if (s[i] == '.') {
        start = i + 1;
        i = skip_digits(s, start);
        digits += i - start;
    }
    if (!digits) return 0;
    if (s[i] != 'e' && s[i] != 'E') return i;
    start = i + 1 + (s[i + 1] == '+' || s[i + 1] == '-');
    int64_t end = skip_digits(s, start);
    return end > start ? end : 0;
}

static bool parse_word(const char *s, double *value) {
    double sign = *s == '-' ? -1.0 : 1.0;
    s += *s == '+' || *s == '-';
    if (!strcasecmp(s, "inf") || !strcasecmp(s, "infinity")) { *value = sign * HUGE_VAL; return true; }
    if (!strcasecmp(s, "nan")) { *value = copysign(NAN, sign); return true; }
    return false;
}

double rpy_float_parse(void *string) {
    const RpyString *from = string;
    const uint8_t *start = from->chars, *end = start + from->length;
    while (start < end && is_blank(*start)) start++;
    while (end > start && is_blank(end[-1])) end--;
    size_t length = (size_t)(end - start);
    char small[64], *copy = length < sizeof small ? small : malloc(length + 1);
    double value = 0.0;
    parse_ok = false;
    if (!copy) return value;
    memcpy(copy, start, length);
    copy[length] = 0;
    if (length && strlen(copy) == length) {
        if (number_length(copy) == (int64_t)length) {
            value = strtod(copy, NULL);
            parse_ok = true;
        } else {
            parse_ok = parse_word(copy, &value);
        }
    }
    if (copy != small) free(copy);
    return value;
}

double rpy_float_mantissa(double x) {
    int exponent;
    return frexp(x, &exponent);
}

int64_t rpy_float_exponent(double x) {
    int exponent = 0;
    if (isfinite(x)) frexp(x, &exponent);
    return exponent;
}

double rpy_ldexp(double x, int64_t exponent) {
    return ldexp(x, exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : (int)exponent);
}
