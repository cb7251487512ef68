/* parser.c: the parser's tokens and errors: what its other files stand on. */
#include "parser.h"
#include <stdarg.h>
#include <stdio.h>

void parser_seek(Parser *p, uint32_t position) {
    p->position = position;
    p->kind = p->panicking ? TOKEN_BAD : p->tokens[position].kind;
}

uint32_t block_end(const Parser *p) {
    uint32_t i = p->position;
    while (i > 1 && (p->tokens[i - 1].kind == TOKEN_NEWLINE || p->tokens[i - 1].kind == TOKEN_INDENT ||
                     p->tokens[i - 1].kind == TOKEN_DEDENT))
        i--;
    return i ? p->tokens[i - 1].end : here(p);
}

static void panic(Parser *p) {
    p->panicking = true;
    p->kind = TOKEN_BAD;
}

static Problem *add_problem(Parser *p, DiagCode code, uint32_t start, uint32_t end, const char *format, va_list args) {
    if (problems_silenced(p->problems, start)) return NULL;
    char text[512];
    vsnprintf(text, sizeof text, format, args);
    return problem_add(p->problems, code, start, end, "%s", text);
}

Problem *parser_error(Parser *p, DiagCode code, uint32_t start, uint32_t end, const char *format, ...) {
    if (p->panicking) return NULL;
    va_list args;
    va_start(args, format);
    Problem *problem = add_problem(p, code, start, end, format, args);
    va_end(args);
    panic(p);
    return problem;
}

Problem *parser_complain(Parser *p, DiagCode code, uint32_t start, uint32_t end, const char *format, ...) {
    if (p->panicking) return NULL;
    va_list args;
    va_start(args, format);
    Problem *problem = add_problem(p, code, start, end, format, args);
    va_end(args);
    return problem;
}

/* "'foo'", "keyword 'if'", "end of line" … */
static void describe_token(const Parser *p, const Token *token, char *text, size_t size) {
    int len = (int)(token->end - token->start);
    if (token->kind == TOKEN_NAME || token->kind == TOKEN_NUMBER)
        snprintf(text, size, "%s '%.*s%s'", token_text(token->kind), len > 40 ? 40 : len, p->text + token->start,
                 len > 40 ? "…" : "");
    else if (token->kind < TOKEN_LEFT_PAREN) snprintf(text, size, "%s", token_text(token->kind));
    else snprintf(text, size, "%s'%s'", token_is_keyword(token->kind) ? "keyword " : "", token_text(token->kind));
}

static bool is_word(const Parser *p, const Token *token, const char *word) {
    size_t len = strlen(word);
    return token->end - token->start == len && !memcmp(p->text + token->start, word, len);
}

bool at_word(const Parser *p, const char *word) {
    return p->kind == TOKEN_NAME && is_word(p, &p->tokens[p->position], word);
}

/* Mistakes with a name of their own; true when one was reported. */
static bool report_known_mistake(Parser *p, const Token *token) {
    const Token *before = p->position ? token - 1 : NULL;
    bool print = before && before->kind == TOKEN_NAME && is_word(p, before, "print");
    if (p->dialect == DIALECT_3 && (print || (before && before->kind == TOKEN_NAME && is_word(p, before, "exec"))) &&
        (token->kind == TOKEN_NAME || token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER)) {
        Problem *problem = parser_error(p, DIAG_S028, before->start, token->end, "the %s statement is Python 2",
                                        print ? "print" : "exec");
        if (problem) problem->help = print ? "write print(...), or put '# dialect: 2' into the first line of the file"
                                           : "write exec(...), or put '# dialect: 2' into the first line of the file";
        return true;
    }
    if (token->kind == TOKEN_EQUAL) {
        Problem *problem =
            parser_error(p, DIAG_S033, token->start, token->end, "an assignment cannot stand inside an expression");
        if (problem) problem->help = "write '==' to compare, or ':=' in parentheses to assign";
        return true;
    }
    return false;
}

void parser_unexpected(Parser *p, const char *wanted) {
    if (p->panicking) return;
    const Token *token = &p->tokens[p->position];
    if (token->kind == TOKEN_BAD) {
        CHECK(p->problems->items.len, "a broken token nobody reported at offset %u of %s", token->start, p->file->path);
        panic(p);
        return;
    }
    if (report_known_mistake(p, token)) return;
    char found[80];
    describe_token(p, token, found, sizeof found);
    uint32_t end = token->end > token->start ? token->end : token->start + 1;
    parser_error(p, DIAG_S001, token->start, end, "expected %s, found %s", wanted, found);
}

bool expect(Parser *p, TokenKind kind) {
    if (accept(p, kind)) return true;
    char wanted[40];
    if (kind < TOKEN_LEFT_PAREN) snprintf(wanted, sizeof wanted, "%s", token_text(kind));
    else snprintf(wanted, sizeof wanted, "'%s'", token_text(kind));
    parser_unexpected(p, wanted);
    return false;
}

Sym token_symbol(Parser *p, const Token *token) {
    return intern(p->cx->interner, p->text + token->start, token->end - token->start);
}

Sym expect_name(Parser *p, const char *what) {
    if (at(p, TOKEN_NAME) || is_print_name(p)) {
        Sym name = token_symbol(p, &p->tokens[p->position]);
        advance(p);
        return name;
    }
    if (!p->panicking && token_is_keyword(p->kind)) {
        const Token *token = &p->tokens[p->position];
        Problem *problem = parser_error(p, DIAG_S001, token->start, token->end, "expected %s, found keyword '%s'", what,
                                        token_text(token->kind));
        if (problem) problem->help = "a keyword cannot be a name; add an underscore: 'class_'";
    }
    parser_unexpected(p, what);
    return intern_cstr(p->cx->interner, "?");
}

bool parser_enter(Parser *p) {
    if (p->depth < MAX_DEPTH) {
        p->depth++;
        return true;
    }
    parser_error(p, DIAG_S017, here(p), here(p) + 1, "this is nested too deeply");
    return false;
}

void require_dialect_3(Parser *p, uint32_t start, const char *what) {
    if (p->dialect == DIALECT_3 || p->panicking) return;
    parser_error(p, DIAG_S028, start, p->tokens[p->position].end, "%s is Python 3, and this file is Python 2", what);
}

NodeList list_end(Parser *p, uint32_t mark) {
    uint32_t len = p->list.len - mark;
    NodeList list = {NULL, len};
    if (len) {
        list.items = ARENA_ARRAY(p->arena, Node *, len);
        memcpy(list.items, p->list.data + mark, len * sizeof *list.items);
    }
    p->list.len = mark;
    return list;
}
