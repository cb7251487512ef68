/* parse.h: between the files of the graph text parser. Private to ir/. */
#ifndef JQ_IR_PARSE_H
#define JQ_IR_PARSE_H
#include "tables.h"

typedef enum TokenKind {
    TOKEN_END, TOKEN_NEWLINE, TOKEN_NAME, TOKEN_STRING, TOKEN_INT, TOKEN_FLOAT, TOKEN_CHAR, TOKEN_PUNCT, TOKEN_BAD
} TokenKind;

typedef struct Token {
    TokenKind kind;
    uint32_t start, end;
    union {
        Sym text;           /* NAME, STRING (unescaped) */
        int64_t integer;    /* INT (an unsigned word by its bits), CHAR */
        double real;
        char punct;         /* PUNCT; '>' stands for `->`, '^' for `**` */
    };
} Token;

typedef struct Parser {
    Context *cx;
    Program *p;
    SourceFile *file;
    VEC(Token) tokens;
    uint32_t at;
    bool failed;            /* of the whole file */
    bool panic;             /* since the last recovery: silent until the next definition */
    Map graphs, prebuilts;  /* Sym -> Graph *, Prebuilt * */
} Parser;

void text_tokenize(Parser *parser);

/* ---- reading tokens (parse.c) ---- */
static inline const Token *text_peek(const Parser *parser) { return &parser->tokens.data[parser->at]; }
const Token *text_advance(Parser *parser);
bool text_peek_punct(const Parser *parser, char punct);
bool text_peek_word(const Parser *parser, const char *word);
bool text_accept_punct(Parser *parser, char punct);
bool text_accept_word(Parser *parser, const char *word);
void text_expect_punct(Parser *parser, char punct);
void text_skip_newlines(Parser *parser);
/* A comma and the newlines after it. */
bool text_accept_comma(Parser *parser);
Sym text_expect_name(Parser *parser, const char *what);      /* NAME or STRING */
int64_t text_expect_int(Parser *parser, const char *what);
void text_parse_error(Parser *parser, DiagCode code, const Token *token, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* ---- pieces ---- */
const Type *text_parse_type(Parser *parser);                 /* Void after an error */
Ref text_parse_const(Parser *parser);                        /* void after an error */
int text_parse_field(Parser *parser, const Type *structure); /* a field's name; -1 after an error */
Span text_parse_span(Parser *parser, const SourceFile *home);    /* an optional note */

/* ---- C functions (externs.c) ---- */
void text_parse_external(Parser *parser);                    /* a `library` or an `extern` */
void text_skip_external(Parser *parser);

/* ---- graphs (parse_graph.c) ---- */
void text_parse_graph_header(Parser *parser);                /* makes the graph with its parameters; leaves the cursor in it */
void text_parse_graph_body(Parser *parser);                  /* from `graph` to after `}` */
#endif
