/* frozen.c: frozen instances that stand in a variable.
 *
 * Takes:   the places that read an attribute of one of several frozen instances.
 * Leaves:  one struct for all of them, a field per attribute and representation it is read in; an instance fills those that
 *          some place reads of it. Methods are fields only as callables (callables.c), else which instance it is tells the function (calls.c). */
#include "repr.h"

static Sym field_key(Rtyper *rt, Sym name, const Repr *repr) {
    return sym_of(rt, arena_printf(rt->arena, "%s|%u", name->text, repr->id));
}

static FrozenField *field_of(Rtyper *rt, Sym name, const Repr *repr) {
    return map_get(&rt->frozen_fields, MAP_KEY(field_key(rt, name, repr)));
}

static FrozenField *add_field(Rtyper *rt, Sym name, Repr *repr) {
    FrozenField *field = ARENA_NEW(rt->arena, FrozenField);
    uint32_t alike = 0;
    for (uint32_t i = 0; i < rt->frozen_list.len; i++) alike += rt->frozen_list.data[i]->name == name;
    *field = (FrozenField){.name = name, .repr = repr};
    field->field = alike ? sym_of(rt, arena_printf(rt->arena, "%s__%u", name->text, alike + 1)) : name;
    map_put(rt->arena, &rt->frozen_fields, MAP_KEY(field_key(rt, name, repr)), field);
    vec_push(rt->arena, &rt->frozen_list, field);
    return field;
}

void frozen_note(Rtyper *rt, const Graph *g, const Op *op) {
    const Annotation *self = annotation_of(rt->a, g, op->operands[0]);
    if (self->kind != ANN_PBC || self->pbc.kind != PBC_FROZEN || (self->pbc.len == 1 && !self->can_be_none)) return;
    const Annotation *annotation = op->result == NO_REF ? NULL : annotation_of(rt->a, g, op->result);
    Repr *repr = annotation ? repr_of(rt, annotation) : NULL;
    if (!repr || repr->kind == REPR_VOID || (is_method_of_object(annotation) && repr->kind != REPR_CALLABLE)) return;
    FrozenField *field = field_of(rt, op->imm.name, repr);
    if (!field) field = add_field(rt, op->imm.name, repr);
    for (uint32_t i = 0; i < self->pbc.len; i++) map_put(rt->arena, &field->objects, MAP_KEY(self->pbc.members[i].object), field);
}

void frozen_set_fields(Rtyper *rt) {
    Field *fields = ARENA_ARRAY(rt->arena, Field, rt->frozen_list.len + 1);
    fields[0] = (Field){sym_of(rt, "unused"), T_(rt->p, Signed), true};
    for (uint32_t i = 0; i < rt->frozen_list.len; i++)
        fields[i + 1] = (Field){rt->frozen_list.data[i]->field, rt->frozen_list.data[i]->repr->type, true};
    type_struct_set_fields(rt->p, rt->frozen_struct, fields, rt->frozen_list.len + 1);
}

Ref frozen_getattr(Lower *l) {
    FrozenField *field = field_of(l->rt, l->op->imm.name, l->result);
    if (!field) return unsupported(l, "'getattr'");
    return emit_getfield_sym(l, arg_nonnull(l, 0, l->op->imm.name->text), field->field);
}

Prebuilt *frozen_prebuilt(Rtyper *rt, Host object, uint64_t key) {
    Prebuilt *frozen = prebuilt_new(rt->p, rt->frozen_struct, 0, "frozen");
    map_put(rt->arena, &rt->prebuilt, key, frozen);
    for (uint32_t i = 0; i < rt->frozen_list.len; i++) {
        FrozenField *field = rt->frozen_list.data[i];
        if (!map_find(&field->objects, MAP_KEY(object))) continue;
        Host value = host_getattr(rt->w, object, field->name->text);
        if (value) frozen->items[i + 1].value = constant_of(rt, value, field->repr);
        else host_clear_exception(rt->w);
    }
    return frozen;
}
