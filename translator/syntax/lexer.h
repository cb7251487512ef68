/* lexer.h: text -> tokens, all at once, so that the parser may look ahead as far as it likes. Private to syntax/. */
#ifndef JQ_SYNTAX_LEXER_H
#define JQ_SYNTAX_LEXER_H
#include "problem.h"
#include "syntax.h"

typedef enum TokenKind {
#define MARK(NAME, description) TOKEN_##NAME,
#define OPERATOR(NAME, text) TOKEN_##NAME,
#define KEYWORD(NAME, text, dialects) TOKEN_##NAME,
#include "tokens.def"
#undef MARK
#undef OPERATOR
#undef KEYWORD
    TOKEN_COUNT
} TokenKind;

enum { TAB_WIDTH = 8 };

typedef struct Token { uint32_t kind; uint32_t start, end; } Token;

typedef struct Tokens {
    Token *items;               /* the last is END */
    uint32_t count;
    bool print_statement;       /* dialect 3: holds what can only be a print statement of Python 2 */
    bool print_chevron;         /* dialect 3: a statement begins `print >>`, which no program of Python 3 means */
} Tokens;

/* Tokens of text[start, end). `nested`: an expression inside an f-string, where newlines count for nothing. */
Tokens lexer_run(Arena *arena, Problems *problems, const char *text, uint32_t start, uint32_t end, Dialect dialect,
                 bool nested);
const char *token_text(TokenKind kind);     /* of an operator or keyword; else the description */
bool token_is_keyword(TokenKind kind);
/* The length of a string prefix (r, b, u, f and their mixtures) that stands before a quote; -1 when there is no string
 * here. */
int lexer_string_prefix(const char *text, Dialect dialect);
/* Decodes one UTF-8 sequence; returns its length, 0 when it is malformed. */
int utf8_decode(const unsigned char *text, uint32_t *code_point);
#endif
