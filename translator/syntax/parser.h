/* parser.h: what the files of the parser share. Private to syntax/.
 *
 * Errors: the first one in a statement is reported and sets `panicking`. From then on the current token is BAD, which
 * nothing accepts, so every loop ends and every function returns (some node, never NULL unless NULL is allowed); the
 * statement is dropped and parsing resumes at the next line. No caller needs to test for failure. */
#ifndef JQ_SYNTAX_PARSER_H
#define JQ_SYNTAX_PARSER_H
#include "lexer.h"
#include <string.h>

enum { MAX_DEPTH = 600, MAX_CHAIN = 5000 };

typedef struct Parser {
    Context *cx;
    Arena *arena;               /* of the tree */
    Arena *scratch;             /* of this attempt */
    Problems *problems;
    SourceFile *file;
    const char *text;
    Token *tokens;
    uint32_t position;
    TokenKind kind;             /* of the current token; BAD while panicking */
    Dialect dialect;
    bool panicking;
    bool probing;               /* only asks whether the text is valid: the first error ends it */
    bool unicode_literals, print_function;
    bool future_allowed;        /* nothing but the docstring and __future__ imports so far */
    bool header_failed;         /* the statement before failed: its `else` and the like are not to blame */
    uint32_t depth;
    uint32_t format_depth;      /* nesting of format specs in f-strings */
    Module *module;
    VEC(Node *) list;           /* stack of lists under construction */
} Parser;

/* ---- tokens ---- */
static inline uint32_t here(const Parser *p) { return p->tokens[p->position].start; }
static inline uint32_t last_end(const Parser *p) { return p->position ? p->tokens[p->position - 1].end : here(p); }
static inline TokenKind ahead(const Parser *p, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (p->tokens[p->position + i].kind == TOKEN_END) return TOKEN_END;
    return p->panicking ? TOKEN_BAD : p->tokens[p->position + count].kind;
}
static inline bool at(const Parser *p, TokenKind kind) { return p->kind == kind; }
static inline void advance(Parser *p) {
    if (p->panicking || p->kind == TOKEN_END) return;
    p->kind = p->tokens[++p->position].kind;
}
static inline bool accept(Parser *p, TokenKind kind) {
    if (p->kind != kind) return false;
    advance(p);
    return true;
}
uint32_t block_end(const Parser *p);       /* of the last token that is no line end and no indentation */
void parser_seek(Parser *p, uint32_t position);
/* Requires the token; otherwise an error "expected …, found …". */
bool expect(Parser *p, TokenKind kind);
bool at_word(const Parser *p, const char *word);        /* the current token is this name */
Sym token_symbol(Parser *p, const Token *token);
Sym expect_name(Parser *p, const char *what);

/* ---- errors: NULL when the parser is panicking already, or the place is one the lexer has spoken about ---- */
Problem *parser_error(Parser *p, DiagCode code, uint32_t start, uint32_t end, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* Reports, but the tree is fine: parsing goes on. */
Problem *parser_complain(Parser *p, DiagCode code, uint32_t start, uint32_t end, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
void parser_unexpected(Parser *p, const char *wanted);
bool parser_enter(Parser *p);       /* one level deeper; false (and an error) when that is too deep */
static inline void parser_leave(Parser *p) { p->depth--; }
/* In dialect 2, where `what` belongs to Python 3 only. */
void require_dialect_3(Parser *p, uint32_t start, const char *what);

/* ---- building ---- */
#define NEW_SPAN(p, Kind, from, to, ...) \
    ((Node *)memcpy(arena_alloc((p)->arena, sizeof(Kind##Node)), \
                    &(Kind##Node){{NODE_##Kind, {(p)->file->id, (from), (to)}}, __VA_ARGS__}, sizeof(Kind##Node)))
#define NEW(p, Kind, from, ...) NEW_SPAN(p, Kind, from, last_end(p), __VA_ARGS__)
static inline uint32_t list_begin(const Parser *p) { return p->list.len; }
static inline void list_add(Parser *p, Node *node) { vec_push(p->scratch, &p->list, node); }
NodeList list_end(Parser *p, uint32_t mark);

/* ---- expressions.c ---- */
Node *parse_expression(Parser *p);              /* with conditional and lambda, no tuple, no walrus */
Node *parse_named_expression(Parser *p);        /* and walrus */
Node *parse_star_named(Parser *p);              /* and a star before it */
Node *parse_expressions(Parser *p);             /* a tuple without parentheses, stars allowed inside it */
Node *parse_yield_or_expressions(Parser *p);
Node *parse_or_test(Parser *p);                 /* no conditional, no lambda */
Node *parse_bit_or(Parser *p);                  /* no comparison */
Node *parse_unary(Parser *p);
Node *parse_targets(Parser *p);                 /* of `for`: stops at `in` */
Node *parse_comma_list(Parser *p, Node *(*item)(Parser *));
bool starts_expression(const Parser *p);
bool is_print_name(const Parser *p);
/* ---- calls.c ---- */
void parse_call_arguments(Parser *p, NodeList *args, NodeList *keywords);
Node *parse_parameters(Parser *p, TokenKind end, bool annotated);
NodeList parse_comprehension_clauses(Parser *p, bool list_of_2);
Node *parse_lambda(Parser *p);
/* ---- targets.c ---- */
/* Turns an expression into a target; complains about what cannot be one. */
void set_target(Parser *p, Node *node, ExprContext context);
void set_augmented_target(Parser *p, Node *node);
const char *describe_expression(const Node *node);
/* A starred expression on its own is an error. */
void refuse_star(Parser *p, Node *node);
/* ---- patterns.c ---- */
bool at_match_statement(const Parser *p);
Node *parse_match(Parser *p);
/* ---- statements.c, simple_statements.c ---- */
/* After an error in the statement that began at token `start`: drops it, goes on behind it. */
void parser_recover(Parser *p, uint32_t start, uint32_t mark, uint32_t depth);
NodeList parse_block(Parser *p, const char *owner, uint32_t owner_start);
void parse_statement(Parser *p);                /* adds to the list under construction */
NodeList parse_file(Parser *p);
Node *parse_simple_statement(Parser *p);
void parse_simple_line(Parser *p);              /* a; b; c NEWLINE */
/* ---- literals.c, number.c, fstring.c ---- */
Node *parse_number(Parser *p);
Node *parse_strings(Parser *p);                 /* adjacent string tokens */
bool parse_constant_number(Arena *arena, const char *text, uint32_t len, Dialect dialect, Constant *constant);

typedef struct StringPrefix { bool raw, bytes, unicode, format; uint32_t len; } StringPrefix;
StringPrefix string_prefix(const char *text);
/* Appends the value of the text inside quotes; false when an error was reported. `wide`: escapes name code points,
 * written as UTF-8; else \x and octal ones name bytes. */
bool decode_string(Parser *p, uint32_t start, uint32_t end, StringPrefix prefix, bool wide, StrBuf *out);
/* Adds the parts of an f-string's inside to the list under construction, gathering literal text in `literal`. */
void parse_fstring(Parser *p, uint32_t start, uint32_t end, StringPrefix prefix, StrBuf *literal, Span whole);
Node *string_node(Parser *p, Span span, StrBuf *text, bool bytes, bool unicode);
/* ---- scope.c ---- */
void scope_analyze(Parser *p, Module *module);
#endif
