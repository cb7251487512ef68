/* class.c: classes: how built-in ones come up, how Python's are made, the order of their bases, and lookup along it.
 *
 * Idea:    a class dict is an ordinary dict of interned names; host_class_find walks the MRO and remembers the answer in
 *          a cache keyed by the class's version, which is renewed with those of its subclasses whenever a dict changes.
 *          Built-in types come from the tables of types.def: first empty memory for all, then their contents.
 * Source:  the MRO is C3, as in "The Python 2.3 Method Resolution Order".
 */
#include "host/core.h"

#define TYPE(field, base) extern const HostTypeDef host_type_##field;
#include "host/types.def"
#undef TYPE

/* ---- built-in classes ---- */
static HostClass *alloc_class(HostWorld *world, const HostTypeDef *def) {
    HostClass *cls = host_alloc(world, sizeof *cls);
    cls->world = world;
    cls->def = def;
    cls->kind = def->kind;
    cls->is_builtin = true;
    cls->size = def->size;
    cls->attributes_offset = def->attributes_offset;
    return cls;
}

void host_alloc_classes(HostWorld *world) {
#define TYPE(field, base) world->t.field##_ = alloc_class(world, &host_type_##field);
#include "host/types.def"
#undef TYPE
#define TYPE(field, base_field) \
    world->t.field##_->base.cls = world->t.type_; \
    if (!world->t.field##_->size) world->t.field##_->size = world->t.base_field##_->size;
#include "host/types.def"
#undef TYPE
}

static void set_bases(HostWorld *world, HostClass *cls, HostClass *base) {
    if (cls == base) {
        cls->bases = HOST_TUPLE(world->empty_tuple);
        cls->mro = host_tuple_pack(world, 1, cls);
        return;
    }
    cls->bases = host_tuple_pack(world, 1, base);
    cls->mro = host_alloc_tuple(world, base->mro->len + 1);
    cls->mro->items[0] = &cls->base;
    memcpy(cls->mro->items + 1, base->mro->items, base->mro->len * sizeof(Host));
    host_list_push(world, base->subclasses, &cls->base);
}

static void add_methods(HostWorld *world, HostClass *cls, const HostMethodDef *methods, HostClass *wrapper) {
    for (const HostMethodDef *m = methods; m && m->name; m++) {
        Host function = host_new_builtin(world, m, NULL, cls);
        if (wrapper) {
            ((HostBuiltin *)function)->takes_class = true;
            HostWrapper *wrapped = (HostWrapper *)host_new_object(world, wrapper);
            wrapped->wrapped = function;
            function = &wrapped->base;
        }
        host_dict_set_cstr(world, cls->dict, m->name, function);
    }
}

static void add_getset(HostWorld *world, HostClass *cls) {
    for (const HostGetSetDef *g = cls->def->getset; g && g->name; g++)
        host_dict_set_cstr(world, cls->dict, g->name, host_new_getset(world, g, cls));
}

static void begin_class(HostWorld *world, HostClass *cls, const char *name, HostClass *base) {
    cls->name = cls->qualname = host_intern_cstr(world, name);
    cls->dict = host_new_dict(world);
    cls->subclasses = host_new_list(world, 0);
    set_bases(world, cls, base);
    host_list_push(world, world->keep, &cls->base);
}

static void fill_class(HostWorld *world, HostClass *cls) {
    const HostTypeDef *def = cls->def;
    host_slots_expose(world, cls);
    add_methods(world, cls, def->methods, NULL);
    add_methods(world, cls, def->class_methods, world->t.classmethod_);
    add_methods(world, cls, def->static_methods, world->t.staticmethod_);
    add_getset(world, cls);
    HostMethodDef makers[3] = {{"__new__", def->new_fn, def->new_signature}, {0}};
    if (def->new_fn) add_methods(world, cls, makers, world->t.staticmethod_);
    makers[0] = (HostMethodDef){"__init__", def->init_fn, def->init_signature};
    if (def->init_fn) add_methods(world, cls, makers, NULL);
    cls->version = ++world->class_version;
    host_slots_inherit(cls);
}

HostClass *host_new_exception_class(HostWorld *world, const char *name, HostClass *base) {
    HostClass *cls = alloc_class(world, base->def);
    cls->base.cls = world->t.type_;
    cls->is_exception = true;
    begin_class(world, cls, name, base);
    cls->version = ++world->class_version;
    host_slots_inherit(cls);
    return cls;
}

void host_fill_classes(HostWorld *world) {
#define TYPE(field, base) begin_class(world, world->t.field##_, host_type_##field.name, world->t.base##_);
#include "host/types.def"
#undef TYPE
#define TYPE(field, base) fill_class(world, world->t.field##_);
#include "host/types.def"
#undef TYPE
    world->e.BaseException = world->t.base_exception_;
    world->e.BaseException->is_exception = true;
#define EXCEPTION(Name, Base) world->e.Name = host_new_exception_class(world, #Name, world->e.Base);
#define EXCEPTION_ALIAS(Name, Of) world->e.Name = world->e.Of;
#include "host/exceptions.def"
#undef EXCEPTION
}

/* ---- lookup ---- */
static Host find_in_mro(HostClass *cls, Host name, HostClass **defined_in) {
    for (uint32_t i = 0; i < cls->mro->len; i++) {
        HostClass *c = HOST_CLS(cls->mro->items[i]);
        HostEntry *e = host_table_find_interned(&c->dict->table, name);
        if (!e) continue;
        *defined_in = c;
        return e->value;
    }
    *defined_in = NULL;
    return NULL;
}

Host host_class_find(HostWorld *world, HostClass *cls, Host name, HostClass **defined_in) {
    size_t slot = (((size_t)cls >> 5) ^ ((size_t)name >> 4) ^ ((size_t)name >> 13)) % HOST_METHOD_CACHE_SIZE;
    HostMethodCache *cache = &world->method_cache[slot];
    if (cache->cls != cls || cache->name != name || cache->version != cls->version) {
        HostClass *where;
        Host value = find_in_mro(cls, name, &where);
        *cache = (HostMethodCache){cls, name, cls->version, value, where};
    }
    if (defined_in) *defined_in = cache->defined_in;
    return cache->value;
}

void host_class_renew(HostClass *cls) {
    cls->version = ++cls->world->class_version;
    host_slots_inherit(cls);
    for (uint32_t i = 0; i < cls->subclasses->len; i++) host_class_renew(HOST_CLS(cls->subclasses->items[i]));
}

bool host_isinstance(HostWorld *world, Host h, const HostClass *cls) {
    return host_is_subclass(&host_class(world, h)->base, (Host)cls);
}

bool host_is_subclass(Host cls, Host ancestor) {
    if (cls == ancestor) return true;
    HostTuple *mro = HOST_CLS(cls)->mro;
    for (uint32_t i = 0; i < mro->len; i++)
        if (mro->items[i] == ancestor) return true;
    return false;
}

/* ---- C3 ---- */
/* Whether the class stands in the tail of one of the lists that are left. */
static bool in_a_tail(Host cls, HostTuple **lists, const uint32_t *done, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = done[i] + 1; k < lists[i]->len; k++)
            if (lists[i]->items[k] == cls) return true;
    return false;
}

/* The next class of the merge; NULL when none can come next. *all_done when the lists are empty. */
static Host merge_step(HostTuple **lists, uint32_t *done, uint32_t count, bool *all_done) {
    *all_done = true;
    for (uint32_t i = 0; i < count; i++) {
        if (done[i] == lists[i]->len) continue;
        *all_done = false;
        Host candidate = lists[i]->items[done[i]];
        if (in_a_tail(candidate, lists, done, count)) continue;
        for (uint32_t k = 0; k < count; k++)
            if (done[k] < lists[k]->len && lists[k]->items[done[k]] == candidate) done[k]++;
        return candidate;
    }
    return NULL;
}

static bool compute_mro(HostWorld *world, HostClass *cls) {
    uint32_t count = cls->bases->len + 1;
    HostTuple **lists = host_alloc(world, count * sizeof *lists);
    uint32_t *done = host_alloc_atomic(world, count * sizeof *done);
    memset(done, 0, count * sizeof *done);
    for (uint32_t i = 0; i < cls->bases->len; i++) lists[i] = HOST_CLS(cls->bases->items[i])->mro;
    lists[count - 1] = cls->bases;
    HostList *order = host_new_list(world, 8);
    host_list_push(world, order, &cls->base);
    for (bool all_done = false; !all_done;) {
        Host next = merge_step(lists, done, count, &all_done);
        if (next) host_list_push(world, order, next);
        else if (!all_done)
            return host_raise_false(world, world->e.TypeError,
                "Cannot create a consistent method resolution order (MRO) for the bases of '%s'", HOST_STR(cls->name)->bytes);
    }
    cls->mro = HOST_TUPLE(host_tuple(world, order->items, order->len));
    return true;
}

/* ---- making a class ---- */
HostClass *host_derived_metaclass(HostWorld *world, HostClass *metaclass, HostTuple *bases) {
    for (uint32_t i = 0; i < bases->len; i++) {
        HostClass *of_base = host_class(world, bases->items[i]);
        if (host_is_subclass(&metaclass->base, &of_base->base)) continue;
        if (!host_is_subclass(&of_base->base, &metaclass->base)) {
            host_raise(world, world->e.TypeError, "metaclass conflict: the metaclass of a derived class must be a "
                       "(non-strict) subclass of the metaclasses of all its bases");
            return NULL;
        }
        metaclass = of_base;
    }
    return metaclass;
}

/* The base whose layout instances have: the one with the most derived built-in type. */
static HostClass *layout_base(HostWorld *world, HostTuple *bases) {
    HostClass *best = NULL;
    for (uint32_t i = 0; i < bases->len; i++) {
        if (host_is_small(bases->items[i]) || bases->items[i]->cls->kind != HOST_CLASS)
            return host_raise(world, world->e.TypeError, "bases must be types"), NULL;
        HostClass *base = HOST_CLS(bases->items[i]);
        if (base->is_builtin && !base->def->is_base && !base->is_exception)
            return host_raise(world, world->e.TypeError, "type '%s' is not an acceptable base type",
                              HOST_STR(base->name)->bytes), NULL;
        bool derived = best && base->def != best->def && base->size >= best->size && best->def->layout == HOST_LAYOUT_FIXED &&
                       (best->def->kind == HOST_INSTANCE || base->def->kind != HOST_INSTANCE);
        bool plain = base->def->size == sizeof(HostObject) && base->def->layout == HOST_LAYOUT_FIXED;
        if (!best || (derived && !plain)) best = base;
    }
    return best;
}

static void set_layout(HostClass *cls, HostClass *base) {
    cls->def = base->def;
    cls->kind = base->kind;
    cls->is_exception = base->is_exception;
    cls->size = base->size;
    cls->attributes_offset = base->attributes_offset;
    if (cls->attributes_offset) return;
    if (base->def->layout != HOST_LAYOUT_FIXED) {
        cls->attributes_offset = 1;
        return;
    }
    cls->attributes_offset = (base->size + 7) & ~7u;
    cls->size = cls->attributes_offset + (uint32_t)sizeof(HostDict *);
}

static void wrap_if_function(HostWorld *world, HostDict *dict, Host name, HostClass *wrapper) {
    Host value = host_dict_get_name(dict, name);
    if (!value || !host_is_kind(value, HOST_FUNCTION)) return;
    HostWrapper *wrapped = (HostWrapper *)host_new_object(world, wrapper);
    wrapped->wrapped = value;
    host_dict_set_name(world, dict, name, &wrapped->base);
}

static bool fill_class_dict(HostWorld *world, HostClass *cls, HostDict *from) {
    cls->dict = host_new_dict(world);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&from->table, &i));) {
        if (!host_is_str(e->key)) continue;
        host_dict_set_name(world, cls->dict, host_intern_str(world, e->key), e->value);
    }
    Host cell = host_dict_get_name(cls->dict, world->s.dunder_classcell);
    if (cell) {
        ((HostCell *)cell)->content = &cls->base;
        host_table_delete(world, &cls->dict->table, world->s.dunder_classcell, NULL);
    }
    Host qualname = host_dict_get_name(cls->dict, world->s.dunder_qualname);
    cls->qualname = qualname ? qualname : cls->name;
    if (qualname) host_table_delete(world, &cls->dict->table, world->s.dunder_qualname, NULL);
    wrap_if_function(world, cls->dict, world->s.dunder_new, world->t.staticmethod_);
    wrap_if_function(world, cls->dict, world->s.dunder_init_subclass, world->t.classmethod_);
    wrap_if_function(world, cls->dict, host_intern_cstr(world, "__class_getitem__"), world->t.classmethod_);
    if (!host_dict_get_name(cls->dict, world->s.dunder_module))
        host_dict_set_name(world, cls->dict, world->s.dunder_module, host_current_module_name(world));
    return true;
}

static bool call_set_name(HostWorld *world, HostClass *cls) {
    HostDict *copy = host_new_dict(world);
    host_table_copy(world, &copy->table, &cls->dict->table);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&copy->table, &i));) {
        if (host_is_small(e->value) || e->value->cls->is_builtin) continue;
        bool bound;
        Host hook = host_lookup_special(world, e->value, world->s.dunder_set_name, &bound);
        if (!hook) {
            if (host_pending(world)) return false;
            continue;
        }
        Host args[3] = {e->value, &cls->base, e->key};
        if (!host_call(world, hook, args + bound, 3 - bound)) return false;
    }
    return true;
}

Host host_new_class(HostWorld *world, HostClass *metaclass, Host name, HostTuple *bases, HostDict *dict) {
    if (bases->len == 0) bases = host_tuple_pack(world, 1, world->t.object_);
    HostClass *base = layout_base(world, bases);
    if (!base || !(metaclass = host_derived_metaclass(world, metaclass, bases))) return NULL;
    HostClass *cls = (HostClass *)host_new_object(world, metaclass);
    cls->world = world;
    cls->name = host_intern_str(world, name);
    cls->bases = bases;
    cls->subclasses = host_new_list(world, 0);
    set_layout(cls, base);
    if (!fill_class_dict(world, cls, dict) || !compute_mro(world, cls)) return NULL;
    for (uint32_t i = 0; i < bases->len; i++) {
        HostClass *b = HOST_CLS(bases->items[i]);
        cls->is_exception |= b->is_exception;
        host_list_push(world, b->subclasses, &cls->base);
    }
    cls->version = ++world->class_version;
    host_slots_inherit(cls);
    return call_set_name(world, cls) ? &cls->base : NULL;
}

/* ---- attributes of class objects ---- */
Host host_class_getattr(HostWorld *world, Host self, Host name) {
    HostClass *cls = HOST_CLS(self), *metaclass = self->cls;
    Host of_meta = host_class_find(world, metaclass, name, NULL);
    HostClass *meta_type = of_meta && !host_is_small(of_meta) ? of_meta->cls : NULL;
    if (meta_type && meta_type->slots.descr_set && meta_type->slots.descr_get)
        return meta_type->slots.descr_get(world, of_meta, self, metaclass);
    Host own = host_class_find(world, cls, name, NULL);
    if (own) {
        if (host_is_small(own) || !own->cls->slots.descr_get) return own;
        return own->cls->slots.descr_get(world, own, NULL, cls);
    }
    if (meta_type && meta_type->slots.descr_get) return meta_type->slots.descr_get(world, of_meta, self, metaclass);
    return of_meta ? of_meta : host_attribute_error(world, self, name);
}

bool host_class_setattr(HostWorld *world, Host self, Host name, Host value) {
    HostClass *cls = HOST_CLS(self);
    Host of_meta = host_class_find(world, self->cls, name, NULL);
    if (of_meta && !host_is_small(of_meta) && of_meta->cls->slots.descr_set)
        return of_meta->cls->slots.descr_set(world, of_meta, self, value);
    if (cls->is_builtin)
        return host_raise_false(world, world->e.TypeError, "can't set attributes of built-in/extension type '%s'",
                                HOST_STR(cls->name)->bytes);
    if (value) host_dict_set_name(world, cls->dict, name, value);
    else if (host_table_delete(world, &cls->dict->table, name, NULL) <= 0)
        return host_pending(world) ? false : (host_attribute_error(world, self, name), false);
    host_class_renew(cls);
    return true;
}

/* ---- calling a class ---- */
static bool run_init(HostWorld *world, Host instance, const HostArgs *args) {
    Host init = host_class_find(world, host_class(world, instance), world->s.dunder_init, NULL);
    if (host_is_object_init(world, init)) return true;
    bool bound;
    init = host_lookup_special(world, instance, world->s.dunder_init, &bound);
    if (!init) return false;
    Host result = bound ? host_call_args(world, init, args) : host_call_with(world, init, instance, args);
    if (!result) return false;
    if (result != world->none)
        return host_raise_false(world, world->e.TypeError, "__init__() should return None, not '%s'",
                                host_type_name(world, result));
    return true;
}

Host host_class_call(HostWorld *world, HostClass *cls, const HostArgs *args) {
    if (cls == world->t.type_ && args->count == 1 && args->kw_count == 0) return &host_class(world, args->items[0])->base;
    Host maker = host_class_find(world, cls, world->s.dunder_new, NULL);
    if (host_is_exact(maker, world->t.staticmethod_)) maker = ((HostWrapper *)maker)->wrapped;
    Host instance = host_call_with(world, maker, &cls->base, args);
    if (!instance) return NULL;
    if (!host_isinstance(world, instance, cls)) return instance;
    return run_init(world, instance, args) ? instance : NULL;
}
