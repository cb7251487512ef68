/* build.h: the state of building one graph, shared by the files of flow/. Private to flow/.
 *
 * While a graph is built it is in ordinary SSA form: a value may be used wherever its definition dominates, and
 * blocks take arguments only where control flow meets and the incoming values differ. tidy.c drops needless
 * arguments and close.c makes the blocks closed at the end. So an expression is a Ref that stays good however
 * many blocks its operands make. */
#ifndef JQ_FLOW_BUILD_H
#define JQ_FLOW_BUILD_H
#include "flow.h"
#include "base/spelling.h"

/* One way into a block that is made later: link `link` of `from`, taken with these locals. */
typedef struct Edge { Block *from; uint32_t link; const Ref *env; Ref extra; } Edge;

/* Control flow that meets. `extra` is one more value each edge brings: of an expression, a return, an
 * exception. */
typedef struct Join {
    VEC(Edge) edges;
    uint32_t depth;             /* how many entries of the environment go on */
    bool has_extra;
    /* extra is an exception instance, which a link may have made: it is always an argument */
    bool is_exception;
} Join;

typedef struct Handler { Host cls; /* NULL: all */ Join *join; } Handler;

typedef enum ControlKind { CONTROL_LOOP, CONTROL_TRY, CONTROL_FINALLY } ControlKind;

/* What surrounds the statement being built, innermost first. */
typedef struct Control {
    ControlKind kind;
    struct Control *outer;
    Join *on_break, *on_continue;               /* LOOP */
    VEC(Handler) handlers;                      /* TRY */
    Join raised, returned, broke, continued;    /* FINALLY: also a `with` */
} Control;

/* A scope whose names live in the environment from `base` on: the function, then the comprehensions being
 * built. */
typedef struct Frame { const Scope *scope; uint32_t base; struct Frame *outer; } Frame;

/* What is known of a value beyond its being one. */
typedef struct Fact {
    bool is_bool;               /* may be branched on as it is */
    bool is_tuple;
    const Ref *items;           /* of newtuple */
    uint32_t item_count;
    Host exact_class;           /* of an exception just made */
} Fact;

typedef struct ClosurePlan ClosurePlan;

typedef struct Flow {
    Context *cx;
    Arena *arena;
    Program *p;
    HostWorld *world;
    Graph *g;
    Host function;
    const Module *module;
    const Scope *scope;
    const Node *node;           /* FunctionDef or Lambda */
    Block *block;               /* where operations go; NULL after a jump */
    VEC(Ref) env;               /* local variables; NO_REF: not bound */
    VEC(Sym) slots;             /* their names; NULL for hidden ones */
    Frame *frame;
    Control *control;
    const struct GeneratorPlan *plan;   /* the body of a generator is built; else NULL */
    const struct ClosurePlan *closure;  /* the function is the method of a closure; else NULL */
    bool *is_variable;          /* per local: it is an attribute of `variables`, which its slot holds once it is bound; NULL: none is */
    Ref variables;
    Ref generator;              /* `self` in the body of a generator; else NO_REF */
    Ref handled;                /* the instance an except clause is handling; NO_REF outside */
    Map facts;                  /* value -> Fact */
    Map canonical;              /* text of a scalar -> Ref */
    Map frozen;                 /* instance -> is it frozen? */
    uint32_t unrolled;          /* copies of loop bodies so far */
    bool failed;
} Flow;

/* An error of the user's; building goes on with a stand-in. */
#define flow_error(f, code, span, ...) \
    ((f)->failed = true, diag_error((f)->cx->diags, code, (span), __VA_ARGS__))

/* ---- state.c: blocks, joins, operations ---- */
Join join_new(Flow *f);
Ref *env_snapshot(Flow *f);
void join_add(Flow *f, Join *join, Block *from, uint32_t link, Ref extra);
/* The current block goes there, and ends. */
void flow_goto(Flow *f, Join *join, Ref extra, Span span);
/* Makes the block all edges go to and continues there; returns the extra value. The block is NULL if there
 * is no edge. */
Ref join_enter(Flow *f, Join *join);
/* Ends the block by a test: the edges go to the two joins. */
void flow_branch(Flow *f, Ref condition, Join *if_true, Join *if_false, Span span);
uint32_t hidden_slot(Flow *f, Ref value);

Ref flow_op_n(Flow *f, OpCode code, const Ref *operands, uint32_t count, Immediate imm, Span span);
#define flow_op(f, code, span, ...) \
    flow_op_imm(f, code, (Immediate){0}, span, __VA_ARGS__)
#define flow_op_imm(f, code, imm, span, ...) \
    flow_op_n((f), (code), (Ref[]){__VA_ARGS__}, sizeof((Ref[]){__VA_ARGS__}) / sizeof(Ref), (imm), (span))
/* `next` whose StopIteration goes to `exhausted`. */
Ref flow_next(Flow *f, Ref iterator, Join *exhausted, Span span);
Ref flow_call(Flow *f, Ref callee, const Ref *args, uint32_t count, Span span);
Ref flow_method_call(Flow *f, Ref object, const char *name, const Ref *args, uint32_t count, Span span);
Fact *fact_of(Flow *f, Ref value);          /* NULL: none */
Fact *fact_new(Flow *f, Ref value);
void flow_raise(Flow *f, Ref exception, Host exact_class, Span span);
void flow_return(Flow *f, Ref value, Span span);
void flow_break(Flow *f, Span span);
void flow_continue(Flow *f, Span span);

/* ---- fold.c: constants ---- */
Host known_object(const Flow *f, Ref ref);         /* the object; NULL if it is not a constant */
Ref flow_constant(Flow *f, Host object);
Ref none_ref(Flow *f);
Ref unknown_ref(Flow *f);
bool is_unknown(const Flow *f, Ref ref);
Ref bool_ref(Flow *f, bool value);
Ref int_ref(Flow *f, int64_t value);
Ref text_ref(Flow *f, const char *text, size_t len);
bool is_none(const Flow *f, Ref ref);
bool is_scalar(Host object);                /* immutable through and through: may be computed with now */
bool is_named(Flow *f, Ref ref, const char *qualified_name);
bool fold_truth(Flow *f, Ref ref, bool *truth);
bool is_frozen(Flow *f, Host instance);
/* These give NO_REF where nothing is folded. */
Ref fold_binary(Flow *f, BinaryOp op, Ref a, Ref b);
Ref fold_compare(Flow *f, CompareOp op, Ref a, Ref b);
Ref fold_unary(Flow *f, UnaryOpKind op, Ref a);
Ref fold_getattr(Flow *f, Ref object, Sym name, Span span);
Ref fold_getitem(Flow *f, Ref container, Ref key);
Ref fold_call(Flow *f, Host callable, const Ref *args, uint32_t count);
/* A method of a constant text with constant arguments. */
Ref fold_text_method(Flow *f, Ref object, Sym name, const Ref *args, uint32_t count);
/* `key in table` or `table[key]` where wrappers made from signatures look up the names of parameters: the table is a dict of
 * the enclosing function, the key a constant that is not written there but known, as in a loop over an unrolling_iterable. */
Ref fold_table(Flow *f, const Node *table_node, Ref table, const Node *key_node, Ref key, bool is_test);
/* The items of a constant tuple or of one just made; false for other values. */
bool known_items(Flow *f, Ref ref, const Ref **items, uint32_t *count);

/* ---- names.c ---- */
void offer_attributes_of(Flow *f, Spelling *spelling, Host object);     /* for "did you mean" */
Ref load_name(Flow *f, Sym name, Span span);
void store_name(Flow *f, Sym name, Ref value, Span span);
void delete_name(Flow *f, Sym name, Span span);
/* The slot of a local as seen from here; UINT32_MAX for globals and the like. */
uint32_t slot_of(Flow *f, Sym name);
bool is_free_name(Flow *f, const Node *node);       /* a variable of the enclosing function */

/* ---- walk.c: looking over syntax without building ---- */
typedef VEC(Sym) SymVec;
Sym name_bound_by(Flow *f, const Node *node);       /* by the node itself; NULL: none */
void assigned_in(Flow *f, const NodeList *list, SymVec *names);
void assigned_in_node(Flow *f, const Node *node, SymVec *names);
bool is_read_outside(const Flow *f, Sym name, const Node *part);    /* of the function, but not of that part */
void walk_children(const Node *node, void (*visit)(void *data, const Node *child), void *data);

/* ---- expressions: expr.c operators.c access.c calls.c special.c format.c comprehension.c ---- */
Ref eval(Flow *f, const Node *node);
/* Builds the test so that control goes to one of the joins. */
void eval_test(Flow *f, const Node *node, Join *if_true, Join *if_false);
void test_value(Flow *f, Ref value, Join *if_true, Join *if_false, Span span);
Ref flow_truth(Flow *f, Ref value, Span span);
Ref flow_binary(Flow *f, BinaryOp op, Ref a, Ref b, Span span);
Ref flow_inplace(Flow *f, BinaryOp op, Ref a, Ref b, Span span);
Ref flow_compare(Flow *f, CompareOp op, Ref a, Ref b, Span span);
Ref flow_tuple(Flow *f, const Ref *items, uint32_t count, Span span);
Ref flow_getattr(Flow *f, Ref object, Sym name, Span span);
Ref eval_binop(Flow *f, const BinOpNode *node);
Ref eval_unary(Flow *f, const UnaryOpNode *node);
Ref eval_compare(Flow *f, const CompareNode *node);
void test_compare(Flow *f, const CompareNode *node, Join *if_true, Join *if_false);
/* The operation of `ovfcheck(a + b)`; NO_REF if the node is none. */
Ref eval_overflow_checked(Flow *f, const Node *node, Span span);
Ref eval_attribute(Flow *f, const AttributeNode *node);
typedef struct SliceParts { Ref key; Ref start, stop, step; bool is_slice; } SliceParts;
SliceParts eval_slice(Flow *f, const Node *node);
Ref flow_getitem(Flow *f, Ref container, const SliceParts *key, Span span);
Ref eval_subscript(Flow *f, const SubscriptNode *node);
Ref eval_call(Flow *f, const CallNode *node);
typedef VEC(Ref) RefVec;
bool eval_expanded(Flow *f, const NodeList *list, RefVec *items);   /* `*x` of known length is taken apart; false: another, reported */
bool eval_items(Flow *f, const NodeList *list, Ref *items);     /* false: one is starred, reported */
/* Calls the translator knows by name. True: done, *result set. */
bool eval_special_call(Flow *f, const CallNode *node, Ref callee, Ref *result);
bool eval_super_call(Flow *f, const CallNode *node, Ref *result);
Ref eval_print(Flow *f, const CallNode *node);
void build_print(Flow *f, const PrintNode *node);
bool eval_standard_file(Flow *f, const CallNode *node, Ref file, const char *method, Ref *result);
/* plain.c: functions of rlib/plain.py. True: done. */
Host flow_plain_function(Flow *f, const char *name);
Ref call_plain(Flow *f, const char *name, const Ref *args, uint32_t count, Span span);
Ref call_by_dialect(Flow *f, Ref callee, const Ref *args, uint32_t count, Span span);      /* of a builtin that may be one of them */
bool eval_plain_call(Flow *f, const CallNode *node, Ref callee, Ref *result);
bool eval_dict_call(Flow *f, const CallNode *node, Ref callee, Ref *result);
Ref unpack_star(Flow *f, Ref value, uint32_t least, Span span);
Ref eval_percent(Flow *f, const BinOpNode *node, Ref format, Ref *plain_right);
Ref eval_joined(Flow *f, const JoinedStrNode *node);
Ref eval_format_method(Flow *f, const CallNode *node, Host format);
Ref flow_concat(Flow *f, const Ref *pieces, uint32_t count, Span span);
Ref eval_list_comp(Flow *f, const Node *node);
Ref eval_dict_comp(Flow *f, const Node *node);
Ref eval_set_comp(Flow *f, const Node *node);       /* or a generator expression */
void build_generator_expression(Flow *f, const Node *node, Ref iterable);   /* in the body of its generator */
/* sum(…), any(…), "".join(…) … of a generator expression. True: done. */
bool eval_generator_call(Flow *f, const CallNode *node, Ref callee, Ref *result);

/* ---- statements: stmt.c assign.c loops.c try.c match.c ---- */
void build_body(Flow *f, const NodeList *body);
void flow_assign(Flow *f, const Node *target, Ref value, Span span);
void flow_assign_node(Flow *f, const Node *target, const Node *value, Span span);
void build_assign(Flow *f, const AssignNode *node);
void build_aug_assign(Flow *f, const AugAssignNode *node);
void build_delete(Flow *f, const DeleteNode *node);
void build_import(Flow *f, const ImportNode *node);
void build_import_from(Flow *f, const ImportFromNode *node);
void build_for(Flow *f, const ForNode *node);
void build_while(Flow *f, const WhileNode *node);
void build_try(Flow *f, const TryNode *node);
void build_raise(Flow *f, const RaiseNode *node);
void build_assert(Flow *f, const AssertNode *node);
void build_with(Flow *f, const WithNode *node);
void build_match(Flow *f, const MatchNode *node);

/* A loop over something: `body` is called to build its body, with the item. For statements and
 * comprehensions alike. */
typedef struct LoopBody {
    void (*body)(Flow *f, Ref item, void *data);
    void *data;
    const SymVec *assigned;     /* names the body may bind */
    uint32_t hidden;            /* a hidden slot it changes; UINT32_MAX: none */
} LoopBody;
/* Afterwards building goes on where the items are exhausted. */
void build_endless(Flow *f, void (*body)(Flow *f, void *data), void *data, Span span);     /* which leaves by a join; binds nothing */
void build_iteration(Flow *f, Ref iterable, const LoopBody *body, Join *on_break, Span span);

/* ---- nested.c, closure.c ---- */
bool is_bound_once(Flow *f, Sym name);
typedef enum FreeUse { USE_CONSTANT, USE_ITSELF, USE_CAPTURED } FreeUse;
typedef struct ClosureRequest {
    const Node *node;           /* FunctionDef or Lambda */
    const ArgumentsNode *args;
    const Scope *scope;
    Sym own;                    /* the name it is bound to, or NULL */
    FreeUse *uses;              /* per free name */
    Host *values;               /* of those that are constants */
    Host defaults;              /* a tuple, or NULL */
    Ref *default_values;        /* of the last parameters, which have the value of now */
    uint32_t default_count;
} ClosureRequest;
Ref closure_make(Flow *f, const ClosureRequest *request);
void variables_find(Flow *f);                   /* which locals live in an instance */
void variables_make(Flow *f);                   /* the same, and the instance */
bool is_variable_slot(const Flow *f, uint32_t slot);
Ref variable_load(Flow *f, uint32_t slot, Span span);
void variable_store(Flow *f, uint32_t slot, Ref value, Span span);
bool is_captured(Flow *f, Sym name);            /* held by the closure whose body is built */
Ref captured_load(Flow *f, Sym name, Span span);
bool captured_store(Flow *f, Sym name, Ref value, Span span);   /* false: it cannot be assigned */
void closure_take_defaults(Flow *f);
uint32_t closure_slot(Flow *f);                 /* of the closure itself; UINT32_MAX: the function is none */
Ref eval_lambda(Flow *f, const Node *node);
void build_nested(Flow *f, const FunctionDefNode *node);
/* ---- unroll.c ---- */
Host unrolled_items(Flow *f, Ref iterable);     /* of an unrolling_iterable, a list; NULL if it is none */
bool special_unrolling(Flow *f, const CallNode *node, Ref callee, Ref *result);
bool special_unrolled(Flow *f, const CallNode *node, Ref callee, Ref *result);

/* ---- generator.c ---- */
typedef struct GeneratorPlan GeneratorPlan;
void build_generator(Flow *f);                  /* the graph of the function: makes the instance */
void build_generator_body(Flow *f, const GeneratorPlan *plan);      /* the graph of its `next` … */
void cut_generator(Flow *f);                    /* … when it is closed */
Host generator_function(const GeneratorPlan *plan);
const Node *generator_expression(const GeneratorPlan *plan);        /* NULL: it is a function */
Ref eval_generator_expression(Flow *f, const Node *node);
void flow_yield(Flow *f, Ref value, Span span);
Ref eval_yield(Flow *f, const YieldNode *node, bool is_used);
Ref eval_yield_from(Flow *f, const YieldFromNode *node, bool is_used);

/* ---- finishing: tidy.c close.c ---- */
void tidy_graph(Graph *g);      /* drops arguments and operations without use or with one value */
void close_graph(Graph *g);     /* closed blocks, no empty ones, numbered anew */
#endif
