/* interp_core.h: what the files of the interpreter share: objects, frames, steps. Private to ir/. */
#ifndef JQ_IR_INTERP_CORE_H
#define JQ_IR_INTERP_CORE_H
#include "interp.h"
#include "tables.h"

/* One allocation: a block that holds the outermost object, its cells and all inlined parts with theirs.
 *
 *   Root | Object struct pair | cells: first, second | Object of inlined `second` | its cells | marks of raw memory */
typedef struct Root Root;
typedef struct Place { Sym function; Span span; } Place;

struct Object {
    const Type *type;           /* STRUCT, ARRAY, FUNC */
    Root *root;
    Object *parent;             /* of an inlined part: what holds it, in cells[index]; of a view: see raw_view */
    int64_t index;
    int64_t length;             /* items; fields of a struct */
    union {
        InterpValue *cells;     /* an inlined part's cell refers to its object */
        uint8_t *chars;         /* array of Char */
        uint8_t *memory;        /* a view of raw memory, or a function of C found at run time */
        Graph *graph;           /* FUNC of the program */
    };
    union {
        uint8_t *defined;       /* raw memory: a mark per cell; NULL: all are defined */
        Sym symbol;             /* FUNC of the run-time library */
    };
    uint64_t c_address;         /* FUNC: as C calls it, once that was asked for */
};

struct Root {
    Root *next;
    uint64_t address;           /* as cast_ptr_to_int shows it: the same in every run */
    size_t bytes;
    bool marked, freed, is_raw, is_constant, is_prebuilt;
    bool is_c, is_foreign, is_tracked;  /* real memory; that C made; reported when it is never freed */
    uint64_t size;              /* C: bytes of the block */
    uint8_t *written;           /* C: a mark per byte; NULL: all may be read */
    Place made_at, freed_at;
    Object object;
};

typedef struct Frame {
    Graph *g;
    const Block *block;
    uint32_t at;                /* the operation being run; ops.len: the exit */
    size_t base;                /* its values: it->cells + base */
} Frame;

/* ---- places exceptions came by: see interp_trace.c ---- */
typedef enum TraceKind { TRACE_PASSED, TRACE_RAISED, TRACE_RAISED_NEW, TRACE_CAUGHT } TraceKind;
typedef struct TraceEntry { TraceKind kind; Object *exception; Place place; } TraceEntry;
enum { TRACE_RING = 128 };

typedef enum Step {
    STEP_ON,                    /* to the next operation */
    STEP_CALLED,                /* a frame was pushed */
    STEP_RAISED,                /* typed: it->exception is on its way */
    STEP_FAULT
} Step;

typedef struct Finalizer { Object *object; int64_t queue; bool is_new; } Finalizer;

struct Interp {
    Program *p;
    Arena *arena;
    InterpHooks hooks;
    Level level;
    InterpValue *constants;     /* by index of the constant */
    Map prebuilts;              /* Prebuilt -> Object */
    Map functions;              /* Graph or Sym -> Object */
    Map pointer_values;         /* Graph -> RefList: its values that are pointers */
    /* frames */
    Frame *frames;
    uint32_t depth, frame_cap;
    uint32_t base_depth;        /* frames below a call back from C; 0: there is none */
    InterpValue *cells, *regs;  /* regs: of the topmost frame */
    size_t cell_count, cell_cap;
    InterpValue *scratch;       /* link arguments on their way */
    uint32_t scratch_cap;
    InterpValue result;
    /* exceptions */
    Object *exception;          /* pending: of type program->object_type */
    int range_min, range_max;   /* field indices in vtable_type; -1: none */
    const char *fatal;          /* a standard exception the program has no class of ended it */
    TraceEntry ring[TRACE_RING], last_raised;
    uint64_t ring_count;
    char *fault;                /* text of the fault */
    /* memory */
    Root *roots;
    size_t live_bytes, collect_at;
    uint64_t next_address;
    VEC(Root *) gray;
    const Type *weakref_type;           /* once there is a weak reference */
    VEC(Finalizer) finalizers, dead;    /* of live objects; of those queued */
    bool finalizing;
    /* raw memory */
    VEC(Root *) blocks;         /* by address */
    VEC(Root *) quarantine;     /* freed, in that order; the first ones are gone */
    uint32_t quarantine_first;
    uint64_t quarantine_bytes;
    Root *foreign;
    Map views, layouts, numbered;   /* see interp_raw.c */
    VEC(Object *) pinned;       /* collected objects that raw memory refers to */
};

/* ---- interp_weak.c ---- */
void weak_collect(Interp *it);          /* after what is reachable is marked */
/* Functions of the run-time library that concern the heap; false: another one. */
bool weak_call(Interp *it, Sym symbol, const Type *func, const InterpValue *args, InterpValue *result);

/* ---- interp_memory.c ---- */
/* Zeroed, or undefined when raw. NULL when there is no memory or the length is absurd. */
Object *object_new(Interp *it, const Type *type, int64_t length);
void build_constants(Interp *it);
void collect(Interp *it);
void object_mark(Interp *it, Object *object);
void object_mark_children(Interp *it, const Object *object);
void objects_mark_gray(Interp *it);     /* what those marked lead to */
void free_objects(Interp *it);
Object *part_of(Interp *it, const Object *o, int64_t index);    /* the inlined part in a cell */
/* The object at the same address whose type is `type`, up or down the inlined first parts; NULL if there is none. */
Object *object_as(Object *object, const Type *type);
/* The outermost object at the same address. */
const Object *canonical(const Object *object);
int64_t object_address(const Object *object);

/* ---- interp_raw.c: objects whose root is_c; false, NULL: a fault ---- */
Object *raw_new(Interp *it, const Type *type, int64_t length, bool is_zero);    /* NULL: no memory */
Object *raw_view(Interp *it, uint64_t address, const Type *type);
Object *raw_part(Interp *it, const Object *o, int64_t index);           /* the inlined part in a cell */
bool raw_get(Interp *it, const Object *o, int64_t index, InterpValue *value);
bool raw_set(Interp *it, const Object *o, int64_t index, InterpValue value);
bool raw_length(Interp *it, const Object *o, int64_t *length);          /* items; INT64_MAX: unknown */
uint8_t *raw_items(Interp *it, const Object *o, int64_t start, int64_t count, bool is_read);
bool raw_check(Interp *it, const Root *root, const void *at, int64_t size, bool is_read);
const char *raw_describe(Interp *it, const Root *root);
Step raw_free(Interp *it, Object *o);
void raw_end(Interp *it);

/* ---- interp_ops.c: the table of operations ---- */
typedef Step OpHandler(Interp *it, const Op *op);
OpHandler *op_handler(OpCode code);

/* ---- interp.c ---- */
static inline InterpValue value_of(const Interp *it, Ref ref) {
    return ref_is_const(ref) ? it->constants[ref & ~REF_CONST_BIT] : it->regs[ref];
}
static inline Frame *top_frame(const Interp *it) { return &it->frames[it->depth - 1]; }
Step fault(Interp *it, const char *format, ...) __attribute__((format(printf, 2, 3)));
Step raise_standard(Interp *it, StandardException what);
/* The value as a pointer of type `type`: an inlined first part, or what it is the first part of. False: it is neither. */
bool convert_pointer(Interp *it, InterpValue *value, const Type *type);
const char *type_name(Interp *it, const Type *type);

/* interp_mem_ops.c, interp.c: those with more to them than an expression */
#define HANDLER(name) Step run_##name(Interp *it, const Op *op);
HANDLER(cast_primitive) HANDLER(cast_pointer)
HANDLER(malloc) HANDLER(malloc_varsize) HANDLER(free) HANDLER(getfield) HANDLER(setfield) HANDLER(getarrayitem)
HANDLER(setarrayitem) HANDLER(getarraysize) HANDLER(getinteriorfield) HANDLER(setinteriorfield)
HANDLER(getinteriorarraysize) HANDLER(array_copy) HANDLER(array_compare) HANDLER(array_find_char)
HANDLER(cast_ptr_to_adr) HANDLER(cast_adr_to_ptr) HANDLER(raw_malloc) HANDLER(raw_free) HANDLER(raw_memcopy) HANDLER(raw_memclear)
HANDLER(raw_memset) HANDLER(raw_load) HANDLER(raw_store) HANDLER(track_alloc_stop)
HANDLER(direct_call) HANDLER(indirect_call) HANDLER(check_nonnull) HANDLER(stack_check)
HANDLER(exc_fetch) HANDLER(exc_peek_type) HANDLER(exc_set) HANDLER(traceback_record)
#undef HANDLER

/* ---- interp_trace.c ---- */
void trace(Interp *it, TraceKind kind, Object *exception, Span span, uint32_t inlined_at);
void print_uncaught(Interp *it, Object *exception, StrBuf *out);
void print_callback_failed(Interp *it, Object *exception, StrBuf *out);
void print_last_traceback(Interp *it, StrBuf *out);         /* of the exception that was raised last */
/* Where the program is, in code of its own if it is anywhere in that. */
Place user_place(const Interp *it);
void print_user_place(Interp *it, const char *head, Place place, StrBuf *out);
void print_call_chain(Interp *it, StrBuf *out);
#endif
