/* host.h: the live heap of import time, as the other stages see it.
 *
 * The target's module bodies have run; flow, annotate and rtype look at the objects that are left: functions to
 * translate, classes, prebuilt instances and containers. Everything here only reads, but for host_call and its like.
 *
 *   HostWorld *world = host_new(cx, &options);
 *   Host module = host_run_file(world, "target.py", DIALECT_AUTO);       // NULL: reported as diagnostics
 *   Host f = host_getattr(world, module, "target");
 *
 * A Host is one word. Two are the same object iff they are equal with ==. They stay valid as long as the world;
 * host_freeze ends garbage collection, so that later stages may keep them in their own memory. */
#ifndef JQ_HOST_H
#define JQ_HOST_H
#include "syntax/syntax.h"

typedef struct HostWorld HostWorld;
typedef struct HostObject *Host;        /* NULL is no object */

typedef enum HostKind {
    HOST_NONE, HOST_BOOL, HOST_INT /* of any size; not bool */, HOST_FLOAT, HOST_COMPLEX,
    HOST_STR /* bytes */, HOST_UNICODE, HOST_BYTEARRAY,
    HOST_TUPLE, HOST_LIST, HOST_DICT, HOST_SET, HOST_FROZENSET, HOST_SLICE, HOST_RANGE,
    HOST_FUNCTION /* of Python source: def or lambda */, HOST_BUILTIN /* a function or method of ours, in C */,
    HOST_METHOD /* bound */, HOST_CLASS, HOST_INSTANCE /* of a class defined in Python source, or an exception */,
    HOST_MODULE, HOST_PROPERTY, HOST_STATICMETHOD, HOST_CLASSMETHOD,
    HOST_ELLIPSIS, HOST_NOTIMPLEMENTED,
    HOST_OTHER /* generators, iterators, cells, code, frames, files … : nothing a translated program can hold */
} HostKind;

typedef struct HostOptions {
    const char *const *search_path;     /* sys.path after the target's own folder; `root` of the context comes last */
    uint32_t search_path_len;
    const char *const *argv;            /* sys.argv at import time */
    uint32_t argc;
    Dialect dialect;                    /* of files that do not say */
    uint32_t recursion_limit;           /* 0: 1000 Python frames, as CPython */
} HostOptions;

HostWorld *host_new(Context *cx, const HostOptions *options);
void host_free(HostWorld *world);
/* From here on nothing is collected. */
void host_freeze(HostWorld *world);

/* ---- running ---- */
/* Runs the file as module `name` (NULL: the file's stem). An exception is reported as a diagnostic with its Python traceback. */
Host host_run_file(HostWorld *world, const char *path, const char *name, Dialect dialect);
/* The calls below return NULL when Python raises; host_report_exception then turns it into a diagnostic (code I…, with
 * the traceback as notes), host_clear_exception forgets it. */
Host host_import(HostWorld *world, const char *dotted_name);
Host host_getattr(HostWorld *world, Host object, const char *name);
Host host_call(HostWorld *world, Host callable, const Host *args, uint32_t count);
/* Operators on objects, as the module's dialect has them: for constant folding. */
Host host_binary(HostWorld *world, BinaryOp op, Host a, Host b, bool true_division);
Host host_compare(HostWorld *world, CompareOp op, Host a, Host b);
Host host_unary(HostWorld *world, UnaryOpKind op, Host a);
Host host_getitem(HostWorld *world, Host container, Host key);
/* Runs an entry point whole, untranslated: entry_point(argv). Prints a Python traceback for an uncaught exception. Returns the exit status. */
int host_run_entry_point(HostWorld *world, Host entry_point, const char *const *argv, uint32_t argc);
void host_report_exception(HostWorld *world, Span span, const char *while_doing);
void host_clear_exception(HostWorld *world);

/* ---- making ---- */
Host host_none(HostWorld *world);
Host host_bool(HostWorld *world, bool value);
Host host_int(HostWorld *world, int64_t value);
Host host_uint(HostWorld *world, uint64_t value);
Host host_float(HostWorld *world, double value);
Host host_str(HostWorld *world, const char *bytes, uint32_t len);
Host host_unicode(HostWorld *world, const char *utf8, uint32_t len);
Host host_tuple(HostWorld *world, const Host *items, uint32_t count);
Host host_constant(HostWorld *world, const Constant *constant);
/* The object of that name in builtins: "len", "IndexError", "object" …; CHECKs that it exists. */
Host host_builtin(HostWorld *world, const char *name);

/* ---- looking: any object ---- */
HostKind host_kind(Host object);
Host host_class_of(HostWorld *world, Host object);
bool host_truth(HostWorld *world, Host object);                 /* of None, bool, numbers, strings, containers; others true */
bool host_equal(HostWorld *world, Host a, Host b);              /* Python's == */
/* "module.qualname" of a function, builtin, class or module: how the stages recognise what they treat specially:
 * "builtins.len", "os.read", "rpython.rlib.objectmodel.we_are_translated". NULL for other objects. `__future__`-less modules of
 * rlib/ are always named rpython.rlib.…, by whatever historical name they were imported. */
Sym host_qualified_name(HostWorld *world, Host object);
/* repr() cut to a reasonable length, for messages. Never raises. */
const char *host_describe(HostWorld *world, Host object);

/* ---- looking: scalars and containers (the kind is CHECKed) ---- */
bool host_int_value(Host object, int64_t *value);               /* false when it does not fit */
bool host_uint_value(Host object, uint64_t *value);
const char *host_int_decimal(HostWorld *world, Host object);    /* digits of any size */
bool host_bool_value(Host object);
double host_float_value(Host object);
const char *host_bytes(Host object, uint32_t *len);             /* STR and BYTEARRAY */
const uint32_t *host_code_points(HostWorld *world, Host object, uint32_t *len);     /* UNICODE */
uint32_t host_length(Host object);                              /* TUPLE LIST DICT SET FROZENSET STR UNICODE BYTEARRAY */
Host host_item(Host object, uint32_t index);                    /* TUPLE LIST; SET and FROZENSET in insertion order */
void host_dict_entry(Host dict, uint32_t index, Host *key, Host *value);            /* DICT, in insertion order */
Host host_dict_get_str(HostWorld *world, Host dict, Sym key);   /* NULL when absent */
void host_range(Host object, int64_t *start, int64_t *stop, int64_t *step);
void host_slice(Host object, Host *start, Host *stop, Host *step);

/* ---- looking: functions ---- */
Node *host_function_node(Host function);                        /* FunctionDef or Lambda */
const Module *host_function_module(Host function);              /* text, dialect, division */
Sym host_function_name(Host function);                          /* __name__ */
Host host_function_globals(Host function);                      /* DICT */
/* The value of the global as the function sees it: module, then builtins. NULL when there is none. */
Host host_function_global(HostWorld *world, Host function, Sym name);
Host host_function_free(Host function, uint32_t free_slot);     /* content of the closure's cell; NULL when unbound */
uint32_t host_function_default_count(Host function);
Host host_function_default(Host function, uint32_t index);      /* of the last positional parameters */
Host host_function_kw_default(HostWorld *world, Host function, Sym name);           /* NULL when absent */
Host host_function_annotation(HostWorld *world, Host function, Sym parameter /* "return" for the result */);
/* The function that a def or lambda inside `outer` makes: its defaults (a tuple, or NULL), the values of its free names; `own` is the one
 * that is the function itself, or UINT32_MAX. */
Host host_function_nested(HostWorld *world, Host outer, const Node *node, Host defaults, const Host *free_values, uint32_t own);
/* The same, as the method of a closure: `method` is the node with one parameter more at its front, and fewer at its end; names without a
 * value are found otherwise. */
Host host_function_closure(HostWorld *world, Host outer, const Node *node, Node *method, Host defaults, const Host *free_values);
/* An attribute set on a function (`f._always_inline_ = True`), or NULL. */
Host host_function_attribute(HostWorld *world, Host function, const char *name);
Host host_method_function(Host method);                         /* METHOD */
Host host_method_self(Host method);
Host host_wrapped(Host object);                                 /* STATICMETHOD and CLASSMETHOD: what they wrap */
Host host_property_getter(Host object);                         /* PROPERTY; NULL when None */
Host host_property_setter(Host object);

/* ---- looking: classes and instances ---- */
Sym host_class_name(Host cls);
uint32_t host_class_mro_len(Host cls);
Host host_class_mro(Host cls, uint32_t index);                  /* [0] is the class itself */
uint32_t host_class_base_count(Host cls);
Host host_class_base(Host cls, uint32_t index);
bool host_is_subclass(Host cls, Host ancestor);
bool host_class_is_builtin(Host cls);                           /* object, int, Exception … : not of Python source */
bool host_class_is_exception(HostWorld *world, Host cls);
Node *host_class_node(Host cls);                                /* ClassDef, or NULL */
/* Raw lookup without descriptors: in the class's own dict, or along the MRO with the class that has it. NULL when absent. */
Host host_class_own(HostWorld *world, Host cls, Sym name);
Host host_class_lookup(HostWorld *world, Host cls, Sym name, Host *defined_in);
uint32_t host_class_own_count(Host cls);
void host_class_own_entry(Host cls, uint32_t index, Sym *name, Host *value);
uint32_t host_instance_attribute_count(Host instance);
void host_instance_attribute(Host instance, uint32_t index, Sym *name, Host *value);
Host host_instance_get(HostWorld *world, Host instance, Sym name);                  /* own attributes only; NULL when absent */
/* `args` of a prebuilt exception. */
Host host_module_get(HostWorld *world, Host module, Sym name);
/* A global variable of a module of Python source whose value is the object; false when there is none. */
bool host_find_global(HostWorld *world, Host object, const Module **module, Sym *name);
#endif
