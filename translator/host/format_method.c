/* format_method.c: str.format and format_map: replacement fields.
 *
 *     {name.attribute[index]!conversion:spec}      the spec may hold fields itself
 */
#include "host/library.h"
#include "host/text.h"
#include "host/core.h"

enum { NESTING_MAX = 3 };

typedef struct Formatter {
    HostWorld *world;
    HostTuple *positional;
    Host keywords;              /* a mapping */
    uint32_t next_auto;
    bool saw_auto, saw_number;
} Formatter;

static bool format_into(Formatter *f, Text format, int depth, TextBuf *out);

static bool value_error(Formatter *f, const char *message) {
    return host_raise_false(f->world, f->world->e.ValueError, "%s", message);
}

static Host text_object(Formatter *f, Text t) { return text_new(f->world, t.points ? HOST_UNICODE : HOST_STR, t); }

/* ---- names ---- */
static bool as_number(Text t, int64_t *number) {
    *number = 0;
    for (uint32_t i = 0; i < t.len; i++) {
        uint32_t c = text_at(&t, i);
        if (c < '0' || c > '9' || *number > INT32_MAX) return false;
        *number = *number * 10 + (c - '0');
    }
    return t.len > 0;
}

static Host positional(Formatter *f, int64_t index) {
    HostWorld *world = f->world;
    if (!f->positional) return host_raise(world, world->e.ValueError, "Format string contains positional fields");
    if (index >= f->positional->len)
        return host_raise(world, world->e.IndexError, "Replacement index %lld out of range for positional args tuple",
                          (long long)index);
    return f->positional->items[index];
}

static Host first_value(Formatter *f, Text name) {
    int64_t number;
    if (name.len == 0) {
        f->saw_auto = true;
        if (f->saw_number)
            return value_error(f, "cannot switch from manual field specification to automatic field numbering"), NULL;
        return positional(f, f->next_auto++);
    }
    if (as_number(name, &number)) {
        f->saw_number = true;
        if (f->saw_auto)
            return value_error(f, "cannot switch from automatic field numbering to manual field specification"), NULL;
        return positional(f, number);
    }
    return host_getitem(f->world, f->keywords, text_object(f, name));
}

static uint32_t name_end(Text t, uint32_t i) {
    while (i < t.len && text_at(&t, i) != '.' && text_at(&t, i) != '[') i++;
    return i;
}

static Host attribute(Formatter *f, Host value, Text name) {
    Host text = text_object(f, name);
    if (name.points && !(text = host_str_of_unicode(f->world, text))) return NULL;
    return host_get(f->world, value, host_intern_str(f->world, text));
}

static Host index_value(Formatter *f, Host value, Text index) {
    int64_t number;
    if (index.len == 0) return value_error(f, "Empty attribute in format string"), NULL;
    return host_getitem(f->world, value, as_number(index, &number) ? host_small(number) : text_object(f, index));
}

/* The object a field names: first, then attributes and items. */
static Host field_value(Formatter *f, Text name) {
    uint32_t i = name_end(name, 0);
    Host value = first_value(f, text_part(name, 0, i));
    while (value && i < name.len) {
        uint32_t start = i + 1;
        if (text_at(&name, i) == '.') {
            i = name_end(name, start);
            if (i == start) return value_error(f, "Empty attribute in format string"), NULL;
            value = attribute(f, value, text_part(name, start, i));
            continue;
        }
        while (i < name.len && text_at(&name, i) != ']') i++;
        if (i == name.len) return value_error(f, "Missing ']' in format string"), NULL;
        value = index_value(f, value, text_part(name, start, i++));
        if (value && i < name.len && text_at(&name, i) != '.' && text_at(&name, i) != '[')
            return value_error(f, "Only '.' or '[' may follow ']' in format field specifier"), NULL;
    }
    return value;
}

/* ---- fields ---- */
static Host convert(Formatter *f, Host value, uint32_t conversion) {
    switch (conversion) {
    case 0: return value;
    case 'r': case 'a': return host_repr(f->world, value);
    case 's': return host_is_kind(value, HOST_UNICODE) ? value : host_to_str(f->world, value);
    }
    return host_raise(f->world, f->world->e.ValueError, "Unknown conversion specifier %c", (int)conversion);
}

static Host spec_text(Formatter *f, Text spec, int depth) {
    TextBuf out = {.wide = spec.points != NULL};
    if (!format_into(f, spec, depth + 1, &out)) return strbuf_free(&out.buf), NULL;
    return textbuf_take(f->world, &out, HOST_STR);
}

static bool put_field(Formatter *f, Text field, int depth, TextBuf *out) {
    uint32_t end = 0, brackets = 0, conversion = 0;
    for (; end < field.len; end++) {
        uint32_t c = text_at(&field, end);
        if (c == '[') brackets = 1;
        if (c == ']') brackets = 0;
        if (!brackets && (c == ':' || c == '!')) break;
    }
    Text name = text_part(field, 0, end), spec = text_part(field, field.len, field.len);
    if (end < field.len && text_at(&field, end) == '!') {
        if (end + 1 == field.len) return value_error(f, "unmatched '{' in format spec");
        conversion = text_at(&field, end + 1);
        end += 2;
        if (end < field.len && text_at(&field, end) != ':') return value_error(f, "expected ':' after conversion specifier");
    }
    if (end < field.len) spec = text_part(field, end + 1, field.len);
    Host value = field_value(f, name);
    Host converted = value ? convert(f, value, conversion) : NULL;
    Host spec_object = converted ? spec_text(f, spec, depth) : NULL;
    Host text = spec_object ? host_format(f->world, converted, spec_object) : NULL;
    return text && textbuf_object(f->world, out, text);
}

/* Past the } that ends the field whose { is before `i`; 0 when there is none. */
static uint32_t field_end(Text format, uint32_t i) {
    for (uint32_t depth = 1; i < format.len; i++) {
        uint32_t c = text_at(&format, i);
        depth += c == '{';
        depth -= c == '}';
        if (!depth) return i + 1;
    }
    return 0;
}

static bool format_into(Formatter *f, Text format, int depth, TextBuf *out) {
    if (depth > NESTING_MAX) return value_error(f, "Max string recursion exceeded");
    for (uint32_t i = 0; i < format.len;) {
        uint32_t start = i;
        while (i < format.len && text_at(&format, i) != '{' && text_at(&format, i) != '}') i++;
        textbuf_text(out, text_part(format, start, i));
        if (i == format.len) break;
        uint32_t brace = text_at(&format, i++);
        if (i < format.len && text_at(&format, i) == brace && (depth <= 1)) {
            textbuf_point(out, brace);
            i++;
            continue;
        }
        if (brace == '}') return value_error(f, "Single '}' encountered in format string");
        if (i == format.len) return value_error(f, "Single '{' encountered in format string");
        uint32_t end = field_end(format, i);
        if (!end) return value_error(f, "expected '}' before end of string");
        if (!put_field(f, text_part(format, i, end - 1), depth, out)) return false;
        i = end;
    }
    return true;
}

static Host run(Formatter *f, Host self) {
    Text format = text_view(self);
    TextBuf out = {.wide = format.points != NULL};
    if (!format_into(f, format, 1, &out)) return strbuf_free(&out.buf), NULL;
    return textbuf_take(f->world, &out, host_kind_inline(self));
}

Host text_method_format(HostWorld *world, Host *a) {
    Formatter f = {.world = world, .positional = HOST_TUPLE(a[1]), .keywords = a[2]};
    return run(&f, a[0]);
}

Host text_method_format_map(HostWorld *world, Host *a) {
    Formatter f = {.world = world, .keywords = a[1]};
    return run(&f, a[0]);
}
