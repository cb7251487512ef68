/* prebuilt.c: import-time containers and instances as data of the executable.
 *
 * Idea: one object is one Prebuilt per representation, noted before it is filled, so that cycles close. An instance is laid
 * out as its own class; who refers to it as a base gets a pointer to the inlined part. Dicts are written as entries alone:
 * hashes and the table are made at their first use. */
#include "repr.h"
#include <string.h>

Prebuilt *prebuilt_part(Prebuilt *prebuilt, const Type *structure) {
    for (Prebuilt *part = prebuilt;;) {         /* up: what it begins with */
        if (part->type == structure) return part;
        if (part->type->kind != TYPE_STRUCT || !part->type->field_count || !part->items[0].inlined) break;
        part = part->items[0].inlined;
    }
    for (Prebuilt *whole = prebuilt; whole->parent && whole->parent_index == 0; whole = whole->parent)    /* down: the whole */
        if (whole->parent->type == structure) return whole->parent;
    return NULL;
}

Ref prebuilt_upcast(Rtyper *rt, Prebuilt *prebuilt, const Type *structure) {
    Prebuilt *part = prebuilt_part(prebuilt, structure);
    CHECK(part, "%s is no part of %s", type_label(rt, structure), type_label(rt, prebuilt->type));
    return const_prebuilt(rt->p, part);
}

void prebuilt_set(Prebuilt *structure, Sym field, Ref value) {
    int index = type_field_index(structure->type, field);
    CHECK(index >= 0, "no field %s in %s", field->text, structure->type->name->text);
    structure->items[index].value = value;
}

Prebuilt *prebuilt_chars(Rtyper *rt, const char *text, uint32_t len) {
    Sym key = intern(rt->cx->interner, text, len);
    Prebuilt *prebuilt = map_get(&rt->chars, MAP_KEY(key));
    if (prebuilt) return prebuilt;
    prebuilt = prebuilt_new(rt->p, type_array(rt->p, T_(rt->p, Char), false), len, "name");
    prebuilt->bytes = key->text;
    prebuilt->is_constant = true;
    map_put(rt->arena, &rt->chars, MAP_KEY(key), prebuilt);
    return prebuilt;
}

Ref prebuilt_char_table(Rtyper *rt) {
    if (!rt->char_table) {
        rt->char_table = prebuilt_new(rt->p, type_array(rt->p, rt->str->type, true), 256, "char_table");
        rt->char_table->is_constant = true;
        for (int i = 0; i < 256; i++) {
            char c = (char)i;
            rt->char_table->items[i].value = constant_string(rt, &c, 1);
        }
    }
    return const_prebuilt(rt->p, rt->char_table);
}

/* ---- containers ---- */

static Host item_of(Rtyper *rt, Host object, uint32_t index) {
    if (host_kind(object) == HOST_TUPLE || host_kind(object) == HOST_LIST) return host_item(object, index);
    int64_t start, stop, step;
    host_range(object, &start, &stop, &step);
    return host_int(rt->w, start + (int64_t)index * step);
}

static uint32_t item_count(Host object) {
    if (host_kind(object) != HOST_RANGE) return host_length(object);
    int64_t start, stop, step;
    host_range(object, &start, &stop, &step);
    if (step > 0) return start < stop ? (uint32_t)((stop - start - 1) / step + 1) : 0;
    return start > stop ? (uint32_t)((start - stop - 1) / -step + 1) : 0;
}

static void fill_array(Rtyper *rt, Prebuilt *array, Host object, Repr *item) {
    char *bytes = array->bytes ? arena_alloc(rt->arena, array->length + 1) : NULL;
    for (uint32_t i = 0; i < array->length; i++) {
        Ref value = constant_of(rt, item_of(rt, object, i), item);
        if (bytes) bytes[i] = (char)const_of(rt->p, value)->integer;
        else array->items[i].value = value;
    }
    if (bytes) array->bytes = bytes;
}

static Prebuilt *prebuilt_list(Rtyper *rt, Host object, Repr *repr, uint64_t key) {
    uint32_t length = item_count(object);
    if (!repr->list.resized) {
        Prebuilt *array = prebuilt_new(rt->p, repr->list.array, length, "list");
        map_put(rt->arena, &rt->prebuilt, key, array);
        fill_array(rt, array, object, repr->list.item);
        return array;
    }
    Prebuilt *list = prebuilt_new(rt->p, repr->type->target, 0, "list");
    map_put(rt->arena, &rt->prebuilt, key, list);
    Prebuilt *array = prebuilt_new(rt->p, repr->list.array, length, "items");
    list->items[0].value = const_signed(rt->p, length);
    list->items[1].value = const_prebuilt(rt->p, array);
    fill_array(rt, array, object, repr->list.item);
    return list;
}

static Prebuilt *prebuilt_range(Rtyper *rt, Host object, Repr *repr, uint64_t key) {
    Prebuilt *range = prebuilt_new(rt->p, repr->type->target, 0, "range");
    map_put(rt->arena, &rt->prebuilt, key, range);
    int64_t bounds[3] = {0, 0, 1};
    if (host_kind(object) == HOST_RANGE) host_range(object, &bounds[0], &bounds[1], &bounds[2]);
    else {
        uint32_t length = host_length(object);
        int64_t second = 1;
        if (length) host_int_value(host_item(object, 0), &bounds[0]);
        if (length > 1 && host_int_value(host_item(object, 1), &second)) bounds[2] = second - bounds[0];
        bounds[1] = bounds[0] + (int64_t)length * bounds[2];
    }
    for (int i = 0; i < 3; i++) range->items[i].value = const_signed(rt->p, bounds[i]);
    return range;
}

static Prebuilt *prebuilt_tuple(Rtyper *rt, Host object, Repr *repr, uint64_t key) {
    Prebuilt *tuple = prebuilt_new(rt->p, repr->type->target, 0, "tuple");
    tuple->is_constant = true;
    map_put(rt->arena, &rt->prebuilt, key, tuple);
    for (uint32_t i = 0; i < repr->tuple.len; i++)
        tuple->items[i].value = constant_of(rt, host_item(object, i), repr->tuple.items[i]);
    return tuple;
}

/* An r_dict of import time is an instance with a dict of wrapped keys. */
static Prebuilt *prebuilt_dict(Rtyper *rt, Host object, Repr *repr, uint64_t key) {
    bool is_instance = host_kind(object) == HOST_INSTANCE, is_own = is_instance && repr->dict.key_eq;
    if (is_own) object = host_instance_get(rt->w, object, sym_of(rt, "_dict"));
    else if (is_instance) object = host_call(rt->w, host_builtin(rt->w, "dict"), &object, 1);   /* an OrderedDict */
    uint32_t length = host_length(object);
    Prebuilt *dict = prebuilt_new(rt->p, repr->dict.dict, 0, "dict");
    map_put(rt->arena, &rt->prebuilt, key, dict);
    if (!length) return dict;
    Prebuilt *entries = prebuilt_new(rt->p, repr->dict.entries, length, "entries");
    dict->items[0].value = dict->items[1].value = const_signed(rt->p, length);
    dict->items[3].value = const_prebuilt(rt->p, entries);
    for (uint32_t i = 0; i < length; i++) {
        Host its_key, value = host_none(rt->w);
        if (repr->dict.is_set) its_key = host_item(object, i);
        else host_dict_entry(object, i, &its_key, &value);
        if (is_own) its_key = host_instance_get(rt->w, its_key, sym_of(rt, "key"));
        Prebuilt *entry = entries->items[i].inlined;
        entry->items[0].value = constant_of(rt, its_key, repr->dict.key);
        entry->items[2].value = constant_of(rt, value, repr->dict.value);
        entry->items[3].value = const_bool(rt->p, true);
    }
    return dict;
}

/* ---- instances ---- */

static void fill_fields(Rtyper *rt, Prebuilt *part, Host object, ClassRepr *exact, ClassRepr *cls) {
    for (; cls; cls = cls->base, part = part->items[0].inlined) {
        for (uint32_t i = 0; i < cls->fields.len; i++) {
            ClassField *field = &cls->fields.data[i];
            Host value = host_instance_get(rt->w, object, field->name);
            if (!value && field->name->text[0] == '_' && host_class_is_exception(rt->w, exact->cls)) value = exception_hidden_value(rt, object, field->name);
            bool is_own = value != NULL;        /* a function of its own is a value, one of its class is a method */
            if (!is_own) value = class_attribute_value(rt, exact, field->name);
            bool is_method = value && !is_own && host_kind(value) == HOST_FUNCTION;
            if (is_method && (field->repr->kind == REPR_METHODS || field->repr->kind == REPR_CALLABLE)) {
                value = host_getattr(rt->w, object, field->name->text);     /* some instances replace it: here it is bound */
                is_own = true;
            }
            if (!value || (!is_own && (host_kind(value) == HOST_PROPERTY || host_kind(value) == HOST_FUNCTION))) continue;
            prebuilt_set(part, field->name, constant_of(rt, value, field->repr));
        }
    }
    prebuilt_set(part, sym_of(rt, "typeptr"), class_vtable_ref(rt, exact));
}

static Prebuilt *prebuilt_instance(Rtyper *rt, Host object, uint64_t key) {
    ClassRepr *cls = class_repr(rt, host_class_of(rt->w, object));
    if (!cls) {
        diag_error(rt->cx->diags, R002, NO_SPAN, "prebuilt %s: its class is not known to the program", host_describe(rt->w, object));
        rt->error_count++;
        return NULL;
    }
    Prebuilt *instance = prebuilt_new(rt->p, cls->object, 0, host_class_name(cls->cls)->text);
    map_put(rt->arena, &rt->prebuilt, key, instance);
    fill_fields(rt, instance, object, cls, cls);
    return instance;
}

/* ---- any ---- */

static bool kind_fits(HostKind kind, const Repr *repr) {
    switch (repr->kind) {
    case REPR_LIST: case REPR_RANGE: return kind == HOST_LIST || kind == HOST_TUPLE || kind == HOST_RANGE;
    case REPR_TUPLE: return kind == HOST_TUPLE;
    case REPR_DICT:
        if (repr->dict.is_set) return kind == HOST_SET || kind == HOST_FROZENSET;
        return kind == HOST_DICT || kind == HOST_INSTANCE;
    case REPR_INSTANCE: return kind == HOST_INSTANCE;
    case REPR_FROZEN: return true;
    case REPR_VOID: case REPR_BOOL: case REPR_INT: case REPR_FLOAT: case REPR_CHAR: case REPR_UNICHAR: case REPR_STR:
    case REPR_UNICODE: case REPR_ITERATOR: case REPR_FUNCTIONS: case REPR_CLASSES: case REPR_METHODS: case REPR_CALLABLE:
    case REPR_BUILTIN_METHOD: case REPR_POINTER: case REPR_BOX:
        return false;
    case REPR_WEAKREF: return kind == HOST_INSTANCE;
    }
    UNREACHABLE("repr kind %d", (int)repr->kind);
}

static Prebuilt *prebuilt_build(Rtyper *rt, Host object, Repr *repr, uint64_t key) {
    if (!kind_fits(host_kind(object), repr) || (repr->kind == REPR_TUPLE && host_length(object) != repr->tuple.len)) {
        diag_error(rt->cx->diags, R002, NO_SPAN, "prebuilt %s does not have the type inferred for its place (%s)",
                   host_describe(rt->w, object), type_label(rt, repr->type));
        rt->error_count++;
        return NULL;
    }
    if (repr->kind == REPR_LIST) return prebuilt_list(rt, object, repr, key);
    if (repr->kind == REPR_RANGE) return prebuilt_range(rt, object, repr, key);
    if (repr->kind == REPR_TUPLE) return prebuilt_tuple(rt, object, repr, key);
    if (repr->kind == REPR_DICT) return prebuilt_dict(rt, object, repr, key);
    if (repr->kind == REPR_FROZEN) return frozen_prebuilt(rt, object, key);
    if (repr->kind == REPR_WEAKREF) return weakref_prebuilt(rt, object, key);
    return prebuilt_instance(rt, object, key);
}

Ref prebuilt_object(Rtyper *rt, Host object, Repr *repr) {
    object = annotate_replacement(rt->a, object);
    if (repr->kind == REPR_INSTANCE && host_kind(object) == HOST_METHOD) object = host_method_self(object);
    uint32_t repr_id = repr->kind == REPR_INSTANCE ? rt->object->id : repr->id;
    uint64_t key = MAP_KEY(object) << 16 ^ repr_id;
    Prebuilt *prebuilt = map_get(&rt->prebuilt, key);
    if (!prebuilt) prebuilt = prebuilt_build(rt, object, repr, key);
    if (!prebuilt) return const_null(rt->p, repr->type);
    if (repr->kind != REPR_INSTANCE) return const_prebuilt(rt->p, prebuilt);
    Prebuilt *part = prebuilt_part(prebuilt, repr->type->target);
    if (part) return const_prebuilt(rt->p, part);
    diag_error(rt->cx->diags, R002, NO_SPAN, "prebuilt %s is no %s", host_describe(rt->w, object), type_label(rt, repr->type));
    rt->error_count++;
    return const_null(rt->p, repr->type);
}
