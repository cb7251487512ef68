/* classes.c: classes, their attributes, prebuilt instances.
 *
 * Takes:   classes met, attributes read and written.
 * Leaves:  for each name one AttributeCell on the most general class that reads or writes it.
 * Idea:    invariant: when a class has a cell for a name, none of its subclasses has. Reading a name on a more general
 *          class moves the cells of its subclasses up and merges them. What class bodies and prebuilt instances hold under
 *          the name is added when the cell is made, and when a class or instance is met later.
 * Example: class A: pass; class B(A): x = 1 … b.x makes a cell on B; a.x later moves it to A.
 * Methods: the cell's annotation is the set of all (function, class that defines it); a reader sees those that an instance of
 *          its class can have. */
#include "inference.h"
#include <string.h>

/* ---- classes ---- */

static bool is_marked(Annotator *a, Host cls, const char *name) {
    Host value = host_class_own(a->world, cls, sym(a, name));
    return value && host_kind(value) == HOST_BOOL && host_bool_value(value);
}

static bool is_object(Annotator *a, Host cls) { return cls == host_builtin(a->world, "object"); }

bool class_is_translatable(Annotator *a, Host cls) {
    return !host_class_is_builtin(cls) || host_class_is_exception(a->world, cls);
}

/* The one base that is no mixin; NULL for object. */
static Host base_of(Annotator *a, Host cls) {
    Host found = NULL;
    for (uint32_t i = 0; i < host_class_base_count(cls); i++) {
        Host base = host_class_base(cls, i);
        if (is_object(a, base) || is_marked(a, base, "_mixin_") || base == found) continue;
        if (found && host_is_subclass(found, base)) continue;
        if (found && !host_is_subclass(base, found)) {
            Node *node = host_class_node(cls);
            Diag *diag = report(a, DIAG_A022, node ? node->span : a->at.span, "class %s has two bases: %s and %s",
                                host_class_name(cls)->text, host_class_name(found)->text, host_class_name(base)->text);
            diag_help(diag, "give one of them `_mixin_ = True`, if it only lends its members");
            continue;
        }
        found = base;
    }
    return found;
}

static bool mro_has(Host cls, Host ancestor) { return cls && host_is_subclass(cls, ancestor); }

static void find_own_mro(Annotator *a, ClassCell *cell, Host base) {
    uint32_t len = host_class_mro_len(cell->def.cls);
    cell->own_mro = ARENA_ARRAY(a->arena, Host, len);
    for (uint32_t i = 0; i < len; i++) {
        Host cls = host_class_mro(cell->def.cls, i);
        if (!is_object(a, cls) && !mro_has(base, cls)) cell->own_mro[cell->own_mro_len++] = cls;
    }
}

static void add_class_values(Annotator *a, ClassCell *cell);
static void add_values_below(Annotator *a, AttributeCell *attribute, ClassDef *classdef);

static void notify_ancestors(Annotator *a, ClassCell *cell) {
    for (ClassDef *c = &cell->def; c; c = c->base) readers_notify_later(a, &((ClassCell *)c)->family_readers);
}

ClassCell *class_of(Annotator *a, Host cls) {
    ClassCell *cell = map_get(&a->class_cells, MAP_KEY(cls));
    if (cell) return cell;
    Host base = base_of(a, cls);
    ClassCell *base_cell = base && class_is_translatable(a, base) ? class_of(a, base) : NULL;
    cell = ARENA_NEW(a->arena, ClassCell);
    cell->def.id = a->classes.len;
    cell->def.cls = cls;
    cell->def.base = base_cell ? &base_cell->def : NULL;
    cell->def.is_exception = host_class_is_exception(a->world, cls);
    cell->is_generator_base = host_is_named(a, cls, "rpython.rlib.generator.Generator");
    vec_push(a->arena, &a->classes, cell);
    map_put(a->arena, &a->class_cells, MAP_KEY(cls), cell);
    find_own_mro(a, cell, base_cell ? base : NULL);
    marks_read(a, cell);
    if (base_cell) {
        vec_push(a->arena, &base_cell->def.subclasses, &cell->def);
        add_class_values(a, cell);
        notify_ancestors(a, base_cell);
    }
    if (cell->def.is_exception && host_class_is_builtin(cls)) exception_class_met(a, &cell->def);
    return cell;
}

ClassDef *annotate_classdef(Annotator *a, Host cls) {
    ClassCell *cell = map_get(&a->class_cells, MAP_KEY(cls));
    return cell ? &cell->def : NULL;
}

bool classdef_is_subclass(const ClassDef *classdef, const ClassDef *ancestor) {
    for (; classdef; classdef = classdef->base)
        if (classdef == ancestor) return true;
    return false;
}

ClassDef *class_common_base(ClassDef *x, ClassDef *y) {
    for (; x; x = x->base)
        if (classdef_is_subclass(y, x)) return x;
    return NULL;
}

/* ---- generators ---- */

/* The class just below Generator: that of a family. */
static ClassDef *generator_family(ClassDef *classdef) {
    while (!((ClassCell *)classdef->base)->is_generator_base) classdef = classdef->base;
    return classdef;
}

static void remove_subclass(ClassDef *base, const ClassDef *classdef) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < base->subclasses.len; i++)
        if (base->subclasses.data[i] != classdef) base->subclasses.data[kept++] = base->subclasses.data[i];
    base->subclasses.len = kept;
}

static void collect_attribute(Annotator *a, AttributeCell *attribute, ClassDef *classdef);

/* The second family becomes part of the first: what is read of that is now read of both. */
static void families_join(Annotator *a, ClassDef *x, ClassDef *y) {
    remove_subclass(y->base, y);
    y->base = x;
    vec_push(a->arena, &x->subclasses, y);
    MAP_EACH(&x->attributes, e) {
        AttributeCell *attribute = e->value;
        if (!attribute) continue;
        attribute->views = (Map){0};
        collect_attribute(a, attribute, x);
        add_values_below(a, attribute, y);
        readers_notify(a, &attribute->readers);
    }
    notify_ancestors(a, (ClassCell *)x);
}

/* A base has a lower number than what derives from it. */
ClassDef *class_meet(Annotator *a, ClassDef *x, ClassDef *y) {
    ClassDef *base = class_common_base(x, y);
    if (!base || base == x || base == y || !((ClassCell *)base)->is_generator_base) return base;
    ClassDef *p = generator_family(x), *q = generator_family(y), *first = p->id < q->id ? p : q;
    families_join(a, first, first == p ? q : p);
    return first;
}

ClassDef *class_base_exception(Annotator *a) {
    if (!a->base_exception) a->base_exception = class_of(a, host_builtin(a->world, "BaseException"));
    return &a->base_exception->def;
}

/* ---- what class bodies hold ---- */

Host class_body_value(Annotator *a, const ClassDef *classdef, Sym name) {
    const ClassCell *cell = (const ClassCell *)classdef;
    for (uint32_t i = 0; i < cell->own_mro_len; i++) {
        if (host_class_is_builtin(cell->own_mro[i])) continue;
        Host value = host_class_own(a->world, cell->own_mro[i], name);
        if (value) return value;
    }
    return NULL;
}

Host class_own_value(Annotator *a, const ClassDef *classdef, Sym name) {
    Host value = class_body_value(a, classdef, name);
    return value ? value : map_get(&((const ClassCell *)classdef)->given, MAP_KEY(name));
}

Host class_value(Annotator *a, const ClassDef *classdef, Sym name, ClassDef **owner) {
    for (; classdef; classdef = classdef->base) {
        Host value = class_own_value(a, classdef, name);
        if (value) {
            if (owner) *owner = (ClassDef *)classdef;
            return value;
        }
    }
    return NULL;
}

Host annotate_class_value(Annotator *a, const ClassDef *classdef, Sym name) {
    return class_value(a, classdef, name, NULL);
}

/* A function that stands in several classes is inferred once for each: their `self` have nothing in common. */
FunctionCell *class_method(Annotator *a, Host function, ClassDef *classdef) {
    FunctionCell *cell = function_of(a, function, NULL);
    if (!cell->owner) cell->owner = classdef;
    return cell->owner == classdef ? cell : function_of(a, function, classdef);
}

static Ann method_annotation(Annotator *a, Host function, ClassDef *classdef, Sym name) {
    PbcMember member = {&class_method(a, function, classdef)->desc, classdef, NULL};
    return ann_pbc(a, PBC_METHOD, &member, 1, name, false);
}

/* A value of a class body as an instance sees it; NULL for what is no attribute (a property, a slot of a builtin class). */
static Ann class_value_annotation(Annotator *a, Host value, ClassDef *classdef, Sym name) {
    switch (host_kind(value)) {
    case HOST_FUNCTION: return method_annotation(a, value, classdef, name);
    case HOST_STATICMETHOD: return ann_of_host(a, host_wrapped(value));
    case HOST_CLASSMETHOD: case HOST_PROPERTY: case HOST_OTHER: return NULL;     /* see attributes.c */
    case HOST_NONE: case HOST_BOOL: case HOST_INT: case HOST_FLOAT: case HOST_COMPLEX: case HOST_STR: case HOST_UNICODE:
    case HOST_BYTEARRAY: case HOST_TUPLE: case HOST_LIST: case HOST_DICT: case HOST_SET: case HOST_FROZENSET:
    case HOST_SLICE: case HOST_RANGE: case HOST_BUILTIN: case HOST_METHOD: case HOST_CLASS: case HOST_INSTANCE:
    case HOST_MODULE: case HOST_ELLIPSIS: case HOST_NOTIMPLEMENTED:
        return ann_of_host(a, value);
    }
    UNREACHABLE("object of kind %d", (int)host_kind(value));
}

/* Where the body of the class assigns the name. */
Span class_body_span(const ClassCell *cell, Sym name) {
    Node *node = cell->own_mro_len ? host_class_node(cell->own_mro[0]) : NULL;
    if (!node || node->kind != NODE_ClassDef) return NO_SPAN;
    NodeList body = AS(ClassDef, node)->body;
    for (uint32_t i = 0; i < body.len; i++) {
        Node *statement = body.items[i];
        if (statement->kind == NODE_FunctionDef && AS(FunctionDef, statement)->name == name) return statement->span;
        if (statement->kind != NODE_Assign) continue;
        NodeList targets = AS(Assign, statement)->targets;
        for (uint32_t j = 0; j < targets.len; j++)
            if (targets.items[j]->kind == NODE_Name && AS(Name, targets.items[j])->id == name) return statement->span;
    }
    return node->span;
}

static void add_class_value(Annotator *a, AttributeCell *attribute, ClassDef *owner, Host value) {
    Ann annotation = class_value_annotation(a, value, owner, attribute->def.name);
    if (!annotation) return;
    Here saved = a->at;
    a->at = (Here){.span = class_body_span((ClassCell *)owner, attribute->def.name)};
    attribute_generalize(a, attribute, annotation);
    a->at = saved;
}

void class_give(Annotator *a, ClassDef *classdef, Sym name, Host function) {
    ClassCell *cell = (ClassCell *)classdef;
    if (class_body_value(a, classdef, name) || map_get(&cell->given, MAP_KEY(name)) == function) return;
    map_put(a->arena, &cell->given, MAP_KEY(name), function);
    AttributeDef *attribute = classdef_attribute(classdef, name);
    if (attribute) add_class_value(a, (AttributeCell *)attribute, classdef, function);
}

/* The body of a new class, where its ancestors know the name already. */
static void add_class_values(Annotator *a, ClassCell *cell) {
    for (uint32_t i = 0; i < cell->own_mro_len; i++) {
        Host cls = cell->own_mro[i];
        if (host_class_is_builtin(cls)) continue;
        for (uint32_t j = 0; j < host_class_own_count(cls); j++) {
            Sym name;
            Host value;
            host_class_own_entry(cls, j, &name, &value);
            AttributeDef *attribute = classdef_attribute(&cell->def, name);
            if (attribute && class_own_value(a, &cell->def, name) == value)
                add_class_value(a, (AttributeCell *)attribute, &cell->def, value);
        }
    }
}

/* ---- attributes ---- */

AttributeCell *attribute_root(AttributeCell *attribute) {
    while (attribute->parent) attribute = attribute->parent;
    return attribute;
}

AttributeDef *classdef_attribute(ClassDef *classdef, Sym name) {
    for (; classdef; classdef = classdef->base) {
        AttributeCell *attribute = map_get(&classdef->attributes, MAP_KEY(name));
        if (attribute) return &attribute_root(attribute)->def;
    }
    return NULL;
}

static void report_attribute_clash(Annotator *a, const AttributeCell *attribute, Ann old, Ann value) {
    Sym name = attribute->def.name;
    Host cls = attribute->def.owner->cls;
    bool is_variable = host_class_mro_len(cls) > 1 && host_is_named(a, host_class_mro(cls, 1), "rpython.rlib.closure.Variables");
    const char *what = is_variable ? arena_printf(a->arena, "variable '%s', which an inner function uses,", name->text)
                       : arena_printf(a->arena, "attribute '%s' of %s", name->text, host_class_name(cls)->text);
    report_clash(a, DIAG_A005, a->at.span, what, &attribute->facts, old, value,
                 is_variable ? "such a variable has one type; assign the other value to another name"
                 : "an attribute has one type in a class and all its subclasses");
}

void attribute_generalize(Annotator *a, AttributeCell *attribute, Ann value) {
    attribute = attribute_root(attribute);
    Ann old = attribute->def.annotation;
    if (value == old) return;
    Ann joined = ann_union(a, old, value);
    if (!joined) {
        report_attribute_clash(a, attribute, old, value);
        return;
    }
    if (joined == attribute->def.annotation) return;
    attribute->def.annotation = joined;
    fact_add(a, &attribute->facts, value);
    bool is_method = joined->kind == ANN_PBC && joined->pbc.kind == PBC_METHOD;
    if (is_method && old->kind == ANN_PBC) {
        vec_push(a->arena, &a->stale_attributes, attribute);    /* readers, new ones too, see the old set for a while */
        readers_notify_later(a, &attribute->readers);
        return;
    }
    attribute->views = (Map){0};
    readers_notify(a, &attribute->readers);
}

static void attribute_merge(Annotator *a, AttributeCell *to, AttributeCell *from) {
    from->parent = to;
    to->views = (Map){0};
    to->written |= from->written;
    to->def.readonly &= from->def.readonly;
    for (uint32_t i = 0; i < from->facts.len; i++) vec_push(a->arena, &to->facts, from->facts.data[i]);
    MAP_EACH(&from->readers, e) map_put(a->arena, &to->readers, e->key, NULL);
    Ann before = from->def.annotation;
    Here saved = a->at;
    if (from->facts.len && saved.span.file) {
        const Fact *fact = &from->facts.data[0];
        a->at = (Here){.span = fact->span, .in = fact->in, .prebuilt = fact->prebuilt, .attribute = fact->attribute, .joins = saved.span};
    }
    attribute_generalize(a, to, before);
    a->at = saved;
    if (to->def.annotation != before) readers_notify(a, &from->readers);
}

static void add_prebuilt_value(Annotator *a, AttributeCell *attribute, Host instance, Host value) {
    Here saved = a->at;
    a->at = (Here){.prebuilt = instance, .attribute = attribute->def.name};
    attribute->def.readonly = false;
    attribute->written = true;
    attribute_generalize(a, attribute, ann_of_host(a, value));
    a->at = saved;
}

static void add_prebuilt_values(Annotator *a, AttributeCell *attribute, ClassDef *classdef) {
    for (uint32_t i = 0; i < classdef->prebuilt.len; i++) {
        Host value = host_instance_get(a->world, classdef->prebuilt.data[i], attribute->def.name);
        if (value) add_prebuilt_value(a, attribute, classdef->prebuilt.data[i], value);
    }
}

/* Moves the cells of all subclasses up. */
static void collect_attribute(Annotator *a, AttributeCell *attribute, ClassDef *classdef) {
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) {
        ClassDef *subclass = classdef->subclasses.data[i];
        MapEntry *entry = map_find(&subclass->attributes, MAP_KEY(attribute->def.name));
        if (entry && entry->value) {
            AttributeCell *from = entry->value;
            entry->value = NULL;
            attribute_merge(a, attribute, from);
        }
        collect_attribute(a, attribute, subclass);
    }
}

static void add_values_below(Annotator *a, AttributeCell *attribute, ClassDef *classdef) {
    add_prebuilt_values(a, attribute, classdef);
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) {
        ClassDef *subclass = classdef->subclasses.data[i];
        Host value = class_own_value(a, subclass, attribute->def.name);
        if (value) add_class_value(a, attribute, subclass, value);
        add_values_below(a, attribute, subclass);
    }
}

AttributeCell *class_attribute(Annotator *a, ClassDef *classdef, Sym name) {
    AttributeDef *known = classdef_attribute(classdef, name);
    if (known) return (AttributeCell *)known;
    AttributeCell *attribute = ARENA_NEW(a->arena, AttributeCell);
    attribute->def = (AttributeDef){.name = name, .owner = classdef, .annotation = a->impossible, .readonly = true,
                                    .origin = a->at.span};
    map_put(a->arena, &classdef->attributes, MAP_KEY(name), attribute);
    collect_attribute(a, attribute, classdef);
    ClassDef *owner;
    Host value = class_value(a, classdef, name, &owner);
    if (value) add_class_value(a, attribute, owner, value);
    add_values_below(a, attribute, classdef);
    return attribute;
}

/* The definition an instance of exactly this class has; -1 when it has none. */
static int64_t nearest_member(const Pbc *set, const ClassDef *classdef) {
    for (; classdef; classdef = classdef->base)
        for (uint32_t i = 0; i < set->len; i++)
            if (set->members[i].classdef == classdef) return i;
    return -1;
}

/* Of all definitions of a method, those that an instance annotated as `classdef` can have. */
static Ann methods_seen(Annotator *a, AttributeCell *attribute, ClassDef *classdef) {
    Ann seen = map_get(&attribute->views, MAP_KEY(classdef));
    if (seen) return seen;
    Ann all = attribute->def.annotation;
    PbcMember *members = ARENA_ARRAY(a->arena, PbcMember, all->pbc.len + 1);
    uint32_t len = 0;
    int64_t nearest = nearest_member(&all->pbc, classdef);
    for (uint32_t i = 0; i < all->pbc.len; i++) {
        PbcMember member = all->pbc.members[i];
        if (i == nearest) member.classdef = classdef;
        else if (member.classdef && !(classdef_is_subclass(member.classdef, classdef) && member.classdef != classdef)) continue;
        members[len++] = member;
    }
    seen = len ? ann_pbc(a, PBC_METHOD, members, len, all->pbc.method_name, all->can_be_none) : a->impossible;
    map_put(a->arena, &attribute->views, MAP_KEY(classdef), (void *)seen);
    return seen;
}

Ann attribute_read(Annotator *a, ClassDef *classdef, Sym name) {
    AttributeCell *attribute = class_attribute(a, classdef, name);
    reader_here(a, &attribute->readers);
    Ann annotation = attribute->def.annotation;
    bool is_method = annotation->kind == ANN_PBC && annotation->pbc.kind == PBC_METHOD && attribute->def.readonly;
    if (is_method) return methods_seen(a, attribute, classdef);     /* else a bound method kept as a value */
    return annotation;
}

void attribute_write(Annotator *a, ClassDef *classdef, Sym name, Ann value) {
    if (!marks_allow(a, classdef, name)) return;
    AttributeCell *attribute = class_attribute(a, classdef, name);
    if (!attribute->written) attribute->def.origin = a->at.span;
    attribute->written = true;
    attribute->def.readonly = false;
    attribute_generalize(a, attribute, value);
}

/* ---- prebuilt instances ---- */

void prebuilt_instance_met(Annotator *a, ClassCell *cell, Host instance) {
    if (map_find(&a->prebuilt_seen, MAP_KEY(instance))) return;
    map_put(a->arena, &a->prebuilt_seen, MAP_KEY(instance), NULL);
    cell->def.instantiated = true;
    vec_push(a->arena, &cell->def.prebuilt, instance);
    vec_push(a->arena, &a->new_prebuilt, instance);
}

static void add_prebuilt(Annotator *a, Host instance) {
    ClassCell *cell = class_of(a, host_class_of(a->world, instance));
    for (uint32_t i = 0; i < host_instance_attribute_count(instance); i++) {
        Sym name;
        Host value;
        host_instance_attribute(instance, i, &name, &value);
        AttributeCell *attribute = (AttributeCell *)classdef_attribute(&cell->def, name);
        if (attribute) add_prebuilt_value(a, attribute, instance, value);
    }
}

void prebuilt_drain(Annotator *a) {
    Here saved = a->at;
    a->at = (Here){0};
    while (a->new_prebuilt.len) add_prebuilt(a, vec_pop(&a->new_prebuilt));
    a->at = saved;
}

/* ---- classes as sets ---- */

static void add_family(Annotator *a, ClassDef *classdef, PbcMember *members, uint32_t *len) {
    members[(*len)++] = (PbcMember){NULL, classdef, classdef->cls};
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) add_family(a, classdef->subclasses.data[i], members, len);
}

Ann class_family(Annotator *a, ClassDef *classdef) {
    reader_here(a, &((ClassCell *)classdef)->family_readers);
    PbcMember *members = ARENA_ARRAY(a->arena, PbcMember, a->classes.len);
    uint32_t len = 0;
    add_family(a, classdef, members, &len);
    for (uint32_t i = 1; i < len; i++)      /* by creation: nearly sorted */
        for (uint32_t j = i; j > 0 && members[j - 1].classdef->id > members[j].classdef->id; j--) {
            PbcMember m = members[j]; members[j] = members[j - 1]; members[j - 1] = m;
        }
    return ann_pbc(a, PBC_CLASS, members, len, NULL, false);
}
