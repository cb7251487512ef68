/* type_object.c: the types object and type, the singletons, module and cell. */
#include "host/core.h"

/* ---- object ---- */
Host host_object_repr(HostWorld *world, Host self) {
    HostClass *cls = host_class(world, self);
    bool ok;
    Host module = host_get_or_null(world, &cls->base, world->s.dunder_module, &ok);
    bool shown = ok && module && host_is_str(module) && !host_str_is(module, "builtins");
    return host_str_format(world, "<%s%s%s object at 0x%llx>", shown ? HOST_STR(module)->bytes : "", shown ? "." : "",
                           HOST_STR(cls->qualname)->bytes, (unsigned long long)(uintptr_t)self);
}

static bool object_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    *hash = (int64_t)((uintptr_t)self >> 4);
    return true;
}

static Host object_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (op == COMPARE_EQ && host_same(a, b)) return world->true_;
    if (op == COMPARE_NE && host_same(a, b)) return world->false_;
    return world->not_implemented;
}

static bool overrides(HostWorld *world, HostClass *cls, Host name) {
    HostClass *where;
    return host_class_find(world, cls, name, &where) && where != world->t.object_;
}

static Host object_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    if (!host_arg_kind(world, a[0], HOST_CLASS, "a type")) return NULL;
    bool refused = cls->def != world->t.object_->def && !cls->def->init_fn;
    if (refused)
        return host_raise(world, world->e.TypeError, "cannot create '%s' instances", HOST_STR(cls->name)->bytes);
    bool extra = HOST_TUPLE(a[1])->len || HOST_DICT(a[2])->table.len;
    if (extra && !overrides(world, cls, world->s.dunder_init))
        return host_raise(world, world->e.TypeError, "%s() takes no arguments", HOST_STR(cls->name)->bytes);
    return host_new_object(world, cls);
}

static Host object_init(HostWorld *world, Host *a) {
    bool extra = HOST_TUPLE(a[1])->len || HOST_DICT(a[2])->table.len;
    HostClass *cls = host_class(world, a[0]);
    if (extra && (overrides(world, cls, world->s.dunder_init) || !overrides(world, cls, world->s.dunder_new)))
        return host_raise(world, world->e.TypeError, "object.__init__() takes no arguments");
    return world->none;
}

bool host_is_object_init(HostWorld *world, Host function) {
    return host_is_exact(function, world->t.builtin_) && ((HostBuiltin *)function)->fn == object_init;
}

bool host_is_object_new(HostWorld *world, Host function) {
    if (host_is_exact(function, world->t.staticmethod_)) function = ((HostWrapper *)function)->wrapped;
    return host_is_exact(function, world->t.builtin_) && ((HostBuiltin *)function)->fn == object_new;
}

static Host object_format(HostWorld *world, Host *a) {
    if (host_is_str(a[1]) && HOST_STR(a[1])->len)
        return host_raise(world, world->e.TypeError, "unsupported format string passed to %s.__format__",
                          host_type_name(world, a[0]));
    return host_to_str(world, a[0]);
}

/* No slot: a class without __str__ is printed by its __repr__. */
static Host object_str(HostWorld *world, Host *a) { return host_repr(world, a[0]); }
static Host object_reduce(HostWorld *world, Host *a) {
    return host_raise(world, world->e.TypeError, "cannot pickle '%s' object", host_type_name(world, a[0]));
}

static Host object_nothing(HostWorld *world, Host *a) { return (void)a, world->none; }
static Host object_not_implemented(HostWorld *world, Host *a) { return (void)a, world->not_implemented; }

static Host object_get_class(HostWorld *world, Host self) { return &host_class(world, self)->base; }

static bool object_set_class(HostWorld *world, Host self, Host value) {
    if (!value || !host_is_kind(value, HOST_CLASS))
        return host_raise_false(world, world->e.TypeError, "__class__ must be set to a class");
    HostClass *to = HOST_CLS(value);
    bool compatible = !host_is_small(self) && !to->is_builtin && !self->cls->is_builtin && to->def == self->cls->def &&
                      to->attributes_offset == self->cls->attributes_offset;
    if (!compatible) return host_raise_false(world, world->e.TypeError, "__class__ assignment: object layout differs");
    self->cls = to;
    return true;
}

static Host object_get_dict(HostWorld *world, Host self) {
    HostDict *dict = host_attributes_of(world, self);
    return dict ? &dict->base : host_attribute_error(world, self, world->s.dunder_dict);
}

static bool object_set_dict(HostWorld *world, Host self, Host value) {
    HostDict **place = host_attributes_place(self);
    if (!place || !value || !host_is_kind(value, HOST_DICT))
        return host_raise_false(world, world->e.TypeError, "__dict__ must be set to a dictionary");
    *place = HOST_DICT(value);
    return true;
}

static Host object_get_doc(HostWorld *world, Host self) { return (void)self, world->none; }

static const HostMethodDef object_methods[] = {
    {"__format__", object_format, "self, spec, /"}, {"__str__", object_str, "self, /"},
    {"__reduce_ex__", object_reduce, "self, protocol, /"}, {"__reduce__", object_reduce, "self, /"}, {0}};
static const HostMethodDef object_class_methods[] = {
    {"__init_subclass__", object_nothing, "cls, /"}, {"__subclasshook__", object_not_implemented, "cls, subclass, /"}, {0}};
static const HostGetSetDef object_getset[] = {
    {"__class__", object_get_class, object_set_class}, {"__dict__", object_get_dict, object_set_dict},
    {"__doc__", object_get_doc, NULL}, {0}};
const HostTypeDef host_type_object = {
    .name = "object", .kind = HOST_INSTANCE, .size = sizeof(HostObject), .is_base = true,
    .new_fn = object_new, .new_signature = "cls, /, *args, **kw",
    .init_fn = object_init, .init_signature = "self, /, *args, **kw",
    .methods = object_methods, .class_methods = object_class_methods, .getset = object_getset,
    .slots = {.repr = host_object_repr, .hash = object_hash, .compare = object_compare, .getattr = host_generic_getattr,
              .setattr = host_generic_setattr}};

/* ---- type ---- */
static bool run_init_subclass(HostWorld *world, HostClass *cls, HostDict *keywords) {
    for (uint32_t i = 1; i < cls->mro->len; i++) {
        HostClass *c = HOST_CLS(cls->mro->items[i]);
        Host hook = host_dict_get_name(c->dict, world->s.dunder_init_subclass);
        if (!hook) continue;
        if (c == world->t.object_ && keywords->table.len == 0) return true;
        Host bound = hook->cls->slots.descr_get(world, hook, NULL, cls);
        return bound && host_call_tuple(world, bound, world->empty_tuple, keywords);
    }
    return true;
}

static Host type_new(HostWorld *world, Host *a) {
    if (!a[2]) return &host_class(world, a[1])->base;
    if (!a[3]) return host_raise(world, world->e.TypeError, "type() takes 1 or 3 arguments");
    Host name = host_is_kind(a[1], HOST_UNICODE) ? host_str_of_unicode(world, a[1]) : a[1];
    if (!name || !host_arg_kind(world, name, HOST_STR, "str") || !host_arg_kind(world, a[2], HOST_TUPLE, "tuple") ||
        !host_arg_kind(world, a[3], HOST_DICT, "dict"))
        return NULL;
    HostClass *metaclass = host_derived_metaclass(world, HOST_CLS(a[0]), HOST_TUPLE(a[2]));
    if (!metaclass) return NULL;
    Host maker = host_class_find(world, metaclass, world->s.dunder_new, NULL);
    bool other = &metaclass->base != a[0] && maker != host_class_find(world, HOST_CLS(a[0]), world->s.dunder_new, NULL);
    if (other && host_is_kind(maker, HOST_STATICMETHOD)) {       /* a base's metaclass has its own way of making classes */
        HostTuple *args = host_tuple_pack(world, 4, metaclass, name, a[2], a[3]);
        return host_call_tuple(world, ((HostWrapper *)maker)->wrapped, &args->base, HOST_DICT(a[4]));
    }
    Host cls = host_new_class(world, metaclass, name, HOST_TUPLE(a[2]), HOST_DICT(a[3]));
    return cls && run_init_subclass(world, HOST_CLS(cls), HOST_DICT(a[4])) ? cls : NULL;
}

static Host type_init(HostWorld *world, Host *a) { return (void)a, world->none; }

static Host type_call(HostWorld *world, Host self, const HostArgs *args) {
    return host_class_call(world, HOST_CLS(self), args);
}

static Host type_repr(HostWorld *world, Host self) {
    bool ok;
    Host module = host_get_or_null(world, self, world->s.dunder_module, &ok);
    bool shown = ok && module && host_is_str(module) && !host_str_is(module, "builtins");
    return host_str_format(world, "<class '%s%s%s'>", shown ? HOST_STR(module)->bytes : "", shown ? "." : "",
                           HOST_STR(HOST_CLS(self)->qualname)->bytes);
}

static Host type_mro(HostWorld *world, Host *a) {
    HostTuple *mro = HOST_CLS(a[0])->mro;
    HostList *list = host_new_list(world, mro->len);
    for (uint32_t i = 0; i < mro->len; i++) host_list_push(world, list, mro->items[i]);
    return &list->base;
}

static Host type_subclasses(HostWorld *world, Host *a) {
    HostList *list = host_list_of(world, &HOST_CLS(a[0])->subclasses->base);
    return list ? &list->base : NULL;
}

static Host type_prepare(HostWorld *world, Host *a) { return (void)a, &host_new_dict(world)->base; }

static Host type_instancecheck(HostWorld *world, Host *a) {
    return host_bool_of(world, host_isinstance(world, a[1], HOST_CLS(a[0])));
}
static Host type_subclasscheck(HostWorld *world, Host *a) {
    return host_bool_of(world, host_is_kind(a[1], HOST_CLASS) && host_is_subclass(a[1], a[0]));
}

static Host type_get_name(HostWorld *world, Host self) { return (void)world, HOST_CLS(self)->name; }
static bool type_set_name(HostWorld *world, Host self, Host value) {
    if (!value || !host_arg_kind(world, value, HOST_STR, "str")) return false;
    HOST_CLS(self)->name = HOST_CLS(self)->qualname = host_intern_str(world, value);
    return true;
}
static Host type_get_qualname(HostWorld *world, Host self) { return (void)world, HOST_CLS(self)->qualname; }
static bool type_set_qualname(HostWorld *world, Host self, Host value) {
    if (!value || !host_arg_kind(world, value, HOST_STR, "str")) return false;
    HOST_CLS(self)->qualname = host_intern_str(world, value);
    return true;
}

static Host type_get_module(HostWorld *world, Host self) {
    HostClass *cls = HOST_CLS(self);
    Host module = cls->is_builtin ? NULL : host_dict_get_name(cls->dict, world->s.dunder_module);
    return module ? module : host_new_cstr(world, cls->def->module && cls->is_builtin ? cls->def->module : "builtins");
}
static bool type_set_in_dict(HostWorld *world, Host self, Host name, Host value) {
    HostClass *cls = HOST_CLS(self);
    if (cls->is_builtin || !value) return host_raise_false(world, world->e.TypeError, "can't set attributes of built-in type");
    host_dict_set_name(world, cls->dict, name, value);
    host_class_renew(cls);
    return true;
}
static bool type_set_module(HostWorld *world, Host self, Host value) {
    return type_set_in_dict(world, self, world->s.dunder_module, value);
}
static Host type_get_doc(HostWorld *world, Host self) {
    Host doc = host_dict_get_name(HOST_CLS(self)->dict, world->s.dunder_doc);
    return doc && (host_is_str(doc) || host_is_kind(doc, HOST_UNICODE)) ? doc : world->none;
}
static bool type_set_doc(HostWorld *world, Host self, Host value) {
    return type_set_in_dict(world, self, world->s.dunder_doc, value);
}
static Host type_get_bases(HostWorld *world, Host self) { return (void)world, &HOST_CLS(self)->bases->base; }
static Host type_get_base(HostWorld *world, Host self) {
    HostTuple *bases = HOST_CLS(self)->bases;
    return bases->len ? bases->items[0] : world->none;
}
static Host type_get_mro(HostWorld *world, Host self) { return (void)world, &HOST_CLS(self)->mro->base; }
static Host type_get_dict(HostWorld *world, Host self) {
    HostDict *copy = host_new_dict(world);
    host_table_copy(world, &copy->table, &HOST_CLS(self)->dict->table);
    return &copy->base;
}

static Host type_binary(HostWorld *world, HostOp op, Host left, Host right) {
    bool is_type = host_is_kind(left, HOST_CLASS) && (host_is_kind(right, HOST_CLASS) || right == world->none);
    if (op != HOST_OP_OR || !(is_type || (left == world->none && host_is_kind(right, HOST_CLASS)))) return world->not_implemented;
    return host_type_union(world, left, right);
}

static const HostMethodDef type_methods[] = {
    {"mro", type_mro, "self, /"},
    {"__subclasses__", type_subclasses, "self, /"},
    {"__instancecheck__", type_instancecheck, "self, instance, /"},
    {"__subclasscheck__", type_subclasscheck, "self, subclass, /"},
    {0}};
static const HostMethodDef type_class_methods[] = {{"__prepare__", type_prepare, "cls, /, *args, **kw"}, {0}};
static const HostGetSetDef type_getset[] = {
    {"__name__", type_get_name, type_set_name}, {"__qualname__", type_get_qualname, type_set_qualname},
    {"__module__", type_get_module, type_set_module}, {"__doc__", type_get_doc, type_set_doc},
    {"__bases__", type_get_bases, NULL}, {"__base__", type_get_base, NULL}, {"__mro__", type_get_mro, NULL},
    {"__dict__", type_get_dict, NULL}, {0}};
const HostTypeDef host_type_type = {
    .name = "type", .kind = HOST_CLASS, .size = sizeof(HostClass), .is_base = true,
    .attributes_offset = offsetof(HostClass, attributes),
    .new_fn = type_new, .new_signature = "cls, name, bases=, dict=, /, **kw",
    .init_fn = type_init, .init_signature = "self, /, *args, **kw",
    .methods = type_methods, .class_methods = type_class_methods, .getset = type_getset,
    .slots = {.repr = type_repr, .call = type_call, .getattr = host_class_getattr, .setattr = host_class_setattr,
              .binary = type_binary}};

/* ---- singletons ---- */
static Host none_repr(HostWorld *world, Host self) { return (void)self, host_new_cstr(world, "None"); }
static int none_truth(HostWorld *world, Host self) { return (void)world, (void)self, 0; }
static Host not_implemented_repr(HostWorld *world, Host self) { return (void)self, host_new_cstr(world, "NotImplemented"); }
static Host ellipsis_repr(HostWorld *world, Host self) { return (void)self, host_new_cstr(world, "Ellipsis"); }

const HostTypeDef host_type_none = {
    .name = "NoneType", .kind = HOST_NONE, .size = sizeof(HostObject), .no_builtin = true,
    .slots = {.repr = none_repr, .truth = none_truth}};
const HostTypeDef host_type_not_implemented = {
    .name = "NotImplementedType", .kind = HOST_NOTIMPLEMENTED, .size = sizeof(HostObject), .no_builtin = true,
    .slots = {.repr = not_implemented_repr}};
const HostTypeDef host_type_ellipsis = {
    .name = "ellipsis", .kind = HOST_ELLIPSIS, .size = sizeof(HostObject), .no_builtin = true,
    .slots = {.repr = ellipsis_repr}};

/* ---- module ---- */
HostModule *host_new_module(HostWorld *world, Host name) {
    HostModule *module = HOST_NEW(world, HostModule, module_);
    module->dict = host_new_dict(world);
    module->name = name;
    host_dict_set_name(world, module->dict, world->s.dunder_name, name);
    host_dict_set_name(world, module->dict, world->s.dunder_doc, world->none);
    return module;
}

void host_module_set(HostWorld *world, Host module, const char *name, Host value) {
    host_dict_set_cstr(world, ((HostModule *)module)->dict, name, value);
}

static Host module_init(HostWorld *world, Host *a) {
    HostModule *module = (HostModule *)a[0];
    if (!host_arg_kind(world, a[1], HOST_STR, "str")) return NULL;
    module->name = host_intern_str(world, a[1]);
    module->dict = host_attributes_of(world, a[0]);
    host_dict_set_name(world, module->dict, world->s.dunder_name, module->name);
    host_dict_set_name(world, module->dict, world->s.dunder_doc, a[2] ? a[2] : world->none);
    return world->none;
}

static Host module_repr(HostWorld *world, Host self) {
    HostModule *module = (HostModule *)self;
    Host file = module->dict ? host_dict_get_name(module->dict, world->s.dunder_file) : NULL;
    const char *name = module->name ? HOST_STR(module->name)->bytes : "?";
    if (!file || !host_is_str(file)) return host_str_format(world, "<module '%s' (built-in)>", name);
    return host_str_format(world, "<module '%s' from '%s'>", name, HOST_STR(file)->bytes);
}

/* A module may define __getattr__(name), as PEP 562 has it. */
static Host module_getattr(HostWorld *world, Host self, Host name) {
    HostDict *dict = ((HostModule *)self)->dict;
    Host value = dict && name != world->s.dunder_class && name != world->s.dunder_dict ? host_dict_get_name(dict, name) : NULL;
    if (value) return value;
    Host hook = dict ? host_dict_get_name(dict, world->s.dunder_getattr) : NULL;
    value = host_generic_getattr(world, self, name);
    if (value || !hook || !host_catch(world, world->e.AttributeError)) return value;
    return host_call1(world, hook, name);
}

const HostTypeDef host_type_module = {
    .name = "module", .kind = HOST_MODULE, .size = sizeof(HostModule), .is_base = true, .no_builtin = true,
    .attributes_offset = offsetof(HostModule, dict), .init_fn = module_init, .init_signature = "self, name, doc=",
    .slots = {.repr = module_repr, .getattr = module_getattr}};

/* ---- cell ---- */
static Host cell_get(HostWorld *world, Host self) {
    Host content = ((HostCell *)self)->content;
    return content ? content : host_raise(world, world->e.ValueError, "Cell is empty");
}
static bool cell_set(HostWorld *world, Host self, Host value) {
    (void)world;
    ((HostCell *)self)->content = value;
    return true;
}
static const HostGetSetDef cell_getset[] = {{"cell_contents", cell_get, cell_set}, {0}};
const HostTypeDef host_type_cell = {
    .name = "cell", .kind = HOST_OTHER, .size = sizeof(HostCell), .no_builtin = true, .getset = cell_getset};
