/* float.c: floats to texts and back, as Python writes them. The arithmetic is in decimal.c. */
#include "rt.h"
#include "decimal.c"
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

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
        *s++ = 'e';
        *s++ = d.exponent < 0 ? '-' : '+';
        int size = abs(d.exponent);
        s += size >= 100 ? 3 : 2;
        digits_before(s, (uint64_t)size);
        if (size < 10) s[-2] = '0';
        return (int)(s - out);
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
    if (code == 'f' && !(flags & 1) && precision <= 17) {
        if (signbit(x)) out[length++] = '-';
        int digits = fixed_digits(fabs(x), (int)precision, out + length);
        if (digits >= 0) return text_set(out, length + digits);
        if (signbit(x)) length--;
    }
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

static bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
static bool is_blank(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* [sign] (digits [. digits] | . digits) [e [sign] digits]; `start` and what follows are text that ends in a NUL. */
typedef struct Numeral { uint64_t digits; int64_t exponent, length; bool is_negative, is_cut; } Numeral;

/* Digits go into n->digits while there is room; gives how many there were. */
static int64_t read_digits(Numeral *n, const char *s, int64_t *at, bool after_point) {
    int64_t start = *at, i = start;
    for (; s[i] >= '0' && s[i] <= '9'; i++) {
        bool fits = n->digits < UINT64_C(1000000000000000000);
        if (fits) n->digits = 10 * n->digits + (uint64_t)(s[i] - '0');
        else n->is_cut = true;
        n->exponent += after_point ? -fits : !fits;
    }
    *at = i;
    return i - start;
}

static bool read_numeral(const char *s, Numeral *n) {
    int64_t i = *s == '+' || *s == '-', digits, exponent = 0;
    *n = (Numeral){.is_negative = *s == '-'};
    digits = read_digits(n, s, &i, false);
    if (s[i] == '.') {
        i++;
        digits += read_digits(n, s, &i, true);
    }
    if (!digits) return false;
    if (s[i] == 'e' || s[i] == 'E') {
        bool is_negative = s[++i] == '-';
        i += s[i] == '+' || s[i] == '-';
        int64_t start = i;
        for (; s[i] >= '0' && s[i] <= '9'; i++)
            if (exponent < 100000) exponent = 10 * exponent + (s[i] - '0');
        if (i == start) return false;
        n->exponent += is_negative ? -exponent : exponent;
    }
    n->length = i;
    return true;
}

static bool parse_numeral(const char *s, int64_t length, double *value) {
    Numeral n;
    if (!read_numeral(s, &n) || n.length != length) return false;
    if (n.is_cut || !decimal_to_float(n.digits, n.exponent, value)) *value = strtod(s, NULL);
    else if (n.is_negative) *value = -*value;
    return true;
}

/* Copies the text without the underscores that stand between two digits; false when one stands elsewhere. */
static bool copy_digits(char *to, const uint8_t *from, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (from[i] != '_') *to++ = (char)from[i];
        else if (!i || i + 1 == length || !is_digit(from[i - 1]) || !is_digit(from[i + 1])) return false;
    }
    *to = 0;
    return true;
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
    if (length && !memchr(start, 0, length) && copy_digits(copy, start, length))
        parse_ok = parse_numeral(copy, (int64_t)strlen(copy), &value) || parse_word(copy, &value);
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
