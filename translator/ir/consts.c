/* consts.c: interned constants and prebuilt data. */
#include "tables.h"
#include <string.h>

static Ref intern_const(Program *p, Const value, uint64_t payload) {
    uint64_t group = MAP_PAIR(value.kind, value.type ? value.type->id + 1 : 0);
    Map *map = map_get(&p->tables->consts, group);
    if (!map) {
        map = ARENA_NEW(p->arena, Map);
        map_put(p->arena, &p->tables->consts, group, map);
    }
    MapEntry *entry = map_find(map, payload);
    if (entry) return (Ref)(uintptr_t)entry->value;
    Ref ref = p->constants.len | REF_CONST_BIT;
    vec_push(p->arena, &p->constants, value);
    map_put(p->arena, map, payload, (void *)(uintptr_t)ref);
    return ref;
}

Ref const_void(Program *p) { return intern_const(p, (Const){CONST_VOID, T_(p, Void), {0}}, 0); }

Ref const_int(Program *p, const Type *type, int64_t value) {
    return intern_const(p, (Const){CONST_INT, type, {.integer = value}}, (uint64_t)value);
}

Ref const_bool(Program *p, bool value) { return const_int(p, T_(p, Bool), value); }

Ref const_signed(Program *p, int64_t value) { return const_int(p, T_(p, Signed), value); }

Ref const_float(Program *p, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return intern_const(p, (Const){CONST_FLOAT, T_(p, Float), {.real = value}}, bits);
}

Ref const_single(Program *p, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return intern_const(p, (Const){CONST_FLOAT, T_(p, SingleFloat), {.real = value}}, bits);
}

Ref const_null(Program *p, const Type *ptr_type) {
    return intern_const(p, (Const){CONST_NULL, ptr_type, {0}}, 0);
}

Ref const_zero(Program *p, const Type *type) {
    if (type->kind == TYPE_PTR) return const_null(p, type);
    if (type->kind != TYPE_PRIMITIVE) return NO_REF;
    switch (type->primitive) {
    case PRIM_Void: return const_void(p);
    case PRIM_Float: return const_float(p, 0.0);
    case PRIM_SingleFloat: return const_single(p, 0.0);
    case PRIM_Address: return const_null(p, type);
    case PRIM_Bool: case PRIM_Char: case PRIM_UniChar: case PRIM_Signed: case PRIM_Unsigned: case PRIM_Int8:
    case PRIM_UInt8: case PRIM_Int16: case PRIM_UInt16: case PRIM_Int32: case PRIM_UInt32:
        return const_int(p, type, 0);
    case PRIM_COUNT: break;
    }
    UNREACHABLE("primitive %d", (int)type->primitive);
}

Ref const_graph(Program *p, Graph *graph) {
    const Type *type = graph->level == LEVEL_HIGH ? NULL : type_ptr(p, graph_func_type(graph));
    return intern_const(p, (Const){CONST_GRAPH, type, {.graph = graph}}, MAP_KEY(graph));
}

Ref const_extern(Program *p, const char *symbol, const Type *func_type) {
    Sym sym = intern_cstr(p->cx->interner, symbol);
    return intern_const(p, (Const){CONST_EXTERN, type_ptr(p, func_type), {.symbol = sym}}, MAP_KEY(sym));
}

Ref const_prebuilt(Program *p, Prebuilt *prebuilt) {
    return intern_const(p, (Const){CONST_PREBUILT, type_ptr(p, prebuilt->type), {.prebuilt = prebuilt}},
                        MAP_KEY(prebuilt));
}

Ref const_sizeof(Program *p, const Type *type) {
    return intern_const(p, (Const){CONST_SIZEOF, T_(p, Signed), {.of_type = type}}, MAP_KEY(type));
}

Ref const_itemsize(Program *p, const Type *type) {
    return intern_const(p, (Const){CONST_ITEMSIZE, T_(p, Signed), {.of_type = type}}, MAP_KEY(type));
}

Ref const_type(Program *p, const Type *type) {
    return intern_const(p, (Const){CONST_TYPE, NULL, {.of_type = type}}, MAP_KEY(type));
}

Ref const_host(Program *p, struct HostObject *host) {
    return intern_const(p, (Const){CONST_HOST, NULL, {.host = host}}, MAP_KEY(host));
}

Ref const_unknown(Program *p, Sym text) {
    Ref ref = intern_const(p, (Const){CONST_HOST, NULL, {.host = NULL}}, MAP_KEY(text));
    map_put(p->arena, &p->tables->unknown_texts, ref, (void *)text);
    return ref;
}

const Const *const_of(const Program *p, Ref ref) {
    CHECK(ref_is_const(ref) && (ref & ~REF_CONST_BIT) < p->constants.len, "reference %08x is no constant",
          ref);
    return &p->constants.data[ref & ~REF_CONST_BIT];
}

/* ---- prebuilt data ---- */

static void fill(Program *p, Prebuilt *prebuilt, const Type *type, uint32_t length);

static Init zero_item(Program *p, Prebuilt *parent, uint32_t index, const Type *type, uint32_t length) {
    if (type->kind != TYPE_STRUCT && type->kind != TYPE_ARRAY) return (Init){const_zero(p, type), NULL};
    Prebuilt *part = ARENA_NEW(p->arena, Prebuilt);
    part->id = p->tables->next_prebuilt_id++;
    part->parent = parent;
    part->parent_index = index;
    fill(p, part, type, length);
    return (Init){NO_REF, part};
}

static void fill(Program *p, Prebuilt *prebuilt, const Type *type, uint32_t length) {
    prebuilt->type = type;
    if (type->kind == TYPE_ARRAY && type->fixed_length >= 0) length = (uint32_t)type->fixed_length;
    if (type->kind == TYPE_STRUCT) {
        prebuilt->items = ARENA_ARRAY(p->arena, Init, type->field_count);
        for (uint32_t i = 0; i < type->field_count; i++)
            prebuilt->items[i] = zero_item(p, prebuilt, i, type->fields[i].type, length);
        return;
    }
    CHECK(type->kind == TYPE_ARRAY, "prebuilt data is a struct or an array");
    prebuilt->length = length;
    if (type->item->kind == TYPE_PRIMITIVE && type->item->primitive == PRIM_Char) {
        prebuilt->bytes = arena_alloc(p->arena, (size_t)length + 1);
        return;
    }
    prebuilt->items = ARENA_ARRAY(p->arena, Init, length);
    for (uint32_t i = 0; i < length; i++) prebuilt->items[i] = zero_item(p, prebuilt, i, type->item, 0);
}

Prebuilt *prebuilt_new(Program *p, const Type *type, uint32_t length, const char *name_hint) {
    Prebuilt *prebuilt = ARENA_NEW(p->arena, Prebuilt);
    prebuilt->id = p->tables->next_prebuilt_id++;
    prebuilt->name = unique_name(p, &p->tables->prebuilt_names, name_hint);
    vec_push(p->arena, &p->prebuilts, prebuilt);
    fill(p, prebuilt, type, length);
    return prebuilt;
}
