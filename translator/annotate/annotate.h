/* annotate.h: whole-program type inference over high graphs, and its result as rtype reads it.
 *
 * Every value of every reachable graph gets an Annotation, an element of a lattice; the fixpoint is reached by re-flowing
 * blocks until nothing changes. Facts live in side tables; the graphs themselves are not edited.
 *
 *   Annotator *a = annotate_program(program, world, entry_function);     // NULL: reported (codes A…)
 *   const Annotation *annotation = annotation_of(a, graph, ref);
 *
 * The model is that of the RPython paper (Ancona et al., "RPython: a step towards reconciling dynamically and statically
 * typed OO languages", DLS 2007): lists and dicts are unified cell by cell, attributes live on the most general class
 * that reads or writes them, functions and classes as values are sets of prebuilt constants (PBCs). */
#ifndef JQ_ANNOTATE_H
#define JQ_ANNOTATE_H
#include "host/host.h"
#include "ir/ir.h"

typedef enum AnnotationKind {
    ANN_IMPOSSIBLE,         /* bottom: no value ever arrives */
    ANN_NONE,               /* None alone */
    ANN_BOOL,
    ANN_INT,                /* .integer */
    ANN_FLOAT,
    ANN_CHAR,               /* a str known to have length one */
    ANN_STR,                /* can_be_none */
    ANN_UNICHAR, ANN_UNICODE,
    ANN_TUPLE,              /* .tuple: fixed length, an annotation each */
    ANN_LIST,               /* .list; can_be_none */
    ANN_DICT,               /* .dict; can_be_none */
    ANN_SET,                /* set or frozenset. .dict, whose keys are the items and whose values are None; can_be_none */
    ANN_ITERATOR,           /* .iterator */
    ANN_INSTANCE,           /* .classdef; can_be_none; exceptions too */
    ANN_PBC,                /* .pbc: functions, classes, bound methods or frozen instances; can_be_none */
    ANN_BUILTIN,            /* a builtin function or type known by qualified name: always constant; .builtin */
    ANN_BUILTIN_METHOD,     /* "append" of a list …: .method */
    ANN_PTR,                /* .pointer: low-level pointer, in helpers */
    ANN_INTERIOR,           /* .interior: `p.chars` of an inlined array or `p[i]` of an array of structs, in helpers: consumed by
                               the getitem, getattr, len, setitem or setattr that follows in the same block */
    ANN_WEAKREF,            /* weakref.ref: to an instance of .classdef (NULL: of nothing any more); can_be_none */
    ANN_LLTYPE,             /* a low-level type as a value: always constant (Ref of kind CONST_TYPE) */
    ANN_OPAQUE_CONST        /* another import-time object, usable only where it is consumed at translation time */
} AnnotationKind;

typedef struct Annotation Annotation;
typedef struct ListDef ListDef;
typedef struct DictDef DictDef;
typedef struct ClassDef ClassDef;
typedef struct FunctionDesc FunctionDesc;
typedef struct CallFamily CallFamily;
typedef struct Annotator Annotator;

/* CALLABLE: functions, and methods of any names and classes, in one variable. */
typedef enum PbcKind { PBC_FUNCTION, PBC_CLASS, PBC_METHOD /* bound */, PBC_FROZEN, PBC_CALLABLE } PbcKind;

/* A set of prebuilt constants of one kind, sorted by creation so that equal sets compare equal item by item. */
typedef struct PbcMember {
    FunctionDesc *function;         /* FUNCTION, METHOD, CALLABLE */
    ClassDef *classdef;             /* CLASS; METHOD: the class of `self` as annotated */
    Host object;                    /* FUNCTION CLASS FROZEN: the object. METHOD with classdef NULL: `self` is this constant (a method of
                                       a frozen instance, a classmethod): the source of parameter 0 is ARG_CONSTANT */
    Sym name;                       /* CALLABLE: the name of a method; NULL: a function */
} PbcMember;
typedef struct Pbc { PbcKind kind; uint32_t len; const PbcMember *members; Sym method_name /* METHOD */; } Pbc;

/* What `iterator.over` holds: for ENUMERATE and ZIP the ITERATOR annotations of what is enumerated or zipped, for the others the
 * container. A range is a LIST whose ListDef says is_range at the end, so iterating it is ITERATE_LIST; ITERATE_RANGE is not made. */
typedef enum IteratorKind {
    ITERATE_LIST, ITERATE_TUPLE /* of one item type */, ITERATE_STR, ITERATE_UNICODE, ITERATE_RANGE,
    ITERATE_KEYS, ITERATE_VALUES, ITERATE_ITEMS, ITERATE_ENUMERATE, ITERATE_REVERSED, ITERATE_ZIP
} IteratorKind;

/* Immutable, interned by the annotator: equal annotations are the same pointer. */
struct Annotation {
    AnnotationKind kind;
    bool can_be_none;               /* STR UNICODE LIST DICT INSTANCE PBC PTR */
    bool nonneg;                    /* INT: proved >= 0 */
    bool is_wide;                   /* INT of PRIM_Signed: a r_longlong or r_int; an int takes the type of another operand, this does not */
    Ref constant;                   /* known value (CONST_HOST or CONST_TYPE; helpers: CONST_GRAPH … of a PTR), or NO_REF. A value that has
                                       one may be replaced by it */
    union {
        PrimitiveKind integer;      /* INT: PRIM_Signed, PRIM_Unsigned, … */
        struct { uint32_t len; const Annotation *const *items; } tuple;
        ListDef *list;              /* compare through listdef_find */
        DictDef *dict;              /* DICT SET */
        ClassDef *classdef;
        Pbc pbc;
        Sym builtin;                /* "builtins.len" */
        struct { const Annotation *self; Sym name; } method;
        struct { IteratorKind kind; uint32_t len; const Annotation *const *over; } iterator; /* ZIP has several; others one */
        const Type *pointer;
        struct { const Type *base /* pointer the access starts at */; const Type *part /* struct or array reached */;
                 int32_t outer /* field, or -1: indexed */; } interior;
    };
};

/* ---- containers: union-find cells; always go through the _find functions ---- */
struct ListDef {
    struct ListDef *parent;         /* union-find */
    uint32_t id;
    const Annotation *item;
    bool resized;                   /* append, insert, del …: needs the resizable representation */
    bool mutated;                   /* item assignment */
    bool must_not_resize;           /* make_sure_not_resized */
    bool is_range;                  /* only ever made by range(): is never materialised */
    int64_t range_step;             /* of is_range; 0: a variable */
    Span origin;                    /* where it was made */
};
struct DictDef {
    struct DictDef *parent;
    uint32_t id;
    const Annotation *key, *value;
    bool is_set, is_frozen;         /* of ANN_SET */
    Ref key_eq, key_hash;           /* r_dict, or keys with an equality of their own: function constants; else NO_REF */
    bool has_own_keys;              /* the latter */
    Span origin;
};
ListDef *listdef_find(ListDef *def);
DictDef *dictdef_find(DictDef *def);

/* ---- classes ---- */
typedef struct AttributeDef {
    Sym name;
    ClassDef *owner;                /* the most general class that has it */
    const Annotation *annotation;
    bool readonly;                  /* never stored on instances: a class attribute, kept in the vtable (or constant) */
    Span origin;
} AttributeDef;

/* What a class says of an attribute of its instances. */
typedef struct AttributeMark {
    Sym name;
    bool is_immutable, is_quasi_immutable, is_virtualizable;
    bool has_fixed_items, has_immutable_items;      /* of `x[*]` */
} AttributeMark;

/* Instances of exception classes have the hidden attribute `__message__` (owner BaseException): the first argument of the
 * builtin constructor when it is a str, else None. EnvironmentError has `errno`, `strerror` and `filename`: its first three. */
struct ClassDef {
    uint32_t id;
    Host cls;
    ClassDef *base;                 /* NULL: derives from object directly */
    VEC(ClassDef *) subclasses;
    Map attributes;                 /* Sym -> AttributeDef *: those whose owner this is */
    bool is_exception;
    bool is_immutable;              /* _immutable_: no attribute of an instance changes */
    VEC(AttributeMark) marks;       /* _immutable_fields_, _virtualizable_ */
    Graph *finalizer;               /* its __del__; NULL: it has none */
    bool instantiated;              /* some place calls the class or instantiate()s it */
    VEC(Host) prebuilt;             /* prebuilt instances of exactly this class met so far */
};
AttributeDef *classdef_attribute(ClassDef *classdef, Sym name);     /* own or inherited; NULL when unknown */
AttributeMark *classdef_mark(const ClassDef *classdef, Sym name);   /* of this class alone; NULL: it says nothing */
bool classdef_is_subclass(const ClassDef *classdef, const ClassDef *ancestor);
ClassDef *annotate_classdef(Annotator *a, Host cls);                /* NULL when the class was never met */
/* What a bytearray, a namedtuple class or instance of import time becomes in the program; other objects stay. */
Host annotate_replacement(Annotator *a, Host object);
/* The value of a class attribute as seen from a class (own or inherited from its bases), NULL when absent. Functions stay unbound. */
Host annotate_class_value(Annotator *a, const ClassDef *classdef, Sym name);

/* ---- functions and calls ---- */
typedef struct GraphParams {        /* the meaning of a graph's parameters */
    uint32_t len;
    const Annotation *const *params;
    const Annotation *result;
    bool never_returns;
} GraphParams;

struct FunctionDesc {
    uint32_t id;
    Host function;
    Sym specialize;                 /* "default", "memo", "argtype(0)", … */
    VEC(Graph *) graphs;            /* its specialisations */
    CallFamily *family;             /* use callfamily_find */
};

/* Functions that may stand in one variable or be one overridden method: they share parameter and result annotations. */
struct CallFamily {
    CallFamily *parent;
    uint32_t id;
    VEC(FunctionDesc *) functions;
    VEC(const CallShape *) shapes;  /* with which it is called through a set of more than one; NULL-free */
    bool is_mixed;                  /* some variable holds functions and methods of it, or methods of several names */
};
CallFamily *callfamily_find(CallFamily *family);

typedef enum CallKind {
    CALL_DIRECT,        /* one function: targets[0] */
    CALL_INDIRECT,      /* one of several functions of `family`, by the callee's value at run time */
    CALL_METHOD,        /* method of an instance, by its class at run time; `method_name`; targets per implementing function */
    CALL_INSTANTIATE,   /* a class or one of several: `classes`; targets[i] is __init__ of classes[i] (function NULL: none) */
    CALL_BUILTIN,       /* builtin function or method */
    CALL_MEMO           /* specialize:memo: the result is a table over constants; see memo_* */
} CallKind;

typedef struct CallTarget {
    FunctionDesc *function;
    Graph *graph;       /* the specialisation this site calls */
    ClassDef *classdef; /* METHOD: self's class for this function; INSTANTIATE: the class made */
} CallTarget;

/* How a call site binds: for each argument of the entry block of a target's graph, where its value comes from. `index` of
 * OPERAND: into the operands of the op (0 is the callee, or the receiver of getitem and the like); of STAR_ITEM: into the tuple
 * that is the operand after the keyword values. */
typedef struct ArgSource {
    enum { ARG_OPERAND /* index: operand of the call, after unpacking */, ARG_SELF /* receiver or new instance */,
           ARG_CONSTANT /* a default: constant */, ARG_STAR_ITEM /* item `index` of the *tuple operand */ } kind;
    uint32_t index;
    Ref constant;
} ArgSource;

/* specialize:memo. With one case the result is that constant; else the arguments choose by identity among the cases. */
typedef struct MemoCase { Ref *arguments /* constants, one per parameter of the function */; Ref result; } MemoCase;
typedef struct MemoTable { uint32_t argument_count, len; MemoCase *cases; } MemoTable;

typedef struct CallSite {
    CallKind kind;
    uint32_t target_count;
    CallTarget *targets;
    ArgSource **sources;            /* per target: one per parameter of its graph */
    CallFamily *family;             /* INDIRECT, METHOD */
    const Annotation *const *family_params;     /* INDIRECT, METHOD: unified over targets, per argument passed (without self) */
    const Annotation *callee;       /* annotation of operand 0 (of the bound method, for operators and properties) */
    const Annotation *result;       /* as this site knows it: may be narrower than the result of the graph (a subclass) */
    Sym method_name;                /* a property read through one of several getters: its name; written: "NAME.setter" */
    const MemoTable *memo;          /* MEMO */
    bool swapped;                   /* an operator that the right operand answers: it is self, the left one the argument */
} CallSite;

/* ---- the run and its result ---- */
/* entry_point(argv: list of str) -> int (or None, which is 0). */
Annotator *annotate_program(Program *program, HostWorld *world, Host entry_point);
const Annotation *annotation_of(Annotator *a, const Graph *graph, Ref ref);     /* a value or constant; IMPOSSIBLE when never reached */
const Annotation *annotation_of_host(Annotator *a, Host object);                /* of a prebuilt object */
bool annotate_block_reached(Annotator *a, const Graph *graph, const Block *block);
/* Index of the operation of a reached block that gives no value (a call that always raises, `next` over what is always empty): it
 * runs for its effect and exception, what follows does not. UINT32_MAX when the block runs to its end. */
uint32_t annotate_block_cut(Annotator *a, const Graph *graph, const Block *block);
/* A link that can be followed: its source is reached and no test rules it out. */
bool annotate_link_reached(Annotator *a, const Graph *graph, const Block *block, uint32_t link_index);
/* Of the OP_call at that place; NULL if never reached. Also for operations that call: getitem/setitem/len/iter/contains/eq…
 * on instances that define __getitem__ and so on, and property reads. */
const CallSite *annotate_call_site(Annotator *a, const Graph *graph, const Block *block, uint32_t op_index);
const GraphParams *annotate_graph_params(Annotator *a, const Graph *graph);
uint32_t annotate_graph_count(Annotator *a);
Graph *annotate_graph(Annotator *a, uint32_t index);
/* The instances of rpython.rlib.rgc.FinalizerQueue that objects are registered with; number 1 is the first. */
uint32_t annotate_queue_count(Annotator *a);
Host annotate_queue(Annotator *a, uint32_t index);
uint32_t annotate_queue_number(Annotator *a, Host queue);
uint32_t annotate_class_count(Annotator *a);
ClassDef *annotate_class(Annotator *a, uint32_t index);      /* bases before subclasses */
const char *annotation_describe(Annotator *a, const Annotation *annotation);    /* for messages: "int", "list of str", "Frame or None" */

/* rtype needs helpers (rlib/ll) annotated for given low-level parameter types, after the main fixpoint: returns the specialised
 * graph (made on first use, with everything it calls), annotated to the fixpoint. */
Graph *annotate_helper(Annotator *a, Host function, const Annotation *const *params, uint32_t count);
const Annotation *annotation_of_type(Annotator *a, const Type *type);           /* Signed -> INT, Ptr(…) -> PTR … */
/* The graph of a function that is called through a pointer of that type; NULL: never met as one. */
Graph *annotate_callee(Annotator *a, Host function, const Type *func);
/* The function of rffi.py that calls it for C and lets no exception pass. */
Host annotate_callback(Annotator *a, Host function, const Type *func);
/* The type that an object of rlib/lltypesystem/lltype.py stands for; NULL if it is none. */
const Type *annotate_lltype(Annotator *a, Host object);
const Annotation *annotation_constant(Annotator *a, const Annotation *annotation, Ref constant);
#endif
