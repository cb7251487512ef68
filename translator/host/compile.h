/* compile.h: the bytecode compiler's insides: one Unit per code object under construction. */
#ifndef JQ_HOST_COMPILE_H
#define JQ_HOST_COMPILE_H
#include "host/code.h"

/* A construct that a jump out of it must tidy up after. */
typedef enum EnclosingKind {
    ENCLOSING_WHILE, ENCLOSING_FOR,
    ENCLOSING_TRY,          /* of except clauses */
    ENCLOSING_FINALLY,      /* the finally body runs on the way out */
    ENCLOSING_HANDLER,      /* inside an except clause, or the exceptional copy of a finally body */
    ENCLOSING_WITH,
    ENCLOSING_KEPT          /* the value of a `return` that waits below while a finally body runs */
} EnclosingKind;

typedef struct Enclosing {
    EnclosingKind kind;
    struct Enclosing *outer;
    NodeList finalbody;
    Node *bound;            /* HANDLER: name to unbind, or NULL */
    uint32_t start;         /* loops: where `continue` goes */
    VEC(uint32_t) breaks;   /* jumps to the end */
} Enclosing;

typedef struct Unit {
    HostWorld *world;
    const Module *module;
    Arena *arena;
    Scope *scope;
    struct Unit *outer;
    HostCode *code;
    VEC(uint32_t) instructions;
    VEC(Span) spans;
    HostList *consts, *names;
    Map const_ints, const_syms, name_numbers;
    Enclosing *enclosing;
    Span span;              /* of what is being compiled */
    int32_t depth, depth_max;
    uint32_t blocks, blocks_max;
    bool names_by_lookup;   /* module code whose locals need not be its globals */
    Host qualname;
} Unit;

/* ---- compile.c: instructions ---- */
uint32_t emit(Unit *unit, Opcode op, uint32_t arg);     /* its position */
void emit_const(Unit *unit, Host value);
uint32_t name_number(Unit *unit, Sym name);
void emit_named(Unit *unit, Opcode op, Sym name);
void patch(Unit *unit, uint32_t jump);                  /* the jump goes to what comes next */
uint32_t here(Unit *unit);
void push_block(Unit *unit, uint32_t *setup);           /* SETUP_TRY; patch(*setup) where the handler stands */
void pop_block(Unit *unit);
/* Code that raises NotImplementedError when it is run. */
void compile_refusal(Unit *unit, const char *message);

/* ---- compile.c: names, functions ---- */
typedef enum NameUse { USE_LOAD, USE_STORE, USE_DELETE } NameUse;
void compile_name(Unit *unit, Sym name, NameUse use);
HostCode *compile_function_code(Unit *outer, Node *node, Scope *scope, ArgumentsNode *args, Sym name);
void emit_closure(Unit *unit, const HostCode *code);
void compile_function(Unit *unit, FunctionDefNode *node);
void compile_lambda(Unit *unit, LambdaNode *node);
void compile_class(Unit *unit, ClassDefNode *node);
void compile_comprehension(Unit *unit, Node *node);

/* ---- compile_expr.c ---- */
void compile_expr(Unit *unit, Node *node);
void compile_exprs(Unit *unit, NodeList list);
void compile_store(Unit *unit, Node *target);
void compile_delete(Unit *unit, Node *target);
void compile_clauses(Unit *unit, NodeList generators, uint32_t index, Node *node, uint32_t below);
void compile_aug_assign(Unit *unit, AugAssignNode *node);
HostOp compile_binary_op(Unit *unit, BinaryOp op);
/* Jumps when the truth of the expression is `when`. */
uint32_t compile_test(Unit *unit, Node *test, bool when);

/* ---- compile_call.c ---- */
void compile_call(Unit *unit, CallNode *node);
/* Tuple and dict (or NULL) of arguments on the stack. */
void compile_arguments(Unit *unit, NodeList args, NodeList keywords);
void compile_list_of(Unit *unit, NodeList elts);        /* a list, with starred items spread out */

/* ---- compile_stmt.c, compile_flow.c, compile_match.c ---- */
void compile_body(Unit *unit, NodeList body);
void compile_statement(Unit *unit, Node *node);
void compile_for(Unit *unit, ForNode *node);
void compile_while(Unit *unit, WhileNode *node);
void compile_if(Unit *unit, IfNode *node);
void compile_try(Unit *unit, TryNode *node);
void compile_with(Unit *unit, WithNode *node, uint32_t item);
void compile_return(Unit *unit, ReturnNode *node);
void compile_break(Unit *unit, Node *node);
void compile_continue(Unit *unit, Node *node);
void compile_match(Unit *unit, MatchNode *node);
#endif
