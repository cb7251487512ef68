/* object.h: objects of import time: their memory, their types, and the C interface to them. Private to host/.
 *
 * Start here to write a built-in type (type_NAME.c) or a stdlib module (module_NAME.c):
 *
 *   static Host list_append(HostWorld *world, Host *a) {         // every C function of Python has this signature
 *       host_list_push(world, HOST_LIST(a[0]), a[1]);            // a[i]: the i-th parameter, NULL when left out
 *       return world->none;
 *   }
 *   static Host list_sort(HostWorld *world, Host *a) { … a[1] key or NULL, a[2] reverse or NULL … }
 *   static const HostMethodDef list_methods[] = {
 *       {"append", list_append, "self, item, /"},                // names, defaults and stars as in Python; `x=` is optional
 *       {"sort", list_sort, "self, cmp=, key=, reverse="},       // keyword arguments work by themselves
 *       {"fmt", f, "self, /, *args, **kw"},                      // a[1] is a tuple, a[2] a dict; both always there
 *       {0}};
 *   const HostTypeDef host_type_list = {
 *       .name = "list", .kind = HOST_LIST, .size = sizeof(HostList), .is_base = true, .methods = list_methods,
 *       .new_fn = list_new, .new_signature = "cls, /, *args, **kw",      // exposed as __new__; a[0] is the class
 *       .init_fn = list_init, .init_signature = "self, iterable=, /",
 *       .slots = {.len = list_len, .iter = list_iter, .binary = list_binary, …}};
 * Then a line in types.def (or modules.def) and the file in meson.build. That is all.
 *
 * Classes are world->t.list_, world->t.str_ … (types.def), exceptions world->e.ValueError … (exceptions.def), names the
 * core looks up world->s.dunder_init … (names.def). A module: module_math.c has `const HostModuleDef host_module_math`.
 *
 * Whose is what. Core: object.c (attribute access, operators), class.c, function.c, exceptions.c, int.c (int and bool
 * whole), dict.c (HostTable and the host_dict_… API), str.c (the functions under "str and unicode" below), list.c (the
 * functions under "list, tuple"), the compiler and the machine, import.c, and the builtins that need these: isinstance
 * issubclass type super getattr setattr delattr hasattr callable id hash len iter next dir vars globals locals exec eval
 * compile execfile __import__ reload. Library: type_*.c for the types in the second half of types.def with all their
 * slots and methods, `%` and format(), the remaining builtins (host_builtins_library, module_builtins.c), stdlib modules.
 *
 * Rules. A fallible function returns NULL (or false, or -1) with the exception pending in world->pending; pass it on at
 * once. Raise with  return host_raise(world, world->e.ValueError, "bad digit '%c'", c);
 * Memory is collected (or never freed): never free an object, never keep the only reference in malloc memory or in
 * cx->arena; C locals and objects are found by the collector. StrBuf is malloc memory: strbuf_free it, or end with
 * host_str_take. No reference counts anywhere. Str, unicode, tuple, int and float objects never change.
 *
 * Values.  A Host whose low bit is set is an int of 63 bits; any other points at a HostObject:
 *
 *     ....value....1         | cls | fields of the layout … | attributes (only in instances of subclasses) |
 */
#ifndef JQ_HOST_OBJECT_H
#define JQ_HOST_OBJECT_H
#include "host/host.h"
#include <gmp.h>
#include <string.h>

typedef struct HostClass HostClass;
struct HostObject { HostClass *cls; };
typedef struct HostObject HostObject;

/* ---- calls ---- */
/* Arguments of a call: `count` positional ones, then the values of `kw_count` keywords, named in order by kw_names. */
typedef struct HostArgs {
    const Host *items;
    uint32_t count, kw_count;
    const Host *kw_names;       /* interned strs */
} HostArgs;

/* The one signature of functions written in C: see the head of the file. */
typedef Host HostFn(HostWorld *world, Host *a);
typedef struct HostMethodDef { const char *name; HostFn *fn; const char *signature; } HostMethodDef;
typedef struct HostGetSetDef {
    const char *name;
    Host (*get)(HostWorld *world, Host self);
    bool (*set)(HostWorld *world, Host self, Host value /* NULL: del */);      /* NULL: read-only */
} HostGetSetDef;

/* ---- operators ---- */
/* Binary operators: X(NAME, text, method): __add__, __radd__, __iadd__. DIV is `/` of a file without true division. */
#define HOST_BINARY_OPS(X) \
    X(ADD, "+", "add") X(SUB, "-", "sub") X(MUL, "*", "mul") X(MATMUL, "@", "matmul") X(DIV, "/", "div") \
    X(TRUEDIV, "/", "truediv") X(FLOORDIV, "//", "floordiv") X(MOD, "%", "mod") X(DIVMOD, "divmod()", "divmod") \
    X(POW, "**", "pow") X(LSHIFT, "<<", "lshift") X(RSHIFT, ">>", "rshift") X(OR, "|", "or") X(XOR, "^", "xor") \
    X(AND, "&", "and")
typedef enum HostOp {
#define X(NAME, text, method) HOST_OP_##NAME,
    HOST_BINARY_OPS(X)
#undef X
    HOST_OP_COUNT
} HostOp;
#define HOST_OP_BIT(NAME) (1u << HOST_OP_##NAME)

typedef enum HostUnary { HOST_NEG, HOST_POS, HOST_INVERT, HOST_ABS } HostUnary;

/* What a type does, as C functions. Absent ones are inherited; methods of Python classes named __…__ take their place.
 * For each slot a built-in type fills, the method of that name (list.__getitem__ …) is made by itself. */
typedef struct HostSlots {
    Host (*repr)(HostWorld *world, Host self);
    Host (*str)(HostWorld *world, Host self);                              /* absent: repr */
    bool (*hash)(HostWorld *world, Host self, int64_t *hash);              /* host_hash_refused: unhashable */
    int (*truth)(HostWorld *world, Host self);                             /* -1: raised. Absent: len, else true */
    Host (*call)(HostWorld *world, Host self, const HostArgs *args);
    Host (*getattr)(HostWorld *world, Host self, Host name);               /* absent: host_generic_getattr */
    bool (*setattr)(HostWorld *world, Host self, Host name, Host value);   /* value NULL: del */
    Host (*iter)(HostWorld *world, Host self);
    Host (*next)(HostWorld *world, Host self);      /* NULL and nothing pending: exhausted (no StopIteration needed) */
    int64_t (*len)(HostWorld *world, Host self);                           /* -1: raised */
    Host (*getitem)(HostWorld *world, Host self, Host key);                /* slices come here too, as slice objects */
    bool (*setitem)(HostWorld *world, Host self, Host key, Host value);
    bool (*delitem)(HostWorld *world, Host self, Host key);
    int (*contains)(HostWorld *world, Host self, Host item);               /* absent: by iteration */
    /* Called with self as either operand; answers world->not_implemented for operand types it does not know. */
    Host (*compare)(HostWorld *world, CompareOp op /* EQ NE LT LE GT GE */, Host left, Host right);
    Host (*binary)(HostWorld *world, HostOp op, Host left, Host right);
    Host (*inplace)(HostWorld *world, HostOp op, Host left, Host right);   /* absent or not_implemented: binary */
    Host (*unary)(HostWorld *world, HostUnary op, Host self);
    Host (*descr_get)(HostWorld *world, Host self, Host instance /* or NULL */, HostClass *owner);
    bool (*descr_set)(HostWorld *world, Host self, Host instance, Host value /* NULL: del */);
} HostSlots;

/* Where instances keep their variable part, so that subclasses may add attributes behind it. */
typedef enum HostLayout { HOST_LAYOUT_FIXED, HOST_LAYOUT_STR, HOST_LAYOUT_UNICODE, HOST_LAYOUT_TUPLE, HOST_LAYOUT_INT } HostLayout;

typedef struct HostTypeDef {
    const char *name;
    const char *module;                 /* NULL: builtins */
    HostKind kind;
    HostLayout layout;
    uint32_t size;                      /* of a FIXED instance; 0: that of the base */
    uint32_t attributes_offset;         /* of the `HostDict *` with its attributes when every instance has one; else 0 */
    bool is_base;                       /* Python classes may derive from it */
    bool no_builtin;                    /* the name is not among the builtins (iterators, function, code …) */
    uint32_t binary_ops;                /* HOST_OP_BIT(ADD) | …: those it implements, to be seen as methods */
    HostFn *new_fn; const char *new_signature;      /* absent: inherited; types that cannot be made refuse by themselves */
    HostFn *init_fn; const char *init_signature;
    const HostMethodDef *methods, *class_methods, *static_methods;
    const HostGetSetDef *getset;
    HostSlots slots;
} HostTypeDef;

typedef struct HostModuleDef {
    const char *name;                   /* dotted */
    const HostMethodDef *functions;
    bool (*init)(HostWorld *world, Host module);    /* constants, types: host_module_set; or NULL */
} HostModuleDef;

/* ---- layouts ---- */
typedef struct HostStr {
    HostObject base;
    uint64_t hash;              /* 0: not computed */
    Sym sym;                    /* set iff the object is the interned one of its text */
    uint32_t len;
    char bytes[];               /* NUL-terminated */
} HostStr;
typedef struct HostUnicode { HostObject base; uint64_t hash; uint32_t len; uint32_t points[]; } HostUnicode;
typedef struct HostByteArray { HostObject base; char *bytes; uint32_t len, cap; } HostByteArray;
typedef struct HostFloat { HostObject base; double value; } HostFloat;
typedef struct HostComplex { HostObject base; double real, imag; } HostComplex;
/* Ints outside 63 bits, and instances of subclasses of int of any size; True and False (size 0 or 1). |size| limbs,
 * least significant first, negative size for negative numbers: what mpz_roinit_n takes. */
typedef struct HostInt { HostObject base; int64_t size; mp_limb_t limbs[]; } HostInt;
typedef struct HostTuple { HostObject base; uint32_t len; Host items[]; } HostTuple;
typedef struct HostList { HostObject base; Host *items; uint32_t len, cap; } HostList;
typedef struct HostSlice { HostObject base; Host start, stop, step; } HostSlice;       /* None where left out */
typedef struct HostRange { HostObject base; int64_t start, stop, step; } HostRange;

/* The table of dicts and sets: entries in insertion order (key NULL: deleted), found through `index` when there are
 * more than 8. `version` changes whenever a key comes or goes, so that lookups can be cached. */
typedef struct HostEntry { uint64_t hash; Host key, value; } HostEntry;
typedef struct HostTable {
    HostEntry *entries;
    int32_t *index;             /* entry number, -1 free, -2 deleted; NULL for small tables */
    uint32_t len;               /* live entries */
    uint32_t used, cap;         /* entries used, with the deleted ones; room */
    uint32_t index_mask;
    uint32_t version;
    bool only_interned;         /* every key is an interned str */
} HostTable;
typedef struct HostDict { HostObject base; HostTable table; } HostDict;
typedef struct HostSet { HostObject base; HostTable table; uint64_t hash; } HostSet;    /* set and frozenset; values unused */

typedef struct HostCell { HostObject base; Host content; } HostCell;
typedef struct HostCode HostCode;       /* code.h */
typedef struct HostFrame HostFrame;     /* frame.h */
typedef struct HostFunction {
    HostObject base;
    HostCode *code;
    HostDict *globals, *attributes /* or NULL */, *kw_defaults /* or NULL */, *annotations /* or NULL */;
    HostTuple *defaults, *closure;      /* or NULL */
    Host name, qualname, module, doc;
} HostFunction;
typedef struct HostSignature HostSignature;
typedef struct HostBuiltin {
    HostObject base;
    HostFn *fn;
    const HostSignature *signature;
    Host name;
    Host self;                  /* bound object, or NULL */
    HostClass *owner;           /* the type it is a method of, or NULL */
    bool takes_class;           /* its first argument is the type or a subtype, not an instance */
    Sym qualified;              /* "builtins.len" */
    HostDict *attributes;
} HostBuiltin;
typedef struct HostMethod { HostObject base; Host function, self; HostClass *owner; } HostMethod;
typedef struct HostProperty { HostObject base; Host getter, setter, deleter, doc; HostDict *attributes; } HostProperty;
typedef struct HostWrapper { HostObject base; Host wrapped; HostDict *attributes; } HostWrapper;   /* static and class methods */
typedef struct HostModule { HostObject base; HostDict *dict; Host name; const Module *syntax; } HostModule;
typedef struct HostInstance { HostObject base; HostDict *attributes; } HostInstance;
typedef struct HostException {
    HostObject base;
    HostDict *attributes;
    HostTuple *args;
    Host traceback, cause, context;     /* NULL: none */
    bool suppress_context;
} HostException;

/* A class, built-in or of Python source. */
struct HostClass {
    HostObject base;            /* its metaclass */
    HostWorld *world;
    const HostTypeDef *def;     /* of the nearest built-in class of the MRO; the own one when is_builtin */
    HostKind kind;              /* of its instances */
    bool is_builtin;
    bool is_exception;
    bool has_getattr_hook;      /* some class of the MRO has __getattr__ */
    uint32_t attributes_offset; /* see HostTypeDef; 0: none. For layouts other than FIXED, 1: behind the variable part */
    uint32_t size;              /* of FIXED instances, the attributes included */
    uint64_t version;           /* unique in the world; renewed when the class or a base changes */
    Host name, qualname;
    HostTuple *mro;
    HostTuple *bases;
    HostDict *dict;             /* own names */
    HostDict *attributes;       /* unused by classes; keeps the layout of metaclasses simple */
    HostList *subclasses;
    Node *node;                 /* ClassDef, or NULL */
    uint32_t own_slots;         /* slots that names of the own dict fill, by position in HostSlots */
    HostSlots slots;            /* as inherited and overridden */
};

/* ---- the world ---- */
typedef struct HostTypes {
#define TYPE(field, base) HostClass *field##_;
#include "types.def"
#undef TYPE
} HostTypes;
typedef struct HostExceptions {
    HostClass *BaseException;
#define EXCEPTION(Name, Base) HostClass *Name;
#include "exceptions.def"
#undef EXCEPTION
} HostExceptions;
typedef struct HostNames {
#define NAME(field, text) Host field;
#include "names.def"
#undef NAME
} HostNames;

#define HOST_METHOD_CACHE_SIZE 4096
enum { HOST_MOST_FRAMES = 200000 };     /* of Python at once, whatever sys.setrecursionlimit() says: some 100 MB */
typedef struct HostMethodCache { HostClass *cls; Host name; uint64_t version; Host value; HostClass *defined_in; } HostMethodCache;

enum { HOST_FREE_LISTS = 17, HOST_FREE_FRAMES = 16 };
struct HostWorld {
    Context *cx;
    HostOptions options;
    Host none, true_, false_, not_implemented, ellipsis, empty_tuple, empty_str;
    Host chars[256];                    /* strs of length one, interned */
    HostTypes t;
    HostExceptions e;
    HostNames s;
    Host op_names[HOST_OP_COUNT][3];    /* __add__, __radd__, __iadd__ … */
    Host pending;                       /* the raised exception on its way, or NULL */
    HostFrame *frame;                   /* innermost running Python frame, or NULL */
    HostDict *builtins, *modules;       /* builtins' names; sys.modules */
    Host builtins_module;
    HostList *sys_path;
    Map symbol_strs;                    /* Sym -> HostStr * */
    Map slot_names;                     /* Sym of __repr__ … -> position in HostSlots + 1 */
    HostMethodCache *method_cache;
    uint64_t class_version;
    uint32_t depth, recursion_limit;    /* Python frames */
    uint32_t recursion_stated;          /* what sys.setrecursionlimit() said: memory sets a limit too */
    uint32_t handling;                  /* frames that are in an except clause (suspended generators too) */
    char *stack_limit;                  /* the C stack must not grow below */
    HostList *repr_running;             /* objects whose repr is under way */
    bool softspace;                     /* the print statement owes a space … */
    Host softspace_file;                /* … to this file (NULL: sys.stdout) */
    HostList *keep;                     /* whatever must live as long as the world */
    void *free_small[HOST_FREE_LISTS];  /* by 16 bytes: memory handed out by libgc in batches */
    HostFrame *free_frames[HOST_FREE_FRAMES];
    Map modules_of_files;               /* source file id -> Module * */
    const struct HostCallHook *call_hook;   /* who runs Python functions instead of the machine, or NULL */
    bool frozen;
    int saved_errno;                    /* of the last C function called by module _rawmemory that saves it */
    bool syntax_reported;               /* a file's syntax errors are among the diagnostics */
};

/* ---- small ints and looking at objects ---- */
#define HOST_SMALL_MAX ((int64_t)((uint64_t)INT64_MAX >> 1))
#define HOST_SMALL_MIN (-HOST_SMALL_MAX - 1)
static inline bool host_is_small(Host h) { return ((uintptr_t)h & 1) != 0; }
static inline int64_t host_small_value(Host h) { return (int64_t)(intptr_t)h >> 1; }
static inline Host host_small(int64_t v) { return (Host)(uintptr_t)(((uint64_t)v << 1) | 1); }
static inline bool host_fits_small(int64_t v) { return v >= HOST_SMALL_MIN && v <= HOST_SMALL_MAX; }

static inline HostClass *host_class(HostWorld *world, Host h) { return host_is_small(h) ? world->t.int_ : h->cls; }
/* `is`: objects by identity, ints by value (True and False are objects). */
static inline bool host_same(Host a, Host b) { return a == b; }
static inline HostKind host_kind_inline(Host h) { return host_is_small(h) ? HOST_INT : h->cls->kind; }
/* Exactly that type, no subclass: the test for fast paths. */
static inline bool host_is_exact(Host h, const HostClass *cls) { return !host_is_small(h) && h->cls == cls; }
/* Of that type or of a subclass: the kind is inherited. */
static inline bool host_is_kind(Host h, HostKind kind) { return host_kind_inline(h) == kind; }
static inline bool host_is_str(Host h) { return !host_is_small(h) && h->cls->kind == HOST_STR; }
/* int, bool or a subclass. */
static inline bool host_is_int(Host h) { return host_is_small(h) || h->cls->kind == HOST_INT || h->cls->kind == HOST_BOOL; }
#define HOST_STR(h) ((HostStr *)(h))
#define HOST_UNI(h) ((HostUnicode *)(h))
#define HOST_LIST(h) ((HostList *)(h))
#define HOST_TUPLE(h) ((HostTuple *)(h))
#define HOST_DICT(h) ((HostDict *)(h))
#define HOST_SET(h) ((HostSet *)(h))
#define HOST_CLS(h) ((HostClass *)(h))
bool host_isinstance(HostWorld *world, Host h, const HostClass *cls);       /* real classes only, no hooks */
const char *host_type_name(HostWorld *world, Host h);                       /* of its type, for messages */

/* ---- memory ---- */
void *host_alloc(HostWorld *world, size_t size);            /* zeroed */
void *host_alloc_atomic(HostWorld *world, size_t size);     /* without pointers to collected objects; not zeroed */
/* A zeroed instance of a FIXED class (with room for attributes). */
Host host_new_object(HostWorld *world, HostClass *cls);
#define HOST_NEW(world, T, class_field) ((T *)host_new_object((world), (world)->t.class_field))
/* An instance of a class whose layout is not FIXED; `bytes` is the size of its header and variable part. */
void *host_alloc_variable(HostWorld *world, HostClass *cls, size_t bytes);
/* The place of its attributes dict, or NULL when it can have none; *place is NULL until the first attribute. */
HostDict **host_attributes_place(Host object);

/* ---- raising ---- */
/* Makes cls(message) pending. Format as printf. Returns NULL, so: `return host_raise(…)`. */
Host host_raise(HostWorld *world, HostClass *cls, const char *format, ...) __attribute__((format(printf, 3, 4)));
#define host_raise_false(...) (host_raise(__VA_ARGS__), false)
#define host_raise_int(...) (host_raise(__VA_ARGS__), -1)
Host host_raise_object(HostWorld *world, HostClass *cls, Host argument);   /* KeyError(key), StopIteration(value) */
Host host_raise_errno(HostWorld *world, HostClass *cls, int number, const char *filename /* or NULL */);
Host host_raise_exception(HostWorld *world, Host exception);               /* an instance made already */
static inline bool host_pending(HostWorld *world) { return world->pending != NULL; }
/* Whether the pending exception is of that class; host_catch also clears it then. */
bool host_pending_is(HostWorld *world, const HostClass *cls);
bool host_catch(HostWorld *world, const HostClass *cls);
Host host_handled_exception(HostWorld *world);      /* what sys.exc_info() shows: of the innermost except clause, or NULL */
void host_traceback_text(HostWorld *world, Host exception, StrBuf *out);    /* "Traceback (most recent call last): …" */
/* sys._getframe(depth); NULL: no such frame. Its attributes are Python's f_code, f_globals … */
Host host_frame_object(HostWorld *world, uint32_t depth);
/* C recursion over user data (repr, compare, …): enter may raise RuntimeError; leave only when enter answered true. */
bool host_enter(HostWorld *world);
void host_leave(HostWorld *world);

/* ---- arguments ---- */
/* Each raises TypeError naming the type it got. */
bool host_arg_int(HostWorld *world, Host h, int64_t *value);        /* int or __index__; OverflowError beyond 64 bits */
bool host_arg_index(HostWorld *world, Host h, int64_t *value);      /* the same, but clamped to 64 bits: for slices */
bool host_arg_float(HostWorld *world, Host h, double *value);       /* float, int, __float__ */
bool host_arg_bytes(HostWorld *world, Host h, const char **bytes, uint32_t *len);   /* str, bytearray, ASCII unicode */
bool host_arg_cstr(HostWorld *world, Host h, const char **text);    /* the same, without NULs: file names */
bool host_arg_kind(HostWorld *world, Host h, HostKind kind, const char *expected);
/* start, stop, count of a slice over `len` items, as CPython's slice.indices. */
bool host_slice_indices(HostWorld *world, Host slice, int64_t len, int64_t *start, int64_t *stop, int64_t *step, int64_t *count);
/* An index with negative ones counted from the end; false when out of range, having raised IndexError("WHAT index out of range"). */
bool host_item_index(HostWorld *world, Host key, int64_t len, int64_t *index, const char *what);

/* ---- operations: as the Python expression of the same name ---- */
Host host_get(HostWorld *world, Host object, Host name);                    /* object.name; name an interned str */
Host host_get_or_null(HostWorld *world, Host object, Host name, bool *ok);  /* NULL and ok: no such attribute */
bool host_set(HostWorld *world, Host object, Host name, Host value);        /* value NULL: del */
Host host_generic_getattr(HostWorld *world, Host object, Host name);
bool host_generic_setattr(HostWorld *world, Host object, Host name, Host value);
/* Method looked up on the type, as operators do; NULL when there is none. *self_bound: call it without passing self. */
Host host_lookup_special(HostWorld *world, Host object, Host name, bool *self_bound);
Host host_call_args(HostWorld *world, Host callable, const HostArgs *args);
Host host_call0(HostWorld *world, Host callable);
Host host_call1(HostWorld *world, Host callable, Host a);
Host host_call2(HostWorld *world, Host callable, Host a, Host b);
Host host_call_tuple(HostWorld *world, Host callable, Host tuple, HostDict *keywords /* or NULL */);
Host host_call_method(HostWorld *world, Host object, Host name, const Host *args, uint32_t count);
Host host_iter(HostWorld *world, Host object);
Host host_next(HostWorld *world, Host iterator);        /* NULL and nothing pending: exhausted */
Host host_new_callable_iterator(HostWorld *world, Host callable, Host sentinel);
int64_t host_len(HostWorld *world, Host object);        /* -1: raised */
Host host_getitem(HostWorld *world, Host object, Host key);
bool host_setitem(HostWorld *world, Host object, Host key, Host value);
bool host_delitem(HostWorld *world, Host object, Host key);
int host_contains(HostWorld *world, Host object, Host item);
int host_is_true(HostWorld *world, Host object);        /* -1: raised */
int host_eq(HostWorld *world, Host a, Host b);          /* identity first, then ==; -1: raised */
Host host_compare(HostWorld *world, CompareOp op, Host a, Host b);
int host_compare_bool(HostWorld *world, CompareOp op, Host a, Host b);
int host_cmp(HostWorld *world, Host a, Host b, int *order);     /* cmp(a, b) into *order; -1: raised, else 0 */
bool host_hash(HostWorld *world, Host object, uint64_t *hash);
bool host_hash_refused(HostWorld *world, Host self, int64_t *hash);     /* slot of unhashable types */
Host host_binop(HostWorld *world, HostOp op, Host a, Host b);
Host host_inplace(HostWorld *world, HostOp op, Host a, Host b);
Host host_unop(HostWorld *world, HostUnary op, Host a);
Host host_repr(HostWorld *world, Host object);          /* a str always */
Host host_to_str(HostWorld *world, Host object);        /* str(object): a str always */
/* format(object, spec), through __format__; spec is a str. */
Host host_format(HostWorld *world, Host object, Host spec);
/* In the repr of containers: false when that very object's repr is already under way (then print "[...]"). */
bool host_repr_begin(HostWorld *world, Host object);
void host_repr_end(HostWorld *world, Host object);
static inline Host host_bool_of(HostWorld *world, bool value) { return value ? world->true_ : world->false_; }

/* ---- str and unicode ---- */
Host host_new_str(HostWorld *world, const char *bytes, size_t len);     /* lengths 0 and 1 are shared */
Host host_new_cstr(HostWorld *world, const char *text);
HostStr *host_alloc_str(HostWorld *world, size_t len);                  /* to be filled at once; never shared */
Host host_str_take(HostWorld *world, StrBuf *buf);                      /* frees the buffer */
Host host_str_format(HostWorld *world, const char *format, ...) __attribute__((format(printf, 2, 3)));
Host host_intern_str(HostWorld *world, Host str);                       /* names of attributes are always interned */
Host host_intern_cstr(HostWorld *world, const char *text);
Host host_intern_sym(HostWorld *world, Sym sym);
Sym host_str_sym(HostWorld *world, Host str);
HostUnicode *host_alloc_unicode(HostWorld *world, size_t len);
Host host_new_unicode_utf8(HostWorld *world, const char *bytes, size_t len);    /* raises UnicodeDecodeError */
/* ASCII only, as mixing the two does: raises UnicodeDecodeError or UnicodeEncodeError. */
Host host_unicode_of_str(HostWorld *world, Host str);
Host host_str_of_unicode(HostWorld *world, Host unicode);
void host_unicode_utf8(Host unicode, StrBuf *out);
bool host_str_equal(Host a, Host b);                    /* two strs */
bool host_str_is(Host str, const char *text);
int host_str_order(Host a, Host b);                     /* two strs: memcmp order */
uint64_t host_str_hash(HostStr *str);
uint64_t host_unicode_hash(HostUnicode *unicode);       /* of ASCII text: as the str's */

/* ---- int and float ---- */
Host host_new_int(HostWorld *world, int64_t value);
Host host_new_mpz(HostWorld *world, const mpz_t value);
/* View of any int object (small ones through the two limbs of `storage`). Not to be changed or cleared. */
typedef struct HostIntView { mpz_t z; mp_limb_t storage[1]; } HostIntView;
void host_int_view(Host integer, HostIntView *view);
/* Digits in base 2 to 36, optional sign, underscores; spaces around; base 0 reads the prefix. NULL and ValueError else. */
Host host_int_parse(HostWorld *world, const char *text, size_t len, int base);
Host host_int_text(HostWorld *world, Host integer, int base);       /* digits, "-" in front; no prefix */
bool host_int_to_double(HostWorld *world, Host integer, double *value);     /* OverflowError */
Host host_int_from_double(HostWorld *world, double value);          /* truncates; raises on nan and inf */
Host host_index(HostWorld *world, Host object);                     /* operator.index: an int object, or TypeError */
Host host_int_pow_mod(HostWorld *world, Host base, Host exponent, Host modulus);
int64_t host_hash_double(double value);                             /* equal to the int's when integral */
Host host_new_float(HostWorld *world, double value);
static inline double host_double(Host h) { return ((HostFloat *)h)->value; }

/* ---- list, tuple ---- */
HostList *host_new_list(HostWorld *world, uint32_t cap);            /* empty */
void host_list_push(HostWorld *world, HostList *list, Host item);
void host_list_reserve(HostWorld *world, HostList *list, uint32_t cap);
void host_list_insert(HostWorld *world, HostList *list, uint32_t index, Host item);
void host_list_remove(HostList *list, uint32_t index, uint32_t count);
bool host_list_extend(HostWorld *world, HostList *list, Host iterable);
HostList *host_list_of(HostWorld *world, Host iterable);            /* a new list; NULL: raised */
HostTuple *host_alloc_tuple(HostWorld *world, uint32_t len);        /* to be filled at once */
HostTuple *host_tuple_of(HostWorld *world, Host iterable);
HostTuple *host_tuple_pack(HostWorld *world, uint32_t count, ...);
/* The items of a list or tuple in place, of anything else copied. Valid until the list changes. */
bool host_items(HostWorld *world, Host iterable, const Host **items, uint32_t *count);

/* ---- dict, set ---- */
HostDict *host_new_dict(HostWorld *world);
HostSet *host_new_set(HostWorld *world, HostClass *cls);
/* On any table: &dict->table, &set->table. Find: NULL and nothing pending: absent. */
HostEntry *host_table_find(HostWorld *world, HostTable *table, Host key);
HostEntry *host_table_find_hashed(HostWorld *world, HostTable *table, Host key, uint64_t hash);
bool host_table_put(HostWorld *world, HostTable *table, Host key, Host value);
int host_table_delete(HostWorld *world, HostTable *table, Host key, Host *value /* or NULL */);    /* 1, 0 absent, -1 raised */
void host_table_clear(HostTable *table);
void host_table_copy(HostWorld *world, HostTable *to, const HostTable *from);
/* Live entries in order: for (uint32_t i = 0; (e = host_table_next(table, &i)); ) … */
HostEntry *host_table_next(const HostTable *table, uint32_t *position);
/* With an interned str as the key: never raises. */
HostEntry *host_table_find_interned(const HostTable *table, Host name);
Host host_dict_get(HostWorld *world, HostDict *dict, Host key);     /* NULL and nothing pending: absent */
Host host_dict_get_name(const HostDict *dict, Host name);           /* interned */
void host_dict_set_name(HostWorld *world, HostDict *dict, Host name, Host value);
void host_dict_set_cstr(HostWorld *world, HostDict *dict, const char *name, Host value);
bool host_dict_set(HostWorld *world, HostDict *dict, Host key, Host value);
bool host_dict_update(HostWorld *world, HostDict *dict, Host mapping_or_pairs);

/* ---- classes, functions, modules ---- */
/* Along the MRO, without descriptors; NULL when absent. Cached. */
Host host_class_find(HostWorld *world, HostClass *cls, Host name, HostClass **defined_in /* or NULL */);
Host host_new_class(HostWorld *world, HostClass *metaclass, Host name, HostTuple *bases, HostDict *dict);
Host host_class_call(HostWorld *world, HostClass *cls, const HostArgs *args);
Host host_new_builtin(HostWorld *world, const HostMethodDef *def, const char *module, HostClass *owner);
Host host_new_builtin_bound(HostWorld *world, const HostMethodDef *def, Host self);
Host host_new_method(HostWorld *world, Host function, Host self, HostClass *owner);
HostModule *host_new_module(HostWorld *world, Host name);
void host_module_set(HostWorld *world, Host module, const char *name, Host value);
/* A module by dotted name, imported if it is not yet: `host_import_name(world, "collections")`. */
Host host_import_name(HostWorld *world, const char *dotted);
/* isinstance() and issubclass() with tuples and hooks: -1 raised. */
int host_isinstance_check(HostWorld *world, Host object, Host class_or_tuple);
int host_issubclass_check(HostWorld *world, Host cls, Host class_or_tuple);

/* ---- provided by the library part, used by the core ---- */
Host host_str_mod(HostWorld *world, Host format, Host arguments);           /* "…" % x for str and unicode */
bool host_float_repr(double value, StrBuf *out);                            /* shortest text that reads back */
/* Python's print to sys.stdout (NULL) or a file object: text of a str object. */
bool host_write(HostWorld *world, Host file /* or NULL */, const char *text, size_t len);
/* Functions of the builtins that need nothing of the machine: abs all any bin chr cmp divmod … zip. */
extern const HostMethodDef host_builtins_library[];
#endif
