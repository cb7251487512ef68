/* type_function.c: Python functions and code objects as Python sees them, under their names of both dialects. */
#include "host/core.h"
#include "host/frame.h"

static HostFunction *fn(Host h) { return (HostFunction *)h; }
static HostCode *co(Host h) { return (HostCode *)h; }
static Host or_none(HostWorld *world, void *value) { return value ? (Host)value : world->none; }

/* ---- function ---- */
Host host_new_function(HostWorld *world, HostCode *code, HostDict *globals) {
    HostFunction *f = HOST_NEW(world, HostFunction, function_);
    f->code = code;
    f->globals = globals;
    f->name = code->name;
    f->qualname = code->qualname;
    f->doc = code->doc;
    f->module = host_dict_get_name(globals, world->s.dunder_name);
    return &f->base;
}

static Host function_new(HostWorld *world, Host *a) {
    if (!host_is_exact(a[1], world->t.code_)) return host_raise(world, world->e.TypeError, "function() argument 1 must be code");
    if (!host_arg_kind(world, a[2], HOST_DICT, "dict")) return NULL;
    Host f = host_new_function(world, co(a[1]), HOST_DICT(a[2]));
    if (a[3] && a[3] != world->none) fn(f)->name = fn(f)->qualname = host_intern_str(world, a[3]);
    if (a[4] && a[4] != world->none && !(fn(f)->defaults = host_tuple_of(world, a[4]))) return NULL;
    if (a[5] && a[5] != world->none && !(fn(f)->closure = host_tuple_of(world, a[5]))) return NULL;
    uint32_t cells = fn(f)->closure ? fn(f)->closure->len : 0;
    if (cells != co(a[1])->free_names->len)
        return host_raise(world, world->e.ValueError, "requires closure of length %u, not %u", co(a[1])->free_names->len, cells);
    return f;
}

static Host function_repr(HostWorld *world, Host self) {
    return host_str_format(world, "<function %s at 0x%llx>", HOST_STR(fn(self)->qualname)->bytes,
                           (unsigned long long)(uintptr_t)self);
}

static Host function_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    return instance ? host_new_method(world, self, instance, owner) : self;
}

static Host get_name(HostWorld *world, Host self) { return (void)world, fn(self)->name; }
static bool set_name(HostWorld *world, Host self, Host value) {
    if (!value || !host_arg_kind(world, value, HOST_STR, "str")) return false;
    fn(self)->name = host_intern_str(world, value);
    return true;
}
static Host get_qualname(HostWorld *world, Host self) { return (void)world, fn(self)->qualname; }
static bool set_qualname(HostWorld *world, Host self, Host value) {
    if (!value || !host_arg_kind(world, value, HOST_STR, "str")) return false;
    fn(self)->qualname = host_intern_str(world, value);
    return true;
}
static Host get_module(HostWorld *world, Host self) { return or_none(world, fn(self)->module); }
static bool set_module(HostWorld *world, Host self, Host value) { return (void)world, fn(self)->module = value, true; }
static Host get_doc(HostWorld *world, Host self) { return or_none(world, fn(self)->doc); }
static bool set_doc(HostWorld *world, Host self, Host value) { return (void)world, fn(self)->doc = value, true; }
static Host get_code(HostWorld *world, Host self) { return (void)world, &fn(self)->code->base; }
static bool set_code(HostWorld *world, Host self, Host value) {
    if (!value || !host_is_exact(value, world->t.code_))
        return host_raise_false(world, world->e.TypeError, "__code__ must be set to a code object");
    fn(self)->code = co(value);
    return true;
}
static Host get_globals(HostWorld *world, Host self) { return (void)world, &fn(self)->globals->base; }
static Host get_defaults(HostWorld *world, Host self) { return or_none(world, fn(self)->defaults); }
static bool set_defaults(HostWorld *world, Host self, Host value) {
    if (!value || value == world->none) return fn(self)->defaults = NULL, true;
    return (fn(self)->defaults = host_tuple_of(world, value)) != NULL;
}
static Host get_kw_defaults(HostWorld *world, Host self) { return or_none(world, fn(self)->kw_defaults); }
static bool set_kw_defaults(HostWorld *world, Host self, Host value) {
    if (value && value != world->none && !host_arg_kind(world, value, HOST_DICT, "dict")) return false;
    fn(self)->kw_defaults = value && value != world->none ? HOST_DICT(value) : NULL;
    return true;
}
static Host get_closure(HostWorld *world, Host self) { return or_none(world, fn(self)->closure); }
static Host get_annotations(HostWorld *world, Host self) {
    if (!fn(self)->annotations) fn(self)->annotations = host_new_dict(world);
    return &fn(self)->annotations->base;
}
static bool set_annotations(HostWorld *world, Host self, Host value) {
    if (value && !host_arg_kind(world, value, HOST_DICT, "dict")) return false;
    fn(self)->annotations = value ? HOST_DICT(value) : NULL;
    return true;
}

/* A function taken from a class is itself: Python 2's unbound methods are seen only by these names. */
static Host get_itself(HostWorld *world, Host self) { return (void)world, self; }
static Host get_no_instance(HostWorld *world, Host self) { return (void)self, world->none; }

static Host get_dict(HostWorld *world, Host self) { return &host_attributes_of(world, self)->base; }
static bool set_dict(HostWorld *world, Host self, Host value) {
    if (!value || !host_arg_kind(world, value, HOST_DICT, "dict")) return false;
    fn(self)->attributes = HOST_DICT(value);
    return true;
}

static const HostGetSetDef function_getset[] = {
    {"__name__", get_name, set_name}, {"func_name", get_name, set_name}, {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module}, {"__doc__", get_doc, set_doc}, {"func_doc", get_doc, set_doc},
    {"__code__", get_code, set_code}, {"func_code", get_code, set_code}, {"__globals__", get_globals, NULL},
    {"func_globals", get_globals, NULL}, {"__defaults__", get_defaults, set_defaults},
    {"func_defaults", get_defaults, set_defaults}, {"__kwdefaults__", get_kw_defaults, set_kw_defaults},
    {"__closure__", get_closure, NULL}, {"func_closure", get_closure, NULL},
    {"__annotations__", get_annotations, set_annotations}, {"func_dict", get_dict, set_dict},
    {"im_func", get_itself, NULL}, {"im_self", get_no_instance, NULL}, {0}};

const HostTypeDef host_type_function = {
    .name = "function", .kind = HOST_FUNCTION, .size = sizeof(HostFunction), .no_builtin = true,
    .attributes_offset = offsetof(HostFunction, attributes), .getset = function_getset,
    .new_fn = function_new, .new_signature = "cls, code, globals, name=, argdefs=, closure=",
    .slots = {.repr = function_repr, .call = host_function_call, .descr_get = function_get}};

/* ---- code ---- */
static Host code_repr(HostWorld *world, Host self) {
    return host_str_format(world, "<code object %s, file \"%s\", line %u>", HOST_STR(co(self)->name)->bytes,
                           HOST_STR(co(self)->filename)->bytes, co(self)->first_line);
}

static Host code_name(HostWorld *world, Host self) { return (void)world, co(self)->name; }
static Host code_filename(HostWorld *world, Host self) { return (void)world, co(self)->filename; }
static Host code_firstlineno(HostWorld *world, Host self) { return (void)world, host_small(co(self)->first_line); }
static Host code_argcount(HostWorld *world, Host self) { return (void)world, host_small(co(self)->arg_count); }
static Host code_kwonlyargcount(HostWorld *world, Host self) { return (void)world, host_small(co(self)->kwonly_count); }
static Host code_nlocals(HostWorld *world, Host self) { return (void)world, host_small(co(self)->local_names->len); }
static Host code_freevars(HostWorld *world, Host self) { return (void)world, &co(self)->free_names->base; }
static Host code_names(HostWorld *world, Host self) { return host_tuple(world, co(self)->names, co(self)->name_count); }
static Host code_consts(HostWorld *world, Host self) { return host_tuple(world, co(self)->consts, co(self)->const_count); }
static Host code_bytes(HostWorld *world, Host self) {
    return host_new_str(world, (const char *)co(self)->instructions, co(self)->length * sizeof(uint32_t));
}

/* Parameters come first: positional, keyword-only, *args, **kw; then the other locals. */
static Host code_varnames(HostWorld *world, Host self) {
    HostCode *code = co(self);
    uint32_t count = code->arg_count + code->kwonly_count + code->has_varargs + code->has_varkw;
    HostList *names = host_new_list(world, code->local_names->len);
    for (uint32_t i = 0; i < count; i++) host_list_push(world, names, code->local_names->items[code->parameter_slots[i]]);
    for (uint32_t i = 0; i < code->local_names->len; i++) {
        bool parameter = false;
        for (uint32_t k = 0; k < count; k++) parameter |= code->parameter_slots[k] == i;
        if (!parameter) host_list_push(world, names, code->local_names->items[i]);
    }
    return host_tuple(world, names->items, names->len);
}

static Host code_flags(HostWorld *world, Host self) {
    enum { OPTIMIZED = 1, NEW_LOCALS = 2, VARARGS = 4, VARKEYWORDS = 8, GENERATOR = 32 };
    HostCode *code = co(self);
    (void)world;
    return host_small((code->is_optimized ? OPTIMIZED | NEW_LOCALS : 0) | (code->has_varargs ? VARARGS : 0) |
                      (code->has_varkw ? VARKEYWORDS : 0) | (code->is_generator ? GENERATOR : 0));
}

static const HostGetSetDef code_getset[] = {
    {"co_name", code_name, NULL}, {"co_filename", code_filename, NULL}, {"co_firstlineno", code_firstlineno, NULL},
    {"co_argcount", code_argcount, NULL}, {"co_kwonlyargcount", code_kwonlyargcount, NULL},
    {"co_nlocals", code_nlocals, NULL}, {"co_freevars", code_freevars, NULL}, {"co_names", code_names, NULL},
    {"co_consts", code_consts, NULL}, {"co_code", code_bytes, NULL}, {"co_varnames", code_varnames, NULL},
    {"co_flags", code_flags, NULL}, {0}};

const HostTypeDef host_type_code = {
    .name = "code", .kind = HOST_OTHER, .size = sizeof(HostCode), .no_builtin = true, .getset = code_getset,
    .slots = {.repr = code_repr}};
