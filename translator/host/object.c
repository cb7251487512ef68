/* object.c: operations on any object: attributes, calls, iteration, items; and instances. Operators are in operator.c. */
#include "host/core.h"

/* ---- memory of instances ---- */
Host host_new_object(HostWorld *world, HostClass *cls) {
    HostObject *object = host_alloc(world, cls->size);
    object->cls = cls;
    return object;
}

void *host_alloc_variable(HostWorld *world, HostClass *cls, size_t bytes) {
    HostObject *object = host_alloc(world, ((bytes + 7) & ~(size_t)7) + sizeof(HostDict *));
    object->cls = cls;
    return object;
}

static size_t variable_size(Host object) {
    switch (object->cls->def->layout) {
    case HOST_LAYOUT_STR: return sizeof(HostStr) + HOST_STR(object)->len + 1;
    case HOST_LAYOUT_UNICODE: return sizeof(HostUnicode) + HOST_UNI(object)->len * sizeof(uint32_t);
    case HOST_LAYOUT_TUPLE: return sizeof(HostTuple) + HOST_TUPLE(object)->len * sizeof(Host);
    case HOST_LAYOUT_INT: {
        int64_t size = ((HostInt *)object)->size;
        return sizeof(HostInt) + (size_t)(size < 0 ? -size : size) * sizeof(mp_limb_t);
    }
    case HOST_LAYOUT_FIXED: break;
    }
    return 0;
}

HostDict **host_attributes_place(Host object) {
    if (host_is_small(object)) return NULL;
    uint32_t offset = object->cls->attributes_offset;
    if (offset == 0) return NULL;
    size_t at = offset == 1 ? (variable_size(object) + 7) & ~(size_t)7 : offset;
    return (HostDict **)((char *)object + at);
}

HostDict *host_attributes_of(HostWorld *world, Host object) {
    HostDict **place = host_attributes_place(object);
    if (!place) return NULL;
    if (!*place) *place = host_new_dict(world);
    return *place;
}

const char *host_type_name(HostWorld *world, Host h) { return HOST_STR(host_class(world, h)->name)->bytes; }

/* ---- attributes ---- */
Host host_attribute_error(HostWorld *world, Host object, Host name) {
    const char *text = HOST_STR(name)->bytes;
    if (host_is_kind(object, HOST_MODULE))
        return host_raise(world, world->e.AttributeError, "module '%s' has no attribute '%s'",
                          HOST_STR(((HostModule *)object)->name)->bytes, text);
    if (host_is_kind(object, HOST_CLASS))
        return host_raise(world, world->e.AttributeError, "type object '%s' has no attribute '%s'",
                          HOST_STR(HOST_CLS(object)->name)->bytes, text);
    return host_raise(world, world->e.AttributeError, "'%s' object has no attribute '%s'", host_type_name(world, object), text);
}

/* The ordinary lookup: data descriptors of the class, the instance's own, the class. NULL and nothing pending: absent. */
static Host find_attribute(HostWorld *world, Host object, Host name) {
    HostClass *cls = host_class(world, object);
    Host of_class = host_class_find(world, cls, name, NULL);
    HostClass *descr = of_class && !host_is_small(of_class) ? of_class->cls : NULL;
    if (descr && descr->slots.descr_set && descr->slots.descr_get)
        return descr->slots.descr_get(world, of_class, object, cls);
    HostDict **own = host_attributes_place(object);
    if (own && *own) {
        HostEntry *e = host_table_find_interned(&(*own)->table, name);
        if (e) return e->value;
    }
    if (descr && descr->slots.descr_get) return descr->slots.descr_get(world, of_class, object, cls);
    return of_class;
}

Host host_generic_getattr(HostWorld *world, Host object, Host name) {
    Host value = find_attribute(world, object, name);
    return value || host_pending(world) ? value : host_attribute_error(world, object, name);
}

Host host_get(HostWorld *world, Host object, Host name) {
    return host_class(world, object)->slots.getattr(world, object, name);
}

Host host_get_or_null(HostWorld *world, Host object, Host name, bool *ok) {
    HostClass *cls = host_class(world, object);
    Host value = cls->slots.getattr == host_generic_getattr ? find_attribute(world, object, name)
                                                           : cls->slots.getattr(world, object, name);
    *ok = value || !host_pending(world) || host_catch(world, world->e.AttributeError);
    return value;
}

bool host_set(HostWorld *world, Host object, Host name, Host value) {
    return host_class(world, object)->slots.setattr(world, object, name, value);
}

bool host_generic_setattr(HostWorld *world, Host object, Host name, Host value) {
    HostClass *cls = host_class(world, object);
    Host of_class = host_class_find(world, cls, name, NULL);
    if (of_class && !host_is_small(of_class) && of_class->cls->slots.descr_set)
        return of_class->cls->slots.descr_set(world, of_class, object, value);
    HostDict *own = host_attributes_of(world, object);
    if (own && value) {
        host_dict_set_name(world, own, name, value);
        return true;
    }
    if (own && host_table_delete(world, &own->table, name, NULL) > 0) return true;
    if (!own && of_class)
        return host_raise_false(world, world->e.AttributeError, "'%s' object attribute '%s' is read-only",
                                host_type_name(world, object), HOST_STR(name)->bytes);
    return host_attribute_error(world, object, name), false;
}

Host host_lookup_special(HostWorld *world, Host object, Host name, bool *self_bound) {
    HostClass *cls = host_class(world, object);
    Host method = host_class_find(world, cls, name, NULL);
    *self_bound = true;
    if (!method || host_is_small(method)) return method;
    if (method->cls == world->t.function_ || (method->cls == world->t.builtin_ && ((HostBuiltin *)method)->owner)) {
        *self_bound = false;
        return method;
    }
    return method->cls->slots.descr_get ? method->cls->slots.descr_get(world, method, object, cls) : method;
}

/* For `object.name(…)`: a plain function of the class comes unbound with *self set, anything else bound with NULL. */
Host host_method_for_call(HostWorld *world, Host object, Host name, Host *self) {
    HostClass *cls = host_class(world, object);
    *self = NULL;
    if (cls->slots.getattr != host_generic_getattr) return host_get(world, object, name);
    Host method = host_class_find(world, cls, name, NULL);
    if (!method || host_is_small(method)) return host_get(world, object, name);
    bool plain = method->cls == world->t.function_ || (method->cls == world->t.builtin_ && ((HostBuiltin *)method)->owner);
    if (!plain) return host_get(world, object, name);
    HostDict **own = host_attributes_place(object);
    HostEntry *e = own && *own ? host_table_find_interned(&(*own)->table, name) : NULL;
    if (e) return e->value;
    *self = object;
    return method;
}

/* ---- calls ---- */
Host host_call_args(HostWorld *world, Host callable, const HostArgs *args) {
    HostClass *cls = host_class(world, callable);
    if (!cls->slots.call)
        return host_raise(world, world->e.TypeError, "'%s' object is not callable", host_type_name(world, callable));
    if (!host_enter(world)) return NULL;
    Host result = cls->slots.call(world, callable, args);
    host_leave(world);
    CHECK(result || host_pending(world), "call of a '%s' failed without an exception", host_type_name(world, callable));
    return result;
}

Host host_call(HostWorld *world, Host callable, const Host *args, uint32_t count) {
    return host_handed_out(world, host_call_args(world, callable, &(HostArgs){args, count, 0, NULL}));
}
Host host_call0(HostWorld *world, Host callable) { return host_call(world, callable, NULL, 0); }
Host host_call1(HostWorld *world, Host callable, Host a) { return host_call(world, callable, &a, 1); }
Host host_call2(HostWorld *world, Host callable, Host a, Host b) { return host_call(world, callable, (Host[]){a, b}, 2); }

Host host_call_with(HostWorld *world, Host callable, Host first, const HostArgs *args) {
    enum { ON_STACK = 16 };
    uint32_t total = args->count + args->kw_count + 1;
    Host few[ON_STACK], *items = total <= ON_STACK ? few : host_alloc(world, total * sizeof *items);
    items[0] = first;
    if (total > 1) memcpy(items + 1, args->items, (total - 1) * sizeof *items);
    return host_call_args(world, callable, &(HostArgs){items, args->count + 1, args->kw_count, args->kw_names});
}

/* The arguments a tuple and a dict (or NULL) stand for. */
bool host_args_of(HostWorld *world, Host tuple, const HostDict *keywords, HostArgs *args) {
    HostTuple *t = HOST_TUPLE(tuple);
    *args = (HostArgs){t->items, t->len, 0, NULL};
    if (!keywords || keywords->table.len == 0) return true;
    uint32_t count = keywords->table.len, n = 0;
    Host *items = host_alloc(world, (t->len + 2 * count) * sizeof *items), *names = items + t->len + count;
    memcpy(items, t->items, t->len * sizeof *items);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&keywords->table, &i)); n++) {
        Host name = e->key;
        if (host_is_kind(name, HOST_UNICODE) && !(name = host_str_of_unicode(world, name))) return false;
        if (!host_is_str(name)) return host_raise_false(world, world->e.TypeError, "keywords must be strings");
        names[n] = host_intern_str(world, name);
        items[t->len + n] = e->value;
    }
    *args = (HostArgs){items, t->len, count, names};
    return true;
}

Host host_call_tuple(HostWorld *world, Host callable, Host tuple, HostDict *keywords) {
    HostArgs args;
    return host_args_of(world, tuple, keywords, &args) ? host_call_args(world, callable, &args) : NULL;
}

Host host_call_method(HostWorld *world, Host object, Host name, const Host *args, uint32_t count) {
    Host self, method = host_method_for_call(world, object, name, &self);
    if (!method) return NULL;
    HostArgs plain = {args, count, 0, NULL};
    return self ? host_call_with(world, method, self, &plain) : host_call_args(world, method, &plain);
}

/* ---- iteration ---- */
typedef struct SequenceIterator { HostObject base; Host sequence; int64_t index; } SequenceIterator;
typedef struct CallableIterator { HostObject base; Host callable, sentinel; } CallableIterator;

static Host iterator_itself(HostWorld *world, Host self) { return (void)world, self; }

static Host sequence_next(HostWorld *world, Host self) {
    SequenceIterator *it = (SequenceIterator *)self;
    if (!it->sequence) return NULL;
    Host item = host_getitem(world, it->sequence, host_new_int(world, it->index++));
    if (item) return item;
    if (host_catch(world, world->e.IndexError) || host_catch(world, world->e.StopIteration)) it->sequence = NULL;
    return NULL;
}

static Host callable_next(HostWorld *world, Host self) {
    CallableIterator *it = (CallableIterator *)self;
    if (!it->callable) return NULL;
    Host item = host_call0(world, it->callable);
    if (!item) {
        host_catch(world, world->e.StopIteration);
        return NULL;
    }
    int end = host_eq(world, item, it->sentinel);
    if (end == 0) return item;
    it->callable = NULL;
    return NULL;
}

Host host_new_callable_iterator(HostWorld *world, Host callable, Host sentinel) {
    CallableIterator *it = HOST_NEW(world, CallableIterator, callable_iterator_);
    it->callable = callable;
    it->sentinel = sentinel;
    return &it->base;
}

const HostTypeDef host_type_sequence_iterator = {
    .name = "iterator", .kind = HOST_OTHER, .size = sizeof(SequenceIterator), .no_builtin = true,
    .slots = {.iter = iterator_itself, .next = sequence_next}};
const HostTypeDef host_type_callable_iterator = {
    .name = "callable_iterator", .kind = HOST_OTHER, .size = sizeof(CallableIterator), .no_builtin = true,
    .slots = {.iter = iterator_itself, .next = callable_next}};

Host host_iter(HostWorld *world, Host object) {
    HostClass *cls = host_class(world, object);
    if (cls->slots.iter) {
        Host iterator = cls->slots.iter(world, object);
        if (iterator && !host_class(world, iterator)->slots.next)
            return host_raise(world, world->e.TypeError, "iter() returned non-iterator of type '%s'",
                              host_type_name(world, iterator));
        return iterator;
    }
    if (!cls->slots.getitem || cls->kind == HOST_CLASS)
        return host_raise(world, world->e.TypeError, "'%s' object is not iterable", host_type_name(world, object));
    SequenceIterator *it = HOST_NEW(world, SequenceIterator, sequence_iterator_);
    it->sequence = object;
    return &it->base;
}

Host host_next(HostWorld *world, Host iterator) {
    HostClass *cls = host_class(world, iterator);
    if (!cls->slots.next)
        return host_raise(world, world->e.TypeError, "'%s' object is not an iterator", host_type_name(world, iterator));
    return cls->slots.next(world, iterator);
}

/* ---- items ---- */
int64_t host_len(HostWorld *world, Host object) {
    HostClass *cls = host_class(world, object);
    if (!cls->slots.len)
        return host_raise_int(world, world->e.TypeError, "object of type '%s' has no len()", host_type_name(world, object));
    return cls->slots.len(world, object);
}

static const char *generic_name(HostWorld *world, Host cls) {
    const struct { const HostClass *cls; const char *name; } generic[] = {
        {world->t.list_, "List"}, {world->t.dict_, "Dict"}, {world->t.tuple_, "Tuple"}, {world->t.set_, "Set"}};
    for (uint32_t i = 0; i < sizeof generic / sizeof *generic; i++)
        if (cls == &generic[i].cls->base) return generic[i].name;
    return NULL;
}

static Host typing_item(HostWorld *world, const char *name, Host key) {
    Host typing = host_import_name(world, "typing");
    Host generic = typing ? host_get(world, typing, host_intern_cstr(world, name)) : NULL;
    return generic ? host_getitem(world, generic, key) : NULL;
}

/* int | None in an annotation. */
Host host_type_union(HostWorld *world, Host left, Host right) {
    return typing_item(world, "Union", host_tuple(world, (Host[]){left, right}, 2));
}

/* `list[int]` is typing.List[int]; another builtin class without __class_getitem__ stands for itself, as annotations have it. */
static Host class_item(HostWorld *world, Host cls, Host key) {
    bool ok;
    Host method = host_get_or_null(world, cls, host_intern_cstr(world, "__class_getitem__"), &ok);
    if (!ok) return NULL;
    if (method) return host_call1(world, method, key);
    const char *generic = generic_name(world, cls);
    if (generic) return typing_item(world, generic, key);
    if (HOST_CLS(cls)->is_builtin) return cls;
    return host_raise(world, world->e.TypeError, "type '%s' is not subscriptable", HOST_STR(HOST_CLS(cls)->name)->bytes);
}

/* A negative bound counts from the end of what has a length. NULL: raised. */
static Host from_end(HostWorld *world, Host object, Host bound) {
    int64_t value;
    if (host_kind(bound) != HOST_INT || !host_int_value(bound, &value) || value >= 0) return bound;
    if (!host_class_find(world, host_class(world, object), host_intern_cstr(world, "__len__"), NULL)) return bound;
    int64_t length = host_len(world, object);
    return length < 0 ? NULL : host_new_int(world, value + length);
}

/* __getslice__(i, j) and its like, of Python 2: called for o[i:j] when a Python class defines it. True when it was;
 * *result is NULL when that raised. */
static bool slice_method(HostWorld *world, Host object, Host key, Host name, Host value, Host *result) {
    HostClass *cls = host_class(world, object);
    if (cls->is_builtin || !host_is_kind(key, HOST_SLICE) || ((HostSlice *)key)->step != world->none) return false;
    if (!host_class_find(world, cls, name, NULL)) return false;
    HostSlice *slice = (HostSlice *)key;
    Host args[3] = {slice->start == world->none ? host_small(0) : from_end(world, object, slice->start),
                    slice->stop == world->none ? host_new_int(world, INT64_MAX) : from_end(world, object, slice->stop), value};
    *result = NULL;
    if (!args[0] || !args[1]) return true;
    *result = host_call_method(world, object, name, args, value ? 3 : 2);
    return true;
}

Host host_getitem(HostWorld *world, Host object, Host key) {
    HostClass *cls = host_class(world, object);
    Host sliced;
    if (slice_method(world, object, key, world->s.dunder_getslice, NULL, &sliced)) return sliced;
    if (cls->slots.getitem) return cls->slots.getitem(world, object, key);
    if (cls->kind == HOST_CLASS) return class_item(world, object, key);
    return host_raise(world, world->e.TypeError, "'%s' object is not subscriptable", host_type_name(world, object));
}

bool host_setitem(HostWorld *world, Host object, Host key, Host value) {
    HostClass *cls = host_class(world, object);
    Host sliced;
    if (slice_method(world, object, key, world->s.dunder_setslice, value, &sliced)) return sliced != NULL;
    if (cls->slots.setitem) return cls->slots.setitem(world, object, key, value);
    return host_raise_false(world, world->e.TypeError, "'%s' object does not support item assignment",
                            host_type_name(world, object));
}

bool host_delitem(HostWorld *world, Host object, Host key) {
    HostClass *cls = host_class(world, object);
    Host sliced;
    if (slice_method(world, object, key, world->s.dunder_delslice, NULL, &sliced)) return sliced != NULL;
    if (cls->slots.delitem) return cls->slots.delitem(world, object, key);
    return host_raise_false(world, world->e.TypeError, "'%s' object doesn't support item deletion",
                            host_type_name(world, object));
}

int host_contains(HostWorld *world, Host object, Host item) {
    HostClass *cls = host_class(world, object);
    if (cls->slots.contains) return cls->slots.contains(world, object, item);
    if (!cls->slots.iter && !cls->slots.getitem)
        return host_raise_int(world, world->e.TypeError, "argument of type '%s' is not iterable",
                              host_type_name(world, object));
    Host iterator = host_iter(world, object), x;
    if (!iterator) return -1;
    while ((x = host_next(world, iterator))) {
        int equal = host_eq(world, x, item);
        if (equal) return equal;
    }
    return host_pending(world) ? -1 : 0;
}
