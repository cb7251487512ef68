/* interp_memory.c: the checked memory of the interpreter: objects, prebuilt data, constants, collection.
 *
 * Idea: an allocation is one block; each struct or array in it is an Object that knows its type, its length and what holds
 * it. A pointer is the address of an Object, so there is nothing it could point between. All cells are typed, so that
 * marking is exact: from frames, prebuilt data and the exception state; the rest is swept.
 * Cost: eight bytes a cell (one for characters) and an Object for each inlined part. */
#include "interp_core.h"
#include <stdlib.h>
#include <string.h>

enum { FIRST_COLLECTION = 64 * 1024 * 1024 };
#define MAX_ITEMS ((int64_t)1 << 40)
#define FIRST_ADDRESS 0x10000

static bool is_chars(const Type *array) {
    return array->item->kind == TYPE_PRIMITIVE && array->item->primitive == PRIM_Char;
}

/* ---- layout ---- */

static size_t rounded(size_t bytes) { return (bytes + 7) & ~(size_t)7; }

/* Cells, marks and inlined parts of an object. */
static size_t measure(const Type *type, int64_t length, bool is_raw) {
    if (type->kind == TYPE_ARRAY && type->fixed_length >= 0) length = type->fixed_length;
    size_t count = type->kind == TYPE_STRUCT ? type->field_count : (size_t)length;
    size_t bytes = is_raw ? rounded(count) : 0;
    if (type->kind == TYPE_ARRAY) {
        if (is_chars(type)) return bytes + rounded(count);
        if (type_is_inlined(type->item)) bytes += count * (sizeof(Object) + measure(type->item, 0, is_raw));
        return bytes + count * sizeof(InterpValue);
    }
    for (uint32_t i = 0; i < type->field_count; i++)
        if (type_is_inlined(type->fields[i].type)) bytes += sizeof(Object) + measure(type->fields[i].type, length, is_raw);
    return bytes + count * sizeof(InterpValue);
}

static char *take(char **at, size_t bytes) {
    char *taken = *at;
    *at += bytes;
    return taken;
}

static void lay_out(Object *o, const Type *type, int64_t length, char **at);

static void lay_out_part(Object *o, int64_t index, const Type *type, int64_t length, char **at) {
    if (!type_is_inlined(type)) return;
    Object *part = (Object *)take(at, sizeof(Object));
    part->root = o->root;
    part->parent = o;
    part->index = index;
    o->cells[index].object = part;
    if (o->defined) o->defined[index] = 1;
    lay_out(part, type, length, at);
}

static void lay_out(Object *o, const Type *type, int64_t length, char **at) {
    if (type->kind == TYPE_ARRAY && type->fixed_length >= 0) length = type->fixed_length;
    o->type = type;
    o->length = type->kind == TYPE_STRUCT ? (int64_t)type->field_count : length;
    size_t count = (size_t)o->length;
    bool chars = type->kind == TYPE_ARRAY && is_chars(type);
    o->cells = (InterpValue *)take(at, chars ? rounded(count) : count * sizeof(InterpValue));
    if (o->root->is_raw) o->defined = (uint8_t *)take(at, rounded(count));
    if (type->kind == TYPE_STRUCT)
        for (int64_t i = 0; i < o->length; i++) lay_out_part(o, i, type->fields[i].type, length, at);
    else if (type_is_inlined(type->item))
        for (int64_t i = 0; i < length; i++) lay_out_part(o, i, type->item, 0, at);
}

static Root *root_new(Interp *it, size_t bytes, bool is_raw) {
    Root *root = calloc(1, bytes);
    if (!root) return NULL;
    root->bytes = bytes;
    root->is_raw = is_raw;
    root->address = it->next_address;
    it->next_address += (bytes + 15) & ~(size_t)15;
    root->next = it->roots;
    it->roots = root;
    it->live_bytes += bytes;
    root->object.root = root;
    return root;
}

static Object *allocate(Interp *it, const Type *type, int64_t length, bool is_raw) {
    if (length < 0 || length > MAX_ITEMS) return NULL;
    Root *root = root_new(it, sizeof(Root) + measure(type, length, is_raw), is_raw);
    if (!root) return NULL;
    char *at = (char *)(root + 1);
    lay_out(&root->object, type, length, &at);
    return &root->object;
}

Object *object_new(Interp *it, const Type *type, int64_t length) {
    if (it->live_bytes >= it->collect_at || it->hooks.collect_always) collect(it);
    return type->is_gc ? allocate(it, type, length, false) : raw_new(it, type, length, false);
}

/* ---- places ---- */

static bool starts_parent(const Object *o) {
    return o->parent && o->index == 0 && (o->parent->type->kind == TYPE_STRUCT || o->parent->type->no_length);
}

const Object *canonical(const Object *o) {
    while (o && starts_parent(o)) o = o->parent;
    return o;
}

int64_t object_address(const Object *o) {
    if (!o) return 0;
    if (o->root->is_c) return (int64_t)(uintptr_t)o->memory;
    const Object *outer = canonical(o);
    return (int64_t)outer->root->address + ((const char *)outer - (const char *)&outer->root->object);
}

static Object *first_part(const Object *o) {
    if (o->type->kind != TYPE_STRUCT || !o->length || !type_is_inlined(o->type->fields[0].type)) return NULL;
    return o->cells[0].object;
}

Object *part_of(Interp *it, const Object *o, int64_t index) {
    return o->root->is_c ? raw_part(it, o, index) : o->cells[index].object;
}

Object *object_as(Object *object, const Type *type) {
    if (object && object->root->is_c) return object->type == type ? object : NULL;
    for (Object *o = object; o; o = first_part(o))
        if (o->type == type) return o;
    for (Object *o = object; starts_parent(o); o = o->parent)
        if (o->parent->type == type) return o->parent;
    return NULL;
}

/* ---- prebuilt data and constants ---- */

/* Its fields or items. */
static int64_t prebuilt_cells(const Prebuilt *prebuilt) {
    return prebuilt->type->kind == TYPE_STRUCT ? (int64_t)prebuilt->type->field_count : (int64_t)prebuilt->length;
}

static void note_prebuilt(Interp *it, const Prebuilt *prebuilt, Object *o) {
    map_put(it->arena, &it->prebuilts, MAP_KEY(prebuilt), o);
    if (!prebuilt->items) return;
    for (int64_t i = 0; i < prebuilt_cells(prebuilt); i++)
        if (prebuilt->items[i].inlined) note_prebuilt(it, prebuilt->items[i].inlined, part_of(it, o, i));
}

/* Items of the array a varsized struct ends in. */
static uint32_t prebuilt_length(const Prebuilt *prebuilt) {
    while (prebuilt->type->kind == TYPE_STRUCT && type_is_varsize(prebuilt->type))
        prebuilt = prebuilt->items[prebuilt->type->field_count - 1].inlined;
    return prebuilt->type->kind == TYPE_ARRAY ? prebuilt->length : 0;
}

static void fill_raw(Interp *it, const Prebuilt *prebuilt, Object *o) {
    for (int64_t i = 0; i < prebuilt_cells(prebuilt); i++) {
        InterpValue value = {0};
        if (prebuilt->bytes) value.integer = (uint8_t)prebuilt->bytes[i];
        else if (prebuilt->items[i].inlined) { fill_raw(it, prebuilt->items[i].inlined, raw_part(it, o, i)); continue; }
        else if (prebuilt->items[i].value != NO_REF) value = value_of(it, prebuilt->items[i].value);
        raw_set(it, o, i, value);
    }
}

static void fill_prebuilt(Interp *it, const Prebuilt *prebuilt, Object *o) {
    if (o->root->is_c) {
        fill_raw(it, prebuilt, o);
        return;
    }
    if (prebuilt->bytes) {
        memcpy(o->chars, prebuilt->bytes, prebuilt->length);
        return;
    }
    bool chars = o->type->kind == TYPE_ARRAY && is_chars(o->type);
    for (int64_t i = 0; i < o->length; i++) {
        const Init *init = &prebuilt->items[i];
        if (init->inlined) fill_prebuilt(it, init->inlined, o->cells[i].object);
        else if (chars) o->chars[i] = (uint8_t)value_of(it, init->value).integer;
        else if (init->value != NO_REF) o->cells[i] = value_of(it, init->value);
    }
}

static Object *function_object(Interp *it, const Const *c) {
    uint64_t key = c->kind == CONST_GRAPH ? MAP_KEY(c->graph) : MAP_KEY(c->symbol);
    Object *o = map_get(&it->functions, key);
    if (o) return o;
    Root *root = root_new(it, sizeof(Root), false);
    if (!root) out_of_memory();
    root->is_prebuilt = root->is_constant = true;
    o = &root->object;
    o->type = c->type->target;
    if (c->kind == CONST_GRAPH) o->graph = c->graph;
    else o->symbol = c->symbol;
    map_put(it->arena, &it->functions, key, o);
    return o;
}

static InterpValue constant_value(Interp *it, const Const *c) {
    switch (c->kind) {
    case CONST_VOID: case CONST_NULL: case CONST_TYPE: case CONST_HOST: return (InterpValue){0};
    case CONST_INT: return (InterpValue){.integer = c->integer};
    case CONST_FLOAT: return (InterpValue){.real = c->real};
    case CONST_GRAPH: case CONST_EXTERN: return (InterpValue){.object = c->type ? function_object(it, c) : NULL};
    case CONST_PREBUILT: return (InterpValue){.object = map_get(&it->prebuilts, MAP_KEY(c->prebuilt))};
    case CONST_SIZEOF: return (InterpValue){.integer = type_size(c->of_type)};
    case CONST_ITEMSIZE: return (InterpValue){.integer = type_size(type_varsize_array(c->of_type)->item)};
    }
    UNREACHABLE("constant of kind %d", (int)c->kind);
}

void build_constants(Interp *it) {
    const Program *p = it->p;
    it->next_address = FIRST_ADDRESS;
    it->collect_at = SIZE_MAX;
    for (uint32_t i = 0; i < p->prebuilts.len; i++) {
        const Prebuilt *prebuilt = p->prebuilts.data[i];
        uint32_t length = prebuilt_length(prebuilt);
        Object *o = prebuilt->is_raw ? raw_new(it, prebuilt->type, length, true) : allocate(it, prebuilt->type, length, false);
        if (!o) out_of_memory();
        o->root->is_prebuilt = true;
        o->root->is_constant = prebuilt->is_constant;
        note_prebuilt(it, prebuilt, o);
    }
    it->constants = ARENA_ARRAY(it->arena, InterpValue, p->constants.len + 1);
    for (uint32_t i = 0; i < p->constants.len; i++) it->constants[i] = constant_value(it, &p->constants.data[i]);
    for (uint32_t i = 0; i < p->prebuilts.len; i++)
        fill_prebuilt(it, p->prebuilts.data[i], map_get(&it->prebuilts, MAP_KEY(p->prebuilts.data[i])));
    it->collect_at = it->live_bytes + FIRST_COLLECTION;
}

/* ---- collection: mark and sweep ---- */

void object_mark(Interp *it, Object *o) {
    if (!o || o->root->is_c || o->root->marked) return;
    o->root->marked = true;
    vec_push(it->arena, &it->gray, o->root);
}

static void mark_parts(Interp *it, const Object *o);

static void mark_cells(Interp *it, const Object *o, int64_t from, int64_t to, const Type *type) {
    if (type->kind == TYPE_PRIMITIVE || type->kind == TYPE_FUNC || type->kind == TYPE_OPAQUE) return;
    for (int64_t i = from; i < to; i++) {
        if (type->kind == TYPE_PTR) object_mark(it, o->cells[i].object);
        else mark_parts(it, o->cells[i].object);
    }
}

static void mark_parts(Interp *it, const Object *o) {
    if (o->type == it->weakref_type) return;
    if (o->type->kind == TYPE_ARRAY) mark_cells(it, o, 0, o->length, o->type->item);
    else if (o->type->kind == TYPE_STRUCT)
        for (int64_t i = 0; i < o->length; i++) mark_cells(it, o, i, i + 1, o->type->fields[i].type);
}

void object_mark_children(Interp *it, const Object *object) { mark_parts(it, &object->root->object); }

void objects_mark_gray(Interp *it) {
    while (it->gray.len) mark_parts(it, &vec_pop(&it->gray)->object);
}

typedef VEC(Ref) RefList;

static const RefList *pointers_of(Interp *it, const Graph *g) {
    RefList *list = map_get(&it->pointer_values, MAP_KEY(g));
    if (list) return list;
    list = ARENA_NEW(it->arena, RefList);
    for (uint32_t i = 0; i < g->values.len; i++)
        if (g->values.data[i].type && g->values.data[i].type->kind == TYPE_PTR) vec_push(it->arena, list, i);
    map_put(it->arena, &it->pointer_values, MAP_KEY(g), list);
    return list;
}

static void mark_frames(Interp *it) {
    for (uint32_t i = 0; i < it->depth; i++) {
        const RefList *list = pointers_of(it, it->frames[i].g);
        for (uint32_t j = 0; j < list->len; j++) object_mark(it, it->cells[it->frames[i].base + list->data[j]].object);
    }
}

static void sweep(Interp *it) {
    it->live_bytes = 0;
    for (Root **at = &it->roots; *at; ) {
        Root *root = *at;
        if (root->marked) {
            root->marked = false;
            it->live_bytes += root->bytes;
            at = &root->next;
        } else {
            *at = root->next;
            free(root);
        }
    }
}

void collect(Interp *it) {
    for (Root *root = it->roots; root; root = root->next)
        if (root->is_prebuilt) object_mark(it, &root->object);
    mark_frames(it);
    for (uint32_t i = 0; i < it->pinned.len; i++) object_mark(it, it->pinned.data[i]);
    object_mark(it, it->exception);
    object_mark(it, it->last_raised.exception);
    for (int i = 0; i < TRACE_RING; i++) object_mark(it, it->ring[i].exception);
    objects_mark_gray(it);
    weak_collect(it);
    sweep(it);
    it->collect_at = it->live_bytes + (it->live_bytes > FIRST_COLLECTION ? it->live_bytes : FIRST_COLLECTION);
}

void free_objects(Interp *it) {
    raw_end(it);
    while (it->roots) {
        Root *root = it->roots;
        it->roots = root->next;
        free(root);
    }
}

bool interp_string(const Interp *it, InterpValue value, InterpString *string) {
    Object *o = value.object, *chars = o && o->type == it->p->string_type ? o->cells[o->length - 1].object : NULL;
    if (!chars || chars->type->kind != TYPE_ARRAY || !is_chars(chars->type)) return false;
    *string = (InterpString){&o->cells[0].integer, chars->length, chars->chars};
    return true;
}

bool interp_words(InterpValue value, InterpWords *words) {
    const Object *o = value.object;
    bool found = o && o->type->kind == TYPE_ARRAY && o->type->item->kind == TYPE_PRIMITIVE
                 && (o->type->item->primitive == PRIM_Signed || o->type->item->primitive == PRIM_Unsigned);
    if (found) *words = (InterpWords){o->length ? &o->cells->integer : NULL, o->length};
    return found;
}
