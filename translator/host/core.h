/* core.h: what the files of the core share beyond object.h. */
#ifndef JQ_HOST_CORE_H
#define JQ_HOST_CORE_H
#include "host/object.h"

/* ---- class.c: the world comes up ---- */
void host_alloc_classes(HostWorld *world);      /* empty classes, so that objects can point at them */
void host_fill_classes(HostWorld *world);       /* names, bases, methods */
void host_class_renew(HostClass *cls);          /* after a change of its dict: caches and slots of it and its subclasses */
Host host_class_getattr(HostWorld *world, Host cls, Host name);
bool host_class_setattr(HostWorld *world, Host cls, Host name, Host value);
/* The metaclass of a class with these bases, `metaclass` being wanted; NULL: they conflict. */
HostClass *host_derived_metaclass(HostWorld *world, HostClass *metaclass, HostTuple *bases);
/* `class name(bases, **keywords): body` once the body has run; keywords may be NULL. */
Host host_build_class(HostWorld *world, Host name, HostTuple *bases, HostDict *keywords, Host body_function);
HostClass *host_new_exception_class(HostWorld *world, const char *name, HostClass *base);

/* ---- slots.c: slots of Python classes, and the methods of built-in slots ---- */
void host_slots_inherit(HostClass *cls);
void host_slots_expose(HostWorld *world, HostClass *cls);
Host host_slot_call(HostWorld *world, Host self, const HostArgs *args);
extern const char *const host_op_texts[HOST_OP_COUNT];

/* ---- function.c ---- */
struct HostSignature {
    uint32_t count;             /* parameters, without *args and **kw */
    uint32_t required;          /* the first so many must be given */
    uint32_t positional;        /* so many can be given by position */
    uint32_t posonly;           /* so many only by position */
    bool varargs, varkw;        /* then a[count] is the tuple, a[count + varargs] the dict */
    Host names[];
};
const HostSignature *host_signature_parse(HostWorld *world, const char *text);
Host host_builtin_call(HostWorld *world, Host self, const HostArgs *args);
/* Calls a C function through its signature with `bound` (or NULL) in front of the arguments. */
Host host_call_signature(HostWorld *world, HostFn *fn, const HostSignature *signature, const char *name, Host bound,
                         const HostArgs *args);
Host host_call_with(HostWorld *world, Host callable, Host first, const HostArgs *args);   /* `first` in front of args */
Host host_new_getset(HostWorld *world, const HostGetSetDef *def, HostClass *owner);
bool host_is_object_init(HostWorld *world, Host function);      /* object.__init__, which does nothing */
bool host_is_object_new(HostWorld *world, Host function);
Host host_function_getattr(HostWorld *world, Host self, Host name);

/* ---- object.c ---- */
Host host_object_repr(HostWorld *world, Host self);
Host host_attribute_error(HostWorld *world, Host object, Host name);
Host host_method_for_call(HostWorld *world, Host object, Host name, Host *self);
bool host_args_of(HostWorld *world, Host tuple, const HostDict *keywords, HostArgs *args);
HostDict *host_attributes_of(HostWorld *world, Host object);    /* made when there is none yet; NULL: cannot have any */

/* What goes to another stage (no Python code is running) stays valid as host.h promises, whoever points at it. */
static inline Host host_handed_out(HostWorld *world, Host object) {
    if (!world->frame && !world->frozen && object && !host_is_small(object)) host_list_push(world, world->keep, object);
    return object;
}

/* ---- exceptions.c ---- */
Host host_exception_make(HostWorld *world, HostClass *cls, Host argument /* or NULL */);
/* The instance for `raise type_or_instance, value`: NULL when that itself raised. */
Host host_exception_normalize(HostWorld *world, Host type, Host value /* or NULL */);
Host host_exception_text(HostWorld *world, Host exception);     /* str(), never raising */
int host_exception_match(HostWorld *world, Host exception, Host class_or_tuple);

/* ---- vm.c, vm_ops.c, call.c ---- */
/* One item of a print statement; a space is due before the next one unless it ended a line. `dest` NULL: sys.stdout. */
bool host_print_item(HostWorld *world, Host dest, Host value);
Host host_function_call(HostWorld *world, Host self, const HostArgs *args);
Host host_run_code(HostWorld *world, HostCode *code, HostDict *globals, Host locals);
void host_store_locals(HostWorld *world, HostFrame *frame);     /* frame->locals back into the slots */
/* exec and eval of text or code; NULL globals: the caller's. */
Host host_exec(HostWorld *world, Host source, Host globals, Host locals, bool expression);
Host host_current_module_name(HostWorld *world);
Host host_frame_locals(HostWorld *world, HostFrame *frame);

/* ---- import.c ---- */
void host_fill_sys_path(HostWorld *world, const char *target_folder);
Host host_import_module(HostWorld *world, Host name, HostDict *globals, Host from_list, int level);
Host host_type_union(HostWorld *world, Host left, Host right);      /* int | None */
Host host_import_from(HostWorld *world, Host module, Host name);
Host host_reload(HostWorld *world, Host module);
bool host_import_star(HostWorld *world, Host module, Host locals);
const char *host_canonical_name(HostWorld *world, const char *dotted);
/* Parses and compiles `text`; a syntax error is raised, not reported. */
HostCode *host_compile_text(HostWorld *world, const char *path, const char *text, size_t len, bool expression,
                            Dialect dialect);

/* ---- builtins.c ---- */
void host_fill_builtins(HostWorld *world);
#endif
