/* lowlevel.c: low-level types and pointers, in the helpers of rlib/ll/ and in llexternal calls.
 *
 * Takes:   objects of rlib/lltypesystem/lltype.py; pointers, their fields and items; llop.NAME(T, …).
 * Leaves:  annotations PTR (also of what is stored and passed only: Address, SingleFloat), INTERIOR, LLTYPE; the IR's types for the
 *          objects, one per nominal struct.
 * Example: p.items[i].key   getattr: INTERIOR(p, items); getitem: INTERIOR(p, an entry); getattr: the key */
#include "inference.h"
#include <string.h>

/* ---- types ---- */

static Host attribute(Annotator *a, Host object, const char *name) { return host_instance_get(a->world, object, sym(a, name)); }

static const char *text_of(Annotator *a, Host object) {
    uint32_t len;
    return object && host_kind(object) == HOST_STR ? arena_strdup(a->arena, host_bytes(object, &len)) : NULL;
}

static const char *const primitive_names[] = {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) #Name,
#include "ir/types.def"
#undef PRIMITIVE
};

static const Type *primitive_named(Annotator *a, const char *name) {
    for (int i = 0; name && i < PRIM_COUNT; i++)
        if (!strcmp(primitive_names[i], name)) return type_primitive(a->program, (PrimitiveKind)i);
    return NULL;
}

static bool has_methods(Annotator *a, Host object) {
    Host methods = host_instance_get(a->world, object, sym(a, "_adtmeths"));
    return methods && host_kind(methods) == HOST_DICT && host_length(methods) > 0;
}

static void keep(Annotator *a, Host object, const Type *type) {
    map_put(a->arena, &a->lltypes, MAP_KEY(object), (void *)type);
    Host known = map_get(&a->lltype_hosts, MAP_KEY(type));      /* of equal types the one with methods tells more */
    if (!known || (!has_methods(a, known) && has_methods(a, object))) map_put(a->arena, &a->lltype_hosts, MAP_KEY(type), object);
}

Host lltype_object(Annotator *a, const Type *type) {
    Host known = map_get(&a->lltype_hosts, MAP_KEY(type)), made = NULL;
    if (known) return known;
    bool is_address = type == T_(a->program, Address);
    Host module = host_import(a->world, is_address ? "rpython.rtyper.lltypesystem.llmemory" : "rpython.rtyper.lltypesystem.lltype");
    if (!module) return NULL;
    if (type->kind == TYPE_PRIMITIVE) {
        made = host_getattr(a->world, module, primitive_names[type->primitive]);
    } else if (type->kind == TYPE_PTR || type->kind == TYPE_ARRAY) {
        Host part = lltype_object(a, type->kind == TYPE_PTR ? type->target : type->item), make = NULL;
        if (part) make = host_getattr(a->world, module, type->kind == TYPE_PTR ? "Ptr" : "_array_type");
        Host arguments[] = {part, host_bool(a->world, type->is_gc), host_bool(a->world, type->no_length), host_int(a->world, type->fixed_length)};
        made = make ? host_call(a->world, make, arguments, type->kind == TYPE_PTR ? 1 : 4) : NULL;
    }
    if (made) keep(a, made, type);
    return made;
}

Host constant_object(Annotator *a, Ref constant) {
    const Const *c = const_of(a->program, constant);
    if (c->kind == CONST_TYPE) return lltype_object(a, c->of_type);
    return c->kind == CONST_HOST ? c->host : NULL;
}

/* STR and UNICODE of rlib/lltypesystem/rstr.py are the program's own string types. */
static const Type **string_type_named(Annotator *a, const char *name) {
    if (!strcmp(name, "rpy_string")) return &a->program->string_type;
    return !strcmp(name, "rpy_unicode") ? &a->program->unicode_type : NULL;
}

/* A struct of C may have room between its fields that they do not account for: a field of bytes. */
typedef struct FieldList { Field *items; uint32_t count; int64_t end; } FieldList;

static int64_t aligned(int64_t offset, int64_t alignment) { return (offset + alignment - 1) / alignment * alignment; }

static void pad_to(Annotator *a, FieldList *list, int64_t offset, int64_t alignment) {
    if (aligned(list->end, alignment) >= offset) return;
    Sym name = sym(a, arena_printf(a->arena, "pad__%u", list->count));
    list->items[list->count++] = (Field){name, type_array_fixed(a->program, T_(a->program, Char), offset - list->end), false};
    list->end = offset;
}

static void add_field(FieldList *list, Sym name, const Type *type) {
    list->items[list->count++] = (Field){name, type, false};
    list->end = aligned(list->end, type_alignment(type)) + type_size(type);
}

/* What an object of hints says under a name; false: nothing. */
static bool hint(Annotator *a, Host hints, const char *name, Host *value) {
    *value = hints && host_kind(hints) == HOST_DICT ? host_dict_get_str(a->world, hints, sym(a, name)) : NULL;
    return *value != NULL;
}

static bool is_complete(const Type *type) { return type->kind != TYPE_STRUCT || type->fields; }

static const Type *struct_type(Annotator *a, Host object, bool is_gc) {
    Host names = attribute(a, object, "_names"), fields = attribute(a, object, "_flds");
    const char *name = text_of(a, attribute(a, object, "_name"));
    if (!names || !fields || !name) return NULL;
    const Type **string = is_gc ? string_type_named(a, name) : NULL;
    if (string && *string) return *string;
    Type *type = type_struct_new(a->program, name, is_gc);
    if (string) *string = type;
    keep(a, object, type);      /* before its fields: they may point to it */
    uint32_t count = host_length(names);
    FieldList list = {ARENA_ARRAY(a->arena, Field, 2 * count + 1), 0, 0};
    Host hints = attribute(a, object, "_hints"), offsets, size;
    bool has_offsets = hint(a, hints, "fieldoffsets", &offsets);
    int64_t offset = 0;
    for (uint32_t i = 0; i < count; i++) {
        Sym field = sym(a, text_of(a, host_item(names, i)));
        const Type *its = annotate_lltype(a, host_dict_get_str(a->world, fields, field));
        if (!its || !is_complete(its)) return NULL;
        if (has_offsets && host_int_value(host_item(offsets, i), &offset)) pad_to(a, &list, offset, type_alignment(its));
        add_field(&list, field, its);
    }
    if (hint(a, hints, "size", &size) && host_int_value(size, &offset)) pad_to(a, &list, offset, 1);
    type_struct_set_fields(a->program, type, list.items, list.count);
    return type;
}

static const Type *func_type(Annotator *a, Host object) {
    Host args = attribute(a, object, "ARGS"), result = attribute(a, object, "RESULT");
    if (!args || !result || host_kind(args) != HOST_TUPLE) return NULL;
    uint32_t count = host_length(args);
    const Type **params = ARENA_ARRAY(a->arena, const Type *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        if (!(params[i] = annotate_lltype(a, host_item(args, i)))) return NULL;
    const Type *result_type = annotate_lltype(a, result);
    return result_type ? type_func(a->program, params, count, result_type) : NULL;
}

static const Type *part_type(Annotator *a, Host object, const char *name) {
    Host part = attribute(a, object, name);
    return part ? annotate_lltype(a, part) : NULL;
}

static const Type *array_type(Annotator *a, Host object, const Type *item, bool is_gc) {
    Host bare = attribute(a, object, "_no_length"), fixed = attribute(a, object, "_fixed");
    int64_t length;
    if (fixed && host_int_value(fixed, &length)) return type_array_fixed(a->program, item, length);
    return bare && host_truth(a->world, bare) && !is_gc ? type_array_no_length(a->program, item) : type_array(a->program, item, is_gc);
}

static const Type *make_type(Annotator *a, Host object) {
    Host cls = host_class_of(a->world, object);
    Host kind = host_class_lookup(a->world, cls, sym(a, "_kind"), NULL);
    Host gc = host_class_lookup(a->world, cls, sym(a, "_is_gc"), NULL);
    const char *text = kind ? text_of(a, kind) : NULL;
    bool is_gc = gc && host_truth(a->world, gc);
    if (!text) return NULL;
    if (!strcmp(text, "primitive")) return primitive_named(a, text_of(a, attribute(a, object, "_name")));
    if (!strcmp(text, "struct")) return struct_type(a, object, is_gc);
    if (!strcmp(text, "func")) return func_type(a, object);
    if (!strcmp(text, "ptr")) {
        const Type *target = part_type(a, object, "TO");
        return target ? type_ptr(a->program, target) : NULL;
    }
    if (!strcmp(text, "array")) {
        const Type *item = part_type(a, object, "OF");
        return item ? array_type(a, object, item, is_gc) : NULL;
    }
    if (!strcmp(text, "forward")) return part_type(a, object, "_target");
    if (!strcmp(text, "opaque")) {
        const char *name = text_of(a, attribute(a, object, "_name"));
        return name ? type_opaque(a->program, sym(a, name), is_gc) : NULL;
    }
    return NULL;
}

const Type *annotate_lltype(Annotator *a, Host object) {
    MapEntry *entry = map_find(&a->lltypes, MAP_KEY(object));
    if (entry) return entry->value;
    if (host_kind(object) != HOST_INSTANCE) return NULL;
    const Type *type = make_type(a, object);
    if (type) keep(a, object, type);
    return type;
}

Ann annotation_of_type(Annotator *a, const Type *type) {
    if (type->kind == TYPE_PTR) return ann_pointer(a, type, false);
    CHECK(type->kind == TYPE_PRIMITIVE, "no value has a type of kind %d", (int)type->kind);
    switch (type->primitive) {
    case PRIM_Void: return a->none;
    case PRIM_Bool: return a->boolean;
    case PRIM_Char: return a->character;
    case PRIM_UniChar: return a->unichar;
    case PRIM_Float: return a->floating;
    case PRIM_SingleFloat: case PRIM_Address: return ann_pointer(a, type, false);
    case PRIM_Signed: case PRIM_Unsigned: case PRIM_Int8: case PRIM_UInt8: case PRIM_Int16: case PRIM_UInt16: case PRIM_Int32:
    case PRIM_UInt32:
        return ann_int(a, type->primitive, false);
    case PRIM_COUNT: break;
    }
    UNREACHABLE("primitive %d", (int)type->primitive);
}

const Type *lltype_of(Annotator *a, Ann x) {
    return x->kind == ANN_LLTYPE ? const_of(a->program, x->constant)->of_type : NULL;
}

Ann lltype_getattr(Annotator *a, Ann x, Sym name) {
    const Type *type = lltype_of(a, x), *part = NULL;
    if (type->kind == TYPE_PTR && !strcmp(name->text, "TO")) part = type->target;
    else if (type->kind == TYPE_ARRAY && !strcmp(name->text, "OF")) part = type->item;
    else if (type->kind == TYPE_FUNC && !strcmp(name->text, "RESULT")) part = type->result;
    else if (type->kind == TYPE_STRUCT && type_field_index(type, name) >= 0) part = type->fields[type_field_index(type, name)].type;
    if (part) return ann_lltype(a, part);
    Ann method = adt_attribute(a, x, name);
    if (method) return method;
    return report_operation(a, DIAG_A009, "%s has no part '%s'", DESCRIBE(x), name->text);
}

/* ---- pointers ---- */

static bool is_inlined(const Type *type) { return type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY; }

/* The struct or array that a pointer or an interior access stands for. */
static const Type *reached(Ann x) {
    if (x->kind == ANN_INTERIOR) return x->interior.part;
    return x->pointer->kind == TYPE_PTR ? x->pointer->target : x->pointer;
}

static bool has_field(Ann x, Sym name) {
    const Type *type = reached(x);
    return type->kind == TYPE_STRUCT && type_field_index(type, name) >= 0;
}

static const Field *field_of(Annotator *a, Ann x, Sym name, int *index) {
    const Type *type = reached(x);
    *index = has_field(x, name) ? type_field_index(type, name) : -1;
    if (*index >= 0) return &type->fields[*index];
    report_operation(a, DIAG_A009, "%s has no field '%s'", DESCRIBE(x), name->text);
    return NULL;
}

Ann pointer_getattr(Annotator *a, Ann x, Sym name) {
    int index;
    if (x->kind == ANN_PTR && x->pointer->kind == TYPE_PRIMITIVE) return address_getattr(a, x, name);
    Ann method = has_field(x, name) ? NULL : adt_attribute(a, x, name);
    if (method) return method;
    const Field *field = field_of(a, x, name, &index);
    if (!field) return a->unknown;
    if (!is_inlined(field->type)) return annotation_of_type(a, field->type);
    if (x->kind == ANN_PTR && !x->pointer->target->is_gc) return ann_pointer(a, type_ptr(a->program, field->type), false);
    if (x->kind == ANN_INTERIOR) return report_operation(a, DIAG_A012, "an access with more than one inlined part");
    return ann_interior(a, x->pointer, field->type, index);
}

Ann pointer_setattr(Annotator *a, Ann x, Sym name, Ann value) {
    int index;
    const Field *field = field_of(a, x, name, &index);
    if (field) foreign_check_stored(a, value, field->type);
    return NULL;
}

Ann pointer_getitem(Annotator *a, Ann x) {
    const Type *type = reached(x);
    if (type->kind != TYPE_ARRAY) return report_operation(a, DIAG_A012, "%s is no array", DESCRIBE(x));
    if (!is_inlined(type->item)) return annotation_of_type(a, type->item);
    if (x->kind == ANN_PTR && !x->pointer->target->is_gc) return ann_pointer(a, type_ptr(a->program, type->item), false);
    if (x->kind == ANN_INTERIOR) return ann_interior(a, x->interior.base, type->item, x->interior.outer);
    return ann_interior(a, x->pointer, type->item, -1);
}

Ann pointer_setitem(Annotator *a, Ann x, Ann value) {
    if (reached(x)->kind != TYPE_ARRAY) report_operation(a, DIAG_A012, "%s is no array", DESCRIBE(x));
    else foreign_check_stored(a, value, reached(x)->item);
    return NULL;
}

Ann pointer_call(Annotator *a, Ann x, CallArgs *args) {
    const Type *type = reached(x);
    if (type->kind != TYPE_FUNC) return report_operation(a, DIAG_A010, "%s cannot be called", DESCRIBE(x));
    if (args->count != type->param_count || args->keyword_count)
        return report_operation(a, DIAG_A011, "a function of %u parameters is called with %u arguments", type->param_count, args->count);
    for (uint32_t i = 0; i < args->count; i++) foreign_check_argument(a, args, i, type->params[i]);
    return annotation_of_type(a, type->result);
}

Ann llop_call(Annotator *a, Sym name, CallArgs *args) {
    const Type *type = args->count ? lltype_of(a, args->items[0].annotation) : NULL;
    if (!type) return report_operation(a, DIAG_A028, "llop.%s() takes the type of its result first", name->text);
    return annotation_of_type(a, type);
}
