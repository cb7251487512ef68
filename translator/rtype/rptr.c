/* rptr.c: low-level code: pointers, their parts, llop.*.
 *
 * Idea: `p.chars` of an inlined array and `p[i]` of an array of structs are no values; what they reach is remembered until the
 * access that follows in the same block: p.chars[i], p[i].key, len(p.chars). */
#include "repr.h"
#include <string.h>

static const Type *target_of(Lower *l, Ref pointer) { return ref_type(l->g, pointer)->target; }
static bool is_inlined(const Type *type) { return type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY; }

/* ---- interior accesses ---- */

static Ref remember(Lower *l, Ref base, Ref index, int32_t outer, const Type *part) {
    Interior *interior = ARENA_NEW(l->rt->arena, Interior);
    *interior = (Interior){base, index, outer, part};
    map_put(l->rt->arena, &l->interiors, l->op->result, interior);
    return const_void(l->p);
}

static const Interior *interior_of(Lower *l, uint32_t index) {
    const Interior *interior = map_get(&l->interiors, l->args[index].old);
    CHECK(interior, "%s: an interior access is not consumed in its block", l->g->name->text);
    return interior;
}

static Op *last_op(Lower *l) { return &vec_last(&l->block->ops); }

static Ref get_interior(Lower *l, const Interior *interior, Ref index, int32_t inner, const Type *type) {
    Ref result = EMIT(l, getinteriorfield, type, interior->base, index);
    last_op(l)->imm.outer = interior->outer;
    last_op(l)->imm.inner = inner;
    return finish(l, result, repr_pointer(l->rt, type));
}

static Ref set_interior(Lower *l, const Interior *interior, Ref index, int32_t inner, const Type *type, uint32_t value) {
    Ref ref = arg_as(l, value, repr_pointer(l->rt, type));
    if (ref_is_const(ref) && type_is_void(ref_type(l->g, ref))) ref = const_zero(l->p, type);
    EMIT(l, setinteriorfield, T_(l->p, Void), interior->base, index, ref);
    last_op(l)->imm.outer = interior->outer;
    last_op(l)->imm.inner = inner;
    return const_void(l->p);
}

Ref interior_getitem(Lower *l) {
    const Interior *interior = interior_of(l, 0);
    const Type *item = interior->part->item;
    Ref index = arg_signed(l, 1);
    if (is_inlined(item)) return remember(l, interior->base, index, interior->outer, item);
    return get_interior(l, interior, index, -1, item);
}

Ref interior_setitem(Lower *l) {
    const Interior *interior = interior_of(l, 0);
    return set_interior(l, interior, arg_signed(l, 1), -1, interior->part->item, 2);
}

static const Field *field_of(Lower *l, const Type *structure, int *index) {
    *index = structure->kind == TYPE_STRUCT ? type_field_index(structure, l->op->imm.name) : -1;
    CHECK(*index >= 0, "%s: no field %s", l->g->name->text, l->op->imm.name->text);
    return &structure->fields[*index];
}

Ref interior_getattr(Lower *l) {
    const Interior *interior = interior_of(l, 0);
    int index;
    const Field *field = field_of(l, interior->part, &index);
    return get_interior(l, interior, interior->index, index, field->type);
}

Ref interior_setattr(Lower *l) {
    const Interior *interior = interior_of(l, 0);
    int index;
    const Field *field = field_of(l, interior->part, &index);
    return set_interior(l, interior, interior->index, index, field->type, 1);
}

Ref interior_length(Lower *l) {
    const Interior *interior = interior_of(l, 1);
    Ref result = EMIT(l, getinteriorarraysize, SIGNED(l), interior->base);
    last_op(l)->imm.outer = interior->outer;
    last_op(l)->imm.inner = -1;
    return finish(l, result, repr_signed(l->rt));
}

/* ---- pointers ---- */

Ref ptr_getattr(Lower *l) {
    Ref pointer = arg_ref(l, 0);
    int index;
    const Field *field = field_of(l, target_of(l, pointer), &index);
    if (is_inlined(field->type) && l->result_annotation->kind == ANN_INTERIOR) return remember(l, pointer, NO_REF, index, field->type);
    Ref value = emit_getfield_sym(l, pointer, field->name);
    if (type_is_void(field->type)) return const_void(l->p);
    return finish(l, value, repr_pointer(l->rt, ref_type(l->g, value)));
}

/* A value as it is stored in memory of a type. */
static Ref arg_of_type(Lower *l, uint32_t index, const Type *type) {
    if (arg_is_none(l, index)) return const_zero(l->p, type);
    return type->kind == TYPE_PRIMITIVE ? number_for(l, index, type) : arg_as(l, index, repr_pointer(l->rt, type));
}

Ref ptr_setattr(Lower *l) {
    Ref pointer = arg_ref(l, 0);
    int index;
    const Field *field = field_of(l, target_of(l, pointer), &index);
    emit_setfield_sym(l, pointer, field->name, arg_of_type(l, 1, field->type));
    return const_void(l->p);
}

Ref ptr_getitem(Lower *l) {
    Ref pointer = arg_ref(l, 0), index = arg_signed(l, 1);
    const Type *item = target_of(l, pointer)->item;
    if (is_inlined(item) && l->result_annotation->kind == ANN_INTERIOR) return remember(l, pointer, index, -1, item);
    Ref value = emit_getarrayitem(l, pointer, index);
    if (type_is_void(item)) return const_void(l->p);
    return finish(l, value, repr_pointer(l->rt, ref_type(l->g, value)));
}

Ref ptr_setitem(Lower *l) {
    Ref pointer = arg_ref(l, 0), index = arg_signed(l, 1), value = arg_of_type(l, 2, target_of(l, pointer)->item);
    EMIT(l, setarrayitem, T_(l->p, Void), pointer, index, value);
    return const_void(l->p);
}

/* ---- llop.NAME(T, x, y) ---- */

static Ref operand_for(Lower *l, uint32_t index, char letter) {
    switch (letter) {
    case 'S': return arg_signed(l, index);
    case 'U': return arg_as(l, index, l->rt->integer[PRIM_Unsigned]);
    case 'B': return arg_as(l, index, l->rt->bool_);
    case 'C': return arg_as(l, index, l->rt->char_);
    case 'W': return arg_as(l, index, l->rt->unichar);
    case 'F': return arg_as(l, index, l->rt->float_);
    }
    return arg_ref(l, index);
}

static const Type *type_arg(Lower *l, uint32_t index) {
    const Annotation *annotation = l->args[index].annotation;
    CHECK(annotation->kind == ANN_LLTYPE, "%s: argument %u is no type", l->g->name->text, index);
    return const_of(l->p, annotation->constant)->of_type;
}

static void set_outer(Lower *l, Ref pointer) {
    const Type *target = target_of(l, pointer), *other = target;
    if (target->kind != TYPE_STRUCT && last_op(l)->code == OP_array_copy) other = target_of(l, last_op(l)->operands[1]);
    last_op(l)->imm.outer = other->kind == TYPE_STRUCT ? (int32_t)other->field_count - 1 : -1;
    last_op(l)->imm.inner = -1;
}

Ref lower_llop(Lower *l) {
    const char *name = strrchr(l->args[0].annotation->builtin->text, '.') + 1;
    OpCode code;
    if (!op_by_name(name, &code)) return unsupported(l, name);
    const Type *type = type_arg(l, 1);
    if (code == OP_cast_pointer) return finish(l, emit_cast_pointer(l, arg_ref(l, 2), type), repr_pointer(l->rt, type));
    const char *letters = op_info(code)->signature;
    Ref *operands = ARENA_ARRAY(l->rt->arena, Ref, l->arg_count);
    uint32_t count = 0;
    for (uint32_t i = 2; i < l->arg_count; i++) {
        operands[count++] = operand_for(l, i, *letters);
        if (*letters != '.' && *letters != ':') letters++;
    }
    Ref result = emit_op(l, code, type, operands, count);
    if (op_immediate(code) == IMM_INTERIOR) set_outer(l, operands[0]);
    return finish(l, result, repr_pointer(l->rt, type));
}

/* ---- functions of lltype ---- */

static Ref ll_nullptr(Lower *l) { return const_null(l->p, type_ptr(l->p, type_arg(l, 1))); }
static Ref ll_type_of(Lower *l) { return const_void(l->p); }

static Ref ll_cast_pointer(Lower *l) {
    const Type *type = type_arg(l, 1);
    return finish(l, emit_cast_pointer(l, arg_ref(l, 2), type), repr_pointer(l->rt, type));
}

static Ref ll_cast_primitive(Lower *l) {
    const Type *type = type_arg(l, 1);
    Repr *to = repr_pointer(l->rt, type), *from = l->args[2].repr;
    if (repr_is_number(from) && repr_is_number(to) && !(from->kind == REPR_FLOAT && to->kind == REPR_INT))
        return finish(l, arg_as(l, 2, to), to);
    return finish(l, EMIT(l, cast_primitive, type, arg_ref(l, 2)), to);
}

static Ref ll_cast_ptr_to_int(Lower *l) {
    return finish(l, EMIT(l, cast_ptr_to_int, SIGNED(l), arg_ref(l, 1)), repr_signed(l->rt));
}

/* The two views of a string are one pointer. */
static Ref ll_string_view(Lower *l) { return finish(l, arg_ref(l, 1), l->args[1].repr); }
static Ref ll_view_of_str(Lower *l) { return finish(l, arg_as(l, 1, l->rt->str), l->rt->str); }
static Ref ll_view_of_unicode(Lower *l) { return finish(l, arg_as(l, 1, l->rt->unicode), l->rt->unicode); }

const NamedLower lowlevel_functions[] = {
    {"lltype.malloc", ll_malloc}, {"lltype.free", ll_free}, {"lltype.nullptr", ll_nullptr}, {"lltype.typeOf", ll_type_of}, {"lltype.Ptr", ll_type_of}, {"lltype.GcArray", ll_type_of}, {"lltype.Array", ll_type_of},
    {"lltype.cast_pointer", ll_cast_pointer}, {"lltype.cast_primitive", ll_cast_primitive},
    {"rffi.cast", ll_rffi_cast}, {"rffi.llhelper", ll_llhelper}, {"rffi._callback_failed", ll_callback_failed},
    {"lltype.direct_ptradd", ll_direct_ptradd}, {"lltype.direct_arrayitems", ll_direct_arrayitems},
    {"lltype.direct_fieldptr", ll_direct_fieldptr}, {"lltype.cast_opaque_ptr", ll_cast_to_ptr}, {"lltype.cast_int_to_ptr", ll_cast_to_ptr},
    {"rpython.rtyper.annlowlevel.cast_instance_to_gcref", ll_cast_instance_to_gcref},
    {"rpython.rtyper.annlowlevel.gcref_is_instance", ll_gcref_is_instance},
    {"rpython.rtyper.annlowlevel.cast_gcref_to_instance", ll_cast_gcref_to_instance}, {"lltype.render_immortal", ll_render_immortal}, {"llmemory.cast_ptr_to_adr", ll_cast_ptr_to_adr},
    {"llmemory.cast_adr_to_ptr", ll_cast_adr_to_ptr}, {"llmemory.cast_adr_to_int", ll_cast_adr_to_int},
    {"llmemory.cast_int_to_adr", ll_cast_int_to_adr}, {"llmemory.raw_malloc", ll_raw_malloc}, {"llmemory.raw_free", ll_raw_free},
    {"llmemory.raw_memcopy", ll_raw_memcopy}, {"llmemory.raw_memmove", ll_raw_memcopy}, {"llmemory.raw_memclear", ll_raw_memclear},
     {"lltype.cast_ptr_to_int", ll_cast_ptr_to_int}, {"rstr.llstr", ll_view_of_str}, {"rstr.hlstr", ll_string_view},
    {"rstr.llunicode", ll_view_of_unicode}, {"rstr.hlunicode", ll_string_view}, {NULL, NULL},
};
