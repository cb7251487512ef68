/* function.c: functions written in C, and bound methods.
 *
 * A C function states its parameters as Python would: "self, item, /, key=, *args, **kw". The text is parsed once, when
 * the function object is made; a call then puts arguments into an array in that order, NULL where one was left out. A
 * call with every parameter given by position hands over the caller's own array.
 */
#include "host/core.h"

enum { PARAMETERS_MAX = 24 };

/* ---- signatures ---- */
typedef struct SignatureText { const char *name; uint32_t len; bool optional; } SignatureText;

static const char *read_parameter(const char *p, SignatureText *parameter) {
    while (*p == ' ' || *p == ',') p++;
    parameter->name = p;
    while (*p && *p != ',' && *p != '=') p++;
    parameter->len = (uint32_t)(p - parameter->name);
    parameter->optional = *p == '=';
    return *p == '=' ? p + 1 : p;
}

const HostSignature *host_signature_parse(HostWorld *world, const char *text) {
    HostSignature parsed = {0};
    SignatureText parameters[PARAMETERS_MAX];
    bool kwonly = false;
    for (SignatureText p; *text;) {
        text = read_parameter(text, &p);
        if (p.len == 0) continue;
        if (p.len == 1 && p.name[0] == '/') parsed.posonly = parsed.count;
        else if (p.len > 1 && p.name[0] == '*' && p.name[1] == '*') parsed.varkw = true;
        else if (p.name[0] == '*') parsed.varargs = p.len > 1, kwonly = true;
        else {
            CHECK(parsed.count < PARAMETERS_MAX, "too many parameters: %s", p.name);
            parameters[parsed.count++] = p;
            if (!p.optional && !kwonly) parsed.required = parsed.count;
            if (!kwonly) parsed.positional = parsed.count;
        }
    }
    HostSignature *signature = host_alloc(world, sizeof *signature + parsed.count * sizeof(Host));
    *signature = parsed;
    for (uint32_t i = 0; i < parsed.count; i++)
        signature->names[i] = host_intern_sym(world, intern(world->cx->interner, parameters[i].name, parameters[i].len));
    return signature;
}

static uint32_t signature_slots(const HostSignature *s) { return s->count + s->varargs + s->varkw; }

static Host wrong_count(HostWorld *world, const HostSignature *s, const char *name, uint32_t given, bool bound) {
    uint32_t hidden = bound ? 1 : 0, least = s->required - hidden, most = s->positional - hidden;
    const char *how = least == most ? "exactly" : given - hidden < least ? "at least" : "at most";
    uint32_t number = given - hidden < least ? least : most;
    if (most == 0) return host_raise(world, world->e.TypeError, "%s() takes no arguments (%u given)", name, given - hidden);
    return host_raise(world, world->e.TypeError, "%s() takes %s %u argument%s (%u given)", name, how, number,
                      number == 1 ? "" : "s", given - hidden);
}

/* Keyword arguments into their places. */
static bool bind_keywords(HostWorld *world, const HostSignature *s, const char *name, const HostArgs *args, Host *a) {
    for (uint32_t k = 0; k < args->kw_count; k++) {
        Host value = args->items[args->count + k];
        uint32_t i = s->posonly;
        while (i < s->count && s->names[i] != args->kw_names[k]) i++;
        if (i < s->count) {
            if (a[i])
                return host_raise_false(world, world->e.TypeError, "%s() got multiple values for argument '%s'", name,
                                        HOST_STR(args->kw_names[k])->bytes);
            a[i] = value;
        } else if (s->varkw) {
            host_dict_set_name(world, HOST_DICT(a[s->count + s->varargs]), args->kw_names[k], value);
        } else {
            return host_raise_false(world, world->e.TypeError, "%s() got an unexpected keyword argument '%s'", name,
                                    HOST_STR(args->kw_names[k])->bytes);
        }
    }
    return true;
}

/* `items` hold the positional arguments, the bound object included. */
static bool bind(HostWorld *world, const HostSignature *s, const char *name, const HostArgs *args, bool bound, Host *a) {
    if (args->count > s->positional && !s->varargs) return wrong_count(world, s, name, args->count, bound), false;
    uint32_t direct = args->count < s->positional ? args->count : s->positional;
    memcpy(a, args->items, direct * sizeof *a);
    memset(a + direct, 0, (signature_slots(s) - direct) * sizeof *a);
    if (s->varargs) a[s->count] = host_tuple(world, args->items + direct, args->count - direct);
    if (s->varkw) a[s->count + s->varargs] = &host_new_dict(world)->base;
    if (args->kw_count && !bind_keywords(world, s, name, args, a)) return false;
    for (uint32_t i = direct; i < s->required; i++)
        if (!a[i]) return wrong_count(world, s, name, args->count, bound), false;
    return true;
}

Host host_call_signature(HostWorld *world, HostFn *fn, const HostSignature *s, const char *name, Host bound,
                         const HostArgs *args) {
    if (!bound && args->kw_count == 0 && args->count == s->count && s->positional == s->count && !s->varargs && !s->varkw)
        return fn(world, (Host *)args->items);
    Host a[PARAMETERS_MAX + 2];
    if (!bound) return bind(world, s, name, args, false, a) ? fn(world, a) : NULL;
    enum { ON_STACK = 16 };
    uint32_t total = args->count + args->kw_count + 1;
    Host few[ON_STACK], *items = total <= ON_STACK ? few : host_alloc(world, total * sizeof *items);
    items[0] = bound;
    if (total > 1) memcpy(items + 1, args->items, (total - 1) * sizeof *items);
    HostArgs all = {items, args->count + 1, args->kw_count, args->kw_names};
    return bind(world, s, name, &all, true, a) ? fn(world, a) : NULL;
}

/* ---- function objects ---- */
static HostBuiltin *new_builtin(HostWorld *world, const HostMethodDef *def) {
    HostBuiltin *builtin = HOST_NEW(world, HostBuiltin, builtin_);
    builtin->fn = def->fn;
    builtin->signature = host_signature_parse(world, def->signature);
    builtin->name = host_intern_cstr(world, def->name);
    return builtin;
}

Host host_new_builtin(HostWorld *world, const HostMethodDef *def, const char *module, HostClass *owner) {
    HostBuiltin *builtin = new_builtin(world, def);
    builtin->owner = owner;
    const char *prefix = owner ? HOST_STR(owner->name)->bytes : module;
    const char *type_module = owner && owner->def->module ? owner->def->module : "builtins";
    StrBuf text = {0};
    if (owner) strbuf_printf(&text, "%s.", type_module);
    strbuf_printf(&text, "%s.%s", prefix ? prefix : "builtins", def->name);
    builtin->qualified = intern(world->cx->interner, text.data, text.len);
    strbuf_free(&text);
    return &builtin->base;
}

Host host_new_builtin_bound(HostWorld *world, const HostMethodDef *def, Host self) {
    HostBuiltin *builtin = new_builtin(world, def);
    builtin->self = self;
    return &builtin->base;
}

/* Is what is passed in the place of the bound object such an object, or of what a class method takes, such a class? */
static bool receiver_fits(HostWorld *world, const HostBuiltin *b, Host receiver) {
    HostClass *owner = b->owner;
    const char *name = HOST_STR(b->name)->bytes, *of = HOST_STR(owner->name)->bytes;
    if (!b->takes_class)
        return host_isinstance(world, receiver, owner) ||
               host_raise_false(world, world->e.TypeError, "descriptor '%s' requires a '%s' object but received a '%s'", name, of,
                                host_type_name(world, receiver));
    if (!host_is_kind(receiver, HOST_CLASS))
        return host_raise_false(world, world->e.TypeError, "%s.%s(X): X is not a type object (%s)", of, name, host_type_name(world, receiver));
    return host_is_subclass(receiver, &owner->base) ||
           host_raise_false(world, world->e.TypeError, "%s.%s(%s): %s is not a subtype of %s", of, name, HOST_STR(HOST_CLS(receiver)->name)->bytes,
                            HOST_STR(HOST_CLS(receiver)->name)->bytes, of);
}

Host host_builtin_call(HostWorld *world, Host self, const HostArgs *args) {
    HostBuiltin *b = (HostBuiltin *)self;
    const char *name = HOST_STR(b->name)->bytes;
    if (b->owner && !b->self && b->signature->required) {
        if (args->count == 0)
            return host_raise(world, world->e.TypeError, "unbound method %s.%s() needs an argument",
                              HOST_STR(b->owner->name)->bytes, name);
        if (!receiver_fits(world, b, args->items[0])) return NULL;
    }
    return host_call_signature(world, b->fn, b->signature, name, b->self, args);
}

static Host builtin_repr(HostWorld *world, Host self) {
    HostBuiltin *b = (HostBuiltin *)self;
    const char *name = HOST_STR(b->name)->bytes;
    if (b->self) return host_str_format(world, "<built-in method %s of %s object>", name, host_type_name(world, b->self));
    if (b->owner) return host_str_format(world, "<method '%s' of '%s' objects>", name, HOST_STR(b->owner->name)->bytes);
    return host_str_format(world, "<built-in function %s>", name);
}

static Host builtin_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    (void)owner;
    HostBuiltin *b = (HostBuiltin *)self;
    if (!instance || !b->owner || b->self) return self;
    if (!receiver_fits(world, b, instance)) return NULL;
    HostBuiltin *bound = HOST_NEW(world, HostBuiltin, builtin_);
    *bound = *b;
    bound->self = instance;
    return &bound->base;
}

static Host builtin_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !host_is_kind(b, HOST_BUILTIN)) return world->not_implemented;
    HostBuiltin *x = (HostBuiltin *)a, *y = (HostBuiltin *)b;
    bool same = x->fn == y->fn && x->self == y->self && x->owner == y->owner;
    return host_bool_of(world, same == (op == COMPARE_EQ));
}

static bool builtin_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    HostBuiltin *b = (HostBuiltin *)self;
    *hash = (int64_t)(((uintptr_t)b->fn >> 4) ^ ((uintptr_t)b->self >> 3));
    return true;
}

static Host builtin_get_name(HostWorld *world, Host self) { return (void)world, ((HostBuiltin *)self)->name; }
static Host builtin_get_self(HostWorld *world, Host self) {
    HostBuiltin *b = (HostBuiltin *)self;
    return b->self ? b->self : world->none;
}
static Host builtin_get_module(HostWorld *world, Host self) {
    HostBuiltin *b = (HostBuiltin *)self;
    const char *text = b->qualified ? b->qualified->text : "builtins", *dot = strrchr(text, '.');
    return dot ? host_new_str(world, text, (size_t)(dot - text)) : host_new_cstr(world, text);
}
static Host builtin_get_doc(HostWorld *world, Host self) { return (void)self, world->none; }

static const HostGetSetDef builtin_getset[] = {
    {"__name__", builtin_get_name, NULL}, {"__qualname__", builtin_get_name, NULL}, {"__self__", builtin_get_self, NULL},
    {"__module__", builtin_get_module, NULL}, {"__doc__", builtin_get_doc, NULL}, {0}};

const HostTypeDef host_type_builtin = {
    .name = "builtin_function_or_method", .kind = HOST_BUILTIN, .size = sizeof(HostBuiltin), .no_builtin = true,
    .attributes_offset = offsetof(HostBuiltin, attributes), .getset = builtin_getset,
    .slots = {.repr = builtin_repr, .call = host_builtin_call, .descr_get = builtin_get, .compare = builtin_compare,
              .hash = builtin_hash}};

/* ---- bound methods ---- */
Host host_new_method(HostWorld *world, Host function, Host self, HostClass *owner) {
    HostMethod *method = HOST_NEW(world, HostMethod, method_);
    method->function = function;
    method->self = self;
    method->owner = owner;
    return &method->base;
}

static Host method_new(HostWorld *world, Host *a) {
    if (a[2] == world->none) return host_raise(world, world->e.TypeError, "self must not be None");
    return host_new_method(world, a[1], a[2], a[3] && host_is_kind(a[3], HOST_CLASS) ? HOST_CLS(a[3]) : NULL);
}

static Host method_call(HostWorld *world, Host self, const HostArgs *args) {
    HostMethod *m = (HostMethod *)self;
    return host_call_with(world, m->function, m->self, args);
}

static Host method_repr(HostWorld *world, Host self) {
    HostMethod *m = (HostMethod *)self;
    bool ok;
    Host name = host_get_or_null(world, m->function, world->s.dunder_qualname, &ok);
    Host text = ok ? host_repr(world, m->self) : NULL;
    if (!text) return NULL;
    return host_str_format(world, "<bound method %s of %s>", name && host_is_str(name) ? HOST_STR(name)->bytes : "?",
                           HOST_STR(text)->bytes);
}

static Host method_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !host_is_kind(b, HOST_METHOD)) return world->not_implemented;
    HostMethod *x = (HostMethod *)a, *y = (HostMethod *)b;
    return host_bool_of(world, (x->function == y->function && host_same(x->self, y->self)) == (op == COMPARE_EQ));
}

static bool method_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    HostMethod *m = (HostMethod *)self;
    *hash = (int64_t)(((uintptr_t)m->function >> 4) ^ ((uintptr_t)m->self >> 3));
    return true;
}

static Host method_getattr(HostWorld *world, Host self, Host name) {
    bool ok;
    Host own = host_class_find(world, self->cls, name, NULL);
    if (own) return host_generic_getattr(world, self, name);
    Host value = host_get_or_null(world, ((HostMethod *)self)->function, name, &ok);
    return value || !ok ? value : host_attribute_error(world, self, name);
}

static Host method_get_function(HostWorld *world, Host self) { return (void)world, ((HostMethod *)self)->function; }
static Host method_get_self(HostWorld *world, Host self) { return (void)world, ((HostMethod *)self)->self; }
static Host method_get_class(HostWorld *world, Host self) {
    HostMethod *m = (HostMethod *)self;
    return &(m->owner ? m->owner : host_class(world, m->self))->base;
}
static Host method_get_doc(HostWorld *world, Host self) {
    return host_get(world, ((HostMethod *)self)->function, world->s.dunder_doc);
}

static const HostGetSetDef method_getset[] = {
    {"__func__", method_get_function, NULL}, {"im_func", method_get_function, NULL}, {"__self__", method_get_self, NULL},
    {"im_self", method_get_self, NULL}, {"im_class", method_get_class, NULL}, {"__doc__", method_get_doc, NULL}, {0}};

const HostTypeDef host_type_method = {
    .name = "method", .kind = HOST_METHOD, .size = sizeof(HostMethod), .no_builtin = true, .getset = method_getset,
    .new_fn = method_new, .new_signature = "cls, function, self, owner=, /",
    .slots = {.repr = method_repr, .call = method_call, .compare = method_compare, .hash = method_hash,
              .getattr = method_getattr}};
