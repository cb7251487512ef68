/* format_percent.c: "%…" % arguments, for str, unicode and bytearray. */
#include "host/library.h"
#include "host/text.h"
#include <stdio.h>
#include <math.h>

typedef struct Percent {
    HostWorld *world;
    Text format;
    uint32_t at;
    Host arguments;             /* the right operand */
    const Host *items;          /* its items, or itself alone */
    uint32_t count, used;
    bool is_mapping, took_mapping;
    TextBuf out;
} Percent;

/* One %…: */
typedef struct Conversion {
    bool left, plus, space, alternate, zero;
    int64_t width, precision;   /* -1: not given */
    uint32_t type;
    Host value;
} Conversion;

/* ---- parsing ---- */
static Host next_argument(Percent *p) {
    if (p->used == p->count || p->took_mapping)
        return host_raise(p->world, p->world->e.TypeError, "not enough arguments for format string");
    return p->items[p->used++];
}

static uint32_t peek(const Percent *p) { return p->at < p->format.len ? text_at(&p->format, p->at) : 0; }

static bool read_key(Percent *p, Conversion *c) {
    HostWorld *world = p->world;
    if (peek(p) != '(') return true;
    if (!p->is_mapping) return host_raise_false(world, world->e.TypeError, "format requires a mapping");
    uint32_t start = ++p->at, depth = 1;
    for (; p->at < p->format.len; p->at++) {
        depth += peek(p) == '(';
        depth -= peek(p) == ')';
        if (!depth) break;
    }
    if (p->at == p->format.len) return host_raise_false(world, world->e.ValueError, "incomplete format key");
    HostKind kind = p->format.points ? HOST_UNICODE : HOST_STR;
    Host key = text_new(world, kind, text_part(p->format, start, p->at++));
    c->value = host_getitem(world, p->arguments, key);
    p->took_mapping = true;
    return c->value != NULL;
}

static void read_flags(Percent *p, Conversion *c) {
    for (;; p->at++) {
        switch (peek(p)) {
        case '-': c->left = true; continue;
        case '+': c->plus = true; continue;
        case ' ': c->space = true; continue;
        case '#': c->alternate = true; continue;
        case '0': c->zero = true; continue;
        }
        return;
    }
}

/* A number, or `*`: the next argument. */
static bool read_number(Percent *p, int64_t *number) {
    HostWorld *world = p->world;
    if (peek(p) == '*') {
        p->at++;
        Host h = next_argument(p);
        if (!h) return false;
        if (!host_is_int(h)) return host_raise_false(world, world->e.TypeError, "* wants int");
        return host_arg_int(world, h, number);
    }
    if (peek(p) < '0' || peek(p) > '9') return true;
    for (*number = 0; peek(p) >= '0' && peek(p) <= '9'; p->at++) {
        *number = *number * 10 + (peek(p) - '0');
        if (*number > INT32_MAX) return host_raise_false(world, world->e.ValueError, "width too big");
    }
    return true;
}

static bool read_conversion(Percent *p, Conversion *c) {
    *c = (Conversion){.width = -1, .precision = -1};
    if (!read_key(p, c)) return false;
    read_flags(p, c);
    if (!read_number(p, &c->width)) return false;
    if (c->width < -1) c->left = true, c->width = -c->width;
    if (peek(p) == '.') {
        p->at++;
        c->precision = 0;
        if (!read_number(p, &c->precision)) return false;
        if (c->precision < 0) c->precision = 0;
    }
    while (peek(p) == 'l' || peek(p) == 'h' || peek(p) == 'L') p->at++;
    if (p->at == p->format.len) return host_raise_false(p->world, p->world->e.ValueError, "incomplete format");
    c->type = text_at(&p->format, p->at++);
    return true;
}

/* ---- output ---- */
static void put_padded(Percent *p, const Conversion *c, const char *front, Text body) {
    int64_t missing = c->width - (int64_t)strlen(front) - body.len;
    bool zeros = c->zero && !c->left;
    if (!c->left && !zeros) textbuf_fill(&p->out, ' ', missing);
    textbuf_cstr(&p->out, front);
    if (zeros) textbuf_fill(&p->out, '0', missing);
    textbuf_text(&p->out, body);
    if (c->left) textbuf_fill(&p->out, ' ', missing);
}

static bool put_object(Percent *p, Conversion *c, Host text) {
    if (!text) return false;
    Text t = text_view(text);
    if (c->precision >= 0 && c->precision < t.len) text = text_new(p->world, host_kind_inline(text), text_part(t, 0, (uint32_t)c->precision));
    int64_t missing = c->width - text_view(text).len;
    if (!c->left) textbuf_fill(&p->out, ' ', missing);
    if (!textbuf_object(p->world, &p->out, text)) return false;
    if (c->left) textbuf_fill(&p->out, ' ', missing);
    return true;
}

/* ---- conversions ---- */
static bool convert_text(Percent *p, Conversion *c) {
    HostWorld *world = p->world;
    if (c->type != 's') return put_object(p, c, host_repr(world, c->value));
    bool is_text = host_is_str(c->value) || host_is_kind(c->value, HOST_UNICODE);
    return put_object(p, c, is_text && c->value->cls->is_builtin ? c->value :
                      host_is_kind(c->value, HOST_UNICODE) ? text_new(world, HOST_UNICODE, text_view(c->value))
                                                           : host_to_str(world, c->value));
}

static bool convert_char(Percent *p, Conversion *c) {
    HostWorld *world = p->world;
    if (host_is_str(c->value) || host_is_kind(c->value, HOST_UNICODE)) {
        if (text_view(c->value).len != 1) return host_raise_false(world, world->e.TypeError, "%%c requires int or char");
        c->precision = -1;
        return put_object(p, c, c->value);
    }
    int64_t value;
    if (!host_is_int(c->value) && !host_class_find(world, host_class(world, c->value), world->s.dunder_index, NULL))
        return host_raise_false(world, world->e.TypeError, "%%c requires int or char");
    if (!host_arg_int(world, c->value, &value)) return false;
    bool wide = p->format.points != NULL;
    if (value < 0 || value > (wide ? 0x10ffff : 255))
        return host_raise_false(world, world->e.OverflowError, "%%c arg not in range(%s)", wide ? "0x110000" : "256");
    uint32_t point = (uint32_t)value;
    c->zero = false;
    put_padded(p, c, "", (Text){NULL, &point, 1});
    return true;
}

/* The int to print, of a float what is before the point. */
static Host integer_value(Percent *p, const Conversion *c) {
    HostWorld *world = p->world;
    bool decimal = c->type == 'd' || c->type == 'i' || c->type == 'u';
    if (host_is_int(c->value)) return c->value;
    if (decimal && host_is_kind(c->value, HOST_FLOAT)) return host_int_from_double(world, host_double(c->value));
    bool bound;
    Host method = decimal ? host_lookup_special(world, c->value, world->s.dunder_int, &bound) : NULL;
    if (!method && !host_pending(world)) method = host_lookup_special(world, c->value, world->s.dunder_index, &bound);
    if (host_pending(world)) return NULL;
    if (!method)
        return host_raise(world, world->e.TypeError, "%%%c format: %s is required, not %s", (int)c->type,
                          decimal ? "a real number" : "an integer", host_type_name(world, c->value));
    return bound ? host_call0(world, method) : host_call1(world, method, c->value);
}

static bool convert_int(Percent *p, Conversion *c) {
    Host integer = integer_value(p, c);
    if (!integer) return false;
    int base = c->type == 'x' || c->type == 'X' ? 16 : c->type == 'o' ? 8 : 10;
    Host text = host_int_text(p->world, integer, base);
    Text digits = text_view(text);
    bool negative = digits.bytes[0] == '-';
    digits = text_part(digits, negative, digits.len);
    char front[8];
    snprintf(front, sizeof front, "%s%s%c", negative ? "-" : c->plus ? "+" : c->space ? " " : "",
             c->alternate && base != 10 ? "0" : "", c->alternate && base != 10 ? (int)c->type : 0);
    StrBuf body = {0};
    for (int64_t i = digits.len; i < c->precision; i++) strbuf_char(&body, '0');
    for (uint32_t i = 0; i < digits.len; i++)
        strbuf_char(&body, (char)(c->type == 'X' && digits.bytes[i] >= 'a' ? digits.bytes[i] - 32 : digits.bytes[i]));
    put_padded(p, c, front, (Text){(const unsigned char *)body.data, NULL, (uint32_t)body.len});
    strbuf_free(&body);
    return true;
}

static bool convert_float(Percent *p, Conversion *c) {
    double value;
    if (!host_arg_float(p->world, c->value, &value)) return false;
    StrBuf digits = {0};
    format_digits(&digits, value, (char)c->type, c->precision, c->alternate);
    bool negative = signbit(value) && !isnan(value);
    put_padded(p, c, negative ? "-" : c->plus ? "+" : c->space ? " " : "",
               (Text){(const unsigned char *)digits.data, NULL, (uint32_t)digits.len});
    strbuf_free(&digits);
    return true;
}

static bool convert(Percent *p) {
    Conversion c;
    if (!read_conversion(p, &c)) return false;
    if (c.type == '%') return textbuf_point(&p->out, '%'), true;
    bool known = c.type < 128 && c.type && strchr("srcadiuxXoeEfFgG", (int)c.type);
    if (!known)
        return host_raise_false(p->world, p->world->e.ValueError, "unsupported format character '%c' (0x%x) at index %u",
                                c.type < 128 ? (int)c.type : '?', c.type, p->at - 1);
    if (!c.value && !(c.value = next_argument(p))) return false;
    if (strchr("sra", (int)c.type)) return convert_text(p, &c);
    if (c.type == 'c') return convert_char(p, &c);
    return strchr("diuxXo", (int)c.type) ? convert_int(p, &c) : convert_float(p, &c);
}

static bool run(Percent *p) {
    while (p->at < p->format.len) {
        uint32_t start = p->at;
        while (p->at < p->format.len && peek(p) != '%') p->at++;
        textbuf_text(&p->out, text_part(p->format, start, p->at));
        if (p->at == p->format.len) break;
        p->at++;
        if (!convert(p)) return false;
    }
    if (p->used == p->count || p->is_mapping) return true;
    return host_raise_false(p->world, p->world->e.TypeError, "not all arguments converted during string formatting");
}

Host host_str_mod(HostWorld *world, Host format, Host arguments) {
    Percent p = {.world = world, .format = text_view(format), .arguments = arguments, .items = &arguments, .count = 1};
    bool is_tuple = host_is_kind(arguments, HOST_TUPLE);
    if (is_tuple) p.items = HOST_TUPLE(arguments)->items, p.count = HOST_TUPLE(arguments)->len;
    p.is_mapping = !is_tuple && !text_is(arguments) && host_class(world, arguments)->slots.getitem;
    p.out.wide = p.format.points != NULL;
    if (!run(&p)) return strbuf_free(&p.out.buf), NULL;
    return textbuf_take(world, &p.out, host_kind_inline(format));
}
