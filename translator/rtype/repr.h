/* repr.h: what the files of rtype/ share. Private to rtype/.
 *
 * Rtyper is the run; a Repr is how values of one annotation are held at run time; Lower is one high operation on its way
 * to low ones. A value goes from one Repr to another by convert(); a host object becomes a constant by constant_of().
 *
 *     rtype.c      the run: set-up, worklist, entry      lower.c      one graph: blocks, links, exits
 *     repr.c       annotation -> Repr                    dispatch.c   one operation: who lowers it
 *     convert.c    Repr -> Repr                          emit.c       making operations, calling helpers
 *     constant.c   host scalars -> constants             prebuilt.c   host containers and instances -> prebuilt data
 *     close.c      passing values across new blocks      calls.c      call sites; slots.c: methods and function values
 *     rclass.c     instances, vtables, attributes        exceptions.c raising, classes, texts
 *     rint.c rfloat.c rstr.c rstrmethods.c rlist.c rlistmethods.c rdict.c rtuple.c riter.c rpbc.c rptr.c
 *     rbuiltin.c   builtin functions                     rtext.c      str(), repr(), %, print
 *     itemops.c    equality, hash, order of container items, as helper functions
 */
#ifndef JQ_RTYPE_REPR_H
#define JQ_RTYPE_REPR_H
#include "rtype.h"

typedef struct Rtyper Rtyper;
typedef struct Repr Repr;
typedef struct ClassRepr ClassRepr;
typedef struct FamilyRepr FamilyRepr;
typedef struct Lower Lower;

/* ---- representations: interned, compare with == ---- */
typedef enum ReprKind {
    REPR_VOID,          /* nothing: None, what is known at translation time */
    REPR_BOOL, REPR_INT, REPR_FLOAT, REPR_CHAR, REPR_UNICHAR,
    REPR_STR, REPR_UNICODE,
    REPR_TUPLE,         /* Ptr(GcStruct { item0 … }) */
    REPR_LIST,          /* fixed: Ptr(GcArray(T)); resizable: Ptr(GcStruct { length, items }) */
    REPR_RANGE,         /* Ptr(GcStruct { start, stop, step }) */
    REPR_DICT,
    REPR_ITERATOR,
    REPR_INSTANCE,      /* Ptr(GcStruct of the class) */
    REPR_FUNCTIONS,     /* one of several functions */
    REPR_CLASSES,       /* one of several classes: its vtable */
    REPR_METHODS,       /* bound methods of one name: `self` */
    REPR_CALLABLE,      /* functions and methods of any name: Ptr(GcStruct callable { table, self }); see callables.c */
    REPR_FROZEN,        /* one of several frozen instances: Ptr(Struct of the attributes that are read) */
    REPR_BUILTIN_METHOD,/* the object it is a method of */
    REPR_WEAKREF,       /* Ptr(GcStruct weakref { object }), whose object the collector clears */
    REPR_POINTER,       /* a low-level pointer, as it is */
    REPR_BOX            /* nothing, where something must stand (items of containers): Bool */
} ReprKind;

struct Repr {
    ReprKind kind;
    uint32_t id;
    const Type *type;
    union {
        PrimitiveKind integer;
        struct { Repr **items; uint32_t len; } tuple;       /* stored representations */
        struct { Repr *item; const Type *array; bool resized; } list;
        struct { int64_t step; } range;                     /* 0: a variable */
        struct { Repr *key, *value; const Type *dict, *entries, *indexes; Host key_eq, key_hash; bool is_set, is_frozen;
                 const Annotation *key_annotation; } dict;
        struct { IteratorKind kind; uint32_t len; Repr **over; Repr *container; } iterator;
        struct { ClassRepr *cls /* INSTANCE, METHODS; NULL: the root object */; Sym method_name /* METHODS */; };
        FamilyRepr *family;                                 /* FUNCTIONS, CALLABLE */
        Host object;                                        /* VOID of a single function, class or frozen instance */
        Repr *self;                                         /* BUILTIN_METHOD */
    };
    Host eq, hash, less, text;                              /* helper functions for items of containers; made on first use */
};

/* ---- classes ---- */
typedef struct MethodSlot MethodSlot;
typedef struct ClassField { Sym name; Repr *repr; AttributeDef *attribute; } ClassField;
struct ClassRepr {
    uint32_t index;
    Host cls;
    ClassDef *def;                  /* NULL: a builtin exception that inference never met */
    ClassRepr *base;                /* NULL: the root object */
    VEC(ClassRepr *) subclasses;
    Type *object, *vtable;          /* structs; the first field is that of the base */
    Repr *instance;
    VEC(ClassField) fields;         /* own attributes of instances, in the order of the struct after the base */
    VEC(ClassField) class_fields;   /* own attributes of the vtable */
    VEC(MethodSlot *) slots;        /* own method slots, after them */
    int64_t least, limit;           /* numbers of the class and its subclasses */
    Prebuilt *prebuilt_vtable;
    Prebuilt *singleton;            /* the instance raised for a class without attributes */
    Graph *instantiate;
    bool needs_instantiate;
    bool vtable_filled;
};

/* An attribute of frozen instances, as some places read it. */
typedef struct FrozenField { Sym name, field; Repr *repr; Map objects; } FrozenField;

/* How a place calls: its shape, how many arguments are passed (without self; the items of *args included) and as what:
 * as all targets agreed; constructors of several classes have not, there it is what the place passes. */
typedef struct CallForm {
    const CallSite *site;
    const CallShape *shape;
    uint32_t arg_count;
    const Annotation *const *params;
} CallForm;

/* A place in the vtables of a class and its subclasses for one method with one signature. */
typedef struct SlotTarget { const CallTarget *target; const ArgSource *sources; } SlotTarget;
struct MethodSlot {
    Sym name, field;
    ClassRepr *owner;
    CallForm form;                  /* of the first call site */
    const Type *func;               /* signature; self is Ptr(object) */
    VEC(SlotTarget) targets;
};

/* The signatures with which the functions of a family are called through variables. */
typedef struct FamilyRow {
    CallForm form;                  /* of the first call site */
    const Type *func;
    VEC(SlotTarget) targets;
} FamilyRow;
/* The same of a family of which functions and methods stand in one variable. */
typedef struct CallableRow {
    CallForm form;                  /* of the first call site */
    const Type *func;               /* self as Ptr(object), then the arguments */
    Map functions;                  /* Sym of a function, or of a method with a constant self -> SlotTarget */
    Map methods;                    /* Sym of a method name and hierarchy -> CallForm, of its slot */
} CallableRow;
struct FamilyRepr {
    CallFamily *family;
    VEC(FamilyRow *) rows;
    VEC(CallableRow *) callable_rows;   /* of a mixed family, instead of rows */
    Type *table;                    /* struct of function pointers, unless there is one row */
    Repr *repr;
    bool in_progress, boxed;
    Map tables;                     /* Host function -> Prebuilt; of a mixed family: Sym of what is called -> Prebuilt */
    Map callables;                  /* of a mixed family: Host -> Prebuilt */
};

/* What the graphs of functions look like from outside. */
typedef struct Signature {
    uint32_t len;
    Repr **params;                  /* VOID ones are not passed */
    Repr *result;
    const Type *func;
} Signature;

struct Rtyper {
    Context *cx;
    Arena *arena;
    Program *p;
    Annotator *a;
    HostWorld *w;
    bool unchecked;
    uint32_t error_count;
    bool has_finalizers;            /* some class has a __del__, or some object is registered with a queue */
    Host triggers;                  /* the function that calls those of the queues */
    bool has_print_comma;           /* some `print x,` of Python 2 is reached */
    Map reprs;                      /* Annotation -> Repr */
    Map repr_keys;                  /* Sym -> Repr */
    uint32_t next_repr_id;
    Repr *void_, *bool_, *integer[PRIM_COUNT], *float_, *char_, *str, *unichar, *unicode, *box, *object, *classes;
    Map structs;                    /* Sym of the shape -> Type: lists, tuples, iterators … */
    Map class_reprs;                /* Host -> ClassRepr */
    VEC(ClassRepr *) classes_in_order;
    Map families;                   /* CallFamily -> FamilyRepr */
    Map callable_numbers;           /* Sym of what is called -> its number, by which callables are compared */
    Map slot_groups;                /* Sym -> VEC of MethodSlot */
    Map slot_graphs;                /* Graph -> set: its self is passed as Ptr(object) */
    Map frozen_fields;              /* Sym "name|repr" -> FrozenField */
    VEC(FrozenField *) frozen_list;
    Type *frozen_struct;
    Map signatures;                 /* Graph -> Signature */
    VEC(Graph *) pending;           /* graphs whose bodies are to be lowered */
    uint32_t pending_head;
    Map typed_graphs;               /* high Graph -> its typed Graph, of those asked for */
    Map typed_blocks;               /* high Block -> the typed Block it begins as; NULL: never reached */
    Map trampolines;                /* Sym -> Graph */
    Map helpers;                    /* Sym "rlist.ll_append" -> Host */
    Map builtins, methods;          /* Sym -> index + 1 in the tables */
    Map strings, unicodes;          /* Sym of the text -> Prebuilt */
    Map chars;                      /* text of a class name … -> Prebuilt array of Char */
    Map low_level;                  /* identity of low-level memory of import time -> Prebuilt */
    Map prebuilt;                   /* (Host, repr id) -> Prebuilt */
    Map frozen_hosts;               /* Host -> Prebuilt */
    Prebuilt *char_table;
    Ref entry_arguments;
};

/* ---- repr.c ---- */
void repr_init(Rtyper *rt);
Repr *repr_of(Rtyper *rt, const Annotation *annotation);
Repr *repr_stored(Rtyper *rt, Repr *repr);                  /* as an item of a container */
Repr *repr_instance(Rtyper *rt, ClassRepr *cls);
Repr *repr_pointer(Rtyper *rt, const Type *type);           /* any type: ints, floats … have their own */
Repr *repr_list(Rtyper *rt, Repr *item, bool resized);      /* item stored */
Repr *repr_tuple(Rtyper *rt, Repr *const *items, uint32_t len);
Repr *repr_keyed(Rtyper *rt, ReprKind kind, const Type *type, const char *key, bool *is_new);
Type *struct_named(Rtyper *rt, const char *name, bool is_gc, const char *const *names, const Type *const *types, uint32_t count);
const char *type_label(Rtyper *rt, const Type *type);       /* "Signed", "object" … for names */
bool repr_is_pointer(const Repr *repr);                     /* None is its null */
static inline bool repr_is_number(const Repr *r) { return r->kind == REPR_INT || r->kind == REPR_BOOL || r->kind == REPR_FLOAT; }
static inline bool repr_is_text(const Repr *r) {
    return r->kind == REPR_STR || r->kind == REPR_CHAR || r->kind == REPR_UNICODE || r->kind == REPR_UNICHAR;
}
static inline bool type_is_void(const Type *type) { return type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_Void; }
bool repr_is_single(const Repr *repr);                      /* r_singlefloat */
static inline Repr *repr_signed(Rtyper *rt) { return rt->integer[PRIM_Signed]; }

/* ---- one operation ---- */
typedef struct Arg {
    Ref old;                        /* as in the high operation; NO_REF: made up */
    Ref ref;                        /* lowered, of `repr`; NO_REF while it is a constant not asked for yet */
    const Annotation *annotation;
    Repr *repr;
    Host constant;                  /* its known value, or NULL */
} Arg;

/* p.chars, p[i] of an array of structs: waiting for the access. */
typedef struct Interior { Ref base, index; int32_t outer; const Type *part; } Interior;

struct Lower {
    Rtyper *rt;
    Program *p;
    Graph *g;                       /* being made */
    const Graph *high;              /* from this one, which stays as it is: inference may still look at it */
    const Signature *signature;
    const Block *old;               /* of the high graph */
    Block *block;                   /* where operations go */
    Map renames;                    /* old value -> new Ref + 1 */
    Map interiors;                  /* old value -> Interior */
    bool catching;                  /* the operation ends a block with handlers */
    bool must_split;                /* the last operation made raises and has handlers */
    bool needs_closing;             /* blocks were split: values cross them */
    Block **handler_blocks;         /* per link of the old block, made on first use */
    bool unchecked;
    bool is_helper;
    /* the operation */
    const Op *op;
    uint32_t op_index;
    Span span;
    uint32_t arg_count;
    Arg *args;
    const Annotation *result_annotation;
    Repr *result;
    const CallSite *site;
};
typedef Ref LowerFn(Lower *l);

/* ---- emit.c ---- */
Ref emit_op(Lower *l, OpCode code, const Type *result, const Ref *operands, uint32_t count);
#define REFS(...) (Ref[]){__VA_ARGS__}, sizeof((Ref[]){__VA_ARGS__}) / sizeof(Ref)
#define EMIT(l, name, result, ...) emit_op((l), OP_##name, (result), REFS(__VA_ARGS__))
#define SIGNED(l) T_((l)->p, Signed)
#define BOOL(l) T_((l)->p, Bool)
Ref emit_getfield(Lower *l, Ref pointer, const char *field);
Ref emit_getfield_sym(Lower *l, Ref pointer, Sym field);
void emit_setfield(Lower *l, Ref pointer, const char *field, Ref value);
void emit_setfield_sym(Lower *l, Ref pointer, Sym field, Ref value);
Ref emit_getarrayitem(Lower *l, Ref array, Ref index);
Ref emit_arraysize(Lower *l, Ref array);
Ref emit_interiorsize(Lower *l, Ref pointer, const char *field);
Ref emit_malloc(Lower *l, const Type *structure);
Ref emit_malloc_varsize(Lower *l, const Type *type, Ref count);
Ref emit_cast_pointer(Lower *l, Ref pointer, const Type *to);   /* folds on constants and equal types */
Ref emit_call(Lower *l, Ref function, const Ref *args, uint32_t count);     /* direct or indirect; void operands left out */
Ref emit_extern(Lower *l, const char *symbol, const Type *result, const Ref *args, uint32_t count);
void emit_check_nonnull(Lower *l, Ref pointer, Sym name);
void emit_field(Op *op, const Type *structure, Sym field);
Block *emit_new_block(Lower *l);
void emit_split(Lower *l);                  /* ends the block after an operation that raises; no-op otherwise */
/* for i in range(count): what is emitted between the two is the body. */
typedef struct Loop { Block *head, *after; Ref index; } Loop;
Loop emit_loop(Lower *l, Ref count);
void emit_loop_end(Lower *l, Loop loop);
void emit_to_handlers(Lower *l, Block *normal, const Ref *args, uint32_t count);    /* the block ends with EXIT_CATCH */
/* Calls "rlist.ll_append" of rlib/ll. Constants of types and host functions among the arguments specialise it. */
Ref emit_helper(Lower *l, const char *name, const Ref *args, uint32_t count);
#define HELPER(l, name, ...) emit_helper((l), (name), REFS(__VA_ARGS__))
Host helper_function(Rtyper *rt, const char *name);
Graph *helper_graph(Rtyper *rt, Host function, const Ref *args, const Type *const *types, uint32_t count);
Ref helper_ref(Lower *l, const char *name); /* the function as a constant argument of a helper */
Ref type_ref(Lower *l, const Type *type);   /* the type as one */
Ref zero_of(Lower *l, const Type *type);

/* ---- close.c ---- */
void close_blocks(Graph *g);

/* ---- convert.c ---- */
Ref convert(Lower *l, Ref value, Repr *from, Repr *to);
Ref finish(Lower *l, Ref value, Repr *from);                /* to the result's repr */
Ref arg_ref(Lower *l, uint32_t index);                      /* in its own repr */
Ref arg_as(Lower *l, uint32_t index, Repr *to);
Ref arg_signed(Lower *l, uint32_t index);
Ref arg_nonnull(Lower *l, uint32_t index, const char *what);    /* in its own repr, checked when it may be None */
bool arg_can_be_none(const Lower *l, uint32_t index);
bool arg_is_none(const Lower *l, uint32_t index);           /* the constant None, or no argument */
bool arg_int_constant(const Lower *l, uint32_t index, int64_t *value);
bool arg_is_nonneg(const Lower *l, uint32_t index);
void arg_replace(Lower *l, uint32_t index, Ref ref, Repr *repr);
Ref truth_of(Lower *l, uint32_t index);                     /* Bool */
Ref emit_not(Lower *l, Ref condition), emit_and(Lower *l, Ref a, Ref b);

/* ---- constant.c, prebuilt.c ---- */
Ref constant_of(Rtyper *rt, Host object, Repr *repr);
Ref constant_string(Rtyper *rt, const char *text, uint32_t len);
Ref constant_ref(Lower *l, const char *text);               /* prebuilt str of C text */
Prebuilt *prebuilt_chars(Rtyper *rt, const char *text, uint32_t len);       /* Array(Char) */
Ref prebuilt_object(Rtyper *rt, Host object, Repr *repr);   /* tuples, lists, dicts, instances */
Ref prebuilt_upcast(Rtyper *rt, Prebuilt *prebuilt, const Type *structure); /* pointer to the inlined part of that type */
Prebuilt *prebuilt_part(Prebuilt *prebuilt, const Type *structure);
void prebuilt_set(Prebuilt *structure, Sym field, Ref value);
Ref prebuilt_char_table(Rtyper *rt);
Ref constant_convert(Rtyper *rt, Ref constant, Repr *from, Repr *to);

/* ---- rclass.c ---- */
void class_setup_types(Rtyper *rt);         /* structs without fields, numbers */
void class_setup_fields(Rtyper *rt);        /* after slots are known */
ClassRepr *class_repr(Rtyper *rt, Host cls);                /* NULL when unknown */
ClassRepr *class_repr_of(Rtyper *rt, const ClassDef *def);  /* NULL for NULL */
ClassRepr *class_common_base_repr(ClassRepr *a, ClassRepr *b);
bool class_derives(const ClassRepr *cls, const ClassRepr *base);
const Type *class_object_type(Rtyper *rt, const ClassRepr *cls);    /* of NULL: the root */
Ref class_vtable_ref(Rtyper *rt, ClassRepr *cls);               /* Ptr(object_vtable) constant */
bool class_fill_vtables(Rtyper *rt);                        /* true: there was something to do */
Ref class_new(Lower *l, ClassRepr *cls);                    /* a new instance with its class defaults */
ClassField *class_find_field(ClassRepr *cls, Sym name, ClassRepr **owner);
Host class_attribute_value(Rtyper *rt, ClassRepr *cls, Sym name);
Ref class_isinstance(Lower *l, Ref object, bool can_be_null, ClassRepr *cls);
Ref emit_or(Lower *l, Ref a, Ref b);
LowerFn instance_getattr, instance_setattr, lower_isinstance, lower_issubtype, classes_getattr, lower_type;
Ref instance_typeptr(Lower *l, Ref object);

/* ---- exceptions.c ---- */
void exceptions_setup(Rtyper *rt);
void exceptions_finish(Rtyper *rt);
bool exception_is_plain(Rtyper *rt, ClassRepr *cls);        /* its instances hold no attributes of the program */
Ref exception_singleton(Rtyper *rt, ClassRepr *cls);
LowerFn lower_make_exception;
bool class_has_builtin_init(Rtyper *rt, ClassRepr *cls);
void exception_init(Lower *l, Ref object, ClassRepr *cls, uint32_t first_arg, bool is_own);
Ref exception_text(Lower *l, Ref value, ClassRepr *cls, bool repr_style);       /* NO_REF: it is no exception */
Ref exception_message(Lower *l, Ref object);                /* of a getattr */
Ref exception_exit_status(Lower *l, Ref exception, ClassRepr *exit);
Host exception_hidden_value(Rtyper *rt, Host exception, Sym name);

/* ---- calls.c ---- */
const Signature *signature_of(Rtyper *rt, Graph *g);
uint32_t passed_args(Lower *l, CallForm form, Ref *args);    /* as passed, in the representations all targets agreed on */
bool is_method_of_object(const Annotation *annotation);
Ref graph_ref(Rtyper *rt, Graph *g);                        /* as a constant; its body will be lowered */
LowerFn lower_call;
Ref lower_call_site(Lower *l, const CallSite *site);
void calls_scan(Rtyper *rt);                                /* slots and rows needed by all graphs */

/* ---- frozen.c ---- */
void frozen_note(Rtyper *rt, const Graph *g, const Op *op);     /* a getattr */
void frozen_set_fields(Rtyper *rt);
Prebuilt *frozen_prebuilt(Rtyper *rt, Host object, uint64_t key);
LowerFn frozen_getattr;

/* ---- finalizers.c ---- */
bool finalizers_exist(Rtyper *rt);
const Type *finalizer_func(Rtyper *rt, const Type *object);
Ref finalizer_value(Rtyper *rt, ClassRepr *cls);            /* __del__, of Ptr(object) */
void finalizer_register(Lower *l, Ref object, uint32_t queue);
void finalizers_poll(Lower *l);                             /* calls what waits to be called, if the program has any */
LowerFn lower_fq_register, lower_fq_next_dead;

/* ---- weakref.c ---- */
Repr *weakref_repr(Rtyper *rt);
Prebuilt *weakref_prebuilt(Rtyper *rt, Host object, uint64_t key);
LowerFn lower_weakref, lower_weakref_call, lower_gc_collect, lower_gc_used;

/* ---- slots.c ---- */
CallForm form_of(Rtyper *rt, const Graph *g, const Op *op, const CallSite *site);
MethodSlot *slot_find(Rtyper *rt, CallForm form, ClassRepr *receiver);     /* CHECKs */
void slot_note(Rtyper *rt, CallForm form, ClassRepr *receiver);
const Type *slot_func(Rtyper *rt, MethodSlot *slot);
Ref slot_value(Rtyper *rt, MethodSlot *slot, ClassRepr *cls);   /* the function of that class, or NO_REF */
void slots_assign(Rtyper *rt);
ClassRepr *site_receiver(Rtyper *rt, const CallSite *site);
bool site_is_specialized(const CallSite *site);
/* Representations of what is passed and of the result, agreed by all targets. */
Repr *form_param(Rtyper *rt, CallForm form, uint32_t index);
Repr *site_result(Rtyper *rt, const CallSite *site);

/* ---- families.c ---- */
FamilyRepr *family_repr(Rtyper *rt, CallFamily *family);
void family_note(Rtyper *rt, CallForm form);
FamilyRow *family_row(Rtyper *rt, FamilyRepr *family, CallForm form);
const Type *family_row_func(Rtyper *rt, FamilyRow *row);
Repr *family_repr_of(Rtyper *rt, CallFamily *family);
Ref family_function(Lower *l, Ref value, FamilyRepr *family, FamilyRow *row);   /* the pointer to call */
Ref function_constant(Rtyper *rt, FamilyRepr *family, Host function);
void families_finish_types(Rtyper *rt);
bool forms_agree(CallForm x, CallForm y);                   /* calls of the two go through one pointer */

/* ---- callables.c ---- */
Repr *callable_repr(Rtyper *rt, FamilyRepr *family);
void callable_note(Rtyper *rt, CallForm form);
void callables_finish_types(Rtyper *rt, FamilyRepr *family);
Ref callable_constant(Rtyper *rt, Repr *repr, Host object);     /* of a function, or of a bound method of import time */
Ref callable_of_method(Lower *l, Ref self, Sym name, ClassRepr *cls, Repr *repr);
Ref callable_of_class(Lower *l, Ref vtable);
Ref callable_call(Lower *l, const CallSite *site);
Ref callable_eq(Lower *l, Ref x, Ref y);

/* ---- trampoline.c ---- */
/* A graph of type `func` that calls the target with its arguments bound; the target's own graph where that fits. */
Ref target_function(Rtyper *rt, const SlotTarget *target, CallForm form, const Type *func, bool has_self);
bool target_fits(Rtyper *rt, const SlotTarget *target, CallForm form, bool has_self);
Ref nothing_function(Rtyper *rt, const Type *func);
Ref missing_function(Rtyper *rt, const Type *func);

/* ---- compare.c ---- */
/* What holds values of both: a str for a character and a str, a float for an int and a float; of containers item by item. */
Repr *common_repr(Rtyper *rt, Repr *a, Repr *b);
Ref held_as(Lower *l, Ref value, Repr *from, Repr *to);     /* as convert(); containers are copied */
Ref containers_equal(Lower *l, OpCode op);

/* ---- itemops.c ---- */
Host item_eq(Rtyper *rt, Repr *stored);
Host item_hash(Rtyper *rt, Repr *stored);
Host item_less(Rtyper *rt, Repr *stored);
Ref host_ref(Lower *l, Host function);

/* ---- per representation ---- */
Ref int_binary(Lower *l, OpCode op), int_compare(Lower *l, OpCode op);
Ref float_binary(Lower *l, OpCode op), float_compare(Lower *l, OpCode op);
Ref int_cast(Lower *l, Ref value, PrimitiveKind from, PrimitiveKind to);
uint32_t int_bits(PrimitiveKind kind);
bool int_is_signed(PrimitiveKind kind);
int64_t int_truncated(int64_t value, PrimitiveKind kind);       /* as a value of the kind */
LowerFn int_neg, int_invert, int_divmod, int_ovf_unary, float_neg;
Ref int_ovf(Lower *l, OpCode op);
Ref str_binary(Lower *l, OpCode op), str_compare(Lower *l, OpCode op);
LowerFn str_getitem, str_getslice, str_contains;
Ref str_length(Lower *l, Ref value, const Repr *repr);
Ref list_binary(Lower *l, OpCode op), list_compare(Lower *l, OpCode op);
/* The array of the items in another representation. */
Ref list_convert_items(Lower *l, Ref items, Ref length, Repr *from, Repr *to);
LowerFn list_getitem, list_setitem, list_delitem, list_getslice, list_setslice, list_delslice, list_contains, sequence_unpack,
    lower_newlist;
Ref list_items(Lower *l, Ref list, const Repr *repr), list_length(Lower *l, Ref list, const Repr *repr);
Ref list_from_items(Lower *l, Ref array, const Repr *repr); /* a list of that repr that takes over the array */
Ref list_of_value(Lower *l, uint32_t index), list_sorted(Lower *l, uint32_t index);  /* list(x); sorted(x) */
LowerFn range_getitem, range_contains;
Ref range_length(Lower *l, Ref range);
Ref range_items(Lower *l, Ref range, const Type *array);
void dict_update(Lower *l, Ref dict, Repr *repr, Ref other, Repr *other_repr);
LowerFn dict_getitem, dict_setitem, dict_delitem, dict_contains, lower_newdict, lower_newset;
LowerFn dict_contains_with_hash, dict_getitem_with_hash, dict_setitem_with_hash, dict_delitem_with_hash, dict_hash_of_key;
Ref dict_compare(Lower *l, OpCode op);
Ref dict_helper(Lower *l, const char *name, const Repr *repr, const Ref *args, uint32_t count);  /* with hash and equality */
LowerFn tuple_getitem, tuple_getslice, tuple_contains, tuple_add, lower_newtuple;
Ref tuple_compare(Lower *l, OpCode op);
Ref tuple_constant_items(Lower *l, uint32_t index, Repr *item);
Ref tuple_item(Lower *l, Ref tuple, const Repr *repr, uint32_t index);      /* of the stored repr */
Ref tuple_make(Lower *l, Repr *repr, const Ref *items);     /* items of the stored reprs */
LowerFn lower_iter, lower_next, lower_enumerate, lower_zip, lower_reversed;
Ref list_of_iterator(Lower *l, uint32_t index);             /* list(iterator) */
Ref iterator_make(Lower *l, Ref container, Repr *container_repr, Repr *iterator);
LowerFn lower_is, lower_str_of, lower_repr_of, lower_format, lower_print;
Ref text_by_method(Lower *l, bool repr_style);             /* str() or repr() of operand 0 by the methods of its classes */
Ref arg_text(Lower *l, uint32_t index, bool repr_style);
Ref text_of(Lower *l, Ref value, Repr *repr, const Annotation *annotation, bool repr_style);
LowerFn ptr_getattr, ptr_setattr, ptr_getitem, ptr_setitem, interior_getitem, interior_setitem, interior_getattr,
    interior_setattr, lower_llop;
/* foreign.c */
LowerFn lower_pointer_call, ll_malloc, ll_free, ll_render_immortal, ll_rffi_cast, ll_llhelper, ll_callback_failed, ll_cast_to_ptr,
    ll_cast_adr_to_ptr, ll_cast_ptr_to_adr, ll_cast_adr_to_int, ll_cast_int_to_adr, ll_direct_ptradd, ll_direct_arrayitems,
    ll_cast_instance_to_gcref, ll_cast_gcref_to_instance, ll_gcref_is_instance, ll_direct_fieldptr, ll_raw_malloc, ll_raw_free, ll_raw_memcopy, ll_raw_memclear;
Ref number_for(Lower *l, uint32_t index, const Type *type);     /* an argument as a number of the type, wrapped */
Ref pointer_length(Lower *l, uint32_t index);
Ref address_binary(Lower *l, OpCode op), address_compare(Lower *l, OpCode op);
Ref prebuilt_pointer(Rtyper *rt, Host pointer, Repr *repr);
Ref interior_length(Lower *l);
Ref pbc_is(Lower *l);
Ref lower_compare(Lower *l, OpCode op);
Ref length_of(Lower *l, uint32_t index);

/* ---- rbuiltin.c and the method tables ---- */
typedef struct NamedLower { const char *name; LowerFn *lower; } NamedLower;
extern const NamedLower builtin_functions[], builtin_library[], lowlevel_functions[], str_methods[], list_methods[], dict_methods[],
                        set_methods[];
void builtins_setup(Rtyper *rt);
LowerFn lower_builtin_call, lower_builtin_method, lower_identity_hash, lower_id;

/* ---- dispatch.c, lower.c ---- */
Ref dispatch(Lower *l);
void lower_graph(Rtyper *rt, const Graph *high);
Graph *graph_prepare(Rtyper *rt, Graph *high);              /* the typed graph, its blocks still empty */
Ref unsupported(Lower *l, const char *what);                /* reports R001; gives a zero of the result */
const char *describe_arg(Lower *l, uint32_t index);
Sym sym_of(Rtyper *rt, const char *text);
#endif
