/* exceptions.c: raising classes, the standard exceptions, their texts.
 *
 * Idea: `raise ValueError` of a class whose instances hold nothing but the hidden message raises one prebuilt instance. The
 * builtin constructor keeps what str() gives as `__message__`, and in `__kind__` of what arguments it was made, which repr() needs;
 * of OSError also errno and the rest, of SystemExit the code and the exit status; that of a Unicode error keeps all five and makes
 * the message of them. */
#include "repr.h"
#include <string.h>

static bool is_hidden(Sym name) {
    static const char *const hidden[] = {"__message__", "__kind__", "errno", "strerror", "filename", "code", "__status__", "encoding", "object", "start", "end", "reason"};
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
/* How `__message__` was made; as in rlib/ll/rtext.py. */
typedef enum ExceptionKind { EXCEPTION_EMPTY, EXCEPTION_STR, EXCEPTION_KEY, EXCEPTION_VALUE, EXCEPTION_TUPLE, EXCEPTION_TEXT } ExceptionKind;

static Ref string_or_empty(Lower *l, Ref text) { return HELPER(l, "rstr.ll_or_none", text, constant_ref(l, "")); }

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

static void store_message(Lower *l, Ref object, ClassRepr *cls, Ref message, ExceptionKind kind) {
    ClassRepr *owner;
    ClassField *text = class_find_field(cls, sym_of(l->rt, "__message__"), &owner), *how = class_find_field(cls, sym_of(l->rt, "__kind__"), &owner);
    if (!text || !how || text->repr->kind != REPR_STR) return;
    Ref base = emit_cast_pointer(l, object, type_ptr(l->p, owner->object));
    emit_setfield_sym(l, base, text->name, message);
    emit_setfield_sym(l, base, how->name, const_signed(l->p, kind));
}

static bool has_cheap_text(const Repr *repr) {
    return repr_is_number(repr) || repr->kind == REPR_STR || repr->kind == REPR_CHAR || repr->kind == REPR_VOID;
}

static bool is_key_error(Rtyper *rt, Host cls) { return host_is_subclass(cls, host_builtin(rt->w, "KeyError")); }

/* Of several arguments: their tuple. */
static Ref arguments_text(Lower *l, uint32_t first) {
    Ref text = constant_ref(l, "(");
    for (uint32_t i = first; i < l->arg_count; i++) {
        const Arg *arg = &l->args[i];
        if (!has_cheap_text(arg->repr)) return NO_REF;
        Ref item = text_of(l, arg_ref(l, i), arg->repr, arg->annotation, true);
        text = HELPER(l, "rstr.ll_concat3", text, item, constant_ref(l, i + 1 < l->arg_count ? ", " : ")"));
    }
    return text;
}

static bool os_error_init(Lower *l, Ref object, ClassRepr *cls, uint32_t first) {
    if (!is_environment_error(l->rt, cls) || l->arg_count < first + 2 || !has_arg_of(l, first, true)) return false;
    store(l, object, cls, "errno", first);
    store(l, object, cls, "strerror", first + 1);
    store(l, object, cls, "filename", first + 2);
    if (!has_arg_of(l, first + 1, false)) return true;
    Ref reason = string_or_empty(l, arg_as(l, first + 1, l->rt->str));
    bool has_name = l->arg_count > first + 2 && has_arg_of(l, first + 2, false);
    Ref name = has_name ? arg_as(l, first + 2, l->rt->str) : const_zero(l->p, l->rt->str->type);
    Ref number = HELPER(l, "rint.ll_int2dec", type_ref(l, l->p->string_type), arg_signed(l, first));
    Ref text = HELPER(l, "rstr.ll_concat3", constant_ref(l, "[Errno "), number, constant_ref(l, "] "));
    text = HELPER(l, "rtext.ll_os_error_text", text, reason, name, constant_ref(l, ": "));
    store_message(l, object, cls, text, EXCEPTION_TEXT);
    return true;
}

/* The exit status: a number, 0 of None, else 1 and the text is written (rio.ll_exit_status). */
static void system_exit_init(Lower *l, Ref object, ClassRepr *cls, uint32_t first) {
    ClassRepr *owner;
    ClassField *status = class_find_field(cls, sym_of(l->rt, "__status__"), &owner);
    if (!status) return;
    if (l->arg_count == first + 1) store(l, object, cls, "code", first);
    Repr *repr = l->args[first].repr;
    Ref value = repr_is_number(repr) && repr->kind != REPR_FLOAT ? arg_signed(l, first) : const_signed(l->p, !arg_is_none(l, first));
    emit_setfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, owner->object)), status->name, value);
}

/* Of an uncaught SystemExit. */
Ref exception_exit_status(Lower *l, Ref exception, ClassRepr *exit) {
    Ref object = emit_cast_pointer(l, exception, type_ptr(l->p, exit->object));
    ClassRepr *owner;
    class_find_field(exit, sym_of(l->rt, "__message__"), &owner);
    Ref base = emit_cast_pointer(l, exception, type_ptr(l->p, owner->object));
    Ref status = emit_getfield(l, object, "__status__"), text = emit_getfield(l, base, "__message__");
    return HELPER(l, "rio.ll_exit_status", status, text, emit_getfield(l, base, "__kind__"), constant_ref(l, "\n"));
}

/* Arguments from `first_arg` on; only a str is kept when the constructor is the program's own, which may not call this. */
void exception_init(Lower *l, Ref object, ClassRepr *cls, uint32_t first_arg, bool is_own) {
    if (!host_class_is_exception(l->rt->w, cls->cls) || l->arg_count <= first_arg) return;
    const CallShape *shape = l->op->code == OP_call ? l->op->imm.shape : NULL;
    if (shape && (shape->has_star || shape->keyword_count)) return;
    const Repr *repr = l->args[first_arg].repr;
    if (!is_own) system_exit_init(l, object, cls, first_arg);
    bool is_single = l->arg_count == first_arg + 1, is_str = repr->kind == REPR_STR || repr->kind == REPR_CHAR;
    if (is_own ? !is_single || !is_str : unicode_error_init(l, object, cls, first_arg) || os_error_init(l, object, cls, first_arg)) return;
    if (is_single && is_str) {
        bool is_quoted = is_key_error(l->rt, cls->cls);
        store_message(l, object, cls, arg_as(l, first_arg, l->rt->str), is_quoted ? EXCEPTION_KEY : EXCEPTION_STR);
    } else if (is_single && has_cheap_text(repr)) {
        Ref text = text_of(l, arg_ref(l, first_arg), l->args[first_arg].repr, l->args[first_arg].annotation, false);
        store_message(l, object, cls, text, EXCEPTION_VALUE);
    } else if (!is_single) {
        Ref text = arguments_text(l, first_arg);
        if (text != NO_REF) store_message(l, object, cls, text, EXCEPTION_TUPLE);
    }
}

/* ---- str() and repr() ---- */

Ref exception_text(Lower *l, Ref value, ClassRepr *cls, bool repr_style) {
    ClassRepr *owner;
    ClassField *text = class_find_field(cls, sym_of(l->rt, "__message__"), &owner), *how = class_find_field(cls, sym_of(l->rt, "__kind__"), &owner);
    if (!text || !how || text->repr->kind != REPR_STR) return NO_REF;
    Ref base = emit_cast_pointer(l, value, type_ptr(l->p, owner->object));
    Ref message = emit_getfield_sym(l, base, text->name), kind = emit_getfield_sym(l, base, how->name);
    if (!repr_style) return HELPER(l, "rtext.ll_exception_text", message, kind, constant_ref(l, ""));
    Ref name = HELPER(l, "rclass.ll_class_name", type_ref(l, l->p->string_type), emit_getfield(l, instance_typeptr(l, value), "name"));
    return HELPER(l, "rtext.ll_exception_repr", name, message, kind, constant_ref(l, "("), constant_ref(l, ")"));
}

/* e.message of Python 2, unless the program has an attribute of that name that is set. NO_REF: it is another attribute. */
Ref exception_message(Lower *l, Ref object) {
    ClassRepr *cls = l->args[0].repr->cls, *owner;
    if (strcmp(l->op->imm.name->text, "message") || !cls || !host_class_is_exception(l->rt->w, cls->cls)) return NO_REF;
    if (class_attribute_value(l->rt, cls, l->op->imm.name) || l->result->kind != REPR_STR) return NO_REF;
    ClassField *field = class_find_field(cls, l->op->imm.name, &owner);
    if (field && (field->repr->kind != REPR_STR || field->attribute->annotation->can_be_none)) return NO_REF;
    Ref own = const_zero(l->p, l->result->type);
    if (field) own = emit_getfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, owner->object)), field->name);
    ClassField *text = class_find_field(cls, sym_of(l->rt, "__message__"), &owner);
    Ref base = emit_cast_pointer(l, object, type_ptr(l->p, owner->object));
    Ref message = emit_getfield_sym(l, base, text->name), kind = emit_getfield(l, base, "__kind__");
    return HELPER(l, "rtext.ll_exception_message", own, message, kind, constant_ref(l, ""));
}

static Host exit_status_of(Rtyper *rt, Host exception) {
    Host code = host_getattr(rt->w, exception, "code");
    if (!code || host_kind(code) == HOST_NONE) { host_clear_exception(rt->w); return host_int(rt->w, 0); }
    return host_kind(code) == HOST_INT ? code : host_int(rt->w, 1);
}

/* What a prebuilt exception holds in a hidden attribute; NULL: nothing. */
Host exception_hidden_value(Rtyper *rt, Host exception, Sym name) {
    if (!strcmp(name->text, "__status__")) return exit_status_of(rt, exception);
    bool is_kind = !strcmp(name->text, "__kind__");
    if (!is_kind && strcmp(name->text, "__message__")) return NULL;
    Host args = host_getattr(rt->w, exception, "args");
    if (!args || host_kind(args) != HOST_TUPLE || !host_length(args)) { host_clear_exception(rt->w); return NULL; }
    HostKind kind = host_kind(host_item(args, 0));
    bool is_str = host_length(args) == 1 && kind == HOST_STR, is_key = is_str && is_key_error(rt, host_class_of(rt->w, exception));
    if (is_kind)
        return host_int(rt->w, is_key ? EXCEPTION_KEY : is_str ? EXCEPTION_STR : host_length(args) == 1 ? EXCEPTION_VALUE : EXCEPTION_TUPLE);
    if (is_str) return host_item(args, 0);
    Host text = host_call(rt->w, host_builtin(rt->w, "str"), &exception, 1);
    host_clear_exception(rt->w);
    return text;
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
