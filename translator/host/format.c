/* format.c: the format mini-language, for ints, floats and texts.
 *
 *     [[fill]align][sign][z][#][0][width][grouping][.precision][type]
 *
 * A number is taken apart into sign, prefix, integer digits and the rest; grouping and zero filling concern the digits,
 * alignment the whole.  Source: the Python library reference, "Format Specification Mini-Language".
 */
#include "host/library.h"
#include "host/text.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- the specification ---- */
static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

static bool read_number(Text t, uint32_t *i, int64_t *value) {
    uint32_t start = *i;
    int64_t number = 0;
    while (*i < t.len && text_at(&t, *i) >= '0' && text_at(&t, *i) <= '9') {
        number = number * 10 + (text_at(&t, (*i)++) - '0');
        if (number > INT32_MAX) return false;
    }
    if (*i > start) *value = number;
    return true;
}

static bool spec_char(Text t, uint32_t *i, const char *allowed, char *out) {
    if (*i >= t.len || text_at(&t, *i) >= 128 || !strchr(allowed, (int)text_at(&t, *i))) return false;
    *out = (char)text_at(&t, (*i)++);
    return true;
}

bool format_parse(HostWorld *world, Host spec, FormatSpec *s) {
    *s = (FormatSpec){.fill = ' ', .width = -1, .precision = -1};
    Text t = text_view(spec);
    uint32_t i = 0;
    char ignored;
    bool fill_given = false;
    if (t.len >= 2 && is_align(text_at(&t, 1))) {
        s->fill = text_at(&t, 0);
        s->align = (char)text_at(&t, 1);
        fill_given = true;
        i = 2;
    } else if (t.len && is_align(text_at(&t, 0))) {
        s->align = (char)text_at(&t, i++);
    }
    spec_char(t, &i, "+- ", &s->sign);
    spec_char(t, &i, "z", &ignored);
    s->alternate = spec_char(t, &i, "#", &ignored);
    if (spec_char(t, &i, "0", &ignored)) {
        s->zero = !s->align;
        if (!fill_given) s->fill = '0';
        if (!s->align) s->align = '=';
    }
    if (!read_number(t, &i, &s->width)) return host_raise_false(world, world->e.ValueError, "Too many decimal digits in format string");
    spec_char(t, &i, ",_", &s->grouping);
    if (spec_char(t, &i, ".", &ignored)) {
        uint32_t before = i;
        if (!read_number(t, &i, &s->precision) || i == before)
            return host_raise_false(world, world->e.ValueError, "Format specifier missing precision");
    }
    if (i < t.len && text_at(&t, i) < 128) s->type = (char)text_at(&t, i++);
    return i == t.len || host_raise_false(world, world->e.ValueError, "Invalid format specifier");
}

static Host unknown_type(HostWorld *world, const FormatSpec *s, const char *type) {
    return host_raise(world, world->e.ValueError, "Unknown format code '%c' for object of type '%s'", s->type, type);
}

/* ---- laying out ---- */
static Host aligned(HostWorld *world, const FormatSpec *s, Text text, char default_align, HostKind kind) {
    int64_t missing = s->width > text.len ? s->width - text.len : 0;
    char align = s->align ? s->align : default_align;
    int64_t left = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
    TextBuf out = {.wide = text.points || (missing && s->fill > 255)};
    textbuf_fill(&out, s->fill, left);
    textbuf_text(&out, text);
    textbuf_fill(&out, s->fill, missing - left);
    return textbuf_take(world, &out, kind);
}

static void append_grouped(StrBuf *out, const char *digits, size_t len, size_t zeros, char grouping, size_t every) {
    size_t total = len + zeros;
    for (size_t i = 0; i < total; i++) {
        if (grouping && i && (total - i) % every == 0) strbuf_char(out, grouping);
        strbuf_char(out, i < zeros ? '0' : digits[i - zeros]);
    }
}

/* How long so many digits are with separators. */
static size_t grouped_len(size_t digits, char grouping, size_t every) {
    return digits + (grouping && digits ? (digits - 1) / every : 0);
}

/* `rest` is what follows the integer digits: point, decimals, exponent, percent sign. */
static Host number_text(HostWorld *world, const FormatSpec *s, const char *front, const char *digits, size_t len,
                        const char *rest) {
    size_t every = s->type == 'x' || s->type == 'X' || s->type == 'o' || s->type == 'b' ? 4 : 3, zeros = 0;
    size_t fixed = strlen(front) + strlen(rest);
    StrBuf out = {0};
    strbuf_append(&out, front);
    if (s->align == '=') {
        bool by_zeros = s->fill == '0';
        while (by_zeros && (int64_t)(fixed + grouped_len(len + zeros, s->grouping, every)) < s->width) zeros++;
        int64_t missing = s->width - (int64_t)(fixed + grouped_len(len, s->grouping, every));
        for (; !by_zeros && missing > 0; missing--) strbuf_char(&out, (char)s->fill);
    }
    if (len == 0) append_grouped(&out, "", 0, zeros, 0, every);      /* before "inf" and "nan" */
    else append_grouped(&out, digits, len, zeros, s->grouping, every);
    strbuf_append(&out, rest);
    Text text = {(const unsigned char *)out.data, NULL, (uint32_t)out.len};
    Host result = aligned(world, s, text, '>', HOST_STR);
    strbuf_free(&out);
    return result;
}

/* ---- text ---- */
Host format_text(HostWorld *world, Host text, const FormatSpec *s) {
    Text t = text_view(text);
    if (s->type && s->type != 's') return unknown_type(world, s, host_type_name(world, text));
    if (s->sign) return host_raise(world, world->e.ValueError, "Sign not allowed in string format specifier");
    if (s->alternate)
        return host_raise(world, world->e.ValueError, "Alternate form (#) not allowed in string format specifier");
    if (s->align == '=' && !s->zero)
        return host_raise(world, world->e.ValueError, "'=' alignment not allowed in string format specifier");
    if (s->grouping) return host_raise(world, world->e.ValueError, "Cannot specify '%c' with 's'.", s->grouping);
    if (s->precision >= 0 && s->precision < t.len) t.len = (uint32_t)s->precision;
    FormatSpec left = *s;
    if (s->zero) left.align = '<';
    HostKind kind = host_is_kind(text, HOST_UNICODE) ? HOST_UNICODE : HOST_STR;
    return aligned(world, &left, t, '<', kind);
}

/* ---- ints ---- */
static const char *sign_text(const FormatSpec *s, bool negative) {
    return negative ? "-" : s->sign == '+' ? "+" : s->sign == ' ' ? " " : "";
}

static Host format_char(HostWorld *world, Host integer, const FormatSpec *s) {
    int64_t value;
    if (!host_arg_int(world, integer, &value)) return NULL;
    if (s->sign) return host_raise(world, world->e.ValueError, "Sign not allowed with integer format specifier 'c'");
    if (value < 0 || value > 0x10ffff) return host_raise(world, world->e.OverflowError, "%%c arg not in range(0x110000)");
    uint32_t point = (uint32_t)value;
    unsigned char byte = (unsigned char)value;
    if (value > 255) return aligned(world, s, (Text){NULL, &point, 1}, '<', HOST_UNICODE);
    return aligned(world, s, (Text){&byte, NULL, 1}, '<', HOST_STR);
}

static int base_of(char type) {
    switch (type) {
    case 0: case 'd': case 'n': return 10;
    case 'x': case 'X': return 16;
    case 'o': return 8;
    case 'b': return 2;
    }
    return 0;
}

Host format_int(HostWorld *world, Host integer, const FormatSpec *s) {
    int base = base_of(s->type);
    if (s->type == 'c') return format_char(world, integer, s);
    if (s->type && strchr("eEfFgG%", s->type)) {
        double value;
        return host_int_to_double(world, integer, &value) ? format_double(world, value, s) : NULL;
    }
    if (!base) return unknown_type(world, s, host_type_name(world, integer));
    if (s->precision >= 0)
        return host_raise(world, world->e.ValueError, "Precision not allowed in integer format specifier");
    Host text = host_int_text(world, integer, base);
    const char *digits = HOST_STR(text)->bytes;
    bool negative = *digits == '-';
    StrBuf front = {0}, upper = {0};
    strbuf_append(&front, sign_text(s, negative));
    if (s->alternate && base != 10) strbuf_printf(&front, "0%c", s->type);
    size_t len = HOST_STR(text)->len - negative;
    strbuf_append_n(&upper, digits + negative, len);
    for (size_t i = 0; s->type == 'X' && i < len; i++)
        if (upper.data[i] >= 'a') upper.data[i] -= 32;
    Host result = number_text(world, s, front.data ? front.data : "", upper.data, len, "");
    strbuf_free(&front);
    strbuf_free(&upper);
    return result;
}

/* ---- floats ---- */
/* The last digit of "d.ddde±x" one up; false when all are 9. */
static bool digits_up(char *text) {
    for (char *p = strchr(text, 'e'); p-- > text; ) {
        if (*p == '.') continue;
        if (*p != '9') return ++*p;
        *p = '0';
    }
    return false;
}

/* The shortest digits that read back, "d.ddde±x". The double below a power of two is nearer than that above: there the decimal after the
 * nearest may read back though the nearest does not. */
static void shortest(double value, char *text, size_t size) {
    int exponent;
    bool border = frexp(value, &exponent) == 0.5;
    for (int precision = border || fabs(value) < 2.3e-308 ? 0 : 14; precision <= 17; precision++) {
        snprintf(text, size, "%.*e", precision, value);
        if (strtod(text, NULL) == value || (border && digits_up(text) && strtod(text, NULL) == value)) return;
    }
}

/* Digits without the zeros at their end, the point of the number after `point` of them. */
static void place_digits(StrBuf *out, const char *digits, int count, int point, bool exponent) {
    if (exponent) {
        strbuf_char(out, digits[0]);
        if (count > 1) strbuf_printf(out, ".%.*s", count - 1, digits + 1);
        strbuf_printf(out, "e%c%02d", point > 0 ? '+' : '-', point > 0 ? point - 1 : 1 - point);
        return;
    }
    if (point <= 0) strbuf_append(out, "0.");
    for (int i = point; i < 0; i++) strbuf_char(out, '0');
    for (int i = 0; i < count; i++) {
        if (i == point && i > 0) strbuf_char(out, '.');
        strbuf_char(out, digits[i]);
    }
    for (int i = count; i < point; i++) strbuf_char(out, '0');
    if (count <= point) strbuf_append(out, ".0");
}

/* As repr writes it; with a precision, at most so many digits. The value is positive and finite. */
static void repr_digits(StrBuf *out, double value, int64_t precision) {
    char text[48], digits[40];
    if (precision < 0) shortest(value, text, sizeof text);
    else snprintf(text, sizeof text, "%.*e", precision > 30 ? 30 : precision > 0 ? (int)precision - 1 : 0, value);
    const char *e = strchr(text, 'e');
    int count = 0, point = atoi(e + 1) + 1;
    for (const char *p = text; p < e; p++)
        if (*p != '.') digits[count++] = *p;
    while (count > 1 && digits[count - 1] == '0') count--;
    if (value == 0) point = 1;
    int64_t limit = precision < 0 ? 16 : precision > 0 ? precision - 1 : 0;
    place_digits(out, digits, count, point, point <= -4 || point > (limit ? limit : 1));
}

void format_digits(StrBuf *out, double value, char type, int64_t precision, bool alternate) {
    value = fabs(value);
    bool upper = type == 'E' || type == 'F' || type == 'G';
    if (!isfinite(value)) {
        strbuf_append(out, isnan(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf");
    } else if (type == 'r') {
        repr_digits(out, value, precision);
    } else {
        char format[8];
        snprintf(format, sizeof format, alternate ? "%%#.*%c" : "%%.*%c", type);
        #pragma GCC diagnostic push
        #pragma GCC diagnostic ignored "-Wformat-nonliteral"
        strbuf_printf(out, format, (int)(precision < 0 ? 6 : precision), value);
        #pragma GCC diagnostic pop
    }
}

bool host_float_repr(double value, StrBuf *out) {
    if (signbit(value) && !isnan(value)) strbuf_char(out, '-');
    format_digits(out, value, 'r', -1, false);
    return true;
}

Host format_double(HostWorld *world, double value, const FormatSpec *s) {
    char type = s->type ? s->type : 'r';
    bool percent = type == '%';
    if (!strchr("eEfFgGrn%", type)) return unknown_type(world, s, "float");
    if (percent) value *= 100, type = 'f';
    if (type == 'n') type = 'g';
    StrBuf digits = {0};
    format_digits(&digits, value, type, s->precision, s->alternate);
    if (percent) strbuf_char(&digits, '%');
    size_t whole = strspn(digits.data, "0123456789");
    FormatSpec spec = *s;
    if (!isfinite(value)) {
        whole = 0;
        spec.grouping = 0;
    }
    spec.type = 0;
    const char *sign = sign_text(s, signbit(value) && !isnan(value));
    Host result;
    if (whole) {
        StrBuf rest = {0};
        strbuf_append(&rest, digits.data + whole);
        result = number_text(world, &spec, sign, digits.data, whole, rest.data ? rest.data : "");
        strbuf_free(&rest);
    } else {
        result = number_text(world, &spec, sign, "", 0, digits.data);
    }
    strbuf_free(&digits);
    return result;
}

/* ---- __format__ ---- */
static bool spec_argument(HostWorld *world, Host h, FormatSpec *spec) {
    if (!text_is(h))
        return host_raise_false(world, world->e.TypeError, "__format__() argument must be str, not %s", host_type_name(world, h));
    return format_parse(world, h, spec);
}

Host format_method_int(HostWorld *world, Host *a) {
    FormatSpec spec;
    if (text_is(a[1]) && text_view(a[1]).len == 0) return host_to_str(world, a[0]);
    return spec_argument(world, a[1], &spec) ? format_int(world, a[0], &spec) : NULL;
}

Host format_method_float(HostWorld *world, Host *a) {
    FormatSpec spec;
    if (text_is(a[1]) && text_view(a[1]).len == 0) return host_to_str(world, a[0]);
    return spec_argument(world, a[1], &spec) ? format_double(world, host_double(a[0]), &spec) : NULL;
}

Host text_method_dunder_format(HostWorld *world, Host *a) {
    FormatSpec spec;
    if (text_is(a[1]) && text_view(a[1]).len == 0) {
        return host_is_kind(a[0], HOST_UNICODE) ? text_new(world, HOST_UNICODE, text_view(a[0])) : host_to_str(world, a[0]);
    }
    return spec_argument(world, a[1], &spec) ? format_text(world, a[0], &spec) : NULL;
}
