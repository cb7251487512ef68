/* interp_raw.c: raw memory of the interpreter: real memory as C lays it out, for C functions may be given it.
 *
 * Idea: a block is a Root with `memory`; what a pointer points to is a view of it: an Object that says which type is seen at which
 * address, made when first wanted, one per place and type. Every access is checked against the block: its life, its bounds,
 * and which bytes were ever written, until C or an address may have written them. Freed blocks stay for a while so that
 * they are recognised. Memory that C made is in the one foreign root, of which nothing is known.
 * A collected object or a function stored here stands as a number of its own; see interp_pointer_to_c. */
#include "interp_core.h"
#include <stdlib.h>
#include <string.h>

enum { QUARANTINE_BYTES = 64 * 1024 * 1024 };
#define MAX_BYTES ((int64_t)1 << 40)

/* ---- layouts, looked up ---- */

typedef struct Layout { int64_t size, *offsets; } Layout;

static const Layout *layout_of(Interp *it, const Type *type) {
    Layout *layout = map_get(&it->layouts, MAP_KEY(type));
    if (layout) return layout;
    layout = ARENA_NEW(it->arena, Layout);
    layout->size = type_size(type);
    if (type->kind == TYPE_STRUCT) {
        layout->offsets = ARENA_ARRAY(it->arena, int64_t, type->field_count + 1);
        for (uint32_t i = 0; i < type->field_count; i++) layout->offsets[i] = type_field_offset(type, i);
    }
    map_put(it->arena, &it->layouts, MAP_KEY(type), layout);
    return layout;
}

static uint8_t *cell_at(Interp *it, const Object *o, int64_t index) {
    if (o->type->kind == TYPE_STRUCT) return o->memory + layout_of(it, o->type)->offsets[index];
    return o->memory + (o->type->no_length ? 0 : 8) + index * layout_of(it, o->type->item)->size;
}

static const Type *cell_type(const Object *o, int64_t index) {
    return o->type->kind == TYPE_STRUCT ? o->type->fields[index].type : o->type->item;
}

/* ---- blocks ---- */

/* The first block whose address is greater. */
static uint32_t block_after(const Interp *it, uint64_t address) {
    uint32_t low = 0, high = it->blocks.len;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (it->blocks.data[middle]->address <= address) low = middle + 1;
        else high = middle;
    }
    return low;
}

static Root *block_at(Interp *it, uint64_t address) {
    uint32_t index = block_after(it, address);
    Root *root = index ? it->blocks.data[index - 1] : NULL;
    if (root && address <= root->address + root->size) return root;
    if (!it->foreign) {
        it->foreign = ARENA_NEW(it->arena, Root);
        it->foreign->is_c = it->foreign->is_raw = it->foreign->is_foreign = true;
    }
    return it->foreign;
}

static Root *raw_block_new(Interp *it, int64_t size, bool is_zero) {
    uint8_t *memory = size >= 0 && size <= MAX_BYTES ? calloc(1, (size_t)size + 1) : NULL;
    if (!memory) return NULL;
    Root *root = ARENA_NEW(it->arena, Root);
    root->is_c = root->is_raw = root->is_tracked = true;
    root->address = (uint64_t)(uintptr_t)memory;
    root->size = (uint64_t)size;
    root->written = is_zero ? NULL : calloc(1, (size_t)size + 1);
    root->made_at = user_place(it);
    uint32_t index = block_after(it, root->address);
    vec_push(it->arena, &it->blocks, root);
    memmove(it->blocks.data + index + 1, it->blocks.data + index, (it->blocks.len - 1 - index) * sizeof *it->blocks.data);
    it->blocks.data[index] = root;
    root->object = (Object){.root = root, .memory = memory};
    return root;
}

static void release(Interp *it, Root *root) {
    uint32_t index = block_after(it, root->address) - 1;
    memmove(it->blocks.data + index, it->blocks.data + index + 1, (it->blocks.len - 1 - index) * sizeof *it->blocks.data);
    it->blocks.len--;
    it->quarantine_bytes -= root->size;
    free((void *)(uintptr_t)root->address);
}

void raw_end(Interp *it) {
    for (uint32_t i = 0; i < it->blocks.len; i++) {
        free(it->blocks.data[i]->written);
        free((void *)(uintptr_t)it->blocks.data[i]->address);
    }
}

const char *raw_describe(Interp *it, const Root *root) {
    StrBuf text = {0};
    if (root->object.type) type_print(root->object.type, &text);
    else strbuf_printf(&text, "%llu bytes", (unsigned long long)root->size);
    print_user_place(it, ", allocated at ", root->made_at, &text);
    if (root->freed) print_user_place(it, ", freed at ", root->freed_at, &text);
    const char *copy = arena_strdup(it->arena, text.data);
    strbuf_free(&text);
    return copy;
}

void interp_report_leaks(Interp *it, StrBuf *out) {
    for (uint32_t i = 0; i < it->blocks.len; i++) {
        const Root *root = it->blocks.data[i];
        if (root->freed || !root->is_tracked || root->is_prebuilt) continue;
        strbuf_printf(out, "raw memory was never freed: %s\n", raw_describe(it, root));
    }
}

/* ---- views ---- */

Object *raw_view(Interp *it, uint64_t address, const Type *type) {
    if (!address) return NULL;
    Root *root = block_at(it, address);
    uint64_t key = address ^ (uint64_t)type->id << 47;
    Object *first = map_get(&it->views, key);
    for (Object *o = first; o; o = o->parent)
        if (o->root == root && o->type == type && (uint64_t)(uintptr_t)o->memory == address) return o;
    Object *o = ARENA_NEW(it->arena, Object);
    o->type = type;
    o->root = root;
    o->memory = (uint8_t *)(uintptr_t)address;
    o->parent = first;      /* the next of this key */
    map_put(it->arena, &it->views, key, o);
    return o;
}

Object *raw_new(Interp *it, const Type *type, int64_t length, bool is_zero) {
    const Type *array = type_varsize_array(type);
    if (length < 0 || length > MAX_BYTES) return NULL;
    int64_t item = array ? layout_of(it, array->item)->size : 0, offset = 0;
    if (item && length > MAX_BYTES / item) return NULL;
    Root *root = raw_block_new(it, layout_of(it, type)->size + item * length, is_zero);
    if (!root) return NULL;
    root->object.type = type;
    if (array && !array->no_length) {
        if (type->kind == TYPE_STRUCT) offset = layout_of(it, type)->offsets[type->field_count - 1];
        memcpy(root->object.memory + offset, &length, sizeof length);
        if (root->written) memset(root->written + offset, 1, sizeof length);
    }
    return raw_view(it, root->address, type);
}

/* ---- access ---- */

bool raw_check(Interp *it, const Root *root, const void *at, int64_t size, bool is_read) {
    if (root->is_foreign) return true;
    if (root->freed) return fault(it, "use of freed memory: %s", raw_describe(it, root)) == STEP_ON;
    int64_t start = (int64_t)((uint64_t)(uintptr_t)at - root->address);
    if (start < 0 || size > (int64_t)root->size || start > (int64_t)root->size - size)
        return fault(it, "bytes %lld to %lld of %llu: %s", (long long)start, (long long)(start + size),
                     (unsigned long long)root->size, raw_describe(it, root)) == STEP_ON;
    if (!root->written) return true;
    if (!is_read) memset(root->written + start, 1, (size_t)size);
    else if (memchr(root->written + start, 0, (size_t)size))
        return fault(it, "bytes %lld to %lld are read before they were written: %s", (long long)start, (long long)(start + size),
                     raw_describe(it, root)) == STEP_ON;
    return true;
}

static void escape(Root *root) {
    free(root->written);
    root->written = NULL;
}

bool interp_pointer_to_c(Interp *it, Object *o, uint64_t *address) {
    *address = 0;
    if (!o) return true;
    if (o->root->is_c) {
        escape(o->root);
        *address = (uint64_t)(uintptr_t)o->memory;
        return true;
    }
    if (o->type->kind == TYPE_FUNC) {
        if (!o->c_address) {
            const char *problem = "nobody calls back here";
            bool ok = it->hooks.function_address && it->hooks.function_address(it->hooks.data, it, o, &o->c_address, &problem);
            if (!ok) return fault(it, "a function is given to C: %s", problem) == STEP_ON;
            map_put(it->arena, &it->numbered, o->c_address, o);
        }
        *address = o->c_address;
        return true;
    }
    *address = (uint64_t)(uintptr_t)o;
    if (!map_find(&it->numbered, *address)) {
        map_put(it->arena, &it->numbered, *address, o);
        vec_push(it->arena, &it->pinned, o);
    }
    return true;
}

static Object *foreign_function(Interp *it, const Type *type, uint64_t address) {
    Root *root = ARENA_NEW(it->arena, Root);
    root->is_c = true;
    root->object = (Object){.type = type, .root = root, .memory = (uint8_t *)(uintptr_t)address};
    map_put(it->arena, &it->numbered, address, &root->object);
    return &root->object;
}

bool interp_pointer_from_c(Interp *it, uint64_t address, const Type *type, InterpValue *value) {
    value->object = NULL;
    if (!address) return true;
    value->object = map_get(&it->numbered, address);
    if (value->object) return convert_pointer(it, value, type);
    value->object = type->target->kind == TYPE_FUNC ? foreign_function(it, type->target, address) : raw_view(it, address, type->target);
    return true;
}

/* A value of a primitive or pointer type in memory. */
static bool read_value(Interp *it, const Type *type, const void *at, InterpValue *value) {
    union { int8_t b; uint8_t B; int16_t h; uint16_t H; int32_t i; uint32_t I; int64_t q; float f; double d; } raw = {0};
    memcpy(&raw, at, (size_t)type_size(type));
    if (type->kind == TYPE_PTR) return interp_pointer_from_c(it, (uint64_t)raw.q, type, value);
    switch (type->primitive) {
    case PRIM_Void: break;
    case PRIM_Bool: case PRIM_Char: case PRIM_UInt8: value->integer = raw.B; break;
    case PRIM_Int8: value->integer = raw.b; break;
    case PRIM_Int16: value->integer = raw.h; break;
    case PRIM_UInt16: value->integer = raw.H; break;
    case PRIM_Int32: value->integer = raw.i; break;
    case PRIM_UniChar: case PRIM_UInt32: value->integer = raw.I; break;
    case PRIM_Signed: case PRIM_Unsigned: case PRIM_Address: value->integer = raw.q; break;
    case PRIM_Float: value->real = raw.d; break;
    case PRIM_SingleFloat: value->real = raw.f; break;
    case PRIM_COUNT: UNREACHABLE("no primitive");
    }
    return true;
}

static bool write_value(Interp *it, const Type *type, void *at, InterpValue value) {
    uint64_t address;
    float single = (float)value.real;
    if (type->kind == TYPE_PTR) {
        if (!interp_pointer_to_c(it, value.object, &address)) return false;
        memcpy(at, &address, sizeof address);
    } else if (type->primitive == PRIM_SingleFloat) {
        memcpy(at, &single, sizeof single);
    } else {
        memcpy(at, &value, (size_t)type_size(type));
    }
    return true;
}

bool raw_get(Interp *it, const Object *o, int64_t index, InterpValue *value) {
    const Type *type = cell_type(o, index);
    uint8_t *at = cell_at(it, o, index);
    if (type_is_inlined(type)) {
        value->object = raw_view(it, (uint64_t)(uintptr_t)at, type);
        return !o->root->freed || fault(it, "use of freed memory: %s", raw_describe(it, o->root)) == STEP_ON;
    }
    return raw_check(it, o->root, at, type_size(type), true) && read_value(it, type, at, value);
}

bool raw_set(Interp *it, const Object *o, int64_t index, InterpValue value) {
    const Type *type = cell_type(o, index);
    uint8_t *at = cell_at(it, o, index);
    return raw_check(it, o->root, at, type_size(type), false) && write_value(it, type, at, value);
}

Object *raw_part(Interp *it, const Object *o, int64_t index) {
    return raw_view(it, (uint64_t)(uintptr_t)cell_at(it, o, index), cell_type(o, index));
}

bool raw_length(Interp *it, const Object *o, int64_t *length) {
    *length = INT64_MAX;
    if (o->type->fixed_length >= 0) *length = o->type->fixed_length;
    if (o->type->no_length) return true;
    if (!raw_check(it, o->root, o->memory, 8, true)) return false;
    memcpy(length, o->memory, sizeof *length);
    return true;
}

uint8_t *raw_items(Interp *it, const Object *o, int64_t start, int64_t count, bool is_read) {
    uint8_t *at = cell_at(it, o, start);
    return raw_check(it, o->root, at, count * layout_of(it, o->type->item)->size, is_read) ? at : NULL;
}

/* ---- operations ---- */

Step raw_free(Interp *it, Object *o) {
    Root *root = o->root;
    if (root->is_foreign) { free(o->memory); return STEP_ON; }
    if (root->freed) return fault(it, "memory is freed twice: %s", raw_describe(it, root));
    if ((uint64_t)(uintptr_t)o->memory != root->address || root->is_prebuilt)
        return fault(it, "free of what is no allocation of its own: %s", raw_describe(it, root));
    root->freed = true;
    root->freed_at = user_place(it);
    escape(root);
    vec_push(it->arena, &it->quarantine, root);
    it->quarantine_bytes += root->size;
    while (it->quarantine_bytes > QUARANTINE_BYTES) release(it, it->quarantine.data[it->quarantine_first++]);
    return STEP_ON;
}

#define WORD(n) (value_of(it, op->operands[n]).integer)

/* The block an address lies in, checked; *at is set. */
static bool address_range(Interp *it, int64_t address, int64_t size, bool is_read, uint8_t **at) {
    *at = (uint8_t *)(uintptr_t)address;
    if (!address) return fault(it, "access at the address NULL") == STEP_ON;
    if (size < 0) return fault(it, "a negative number of bytes") == STEP_ON;
    return raw_check(it, block_at(it, (uint64_t)address), *at, size, is_read);
}

Step run_cast_ptr_to_adr(Interp *it, const Op *op) {
    uint64_t address;
    if (!interp_pointer_to_c(it, value_of(it, op->operands[0]).object, &address)) return STEP_FAULT;
    it->regs[op->result].integer = (int64_t)address;
    return STEP_ON;
}

Step run_cast_adr_to_ptr(Interp *it, const Op *op) {
    InterpValue value;
    if (!interp_pointer_from_c(it, (uint64_t)WORD(0), ref_type(top_frame(it)->g, op->result), &value)) return STEP_FAULT;
    it->regs[op->result] = value;
    return STEP_ON;
}

Step run_raw_malloc(Interp *it, const Op *op) {
    Root *root = raw_block_new(it, WORD(0), false);
    it->regs[op->result].integer = root ? (int64_t)root->address : 0;
    return STEP_ON;
}

Step run_raw_free(Interp *it, const Op *op) {
    int64_t address = WORD(0);
    if (!address) return STEP_ON;
    Object o = {.root = block_at(it, (uint64_t)address), .memory = (uint8_t *)(uintptr_t)address};
    return raw_free(it, &o);
}

Step run_raw_memcopy(Interp *it, const Op *op) {
    uint8_t *from, *to;
    int64_t size = WORD(2);
    if (!size) return STEP_ON;
    if (!address_range(it, WORD(0), size, true, &from) || !address_range(it, WORD(1), size, false, &to)) return STEP_FAULT;
    memmove(to, from, (size_t)size);
    return STEP_ON;
}

static Step set_bytes(Interp *it, int64_t address, int64_t byte, int64_t size) {
    uint8_t *at;
    if (!size) return STEP_ON;
    if (!address_range(it, address, size, false, &at)) return STEP_FAULT;
    memset(at, (int)byte, (size_t)size);
    return STEP_ON;
}

Step run_raw_memclear(Interp *it, const Op *op) { return set_bytes(it, WORD(0), 0, WORD(1)); }
Step run_raw_memset(Interp *it, const Op *op) { return set_bytes(it, WORD(0), WORD(1), WORD(2)); }

Step run_raw_load(Interp *it, const Op *op) {
    const Type *type = op->result == NO_REF ? NULL : ref_type(top_frame(it)->g, op->result);
    uint8_t *at;
    InterpValue value = {0};
    if (!type) return STEP_ON;
    if (!address_range(it, WORD(0) + WORD(1), type_size(type), true, &at) || !read_value(it, type, at, &value)) return STEP_FAULT;
    it->regs[op->result] = value;
    return STEP_ON;
}

Step run_raw_store(Interp *it, const Op *op) {
    const Type *type = ref_type(top_frame(it)->g, op->operands[2]);
    uint8_t *at;
    bool ok = address_range(it, WORD(0) + WORD(1), type_size(type), false, &at)
              && write_value(it, type, at, value_of(it, op->operands[2]));
    return ok ? STEP_ON : STEP_FAULT;
}

Step run_track_alloc_stop(Interp *it, const Op *op) {
    int64_t address = WORD(0);
    if (address) block_at(it, (uint64_t)address)->is_tracked = false;
    return STEP_ON;
}
