/* ir.h: the flow graph, the one representation between the stages.
 *
 * A Program owns types, constants, prebuilt data and graphs. A Graph is a function in SSA form with block arguments.
 * Blocks are closed: an operand is a constant or a value defined in the same block (an argument of the block or the result
 * of an earlier operation); whatever crosses a link is passed on it. So what is known of a value on a path (isinstance
 * narrowing) is known of the block argument, and moving or copying blocks needs no renaming elsewhere.
 *
 *      block1(v0, v1):                     text form: docs/ir-graph.md
 *        v2 = int_lt v0, v1
 *        branch v2, block2(v0), block3(v1)
 *
 * Levels, each with its verifier: high (untyped, Python operations) -> typed -> noexc -> nogc.
 * At `high` and `typed` any RAISES operation may leave the function; one that ends a block with EXIT_CATCH may instead
 * go to a handler. At `noexc` nothing raises: the state is tested by exc_occurred. */
#ifndef JQ_IR_H
#define JQ_IR_H
#include "base/context.h"
#include "base/hashmap.h"
#include "base/strbuf.h"

/* ---- types: interned, compare with == ---- */
typedef enum PrimitiveKind {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) PRIM_##Name,
#include "types.def"
#undef PRIMITIVE
    PRIM_COUNT
} PrimitiveKind;

typedef enum TypeKind { TYPE_PRIMITIVE, TYPE_PTR, TYPE_STRUCT, TYPE_ARRAY, TYPE_FUNC, TYPE_OPAQUE } TypeKind;

typedef struct Type Type;
/* What is promised of a field, beyond `immutable`, for the JIT: nothing else reads it. Each is a word of the text form. */
#define FIELD_MARKS(MARK) \
    MARK(immutable)             /* never changes once the object is made */ \
    MARK(immutable_items)       /* nor do the items of the list there */ \
    MARK(quasi_immutable)       /* seldom changes; who relies on it is told */ \
    MARK(virtualizable)         /* a JIT may keep it elsewhere while the object is in use */ \
    MARK(virtualizable_items)
typedef struct Field {
    Sym name;
    const Type *type;
#define MARK(name) bool name;
    FIELD_MARKS(MARK)
#undef MARK
} Field;
struct Type {
    TypeKind kind;
    uint32_t id;
    bool is_gc;                     /* STRUCT ARRAY OPAQUE: lives in the collected heap */
    union {
        PrimitiveKind primitive;
        const Type *target;         /* PTR */
        struct {                    /* STRUCT: nominal, made by type_struct_new and completed once by type_struct_set_fields */
            Sym name;               /* unique in the program */
            Field *fields;          /* a first field that is itself a gc struct is the inlined super-struct */
            uint32_t field_count;   /* a last field that is an ARRAY makes the struct varsized */
        };
        struct { const Type *item; bool no_length; int64_t fixed_length; };     /* ARRAY: structural; a length word comes first, or
                                   no_length; then fixed_length items, -1: any number */
        struct { const Type **params; uint32_t param_count; const Type *result; };  /* FUNC */
        Sym opaque_name;
    };
};

typedef struct Program Program;

const Type *type_primitive(Program *p, PrimitiveKind kind);
const Type *type_ptr(Program *p, const Type *target);
const Type *type_array(Program *p, const Type *item, bool is_gc);
const Type *type_array_no_length(Program *p, const Type *item);     /* raw, as C has them */
const Type *type_array_fixed(Program *p, const Type *item, int64_t length);    /* raw, so many items, inlined in structs */
int64_t type_size(const Type *type);                                /* bytes of the fixed part, as C lays it out */
int64_t type_alignment(const Type *type);
int64_t type_field_offset(const Type *structure, uint32_t field);
bool type_is_inlined(const Type *type);                             /* a field of it is that memory: STRUCT, ARRAY; OPAQUE */
const Type *type_func(Program *p, const Type *const *params, uint32_t param_count, const Type *result);
const Type *type_opaque(Program *p, Sym name, bool is_gc);
Type *type_struct_new(Program *p, const char *name, bool is_gc);    /* the name gets a suffix if taken */
void type_struct_set_fields(Program *p, Type *type, const Field *fields, uint32_t count);
const Type *type_string(Program *p, bool is_unicode);               /* the program's string_type or unicode_type, made when first wanted */
int type_field_index(const Type *structure, Sym name);              /* own fields only; -1 when absent */
bool type_is_gc_ptr(const Type *type);
bool type_is_varsize(const Type *type);                             /* array of any length, or struct ending in one */
const Type *type_varsize_array(const Type *type);                   /* that array */
bool type_is_int(const Type *type);                                 /* any integer, bool and characters not included */
void type_print(const Type *type, StrBuf *out);                     /* "Ptr(GcStruct list_Signed)" */
#define T_(p, Name) type_primitive((p), PRIM_##Name)

/* ---- references: a constant of the program or a value of the graph ---- */
typedef uint32_t Ref;
#define REF_CONST_BIT 0x80000000u
#define NO_REF 0x7fffffffu
static inline bool ref_is_const(Ref ref) { return ref & REF_CONST_BIT; }

typedef enum ConstKind {
    CONST_VOID,
    CONST_INT,          /* .integer, of any integer type, Bool, Char, UniChar */
    CONST_FLOAT,        /* .real (NaNs and zeros by bit pattern) */
    CONST_NULL,         /* of a pointer type */
    CONST_GRAPH,        /* .graph: pointer to a function of the program */
    CONST_EXTERN,       /* .symbol: pointer to a C function: of rlib/rt/abi.def, or as program->externs says */
    CONST_PREBUILT,     /* .prebuilt: pointer to prebuilt data */
    CONST_SIZEOF,       /* .of_type: bytes of its fixed part (Signed) */
    CONST_ITEMSIZE,     /* .of_type: bytes of an item of a varsized type (Signed) */
    CONST_TYPE,         /* .of_type: a low-level type as a value; high level only */
    CONST_HOST          /* .host: an import-time object; high level only */
} ConstKind;

typedef struct Graph Graph;
typedef struct Prebuilt Prebuilt;

typedef struct Const {
    ConstKind kind;
    const Type *type;   /* NULL for HOST and TYPE */
    union {
        int64_t integer;
        double real;
        Graph *graph;
        Sym symbol;
        Prebuilt *prebuilt;
        const Type *of_type;
        struct HostObject *host;
    };
} Const;

/* Data that exists when the program starts. Identity matters: one Prebuilt is one object. */
typedef struct Init { Ref value; Prebuilt *inlined; } Init;     /* a constant; or an inlined struct or array (value NO_REF) */
struct Prebuilt {
    uint32_t id;
    const Type *type;       /* STRUCT or ARRAY */
    Sym name;               /* for readable output; unique */
    uint32_t length;        /* ARRAY: items */
    Init *items;            /* STRUCT: one per field; ARRAY: one per item; NULL when `bytes` is set */
    const char *bytes;      /* ARRAY of Char: its text */
    bool is_constant;       /* never written at run time */
    bool is_raw;            /* raw memory of the program's author, which C may be given */
    Prebuilt *parent;       /* of an inlined part: what holds it, in items[parent_index]; such parts are not in program->prebuilts */
    uint32_t parent_index;
};

/* What C needs to compile and link what it names: lists of words; `sources` are texts of C files. */
typedef VEC(Sym) Words;
typedef struct CLibrary {
    uint32_t id;                /* from 1 */
    Sym header;                 /* the text that stands before uses */
    Words include_folders, compile_flags, sources, files, link_flags;
} CLibrary;

/* A C function that is not of the run-time library. */
typedef struct Extern {
    Sym symbol;                 /* as CONST_EXTERN names it: unique in the program */
    Sym c_name;
    const Type *func;
    const CLibrary *library;    /* or NULL */
    uint32_t save_errno;        /* EXTERN_SAVE_ERRNO … */
    uint32_t fixed_params;      /* of a variadic function: those before the `...`; else 0 */
    bool is_macro;              /* its header must be seen to call it */
    struct HostObject *host;    /* or NULL */
} Extern;
enum { EXTERN_SAVE_ERRNO = 1, EXTERN_READ_SAVED_ERRNO = 2, EXTERN_ZERO_ERRNO = 4 };

/* Constants are interned: equal constants have equal Refs. */
Ref const_void(Program *p);
Ref const_int(Program *p, const Type *type, int64_t value);
Ref const_bool(Program *p, bool value);
Ref const_signed(Program *p, int64_t value);
Ref const_float(Program *p, double value);
Ref const_single(Program *p, double value);         /* a SingleFloat */
Ref const_null(Program *p, const Type *ptr_type);                   /* or of type Address */
Ref const_zero(Program *p, const Type *type);       /* what zeroed memory reads as; NO_REF for structs, arrays and opaques */
Ref const_graph(Program *p, Graph *graph);          /* type Ptr(Func …) from the graph's signature at that moment */
Ref const_extern(Program *p, const char *symbol, const Type *func_type);
Ref const_prebuilt(Program *p, Prebuilt *prebuilt);
Ref const_sizeof(Program *p, const Type *type);
Ref const_itemsize(Program *p, const Type *type);
Ref const_type(Program *p, const Type *type);
Ref const_host(Program *p, struct HostObject *host);
Ref const_unknown(Program *p, Sym text);            /* HOST with .host NULL: `@host("text")` of a graph file; text alone is known */
const Const *const_of(const Program *p, Ref ref);   /* CHECKs that it is a constant */
/* A C function described in program->externs, its symbol made of its name; and what such functions need. */
Extern *extern_new(Program *p, const char *c_name, const Type *func);
CLibrary *library_new(Program *p);
const Extern *extern_find(const Program *p, Sym symbol);            /* NULL: of the run-time library, or its name says all */
Prebuilt *prebuilt_new(Program *p, const Type *type, uint32_t length, const char *name_hint);   /* zero-filled; inlined parts made */

/* ---- operations ---- */
typedef enum OpCode {
#define OP(name, levels, effects, signature) OP_##name,
#include "ops.def"
#undef OP
    OP_COUNT
} OpCode;

typedef enum Level { LEVEL_HIGH, LEVEL_TYPED, LEVEL_NOEXC, LEVEL_NOGC } Level;

enum {  /* Effects; the columns of ops.def */
    EFFECT_PURE = 1, EFFECT_READS = 2, EFFECT_WRITES = 4, EFFECT_RAISES = 8, EFFECT_MALLOCS = 16, EFFECT_CALLS = 32,
    EFFECT_OTHER = 64
};

typedef struct OpInfo { const char *name, *signature; uint8_t levels /* bit per Level */, effects; } OpInfo;
const OpInfo *op_info(OpCode code);
bool op_by_name(const char *name, OpCode *code);
bool op_can_raise(OpCode code);     /* RAISES, CALLS, or MALLOCS (MemoryError) */

/* How a call passes its arguments, interned: operands are callable, positional…, keyword values…, [*args], [**kw]. */
typedef struct CallShape {
    uint32_t positional, keyword_count;
    Sym *keywords;
    bool has_star, has_star_star;
} CallShape;
const CallShape *call_shape(Program *p, uint32_t positional, const Sym *keywords, uint32_t keyword_count, bool has_star,
                            bool has_star_star);

typedef struct Immediate {
    union {
        Sym name;
        const Type *type;
        const CallShape *shape;
        int64_t integer;
        uint32_t field;                         /* index into the struct's fields */
        struct { int32_t outer, inner; };       /* field indices; -1 when absent */
    };
} Immediate;
#define FLOW_PRINT_COMMA "\a,"      /* imm.name of OP_print for Python 2's `print x,`: a blank, but not before the end of a line */
#define FLOW_PRINTED "%S"            /* imm.name of OP_format_value: str() for print, of unicode in UTF-8 */
typedef enum ImmediateKind { IMM_NONE, IMM_NAME, IMM_TYPE, IMM_SHAPE, IMM_INTEGER, IMM_FIELD, IMM_INTERIOR } ImmediateKind;
ImmediateKind op_immediate(OpCode code);

typedef struct Op {
    OpCode code;
    Ref result;                 /* a value of the graph; NO_REF when the operation gives none (type Void) */
    uint32_t operand_count;
    Ref *operands;
    Immediate imm;
    Span span;
    uint32_t inlined_at;        /* number in program->inline_sites of the call it came in by; 0: written here. Not in the text form */
} Op;

/* ---- blocks ---- */
typedef struct Block Block;

typedef struct Link {
    Block *target;
    Ref *args;                  /* operands of the source block, one per argument of the target */
    uint32_t arg_count;
    Ref exit_case;              /* SWITCH: an int constant; CATCH: a class (host constant; typed: its vtable constant); else NO_REF,
                                   which in SWITCH is the default and in CATCH catches all */
    Ref exception;              /* CATCH, handlers only: the value, defined by this link for its own args, that is the
                                   exception instance; else NO_REF */
} Link;

typedef enum ExitKind {
    EXIT_NONE,                  /* under construction */
    EXIT_GOTO,                  /* links[0] */
    EXIT_BRANCH,                /* operand Bool; links[0] when false, links[1] when true */
    EXIT_SWITCH,                /* operand int, char or unichar; links by exit_case, the default last */
    EXIT_CATCH,                 /* the last operation RAISES; links[0] when it did not, then handlers in order; none matches: it leaves */
    EXIT_RETURN,                /* operand */
    EXIT_RAISE,                 /* operand: exception instance (high: after make_exception). Not at noexc */
    EXIT_UNREACHABLE            /* after an operation that never returns */
} ExitKind;

struct Block {
    uint32_t id;                        /* unique in its graph, stable; printed as blockN */
    VEC(Ref) args;
    VEC(Op) ops;
    ExitKind exit;
    Ref operand;
    VEC(Link) links;
    Span span;                          /* of the exit (the `raise`, the `return`, the test) */
    uint32_t inlined_at;                /* of the exit, as in Op; of CATCH: where the handlers belong */
};

typedef struct Value { const Type *type /* NULL at high */; Sym name /* source variable or NULL */; } Value;

struct Graph {
    Program *program;
    uint32_t id;
    Sym name;                           /* unique in the program: "vm.Frame.push", "…__2" for specialised copies */
    Level level;
    VEC(Value) values;                  /* indexed by Ref */
    VEC(Block *) blocks;                /* blocks[0] is the entry; its args are the parameters */
    const Type *result;                 /* typed and later */
    Span span;                          /* of the def */
    Sym source_name;                    /* function name for tracebacks */
    struct HostObject *host_function;   /* or NULL */
    bool unchecked;                     /* its author switched run-time checks off */
    bool no_stack_check;
    enum { INLINE_DEFAULT, INLINE_ALWAYS, INLINE_TRY, INLINE_NEVER } inlining;
    uint32_t next_block_id;
};

/* Exceptions that operations raise by themselves; rtype sets program->exceptions[…] to the prebuilt instances. */
typedef enum StandardException {
    EXC_MemoryError, EXC_OverflowError, EXC_ZeroDivisionError, EXC_IndexError, EXC_KeyError, EXC_ValueError,
    EXC_AttributeError, EXC_RuntimeError /* StackOverflow */, EXC_StopIteration, EXC_TypeError, EXC_AssertionError,
    EXC_OSError, EXC_COUNT
} StandardException;
const char *standard_exception_name(StandardException e);

/* A call that was inlined: where it stood, and the site that brought it there if it was inlined itself (0: none). */
typedef struct InlineSite { Span span; uint32_t outer; } InlineSite;

struct Program {
    Context *cx;
    Arena *arena;
    VEC(Graph *) graphs;
    VEC(const Type *) types;
    VEC(Const) constants;
    VEC(Prebuilt *) prebuilts;
    VEC(CLibrary *) libraries;
    VEC(Extern *) externs;
    Graph *entry;                       /* typed: (Ptr(list of str)) -> Signed, wrapped by emit's main */
    Ref exceptions[EXC_COUNT];
    VEC(InlineSite) inline_sites;       /* numbered from 1 */
    Graph *exception_text;              /* typed: (Ptr(object)) -> Ptr(rpy_string): str() of an uncaught exception; or NULL */
    const Type *object_type;            /* GcStruct object { typeptr } : base of all instances */
    const Type *vtable_type;            /* Struct object_vtable { subclassrange_min, subclassrange_max, name, … } */
    const Type *string_type;            /* GcStruct rpy_string { hash: Signed, chars: Array(Char) } */
    const Type *unicode_type;           /* GcStruct rpy_unicode { hash: Signed, chars: Array(UniChar) } */
    const char *(*describe_host)(void *data, struct HostObject *host);  /* for printing; set by who makes host constants */
    void *describe_data;
    Map nested;                         /* place and values, interned -> the function defined there, inside another */
    Map closures;                       /* host function -> what flow notes of a closure whose method it is */
    Map generators;                     /* host function -> what flow notes of a generator whose `next` it is */
    bool has_unknowns;                  /* const_unknown stands in a graph: it can be printed and verified, not annotated */
    bool print_spans;                   /* graph_print adds `!line:column+length` notes */
    struct IrTables *tables;            /* interning, private to ir/ */
};

Program *program_new(Context *cx);

/* ---- building ---- */
Graph *graph_new(Program *p, const char *name_hint, Level level);
Block *block_new(Graph *g);
Ref value_new(Graph *g, const Type *type, Sym name);
Ref block_add_arg(Graph *g, Block *b, const Type *type, Sym name);
/* Appends; `result_type` NULL at high level; a result of type Void gives NO_REF. Operands are copied. */
Op *block_add_op(Graph *g, Block *b, OpCode code, const Ref *operands, uint32_t count, const Type *result_type, Span span);
#define block_op(g, b, code, result_type, span, ...) \
    block_add_op((g), (b), (code), (Ref[]){__VA_ARGS__}, sizeof((Ref[]){__VA_ARGS__}) / sizeof(Ref), (result_type), (span))
Link *block_add_link(Graph *g, Block *from, Block *target, const Ref *args, uint32_t count);    /* no exit_case, no exception */
void block_goto(Graph *g, Block *from, Block *target, const Ref *args, uint32_t count, Span span);
void block_branch(Graph *g, Block *from, Ref condition, Span span);     /* then add the false link and the true link */
void block_return(Graph *g, Block *from, Ref value, Span span);
void block_raise(Graph *g, Block *from, Ref exception, Span span);
const Type *ref_type(const Graph *g, Ref ref);                          /* of a value or constant; NULL at high */
const Type *graph_func_type(Graph *g);
Graph *graph_copy(Graph *g, const char *name_hint);
void graph_remove_unreachable(Graph *g);                                /* blocks not reached from the entry */

/* ---- text, checks, pictures ---- */
void graph_print(const Graph *g, StrBuf *out);
void program_print(const Program *p, StrBuf *out);      /* types, prebuilt data, graphs; parses back to the same */
Program *program_parse(Context *cx, SourceFile *file);  /* NULL: reported (codes G…) */
void graph_dot(const Graph *g, StrBuf *out);
/* All violated invariants, shown inside the printed graph; true when there are none. */
bool graph_verify(const Graph *g, StrBuf *problems);
bool program_verify(const Program *p, StrBuf *problems);
const char *level_name(Level level);
#endif
