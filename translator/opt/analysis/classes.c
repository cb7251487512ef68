/* classes.c: see classes.h. */
#include "classes.h"

/* The part of type `wanted` at the start of prebuilt data. */
static Prebuilt *starting_part(Prebuilt *prebuilt, const Type *wanted) {
    while (prebuilt && prebuilt->type != wanted) {
        bool deeper = prebuilt->type->kind == TYPE_STRUCT && prebuilt->type->field_count && prebuilt->items;
        prebuilt = deeper ? prebuilt->items[0].inlined : NULL;
    }
    return prebuilt;
}

static Prebuilt *prebuilt_of(const Program *p, Ref ref) {
    if (ref == NO_REF || !ref_is_const(ref)) return NULL;
    const Const *c = const_of(p, ref);
    return c->kind == CONST_PREBUILT ? c->prebuilt : NULL;
}

Prebuilt *class_vtable(const Program *p, Ref vtable) {
    return p->vtable_type ? starting_part(prebuilt_of(p, vtable), p->vtable_type) : NULL;
}

Prebuilt *class_of_instance(const Program *p, Ref instance) {
    Prebuilt *object = p->object_type ? starting_part(prebuilt_of(p, instance), p->object_type) : NULL;
    return object && p->object_type->field_count ? class_vtable(p, object->items[0].value) : NULL;
}

static bool class_number(const Program *p, const Prebuilt *vtable, const char *field, int64_t *number) {
    int index = type_field_index(vtable->type, intern_cstr(p->cx->interner, field));
    if (index < 0) return false;
    const Const *c = const_of(p, vtable->items[index].value);
    *number = c->integer;
    return c->kind == CONST_INT;
}

bool class_is_subclass(const Program *p, const Prebuilt *sub, const Prebuilt *base) {
    int64_t min, max, number;
    if (sub == base) return true;
    return class_number(p, base, "subclassrange_min", &min) && class_number(p, base, "subclassrange_max", &max)
           && class_number(p, sub, "subclassrange_min", &number) && min <= number && number < max;
}

Ref class_test(Graph *g, Block *b, Ref typeptr, Ref vtable, Span span) {
    Program *p = g->program;
    Prebuilt *wanted = class_vtable(p, vtable);
    CHECK(wanted, "%s tests for a class that is no vtable", g->name->text);
    int64_t min, max;
    bool ranged = class_number(p, wanted, "subclassrange_min", &min) && class_number(p, wanted, "subclassrange_max", &max);
    if (!ranged || max <= min + 1)
        return block_op(g, b, OP_ptr_eq, T_(p, Bool), span, typeptr, const_prebuilt(p, wanted))->result;
    Op *number = block_op(g, b, OP_getfield, T_(p, Signed), span, typeptr);
    number->imm.field = (uint32_t)type_field_index(p->vtable_type, intern_cstr(p->cx->interner, "subclassrange_min"));
    return block_op(g, b, OP_int_between, T_(p, Bool), span, const_signed(p, min), number->result, const_signed(p, max))->result;
}
