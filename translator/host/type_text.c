/* type_text.c: texts as views of bytes or code points: making them, comparing, adding, indexing, joining, repr. */
#include "host/text.h"
#include "host/int.h"
#include <stdlib.h>
#include <wctype.h>
#include <locale.h>

/* ---- views ---- */
bool text_is(Host h) {
    HostKind kind = host_kind_inline(h);
    return kind == HOST_STR || kind == HOST_UNICODE || kind == HOST_BYTEARRAY;
}

Text text_view(Host h) {
    if (host_is_kind(h, HOST_UNICODE)) return (Text){NULL, HOST_UNI(h)->points, HOST_UNI(h)->len};
    if (host_is_kind(h, HOST_BYTEARRAY)) {
        HostByteArray *b = (HostByteArray *)h;
        return (Text){(const unsigned char *)(b->len ? b->bytes : ""), NULL, b->len};
    }
    return (Text){(const unsigned char *)HOST_STR(h)->bytes, NULL, HOST_STR(h)->len};
}

Text text_of_cstr(const char *text) { return (Text){(const unsigned char *)text, NULL, (uint32_t)strlen(text)}; }

static bool bytes_are_ascii(HostWorld *world, Text t) {
    for (uint32_t i = 0; i < t.len; i++)
        if (t.bytes[i] >= 128)
            return host_raise_false(world, world->e.UnicodeDecodeError,
                                    "'ascii' codec can't decode byte 0x%02x in position %u: ordinal not in range(128)",
                                    t.bytes[i], i);
    return true;
}

bool text_arg(HostWorld *world, Host self, Host h, Text *text) {
    if (!text_is(h)) return host_raise_false(world, world->e.TypeError, "must be str, not %s", host_type_name(world, h));
    bool wide = host_is_kind(self, HOST_UNICODE);
    if (!wide && host_is_kind(h, HOST_UNICODE) && !(h = host_str_of_unicode(world, h))) return false;
    *text = text_view(h);
    return !wide || text->points || bytes_are_ascii(world, *text);
}

static Host new_unicode(HostWorld *world, Text t) {
    HostUnicode *unicode = host_alloc_unicode(world, t.len);
    for (uint32_t i = 0; i < t.len; i++) unicode->points[i] = text_at(&t, i);
    return &unicode->base;
}

static Host new_bytearray(HostWorld *world, Text t) {
    HostByteArray *array = HOST_NEW(world, HostByteArray, bytearray_);
    array->bytes = host_alloc_atomic(world, t.len + 1);
    for (uint32_t i = 0; i < t.len; i++) array->bytes[i] = (char)text_at(&t, i);
    array->bytes[t.len] = 0;
    array->len = array->cap = t.len;
    return &array->base;
}

Host text_new(HostWorld *world, HostKind kind, Text text) {
    if (kind == HOST_UNICODE) return new_unicode(world, text);
    if (kind == HOST_BYTEARRAY) return new_bytearray(world, text);
    return host_new_str(world, (const char *)text.bytes, text.len);
}

Host text_piece(HostWorld *world, Host self, uint32_t from, uint32_t to) {
    Text t = text_view(self);
    bool whole = from == 0 && to == t.len;
    if (whole && (host_is_exact(self, world->t.str_) || host_is_exact(self, world->t.unicode_))) return self;
    return text_new(world, host_kind_inline(self), text_part(t, from, to));
}

/* ---- building ---- */
void textbuf_point(TextBuf *out, uint32_t point) {
    if (out->wide) strbuf_append_n(&out->buf, (const char *)&point, sizeof point);
    else strbuf_char(&out->buf, (char)point);
}

void textbuf_text(TextBuf *out, Text text) {
    if (!out->wide && !text.points) strbuf_append_n(&out->buf, (const char *)text.bytes, text.len);
    else if (out->wide && text.points) strbuf_append_n(&out->buf, (const char *)text.points, text.len * sizeof(uint32_t));
    else
        for (uint32_t i = 0; i < text.len; i++) textbuf_point(out, text_at(&text, i));
}

void textbuf_cstr(TextBuf *out, const char *text) { textbuf_text(out, text_of_cstr(text)); }

void textbuf_fill(TextBuf *out, uint32_t point, int64_t count) {
    for (int64_t i = 0; i < count; i++) textbuf_point(out, point);
}

uint32_t textbuf_len(const TextBuf *out) { return (uint32_t)(out->wide ? out->buf.len / sizeof(uint32_t) : out->buf.len); }

bool textbuf_object(HostWorld *world, TextBuf *out, Host h) {
    Text t = text_view(h);
    if (t.points && !out->wide) {
        Text before = {(const unsigned char *)(out->buf.data ? out->buf.data : ""), NULL, textbuf_len(out)};
        if (!bytes_are_ascii(world, before)) return false;
        TextBuf points = {.wide = true};
        textbuf_text(&points, before);
        strbuf_free(&out->buf);
        *out = points;
    }
    if (!t.points && out->wide && !bytes_are_ascii(world, t)) return false;
    textbuf_text(out, t);
    return true;
}

Host textbuf_take(HostWorld *world, TextBuf *out, HostKind kind) {
    const char *data = out->buf.data ? out->buf.data : "";
    Text t = {out->wide ? NULL : (const unsigned char *)data, out->wide ? (const uint32_t *)(const void *)data : NULL,
              textbuf_len(out)};
    Host result = text_new(world, out->wide ? HOST_UNICODE : kind, t);
    strbuf_free(&out->buf);
    return result;
}

/* ---- searching ---- */
bool text_equal(Text a, Text b) {
    if (a.len != b.len) return false;
    if (!a.points && !b.points) return memcmp(a.bytes, b.bytes, a.len) == 0;
    for (uint32_t i = 0; i < a.len; i++)
        if (text_at(&a, i) != text_at(&b, i)) return false;
    return true;
}

int64_t text_find(Text in, Text what, uint32_t from, uint32_t to) {
    if (from > to || what.len > to - from) return -1;
    if (!in.points && !what.points) {
        if (what.len == 0) return from;
        const unsigned char *at = what.len == 1 ? memchr(in.bytes + from, what.bytes[0], to - from)
                                                : memmem(in.bytes + from, to - from, what.bytes, what.len);
        return at ? at - in.bytes : -1;
    }
    for (uint32_t i = from; i <= to - what.len; i++)
        if (text_equal(text_part(in, i, i + what.len), what)) return i;
    return -1;
}

int64_t text_rfind(Text in, Text what, uint32_t from, uint32_t to) {
    if (from > to || what.len > to - from) return -1;
    for (int64_t i = to - what.len; i >= (int64_t)from; i--)
        if (text_equal(text_part(in, (uint32_t)i, (uint32_t)i + what.len), what)) return i;
    return -1;
}

static bool bound(HostWorld *world, Host h, uint32_t len, uint32_t absent, int64_t *at) {
    *at = absent;
    if (!h || h == world->none) return true;
    if (!host_arg_index(world, h, at)) return false;
    if (*at < 0) *at = *at < -(int64_t)len ? 0 : *at + len;
    return true;
}

/* A start beyond the end stays so (from > to): then not even the empty text is found. */
bool text_bounds(HostWorld *world, Host start, Host end, uint32_t len, uint32_t *from, uint32_t *to) {
    int64_t a, b;
    if (!bound(world, start, len, 0, &a) || !bound(world, end, len, len, &b)) return false;
    *from = (uint32_t)(a > (int64_t)len ? len + 1 : a);
    *to = (uint32_t)(b > len ? len : b);
    return true;
}

/* ---- kinds of characters ---- */
/* What the C library's Unicode locale says; that locale is part of glibc itself. */
static bool wide_is(uint32_t point, TextClass what) {
    locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!unicode) return false;
    bool is = false;
    switch (what) {
    case TEXT_ALPHA: is = iswalpha_l(point, unicode); break;
    case TEXT_DIGIT: is = iswdigit_l(point, unicode); break;
    case TEXT_UPPER: is = iswupper_l(point, unicode); break;
    case TEXT_LOWER: is = iswlower_l(point, unicode); break;
    case TEXT_SPACE: is = iswspace_l(point, unicode) || point == 0x2007 || point == 0x202f; break;
    case TEXT_PRINTABLE: is = iswprint_l(point, unicode); break;
    }
    freelocale(unicode);
    return is;
}

static bool latin1_is(uint32_t c, TextClass what) {
    bool lower = (c >= 0xdf && c != 0xf7) || c == 0xb5 || c == 0xaa || c == 0xba;
    bool upper = c >= 0xc0 && c <= 0xde && c != 0xd7;
    switch (what) {
    case TEXT_ALPHA: return lower || upper;
    case TEXT_DIGIT: return false;
    case TEXT_UPPER: return upper;
    case TEXT_LOWER: return lower;
    case TEXT_SPACE: return c == 0x85 || c == 0xa0;
    case TEXT_PRINTABLE: return c > 0xa0 && c != 0xad;
    }
    return false;
}

static bool ascii_is(uint32_t c, TextClass what) {
    switch (what) {
    case TEXT_ALPHA: return (c | 32) >= 'a' && (c | 32) <= 'z';
    case TEXT_DIGIT: return c >= '0' && c <= '9';
    case TEXT_UPPER: return c >= 'A' && c <= 'Z';
    case TEXT_LOWER: return c >= 'a' && c <= 'z';
    case TEXT_SPACE: return c == ' ' || (c >= 9 && c <= 13);
    case TEXT_PRINTABLE: return c >= 32 && c < 127;
    }
    return false;
}

bool text_point_is(const Text *text, uint32_t point, TextClass what) {
    if (point < 128) return ascii_is(point, what) || (what == TEXT_SPACE && text->points && point >= 0x1c && point < 0x20);
    if (!text->points) return false;
    return point < 256 ? latin1_is(point, what) : wide_is(point, what);
}

static uint32_t wide_case(uint32_t point, bool upper) {
    locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!unicode) return point;
    uint32_t changed = upper ? towupper_l(point, unicode) : towlower_l(point, unicode);
    freelocale(unicode);
    return changed;
}

uint32_t text_point_upper(const Text *text, uint32_t point) {
    if (point < 128) return ascii_is(point, TEXT_LOWER) ? point - 32 : point;
    return text->points ? wide_case(point, true) : point;
}

uint32_t text_point_lower(const Text *text, uint32_t point) {
    if (point < 128) return ascii_is(point, TEXT_UPPER) ? point + 32 : point;
    return text->points ? wide_case(point, false) : point;
}

/* ---- comparison ---- */
static int text_order(Text a, Text b) {
    uint32_t common = a.len < b.len ? a.len : b.len;
    for (uint32_t i = 0; i < common; i++) {
        uint32_t x = text_at(&a, i), y = text_at(&b, i);
        if (x != y) return x < y ? -1 : 1;
    }
    return (a.len > b.len) - (a.len < b.len);
}

/* A byte beyond ASCII equals no code point: as Python 2 compares str and unicode. */
static bool mixed_unequal(Text a, Text b) {
    Text bytes = a.points ? b : a;
    for (uint32_t i = 0; i < bytes.len; i++)
        if (bytes.bytes[i] >= 128) return true;
    return false;
}

Host text_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (host_is_str(a) && host_is_str(b)) {
        if (op == COMPARE_EQ || op == COMPARE_NE) return host_bool_of(world, host_str_equal(a, b) == (op == COMPARE_EQ));
        return host_bool_of(world, host_order_is(op, host_str_order(a, b)));
    }
    if (!text_is(a) || !text_is(b)) return world->not_implemented;
    Text x = text_view(a), y = text_view(b);
    if (!x.points != !y.points && (op == COMPARE_EQ || op == COMPARE_NE) && mixed_unequal(x, y))
        return host_bool_of(world, op == COMPARE_NE);
    return host_bool_of(world, host_order_is(op, text_order(x, y)));
}

/* ---- operators ---- */
static Host concatenate(HostWorld *world, Host a, Host b) {
    Text x, y;
    if (host_is_str(a) && host_is_str(b)) {
        x = text_view(a), y = text_view(b);
        if (y.len == 0 && host_is_exact(a, world->t.str_)) return a;
        if (x.len == 0 && host_is_exact(b, world->t.str_)) return b;
        HostStr *sum = host_alloc_str(world, (size_t)x.len + y.len);
        memcpy(sum->bytes, x.bytes, x.len);
        memcpy(sum->bytes + x.len, y.bytes, y.len);
        return &sum->base;
    }
    bool wide = host_is_kind(a, HOST_UNICODE) || host_is_kind(b, HOST_UNICODE);
    Host like = host_is_kind(b, HOST_UNICODE) ? b : a;
    if (!text_arg(world, like, a, &x) || !text_arg(world, like, b, &y)) return NULL;
    TextBuf out = {.wide = wide};
    textbuf_text(&out, x);
    textbuf_text(&out, y);
    bool is_array = host_is_kind(b, HOST_BYTEARRAY) && !wide;      /* as Python 2 has it */
    return textbuf_take(world, &out, is_array ? HOST_BYTEARRAY : host_kind_inline(a));
}

static Host repeat(HostWorld *world, Host self, Host count) {
    int64_t times;
    if (!host_is_int(count) && !host_class_find(world, host_class(world, count), world->s.dunder_index, NULL))
        return world->not_implemented;
    if (!host_arg_int(world, count, &times)) return NULL;
    Text t = text_view(self);
    if (times < 0 || t.len == 0) times = 0;
    if ((uint64_t)times * (t.len ? t.len : 1) > INT32_MAX || times > INT32_MAX)
        return host_raise(world, world->e.MemoryError, "repeated string is too long");
    if (!host_is_str(self)) {
        TextBuf out = {.wide = t.points != NULL};
        for (int64_t i = 0; i < times; i++) textbuf_text(&out, t);
        return textbuf_take(world, &out, host_kind_inline(self));
    }
    uint32_t total = (uint32_t)(times * t.len);
    if (total < 2) return host_new_str(world, (const char *)t.bytes, total);
    HostStr *str = host_alloc_str(world, total);
    if (t.len == 1) memset(str->bytes, t.bytes[0], total);
    else
        for (uint32_t at = 0; at < total; at += t.len) memcpy(str->bytes + at, t.bytes, t.len);
    return &str->base;
}

Host text_binary(HostWorld *world, HostOp op, Host a, Host b) {
    if (op == HOST_OP_ADD && text_is(a) && text_is(b)) return concatenate(world, a, b);
    if (op == HOST_OP_MUL) return text_is(a) ? repeat(world, a, b) : repeat(world, b, a);
    if (op == HOST_OP_MOD && text_is(a)) return host_str_mod(world, a, b);
    if (op == HOST_OP_ADD && text_is(a) && host_is_str(a) && !host_class(world, b)->slots.binary)
        return host_raise(world, world->e.TypeError, "can only concatenate str (not \"%s\") to str", host_type_name(world, b));
    return world->not_implemented;
}

/* ---- items ---- */
int64_t text_len(HostWorld *world, Host self) { return (void)world, text_view(self).len; }

static Host text_slice(HostWorld *world, Host self, Host slice) {
    Text t = text_view(self);
    int64_t start, stop, step, count;
    if (!host_slice_indices(world, slice, t.len, &start, &stop, &step, &count)) return NULL;
    if (step == 1) return text_piece(world, self, (uint32_t)start, (uint32_t)(start + count));
    TextBuf out = {.wide = t.points != NULL};
    for (int64_t i = 0; i < count; i++) textbuf_point(&out, text_at(&t, (uint32_t)(start + i * step)));
    return textbuf_take(world, &out, host_kind_inline(self));
}

Host text_getitem(HostWorld *world, Host self, Host key) {
    if (host_is_kind(key, HOST_SLICE)) return text_slice(world, self, key);
    Text t = text_view(self);
    int64_t i;
    const char *what = host_is_kind(self, HOST_BYTEARRAY) ? "bytearray" : "string";
    if (!host_item_index(world, key, t.len, &i, what)) return NULL;
    if (host_is_kind(self, HOST_BYTEARRAY)) return host_small(t.bytes[i]);
    if (!t.points) return world->chars[t.bytes[i]];
    return text_new(world, HOST_UNICODE, text_part(t, (uint32_t)i, (uint32_t)i + 1));
}

int text_contains(HostWorld *world, Host self, Host item) {
    Text t = text_view(self), what;
    if (host_is_kind(self, HOST_BYTEARRAY) && host_is_int(item)) {
        int64_t value;
        if (!host_arg_int(world, item, &value)) return -1;
        return value >= 0 && value < 256 && t.len && memchr(t.bytes, (int)value, t.len) != NULL;
    }
    if (!text_is(item))
        return host_raise_int(world, world->e.TypeError, "'in <string>' requires string as left operand, not %s",
                              host_type_name(world, item));
    bool mixed = host_is_kind(self, HOST_UNICODE) != host_is_kind(item, HOST_UNICODE);
    if (!mixed) what = text_view(item);
    else if (!text_arg(world, host_is_kind(self, HOST_UNICODE) ? self : item, item, &what)) return -1;
    return text_find(t, what, 0, t.len) >= 0;
}

/* ---- join ---- */
static bool join_wide(Host self, const Host *items, uint32_t count) {
    bool wide = host_is_kind(self, HOST_UNICODE);
    for (uint32_t i = 0; i < count && !wide; i++) wide = host_is_kind(items[i], HOST_UNICODE);
    return wide;
}

static Host join_strs(HostWorld *world, Host self, const Host *items, uint32_t count, size_t total) {
    Text sep = text_view(self);
    HostStr *joined = host_alloc_str(world, total);
    char *p = joined->bytes;
    for (uint32_t i = 0; i < count; i++) {
        if (i && sep.len) memcpy(p, sep.bytes, sep.len), p += sep.len;
        HostStr *s = HOST_STR(items[i]);
        memcpy(p, s->bytes, s->len);
        p += s->len;
    }
    return total < 2 ? host_new_str(world, joined->bytes, total) : &joined->base;
}

static Host join_mixed(HostWorld *world, Host self, const Host *items, uint32_t count) {
    TextBuf out = {.wide = join_wide(self, items, count)};
    Host like = self;
    for (uint32_t i = 0; i < count && out.wide; i++)
        if (host_is_kind(items[i], HOST_UNICODE)) like = items[i];
    Text t;
    for (uint32_t i = 0; i < count; i++) {
        bool good = !i || (text_arg(world, like, self, &t) && (textbuf_text(&out, t), true));
        if (good && !text_is(items[i]))
            good = host_raise_false(world, world->e.TypeError, "sequence item %u: expected str instance, %s found", i,
                                    host_type_name(world, items[i]));
        if (!good || !text_arg(world, like, items[i], &t)) return strbuf_free(&out.buf), NULL;
        textbuf_text(&out, t);
    }
    return textbuf_take(world, &out, host_kind_inline(self));
}

Host text_join(HostWorld *world, Host *a) {
    const Host *items;
    uint32_t count;
    if (!host_items(world, a[1], &items, &count)) return NULL;
    if (count == 1 && host_is_str(a[0]) && host_is_exact(items[0], world->t.str_)) return items[0];
    bool all_strs = host_is_str(a[0]);
    size_t total = all_strs && count ? (size_t)HOST_STR(a[0])->len * (count - 1) : 0;
    for (uint32_t i = 0; i < count && all_strs; i++) {
        all_strs = host_is_str(items[i]);
        if (all_strs) total += HOST_STR(items[i])->len;
    }
    if (total > INT32_MAX) return host_raise(world, world->e.OverflowError, "join() result is too long for a Python string");
    return all_strs ? join_strs(world, a[0], items, count, total) : join_mixed(world, a[0], items, count);
}

/* ---- repr ---- */
static void repr_point(StrBuf *out, uint32_t c, bool wide, char quote) {
    if (c == (uint32_t)quote || c == '\\') strbuf_printf(out, "\\%c", (int)c);
    else if (c == '\n') strbuf_append(out, "\\n");
    else if (c == '\r') strbuf_append(out, "\\r");
    else if (c == '\t') strbuf_append(out, "\\t");
    else if (c >= 32 && c < 127) strbuf_char(out, (char)c);
    else if (!wide || c < 256) strbuf_printf(out, "\\x%02x", c);
    else strbuf_printf(out, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
}

void text_repr_into(StrBuf *out, Text t, const char *prefix) {
    bool single = false, twofold = false;
    for (uint32_t i = 0; i < t.len; i++) {
        single |= text_at(&t, i) == '\'';
        twofold |= text_at(&t, i) == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    strbuf_printf(out, "%s%c", prefix, quote);
    for (uint32_t i = 0; i < t.len; i++) repr_point(out, text_at(&t, i), t.points != NULL, quote);
    strbuf_char(out, quote);
}

Host text_repr(HostWorld *world, Host self) {
    StrBuf out = {0};
    bool array = host_is_kind(self, HOST_BYTEARRAY);
    text_repr_into(&out, text_view(self), host_is_kind(self, HOST_UNICODE) ? "u" : array ? "bytearray(b" : "");
    if (array) strbuf_char(&out, ')');
    return host_str_take(world, &out);
}
