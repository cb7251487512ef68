/* literals.c: string literals: prefixes, escapes, implicit concatenation. */
#include "parser.h"

StringPrefix string_prefix(const char *text) {
    StringPrefix prefix = {0};
    for (;; text++, prefix.len++) {
        char c = (char)(*text | 0x20);
        if (c == 'r') prefix.raw = true;
        else if (c == 'b') prefix.bytes = true;
        else if (c == 'u') prefix.unicode = true;
        else if (c == 'f') prefix.format = true;
        else return prefix;
    }
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void append_value(StrBuf *out, uint32_t value, bool wide) {
    if (wide) strbuf_utf8(out, value);
    else strbuf_char(out, (char)value);
}

/* `\x41`, `\u0041`, `\U00000041` at `at`; returns the offset behind it, or 0 after an error. */
static uint32_t decode_hex(Parser *p, uint32_t at, uint32_t end, bool wide, StrBuf *out) {
    char kind = p->text[at + 1];
    uint32_t count = kind == 'x' ? 2 : kind == 'u' ? 4 : 8, value = 0, i = 0;
    for (; i < count && at + 2 + i < end; i++) {
        int digit = hex_digit(p->text[at + 2 + i]);
        if (digit < 0) break;
        value = value << 4 | (uint32_t)digit;
    }
    if (i < count || value > 0x10ffff) {
        Problem *problem = parser_error(p, DIAG_S012, at, at + 2 + i, i < count ? "this escape takes %u hex digits"
                                        : "no character has a number that large", count);
        if (problem) problem->help = "double the backslash, or prefix the string with r, if none was meant";
        return 0;
    }
    append_value(out, value, wide || kind != 'x');
    return at + 2 + count;
}

static uint32_t decode_octal(Parser *p, uint32_t at, uint32_t end, bool wide, StrBuf *out) {
    uint32_t value = 0, i = at + 1;
    for (; i < at + 4 && i < end && p->text[i] >= '0' && p->text[i] <= '7'; i++)
        value = value * 8 + (uint32_t)(p->text[i] - '0');
    append_value(out, wide ? value : value & 0xff, wide);
    return i;
}

static uint32_t decode_newline(Parser *p, uint32_t at) {
    return at + (p->text[at] == '\r' && p->text[at + 1] == '\n' ? 2 : 1);
}

/* `has_unicode`: \u, \U and \N are escapes here. */
static uint32_t decode_escape(Parser *p, uint32_t at, uint32_t end, bool wide, bool has_unicode, StrBuf *out) {
    static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
    char c = p->text[at + 1];
    if (c == '\n' || c == '\r') return decode_newline(p, at + 1);
    const char *letter = c ? strchr(letters, c) : NULL;
    if (letter) {
        strbuf_char(out, values[letter - letters]);
        return at + 2;
    }
    if (c >= '0' && c <= '7') return decode_octal(p, at, end, wide, out);
    if (c == 'x' || (has_unicode && (c == 'u' || c == 'U'))) return decode_hex(p, at, end, wide, out);
    if (c == 'N' && has_unicode) {
        const char *close = memchr(p->text + at, '}', end - at);
        uint32_t stop = close ? (uint32_t)(close - p->text) + 1 : at + 2;
        Problem *problem =
            parser_error(p, DIAG_S012, at, stop, "characters cannot be written by their Unicode names here");
        if (problem) problem->help = "write the character itself, or its number as \\uXXXX or \\UXXXXXXXX";
        return 0;
    }
    strbuf_char(out, '\\');             /* an unknown escape stands for itself */
    return at + 1;
}

bool decode_string(Parser *p, uint32_t start, uint32_t end, StringPrefix prefix, bool wide, StrBuf *out) {
    bool has_unicode = !prefix.bytes && (wide || p->dialect == DIALECT_3);
    bool raw_unicode = prefix.raw && wide && p->dialect == DIALECT_2;        /* ur"\u0041" */
    for (uint32_t i = start; i < end;) {
        const char *text = p->text + i;
        uint32_t run = 0;
        while (i + run < end && text[run] != '\\' && text[run] != '\r') run++;
        if (run) {
            strbuf_append_n(out, text, run);
            i += run;
        } else if (*text == '\r') {
            strbuf_char(out, '\n');
            i = decode_newline(p, i);
        } else if (!prefix.raw || (raw_unicode && (text[1] | 0x20) == 'u')) {
            i = decode_escape(p, i, end, wide, has_unicode, out);
            if (!i) return false;
        } else {
            uint32_t len = text[1] == '\r' || i + 1 == end ? 1 : 2;
            strbuf_append_n(out, text, len);
            i += len;
        }
    }
    return true;
}

Node *string_node(Parser *p, Span span, StrBuf *text, bool bytes, bool unicode) {
    Constant constant = {.kind = unicode ? CONSTANT_UNICODE : CONSTANT_STR,
                         .is_bytes_literal = bytes,
                         .len = (uint32_t)text->len,
                         .bytes = arena_strndup(p->arena, text->data ? text->data : "", text->len)};
    return NEW_SPAN(p, ConstantExpr, span.start, span.end, .value = constant);
}

/* What the adjacent literals from the current token on have in common. */
typedef struct Literals { uint32_t count; bool bytes, unicode, format; } Literals;

static Literals survey(Parser *p) {
    Literals all = {0};
    for (; ahead(p, all.count) == TOKEN_STRING; all.count++) {
        const Token *token = &p->tokens[p->position + all.count];
        StringPrefix prefix = string_prefix(p->text + token->start);
        if (all.count && p->dialect == DIALECT_3 && prefix.bytes != all.bytes) {
            parser_error(p, DIAG_S013, token->start, token->end, "bytes and text literals cannot be joined");
            break;
        }
        all.bytes |= prefix.bytes;
        all.unicode |= prefix.unicode || (p->unicode_literals && !prefix.bytes);
        all.format |= prefix.format;
    }
    return all;
}

static void check_ascii(Parser *p, const Token *token) {
    for (uint32_t i = token->start; i < token->end; i++)
        if ((unsigned char)p->text[i] >= 0x80) {
            Problem *problem = parser_error(p, DIAG_S013, i, i + 1, "bytes literals hold ASCII characters only");
            if (problem) problem->help = "write other bytes as \\xHH";
            return;
        }
}

static void check_utf8(Parser *p, const Token *token) {
    for (uint32_t i = token->start; i < token->end;) {
        uint32_t c;
        int len = utf8_decode((const unsigned char *)p->text + i, &c);
        if (!len) {
            parser_error(p, DIAG_S015, i, i + 1, "a unicode literal must be UTF-8, which byte 0x%02x is not", c);
            return;
        }
        i += (uint32_t)len;
    }
}

static void parse_one_string(Parser *p, const Literals *all, StrBuf *text, Span whole) {
    const Token *token = &p->tokens[p->position];
    StringPrefix prefix = string_prefix(p->text + token->start);
    uint32_t start = token->start + prefix.len, end = token->end, quote = 1;
    if (end - start >= 6 && p->text[start + 1] == p->text[start] && p->text[start + 2] == p->text[start]) quote = 3;
    if (prefix.bytes && p->dialect == DIALECT_3) check_ascii(p, token);
    if (all->unicode && p->dialect == DIALECT_2) check_utf8(p, token);
    if (prefix.format) parse_fstring(p, start + quote, end - quote, prefix, text, whole);
    else decode_string(p, start + quote, end - quote, prefix, all->unicode && !prefix.bytes, text);
}

Node *parse_strings(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    Literals all = survey(p);
    if (p->panicking) return NEW(p, Name, start, .id = intern_cstr(p->cx->interner, "?"));
    Span whole = {p->file->id, start, p->tokens[p->position + all.count - 1].end};
    StrBuf text = {0};
    for (uint32_t i = 0; i < all.count; i++) {
        parse_one_string(p, &all, &text, whole);
        advance(p);
    }
    Node *result;
    if (all.format) {
        if (text.len) list_add(p, string_node(p, whole, &text, false, all.unicode));
        result = NEW_SPAN(p, JoinedStr, whole.start, whole.end, .values = list_end(p, mark));
    } else {
        result = string_node(p, whole, &text, all.bytes, all.unicode);
    }
    strbuf_free(&text);
    return result;
}
