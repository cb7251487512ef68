/* inference.h: what the files of annotate/ share. Private to annotate/.
 *
 * The public structs of annotate.h are the heads of larger private ones (ListCell begins with a ListDef …): a cell is a fact
 * that grows while the program is inferred, together with who reads it and how it came to be what it is.
 *
 *     engine.c      blocks to a fixpoint          operations.c  one operation (arithmetic.c items.c attributes.c texts.c)
 *     lattice.c     annotations and their union   calls.c       arguments to parameters (functions.c callsets.c memo.c)
 *     containers.c  lists and dicts               classes.c     classes, attributes, prebuilt instances
 *     constants.c   prebuilt objects              builtins.c    builtin functions (methods.c library.c), by builtins.def
 *     narrow.c      what a test tells             lowlevel.c    pointers and low-level types, in helpers
 *     families.c    indirect callees agree        report.c      messages; finish.c the checks at the end */
#ifndef JQ_ANNOTATE_INFERENCE_H
#define JQ_ANNOTATE_INFERENCE_H
#include "annotate.h"

typedef const Annotation *Ann;
typedef struct GraphState GraphState;
typedef struct CallSet CallSet;

/* ---- cells ---- */
/* That something was known to be `annotation` since a place, or that an attribute of an instance of import time is;
 * the history of a cell, oldest first, for messages. */
typedef struct Fact { Ann annotation; Span span; GraphState *in; Host prebuilt; Sym attribute; } Fact;
typedef VEC(Fact) Facts;

/* Readers of a cell: (block serial, op) packed, or CALLSET_READER | index. They are flowed again when it changes. */
typedef Map Readers;
#define CALLSET_READER ((uint64_t)1 << 63)

typedef struct ListCell {
    ListDef def;
    Readers readers;
    Facts facts;
    Ann plain, nullable;
    Span resized_at, frozen_at;
    GraphState *resized_in;
} ListCell;

typedef struct DictCell {
    DictDef def;
    Readers key_readers, value_readers;
    Facts key_facts, value_facts;
    Ann plain, nullable;
} DictCell;

typedef struct AttributeCell {
    AttributeDef def;
    struct AttributeCell *parent;       /* moved to a more general class */
    Readers readers;
    Facts facts;
    Map views;                          /* methods: ClassDef of the reader -> Annotation */
    bool written;
} AttributeCell;

typedef struct ClassCell {
    ClassDef def;
    Ann plain, nullable;
    Readers family_readers;             /* depend on the set of subclasses */
    Host *own_mro;                      /* the class and its mixins: what its base has not */
    uint32_t own_mro_len;
    Map given;                          /* Sym of a special method -> function that stands in for it, see specials.c */
    bool is_generator_base;             /* Generator of rlib/generator.py */
    bool is_closed;                     /* _attrs_ or __slots__ in it and all its bases */
} ClassCell;

typedef struct Signature {
    uint32_t count;                     /* named parameters: positional, then keyword-only */
    uint32_t positional;
    Sym *names;
    bool has_star, has_star_star;
    Sym star_name;
} Signature;

typedef struct FunctionCell {
    FunctionDesc desc;
    Signature signature;
    enum { SPECIALIZE_DEFAULT, SPECIALIZE_MEMO, SPECIALIZE_ARG, SPECIALIZE_ARG_OR_VAR, SPECIALIZE_ARGTYPE,
           SPECIALIZE_ARGLISTITEMTYPE, SPECIALIZE_CALL_LOCATION, SPECIALIZE_LL, SPECIALIZE_LL_AND_ARG } kind;
    uint64_t key_params;                /* bit per parameter the kind names */
    Host enforced;                      /* _annenforceargs_, or NULL */
    Host signature_params, signature_result;    /* _signature_, or NULL */
    bool is_declared;                   /* some parameter or the result is */
    struct Declared { Ann annotation; bool is_known; } *declared;   /* per named parameter, then of the result; see declarations.c */
    Map copies;                         /* Sym of the key -> GraphState */
    Map memo;                           /* Sym of the arguments -> result + 1 */
    ClassDef *owner;                    /* the first class in whose body it was found */
    ClassDef *mixed_into;               /* of the copies of a function that stands in several classes */
} FunctionCell;

typedef struct FamilyCell {
    CallFamily family;
    Map rows;                           /* shape key -> Row */
} FamilyCell;

/* Operations of one function called in the same way through sets of functions: they get the same signature. */
typedef struct Row {
    VEC(CallSet *) sets;
    uint32_t arg_count;
    Ann *params;
    Ann result;
} Row;

/* All calls of one set of functions or methods with one call shape. */
typedef struct Argument { Ann annotation; ArgSource source; Sym keyword; Ref ref; } Argument;
struct CallSet {
    uint32_t id;
    Ann callee;
    const CallShape *shape;
    uint32_t arg_count, keyword_count;  /* the keyword ones are last */
    Argument *args;
    uint32_t target_count;
    CallTarget *targets;
    ArgSource **sources;
    Ann result;
    Readers readers;
    CallFamily *family;
    bool is_pending, is_new;
    GraphState *first_in;               /* the first place that called */
    Span first_span;
};

typedef struct SiteCell { CallSite site; CallSet *set; } SiteCell;

/* What belongs to one operation: what it makes and calls. */
typedef struct Place { ListCell *list; DictCell *dict; SiteCell *site; } Place;

/* ---- graphs under inference ---- */
#define NO_CUT UINT32_MAX
typedef struct BlockState {
    GraphState *in;
    Block *block;
    uint32_t serial;                    /* index in annotator->blocks */
    uint32_t from;                      /* pending: first operation to do again */
    uint32_t cut;
    bool pending, reached;
    bool *links;                        /* followed */
} BlockState;

struct GraphState {
    Graph *graph;
    FunctionCell *function;
    Ann *values;
    BlockState **blocks;                /* by block id */
    const Block **tested_before;        /* by block id, made when wanted: see narrow.c */
    uint32_t pending_count, lowest;
    bool is_queued, is_helper;
    Ann result, agreed_result;          /* as its returns say; as its families agreed */
    Facts result_facts;
    Facts *param_facts;
    Readers result_readers;
    Map places;                         /* (block id, op) -> Place */
    GraphState *caller;                 /* the first one */
    Span caller_span;
    GraphParams params;
};

typedef struct Here {
    GraphState *in;
    BlockState *block;
    uint32_t index;
    const Op *op;
    Span span;
    Host prebuilt;                      /* or what is looked at is this attribute of an instance of import time */
    Sym attribute;
    Span joins;                         /* where a base class is used, so that what subclasses hold, looked at now, becomes one attribute */
} Here;

/* A dict whose keys are compared and hashed by functions of the program, which are called with all keys it ever has. */
typedef struct KeyedDict { DictCell *cell; Here met; Ann bound; } KeyedDict;

struct Annotator {
    Program *program;
    HostWorld *world;
    Context *cx;
    Arena *arena;
    Interner *keys;
    Map interned;                       /* Sym of the words -> Annotation */
    VEC(uint64_t) words;                /* of the key under construction */
    VEC(uint64_t) key_words;            /* of a specialisation */
    Ann impossible;
    Ann unknown;                        /* of what an error was reported for: anything goes, nothing more is said */
    Ann none, boolean, floating, character, string[2], unichar, unicode[2], integer[PRIM_COUNT][2];
    Map scalars[4];                     /* canonical constants: int, float bits, str, unicode */
    Map hosts;                          /* Host -> Annotation */
    Map libraries;                      /* Host or Sym of the content -> CLibrary */
    Map callees;                        /* (function, func type) -> Graph, of functions that C may call */
    Map lltypes, lltype_hosts;          /* Host -> Type; Type -> the first Host that is it */
    VEC(BlockState *) blocks;
    VEC(GraphState *) graphs;
    Map graph_states;                   /* Graph -> GraphState */
    VEC(GraphState *) queue;
    uint32_t queue_head;
    Map notify_later;                   /* Readers */
    VEC(AttributeCell *) stale_attributes;
    VEC(ClassCell *) classes;
    Map class_cells;                    /* Host -> ClassCell */
    VEC(FunctionCell *) functions;
    Map function_cells;                 /* Host -> FunctionCell; (Host, mixed class) -> … */
    Map mixed_functions;
    VEC(Host) new_prebuilt;             /* instances whose attributes are to be looked at */
    Map prebuilt_seen;
    Map replaced;                       /* Host -> Host: what annotate_replacement found */
    Map refused_classes;                /* Host -> set: reported */
    Map library_kinds;                  /* Host class -> LibraryKind */
    VEC(CallSet *) callsets;
    VEC(CallSet *) pending_sets;
    Map callset_index;
    VEC(FamilyCell *) families;
    Map blamed;                         /* places of the user's for which a fault in the library was reported */
    Map given_up;                       /* (block serial, op): reported, gives something unknown from now on */
    VEC(Host) queues;                   /* finalizer queues */
    VEC(Here) nonneg_checks;
    VEC(ListCell *) lists;              /* all that were made */
    VEC(ListCell *) frozen_lists;       /* must never be resized */
    Map builtins;                       /* Sym -> builtin table index + 1 */
    Map methods;                        /* Sym of "list.append" -> method table index + 1 */
    uint32_t next_list_id, next_dict_id;
    uint64_t flowed_blocks, flowed_ops;
    Here at;
    bool in_helpers;                    /* after the main fixpoint */
    uint32_t first_helper_block;        /* of the helper being annotated: what is before has been checked */
    ClassCell *base_exception;
    Map keyed_dicts;                    /* DictCell -> KeyedDict: those with key functions of the program */
};

/* ---- lattice.c ---- */
void lattice_init(Annotator *a);
Ann ann_intern(Annotator *a, const Annotation *proto);      /* arrays are copied when it is new */
Ann ann_int(Annotator *a, PrimitiveKind kind, bool nonneg);
Ann ann_int_constant(Annotator *a, PrimitiveKind kind, bool nonneg, Ref constant);
Ann ann_signed(Annotator *a);
Ann ann_nonneg(Annotator *a);
Ann ann_bool_constant(Annotator *a, bool value);
Ann ann_str(Annotator *a);
Ann ann_tuple(Annotator *a, const Ann *items, uint32_t len);
Ann ann_list(Annotator *a, ListCell *cell);
Ann ann_dict(Annotator *a, DictCell *cell);
Ann ann_iterator(Annotator *a, IteratorKind kind, const Ann *over, uint32_t len);
Ann ann_instance(Annotator *a, ClassDef *classdef, bool can_be_none);
Ann ann_weakref(Annotator *a, ClassDef *classdef);
Ann ann_pbc(Annotator *a, PbcKind kind, const PbcMember *members, uint32_t len, Sym method_name, bool can_be_none);
Ann ann_builtin(Annotator *a, Sym name, Ref constant);
Ann ann_method(Annotator *a, Ann self, Sym name);
Ann ann_pointer(Annotator *a, const Type *type, bool can_be_none);
Ann ann_interior(Annotator *a, const Type *base, const Type *part, int32_t outer);
Ann ann_lltype(Annotator *a, const Type *type);
Ann ann_opaque(Annotator *a, Ref constant);
Ann ann_with_constant(Annotator *a, Ann x, Ref constant);
Ann ann_without_constant(Annotator *a, Ann x);
Ann ann_stored(Annotator *a, Ann x);            /* as items of containers are: scalars lose their constants */
Ann ann_with_none(Annotator *a, Ann x);         /* NULL when the type excludes None */
Ann ann_without_none(Annotator *a, Ann x);      /* IMPOSSIBLE for None itself */
bool ann_compatible(Annotator *a, Ann x, Ann y);
Ann ann_union(Annotator *a, Ann x, Ann y);      /* NULL when they clash. Lists and dicts in them are merged */
Host ann_constant_host(Annotator *a, Ann x);    /* its value as an object, or NULL */
Ref canonical_constant(Annotator *a, Host object);
static inline bool ann_is_blocked(const Annotator *a, Ann x) { return x == a->impossible; }
static inline bool ann_is_int(Ann x) { return x->kind == ANN_INT || x->kind == ANN_BOOL; }
static inline bool ann_is_number(Ann x) { return ann_is_int(x) || x->kind == ANN_FLOAT; }
static inline bool ann_is_str(Ann x) { return x->kind == ANN_STR || x->kind == ANN_CHAR; }
static inline bool ann_is_unicode(Ann x) { return x->kind == ANN_UNICODE || x->kind == ANN_UNICHAR; }
static inline bool ann_is_nonneg(Ann x) { return x->kind == ANN_BOOL || (x->kind == ANN_INT && x->nonneg); }

/* ---- describe.c ---- */
const char *describe_exactly(Annotator *a, Ann x);          /* for tests: "int >= 0", "list[resized] of int", constants */
const char *function_title(Annotator *a, const FunctionCell *function);     /* "f", "Frame.push", "Frame" for its __init__ */

/* ---- containers.c ---- */
ListCell *list_new(Annotator *a, Span origin);
DictCell *dict_new(Annotator *a, Span origin);
ListCell *list_of(Ann x);
DictCell *dict_of(Ann x);
/* False: the type does not fit, reported. */
bool list_generalize(Annotator *a, ListCell *cell, Ann item);
bool dict_generalize_key(Annotator *a, DictCell *cell, Ann key);
bool dict_generalize_value(Annotator *a, DictCell *cell, Ann value);
void keyed_dict_met(Annotator *a, DictCell *cell, Ref key_eq, Ref key_hash);
bool keyed_dicts_bind(Annotator *a);                        /* their functions get the keys; true: something grew */
void keyed_dicts_check(Annotator *a);                       /* what the functions give, at the end */
void list_merge(Annotator *a, ListCell *x, ListCell *y);
void dict_merge(Annotator *a, DictCell *x, DictCell *y);
Ann list_read(Annotator *a, ListCell *cell);                /* the item, and the place is a reader */
Ann dict_read_key(Annotator *a, DictCell *cell);
Ann dict_read_value(Annotator *a, DictCell *cell);
void list_resize(Annotator *a, ListCell *cell);
void list_mutate(ListCell *cell);
Place *place_here(Annotator *a);
ListCell *list_here(Annotator *a);                          /* the list that this operation makes */
DictCell *dict_here(Annotator *a);
DictCell *set_new(Annotator *a, Span origin, bool is_frozen);
DictCell *set_here(Annotator *a, bool is_frozen);
Ann list_here_of(Annotator *a, Ann item);
Ann list_here_like(Annotator *a, ListCell *source);
void list_agree(Annotator *a, ListCell *x, ListCell *y);
void dict_agree(Annotator *a, DictCell *x, DictCell *y);
Ann dict_here_of(Annotator *a, Ann key, Ann value);

/* ---- classes.c ---- */
ClassCell *class_of(Annotator *a, Host cls);                /* met from now on; NULL: reported */
bool class_is_translatable(Annotator *a, Host cls);         /* of Python source, or an exception */
ClassDef *class_common_base(ClassDef *x, ClassDef *y);      /* NULL when there is none */
/* The same for classes that meet in one variable: generators that do become one family. */
ClassDef *class_meet(Annotator *a, ClassDef *x, ClassDef *y);
AttributeCell *class_attribute(Annotator *a, ClassDef *classdef, Sym name);     /* made at this class if unknown */
AttributeCell *attribute_root(AttributeCell *attribute);
void attribute_generalize(Annotator *a, AttributeCell *attribute, Ann value);
Ann attribute_read(Annotator *a, ClassDef *classdef, Sym name);
void attribute_write(Annotator *a, ClassDef *classdef, Sym name, Ann value);
Host class_body_value(Annotator *a, const ClassDef *classdef, Sym name);        /* in the body of it or its mixins, not of its base */
Host class_own_value(Annotator *a, const ClassDef *classdef, Sym name);         /* there, or given to it */
void class_give(Annotator *a, ClassDef *classdef, Sym name, Host function);     /* as if the body held it, if it holds nothing of the name */
Host class_value(Annotator *a, const ClassDef *classdef, Sym name, ClassDef **owner);
FunctionCell *class_method(Annotator *a, Host function, ClassDef *classdef);    /* a function found in the body of that class */
void prebuilt_instance_met(Annotator *a, ClassCell *cell, Host instance);
void prebuilt_drain(Annotator *a);
ClassDef *class_base_exception(Annotator *a);
/* The classdefs of a class and all its subclasses; the place is flowed again when there are more. */
Ann class_family(Annotator *a, ClassDef *classdef);

Span class_body_span(const ClassCell *cell, Sym name);      /* where its body assigns the name, else the class */

/* ---- marks.c ---- */
void marks_read(Annotator *a, ClassCell *cell);
bool marks_allow(Annotator *a, ClassDef *classdef, Sym name);      /* may instances have the attribute? Reports */
void marks_check(Annotator *a, ClassDef *classdef);

/* ---- constants.c ---- */
Ann ann_of_host(Annotator *a, Host object);
Ann ann_of_const(Annotator *a, Ref constant);
bool class_is_container(Annotator *a, Host cls);            /* derives from a builtin container: true once it is reported */
bool host_is_frozen(Annotator *a, Host instance);
Sym qualified_name(Annotator *a, Host object);
bool host_is_named(Annotator *a, Host object, const char *qualified);
bool integer_kind_of_class(Annotator *a, Host cls, PrimitiveKind *kind);        /* int, r_uint … */

/* ---- declarations.c ---- */
void declarations_read(Annotator *a, FunctionCell *f, bool has_annotations);    /* sets f->is_declared */
/* The declared type of a parameter, or of the result (index signature.count); NULL: nothing is declared. */
Ann declared_type(Annotator *a, FunctionCell *f, uint32_t index);
/* `value` as the declaration has it; NULL when it is not of that type. */
Ann declared_value(Annotator *a, Ann declared, Ann value);
Ann ann_of_declaration(Annotator *a, Host declaration);     /* of a type alone, such as int or a class; or NULL */

/* ---- engine.c ---- */
void reader_here(Annotator *a, Readers *readers);
void readers_notify(Annotator *a, Readers *readers);
void readers_notify_later(Annotator *a, Readers *readers);      /* when nothing else is pending */
void block_reflow(Annotator *a, BlockState *block, uint32_t from);
void engine_settle(Annotator *a);                /* until nothing is pending */
void engine_run(Annotator *a);                   /* and the families agree */
GraphState *graph_state_new(Annotator *a, Graph *graph, FunctionCell *function);
void param_generalize(Annotator *a, GraphState *graph, uint32_t index, Ann value, Span span);
Ann value_of(Annotator *a, const GraphState *graph, Ref ref);
Ann operand_here(Annotator *a, uint32_t index);
void fact_add(Annotator *a, Facts *facts, Ann annotation);
BlockState *block_state(Annotator *a, GraphState *graph, const Block *block);

/* ---- narrow.c ---- */
#define MAX_NARROWINGS 8
typedef struct Narrowing { Ref ref; Ann when[2]; } Narrowing;
uint32_t narrow_find(Annotator *a, GraphState *graph, const Block *block, Ref condition, Narrowing *found);
/* isinstance(x, cls): what x is when it is one; IMPOSSIBLE when it cannot be. *when_not likewise. */
Ann narrow_to_class(Annotator *a, Ann x, Host cls, Ann *when_not);

/* ---- operations ---- */
/* NULL: gives no value; IMPOSSIBLE: blocked. What is always None blocks; finish.c says so. */
Ann operation_flow(Annotator *a, const Op *op);
Ann arithmetic_binary(Annotator *a, const Op *op, Ann x, Ann y);
Ann ann_as_wide(Annotator *a, Ann x);
/* The object of import time that a type is: the first that was met, else one made for it. NULL: it cannot be made. */
Host lltype_object(Annotator *a, const Type *type);
Ann adt_attribute(Annotator *a, Ann x, Sym name);                       /* adtmethods.c; NULL: its type has no such thing */
Host constant_object(Annotator *a, Ref constant);       /* of import time, types too; NULL: it has none */
Ann arithmetic_unary(Annotator *a, const Op *op, Ann x);
Ann arithmetic_ints(Annotator *a, OpCode code, Ann x, Ann y);                   /* of two integers, as of divmod() and pow() */
/* What the method of an instance that answers the operator gives; NULL: none does. Unary: y is NULL. See operators.c. */
Ann operator_method(Annotator *a, const Op *op, Ann x, Ann y);
const char *help_with_method(Annotator *a, Ann x, Ann y);      /* the special method that would answer; one of them is an instance */
Ann compare_flow(Annotator *a, const Op *op, Ann x, Ann y);
Ann is_flow(Annotator *a, Ann x, Ann y);
Ann isinstance_flow(Annotator *a, Ann x, Ann cls);
Ann bool_flow(Annotator *a, Ann x);
Ann getattr_flow(Annotator *a, Ann x, Sym name);
Ann setattr_flow(Annotator *a, Ann x, Sym name, Ann value);
Ann getitem_flow(Annotator *a, Ann x, Ann key);
Ann setitem_flow(Annotator *a, Ann x, Ann key, Ann value);
Ann delitem_flow(Annotator *a, Ann x, Ann key);
Ann getslice_flow(Annotator *a, const Op *op);
Ann setslice_flow(Annotator *a, const Op *op);
Ann delslice_flow(Annotator *a, const Op *op);
Ann contains_flow(Annotator *a, Ann container, Ann item);
Ann iter_flow(Annotator *a, Ann x);
Ann next_flow(Annotator *a, Ann x);
Ann unpack_flow(Annotator *a, const Op *op, Ann x);
Ann format_values_flow(Annotator *a, const Op *op, Ann x);
Ann str_flow(Annotator *a, Ann x, const char *method);      /* str(x) or repr(x) */
Ann format_flow(Annotator *a, const Op *op, Ann x);
Ann assert_type_flow(Annotator *a, const Op *op);

/* ---- calls.c ---- */
#define MAX_ARGUMENTS 255
typedef struct CallArgs { uint32_t count, keyword_count; const CallShape *shape; Argument items[MAX_ARGUMENTS]; } CallArgs;
typedef struct Bound { uint32_t count, star_count; Ann params[MAX_ARGUMENTS]; ArgSource sources[MAX_ARGUMENTS]; } Bound;

Ann weakref_call(Annotator *a, Ann x, const CallArgs *args);       /* library.c */
Ann call_flow(Annotator *a, const Op *op);
Ann call_value(Annotator *a, Ann callee, CallArgs *args);
void finalizer_met(Annotator *a, ClassDef *classdef);       /* instances of the class are made: they may go */
Ann make_exception_flow(Annotator *a, Ann x);
/* Calls method `name` of an instance as an operator does: operands of the op are the arguments. NULL when it has none. */
bool class_defines(Annotator *a, ClassDef *classdef, const char *name);     /* it, a base or a subclass */
Ann call_special(Annotator *a, Ann self, const char *name, const Ann *args, const uint32_t *operands, uint32_t count);
const char *truth_method(Annotator *a, ClassDef *classdef);     /* what bool() of an instance calls; NULL: all are true */
/* Calls a function found in a class, directly, for a property. */
Ann call_accessor(Annotator *a, Ann self, ClassDef *classdef, Sym name, bool is_setter, Ann value);
bool bind_arguments(Annotator *a, FunctionCell *function, Ann self, ArgSource self_source, const CallArgs *args, Bound *bound);
Ann adt_method_call(Annotator *a, Ann self, Sym name, const CallArgs *args);    /* NULL: no such method */
void args_push(CallArgs *args, Ann annotation, ArgSource source, Ref ref);
ArgSource operand_source(uint32_t index);
SiteCell *site_here(Annotator *a);

/* ---- plain.c: functions of rlib/plain.py ---- */
Host plain_function(Annotator *a, const char *name);
Ann attribute_by_member(Annotator *a, Ann x, Sym name);
Ann plain_named(Annotator *a, const char *name, CallArgs *args);
Ann plain_operator(Annotator *a, Host function, uint32_t count);        /* the first operands of the operation are the arguments */
Ann compare_tuples(Annotator *a, const char *op, Ann x, Ann y);         /* NULL: they have no order */
Ann compare_lists(Annotator *a, const char *op, Ann x, Ann y);
Ann compare_dicts(Annotator *a, const char *op, Ann x, Ann y);
Ann list_contains_flow(Annotator *a, Ann x, Ann item);
Ann step_slice(Annotator *a, Ann x);
Ann lenient_unicode(Annotator *a, CallArgs *args);                       /* unicode(s, encoding, errors); NULL: as without errors */
bool equality_inside(Annotator *a, Ann x, uint32_t depth);               /* an instance with its own, in tuples and lists too; depth 0 */
Ann tuple_hash_flow(Annotator *a, Ann x, CallArgs *args);
Ann container_text_flow(Annotator *a, Ann x, uint32_t operand);         /* str() of a list, dict or tuple */

/* ---- functions.c ---- */
FunctionCell *function_of(Annotator *a, Host function, ClassDef *mixed_into);
GraphState *function_graph(Annotator *a, FunctionCell *function, Bound *bound);    /* NULL: reported, or waits */
void function_bind(Annotator *a, GraphState *graph, const Bound *bound);
CallFamily *family_of(Annotator *a, FunctionCell *function);
void families_merge(Annotator *a, FunctionCell *x, FunctionCell *y);
Ann memo_call(Annotator *a, FunctionCell *function, const Bound *bound, SiteCell *site);

/* ---- callsets.c, families.c ---- */
Ann callset_call(Annotator *a, Ann callee, const CallArgs *args);
void callset_update(Annotator *a, CallSet *set);
bool callset_is_specialized(Ann callee);        /* calls of it in different places may be of different copies */
bool families_normalize(Annotator *a);          /* true: something changed, flow on */
void families_finish(Annotator *a);

/* ---- stand_ins.c: functions of rlib/iteration.py ---- */
Host library_object(Annotator *a, const char *module, const char *name);    /* of rlib/MODULE.py */
Ann stand_in(Annotator *a, const char *function, CallArgs *args);           /* "f" of iteration.py, "module.f" */
Ann stand_in_for_operator(Annotator *a, const char *function, const uint32_t *operands, uint32_t count);
bool stand_in_is_known(const char *name);
Ann stand_in_call(Annotator *a, const char *name, CallArgs *args);          /* NULL: the builtin does it itself */
Ann stand_in_method(Annotator *a, const char *name, Ann self, CallArgs *args);

/* ---- builtins ---- */
void builtins_init(Annotator *a);
bool builtin_is_known(Annotator *a, Sym name);
Ann builtin_call(Annotator *a, Sym name, CallArgs *args);
Ann builtin_method_call(Annotator *a, Ann self, Sym name, CallArgs *args);
bool builtin_method_exists(Annotator *a, Ann self, Sym name);
Ann argument(const CallArgs *args, uint32_t index);         /* CHECKs */
bool arguments_between(Annotator *a, const char *what, const CallArgs *args, uint32_t least, uint32_t most);
bool argument_is_int(Annotator *a, const char *what, const CallArgs *args, uint32_t index);
bool argument_is_str(Annotator *a, const char *what, const CallArgs *args, uint32_t index);
Ann argument_error(Annotator *a, const char *what, const CallArgs *args, uint32_t index, const char *wanted);
/* exceptions.c */
void exceptions_init(Annotator *a);             /* the hidden attributes of exceptions */
void exception_class_met(Annotator *a, ClassDef *classdef);    /* a builtin class the program has: its attributes */
void exception_made(Annotator *a, ClassDef *classdef, const CallArgs *args, uint32_t first);     /* by its builtin constructor */
Ann message_of_exception(Annotator *a, ClassDef *classdef, Sym name);

/* ---- lowlevel.c ---- */
Ann pointer_getattr(Annotator *a, Ann x, Sym name);
Ann pointer_setattr(Annotator *a, Ann x, Sym name, Ann value);
Ann pointer_getitem(Annotator *a, Ann x);
Ann pointer_setitem(Annotator *a, Ann x, Ann value);
Ann lltype_getattr(Annotator *a, Ann x, Sym name);
Ann pointer_call(Annotator *a, Ann x, CallArgs *args);
Ann llop_call(Annotator *a, Sym name, CallArgs *args);
const Type *lltype_of(Annotator *a, Ann x);                 /* of a constant low-level type, or NULL */

/* ---- foreign.c ---- */
Ann foreign_function(Annotator *a, Host external);          /* an object of rffi.llexternal */
Ann foreign_pointer(Annotator *a, Host pointer);            /* an object of lltype._ptr */
void foreign_check_argument(Annotator *a, const CallArgs *args, uint32_t index, const Type *type);
void foreign_check_stored(Annotator *a, Ann value, const Type *type);
Ann address_getattr(Annotator *a, Ann x, Sym name);
Ann foreign_address_binary(Annotator *a, const Op *op, Ann x, Ann y);     /* NULL: there is none */
Ann foreign_length(Annotator *a, Ann pointer);              /* len(p) */
Ann foreign_address(Annotator *a, Host address);            /* an object of llmemory.address */

/* ---- report.c ---- */
Diag *report(Annotator *a, DiagCode code, Span span, const char *format, ...) __attribute__((format(printf, 4, 5)));
/* Something that was `facts` is now `value`: the message with both and the chain of calls. */
Span origin_of_prebuilt(Annotator *a, Host instance, Sym attribute);    /* origins.c */
void report_clash(Annotator *a, DiagCode code, Span span, const char *what, const Facts *facts, Ann old, Ann value,
                  const char *help);
Ann report_import_time_only(Annotator *a, Host function);       /* instead.c: of Python's library */
const char *import_time_only(Annotator *a, Host function, const char **name);   /* the sentence, and the name */
void help_instead(Diag *diag, const char *name);            /* of a qualified name: what to use */
bool is_of_standard_library(Annotator *a, Node *node);
const char *chain_of_called(Annotator *a, Host function);  /* of a function that is called here */
void help_with_huge_ints(Annotator *a, Diag *diag);
Ann report_class_made(Annotator *a);    /* calls.c */
/* hints.c */
struct Spelling;
void note_origin(Annotator *a, Diag *diag, uint32_t operand);           /* where an operand comes from, if on another line */
const char *help_with_operator(Annotator *a, const char *op, Ann x, Ann y);     /* NULL: there is nothing to say */
void help_with_name(Annotator *a, Diag *diag, Ann x, Sym name);         /* that x does not have */
void stand_in_offer_methods(const char *kind, struct Spelling *spelling);
void report_chain(Annotator *a, Diag *diag, const GraphState *graph);
Ann report_no_result(Annotator *a, Ann x);      /* attributes.c: the value of `yield from` */
Ann report_operation(Annotator *a, DiagCode code, const char *format, ...) __attribute__((format(printf, 3, 4)));
Span span_of_ref(Annotator *a, const GraphState *graph, const Block *block, Ref ref);   /* where the value was made; NO_SPAN */
/* Where a method assigns the attribute; else where the class is defined. For what instances of import time hold. */
Span span_of_operand(Annotator *a, uint32_t index);
Span span_of_assigned_constant(Annotator *a, const GraphState *graph, Sym name, Ref constant);
bool clash_is_none(Ann x, Ann y);
#define DESCRIBE(x) annotation_describe(a, (x))

/* ---- finish.c ---- */
void finish_checks(Annotator *a);

Sym sym(Annotator *a, const char *text);
#endif
