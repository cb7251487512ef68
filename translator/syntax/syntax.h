/* syntax.h: RPython text -> syntax tree, for Python 3.11 and Python 2.7 surface syntax.
 *
 *   Module *module = syntax_parse(cx, file, DIALECT_AUTO);     // NULL: every syntax error of the file is reported
 *   for (uint32_t i = 0; i < module->body.len; i++)
 *       if (module->body.items[i]->kind == NODE_FunctionDef) use(AS(FunctionDef, module->body.items[i])->name);
 *
 * The dialect is per file: 2 if the text parses only as Python 2 or names what only that has, else 3; a comment `# dialect: 2` or `# dialect: 3` in the
 * first two lines overrides, and so does the argument (a text that parses as both is then of the dialect wanted). It decides
 * surface syntax and what `/` on ints means. */
#ifndef JQ_SYNTAX_H
#define JQ_SYNTAX_H
#include "base/context.h"
#include "base/strbuf.h"

/* AUTO: 2 if the text parses only as 2, else 3. AUTO_2: 3 if it parses only as 3, else 2. */
typedef enum Dialect { DIALECT_AUTO, DIALECT_2, DIALECT_3, DIALECT_AUTO_2 } Dialect;

typedef enum NodeKind {
#define NODE(Kind, fields) NODE_##Kind,
#include "ast.def"
#undef NODE
    NODE_COUNT
} NodeKind;

typedef struct Node { NodeKind kind; Span span; } Node;
typedef struct NodeList { Node **items; uint32_t len; } NodeList;
typedef struct SymList { Sym *items; uint32_t len; } SymList;

typedef enum BoolOpKind { BOOL_AND, BOOL_OR } BoolOpKind;
typedef enum UnaryOpKind { UNARY_INVERT, UNARY_NOT, UNARY_PLUS, UNARY_MINUS } UnaryOpKind;
typedef enum BinaryOp {
    BINARY_ADD, BINARY_SUB, BINARY_MUL, BINARY_MATMUL,
    BINARY_DIV,         /* `/` as written: the module's `true_division` says what it means for ints */
    BINARY_MOD, BINARY_POW, BINARY_LSHIFT, BINARY_RSHIFT, BINARY_OR, BINARY_XOR, BINARY_AND, BINARY_FLOORDIV
} BinaryOp;
typedef enum CompareOp {
    COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE,
    COMPARE_IS, COMPARE_IS_NOT, COMPARE_IN, COMPARE_NOT_IN
} CompareOp;
typedef enum ExprContext { CONTEXT_LOAD, CONTEXT_STORE, CONTEXT_DEL } ExprContext;

typedef enum ConstantKind {
    CONSTANT_NONE, CONSTANT_FALSE, CONSTANT_TRUE, CONSTANT_ELLIPSIS,
    CONSTANT_INT,       /* fits a signed 64-bit word: .integer */
    CONSTANT_BIGINT,    /* .bytes: decimal digits */
    CONSTANT_FLOAT, CONSTANT_IMAGINARY,     /* .real */
    CONSTANT_STR,       /* "…" and b"…" in both dialects: bytes (the file's UTF-8) */
    CONSTANT_UNICODE    /* u"…", and "…" under `from __future__ import unicode_literals`: UTF-8 of the code points */
} ConstantKind;

typedef struct Constant {
    ConstantKind kind;
    bool is_bytes_literal;      /* was written b"…" */
    bool is_long_literal;       /* was written 1L */
    uint32_t len;
    union { int64_t integer; double real; const char *bytes; };
} Constant;

/* What a name means in a scope. */
typedef enum NameKind {
    NAME_LOCAL,         /* this function's own, not captured */
    NAME_CELL,          /* this function's own, captured by an inner one */
    NAME_FREE,          /* an enclosing function's */
    NAME_GLOBAL,        /* declared global, or not bound in any enclosing function: module, then builtins */
    NAME_CLASS          /* bound in this class body (or module body, exec body): looked up by name at run time */
} NameKind;

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_CLASS, SCOPE_FUNCTION, SCOPE_LAMBDA, SCOPE_COMPREHENSION } ScopeKind;

typedef struct ScopeName {
    Sym name;
    NameKind kind;
    uint32_t slot;      /* LOCAL and CELL: position in `locals`; FREE: position in `frees` */
    bool is_parameter;
} ScopeName;

typedef struct Scope {
    ScopeKind kind;
    struct Scope *parent;
    Node *node;                     /* FunctionDef, Lambda, ClassDef, a comprehension; NULL for a module */
    Map names;                      /* Sym -> ScopeName *; every name read or bound in the scope */
    SymList locals;                 /* LOCAL and CELL names, parameters first (positional, keyword-only, *, **), then in the order met;
                                       of a class: empty, or the CELL `__class__` alone */
    SymList frees;                  /* captured from enclosing functions; may hold names that only inner scopes use */
    bool is_generator;
    bool has_star_import_or_exec;   /* 2: names cannot be resolved before run time: globals are looked up by name */
    bool needs_class_cell;          /* a function: uses super() or __class__ of a class around it, which is among its frees;
                                       a class: holds such a function, so its body makes the cell `__class__` */
} Scope;

#define CHILD(name) Node *name;
#define LIST(name) NodeList name;
#define SYM(name) Sym name;
#define SYMS(name) SymList name;
#define ENUM(T, name) T name;
#define SCOPE(name) Scope *name;
#define CONST(name) Constant name;
#define NODE(Kind, fields) typedef struct Kind##Node { Node base; fields } Kind##Node;
#include "ast.def"
#undef NODE
#undef CHILD
#undef LIST
#undef SYM
#undef SYMS
#undef ENUM
#undef SCOPE
#undef CONST

#define AS(Kind, node) ((Kind##Node *)syntax_checked((node), NODE_##Kind))
static inline Node *syntax_checked(Node *node, NodeKind kind) {
    CHECK(node->kind == kind, "node of kind %d where kind %d is expected", node->kind, kind);
    return node;
}

typedef struct Module {
    SourceFile *file;
    Dialect dialect;            /* 2 or 3 */
    bool undecided;             /* 3 only because nothing said 2 */
    bool has_marks_of_2;        /* parsed as 3, but names what only 2 has */
    bool true_division;         /* `/` on ints: dialect 3, or `from __future__ import division` */
    bool absolute_import;       /* dialect 3, or the __future__ import */
    bool print_function;
    bool lazy_annotations;      /* from __future__ import annotations: they are not evaluated */
    NodeList body;
    Scope *scope;
} Module;

/* Parses the file; on errors reports all of them (codes S…) and returns NULL. */
Module *syntax_parse(Context *cx, SourceFile *file, Dialect dialect);
/* As `eval` needs it: the body is one ExprStmt. */
Module *syntax_parse_expression(Context *cx, SourceFile *file, Dialect dialect);

/* Where a scope directly inside `outer` finds the cell of its free name: *is_free says in outer's frees, else in its locals.
 * (Not in outer->names: a class body may bind a name and pass on the function's of the same name.) */
uint32_t scope_capture(const Scope *outer, Sym name, bool *is_free);

const char *node_kind_name(NodeKind kind);
const char *binary_op_text(BinaryOp op);        /* "+", "//" … */
const char *compare_op_text(CompareOp op);
/* The tree as text, one node a line, indented: for tests and --dump=parse. */
void syntax_dump(const Module *module, StrBuf *out);
/* The scopes as text, one a line, each followed by its names. */
void syntax_dump_scopes(const Module *module, StrBuf *out);
#endif
