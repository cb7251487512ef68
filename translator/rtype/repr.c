/* repr.c: annotation -> representation, interned so that equal ones are one pointer.
 *
 * Idea: what differs in annotations but not in memory (constants, nonneg, can_be_none) is dropped here; operations read it
 * from the annotation. Containers hold "stored" representations: instances as pointers to the root object, so that the
 * helpers of lists of any class are one graph. */
#include "repr.h"
#include <string.h>

/* ---- structs by shape ---- */

Type *struct_named(Rtyper *rt, const char *name, bool is_gc, const char *const *names, const Type *const *types, uint32_t count) {
    StrBuf key = {0};
    strbuf_printf(&key, "%s:%d", name, is_gc);
    for (uint32_t i = 0; i < count; i++) strbuf_printf(&key, ",%s:%u", names[i], types[i]->id);
    Sym sym = intern(rt->cx->interner, key.data, key.len);
    strbuf_free(&key);
    Type *type = map_get(&rt->structs, MAP_KEY(sym));
    if (type) return type;
    type = type_struct_new(rt->p, name, is_gc);
    Field *fields = ARENA_ARRAY(rt->arena, Field, count + 1);
    for (uint32_t i = 0; i < count; i++) fields[i] = (Field){sym_of(rt, names[i]), types[i], false};
    type_struct_set_fields(rt->p, type, fields, count);
    map_put(rt->arena, &rt->structs, MAP_KEY(sym), type);
    return type;
}

const char *type_label(Rtyper *rt, const Type *type) {
    switch (type->kind) {
    case TYPE_PTR: return type_label(rt, type->target);
    case TYPE_STRUCT: return type->name->text;
    case TYPE_ARRAY: return arena_printf(rt->arena, "array_of_%s", type_label(rt, type->item));
    case TYPE_FUNC: return "function";
    case TYPE_OPAQUE: return type->opaque_name->text;
    case TYPE_PRIMITIVE: break;
    }
    StrBuf buf = {0};
    type_print(type, &buf);
    const char *label = arena_strdup(rt->arena, buf.data);
    strbuf_free(&buf);
    return label;
}

/* ---- interning ---- */

static Repr *repr_new(Rtyper *rt, ReprKind kind, const Type *type) {
    Repr *repr = ARENA_NEW(rt->arena, Repr);
    repr->kind = kind;
    repr->id = rt->next_repr_id++;
    repr->type = type;
    return repr;
}

Repr *repr_keyed(Rtyper *rt, ReprKind kind, const Type *type, const char *key, bool *is_new) {
    Sym sym = sym_of(rt, arena_printf(rt->arena, "%d:%s", (int)kind, key));
    Repr *repr = map_get(&rt->repr_keys, MAP_KEY(sym));
    *is_new = !repr;
    if (repr) return repr;
    repr = repr_new(rt, kind, type);
    map_put(rt->arena, &rt->repr_keys, MAP_KEY(sym), repr);
    return repr;
}

void repr_init(Rtyper *rt) {
    Program *p = rt->p;
    rt->void_ = repr_new(rt, REPR_VOID, T_(p, Void));
    rt->bool_ = repr_new(rt, REPR_BOOL, T_(p, Bool));
    rt->float_ = repr_new(rt, REPR_FLOAT, T_(p, Float));
    rt->char_ = repr_new(rt, REPR_CHAR, T_(p, Char));
    rt->unichar = repr_new(rt, REPR_UNICHAR, T_(p, UniChar));
    rt->box = repr_new(rt, REPR_BOX, T_(p, Bool));
    rt->str = repr_new(rt, REPR_STR, type_ptr(p, type_string(p, false)));
    rt->unicode = repr_new(rt, REPR_UNICODE, type_ptr(p, type_string(p, true)));
    for (int kind = 0; kind < PRIM_COUNT; kind++) {
        if (!type_is_int(type_primitive(p, kind))) continue;
        rt->integer[kind] = repr_new(rt, REPR_INT, type_primitive(p, kind));
        rt->integer[kind]->integer = kind;
    }
}

bool repr_is_pointer(const Repr *repr) { return repr->type->kind == TYPE_PTR; }

/* ---- containers ---- */

Repr *repr_stored(Rtyper *rt, Repr *repr) {
    if (repr->kind == REPR_VOID) return rt->box;
    if (repr->kind == REPR_INSTANCE) return rt->object;
    return repr;
}

Repr *repr_list(Rtyper *rt, Repr *item, bool resized) {
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_LIST, NULL, arena_printf(rt->arena, "%u.%d", item->id, resized), &is_new);
    if (!is_new) return repr;
    const Type *array = type_array(rt->p, item->type, true);
    repr->list.item = item;
    repr->list.array = array;
    repr->list.resized = resized;
    repr->type = type_ptr(rt->p, array);
    if (!resized) return repr;
    const char *name = arena_printf(rt->arena, "list_of_%s", type_label(rt, item->type));
    const Type *types[] = {T_(rt->p, Signed), type_ptr(rt->p, array)};
    repr->type = type_ptr(rt->p, struct_named(rt, name, true, (const char *[]){"length", "items"}, types, 2));
    return repr;
}

Repr *repr_tuple(Rtyper *rt, Repr *const *items, uint32_t len) {
    StrBuf key = {0};
    for (uint32_t i = 0; i < len; i++) strbuf_printf(&key, "%u,", items[i]->id);
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_TUPLE, NULL, key.data ? key.data : "", &is_new);
    strbuf_free(&key);
    if (!is_new) return repr;
    repr->tuple.len = len;
    repr->tuple.items = ARENA_ARRAY(rt->arena, Repr *, len);
    const char **names = ARENA_ARRAY(rt->arena, const char *, len);
    const Type **types = ARENA_ARRAY(rt->arena, const Type *, len);
    for (uint32_t i = 0; i < len; i++) {
        repr->tuple.items[i] = items[i];
        names[i] = arena_printf(rt->arena, "item%u", i);
        types[i] = items[i]->type;
    }
    const char *name = arena_printf(rt->arena, "tuple%u", len);
    repr->type = type_ptr(rt->p, struct_named(rt, name, true, names, types, len));
    return repr;
}

/* Recursive types have no finite layout unless an instance stands in between: `level` finds them. */
static Repr *list_repr(Rtyper *rt, ListDef *def) {
    if (def->is_range && !def->resized && !def->mutated) {
        bool is_new;
        Repr *repr = repr_keyed(rt, REPR_RANGE, NULL, arena_printf(rt->arena, "%d", def->range_step == 1), &is_new);
        if (is_new) {
            const Type *word = T_(rt->p, Signed);
            repr->range.step = def->range_step == 1;
            repr->type = type_ptr(rt->p, struct_named(rt, "range", true, (const char *[]){"start", "stop", "step"},
                                                      (const Type *[]){word, word, word}, 3));
        }
        return repr;
    }
    return repr_list(rt, repr_stored(rt, repr_of(rt, def->item)), def->resized);
}

static Host function_const(Rtyper *rt, Ref ref) { return ref == NO_REF ? NULL : const_of(rt->p, ref)->host; }

static Repr *dict_repr(Rtyper *rt, DictDef *def) {
    Repr *key = repr_stored(rt, repr_of(rt, def->key)), *value = repr_stored(rt, repr_of(rt, def->value));
    Host key_eq = function_const(rt, def->key_eq), key_hash = function_const(rt, def->key_hash);
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_DICT, NULL, arena_printf(rt->arena, "%u.%u.%p.%p.%d", key->id, value->id, (void *)key_eq,
                                                              (void *)key_hash, def->is_set + def->is_frozen), &is_new);
    if (!is_new) return repr;
    Program *p = rt->p;
    const char *label = arena_printf(rt->arena, "%s_%s", type_label(rt, key->type), type_label(rt, value->type));
    const Type *word = T_(p, Signed), *entry_types[] = {key->type, word, value->type, T_(p, Bool)};
    const Type *entry = struct_named(rt, arena_printf(rt->arena, "entry_%s", label), false,
                                     (const char *[]){"key", "hash", "value", "valid"}, entry_types, 4);
    repr->dict.key = key;
    repr->dict.value = value;
    repr->dict.key_eq = key_eq;
    repr->dict.key_hash = key_hash;
    repr->dict.is_set = def->is_set;
    repr->dict.is_frozen = def->is_frozen;
    repr->dict.key_annotation = def->key;
    repr->dict.entries = type_array(p, entry, true);
    repr->dict.indexes = type_array(p, T_(p, Int32), true);
    const Type *types[] = {word, word, type_ptr(p, repr->dict.indexes), type_ptr(p, repr->dict.entries)};
    repr->dict.dict = struct_named(rt, arena_printf(rt->arena, "dict_%s", label), true,
                                   (const char *[]){"num_live", "num_used", "indexes", "entries"}, types, 4);
    repr->type = type_ptr(p, repr->dict.dict);
    return repr;
}

static Repr *tuple_repr(Rtyper *rt, const Annotation *annotation) {
    Repr **items = ARENA_ARRAY(rt->arena, Repr *, annotation->tuple.len);
    for (uint32_t i = 0; i < annotation->tuple.len; i++) items[i] = repr_stored(rt, repr_of(rt, annotation->tuple.items[i]));
    return repr_tuple(rt, items, annotation->tuple.len);
}

/* ---- iterators ---- */

static const Type *iterator_struct(Rtyper *rt, const char *name, const char *field, const Type *type) {
    const Type *types[] = {type, T_(rt->p, Signed)};
    return struct_named(rt, name, true, (const char *[]){field, "index"}, types, 2);
}

static const Type *range_iterator(Rtyper *rt, bool up) {
    const Type *word = T_(rt->p, Signed), *types[] = {word, word, word};
    if (up) return struct_named(rt, "range_iterator_up", true, (const char *[]){"next", "stop"}, types, 2);
    return struct_named(rt, "range_iterator", true, (const char *[]){"next", "count", "step"}, types, 3);
}

static const Type *several_iterators(Rtyper *rt, const Repr *repr) {
    uint32_t len = repr->iterator.len;
    const char **names = ARENA_ARRAY(rt->arena, const char *, len + 1);
    const Type **types = ARENA_ARRAY(rt->arena, const Type *, len + 1);
    for (uint32_t i = 0; i < len; i++) {
        names[i] = arena_printf(rt->arena, "iterator%u", i);
        types[i] = repr->iterator.over[i]->type;
    }
    names[len] = "index";
    types[len] = T_(rt->p, Signed);
    return struct_named(rt, "iterators", true, names, types, len + 1);
}

static const Type *iterator_type(Rtyper *rt, const Repr *repr) {
    Repr *over = repr->iterator.container;
    const Type *word = T_(rt->p, Signed), *types[] = {over->type, word, word};
    switch (repr->iterator.kind) {
    case ITERATE_LIST:
    case ITERATE_RANGE:
        if (over->kind == REPR_RANGE) return range_iterator(rt, over->range.step == 1);
        return iterator_struct(rt, "list_iterator", "list", over->type);
    case ITERATE_TUPLE: return iterator_struct(rt, "list_iterator", "list", over->type);
    case ITERATE_REVERSED:
        if (over->kind == REPR_RANGE) return range_iterator(rt, false);
        return iterator_struct(rt, "list_iterator", "list", over->type);
    case ITERATE_STR:
    case ITERATE_UNICODE: return iterator_struct(rt, "str_iterator", "string", over->type);
    case ITERATE_KEYS:
    case ITERATE_VALUES:
    case ITERATE_ITEMS: return struct_named(rt, "dict_iterator", true, (const char *[]){"dict", "index", "size"}, types, 3);
    case ITERATE_ENUMERATE:
    case ITERATE_ZIP: return several_iterators(rt, repr);
    }
    UNREACHABLE("iterator kind %d", (int)repr->iterator.kind);
}

/* What the iterator walks: tuples are copied to an array first, characters to a str. */
static Repr *iterated(Rtyper *rt, IteratorKind kind, Repr *over) {
    if (over->kind == REPR_TUPLE && kind != ITERATE_ENUMERATE && kind != ITERATE_ZIP)
        return repr_list(rt, over->tuple.len ? over->tuple.items[0] : rt->box, false);
    if (over->kind == REPR_CHAR) return rt->str;
    if (over->kind == REPR_UNICHAR) return rt->unicode;
    if (kind == ITERATE_REVERSED && over->kind == REPR_STR) return repr_list(rt, rt->char_, false);
    return over;
}

static Repr *iterator_repr(Rtyper *rt, const Annotation *annotation) {
    StrBuf key = {0};
    uint32_t len = annotation->iterator.len;
    Repr **over = ARENA_ARRAY(rt->arena, Repr *, len);
    strbuf_printf(&key, "%d", (int)annotation->iterator.kind);
    for (uint32_t i = 0; i < len; i++) {
        over[i] = iterated(rt, annotation->iterator.kind, repr_of(rt, annotation->iterator.over[i]));
        strbuf_printf(&key, ",%u", over[i]->id);
    }
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_ITERATOR, NULL, key.data, &is_new);
    strbuf_free(&key);
    if (!is_new) return repr;
    repr->iterator.kind = annotation->iterator.kind;
    repr->iterator.len = len;
    repr->iterator.over = over;
    repr->iterator.container = over[0];
    repr->type = type_ptr(rt->p, iterator_type(rt, repr));
    return repr;
}

/* ---- prebuilt constants ---- */

static Repr *void_of(Rtyper *rt, Host object) {
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_VOID, rt->void_->type, arena_printf(rt->arena, "%p", (void *)object), &is_new);
    repr->object = object;
    return repr;
}

static Repr *frozen_repr(Rtyper *rt) {
    bool is_new;
    return repr_keyed(rt, REPR_FROZEN, type_ptr(rt->p, rt->frozen_struct), "", &is_new);
}

/* Methods of classes or of frozen instances are held as these. */
static Repr *objects_repr(Rtyper *rt, const Annotation *annotation, Host object) {
    CallFamily *family = callfamily_find(annotation->pbc.members[0].function->family);
    if (family && family->is_mixed) return family_repr_of(rt, family);
    if (annotation->pbc.len == 1 && !annotation->can_be_none) return void_of(rt, object);
    return host_kind(object) == HOST_CLASS ? rt->classes : frozen_repr(rt);
}

static Repr *methods_repr(Rtyper *rt, const Annotation *annotation) {
    ClassRepr *cls = NULL;
    for (uint32_t i = 0; i < annotation->pbc.len; i++) {
        const PbcMember *member = &annotation->pbc.members[i];
        if (!member->classdef) return objects_repr(rt, annotation, member->object);
        ClassRepr *other = class_repr_of(rt, member->classdef);
        cls = i ? class_common_base_repr(cls, other) : other;
    }
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_METHODS, type_ptr(rt->p, class_object_type(rt, cls)),
                            arena_printf(rt->arena, "%p|%p", (void *)cls, (void *)annotation->pbc.method_name), &is_new);
    repr->cls = cls;
    repr->method_name = annotation->pbc.method_name;
    return repr;
}

static Repr *pbc_repr(Rtyper *rt, const Annotation *annotation) {
    bool single = annotation->pbc.len == 1 && !annotation->can_be_none;
    switch (annotation->pbc.kind) {
    case PBC_FUNCTION:
        if (single) return void_of(rt, annotation->pbc.members[0].object);
        return family_repr_of(rt, annotation->pbc.members[0].function->family);
    case PBC_CLASS:
        return single ? void_of(rt, annotation->pbc.members[0].object) : rt->classes;
    case PBC_METHOD: return methods_repr(rt, annotation);
    case PBC_CALLABLE: return family_repr_of(rt, annotation->pbc.members[0].function->family);
    case PBC_FROZEN:
        return single ? void_of(rt, annotation->pbc.members[0].object) : frozen_repr(rt);
    }
    UNREACHABLE("pbc kind %d", (int)annotation->pbc.kind);
}

static Repr *builtin_method_repr(Rtyper *rt, const Annotation *annotation) {
    Repr *self = repr_of(rt, annotation->method.self);
    if (self->kind == REPR_VOID) return rt->void_;
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_BUILTIN_METHOD, self->type, arena_printf(rt->arena, "%u", self->id), &is_new);
    repr->self = self;
    return repr;
}

Repr *repr_pointer(Rtyper *rt, const Type *type) {
    if (type->kind == TYPE_PRIMITIVE) {
        if (rt->integer[type->primitive]) return rt->integer[type->primitive];
        Repr *known[] = {rt->void_, rt->bool_, rt->float_, rt->char_, rt->unichar};
        for (uint32_t i = 0; i < sizeof known / sizeof *known; i++)
            if (known[i]->type == type) return known[i];
    }
    bool is_new;
    return repr_keyed(rt, REPR_POINTER, type, arena_printf(rt->arena, "%u", type->id), &is_new);
}

Repr *repr_instance(Rtyper *rt, ClassRepr *cls) { return cls ? cls->instance : rt->object; }

/* ---- annotations ---- */

static Repr *compute(Rtyper *rt, const Annotation *annotation) {
    switch (annotation->kind) {
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BUILTIN: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST:
        return rt->void_;
    case ANN_BOOL: return rt->bool_;
    case ANN_INT: return rt->integer[annotation->integer];
    case ANN_FLOAT: return rt->float_;
    case ANN_CHAR: return rt->char_;
    case ANN_STR: return rt->str;
    case ANN_UNICHAR: return rt->unichar;
    case ANN_UNICODE: return rt->unicode;
    case ANN_TUPLE: return tuple_repr(rt, annotation);
    case ANN_LIST: return list_repr(rt, listdef_find(annotation->list));
    case ANN_DICT: case ANN_SET: return dict_repr(rt, dictdef_find(annotation->dict));
    case ANN_ITERATOR: return iterator_repr(rt, annotation);
    case ANN_INSTANCE: return repr_instance(rt, class_repr_of(rt, annotation->classdef));
    case ANN_PBC: return pbc_repr(rt, annotation);
    case ANN_BUILTIN_METHOD: return builtin_method_repr(rt, annotation);
    case ANN_WEAKREF: return weakref_repr(rt);
    case ANN_PTR: return repr_pointer(rt, annotation->pointer);
    }
    UNREACHABLE("annotation kind %d", (int)annotation->kind);
}

Repr *repr_of(Rtyper *rt, const Annotation *annotation) {
    MapEntry *entry = map_find(&rt->reprs, MAP_KEY(annotation));
    if (entry && entry->value) return entry->value;
    if (entry) {
        Span span = annotation->kind == ANN_LIST ? listdef_find(annotation->list)->origin
                    : annotation->kind == ANN_DICT || annotation->kind == ANN_SET ? dictdef_find(annotation->dict)->origin : NO_SPAN;
        Diag *diag = diag_error(rt->cx->diags, R003, span, "%s contains itself", annotation->kind == ANN_LIST ? "a list" : annotation->kind == ANN_DICT ? "a dict" : "a type");
        diag_help(diag, "put the inner value into an attribute of a class");
        rt->error_count++;
        return rt->void_;
    }
    map_put(rt->arena, &rt->reprs, MAP_KEY(annotation), NULL);
    Repr *repr = compute(rt, annotation);
    map_put(rt->arena, &rt->reprs, MAP_KEY(annotation), repr);
    return repr;
}
