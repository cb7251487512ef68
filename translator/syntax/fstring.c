/* fstring.c: f-strings: literal text, {expression=!conversion:format spec}, nested fields in format specs.
 *
 * Idea:   the expression's extent is found by scanning for its end outside strings and brackets; then that stretch
 *         of the file is lexed and parsed on its own, so that its nodes have true places.
 * Source: PEP 498 and PEP 701's description of what came before it: no backslash, no comment inside the braces.
 */
#include "parser.h"

static Problem *fail(Parser *p, uint32_t start, uint32_t end, const char *why) {
    return parser_error(p, DIAG_S014, start, end, "f-string: %s", why);
}

/* The offset behind the string literal that begins at `at`. */
static uint32_t skip_string(const Parser *p, uint32_t at, uint32_t end) {
    char quote = p->text[at];
    uint32_t width = at + 2 < end && p->text[at + 1] == quote && p->text[at + 2] == quote ? 3 : 1;
    for (uint32_t i = at + width; i + width <= end; i++)
        if (!memcmp(p->text + i, p->text + at, width)) return i + width;
    return end;
}

/* The offset of what ends the expression: one of `=` `!` `:` `}`; `end` when nothing does. */
static uint32_t find_expression_end(Parser *p, uint32_t start, uint32_t end) {
    int depth = 0;
    for (uint32_t i = start; i < end; i++) {
        char c = p->text[i], next = i + 1 < end ? p->text[i + 1] : '\0';
        if (c == '\\') { fail(p, i, i + 1, "no backslash may stand inside the braces"); return end; }
        if (c == '#') { fail(p, i, i + 1, "no '#' may stand inside the braces"); return end; }
        if (c == '\'' || c == '"') { i = skip_string(p, i, end) - 1; continue; }
        if (c == '(' || c == '[' || c == '{') { depth++; continue; }
        if (depth) {
            if (c == ')' || c == ']' || c == '}') depth--;
            continue;
        }
        if (next == '=' && (c == '!' || c == '=' || c == '<' || c == '>')) { i++; continue; }
        if (c == '!' || c == ':' || c == '}' || c == '=') return i;
        if (c == ')' || c == ']') { fail(p, i, i + 1, "this bracket closes nothing"); return end; }
    }
    if (!p->panicking) {
        Problem *problem = fail(p, start - 1, start, "this '{' is never closed");
        if (problem) problem->help = "write '{{' for a brace that is meant as text";
    }
    return end;
}

static Node *parse_inside(Parser *p, uint32_t start, uint32_t end) {
    uint32_t from = start;
    while (from < end && strchr(" \t\f\n\r", p->text[from])) from++;
    if (from == end) { fail(p, start - 1, end + 1, "an expression is missing inside the braces"); return NULL; }
    Token *tokens = p->tokens;
    uint32_t position = p->position;
    Tokens inner = lexer_run(p->scratch, p->problems, p->text, start, end, p->dialect, true);
    p->tokens = inner.items;
    parser_seek(p, 0);
    Node *value = parse_yield_or_expressions(p);
    refuse_star(p, value);
    if (!at(p, TOKEN_END)) parser_unexpected(p, "the end of the expression");
    p->tokens = tokens;
    p->position = position;
    p->kind = p->panicking ? TOKEN_BAD : tokens[position].kind;
    return value;
}

static void flush_literal(Parser *p, StrBuf *literal, Span whole) {
    if (!literal->len) return;
    list_add(p, string_node(p, whole, literal, false, p->unicode_literals));
    strbuf_clear(literal);
}

static uint32_t parse_field(Parser *p, uint32_t start, uint32_t end, StringPrefix prefix, StrBuf *literal, Span whole);

/* Literal text and fields up to `end`, or in a format spec up to the '}' that closes the field around it. */
static uint32_t parse_parts(Parser *p, uint32_t at, uint32_t end, StringPrefix prefix, StrBuf *literal, Span whole) {
    bool in_spec = p->format_depth > 0;
    while (at < end && !p->panicking) {
        uint32_t run = at;
        while (run < end && p->text[run] != '{' && p->text[run] != '}') {
            bool named = !prefix.raw && p->text[run] == '\\' && run + 2 < end && p->text[run + 1] == 'N' &&
                         p->text[run + 2] == '{';
            run += named ? 3 : !prefix.raw && p->text[run] == '\\' && run + 1 < end && p->text[run + 1] != '{' &&
                               p->text[run + 1] != '}' ? 2 : 1;
        }
        if (run > end) run = end;
        if (run > at && !decode_string(p, at, run, prefix, p->unicode_literals, literal)) return end;
        at = run;
        if (at == end) break;
        char c = p->text[at];
        if (at + 1 < end && p->text[at + 1] == c && !in_spec) {
            strbuf_char(literal, c);
            at += 2;
        } else if (c == '}') {
            if (in_spec) return at;
            Problem *problem = fail(p, at, at + 1, "a single '}' stands alone");
            if (problem) problem->help = "write '}}' for a brace that is meant as text";
        } else {
            at = parse_field(p, at + 1, end, prefix, literal, whole);
        }
    }
    return at;
}

static Node *parse_format_spec(Parser *p, uint32_t *at, uint32_t end, StringPrefix prefix, Span whole) {
    uint32_t start = *at, mark = list_begin(p);
    StrBuf literal = {0};
    p->format_depth++;
    *at = parse_parts(p, start, end, prefix, &literal, whole);
    p->format_depth--;
    flush_literal(p, &literal, whole);
    strbuf_free(&literal);
    return NEW_SPAN(p, JoinedStr, start, *at, .values = list_end(p, mark));
}

/* `!r`; -1 when there is none. */
static int parse_conversion(Parser *p, uint32_t *at, uint32_t end) {
    if (*at >= end || p->text[*at] != '!') return -1;
    char c = *at + 1 < end ? p->text[*at + 1] : '\0';
    if ((c != 's' && c != 'r' && c != 'a') || *at + 2 >= end || (p->text[*at + 2] != ':' && p->text[*at + 2] != '}')) {
        fail(p, *at, *at + 1, "a conversion is one of !s !r !a");
        return -1;
    }
    *at += 2;
    return c;
}

/* A field from behind its '{'; returns the offset behind its '}'. */
static uint32_t parse_field(Parser *p, uint32_t start, uint32_t end, StringPrefix prefix, StrBuf *literal, Span whole) {
    if (p->format_depth == 2) { fail(p, start - 1, start, "fields are nested too deeply"); return end; }
    if (!parser_enter(p)) return end;
    uint32_t at = find_expression_end(p, start, end), text_end = at;
    Node *value = p->panicking ? NULL : parse_inside(p, start, at);
    bool shows_text = at < end && p->text[at] == '=' && !p->panicking;
    if (shows_text) {
        for (at++; at < end && strchr(" \t\f\n\r", p->text[at]); at++) {}
        text_end = at;
        strbuf_append_n(literal, p->text + start, text_end - start);
    }
    flush_literal(p, literal, whole);
    int conversion = p->panicking ? -1 : parse_conversion(p, &at, end);
    Node *spec = NULL;
    if (!p->panicking && at < end && p->text[at] == ':') {
        at++;
        spec = parse_format_spec(p, &at, end, prefix, whole);
    }
    if (!p->panicking && (at >= end || p->text[at] != '}'))
        fail(p, start - 1, start, "this field is not closed by '}'");
    if (shows_text && conversion < 0 && !spec) conversion = 'r';
    if (!p->panicking)
        list_add(p, NEW_SPAN(p, FormattedValue, start - 1, at + 1, .value = value, .conversion = conversion,
                             .format_spec = spec));
    parser_leave(p);
    return p->panicking ? end : at + 1;
}

void parse_fstring(Parser *p, uint32_t start, uint32_t end, StringPrefix prefix, StrBuf *literal, Span whole) {
    uint32_t outer = p->format_depth;
    p->format_depth = 0;
    parse_parts(p, start, end, prefix, literal, whole);
    p->format_depth = outer;
}
