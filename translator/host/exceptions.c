/* exceptions.c: exception objects, raising from C, and what is written of them. */
#include "host/core.h"
#include "host/frame.h"
#include <errno.h>
#include <stdio.h>

/* ---- making ---- */
static bool store(HostWorld *world, Host self, Host name, Host value) {
    host_dict_set_name(world, host_attributes_of(world, self), name, value);
    return true;
}

/* Attributes that constructors of some classes set from their arguments. */
static void set_special_attributes(HostWorld *world, Host self, HostTuple *args) {
    HostClass *cls = self->cls;
    if (host_is_subclass(&cls->base, &world->e.OSError->base)) {
        store(world, self, world->s.err_no, args->len >= 2 ? args->items[0] : world->none);
        store(world, self, world->s.strerror, args->len >= 2 ? args->items[1] : world->none);
        store(world, self, world->s.filename, args->len >= 3 ? args->items[2] : world->none);
    } else if (host_is_subclass(&cls->base, &world->e.SystemExit->base)) {
        Host code = args->len == 0 ? world->none : args->len == 1 ? args->items[0] : &args->base;
        store(world, self, world->s.code, code);
    } else if (host_is_subclass(&cls->base, &world->e.StopIteration->base)) {
        store(world, self, world->s.value, args->len ? args->items[0] : world->none);
    } else if (host_is_subclass(&cls->base, &world->e.SyntaxError->base)) {
        Host names[4] = {world->s.filename, world->s.lineno, world->s.offset, world->s.text};
        HostTuple *where = args->len == 2 && host_is_kind(args->items[1], HOST_TUPLE) ? HOST_TUPLE(args->items[1]) : NULL;
        store(world, self, world->s.msg, args->len ? args->items[0] : world->none);
        for (uint32_t i = 0; i < 4; i++)
            store(world, self, names[i], where && i < where->len ? where->items[i] : world->none);
    } else if (host_is_subclass(&cls->base, &world->e.UnicodeError->base) && args->len == 5) {
        Host names[5] = {world->s.encoding, world->s.object, world->s.start, world->s.end, world->s.reason};
        for (uint32_t i = 0; i < 5; i++) store(world, self, names[i], args->items[i]);
    }
}

static Host exception_new(HostWorld *world, Host *a) {
    HostException *exception = (HostException *)host_new_object(world, HOST_CLS(a[0]));
    exception->args = HOST_TUPLE(a[1]);
    return &exception->base;
}

static Host exception_init(HostWorld *world, Host *a) {
    HostException *exception = (HostException *)a[0];
    exception->args = HOST_TUPLE(a[1]);
    set_special_attributes(world, a[0], exception->args);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&HOST_DICT(a[2])->table, &i));) {
        bool known = host_is_subclass(&a[0]->cls->base, &world->e.ImportError->base);
        if (!known)
            return host_raise(world, world->e.TypeError, "%s() takes no keyword arguments", host_type_name(world, a[0]));
        store(world, a[0], e->key, e->value);
    }
    return world->none;
}

Host host_exception_make(HostWorld *world, HostClass *cls, Host argument) {
    HostException *exception = (HostException *)host_new_object(world, cls);
    exception->args = argument ? host_tuple_pack(world, 1, argument) : HOST_TUPLE(world->empty_tuple);
    set_special_attributes(world, &exception->base, exception->args);
    return &exception->base;
}

/* ---- raising ---- */
Host host_raise_exception(HostWorld *world, Host exception) {
    HostException *e = (HostException *)exception;
    Host handled = host_handled_exception(world);
    if (handled && handled != exception && !e->context) e->context = handled;
    world->pending = exception;
    return NULL;
}

Host host_raise(HostWorld *world, HostClass *cls, const char *format, ...) {
    StrBuf text = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&text, format, args);
    va_end(args);
    return host_raise_exception(world, host_exception_make(world, cls, host_str_take(world, &text)));
}

Host host_raise_object(HostWorld *world, HostClass *cls, Host argument) {
    return host_raise_exception(world, host_exception_make(world, cls, argument));
}

Host host_raise_errno(HostWorld *world, HostClass *cls, int number, const char *filename) {
    if (cls == world->e.OSError && number == ENOENT) cls = world->e.FileNotFoundError;
    if (cls == world->e.OSError && number == EEXIST) cls = world->e.FileExistsError;
    if (cls == world->e.OSError && (number == EACCES || number == EPERM)) cls = world->e.PermissionError;
    HostException *exception = (HostException *)host_new_object(world, cls);
    HostTuple *args = host_alloc_tuple(world, filename ? 3 : 2);
    args->items[0] = host_small(number);
    args->items[1] = host_new_cstr(world, strerror(number));
    if (filename) args->items[2] = host_new_cstr(world, filename);
    set_special_attributes(world, &exception->base, args);
    exception->args = filename ? HOST_TUPLE(host_tuple(world, args->items, 2)) : args;
    return host_raise_exception(world, &exception->base);
}

bool host_pending_is(HostWorld *world, const HostClass *cls) {
    return world->pending && host_is_subclass(&world->pending->cls->base, (Host)cls);
}

bool host_catch(HostWorld *world, const HostClass *cls) {
    if (!host_pending_is(world, cls)) return false;
    world->pending = NULL;
    return true;
}

void host_clear_exception(HostWorld *world) { world->pending = NULL; }

bool host_enter(HostWorld *world) {
    if ((char *)__builtin_frame_address(0) > world->stack_limit) return true;
    return host_raise_false(world, world->e.RecursionError, "maximum recursion depth exceeded");
}

void host_leave(HostWorld *world) { (void)world; }

Host host_exception_normalize(HostWorld *world, Host type, Host value) {
    bool is_class = host_is_kind(type, HOST_CLASS);
    if (is_class && HOST_CLS(type)->is_exception) {
        if (value == world->none) value = NULL;
        if (value && host_isinstance(world, value, HOST_CLS(type))) return value;
        Host made;
        if (value && host_is_kind(value, HOST_TUPLE)) made = host_call_tuple(world, type, value, NULL);
        else made = value ? host_call1(world, type, value) : host_call0(world, type);
        if (!made || host_class(world, made)->is_exception) return made;
    } else if (host_class(world, type)->is_exception) {
        if (!value || value == world->none) return type;
        return host_raise(world, world->e.TypeError, "instance exception may not have a separate value");
    }
    return host_raise(world, world->e.TypeError, "exceptions must derive from BaseException");
}

int host_exception_match(HostWorld *world, Host exception, Host wanted) {
    if (host_is_kind(wanted, HOST_TUPLE)) {
        for (uint32_t i = 0; i < HOST_TUPLE(wanted)->len; i++) {
            int match = host_exception_match(world, exception, HOST_TUPLE(wanted)->items[i]);
            if (match) return match;
        }
        return 0;
    }
    if (!host_is_kind(wanted, HOST_CLASS) || !HOST_CLS(wanted)->is_exception)
        return host_raise_int(world, world->e.TypeError,
                              "catching classes that do not inherit from BaseException is not allowed");
    return host_is_subclass(&exception->cls->base, wanted);
}

/* ---- as text ---- */
static Host attribute(Host self, Host name) {
    HostDict *attributes = ((HostException *)self)->attributes;
    return attributes ? host_dict_get_name(attributes, name) : NULL;
}

static Host os_error_str(HostWorld *world, Host self) {
    Host number = attribute(self, world->s.err_no), text = attribute(self, world->s.strerror);
    Host filename = attribute(self, world->s.filename);
    if (!number || number == world->none || !text || !host_is_int(number)) return NULL;
    Host message = host_to_str(world, text);
    Host where = filename && filename != world->none && message ? host_repr(world, filename) : NULL;
    if (host_pending(world)) return NULL;
    int64_t value = 0;
    host_int_value(number, &value);
    return host_str_format(world, "[Errno %lld] %s%s%s", (long long)value, HOST_STR(message)->bytes, where ? ": " : "",
                           where ? HOST_STR(where)->bytes : "");
}

static Host syntax_error_str(HostWorld *world, Host self) {
    Host msg = attribute(self, world->s.msg), file = attribute(self, world->s.filename);
    Host line = attribute(self, world->s.lineno);
    if (!msg || !host_is_str(msg) || !line || !host_is_small(line)) return NULL;
    return host_str_format(world, "%s (%s, line %lld)", HOST_STR(msg)->bytes,
                           file && host_is_str(file) ? HOST_STR(file)->bytes : "?", (long long)host_small_value(line));
}

/* What is at a position of the text that could not be decoded or encoded: "byte 0xe9", "character u'\xe9'". */
static void append_offender(HostWorld *world, Host text, int64_t at, StrBuf *out) {
    Host one = host_getitem(world, text, host_small(at));
    if (!one) host_clear_exception(world);
    if (one && host_is_str(one)) strbuf_printf(out, "byte 0x%02x", (unsigned char)HOST_STR(one)->bytes[0]);
    else if (one && host_is_small(one)) strbuf_printf(out, "byte 0x%02llx", (unsigned long long)host_small_value(one));
    else if (one) strbuf_printf(out, "character %s", HOST_STR(host_repr(world, one))->bytes);
}

static Host unicode_error_str(HostWorld *world, Host self, HostTuple *args) {
    if (args->len != 5 || !host_is_str(args->items[0]) || !host_is_str(args->items[4])) return NULL;
    if (!host_is_small(args->items[2]) || !host_is_small(args->items[3])) return NULL;
    int64_t start = host_small_value(args->items[2]), end = host_small_value(args->items[3]);
    bool decoding = host_is_subclass(&self->cls->base, &world->e.UnicodeDecodeError->base);
    StrBuf out = {0};
    strbuf_printf(&out, "'%s' codec can't %scode ", HOST_STR(args->items[0])->bytes, decoding ? "de" : "en");
    if (end == start + 1) append_offender(world, args->items[1], start, &out);
    else strbuf_append(&out, decoding ? "bytes" : "characters");
    strbuf_printf(&out, " in position %lld", (long long)start);
    if (end > start + 1) strbuf_printf(&out, "-%lld", (long long)end - 1);
    strbuf_printf(&out, ": %s", HOST_STR(args->items[4])->bytes);
    return host_str_take(world, &out);
}

static Host exception_str(HostWorld *world, Host self) {
    HostException *e = (HostException *)self;
    HostClass *cls = self->cls;
    Host special = NULL;
    if (host_is_subclass(&cls->base, &world->e.OSError->base)) special = os_error_str(world, self);
    else if (host_is_subclass(&cls->base, &world->e.SyntaxError->base)) special = syntax_error_str(world, self);
    else if (host_is_subclass(&cls->base, &world->e.UnicodeError->base)) special = unicode_error_str(world, self, e->args);
    if (special || host_pending(world)) return special;
    if (e->args->len == 0) return world->empty_str;
    if (e->args->len > 1) return host_repr(world, &e->args->base);
    bool key_error = host_is_subclass(&cls->base, &world->e.KeyError->base);
    return key_error ? host_repr(world, e->args->items[0]) : host_to_str(world, e->args->items[0]);
}

static Host exception_repr(HostWorld *world, Host self) {
    HostException *e = (HostException *)self;
    const char *name = host_type_name(world, self);
    if (e->args->len == 0) return host_str_format(world, "%s()", name);
    Host text = host_repr(world, e->args->len == 1 ? e->args->items[0] : &e->args->base);
    if (!text) return NULL;
    bool one = e->args->len == 1;
    return host_str_format(world, "%s%s%s%s", name, one ? "(" : "", HOST_STR(text)->bytes, one ? ")" : "");
}

Host host_exception_text(HostWorld *world, Host exception) {
    Host pending = world->pending;
    world->pending = NULL;
    Host text = host_to_str(world, exception);
    if (!text) text = host_new_cstr(world, "<exception str() failed>");
    world->pending = pending;
    return text;
}

/* ---- attributes ---- */
static Host get_args(HostWorld *world, Host self) { return (void)world, &((HostException *)self)->args->base; }
static bool set_args(HostWorld *world, Host self, Host value) {
    HostTuple *args = value ? host_tuple_of(world, value) : NULL;
    if (args) ((HostException *)self)->args = args;
    return args != NULL;
}
static Host or_none(HostWorld *world, Host value) { return value ? value : world->none; }
static Host get_cause(HostWorld *world, Host self) { return or_none(world, ((HostException *)self)->cause); }
static bool set_cause(HostWorld *world, Host self, Host value) {
    ((HostException *)self)->cause = value == world->none ? NULL : value;
    ((HostException *)self)->suppress_context = true;
    return true;
}
static Host get_context(HostWorld *world, Host self) { return or_none(world, ((HostException *)self)->context); }
static bool set_context(HostWorld *world, Host self, Host value) {
    ((HostException *)self)->context = value == world->none ? NULL : value;
    return true;
}
static Host get_suppress(HostWorld *world, Host self) {
    return host_bool_of(world, ((HostException *)self)->suppress_context);
}
static bool set_suppress(HostWorld *world, Host self, Host value) {
    ((HostException *)self)->suppress_context = value && host_is_true(world, value) > 0;
    return true;
}
static Host get_traceback(HostWorld *world, Host self) { return or_none(world, ((HostException *)self)->traceback); }
static bool set_traceback(HostWorld *world, Host self, Host value) {
    ((HostException *)self)->traceback = value == world->none ? NULL : value;
    return true;
}
static Host get_message(HostWorld *world, Host self) {
    HostException *e = (HostException *)self;
    Host own = attribute(self, world->s.message);
    return own ? own : e->args->len == 1 ? e->args->items[0] : world->empty_str;
}
static bool set_message(HostWorld *world, Host self, Host value) { return store(world, self, world->s.message, value); }

static Host exception_with_traceback(HostWorld *world, Host *a) {
    set_traceback(world, a[0], a[1]);
    return a[0];
}

static Host exception_getitem(HostWorld *world, Host self, Host key) {
    return host_getitem(world, &((HostException *)self)->args->base, key);
}

static const HostMethodDef exception_methods[] = {{"with_traceback", exception_with_traceback, "self, traceback, /"}, {0}};
static const HostGetSetDef exception_getset[] = {
    {"args", get_args, set_args}, {"message", get_message, set_message}, {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context}, {"__suppress_context__", get_suppress, set_suppress},
    {"__traceback__", get_traceback, set_traceback}, {0}};
const HostTypeDef host_type_base_exception = {
    .name = "BaseException", .kind = HOST_INSTANCE, .size = sizeof(HostException), .is_base = true,
    .attributes_offset = offsetof(HostException, attributes),
    .new_fn = exception_new, .new_signature = "cls, /, *args, **kw",
    .init_fn = exception_init, .init_signature = "self, /, *args, **kw",
    .methods = exception_methods, .getset = exception_getset,
    .slots = {.repr = exception_repr, .str = exception_str, .getitem = exception_getitem}};
