/* type_text_search.c: methods of texts that look for parts and put others in their place. */
#include "host/text.h"

/* ---- find, index, count ---- */
static bool search(HostWorld *world, Host *a, bool last, int64_t *at) {
    Text in = text_view(a[0]), what;
    unsigned char byte;
    uint32_t from, to;
    int64_t value;
    if (host_is_kind(a[0], HOST_BYTEARRAY) && host_is_small(a[1])) {
        value = host_small_value(a[1]);
        if (value < 0 || value > 255) return host_raise_false(world, world->e.ValueError, "byte must be in range(0, 256)");
        byte = (unsigned char)value;
        what = (Text){&byte, NULL, 1};
    } else if (!text_arg(world, a[0], a[1], &what)) {
        return false;
    }
    if (!text_bounds(world, a[2], a[3], in.len, &from, &to)) return false;
    *at = last ? text_rfind(in, what, from, to) : text_find(in, what, from, to);
    return true;
}

static Host found(HostWorld *world, Host *a, bool last, bool required) {
    int64_t at;
    if (!search(world, a, last, &at)) return NULL;
    if (at < 0 && required) return host_raise(world, world->e.ValueError, "substring not found");
    return host_small(at);
}

Host text_method_find(HostWorld *world, Host *a) { return found(world, a, false, false); }
Host text_method_rfind(HostWorld *world, Host *a) { return found(world, a, true, false); }
Host text_method_index(HostWorld *world, Host *a) { return found(world, a, false, true); }
Host text_method_rindex(HostWorld *world, Host *a) { return found(world, a, true, true); }

Host text_method_count(HostWorld *world, Host *a) {
    Text in = text_view(a[0]), what;
    uint32_t from, to;
    if (!text_arg(world, a[0], a[1], &what) || !text_bounds(world, a[2], a[3], in.len, &from, &to)) return NULL;
    if (from > to) return host_small(0);
    if (what.len == 0) return host_small((int64_t)(to - from) + 1);
    int64_t count = 0;
    for (int64_t at = from; (at = text_find(in, what, (uint32_t)at, to)) >= 0; at += what.len) count++;
    return host_small(count);
}

/* ---- startswith, endswith ---- */
static int affix_matches(HostWorld *world, Host self, Host affix, uint32_t from, uint32_t to, bool at_end) {
    Text in = text_view(self), what;
    if (!text_arg(world, self, affix, &what)) return -1;
    if (from > to || what.len > to - from) return 0;
    uint32_t at = at_end ? to - what.len : from;
    return text_equal(text_part(in, at, at + what.len), what);
}

static Host affix(HostWorld *world, Host *a, bool at_end) {
    uint32_t from, to;
    if (!text_bounds(world, a[2], a[3], text_view(a[0]).len, &from, &to)) return NULL;
    if (!host_is_kind(a[1], HOST_TUPLE)) {
        if (!text_is(a[1]))
            return host_raise(world, world->e.TypeError, "%s first arg must be str or a tuple of str, not %s",
                              at_end ? "endswith" : "startswith", host_type_name(world, a[1]));
        int match = affix_matches(world, a[0], a[1], from, to, at_end);
        return match < 0 ? NULL : host_bool_of(world, match);
    }
    for (uint32_t i = 0; i < HOST_TUPLE(a[1])->len; i++) {
        int match = affix_matches(world, a[0], HOST_TUPLE(a[1])->items[i], from, to, at_end);
        if (match) return match < 0 ? NULL : world->true_;
    }
    return world->false_;
}

Host text_method_startswith(HostWorld *world, Host *a) { return affix(world, a, false); }
Host text_method_endswith(HostWorld *world, Host *a) { return affix(world, a, true); }

Host text_method_removeprefix(HostWorld *world, Host *a) {
    Text t = text_view(a[0]), what;
    if (!text_arg(world, a[0], a[1], &what)) return NULL;
    bool has = what.len <= t.len && text_equal(text_part(t, 0, what.len), what);
    return text_piece(world, a[0], has ? what.len : 0, t.len);
}

Host text_method_removesuffix(HostWorld *world, Host *a) {
    Text t = text_view(a[0]), what;
    if (!text_arg(world, a[0], a[1], &what)) return NULL;
    bool has = what.len && what.len <= t.len && text_equal(text_part(t, t.len - what.len, t.len), what);
    return text_piece(world, a[0], 0, has ? t.len - what.len : t.len);
}

/* ---- replace ---- */
/* The empty text is found before every character and at the end. */
static void replace_empty(TextBuf *out, Text in, Text by, int64_t most) {
    for (uint32_t i = 0; i <= in.len; i++) {
        if (most != 0) textbuf_text(out, by), most--;
        if (i < in.len) textbuf_point(out, text_at(&in, i));
    }
}

Host text_method_replace(HostWorld *world, Host *a) {
    Text in = text_view(a[0]), old, by;
    int64_t most = -1;
    if (!text_arg(world, a[0], a[1], &old) || !text_arg(world, a[0], a[2], &by)) return NULL;
    if (a[3] && !host_arg_int(world, a[3], &most)) return NULL;
    if (most == 0 || (old.len && text_find(in, old, 0, in.len) < 0)) return text_piece(world, a[0], 0, in.len);
    TextBuf out = {.wide = in.points != NULL};
    if (old.len == 0) {
        replace_empty(&out, in, by, most);
        return textbuf_take(world, &out, host_kind_inline(a[0]));
    }
    uint32_t done = 0;
    for (int64_t at; most-- != 0 && (at = text_find(in, old, done, in.len)) >= 0; done = (uint32_t)at + old.len) {
        textbuf_text(&out, text_part(in, done, (uint32_t)at));
        textbuf_text(&out, by);
    }
    textbuf_text(&out, text_part(in, done, in.len));
    return textbuf_take(world, &out, host_kind_inline(a[0]));
}

/* ---- translate ---- */
/* By a table of 256 bytes, or None; `deleted` bytes are left out. */
static Host translate_bytes(HostWorld *world, Host self, Host table, Host deleted) {
    Text in = text_view(self), map = {0}, drop = {0};
    if (table != world->none && !text_arg(world, self, table, &map)) return NULL;
    if (table != world->none && map.len != 256)
        return host_raise(world, world->e.ValueError, "translation table must be 256 characters long");
    if (deleted && !text_arg(world, self, deleted, &drop)) return NULL;
    TextBuf out = {0};
    for (uint32_t i = 0; i < in.len; i++) {
        unsigned char c = in.bytes[i];
        if (drop.len && memchr(drop.bytes, c, drop.len)) continue;
        textbuf_point(&out, map.bytes ? map.bytes[c] : c);
    }
    return textbuf_take(world, &out, host_kind_inline(self));
}

/* What a mapping of code points puts in the place of one: None, a code point or a text. */
static bool translate_point(HostWorld *world, Host self, Host mapping, uint32_t point, TextBuf *out) {
    Host by = host_getitem(world, mapping, host_small(point));
    if (!by && !host_catch(world, world->e.LookupError)) return false;
    if (!by) return textbuf_point(out, point), true;
    if (by == world->none) return true;
    if (host_is_int(by)) {
        int64_t value;
        if (!host_arg_int(world, by, &value)) return false;
        if (value < 0 || value > (out->wide ? 0x10ffff : 255))
            return host_raise_false(world, world->e.ValueError, "character mapping must be in range");
        return textbuf_point(out, (uint32_t)value), true;
    }
    Text text;
    if (!text_arg(world, self, by, &text)) return false;
    return textbuf_text(out, text), true;
}

Host text_method_translate(HostWorld *world, Host *a) {
    Text in = text_view(a[0]);
    bool table = a[1] == world->none || host_is_str(a[1]) || host_is_kind(a[1], HOST_BYTEARRAY);
    if (!in.points && table) return translate_bytes(world, a[0], a[1], a[2]);
    TextBuf out = {.wide = in.points != NULL};
    for (uint32_t i = 0; i < in.len; i++)
        if (!translate_point(world, a[0], a[1], text_at(&in, i), &out)) return strbuf_free(&out.buf), NULL;
    return textbuf_take(world, &out, host_kind_inline(a[0]));
}
