/* descriptors.c: property, staticmethod, classmethod, attributes of built-in types, super. */
#include "host/core.h"
#include "host/frame.h"

static Host or_none(HostWorld *world, Host value) { return value ? value : world->none; }
static Host not_none(HostWorld *world, Host value) { return value == world->none ? NULL : value; }

/* ---- property ---- */
static Host property_init(HostWorld *world, Host *a) {
    HostProperty *p = (HostProperty *)a[0];
    p->getter = not_none(world, a[1]);
    p->setter = not_none(world, a[2]);
    p->deleter = not_none(world, a[3]);
    p->doc = a[4];
    return world->none;
}

static Host property_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    (void)owner;
    HostProperty *p = (HostProperty *)self;
    if (!instance) return self;
    if (!p->getter) return host_raise(world, world->e.AttributeError, "unreadable attribute");
    return host_call1(world, p->getter, instance);
}

static bool property_set(HostWorld *world, Host self, Host instance, Host value) {
    HostProperty *p = (HostProperty *)self;
    if (value) {
        if (!p->setter) return host_raise_false(world, world->e.AttributeError, "can't set attribute");
        return host_call2(world, p->setter, instance, value) != NULL;
    }
    if (!p->deleter) return host_raise_false(world, world->e.AttributeError, "can't delete attribute");
    return host_call1(world, p->deleter, instance) != NULL;
}

static HostProperty *property_copy(HostWorld *world, Host self) {
    HostProperty *copy = (HostProperty *)host_new_object(world, self->cls), *p = (HostProperty *)self;
    copy->getter = p->getter;
    copy->setter = p->setter;
    copy->deleter = p->deleter;
    copy->doc = p->doc;
    return copy;
}

static Host property_getter(HostWorld *world, Host *a) {
    HostProperty *copy = property_copy(world, a[0]);
    copy->getter = a[1];
    return &copy->base;
}
static Host property_setter(HostWorld *world, Host *a) {
    HostProperty *copy = property_copy(world, a[0]);
    copy->setter = a[1];
    return &copy->base;
}
static Host property_deleter(HostWorld *world, Host *a) {
    HostProperty *copy = property_copy(world, a[0]);
    copy->deleter = a[1];
    return &copy->base;
}

static Host property_get_fget(HostWorld *world, Host self) { return or_none(world, ((HostProperty *)self)->getter); }
static Host property_get_fset(HostWorld *world, Host self) { return or_none(world, ((HostProperty *)self)->setter); }
static Host property_get_fdel(HostWorld *world, Host self) { return or_none(world, ((HostProperty *)self)->deleter); }
static Host property_get_doc(HostWorld *world, Host self) {
    HostProperty *p = (HostProperty *)self;
    if (p->doc) return p->doc;
    return p->getter ? host_get(world, p->getter, world->s.dunder_doc) : world->none;
}
static bool property_set_doc(HostWorld *world, Host self, Host value) {
    ((HostProperty *)self)->doc = or_none(world, value);
    return true;
}

static const HostMethodDef property_methods[] = {
    {"getter", property_getter, "self, function, /"}, {"setter", property_setter, "self, function, /"},
    {"deleter", property_deleter, "self, function, /"}, {0}};
static const HostGetSetDef property_getset[] = {
    {"fget", property_get_fget, NULL}, {"fset", property_get_fset, NULL}, {"fdel", property_get_fdel, NULL},
    {"__doc__", property_get_doc, property_set_doc}, {0}};
const HostTypeDef host_type_property = {
    .name = "property", .kind = HOST_PROPERTY, .size = sizeof(HostProperty), .is_base = true,
    .attributes_offset = offsetof(HostProperty, attributes), .methods = property_methods, .getset = property_getset,
    .init_fn = property_init, .init_signature = "self, fget=, fset=, fdel=, doc=",
    .slots = {.descr_get = property_get, .descr_set = property_set}};

/* ---- staticmethod, classmethod ---- */
static Host wrapper_init(HostWorld *world, Host *a) {
    ((HostWrapper *)a[0])->wrapped = a[1];
    return world->none;
}
static Host wrapper_get_function(HostWorld *world, Host self) { return or_none(world, ((HostWrapper *)self)->wrapped); }

static Host staticmethod_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    (void)instance, (void)owner;
    return or_none(world, ((HostWrapper *)self)->wrapped);
}
static Host staticmethod_call(HostWorld *world, Host self, const HostArgs *args) {
    return host_call_args(world, ((HostWrapper *)self)->wrapped, args);
}

static Host classmethod_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    Host wrapped = ((HostWrapper *)self)->wrapped;
    HostClass *cls = owner ? owner : host_class(world, instance);
    if (host_is_exact(wrapped, world->t.builtin_)) {
        HostBuiltin *bound = HOST_NEW(world, HostBuiltin, builtin_);
        *bound = *(HostBuiltin *)wrapped;
        bound->self = &cls->base;
        return &bound->base;
    }
    bool descriptor = !host_is_small(wrapped) && wrapped->cls->slots.descr_get && wrapped->cls != world->t.function_;
    if (descriptor) return wrapped->cls->slots.descr_get(world, wrapped, &cls->base, cls->base.cls);
    return host_new_method(world, wrapped, &cls->base, cls);
}

static const HostGetSetDef wrapper_getset[] = {
    {"__func__", wrapper_get_function, NULL}, {"__wrapped__", wrapper_get_function, NULL}, {0}};
const HostTypeDef host_type_staticmethod = {
    .name = "staticmethod", .kind = HOST_STATICMETHOD, .size = sizeof(HostWrapper), .is_base = true,
    .attributes_offset = offsetof(HostWrapper, attributes), .getset = wrapper_getset,
    .init_fn = wrapper_init, .init_signature = "self, function, /",
    .slots = {.descr_get = staticmethod_get, .call = staticmethod_call}};
const HostTypeDef host_type_classmethod = {
    .name = "classmethod", .kind = HOST_CLASSMETHOD, .size = sizeof(HostWrapper), .is_base = true,
    .attributes_offset = offsetof(HostWrapper, attributes), .getset = wrapper_getset,
    .init_fn = wrapper_init, .init_signature = "self, function, /", .slots = {.descr_get = classmethod_get}};

/* ---- attributes of built-in types ---- */
typedef struct GetSet { HostObject base; const HostGetSetDef *def; HostClass *owner; Host name; } GetSet;

Host host_new_getset(HostWorld *world, const HostGetSetDef *def, HostClass *owner) {
    GetSet *getset = HOST_NEW(world, GetSet, getset_);
    getset->def = def;
    getset->owner = owner;
    getset->name = host_intern_cstr(world, def->name);
    return &getset->base;
}

static Host getset_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    (void)owner;
    GetSet *getset = (GetSet *)self;
    return instance ? getset->def->get(world, instance) : self;
}

static bool getset_set(HostWorld *world, Host self, Host instance, Host value) {
    GetSet *getset = (GetSet *)self;
    if (getset->def->set) return getset->def->set(world, instance, value);
    return host_raise_false(world, world->e.AttributeError, "attribute '%s' of '%s' objects is not writable",
                            getset->def->name, HOST_STR(getset->owner->name)->bytes);
}

static Host getset_repr(HostWorld *world, Host self) {
    GetSet *getset = (GetSet *)self;
    return host_str_format(world, "<attribute '%s' of '%s' objects>", getset->def->name,
                           HOST_STR(getset->owner->name)->bytes);
}
static Host getset_get_name(HostWorld *world, Host self) { return (void)world, ((GetSet *)self)->name; }

static const HostGetSetDef getset_getset[] = {{"__name__", getset_get_name, NULL}, {0}};
const HostTypeDef host_type_getset = {
    .name = "getset_descriptor", .kind = HOST_OTHER, .size = sizeof(GetSet), .no_builtin = true, .getset = getset_getset,
    .slots = {.repr = getset_repr, .descr_get = getset_get, .descr_set = getset_set}};

/* ---- super ---- */
typedef struct Super { HostObject base; HostClass *cls; Host object; HostClass *object_class; } Super;

/* super() without arguments: the class of the running method, and its first argument. */
static bool super_of_frame(HostWorld *world, Host *cls, Host *object) {
    HostFrame *frame = world->frame;
    if (!frame || !host_frame_class_cell(world, frame, cls))
        return host_raise_false(world, world->e.RuntimeError, "super(): __class__ cell not found");
    *object = host_frame_first_argument(frame);
    return *object || host_raise_false(world, world->e.RuntimeError, "super(): no arguments");
}

static Host super_init(HostWorld *world, Host *a) {
    Super *super = (Super *)a[0];
    Host cls = a[1], object = not_none(world, a[2]);
    if (!cls && !super_of_frame(world, &cls, &object)) return NULL;
    if (!host_arg_kind(world, cls, HOST_CLASS, "a type")) return NULL;
    super->cls = HOST_CLS(cls);
    super->object = object;
    if (!object) return world->none;
    if (host_is_kind(object, HOST_CLASS) && host_is_subclass(object, cls)) super->object_class = HOST_CLS(object);
    else if (host_isinstance(world, object, HOST_CLS(cls))) super->object_class = host_class(world, object);
    else return host_raise(world, world->e.TypeError, "super(type, obj): obj must be an instance or subtype of type");
    return world->none;
}

static Host super_getattr(HostWorld *world, Host self, Host name) {
    Super *super = (Super *)self;
    HostTuple *mro = super->object_class ? super->object_class->mro : NULL;
    uint32_t i = 0, len = mro && name != world->s.dunder_class ? mro->len : 0;
    while (i < len && HOST_CLS(mro->items[i]) != super->cls) i++;
    for (i++; i < len; i++) {
        Host value = host_dict_get_name(HOST_CLS(mro->items[i])->dict, name);
        if (!value) continue;
        if (host_is_small(value) || !value->cls->slots.descr_get) return value;
        bool on_class = super->object == &super->object_class->base;
        return value->cls->slots.descr_get(world, value, on_class ? NULL : super->object, super->object_class);
    }
    return host_generic_getattr(world, self, name);
}

static Host super_repr(HostWorld *world, Host self) {
    return host_str_format(world, "<super: <class '%s'>>", HOST_STR(((Super *)self)->cls->name)->bytes);
}

const HostTypeDef host_type_super = {
    .name = "super", .kind = HOST_OTHER, .size = sizeof(Super), .is_base = true,
    .init_fn = super_init, .init_signature = "self, cls=, object=, /",
    .slots = {.repr = super_repr, .getattr = super_getattr}};
