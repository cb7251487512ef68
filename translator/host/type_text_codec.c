/* type_text_codec.c: encode and decode.
 *
 * A str is bytes already, so encoding one by a codec of characters leaves it as it is (ascii checks it): programs written
 * for Python 3, where literals are text, mean just that. The codecs hex, string-escape and rot13 go from bytes to bytes.
 */
#include "host/text.h"
#include <stdio.h>

typedef enum Codec {
    CODEC_UTF8, CODEC_LATIN1, CODEC_ASCII, CODEC_UTF16, CODEC_UTF16LE, CODEC_UTF16BE, CODEC_UTF32, CODEC_UTF32LE,
    CODEC_UTF32BE, CODEC_UNICODE_ESCAPE, CODEC_STRING_ESCAPE, CODEC_HEX, CODEC_ROT13
} Codec;

static const struct { const char *name; Codec codec; } codec_names[] = {
    {"utf-8", CODEC_UTF8}, {"utf8", CODEC_UTF8}, {"u8", CODEC_UTF8}, {"latin-1", CODEC_LATIN1}, {"latin1", CODEC_LATIN1},
    {"iso-8859-1", CODEC_LATIN1}, {"iso8859-1", CODEC_LATIN1}, {"l1", CODEC_LATIN1}, {"ascii", CODEC_ASCII},
    {"us-ascii", CODEC_ASCII}, {"utf-16", CODEC_UTF16}, {"utf16", CODEC_UTF16}, {"utf-16-le", CODEC_UTF16LE},
    {"utf-16le", CODEC_UTF16LE}, {"utf-16-be", CODEC_UTF16BE}, {"utf-16be", CODEC_UTF16BE}, {"utf-32", CODEC_UTF32},
    {"utf32", CODEC_UTF32}, {"utf-32-le", CODEC_UTF32LE}, {"utf-32le", CODEC_UTF32LE}, {"utf-32-be", CODEC_UTF32BE},
    {"utf-32be", CODEC_UTF32BE}, {"unicode-escape", CODEC_UNICODE_ESCAPE}, {"raw-unicode-escape", CODEC_UNICODE_ESCAPE},
    {"string-escape", CODEC_STRING_ESCAPE}, {"hex", CODEC_HEX}, {"hex-codec", CODEC_HEX}, {"rot13", CODEC_ROT13},
    {"rot-13", CODEC_ROT13}};

static bool find_codec(HostWorld *world, const char *name, Codec *codec) {
    char normal[32] = {0};
    for (size_t i = 0; name[i] && i < sizeof normal - 1; i++) {
        char c = name[i] == '_' || name[i] == ' ' ? '-' : name[i];
        normal[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    for (size_t i = 0; i < sizeof codec_names / sizeof *codec_names; i++)
        if (strcmp(codec_names[i].name, normal) == 0) return *codec = codec_names[i].codec, true;
    return host_raise_false(world, world->e.LookupError, "unknown encoding: %s", name);
}

/* ---- errors ---- */
typedef struct Coding {
    HostWorld *world;
    Host object;
    const char *encoding, *errors;
    TextBuf out;
} Coding;

static bool coding_error(Coding *c, HostClass *cls, uint32_t start, uint32_t end, const char *reason) {
    HostWorld *world = c->world;
    Host args[5] = {host_new_cstr(world, c->encoding), c->object, host_small(start), host_small(end),
                    host_new_cstr(world, reason)};
    Host exception = host_call(world, &cls->base, args, 5);
    if (exception) host_raise_exception(world, exception);
    return false;
}

static bool decode_error(Coding *c, uint32_t start, uint32_t end, const char *reason) {
    if (strcmp(c->errors, "ignore") == 0) return true;
    if (strcmp(c->errors, "replace") == 0) return textbuf_point(&c->out, 0xfffd), true;
    if (strcmp(c->errors, "strict") == 0) return coding_error(c, c->world->e.UnicodeDecodeError, start, end, reason);
    Text in = text_view(c->object);
    bool escape = strcmp(c->errors, "surrogateescape") == 0;
    if (!escape && strcmp(c->errors, "backslashreplace") != 0)
        return host_raise_false(c->world, c->world->e.LookupError, "unknown error handler name '%s'", c->errors);
    for (uint32_t i = start; i < end; i++) {
        char text[8];
        snprintf(text, sizeof text, "\\x%02x", in.bytes[i]);
        if (escape) textbuf_point(&c->out, 0xdc00u + in.bytes[i]);
        else textbuf_cstr(&c->out, text);
    }
    return true;
}

/* The error is of all code points from `at` to `end`; what replaces it, of the first. */
static bool encode_error(Coding *c, uint32_t at, uint32_t end, const char *reason) {
    uint32_t point = HOST_UNI(c->object)->points[at];
    char text[16];
    if (strcmp(c->errors, "ignore") == 0) return true;
    if (strcmp(c->errors, "replace") == 0) return textbuf_point(&c->out, '?'), true;
    if (strcmp(c->errors, "xmlcharrefreplace") == 0) snprintf(text, sizeof text, "&#%u;", point);
    else if (strcmp(c->errors, "backslashreplace") == 0)
        snprintf(text, sizeof text, point < 256 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x", point);
    else if (strcmp(c->errors, "surrogateescape") == 0 && point >= 0xdc80 && point <= 0xdcff)
        return textbuf_point(&c->out, point - 0xdc00), true;
    else return coding_error(c, c->world->e.UnicodeEncodeError, at, end, reason);
    textbuf_cstr(&c->out, text);
    return true;
}

/* ---- decoding to code points ---- */
/* How many bytes the sequence at `p` has; 0 and a reason when it is none, with the bytes to skip in *bad. */
static uint32_t utf8_sequence(const unsigned char *p, uint32_t left, uint32_t *point, uint32_t *bad, const char **reason) {
    unsigned char c = p[0];
    uint32_t len = c < 0x80 ? 1 : c >= 0xc2 && c < 0xe0 ? 2 : (c >> 4) == 14 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    *bad = 1;
    *reason = "invalid start byte";
    if (!len) return 0;
    *point = len == 1 ? c : c & (0x7fu >> len);
    for (uint32_t i = 1; i < len; i++) {
        *bad = i;
        *reason = i >= left ? "unexpected end of data" : "invalid continuation byte";
        if (i >= left) return 0;
        unsigned char low = 0x80, high = 0xbf;
        if (i == 1) {
            if (c == 0xe0) low = 0xa0;
            if (c == 0xed) high = 0x9f;
            if (c == 0xf0) low = 0x90;
            if (c == 0xf4) high = 0x8f;
        }
        if (p[i] < low || p[i] > high) return 0;
        *point = *point << 6 | (p[i] & 0x3f);
    }
    return len;
}

static bool decode_utf8(Coding *c, Text in) {
    for (uint32_t i = 0; i < in.len;) {
        uint32_t point, bad;
        const char *reason;
        uint32_t len = utf8_sequence(in.bytes + i, in.len - i, &point, &bad, &reason);
        if (len) textbuf_point(&c->out, point);
        else if (!decode_error(c, i, i + bad, reason)) return false;
        i += len ? len : bad;
    }
    return true;
}

static bool decode_single(Coding *c, Text in, uint32_t limit) {
    for (uint32_t i = 0; i < in.len; i++) {
        if (in.bytes[i] < limit) textbuf_point(&c->out, in.bytes[i]);
        else if (!decode_error(c, i, i + 1, "ordinal not in range(128)")) return false;
    }
    return true;
}

static uint32_t unit_at(Text in, uint32_t i, uint32_t size, bool big) {
    uint32_t value = 0;
    for (uint32_t k = 0; k < size; k++) value = value << 8 | in.bytes[i + (big ? k : size - 1 - k)];
    return value;
}

static bool decode_units(Coding *c, Text in, uint32_t size, bool big, bool detect) {
    uint32_t i = 0;
    if (detect && in.len >= size) {
        bool mark = unit_at(in, 0, size, false) == 0xfeff, swapped = unit_at(in, 0, size, true) == 0xfeff;
        if (mark || swapped) i = size, big = swapped;
    }
    while (i < in.len) {
        if (in.len - i < size) return decode_error(c, i, in.len, "truncated data");
        uint32_t point = unit_at(in, i, size, big), start = i;
        i += size;
        bool high = size == 2 && point >= 0xd800 && point < 0xdc00;
        if (high && in.len - i >= 2) {
            uint32_t low = unit_at(in, i, 2, big);
            if (low >= 0xdc00 && low < 0xe000) point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00), i += 2;
        }
        if (point <= 0x10ffff) textbuf_point(&c->out, point);
        else if (!decode_error(c, start, i, "code point not in range(0x110000)")) return false;
    }
    return true;
}

static int hex_value(uint32_t c) {
    if (c >= '0' && c <= '9') return (int)c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

/* \xHH \uHHHH \UHHHHHHHH: the digits at i, `count` of them; false when they are not there. */
static bool read_hex(Text in, uint32_t i, uint32_t count, uint32_t *value) {
    *value = 0;
    if (in.len - i < count) return false;
    for (uint32_t k = 0; k < count; k++) {
        int digit = hex_value(text_at(&in, i + k));
        if (digit < 0) return false;
        *value = *value << 4 | (uint32_t)digit;
    }
    return true;
}

static bool decode_escapes(Coding *c, Text in, bool wide) {
    static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
    for (uint32_t i = 0; i < in.len;) {
        uint32_t ch = in.bytes[i++], value = 0, digits = 0;
        if (ch != '\\') {
            textbuf_point(&c->out, ch);
            continue;
        }
        if (i == in.len) return decode_error(c, i - 1, i, "\\ at end of string");
        ch = in.bytes[i++];
        const char *letter = memchr(letters, (int)ch, sizeof letters - 1);
        uint32_t count = ch == 'x' ? 2 : wide && ch == 'u' ? 4 : wide && ch == 'U' ? 8 : 0;
        if (ch == '\n') continue;
        if (letter) textbuf_point(&c->out, (unsigned char)values[letter - letters]);
        else if (count && read_hex(in, i, count, &value) && value <= 0x10ffff) textbuf_point(&c->out, value), i += count;
        else if (count) {
            if (!decode_error(c, i - 2, in.len, "truncated \\xXX escape")) return false;
        } else if (ch >= '0' && ch <= '7') {
            for (i--; digits < 3 && i < in.len && in.bytes[i] >= '0' && in.bytes[i] <= '7'; i++, digits++)
                value = value * 8 + (in.bytes[i] - '0');
            textbuf_point(&c->out, wide ? value : value & 0xff);
        } else {
            textbuf_point(&c->out, '\\');
            textbuf_point(&c->out, ch);
        }
    }
    return true;
}

static bool decode_hex(Coding *c, Text in) {
    for (uint32_t i = 0, value; i < in.len; i += 2) {
        if (!read_hex(in, i, 2, &value))
            return host_raise_false(c->world, c->world->e.ValueError, in.len % 2 ? "Odd-length string" : "Non-hexadecimal digit found");
        textbuf_point(&c->out, value);
    }
    return true;
}

static void rotate(TextBuf *out, Text in) {
    for (uint32_t i = 0; i < in.len; i++) {
        uint32_t ch = text_at(&in, i), base = ch | 32;
        bool letter = base >= 'a' && base <= 'z';
        textbuf_point(out, letter ? (ch & 0x20u) + 'A' + (base - 'a' + 13) % 26 : ch);
    }
}

static bool decode_by(Coding *c, Codec codec, Text in) {
    switch (codec) {
    case CODEC_UTF8: return decode_utf8(c, in);
    case CODEC_LATIN1: return decode_single(c, in, 256);
    case CODEC_ASCII: return decode_single(c, in, 128);
    case CODEC_UTF16: return decode_units(c, in, 2, false, true);
    case CODEC_UTF16LE: return decode_units(c, in, 2, false, false);
    case CODEC_UTF16BE: return decode_units(c, in, 2, true, false);
    case CODEC_UTF32: return decode_units(c, in, 4, false, true);
    case CODEC_UTF32LE: return decode_units(c, in, 4, false, false);
    case CODEC_UTF32BE: return decode_units(c, in, 4, true, false);
    case CODEC_UNICODE_ESCAPE: return decode_escapes(c, in, true);
    case CODEC_STRING_ESCAPE: return decode_escapes(c, in, false);
    case CODEC_HEX: return decode_hex(c, in);
    case CODEC_ROT13: return rotate(&c->out, in), true;
    }
    return false;
}

static bool of_bytes(Codec codec) { return codec == CODEC_HEX || codec == CODEC_STRING_ESCAPE || codec == CODEC_ROT13; }

Host text_decode(HostWorld *world, Host bytes, const char *encoding, const char *errors) {
    Codec codec;
    if (host_is_kind(bytes, HOST_UNICODE) && !(bytes = host_str_of_unicode(world, bytes))) return NULL;
    if (!find_codec(world, encoding, &codec)) return NULL;
    const char *name = codec == CODEC_UTF8 ? "utf-8" : codec == CODEC_LATIN1 ? "latin-1" : encoding;
    Coding c = {world, bytes, name, errors, {.wide = !of_bytes(codec)}};
    if (!decode_by(&c, codec, text_view(bytes))) return strbuf_free(&c.out.buf), NULL;
    return textbuf_take(world, &c.out, HOST_STR);
}

/* ---- encoding ---- */
static void put_unit(TextBuf *out, uint32_t value, uint32_t size, bool big) {
    for (uint32_t k = 0; k < size; k++) textbuf_point(out, value >> 8 * (big ? size - 1 - k : k) & 0xff);
}

static void encode_units(Coding *c, Text in, uint32_t size, bool big, bool mark) {
    if (mark) put_unit(&c->out, 0xfeff, size, big);
    for (uint32_t i = 0; i < in.len; i++) {
        uint32_t point = in.points[i];
        if (size == 2 && point >= 0x10000) {
            put_unit(&c->out, 0xd800 + ((point - 0x10000) >> 10), 2, big);
            point = 0xdc00 + ((point - 0x10000) & 0x3ff);
        }
        put_unit(&c->out, point, size, big);
    }
}

static bool encode_points(Coding *c, Text in, uint32_t limit) {
    for (uint32_t i = 0; i < in.len; i++) {
        bool surrogate = limit > 256 && in.points[i] >= 0xd800 && in.points[i] < 0xe000;
        const char *reason = surrogate ? "surrogates not allowed"
                                       : limit == 128 ? "ordinal not in range(128)" : "ordinal not in range(256)";
        if (in.points[i] >= limit || surrogate) {
            uint32_t end = i + 1;
            while (end < in.len && !surrogate && in.points[end] >= limit) end++;
            if (!encode_error(c, i, end, reason)) return false;
        } else if (limit > 256) {
            strbuf_utf8(&c->out.buf, in.points[i]);
        } else {
            textbuf_point(&c->out, in.points[i]);
        }
    }
    return true;
}

static void encode_escapes(TextBuf *out, Text in) {
    for (uint32_t i = 0; i < in.len; i++) {
        uint32_t p = text_at(&in, i);
        const char *name = p == '\n' ? "\\n" : p == '\r' ? "\\r" : p == '\t' ? "\\t" : p == '\\' ? "\\\\" : NULL;
        if (name) textbuf_cstr(out, name);
        else if (p >= 32 && p < 127) textbuf_point(out, p);
        else strbuf_printf(&out->buf, p < 256 ? "\\x%02x" : p < 0x10000 ? "\\u%04x" : "\\U%08x", p);
    }
}

static bool encode_by(Coding *c, Codec codec, Text in) {
    switch (codec) {
    case CODEC_UTF8: return encode_points(c, in, 0x110000);
    case CODEC_LATIN1: return encode_points(c, in, 256);
    case CODEC_ASCII: return encode_points(c, in, 128);
    case CODEC_UTF16: return encode_units(c, in, 2, false, true), true;
    case CODEC_UTF16LE: return encode_units(c, in, 2, false, false), true;
    case CODEC_UTF16BE: return encode_units(c, in, 2, true, false), true;
    case CODEC_UTF32: return encode_units(c, in, 4, false, true), true;
    case CODEC_UTF32LE: return encode_units(c, in, 4, false, false), true;
    case CODEC_UTF32BE: return encode_units(c, in, 4, true, false), true;
    case CODEC_UNICODE_ESCAPE: return encode_escapes(&c->out, in), true;
    case CODEC_STRING_ESCAPE: case CODEC_HEX: case CODEC_ROT13: break;
    }
    return false;
}

static Host encode_bytes(HostWorld *world, Host bytes, Codec codec) {
    Text in = text_view(bytes);
    TextBuf out = {0};
    if (codec == CODEC_HEX)
        for (uint32_t i = 0; i < in.len; i++) strbuf_printf(&out.buf, "%02x", in.bytes[i]);
    else if (codec == CODEC_ROT13) rotate(&out, in);
    else encode_escapes(&out, in);
    return textbuf_take(world, &out, HOST_STR);
}

Host text_encode(HostWorld *world, Host text, const char *encoding, const char *errors) {
    Codec codec;
    if (!find_codec(world, encoding, &codec)) return NULL;
    bool wide = host_is_kind(text, HOST_UNICODE);
    if (of_bytes(codec)) {
        if (wide && !(text = host_str_of_unicode(world, text))) return NULL;
        return encode_bytes(world, text, codec);
    }
    bool as_is = codec == CODEC_UTF8 || codec == CODEC_LATIN1;
    if (!wide && as_is) return text_new(world, HOST_STR, text_view(text));
    if (!wide && !(text = host_unicode_of_str(world, text))) return NULL;
    const char *name = codec == CODEC_UTF8 ? "utf-8" : codec == CODEC_LATIN1 ? "latin-1" : encoding;
    Coding c = {world, text, name, errors, {.wide = false}};
    if (!encode_by(&c, codec, text_view(text))) return strbuf_free(&c.out.buf), NULL;
    return textbuf_take(world, &c.out, HOST_STR);
}

/* ---- methods ---- */
static bool codec_arguments(HostWorld *world, Host *a, const char **encoding, const char **errors) {
    *encoding = "utf-8";
    *errors = "strict";
    return (!a[1] || host_arg_cstr(world, a[1], encoding)) && (!a[2] || host_arg_cstr(world, a[2], errors));
}

Host text_method_encode(HostWorld *world, Host *a) {
    const char *encoding, *errors;
    return codec_arguments(world, a, &encoding, &errors) ? text_encode(world, a[0], encoding, errors) : NULL;
}

Host text_method_decode(HostWorld *world, Host *a) {
    const char *encoding, *errors;
    return codec_arguments(world, a, &encoding, &errors) ? text_decode(world, a[0], encoding, errors) : NULL;
}

Host text_method_hex(HostWorld *world, Host *a) {
    Host bytes = host_is_kind(a[0], HOST_UNICODE) ? host_str_of_unicode(world, a[0]) : a[0];
    return bytes ? encode_bytes(world, bytes, CODEC_HEX) : NULL;
}
