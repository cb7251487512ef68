/* types.c: low-level types, interned so that equal types are one pointer; structs are nominal. */
#include "tables.h"
#include <string.h>

static const struct { const char *name; uint8_t bytes; bool is_signed; } primitives[PRIM_COUNT] = {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) [PRIM_##Name] = {#Name, bytes, is_signed},
#include "types.def"
#undef PRIMITIVE
};

static Type *new_type(Program *p, TypeKind kind, bool is_gc) {
    Type *type = ARENA_NEW(p->arena, Type);
    type->kind = kind;
    type->is_gc = is_gc;
    type->id = p->types.len;
    vec_push(p->arena, &p->types, type);
    return type;
}

Program *program_new(Context *cx) {
    Program *p = ARENA_NEW(cx->arena, Program);
    p->cx = cx;
    p->arena = cx->arena;
    p->tables = ARENA_NEW(p->arena, IrTables);
    for (int kind = 0; kind < PRIM_COUNT; kind++) {
        Type *type = new_type(p, TYPE_PRIMITIVE, false);
        type->primitive = (PrimitiveKind)kind;
        p->tables->primitives[kind] = type;
    }
    for (int e = 0; e < EXC_COUNT; e++) p->exceptions[e] = NO_REF;
    return p;
}

Sym unique_name(Program *p, Map *taken, const char *hint) {
    Interner *interner = p->cx->interner;
    Sym base = intern_cstr(interner, hint), name = base;
    uintptr_t number = (uintptr_t)map_get(taken, MAP_KEY(base));
    while (map_find(taken, MAP_KEY(name))) {
        number = number < 2 ? 2 : number + 1;
        name = intern_cstr(interner, arena_printf(p->arena, "%s__%u", base->text, (unsigned)number));
    }
    if (name != base) map_put(p->arena, taken, MAP_KEY(base), (void *)number);
    map_put(p->arena, taken, MAP_KEY(name), NULL);
    return name;
}

const Type *type_primitive(Program *p, PrimitiveKind kind) { return p->tables->primitives[kind]; }

const Type *type_ptr(Program *p, const Type *target) {
    Type *type = map_get(&p->tables->ptrs, MAP_KEY(target));
    if (type) return type;
    CHECK(target, "pointer to no type");
    type = new_type(p, TYPE_PTR, false);
    type->target = target;
    map_put(p->arena, &p->tables->ptrs, MAP_KEY(target), type);
    return type;
}

static Type *new_array(Program *p, const Type *item, bool is_gc, bool no_length, int64_t fixed_length) {
    Type *type = new_type(p, TYPE_ARRAY, is_gc);
    type->item = item;
    type->no_length = no_length;
    type->fixed_length = fixed_length;
    return type;
}

static const Type *array_type(Program *p, const Type *item, bool is_gc, bool no_length) {
    uint64_t key = MAP_KEY(item) << 2 | (uint64_t)is_gc << 1 | no_length;
    Type *type = map_get(&p->tables->arrays, key);
    if (type) return type;
    type = new_array(p, item, is_gc, no_length, -1);
    map_put(p->arena, &p->tables->arrays, key, type);
    return type;
}

const Type *type_array_fixed(Program *p, const Type *item, int64_t length) {
    CHECK(length >= 0 && length <= UINT32_MAX, "an array of %lld items", (long long)length);
    uint64_t key = MAP_PAIR(item->id, length);
    Type *type = map_get(&p->tables->fixed_arrays, key);
    if (type) return type;
    type = new_array(p, item, false, true, length);
    map_put(p->arena, &p->tables->fixed_arrays, key, type);
    return type;
}

const Type *type_array(Program *p, const Type *item, bool is_gc) { return array_type(p, item, is_gc, false); }

const Type *type_array_no_length(Program *p, const Type *item) { return array_type(p, item, false, true); }

const Type *type_func(Program *p, const Type *const *params, uint32_t param_count, const Type *result) {
    StrBuf key = {0};
    for (uint32_t i = 0; i < param_count; i++)
        strbuf_append_n(&key, (const char *)&params[i]->id, sizeof(uint32_t));
    strbuf_append_n(&key, (const char *)&result->id, sizeof(uint32_t));
    Sym sym = intern(p->cx->interner, key.data, key.len);
    strbuf_free(&key);
    Type *type = map_get(&p->tables->funcs, MAP_KEY(sym));
    if (type) return type;
    type = new_type(p, TYPE_FUNC, false);
    type->params = ARENA_ARRAY(p->arena, const Type *, param_count);
    if (param_count) memcpy(type->params, params, param_count * sizeof *params);
    type->param_count = param_count;
    type->result = result;
    map_put(p->arena, &p->tables->funcs, MAP_KEY(sym), type);
    return type;
}

const Type *type_opaque(Program *p, Sym name, bool is_gc) {
    Map *map = is_gc ? &p->tables->gc_opaques : &p->tables->opaques;
    Type *type = map_get(map, MAP_KEY(name));
    if (type) return type;
    type = new_type(p, TYPE_OPAQUE, is_gc);
    type->opaque_name = name;
    map_put(p->arena, map, MAP_KEY(name), type);
    return type;
}

Type *type_struct_new(Program *p, const char *name, bool is_gc) {
    Type *type = new_type(p, TYPE_STRUCT, is_gc);
    type->name = unique_name(p, &p->tables->struct_names, name);
    map_put(p->arena, &p->tables->structs, MAP_KEY(type->name), type);
    return type;
}

void type_struct_set_fields(Program *p, Type *type, const Field *fields, uint32_t count) {
    CHECK(type->kind == TYPE_STRUCT && !type->fields, "fields of %s are set twice", type->name->text);
    type->fields = ARENA_ARRAY(p->arena, Field, count + 1);
    if (count) memcpy(type->fields, fields, count * sizeof *fields);
    type->field_count = count;
}

const Type *type_string(Program *p, bool is_unicode) {
    const Type **place = is_unicode ? &p->unicode_type : &p->string_type;
    if (*place) return *place;
    Type *type = type_struct_new(p, is_unicode ? "rpy_unicode" : "rpy_string", true);
    const Type *chars = type_array(p, is_unicode ? T_(p, UniChar) : T_(p, Char), false);
    Field fields[] = {{intern_cstr(p->cx->interner, "hash"), T_(p, Signed), false},
                      {intern_cstr(p->cx->interner, "chars"), chars, false}};
    type_struct_set_fields(p, type, fields, 2);
    return *place = type;
}

int type_field_index(const Type *structure, Sym name) {
    for (uint32_t i = 0; i < structure->field_count; i++)
        if (structure->fields[i].name == name) return (int)i;
    return -1;
}

bool type_is_gc_ptr(const Type *type) { return type->kind == TYPE_PTR && type->target->is_gc; }

const Type *type_varsize_array(const Type *type) {
    if (type->kind == TYPE_ARRAY) return type->fixed_length < 0 ? type : NULL;
    if (type->kind != TYPE_STRUCT || !type->field_count) return NULL;
    const Type *last = type->fields[type->field_count - 1].type;
    return last->kind == TYPE_ARRAY && last->fixed_length < 0 ? last : NULL;
}

bool type_is_varsize(const Type *type) { return type_varsize_array(type) != NULL; }

bool type_is_int(const Type *type) {
    if (type->kind != TYPE_PRIMITIVE) return false;
    switch (type->primitive) {
    case PRIM_Signed: case PRIM_Unsigned: case PRIM_Int8: case PRIM_UInt8: case PRIM_Int16: case PRIM_UInt16:
    case PRIM_Int32: case PRIM_UInt32:
        return true;
    case PRIM_Void: case PRIM_Bool: case PRIM_Char: case PRIM_UniChar: case PRIM_Float: case PRIM_SingleFloat:
    case PRIM_Address: case PRIM_COUNT:
        return false;
    }
    UNREACHABLE("primitive %d", (int)type->primitive);
}

bool type_is_inlined(const Type *type) { return type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY; }

/* ---- layout ---- */

static int64_t aligned(int64_t offset, int64_t alignment) { return (offset + alignment - 1) / alignment * alignment; }

int64_t type_alignment(const Type *type) {
    int64_t most = 1;
    if (type->kind == TYPE_STRUCT) {
        for (uint32_t i = 0; i < type->field_count; i++) {
            int64_t its = type_alignment(type->fields[i].type);
            most = its > most ? its : most;
        }
        return most;
    }
    if (type->kind == TYPE_ARRAY) return type->no_length ? type_alignment(type->item) : 8;
    int64_t size = type_size(type);
    return size ? size : 1;
}

int64_t type_field_offset(const Type *structure, uint32_t field) {
    int64_t offset = 0;
    for (uint32_t i = 0; i < field; i++)
        offset = aligned(offset, type_alignment(structure->fields[i].type)) + type_size(structure->fields[i].type);
    return aligned(offset, type_alignment(structure->fields[field].type));
}

int64_t type_size(const Type *type) {
    if (type->kind == TYPE_PRIMITIVE) return primitives[type->primitive].bytes;
    if (type->kind == TYPE_ARRAY) return type->fixed_length > 0 ? type->fixed_length * type_size(type->item) : type->no_length ? 0 : 8;
    if (type->kind != TYPE_STRUCT) return 8;
    if (!type->field_count) return 0;
    uint32_t last = type->field_count - 1;
    int64_t end = type_field_offset(type, last) + type_size(type->fields[last].type);
    return type_is_varsize(type) ? end : aligned(end, type_alignment(type));
}

static void print_func(const Type *type, StrBuf *out) {
    strbuf_append(out, "Func(");
    for (uint32_t i = 0; i < type->param_count; i++) {
        if (i) strbuf_append(out, ", ");
        type_print(type->params[i], out);
    }
    strbuf_append(out, type->param_count ? " -> " : "-> ");
    type_print(type->result, out);
    strbuf_char(out, ')');
}

static void print_in(const char *head, const Type *inner, StrBuf *out) {
    strbuf_append(out, head);
    type_print(inner, out);
    strbuf_char(out, ')');
}

void type_print(const Type *type, StrBuf *out) {
    switch (type->kind) {
    case TYPE_PRIMITIVE: strbuf_append(out, primitives[type->primitive].name); return;
    case TYPE_PTR: print_in("Ptr(", type->target, out); return;
    case TYPE_STRUCT:
        strbuf_append(out, type->is_gc ? "GcStruct " : "Struct ");
        print_name(type->name, out);
        return;
    case TYPE_ARRAY:
        if (type->fixed_length >= 0) {
            strbuf_printf(out, "FixedArray(%lld, ", (long long)type->fixed_length);
            print_in("", type->item, out);
            return;
        }
        print_in(type->is_gc ? "GcArray(" : type->no_length ? "BareArray(" : "Array(", type->item, out);
        return;
    case TYPE_FUNC: print_func(type, out); return;
    case TYPE_OPAQUE:
        strbuf_append(out, type->is_gc ? "GcOpaque " : "Opaque ");
        print_name(type->opaque_name, out);
        return;
    }
    UNREACHABLE("type kind %d", (int)type->kind);
}
