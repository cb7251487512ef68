/* str.c: making, interning, comparing and hashing strs and unicodes; their methods are in type_str.c and type_unicode.c. */
#include "host/object.h"
#include <stdio.h>
#include <stdlib.h>

enum { HASH_OF_EMPTY = 1 };

/* ---- str ---- */
HostStr *host_alloc_str(HostWorld *world, size_t len) {
    HostStr *str = host_alloc_atomic(world, sizeof *str + len + 1);
    str->base.cls = world->t.str_;
    str->hash = 0;
    str->sym = NULL;
    str->len = (uint32_t)len;
    str->bytes[len] = 0;
    return str;
}

Host host_new_str(HostWorld *world, const char *bytes, size_t len) {
    if (len == 0) return world->empty_str;
    if (len == 1) return world->chars[(unsigned char)bytes[0]];
    HostStr *str = host_alloc_str(world, len);
    memcpy(str->bytes, bytes, len);
    return &str->base;
}

Host host_new_cstr(HostWorld *world, const char *text) { return host_new_str(world, text, strlen(text)); }

Host host_str_take(HostWorld *world, StrBuf *buf) {
    Host str = host_new_str(world, buf->data ? buf->data : "", buf->len);
    strbuf_free(buf);
    return str;
}

Host host_str_format(HostWorld *world, const char *format, ...) {
    StrBuf buf = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&buf, format, args);
    va_end(args);
    return host_str_take(world, &buf);
}

uint64_t host_str_hash(HostStr *str) {
    if (!str->hash) {
        uint64_t hash = hash_bytes(str->bytes, str->len);
        str->hash = hash ? hash : HASH_OF_EMPTY;
    }
    return str->hash;
}

bool host_str_equal(Host a, Host b) {
    HostStr *x = HOST_STR(a), *y = HOST_STR(b);
    if (x == y) return true;
    if (x->len != y->len || (x->hash && y->hash && x->hash != y->hash)) return false;
    return memcmp(x->bytes, y->bytes, x->len) == 0;
}

bool host_str_is(Host str, const char *text) {
    return host_is_str(str) && HOST_STR(str)->len == strlen(text) && memcmp(HOST_STR(str)->bytes, text, strlen(text)) == 0;
}

int host_str_order(Host a, Host b) {
    HostStr *x = HOST_STR(a), *y = HOST_STR(b);
    uint32_t common = x->len < y->len ? x->len : y->len;
    int order = memcmp(x->bytes, y->bytes, common);
    return order ? order : (x->len > y->len) - (x->len < y->len);
}

/* ---- interning ---- */
static Host intern_new(HostWorld *world, Sym sym, HostStr *str) {
    if (!str) {
        str = host_alloc_str(world, sym->len);
        memcpy(str->bytes, sym->text, sym->len);
    }
    str->sym = sym;
    host_str_hash(str);
    map_put(world->cx->arena, &world->symbol_strs, MAP_KEY(sym), str);
    host_list_push(world, world->keep, &str->base);
    return &str->base;
}

Host host_intern_sym(HostWorld *world, Sym sym) {
    Host known = map_get(&world->symbol_strs, MAP_KEY(sym));
    return known ? known : intern_new(world, sym, NULL);
}

Host host_intern_cstr(HostWorld *world, const char *text) {
    return host_intern_sym(world, intern_cstr(world->cx->interner, text));
}

Host host_intern_str(HostWorld *world, Host str) {
    HostStr *s = HOST_STR(str);
    if (s->sym) return str;
    Sym sym = intern(world->cx->interner, s->bytes, s->len);
    Host known = map_get(&world->symbol_strs, MAP_KEY(sym));
    return known ? known : intern_new(world, sym, s->base.cls == world->t.str_ ? s : NULL);
}

Sym host_str_sym(HostWorld *world, Host str) { return HOST_STR(host_intern_str(world, str))->sym; }

/* ---- unicode ---- */
HostUnicode *host_alloc_unicode(HostWorld *world, size_t len) {
    HostUnicode *unicode = host_alloc_atomic(world, sizeof *unicode + len * sizeof(uint32_t));
    unicode->base.cls = world->t.unicode_;
    unicode->hash = 0;
    unicode->len = (uint32_t)len;
    return unicode;
}

/* One code point of UTF-8; its length in bytes, 0 when the bytes are not UTF-8. Literals may hold surrogates. */
static uint32_t decode_utf8(const unsigned char *p, size_t left, uint32_t *point) {
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t len = p[0] < 0x80 ? 1 : (p[0] >> 5) == 6 ? 2 : (p[0] >> 4) == 14 ? 3 : (p[0] >> 3) == 30 ? 4 : 0;
    if (len == 0 || len > left) return 0;
    uint32_t value = len == 1 ? p[0] : p[0] & (0x7fu >> len);
    for (uint32_t i = 1; i < len; i++) {
        if ((p[i] & 0xc0) != 0x80) return 0;
        value = value << 6 | (p[i] & 0x3f);
    }
    if (value < least[len] || value > 0x10ffff) return 0;
    *point = value;
    return len;
}

Host host_new_unicode_utf8(HostWorld *world, const char *bytes, size_t len) {
    const unsigned char *p = (const unsigned char *)bytes;
    size_t count = 0;
    for (size_t i = 0; i < len; i++) count += (p[i] & 0xc0) != 0x80;
    HostUnicode *unicode = host_alloc_unicode(world, count);
    size_t n = 0;
    for (size_t i = 0; i < len;) {
        uint32_t step = n < count ? decode_utf8(p + i, len - i, &unicode->points[n]) : 0;
        if (!step)
            return host_raise(world, world->e.UnicodeDecodeError, "'utf8' codec can't decode byte 0x%02x in position %zu",
                              p[i], i);
        n++;
        i += step;
    }
    return &unicode->base;
}

Host host_unicode_of_str(HostWorld *world, Host str) {
    HostStr *s = HOST_STR(str);
    HostUnicode *unicode = host_alloc_unicode(world, s->len);
    for (uint32_t i = 0; i < s->len; i++) {
        unsigned char c = (unsigned char)s->bytes[i];
        if (c >= 128)
            return host_raise(world, world->e.UnicodeDecodeError,
                              "'ascii' codec can't decode byte 0x%02x in position %u: ordinal not in range(128)", c, i);
        unicode->points[i] = c;
    }
    return &unicode->base;
}

Host host_str_of_unicode(HostWorld *world, Host unicode) {
    HostUnicode *u = HOST_UNI(unicode);
    for (uint32_t i = 0; i < u->len; i++)
        if (u->points[i] >= 128)
            return host_raise(world, world->e.UnicodeEncodeError,
                              u->points[i] < 256 ? "'ascii' codec can't encode character u'\\x%02x' in position %u: ordinal not in range(128)"
                                                 : "'ascii' codec can't encode character u'\\u%04x' in position %u: ordinal not in range(128)",
                              u->points[i], i);
    HostStr *str = host_alloc_str(world, u->len);
    for (uint32_t i = 0; i < u->len; i++) str->bytes[i] = (char)u->points[i];
    return u->len < 2 ? host_new_str(world, str->bytes, u->len) : &str->base;
}

void host_unicode_utf8(Host unicode, StrBuf *out) {
    HostUnicode *u = HOST_UNI(unicode);
    for (uint32_t i = 0; i < u->len; i++) strbuf_utf8(out, u->points[i]);
}

uint64_t host_unicode_hash(HostUnicode *unicode) {
    if (unicode->hash) return unicode->hash;
    StrBuf utf8 = {0};
    host_unicode_utf8(&unicode->base, &utf8);
    uint64_t hash = hash_bytes(utf8.data ? utf8.data : "", utf8.len);
    strbuf_free(&utf8);
    return unicode->hash = hash ? hash : HASH_OF_EMPTY;
}
