/* rclass.c: classes as structs: instances inline their base first, vtables too.
 *
 *     object { typeptr }                    object_vtable { subclassrange_min, subclassrange_max, name, instantiate [, finalizer] }
 *     Shape  { super: object, x, y }        Shape_vtable  { super: object_vtable, sides, area }
 *     Circle { super: Shape, radius }       Circle_vtable { super: Shape_vtable, … }
 *
 * Classes are numbered in preorder, so that "is a Shape" is a test of a range of numbers. */
#include "repr.h"
#include <string.h>

/* ---- finding ---- */

ClassRepr *class_repr(Rtyper *rt, Host cls) {
    ClassRepr *found = map_get(&rt->class_reprs, MAP_KEY(cls));
    return found ? found : map_get(&rt->class_reprs, MAP_KEY(annotate_replacement(rt->a, cls)));
}
ClassRepr *class_repr_of(Rtyper *rt, const ClassDef *def) { return def ? class_repr(rt, def->cls) : NULL; }

bool class_derives(const ClassRepr *cls, const ClassRepr *base) {
    if (!base) return true;
    for (; cls; cls = cls->base)
        if (cls == base) return true;
    return false;
}

ClassRepr *class_common_base_repr(ClassRepr *a, ClassRepr *b) {
    while (a && !class_derives(b, a)) a = a->base;
    return a;
}

const Type *class_object_type(Rtyper *rt, const ClassRepr *cls) { return cls ? cls->object : rt->p->object_type; }

ClassField *class_find_field(ClassRepr *cls, Sym name, ClassRepr **owner) {
    for (; cls; cls = cls->base)
        for (uint32_t i = 0; i < cls->fields.len; i++)
            if (cls->fields.data[i].name == name) {
                *owner = cls;
                return &cls->fields.data[i];
            }
    return NULL;
}

static ClassField *find_class_field(ClassRepr *cls, Sym name, ClassRepr **owner) {
    for (; cls; cls = cls->base)
        for (uint32_t i = 0; i < cls->class_fields.len; i++)
            if (cls->class_fields.data[i].name == name) {
                *owner = cls;
                return &cls->class_fields.data[i];
            }
    return NULL;
}

Host class_attribute_value(Rtyper *rt, ClassRepr *cls, Sym name) {
    if (cls->def) return annotate_class_value(rt->a, cls->def, name);
    return NULL;
}

/* ---- set-up: structs and numbers ---- */

static ClassRepr *add_class(Rtyper *rt, Host cls, ClassDef *def, ClassRepr *base) {
    ClassRepr *repr = ARENA_NEW(rt->arena, ClassRepr);
    repr->index = rt->classes_in_order.len;
    repr->cls = cls;
    repr->def = def;
    repr->base = base;
    const char *name = host_class_name(cls)->text;
    repr->object = type_struct_new(rt->p, name, true);
    repr->vtable = type_struct_new(rt->p, arena_printf(rt->arena, "%s_vtable", name), false);
    bool is_new;
    repr->instance = repr_keyed(rt, REPR_INSTANCE, type_ptr(rt->p, repr->object), arena_printf(rt->arena, "%p", (void *)cls), &is_new);
    repr->instance->cls = repr;
    if (base) vec_push(rt->arena, &base->subclasses, repr);
    vec_push(rt->arena, &rt->classes_in_order, repr);
    map_put(rt->arena, &rt->class_reprs, MAP_KEY(cls), repr);
    return repr;
}

/* A builtin exception, with its bases, that inference may never have met. */
static ClassRepr *ensure_exception(Rtyper *rt, Host cls) {
    ClassRepr *known = class_repr(rt, cls);
    if (known) return known;
    Host base = host_class_base_count(cls) ? host_class_base(cls, 0) : NULL;
    ClassRepr *base_repr = base && host_class_is_exception(rt->w, base) ? ensure_exception(rt, base) : NULL;
    return add_class(rt, cls, annotate_classdef(rt->a, cls), base_repr);
}

static void number(Rtyper *rt, ClassRepr *cls, int64_t *next) {
    cls->least = (*next)++;
    for (uint32_t i = 0; i < cls->subclasses.len; i++) number(rt, cls->subclasses.data[i], next);
    cls->limit = *next;
}

static void root_types(Rtyper *rt) {
    Program *p = rt->p;
    Type *vtable = type_struct_new(p, "object_vtable", false), *object = type_struct_new(p, "object", true);
    const Type *make = type_ptr(p, type_func(p, NULL, 0, type_ptr(p, object))), *word = T_(p, Signed);
    Field object_fields[] = {{sym_of(rt, "typeptr"), type_ptr(p, vtable), true}};
    Field fields[] = {
        {sym_of(rt, "subclassrange_min"), word, true}, {sym_of(rt, "subclassrange_max"), word, true},
        {sym_of(rt, "name"), type_ptr(p, type_array(p, T_(p, Char), false)), true}, {sym_of(rt, "instantiate"), make, true},
        {sym_of(rt, "finalizer"), type_ptr(p, finalizer_func(rt, object)), true}};
    type_struct_set_fields(p, object, object_fields, 1);
    type_struct_set_fields(p, vtable, fields, rt->has_finalizers ? 5 : 4);
    p->object_type = object;
    p->vtable_type = vtable;
    bool is_new;
    rt->object = repr_keyed(rt, REPR_INSTANCE, type_ptr(p, object), "object", &is_new);
    rt->classes = repr_keyed(rt, REPR_CLASSES, type_ptr(p, vtable), "", &is_new);
}

void class_setup_types(Rtyper *rt) {
    rt->has_finalizers = finalizers_exist(rt);
    root_types(rt);
    for (uint32_t i = 0; i < annotate_class_count(rt->a); i++) {
        ClassDef *def = annotate_class(rt->a, i);
        if (class_repr(rt, def->cls)) continue;
        if (def->is_exception && host_class_is_builtin(def->cls)) ensure_exception(rt, def->cls);
        else add_class(rt, def->cls, def, class_repr_of(rt, def->base));
    }
    for (int e = 0; e < EXC_COUNT; e++) ensure_exception(rt, host_builtin(rt->w, standard_exception_name(e)));
    static const char *const of_helpers[] = {"RecursionError", "UnicodeDecodeError", "UnicodeEncodeError"};
    for (uint32_t i = 0; i < sizeof of_helpers / sizeof *of_helpers; i++) ensure_exception(rt, host_builtin(rt->w, of_helpers[i]));
    int64_t next = 1;
    for (uint32_t i = 0; i < rt->classes_in_order.len; i++)
        if (!rt->classes_in_order.data[i]->base) number(rt, rt->classes_in_order.data[i], &next);
    rt->frozen_struct = type_struct_new(rt->p, "frozen", false);
}

/* ---- set-up: fields ---- */

/* Methods have slots of their own; functions kept in a class as values have fields. */
static bool is_method(Rtyper *rt, const AttributeDef *attribute) {
    if (attribute->annotation->kind != ANN_PBC) return false;
    if (attribute->annotation->pbc.kind == PBC_METHOD) return true;
    if (attribute->annotation->pbc.kind != PBC_FUNCTION) return false;
    Host value = annotate_class_value(rt->a, attribute->owner, attribute->name);
    return value && host_kind(value) == HOST_FUNCTION;
}

static void find_attributes(Rtyper *rt, ClassRepr *cls) {
    if (!cls->def) return;
    MAP_EACH(&cls->def->attributes, entry) {
        AttributeDef *attribute = entry->value;
        if (!attribute || !attribute->annotation || attribute->annotation->kind == ANN_IMPOSSIBLE) continue;
        if (attribute->readonly && is_method(rt, attribute)) continue;
        Repr *repr = repr_of(rt, attribute->annotation);
        if (repr->kind == REPR_VOID) continue;
        ClassField field = {attribute->name, repr, attribute};
        if (attribute->readonly) vec_push(rt->arena, &cls->class_fields, field);
        else vec_push(rt->arena, &cls->fields, field);
    }
}

static Field object_field(const ClassRepr *cls, const ClassField *own) {
    Field field = {.name = own->name, .type = own->repr->type};
    const AttributeMark *mark = cls->def ? classdef_mark(cls->def, own->name) : NULL;
    field.immutable = (cls->def && cls->def->is_immutable) || (mark && mark->is_immutable);
    if (!mark) return field;
    field.quasi_immutable = mark->is_quasi_immutable;
    field.immutable_items = mark->has_immutable_items;
    field.virtualizable = mark->is_virtualizable;
    field.virtualizable_items = mark->is_virtualizable && mark->has_fixed_items;
    return field;
}

static void set_object_fields(Rtyper *rt, ClassRepr *cls) {
    Field *fields = ARENA_ARRAY(rt->arena, Field, cls->fields.len + 1);
    fields[0] = (Field){sym_of(rt, "super"), class_object_type(rt, cls->base), false};
    for (uint32_t i = 0; i < cls->fields.len; i++) fields[i + 1] = object_field(cls, &cls->fields.data[i]);
    type_struct_set_fields(rt->p, cls->object, fields, cls->fields.len + 1);
}

static void set_vtable_fields(Rtyper *rt, ClassRepr *cls) {
    uint32_t count = 0;
    Field *fields = ARENA_ARRAY(rt->arena, Field, 1 + cls->class_fields.len + cls->slots.len);
    fields[count++] = (Field){sym_of(rt, "super"), cls->base ? cls->base->vtable : rt->p->vtable_type, true};
    for (uint32_t i = 0; i < cls->class_fields.len; i++)
        fields[count++] = (Field){cls->class_fields.data[i].name, cls->class_fields.data[i].repr->type, true};
    for (uint32_t i = 0; i < cls->slots.len; i++)
        fields[count++] = (Field){cls->slots.data[i]->field, type_ptr(rt->p, cls->slots.data[i]->func), true};
    type_struct_set_fields(rt->p, cls->vtable, fields, count);
}

void class_setup_fields(Rtyper *rt) {
    for (uint32_t i = 0; i < rt->classes_in_order.len; i++) find_attributes(rt, rt->classes_in_order.data[i]);
    for (uint32_t i = 0; i < rt->classes_in_order.len; i++) set_object_fields(rt, rt->classes_in_order.data[i]);
    for (uint32_t i = 0; i < rt->classes_in_order.len; i++) set_vtable_fields(rt, rt->classes_in_order.data[i]);
    frozen_set_fields(rt);
}

/* ---- vtables as data ---- */

Ref class_vtable_ref(Rtyper *rt, ClassRepr *cls) {
    if (!cls->prebuilt_vtable) {
        const char *name = arena_printf(rt->arena, "%s_vtable", host_class_name(cls->cls)->text);
        cls->prebuilt_vtable = prebuilt_new(rt->p, cls->vtable, 0, name);
        cls->prebuilt_vtable->is_constant = true;
    }
    return prebuilt_upcast(rt, cls->prebuilt_vtable, rt->p->vtable_type);
}

/* Body: a new instance, for classes that are called as values. */
static Graph *instantiate_graph(Rtyper *rt, ClassRepr *cls) {
    const char *name = arena_printf(rt->arena, "instantiate_%s", host_class_name(cls->cls)->text);
    Graph *g = graph_new(rt->p, name, LEVEL_TYPED);
    g->result = rt->object->type;
    g->source_name = host_class_name(cls->cls);
    Block *block = block_new(g);
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = block};
    Ref object = class_new(&l, cls);
    block_return(g, l.block, emit_cast_pointer(&l, object, rt->object->type), NO_SPAN);
    return g;
}

static void fill_class_part(Rtyper *rt, Prebuilt *part, ClassRepr *exact, ClassRepr *cls) {
    for (uint32_t i = 0; i < cls->class_fields.len; i++) {
        ClassField *field = &cls->class_fields.data[i];
        Host value = class_attribute_value(rt, exact, field->name);
        if (value) prebuilt_set(part, field->name, constant_of(rt, value, field->repr));
    }
    for (uint32_t i = 0; i < cls->slots.len; i++) {
        Ref function = slot_value(rt, cls->slots.data[i], exact);
        if (function != NO_REF) prebuilt_set(part, cls->slots.data[i]->field, function);
    }
}

static void fill_vtable(Rtyper *rt, ClassRepr *cls) {
    Prebuilt *part = cls->prebuilt_vtable;
    for (ClassRepr *c = cls; c; c = c->base, part = part->items[0].inlined) fill_class_part(rt, part, cls, c);
    Sym name = host_class_name(cls->cls);
    prebuilt_set(part, sym_of(rt, "subclassrange_min"), const_signed(rt->p, cls->least));
    prebuilt_set(part, sym_of(rt, "subclassrange_max"), const_signed(rt->p, cls->limit));
    prebuilt_set(part, sym_of(rt, "name"), const_prebuilt(rt->p, prebuilt_chars(rt, name->text, name->len)));
    if (cls->def && cls->def->finalizer) prebuilt_set(part, sym_of(rt, "finalizer"), finalizer_value(rt, cls));
    if (cls->needs_instantiate) {
        if (!cls->instantiate) cls->instantiate = instantiate_graph(rt, cls);
        prebuilt_set(part, sym_of(rt, "instantiate"), const_graph(rt->p, cls->instantiate));
    }
}

bool class_fill_vtables(Rtyper *rt) {
    bool any = false;
    for (uint32_t i = 0; i < rt->classes_in_order.len; i++) {
        ClassRepr *cls = rt->classes_in_order.data[i];
        if (!cls->prebuilt_vtable || cls->vtable_filled) continue;
        cls->vtable_filled = any = true;
        fill_vtable(rt, cls);
    }
    return any;
}

/* ---- instances ---- */

Ref instance_typeptr(Lower *l, Ref object) {
    return emit_getfield(l, emit_cast_pointer(l, object, l->rt->object->type), "typeptr");
}

/* A method that some instances replace by another: here it is bound to the instance. */
static void set_default_method(Lower *l, Ref object, ClassRepr *exact, ClassRepr *cls, ClassField *field) {
    Ref value = NO_REF;
    if (field->repr->kind == REPR_METHODS) value = emit_cast_pointer(l, object, field->repr->type);
    if (field->repr->kind == REPR_CALLABLE) value = callable_of_method(l, object, field->name, exact, field->repr);
    if (value == NO_REF) return;
    emit_setfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, cls->object)), field->name, value);
}

static void set_defaults(Lower *l, Ref object, ClassRepr *exact) {
    for (ClassRepr *cls = exact; cls; cls = cls->base)
        for (uint32_t i = 0; i < cls->fields.len; i++) {
            ClassField *field = &cls->fields.data[i];
            Host value = class_attribute_value(l->rt, exact, field->name);
            if (!value || host_kind(value) == HOST_PROPERTY) continue;
            if (host_kind(value) == HOST_FUNCTION) {
                set_default_method(l, object, exact, cls, field);
                continue;
            }
            Ref constant = constant_of(l->rt, value, field->repr);
            if (constant == const_zero(l->p, field->repr->type)) continue;
            emit_setfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, cls->object)), field->name, constant);
        }
}

Ref class_new(Lower *l, ClassRepr *cls) {
    finalizers_poll(l);
    Ref object = emit_malloc(l, cls->object);
    emit_setfield(l, emit_cast_pointer(l, object, l->rt->object->type), "typeptr", class_vtable_ref(l->rt, cls));
    set_defaults(l, object, cls);
    if (cls->def && cls->def->finalizer) finalizer_register(l, object, 0);
    return object;
}

/* ---- attributes ---- */

static Ref class_field_read(Lower *l, Ref vtable, ClassRepr *cls, Sym name) {
    ClassRepr *owner;
    ClassField *field = find_class_field(cls, name, &owner);
    if (!field) return NO_REF;
    Ref value = emit_getfield_sym(l, emit_cast_pointer(l, vtable, type_ptr(l->p, owner->vtable)), name);
    return finish(l, value, field->repr);
}

static Ref class_constant(Lower *l, ClassRepr *cls, Sym name) {
    Host value = cls ? class_attribute_value(l->rt, cls, name) : NULL;
    if (l->result->kind == REPR_VOID) return const_void(l->p);
    if (!value) {
        diag_error(l->rt->cx->diags, R001, l->span, "no value of attribute '%s'", name->text);
        l->rt->error_count++;
        return const_zero(l->p, l->result->type);
    }
    return constant_of(l->rt, value, l->result);
}

Ref instance_getattr(Lower *l) {
    Sym name = l->op->imm.name;
    Ref object = arg_nonnull(l, 0, name->text);
    if (l->result->kind == REPR_VOID) return const_void(l->p);
    if (!strcmp(name->text, "__class__")) return instance_typeptr(l, object);
    ClassRepr *cls = l->args[0].repr->cls, *owner;
    Ref message = exception_message(l, object);
    if (message != NO_REF) return finish(l, message, l->rt->str);
    ClassField *field = class_find_field(cls, name, &owner);
    if (field) {
        Ref value = emit_getfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, owner->object)), name);
        return finish(l, value, field->repr);
    }
    if (l->result->kind == REPR_METHODS || l->result->kind == REPR_BUILTIN_METHOD) {
        ClassRepr *wanted = l->result->kind == REPR_METHODS ? l->result->cls : NULL;
        if (wanted && !class_derives(l->args[0].repr->cls, wanted) && !l->unchecked)
            HELPER(l, "rclass.ll_check_attribute", class_isinstance(l, object, false, wanted));
        return convert(l, object, l->args[0].repr, l->result);
    }
    ClassRepr *ignored;
    if (find_class_field(cls, name, &ignored)) return class_field_read(l, instance_typeptr(l, object), cls, name);
    return class_constant(l, cls, name);
}

Ref instance_setattr(Lower *l) {
    Sym name = l->op->imm.name;
    Ref object = arg_nonnull(l, 0, name->text);
    ClassRepr *owner;
    ClassField *field = class_find_field(l->args[0].repr->cls, name, &owner);
    if (!field) return const_void(l->p);
    Ref value = arg_as(l, 1, field->repr);
    emit_setfield_sym(l, emit_cast_pointer(l, object, type_ptr(l->p, owner->object)), name, value);
    return const_void(l->p);
}

/* An attribute that instances have too is in no vtable: the class is looked for among those that it can be. */
static Ref member_constant(Lower *l, Ref vtable, ClassRepr *base, Sym name) {
    const Annotation *annotation = l->args[0].annotation;
    Ref value = class_constant(l, base, name);
    if (annotation->kind != ANN_PBC) return value;
    Host known = base ? class_attribute_value(l->rt, base, name) : NULL;
    for (uint32_t i = 0; i < annotation->pbc.len; i++) {
        ClassRepr *member = class_repr(l->rt, annotation->pbc.members[i].object);
        Host own = class_attribute_value(l->rt, member, name);
        if (!own || own == known) continue;
        Ref is_member = EMIT(l, ptr_eq, BOOL(l), vtable, class_vtable_ref(l->rt, member));
        value = HELPER(l, "rbuiltin.ll_choose", is_member, constant_of(l->rt, own, l->result), value);
    }
    return value;
}

/* cls.attribute where cls is one of several classes; cls.__name__. */
Ref classes_getattr(Lower *l) {
    Sym name = l->op->imm.name;
    Ref vtable = arg_nonnull(l, 0, name->text);
    if (!strcmp(name->text, "__name__"))
        return HELPER(l, "rclass.ll_class_name", type_ref(l, l->p->string_type), emit_getfield(l, vtable, "name"));
    if (l->result->kind == REPR_VOID) return const_void(l->p);
    const Annotation *annotation = l->args[0].annotation;
    ClassRepr *cls = NULL;
    for (uint32_t i = 0; annotation->kind == ANN_PBC && i < annotation->pbc.len; i++) {
        ClassRepr *member = class_repr(l->rt, annotation->pbc.members[i].object);
        cls = i ? class_common_base_repr(cls, member) : member;
    }
    Ref value = class_field_read(l, vtable, cls, name);
    return value != NO_REF ? value : member_constant(l, vtable, cls, name);
}

/* ---- isinstance ---- */

Ref class_isinstance(Lower *l, Ref object, bool can_be_null, ClassRepr *cls) {
    Ref root = emit_cast_pointer(l, object, l->rt->object->type);
    bool is_leaf = cls->limit == cls->least + 1;
    Ref least = const_signed(l->p, cls->least), limit = const_signed(l->p, cls->limit);
    if (can_be_null && is_leaf) return HELPER(l, "rclass.ll_isinstance_exact", root, class_vtable_ref(l->rt, cls));
    if (can_be_null) return HELPER(l, "rclass.ll_isinstance", root, least, limit);
    Ref typeptr = emit_getfield(l, root, "typeptr");
    if (is_leaf) return EMIT(l, ptr_eq, BOOL(l), typeptr, class_vtable_ref(l->rt, cls));
    return EMIT(l, int_between, BOOL(l), least, emit_getfield(l, typeptr, "subclassrange_min"), limit);
}

static Ref isinstance_one(Lower *l, Host wanted) {
    Arg *arg = &l->args[0];
    ClassRepr *cls = class_repr(l->rt, wanted);
    bool can_be_null = arg_can_be_none(l, 0);
    if (arg->repr->kind != REPR_INSTANCE) {
        if (!repr_is_pointer(arg->repr)) return const_bool(l->p, false);
        return EMIT(l, ptr_nonzero, BOOL(l), arg_ref(l, 0));
    }
    bool is_object = wanted == host_builtin(l->rt->w, "object");
    if (!cls && !is_object) return const_bool(l->p, false);
    Ref object = arg_ref(l, 0);
    if (is_object || class_derives(arg->repr->cls, cls))
        return can_be_null ? EMIT(l, ptr_nonzero, BOOL(l), object) : const_bool(l->p, true);
    return class_isinstance(l, object, can_be_null, cls);
}

Ref emit_and(Lower *l, Ref a, Ref b) {
    Ref x = EMIT(l, cast_bool_to_int, SIGNED(l), a), y = EMIT(l, cast_bool_to_int, SIGNED(l), b);
    return EMIT(l, int_is_true, BOOL(l), EMIT(l, int_and, SIGNED(l), x, y));
}

Ref emit_or(Lower *l, Ref a, Ref b) {
    Ref x = EMIT(l, cast_bool_to_int, SIGNED(l), a), y = EMIT(l, cast_bool_to_int, SIGNED(l), b);
    return EMIT(l, int_is_true, BOOL(l), EMIT(l, int_or, SIGNED(l), x, y));
}

/* isinstance(x, cls) of a class that varies. */
static Ref isinstance_varying(Lower *l) {
    if (l->args[0].repr->kind != REPR_INSTANCE || l->args[1].repr->kind != REPR_CLASSES)
        return unsupported(l, "isinstance with a class that varies");
    Ref object = emit_cast_pointer(l, arg_ref(l, 0), l->rt->object->type), cls = arg_nonnull(l, 1, NULL);
    return HELPER(l, "rclass.ll_isinstance", object, emit_getfield(l, cls, "subclassrange_min"), emit_getfield(l, cls, "subclassrange_max"));
}

Ref lower_isinstance(Lower *l) {
    Host wanted = l->args[1].constant;
    if (!wanted) return isinstance_varying(l);
    if (host_kind(wanted) != HOST_TUPLE) return isinstance_one(l, wanted);
    Ref result = NO_REF;
    for (uint32_t i = 0; i < host_length(wanted); i++) {
        Ref one = isinstance_one(l, host_item(wanted, i));
        result = result == NO_REF ? one : emit_or(l, result, one);
    }
    return result == NO_REF ? const_bool(l->p, false) : result;
}

static Ref issubtype_one(Lower *l, Host wanted) {
    ClassRepr *cls = wanted ? class_repr(l->rt, wanted) : NULL;
    Host sub = l->args[0].constant;
    if (sub && wanted && host_kind(sub) == HOST_CLASS) return const_bool(l->p, host_is_subclass(sub, wanted));
    if (!cls && l->args[1].repr->kind != REPR_CLASSES)
        return const_bool(l->p, l->args[1].constant == host_builtin(l->rt->w, "object"));
    Ref number = emit_getfield(l, arg_as(l, 0, l->rt->classes), "subclassrange_min");
    if (!cls) {
        Ref other = arg_nonnull(l, 1, NULL), least = emit_getfield(l, other, "subclassrange_min");
        return EMIT(l, int_between, BOOL(l), least, number, emit_getfield(l, other, "subclassrange_max"));
    }
    return EMIT(l, int_between, BOOL(l), const_signed(l->p, cls->least), number, const_signed(l->p, cls->limit));
}

Ref lower_issubtype(Lower *l) {
    Host wanted = l->args[1].constant;
    if (!wanted || host_kind(wanted) != HOST_TUPLE) return issubtype_one(l, wanted);
    Ref result = const_bool(l->p, false);
    for (uint32_t i = 0; i < host_length(wanted); i++) result = i ? emit_or(l, result, issubtype_one(l, host_item(wanted, i)))
                                                                  : issubtype_one(l, host_item(wanted, i));
    return result;
}

/* type(x) of an instance. */
Ref lower_type(Lower *l) {
    if (l->result->kind == REPR_VOID) return const_void(l->p);
    uint32_t index = l->op->code == OP_call ? 1 : 0;
    if (l->args[index].repr->kind != REPR_INSTANCE) return unsupported(l, "type()");
    return instance_typeptr(l, arg_nonnull(l, index, "__class__"));
}
