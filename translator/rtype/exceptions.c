/* exceptions.c: raising classes, the standard exceptions, their texts.
 *
 * Idea: `raise ValueError` of a class whose instances hold nothing but the hidden message raises one prebuilt instance. The
 * builtin constructor keeps its first argument as `__message__` if that is a str, of OSError also errno and the rest; that of a
 * Unicode error keeps all five and makes the message of them. */
#include "repr.h"
#include <string.h>

static bool is_hidden(Sym name) {
    static const char *const hidden[] = {"__message__", "errno", "strerror", "filename", "encoding", "object", "start", "end", "reason"};
    for (uint32_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (!strcmp(name->text, hidden[i])) return true;
    return false;
}

bool class_has_builtin_init(Rtyper *rt, ClassRepr *cls) {
    Host init = host_class_lookup(rt->w, cls->cls, sym_of(rt, "__init__"), NULL);
    return !init || host_kind(init) != HOST_FUNCTION;
}

bool exception_is_plain(Rtyper *rt, ClassRepr *cls) {
    if (!host_class_is_exception(rt->w, cls->cls)) return false;
    for (ClassRepr *c = cls; c; c = c->base)
        for (uint32_t i = 0; i < c->fields.len; i++)
            if (!is_hidden(c->fields.data[i].name)) return false;
    return class_has_builtin_init(rt, cls);
}

Ref exception_singleton(Rtyper *rt, ClassRepr *cls) {
    if (!cls->singleton) {
        cls->singleton = prebuilt_new(rt->p, cls->object, 0, host_class_name(cls->cls)->text);
        Prebuilt *part = prebuilt_part(cls->singleton, rt->p->object_type);
        prebuilt_set(part, sym_of(rt, "typeptr"), class_vtable_ref(rt, cls));
    }
    return prebuilt_upcast(rt, cls->singleton, rt->p->object_type);
}

void exceptions_setup(Rtyper *rt) {
    for (int e = 0; e < EXC_COUNT; e++) {
        const char *name = e == EXC_RuntimeError ? "RecursionError" : standard_exception_name(e);   /* of stack_check alone */
        ClassRepr *cls = class_repr(rt, host_builtin(rt->w, name));
        rt->p->exceptions[e] = exception_singleton(rt, cls);
    }
}

/* ---- the builtin constructor ---- */

static void store(Lower *l, Ref object, ClassRepr *cls, const char *name, uint32_t index) {
    ClassRepr *owner;
    ClassField *field = class_find_field(cls, sym_of(l->rt, name), &owner);
    if (!field || index >= l->arg_count) return;
    Repr *repr = l->args[index].repr;
    bool is_str = repr->kind == REPR_STR || repr->kind == REPR_CHAR, is_unicode = repr->kind == REPR_UNICODE || repr->kind == REPR_UNICHAR;
    bool fits = (is_str && field->repr->kind == REPR_STR) || (is_unicode && field->repr->kind == REPR_UNICODE)
                || (repr_is_number(repr) && field->repr->kind == REPR_INT);
    if (!fits) return;
    Ref value = arg_as(l, index, field->repr);
    emit_setfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, owner->object)), field->name, value);
}

static bool is_environment_error(Rtyper *rt, ClassRepr *cls) {
    return host_is_subclass(cls->cls, host_builtin(rt->w, "EnvironmentError"));
}

static bool has_arg_of(Lower *l, uint32_t index, bool wants_number) {
    Repr *repr = l->args[index].repr;
    return wants_number ? repr_is_number(repr) : repr->kind == REPR_STR || repr->kind == REPR_CHAR;
}

/* The five arguments of a Unicode error; false when it is none, or they are not what they should be. */
static bool unicode_error_init(Lower *l, Ref object, ClassRepr *cls, uint32_t first) {
    bool decodes = host_is_subclass(cls->cls, host_builtin(l->rt->w, "UnicodeDecodeError"));
    if (!decodes && !host_is_subclass(cls->cls, host_builtin(l->rt->w, "UnicodeEncodeError"))) return false;
    if (l->arg_count != first + 5 || !has_arg_of(l, first, false) || !repr_is_text(l->args[first + 1].repr)) return false;
    if (!has_arg_of(l, first + 2, true) || !has_arg_of(l, first + 3, true) || !has_arg_of(l, first + 4, false)) return false;
    static const char *const names[] = {"encoding", "object", "start", "end", "reason"};
    for (uint32_t i = 0; i < 5; i++) store(l, object, cls, names[i], first + i);
    Ref type = type_ref(l, l->p->string_type), encoding = arg_as(l, first, l->rt->str), start = arg_signed(l, first + 2);
    Ref end = arg_signed(l, first + 3), reason = arg_as(l, first + 4, l->rt->str);
    Ref text = arg_as(l, first + 1, decodes ? l->rt->str : l->rt->unicode);
    Ref message = HELPER(l, decodes ? "rcodec.ll_decode_message" : "rcodec.ll_encode_message", type, encoding, text, start, end, reason);
    ClassRepr *owner;
    ClassField *field = class_find_field(cls, sym_of(l->rt, "__message__"), &owner);
    if (field) emit_setfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, owner->object)), field->name, message);
    return true;
}

void exception_init(Lower *l, Ref object, ClassRepr *cls, uint32_t first_arg) {
    if (!host_class_is_exception(l->rt->w, cls->cls) || unicode_error_init(l, object, cls, first_arg)) return;
    store(l, object, cls, "__message__", first_arg);
    if (!is_environment_error(l->rt, cls)) return;
    store(l, object, cls, "errno", first_arg);
    store(l, object, cls, "strerror", first_arg + 1);
    store(l, object, cls, "filename", first_arg + 2);
}

/* ---- raise ---- */

Ref lower_make_exception(Lower *l) {
    Arg *arg = &l->args[0];
    if (arg->repr->kind == REPR_INSTANCE) return finish(l, arg_nonnull(l, 0, "raise"), arg->repr);
    Host raised = arg->constant ? arg->constant : arg->repr->object;
    ClassRepr *cls = raised ? class_repr(l->rt, raised) : NULL;
    if (cls && exception_is_plain(l->rt, cls)) return finish(l, exception_singleton(l->rt, cls), l->rt->object);
    if (l->site) return lower_call_site(l, l->site);
    if (cls) return finish(l, class_new(l, cls), cls->instance);
    return unsupported(l, "raise");
}

/* ---- the text of an uncaught exception ---- */

/* Graph (Ptr(object)) -> Ptr(rpy_string): the message, null when there is none. */
void exceptions_finish(Rtyper *rt) {
    ClassRepr *base = class_repr(rt, host_builtin(rt->w, "BaseException")), *owner;
    if (!base) base = class_repr(rt, host_builtin(rt->w, "Exception"));
    ClassField *field = base ? class_find_field(base, sym_of(rt, "__message__"), &owner) : NULL;
    if (!field || field->repr->kind != REPR_STR) return;
    Graph *g = graph_new(rt->p, "exception_text", LEVEL_TYPED);
    g->result = rt->str->type;
    g->source_name = g->name;
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g)};
    Ref object = block_add_arg(g, l.block, rt->object->type, NULL);
    Ref exception = emit_cast_pointer(&l, object, type_ptr(rt->p, owner->object));
    block_return(g, l.block, emit_getfield_sym(&l, exception, field->name), NO_SPAN);
    rt->p->exception_text = g;
}
