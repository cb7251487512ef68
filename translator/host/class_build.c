/* class_build.c: the class statement: which metaclass, the body run in its namespace, the class made; and isinstance. */
#include "host/core.h"
#include "host/frame.h"

/* ---- metaclass ---- */
static Host metaclass_of_bases(HostWorld *world, HostTuple *bases) {
    Host best = &world->t.type_->base;
    for (uint32_t i = 0; i < bases->len; i++) {
        if (host_is_small(bases->items[i])) continue;
        Host of_base = &bases->items[i]->cls->base;
        if (!host_is_kind(bases->items[i], HOST_CLASS)) return of_base;     /* a base that is no class makes the class */
        if (host_is_subclass(of_base, best)) best = of_base;
    }
    return best;
}

static Host take_keyword(HostWorld *world, HostDict *keywords, Host name) {
    Host value = NULL;
    if (keywords) host_table_delete(world, &keywords->table, name, &value);
    return value;
}

/* What __prepare__ makes: a dict, but where a metaclass says otherwise. */
static Host prepare_namespace(HostWorld *world, Host metaclass, Host name, HostTuple *bases, HostDict *keywords) {
    if (metaclass == &world->t.type_->base) return &host_new_dict(world)->base;
    bool ok;
    Host prepare = host_get_or_null(world, metaclass, world->s.dunder_prepare, &ok);
    if (!ok) return NULL;
    if (!prepare || host_is_exact(prepare, world->t.builtin_)) return &host_new_dict(world)->base;
    return host_call_tuple(world, prepare, &host_tuple_pack(world, 2, name, bases)->base, keywords);
}

static bool run_body(HostWorld *world, HostFunction *body, Host namespace) {
    HostFrame *frame = host_new_frame(world, body->code, body->globals, body->closure);
    frame->locals = namespace;
    return host_run_frame(world, frame) != NULL;
}

/* `__metaclass__` of Python 2: in the body, or in the module for a class without bases. */
static Host metaclass_of_body(HostWorld *world, Host namespace, HostTuple *bases, HostDict *globals) {
    if (!host_is_kind(namespace, HOST_DICT)) return NULL;
    Host own = host_dict_get_name(HOST_DICT(namespace), world->s.dunder_metaclass);
    if (own || bases->len) return own;
    return host_dict_get_name(globals, world->s.dunder_metaclass);
}

Host host_build_class(HostWorld *world, Host name, HostTuple *bases, HostDict *keywords, Host body_function) {
    HostFunction *body = (HostFunction *)body_function;
    Host stated = take_keyword(world, keywords, world->s.metaclass);
    Host metaclass = stated ? stated : metaclass_of_bases(world, bases);
    if (stated && host_is_kind(stated, HOST_CLASS)) {
        Host of_bases = metaclass_of_bases(world, bases);
        if (host_is_kind(of_bases, HOST_CLASS) && host_is_subclass(of_bases, stated)) metaclass = of_bases;
    }
    Host namespace = prepare_namespace(world, metaclass, name, bases, keywords);
    if (!namespace || !run_body(world, body, namespace)) return NULL;
    Host of_body = stated ? NULL : metaclass_of_body(world, namespace, bases, body->globals);
    if (of_body) metaclass = of_body;
    HostTuple *args = host_tuple_pack(world, 3, name, bases, namespace);
    Host cls = host_call_tuple(world, metaclass, &args->base, keywords);
    bool ours = cls && host_is_kind(cls, HOST_CLASS) && !HOST_CLS(cls)->is_builtin && !HOST_CLS(cls)->node;
    if (ours) HOST_CLS(cls)->node = body->code->node;
    return cls;
}

/* ---- isinstance, issubclass ---- */
/* The answer of a metaclass that overrides the check; -2 when none does. */
static int ask_metaclass(HostWorld *world, Host cls, Host name, Host subject) {
    if (host_is_small(cls) || cls->cls == world->t.type_) return -2;
    HostClass *where;
    if (!host_class_find(world, cls->cls, name, &where) || where == world->t.type_) return -2;
    bool bound;
    Host method = host_lookup_special(world, cls, name, &bound);
    if (!method) return -1;
    Host answer = bound ? host_call1(world, method, subject) : host_call2(world, method, cls, subject);
    return answer ? host_is_true(world, answer) : -1;
}

static int check_tuple(HostWorld *world, Host subject, Host tuple, int check(HostWorld *, Host, Host)) {
    for (uint32_t i = 0; i < HOST_TUPLE(tuple)->len; i++) {
        int answer = check(world, subject, HOST_TUPLE(tuple)->items[i]);
        if (answer) return answer;
    }
    return 0;
}

int host_isinstance_check(HostWorld *world, Host object, Host cls) {
    if (host_is_kind(cls, HOST_TUPLE)) return check_tuple(world, object, cls, host_isinstance_check);
    int answer = ask_metaclass(world, cls, world->s.dunder_instancecheck, object);
    if (answer != -2) return answer;
    if (!host_is_kind(cls, HOST_CLASS))
        return host_raise_int(world, world->e.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    return host_isinstance(world, object, HOST_CLS(cls));
}

int host_issubclass_check(HostWorld *world, Host subclass, Host cls) {
    if (host_is_kind(cls, HOST_TUPLE)) return check_tuple(world, subclass, cls, host_issubclass_check);
    int answer = ask_metaclass(world, cls, world->s.dunder_subclasscheck, subclass);
    if (answer != -2) return answer;
    if (!host_is_kind(subclass, HOST_CLASS)) return host_raise_int(world, world->e.TypeError, "issubclass() arg 1 must be a class");
    if (!host_is_kind(cls, HOST_CLASS))
        return host_raise_int(world, world->e.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return host_is_subclass(subclass, cls);
}
