/* families.c: functions as values. A function of a family is a pointer to it; when the family is called in several ways
 * (shapes), or its type would contain itself, it is a pointer to a table with an entry for each way. */
#include "repr.h"

FamilyRepr *family_repr(Rtyper *rt, CallFamily *family) {
    family = callfamily_find(family);
    FamilyRepr *repr = map_get(&rt->families, MAP_KEY(family));
    if (!repr) {
        repr = ARENA_NEW(rt->arena, FamilyRepr);
        repr->family = family;
        map_put(rt->arena, &rt->families, MAP_KEY(family), repr);
    }
    return repr;
}

static bool calls_same(const CallSite *x, const CallSite *y) {
    if (!site_is_specialized(x) && !site_is_specialized(y)) return true;
    if (x->target_count != y->target_count) return false;
    for (uint32_t i = 0; i < x->target_count; i++)
        if (x->targets[i].graph != y->targets[i].graph) return false;
    return true;
}

bool forms_agree(CallForm x, CallForm y) { return x.shape == y.shape && x.arg_count == y.arg_count && calls_same(x.site, y.site); }

static FamilyRow *find_row(FamilyRepr *family, CallForm form) {
    for (uint32_t i = 0; i < family->rows.len; i++) {
        FamilyRow *row = family->rows.data[i];
        if (forms_agree(row->form, form)) return row;
    }
    return NULL;
}

void family_note(Rtyper *rt, CallForm form) {
    FamilyRepr *family = family_repr(rt, form.site->family);
    FamilyRow *row = find_row(family, form);
    if (!row) {
        row = ARENA_NEW(rt->arena, FamilyRow);
        row->form = form;
        vec_push(rt->arena, &family->rows, row);
    }
    for (uint32_t i = 0; i < form.site->target_count; i++) {
        bool known = !form.site->targets[i].graph;
        for (uint32_t j = 0; j < row->targets.len && !known; j++)
            known = row->targets.data[j].target->graph == form.site->targets[i].graph;
        if (!known) vec_push(rt->arena, &row->targets, (SlotTarget){&form.site->targets[i], form.site->sources[i]});
    }
}

FamilyRow *family_row(Rtyper *rt, FamilyRepr *family, CallForm form) {
    (void)rt;
    FamilyRow *row = find_row(family, form);
    CHECK(row, "a function is called in a way that was not noted");
    return row;
}

const Type *family_row_func(Rtyper *rt, FamilyRow *row) {
    if (row->func) return row->func;
    const Type **types = ARENA_ARRAY(rt->arena, const Type *, row->form.arg_count + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < row->form.arg_count; i++) {
        Repr *repr = form_param(rt, row->form, i);
        if (repr->kind != REPR_VOID) types[count++] = repr->type;
    }
    row->func = type_func(rt->p, types, count, site_result(rt, row->form.site)->type);
    return row->func;
}

static Repr *repr_with_type(Rtyper *rt, FamilyRepr *family, const Type *type) {
    bool is_new;
    Repr *repr = repr_keyed(rt, REPR_FUNCTIONS, type, arena_printf(rt->arena, "%p", (void *)family), &is_new);
    repr->family = family;
    return family->repr = repr;
}

static Repr *table_repr(Rtyper *rt, FamilyRepr *family) {
    if (!family->table) family->table = type_struct_new(rt->p, "functions", false);
    return repr_with_type(rt, family, type_ptr(rt->p, family->table));
}

Repr *family_repr_of(Rtyper *rt, CallFamily *call_family) {
    FamilyRepr *family = family_repr(rt, call_family);
    if (family->repr) return family->repr;
    if (family->family && family->family->is_mixed) return callable_repr(rt, family);
    if (family->rows.len != 1 || family->in_progress) {
        family->boxed = true;
        return table_repr(rt, family);
    }
    family->in_progress = true;
    const Type *func = family_row_func(rt, family->rows.data[0]);
    family->in_progress = false;
    if (family->boxed) return table_repr(rt, family);
    return repr_with_type(rt, family, type_ptr(rt->p, func));
}

static Sym row_field(Rtyper *rt, uint32_t index) { return sym_of(rt, arena_printf(rt->arena, "function%u", index)); }

static void finish_table(Rtyper *rt, FamilyRepr *family) {
    if (!family->table || family->table->fields) return;
    Field *fields = ARENA_ARRAY(rt->arena, Field, family->rows.len + 1);
    fields[0] = (Field){sym_of(rt, "unused"), T_(rt->p, Signed), true};
    for (uint32_t i = 0; i < family->rows.len; i++)
        fields[i + 1] = (Field){row_field(rt, i), type_ptr(rt->p, family_row_func(rt, family->rows.data[i])), true};
    type_struct_set_fields(rt->p, family->table, fields, family->rows.len + 1);
}

void families_finish_types(Rtyper *rt) {
    for (uint32_t k = 0; k < rt->families.len; k++) {
        FamilyRepr *family = rt->families.entries[k].value;
        if (family->family && family->family->is_mixed) callables_finish_types(rt, family);
        else finish_table(rt, family);
    }
}

Ref family_function(Lower *l, Ref value, FamilyRepr *family, FamilyRow *row) {
    if (!family->boxed) return value;
    finish_table(l->rt, family);
    for (uint32_t i = 0; i < family->rows.len; i++)
        if (family->rows.data[i] == row) return emit_getfield_sym(l, value, row_field(l->rt, i));
    UNREACHABLE("a row of another family");
}

static Ref row_value(Rtyper *rt, FamilyRow *row, Host function) {
    const Type *func = family_row_func(rt, row);
    for (uint32_t i = 0; i < row->targets.len; i++)
        if (row->targets.data[i].target->function->function == function)
            return target_function(rt, &row->targets.data[i], row->form, func, false);
    return const_null(rt->p, type_ptr(rt->p, func));
}

Ref function_constant(Rtyper *rt, FamilyRepr *family, Host function) {
    Repr *repr = family_repr_of(rt, family->family);
    if (host_kind(function) == HOST_STATICMETHOD) function = host_wrapped(function);
    if (!family->boxed) return row_value(rt, family->rows.data[0], function);
    finish_table(rt, family);
    Prebuilt *table = map_get(&family->tables, MAP_KEY(function));
    if (!table) {
        table = prebuilt_new(rt->p, repr->type->target, 0, host_kind(function) == HOST_FUNCTION ? host_function_name(function)->text : "function");
        table->is_constant = true;
        map_put(rt->arena, &family->tables, MAP_KEY(function), table);
        for (uint32_t i = 0; i < family->rows.len; i++)
            table->items[i + 1].value = row_value(rt, family->rows.data[i], function);
    }
    return const_prebuilt(rt->p, table);
}
