/* strbuf.c: see strbuf.h. */
#include "strbuf.h"
#include "check.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void reserve(StrBuf *buf, size_t more) {
    if (buf->cap - buf->len > more) return;
    size_t cap = buf->cap ? buf->cap * 2 : 64;
    while (cap - buf->len <= more) cap *= 2;
    buf->data = realloc(buf->data, cap);
    if (!buf->data) out_of_memory();
    buf->cap = cap;
}

void strbuf_free(StrBuf *buf) {
    free(buf->data);
    *buf = (StrBuf){0};
}

void strbuf_clear(StrBuf *buf) {
    buf->len = 0;
    if (buf->data) buf->data[0] = 0;
}

void strbuf_append_n(StrBuf *buf, const char *text, size_t len) {
    reserve(buf, len);
    if (len) memcpy(buf->data + buf->len, text, len);
    buf->len += len;
    buf->data[buf->len] = 0;
}

void strbuf_append(StrBuf *buf, const char *text) { strbuf_append_n(buf, text, strlen(text)); }

void strbuf_char(StrBuf *buf, char c) {
    reserve(buf, 1);
    buf->data[buf->len++] = c;
    buf->data[buf->len] = 0;
}

void strbuf_vprintf(StrBuf *buf, const char *format, va_list args) {
    enum { LIKELY_ENOUGH = 96 };
    reserve(buf, LIKELY_ENOUGH);
    va_list again;
    va_copy(again, args);
    size_t room = buf->cap - buf->len;
    size_t len = (size_t)vsnprintf(buf->data + buf->len, room, format, args);
    if (len >= room) {
        reserve(buf, len);
        vsnprintf(buf->data + buf->len, len + 1, format, again);
    }
    va_end(again);
    buf->len += len;
}

void strbuf_printf(StrBuf *buf, const char *format, ...) {
    va_list args;
    va_start(args, format);
    strbuf_vprintf(buf, format, args);
    va_end(args);
}

static char short_escape(unsigned char c) {
    switch (c) {
    case '\n': return 'n';
    case '\t': return 't';
    case '\r': return 'r';
    case '"': return '"';
    case '\\': return '\\';
    default: return 0;
    }
}

void strbuf_escape(StrBuf *buf, const char *text, size_t len, bool json) {
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        char escape = short_escape(c);
        if (escape) strbuf_printf(buf, "\\%c", escape);
        else if ((c >= 32 && c < 127) || (json && c >= 128)) strbuf_char(buf, (char)c);
        else strbuf_printf(buf, json ? "\\u%04x" : "\\x%02x", c);
    }
}

void strbuf_utf8(StrBuf *buf, uint32_t c) {
    if (c < 0x80) {
        strbuf_char(buf, (char)c);
    } else if (c < 0x800) {
        strbuf_char(buf, (char)(0xc0 | c >> 6));
        strbuf_char(buf, (char)(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        strbuf_char(buf, (char)(0xe0 | c >> 12));
        strbuf_char(buf, (char)(0x80 | (c >> 6 & 0x3f)));
        strbuf_char(buf, (char)(0x80 | (c & 0x3f)));
    } else {
        strbuf_char(buf, (char)(0xf0 | c >> 18));
        strbuf_char(buf, (char)(0x80 | (c >> 12 & 0x3f)));
        strbuf_char(buf, (char)(0x80 | (c >> 6 & 0x3f)));
        strbuf_char(buf, (char)(0x80 | (c & 0x3f)));
    }
}
