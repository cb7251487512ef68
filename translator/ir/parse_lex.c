/* parse_lex.c: graph text -> tokens. Lines matter: a newline ends an operation. `#` starts a comment. */
#include "parse.h"
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef struct Lexer { Parser *parser; const char *text; uint32_t at; } Lexer;

static void push(Lexer *lexer, Token token, uint32_t start) {
    token.start = start;
    token.end = lexer->at;
    vec_push(lexer->parser->cx->arena, &lexer->parser->tokens, token);
}

static bool is_word(char c) { return isalnum((unsigned char)c) || c == '_'; }

static void lex_name(Lexer *lexer) {
    uint32_t start = lexer->at;
    const char *s = lexer->text;
    while (is_word(s[lexer->at]) || (s[lexer->at] == '.' && is_word(s[lexer->at + 1]))) lexer->at++;
    push(lexer, (Token){.kind = TOKEN_NAME,
                        .text = intern(lexer->parser->cx->interner, s + start, lexer->at - start)}, start);
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/* The character at the cursor, escapes undone; -1 at the end of the line or for an unknown escape. */
static int lex_char(Lexer *lexer) {
    const char *s = lexer->text;
    char c = s[lexer->at];
    if (c == 0 || c == '\n') return -1;
    lexer->at++;
    if (c != '\\') return (unsigned char)c;
    c = s[lexer->at];
    if (c == 0 || c == '\n') return -1;
    lexer->at++;
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case '\\': case '"': case '\'': return c;
    case 'x': {
        int high = hex_value(s[lexer->at]), low = high < 0 ? -1 : hex_value(s[lexer->at + 1]);
        if (low < 0) return -1;
        lexer->at += 2;
        return high * 16 + low;
    }
    }
    return -1;
}

static void lex_string(Lexer *lexer) {
    uint32_t start = lexer->at++;
    StrBuf buf = {0};
    strbuf_append(&buf, "");
    bool ok = true;
    while (ok && lexer->text[lexer->at] != '"') {
        int c = lex_char(lexer);
        if (c < 0) ok = false;
        else strbuf_char(&buf, (char)c);
    }
    if (ok) {
        lexer->at++;
        push(lexer, (Token){.kind = TOKEN_STRING,
                            .text = intern(lexer->parser->cx->interner, buf.data, buf.len)}, start);
    } else {
        push(lexer, (Token){.kind = TOKEN_BAD}, start);
    }
    strbuf_free(&buf);
}

static void lex_quoted_char(Lexer *lexer) {
    uint32_t start = lexer->at++;
    int c = lex_char(lexer);
    bool ok = c >= 0 && lexer->text[lexer->at] == '\'';
    lexer->at += ok;
    push(lexer, (Token){.kind = ok ? TOKEN_CHAR : TOKEN_BAD, .integer = c}, start);
}

static void lex_number(Lexer *lexer) {
    uint32_t start = lexer->at;
    const char *s = lexer->text + start;
    bool negative = *s == '-', is_hex = s[negative] == '0' && s[negative + 1] == 'x', is_float = false;
    uint32_t len = negative + (is_hex ? 2 : 0);
    for (;; len++) {
        if (is_hex ? isxdigit((unsigned char)s[len]) : isdigit((unsigned char)s[len])) continue;
        if (is_hex) break;
        bool exponent = (s[len] == 'e' || s[len] == 'E') &&
                (isdigit((unsigned char)s[len + 1]) || s[len + 1] == '+' || s[len + 1] == '-');
        if (s[len] != '.' && !exponent) break;
        is_float = true;
        if (exponent) len++;
    }
    lexer->at += len;
    char *text = arena_strndup(lexer->parser->cx->arena, s, len);
    errno = 0;
    Token token = {.kind = is_float ? TOKEN_FLOAT : TOKEN_INT};
    if (is_float) token.real = strtod(text, NULL);
    else if (negative) token.integer = strtoll(text, NULL, 10);
    else token.integer = (int64_t)strtoull(text, NULL, 0);
    if (errno == ERANGE && !is_float) token.kind = TOKEN_BAD;
    push(lexer, token, start);
}

static void lex_punct(Lexer *lexer) {
    uint32_t start = lexer->at;
    const char *s = lexer->text + start;
    char punct = *s;
    lexer->at++;
    if (s[0] == '-' && s[1] == '>') { punct = '>'; lexer->at++; }
    else if (s[0] == '*' && s[1] == '*') { punct = '^'; lexer->at++; }
    else if (!strchr("(){}[],:=@&/*!+.", punct)) { push(lexer, (Token){.kind = TOKEN_BAD}, start); return; }
    push(lexer, (Token){.kind = TOKEN_PUNCT, .punct = punct}, start);
}

void text_tokenize(Parser *parser) {
    Lexer lexer = {parser, parser->file->text, 0};
    while (lexer.at < parser->file->len) {
        char c = lexer.text[lexer.at];
        if (c == '\n') {
            lexer.at++;
            push(&lexer, (Token){.kind = TOKEN_NEWLINE}, lexer.at - 1);
        } else if (c == ' ' || c == '\t' || c == '\r') {
            lexer.at++;
        } else if (c == '#') {
            while (lexer.at < parser->file->len && lexer.text[lexer.at] != '\n') lexer.at++;
        } else if (isalpha((unsigned char)c) || c == '_') {
            lex_name(&lexer);
        } else if (isdigit((unsigned char)c) ||
                   (c == '-' && isdigit((unsigned char)lexer.text[lexer.at + 1]))) {
            lex_number(&lexer);
        } else if (c == '"') {
            lex_string(&lexer);
        } else if (c == '\'') {
            lex_quoted_char(&lexer);
        } else {
            lex_punct(&lexer);
        }
    }
    push(&lexer, (Token){.kind = TOKEN_NEWLINE}, lexer.at);
    push(&lexer, (Token){.kind = TOKEN_END}, lexer.at);
}
