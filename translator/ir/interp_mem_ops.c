/* interp_mem_ops.c: the operations on memory. Each looks at what it is given before it touches it: null, another type than the
 * operand's, freed, out of range, never written, constant. */
#include "interp_core.h"
#include <string.h>

/* ---- what an operand points to ---- */

/* The struct or array an operand points to, ready to be used; NULL after a fault. */
static Object *target_of(Interp *it, const Op *op, uint32_t operand) {
    Object *o = value_of(it, op->operands[operand]).object;
    const Type *type = pointed(top_frame(it)->g, op->operands[operand]);
    if (o && o->type == type && !o->root->freed) return o;
    if (o && o->root->is_c && o->root->freed) { fault(it, "use of freed memory: %s", raw_describe(it, o->root)); return NULL; }
    if (!o) fault(it, "null pointer to %s", type_name(it, type));
    else if (o->root->freed) fault(it, "use of %s after it was freed", type_name(it, type));
    else fault(it, "a pointer to %s points to %s", type_name(it, type), type_name(it, o->type));
    return NULL;
}

/* The array p->outer, or p itself. */
static Object *array_of(Interp *it, const Op *op, uint32_t operand, int32_t outer) {
    Object *o = target_of(it, op, operand);
    return o && outer >= 0 && o->type->kind == TYPE_STRUCT ? part_of(it, o, outer) : o;
}

static bool has_chars(const Object *o) {
    return o->type->kind == TYPE_ARRAY && o->type->item->kind == TYPE_PRIMITIVE && o->type->item->primitive == PRIM_Char;
}

static bool length_of(Interp *it, const Object *array, int64_t *length) {
    *length = array->length;
    return !array->root->is_c || raw_length(it, array, length);
}

/* Of an array that does not know its length the block knows more. */
static bool check_index(Interp *it, const Object *array, int64_t index) {
    int64_t length;
    if (!length_of(it, array, &length)) return false;
    if (length == INT64_MAX || (index >= 0 && index < length)) return true;
    fault(it, "index %lld is out of range: %s has %lld items", (long long)index, type_name(it, array->type),
          (long long)length);
    return false;
}

/* `count` items from `start` on. */
static bool check_range(Interp *it, const Object *array, int64_t start, int64_t count) {
    int64_t length;
    if (!length_of(it, array, &length)) return false;
    if (count >= 0 && (length == INT64_MAX || (start >= 0 && start <= length && count <= length - start))) return true;
    fault(it, "%lld items from %lld on are out of range: %s has %lld items", (long long)count, (long long)start,
          type_name(it, array->type), (long long)length);
    return false;
}

static bool check_writable(Interp *it, const Object *o) {
    if (!o->root->is_constant) return true;
    fault(it, "write to constant data (%s)", type_name(it, o->type));
    return false;
}

/* ---- cells ---- */

static Step load(Interp *it, const Op *op, const Object *o, int64_t index) {
    if (op->result == NO_REF) return STEP_ON;
    if (o->root->is_c) return raw_get(it, o, index, &it->regs[op->result]) ? STEP_ON : STEP_FAULT;
    if (o->defined && !o->defined[index])
        return fault(it, "%s number %lld of %s is read before it was written", o->type->kind == TYPE_STRUCT ? "field" : "item",
                     (long long)index, type_name(it, o->type));
    if (has_chars(o)) it->regs[op->result].integer = o->chars[index];
    else it->regs[op->result] = o->cells[index];
    return STEP_ON;
}

static Step store(Interp *it, Object *o, int64_t index, InterpValue value) {
    if (o->root->is_c) return raw_set(it, o, index, value) ? STEP_ON : STEP_FAULT;
    if (!check_writable(it, o)) return STEP_FAULT;
    if (o->defined) o->defined[index] = 1;
    if (has_chars(o)) o->chars[index] = (uint8_t)value.integer;
    else o->cells[index] = value;
    return STEP_ON;
}

Step run_getfield(Interp *it, const Op *op) {
    const Object *o = target_of(it, op, 0);
    return o ? load(it, op, o, op->imm.field) : STEP_FAULT;
}

Step run_setfield(Interp *it, const Op *op) {
    Object *o = target_of(it, op, 0);
    return o ? store(it, o, op->imm.field, value_of(it, op->operands[1])) : STEP_FAULT;
}

Step run_getarrayitem(Interp *it, const Op *op) {
    const Object *o = target_of(it, op, 0);
    int64_t index = value_of(it, op->operands[1]).integer;
    return o && check_index(it, o, index) ? load(it, op, o, index) : STEP_FAULT;
}

Step run_setarrayitem(Interp *it, const Op *op) {
    Object *o = target_of(it, op, 0);
    int64_t index = value_of(it, op->operands[1]).integer;
    return o && check_index(it, o, index) ? store(it, o, index, value_of(it, op->operands[2])) : STEP_FAULT;
}

/* p->outer[index].inner as an object and a cell of it. */
static Object *interior(Interp *it, const Op *op, int64_t *cell) {
    Object *o = array_of(it, op, 0, op->imm.outer);
    *cell = value_of(it, op->operands[1]).integer;
    if (!o || !check_index(it, o, *cell)) return NULL;
    if (op->imm.inner < 0) return o;
    o = part_of(it, o, *cell);
    *cell = op->imm.inner;
    return o;
}

Step run_getinteriorfield(Interp *it, const Op *op) {
    int64_t cell;
    const Object *o = interior(it, op, &cell);
    return o ? load(it, op, o, cell) : STEP_FAULT;
}

Step run_setinteriorfield(Interp *it, const Op *op) {
    int64_t cell;
    Object *o = interior(it, op, &cell);
    return o ? store(it, o, cell, value_of(it, op->operands[2])) : STEP_FAULT;
}

static Step load_length(Interp *it, const Op *op, const Object *array) {
    if (!array) return STEP_FAULT;
    return length_of(it, array, &it->regs[op->result].integer) ? STEP_ON : STEP_FAULT;
}

Step run_getarraysize(Interp *it, const Op *op) { return load_length(it, op, target_of(it, op, 0)); }
Step run_getinteriorarraysize(Interp *it, const Op *op) { return load_length(it, op, array_of(it, op, 0, op->imm.outer)); }

/* ---- whole arrays ---- */

static void copy_cells(Object *from, int64_t start, Object *to, int64_t to_start, int64_t count);

/* Items that are inlined structs are copied part by part. */
static void copy_parts(Object *from, int64_t start, Object *to, int64_t to_start, int64_t count) {
    bool backwards = start < to_start;
    for (int64_t i = 0; i < count; i++) {
        int64_t at = backwards ? count - 1 - i : i;
        Object *part = from->cells[start + at].object, *other = to->cells[to_start + at].object;
        if (part != other) copy_cells(part, 0, other, 0, part->length);
    }
}

static bool has_part(const Type *type, int64_t index) {
    const Type *its = type->kind == TYPE_STRUCT ? type->fields[index].type : type->item;
    return its->kind == TYPE_STRUCT || its->kind == TYPE_ARRAY;
}

static void copy_cells(Object *from, int64_t start, Object *to, int64_t to_start, int64_t count) {
    if (from->type->kind == TYPE_STRUCT) {
        for (int64_t i = 0; i < count; i++) {
            if (has_part(from->type, i)) copy_parts(from, i, to, i, 1);
            else to->cells[i] = from->cells[i];
        }
    } else if (has_chars(from)) {
        memmove(to->chars + to_start, from->chars + start, (size_t)count);
    } else if (count && has_part(from->type, 0)) {
        copy_parts(from, start, to, to_start, count);
    } else if (count) {
        memmove(to->cells + to_start, from->cells + start, (size_t)count * sizeof *to->cells);
    }
    if (!to->defined || !count) return;
    if (from->defined) memmove(to->defined + to_start, from->defined + start, (size_t)count);
    else memset(to->defined + to_start, 1, (size_t)count);
}

/* Between raw memory and another array, or within it: item by item, in the order that overlapping allows. */
static Step copy_raw(Interp *it, Object *from, int64_t start, Object *to, int64_t to_start, int64_t count) {
    bool backwards = start < to_start;
    for (int64_t i = 0; i < count; i++) {
        int64_t at = backwards ? count - 1 - i : i;
        InterpValue value;
        if (from->root->is_c) {
            if (!raw_get(it, from, start + at, &value)) return STEP_FAULT;
        } else if (has_chars(from)) value.integer = from->chars[start + at];
        else value = from->cells[start + at];
        if (store(it, to, to_start + at, value) != STEP_ON) return STEP_FAULT;
    }
    return STEP_ON;
}

Step run_array_copy(Interp *it, const Op *op) {
    Object *from = array_of(it, op, 0, op->imm.outer), *to = from ? array_of(it, op, 1, op->imm.outer) : NULL;
    if (!to) return STEP_FAULT;
    int64_t start = value_of(it, op->operands[2]).integer, to_start = value_of(it, op->operands[3]).integer;
    int64_t count = value_of(it, op->operands[4]).integer;
    if (!check_range(it, from, start, count) || !check_range(it, to, to_start, count)) return STEP_FAULT;
    if (from->root->is_c || to->root->is_c) return copy_raw(it, from, start, to, to_start, count);
    if (count && !check_writable(it, to)) return STEP_FAULT;
    copy_cells(from, start, to, to_start, count);
    return STEP_ON;
}

static const uint8_t *chars_at(Interp *it, const Object *o, int64_t start, int64_t count) {
    return o->root->is_c ? raw_items(it, o, start, count, true) : o->chars + start;
}

Step run_array_compare(Interp *it, const Op *op) {
    Object *a = array_of(it, op, 0, op->imm.outer), *b = a ? array_of(it, op, 1, op->imm.outer) : NULL;
    if (!b) return STEP_FAULT;
    int64_t a_start = value_of(it, op->operands[2]).integer, b_start = value_of(it, op->operands[3]).integer;
    int64_t count = value_of(it, op->operands[4]).integer;
    if (!check_range(it, a, a_start, count) || !check_range(it, b, b_start, count)) return STEP_FAULT;
    const uint8_t *x = chars_at(it, a, a_start, count), *y = x ? chars_at(it, b, b_start, count) : NULL;
    if (!y) return STEP_FAULT;
    it->regs[op->result].integer = count ? memcmp(x, y, (size_t)count) : 0;
    return STEP_ON;
}

/* As the run-time library has it, a range that ends before it starts is empty. */
Step run_array_find_char(Interp *it, const Op *op) {
    const Object *o = array_of(it, op, 0, op->imm.outer);
    if (!o) return STEP_FAULT;
    int64_t start = value_of(it, op->operands[2]).integer, end = value_of(it, op->operands[3]).integer;
    it->regs[op->result].integer = -1;
    if (start >= end) return STEP_ON;
    if (!check_range(it, o, start, end - start)) return STEP_FAULT;
    const uint8_t *chars = chars_at(it, o, start, end - start);
    if (!chars) return STEP_FAULT;
    const uint8_t *found = memchr(chars, (int)value_of(it, op->operands[1]).integer, (size_t)(end - start));
    if (found) it->regs[op->result].integer = start + (found - chars);
    return STEP_ON;
}

/* ---- allocation ---- */

static Step run_allocation(Interp *it, const Op *op, int64_t length) {
    Object *o = object_new(it, op->imm.type, length);
    if (!o && it->level == LEVEL_TYPED) return raise_standard(it, EXC_MemoryError);
    it->regs[op->result].object = o;
    return STEP_ON;
}

Step run_malloc(Interp *it, const Op *op) { return run_allocation(it, op, 0); }
Step run_malloc_varsize(Interp *it, const Op *op) { return run_allocation(it, op, value_of(it, op->operands[0]).integer); }

Step run_free(Interp *it, const Op *op) {
    Object *o = value_of(it, op->operands[0]).object;
    if (!o) return STEP_ON;
    if (o->root->is_c) return raw_free(it, o);
    if (o->root->freed) return fault(it, "%s is freed twice", type_name(it, o->type));
    if (!o->root->is_raw || canonical(o) != &o->root->object)
        return fault(it, "free of %s, which is no raw allocation", type_name(it, o->type));
    o->root->freed = true;
    return STEP_ON;
}

/* ---- pointers ---- */

bool convert_pointer(Interp *it, InterpValue *value, const Type *type) {
    Object *o = value->object;
    const Type *wanted = type->target;
    if (!o || o->type == wanted || wanted->kind == TYPE_OPAQUE || wanted->kind == TYPE_FUNC) return true;
    Object *found = o->root->is_c ? raw_view(it, (uint64_t)(uintptr_t)o->memory, wanted) : object_as(o, wanted);
    if (found) { value->object = found; return true; }
    fault(it, "a pointer to %s is cast to %s, which it is not", type_name(it, o->type), type_name(it, wanted));
    return false;
}

Step run_cast_pointer(Interp *it, const Op *op) {
    InterpValue value = value_of(it, op->operands[0]);
    if (value.object && value.object->root->freed)
        return fault(it, "use of %s after it was freed", type_name(it, value.object->type));
    if (!convert_pointer(it, &value, ref_type(top_frame(it)->g, op->result))) return STEP_FAULT;
    it->regs[op->result] = value;
    return STEP_ON;
}
