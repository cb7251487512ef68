/* callables.c: functions and methods of any names and classes in one variable.
 *
 * Takes:   the families that are mixed, and every place that calls one of several of their functions.
 * Leaves:  a value { table, self }. The table says which function or method it is by its number, and has a function for each way
 *          (shape) the family is called in, which takes self as Ptr(object) first; self is null for functions and for methods of
 *          classes and frozen instances, which are constants. A method of an instance is called through its slot in the vtable.
 * Idea:    a family of functions alone stays a pointer to a function (families.c), and methods of one name stay a pointer to self.
 * Example: handlers = [screen.draw, log, screen.clear] */
#include "repr.h"

static Sym row_field(Rtyper *rt, uint32_t index) { return sym_of(rt, arena_printf(rt->arena, "function%u", index)); }

Repr *callable_repr(Rtyper *rt, FamilyRepr *family) {
    if (family->repr) return family->repr;
    family->table = type_struct_new(rt->p, "callable_table", false);
    Type *callable = type_struct_new(rt->p, "callable", true);
    Field *fields = ARENA_ARRAY(rt->arena, Field, 2);
    fields[0] = (Field){sym_of(rt, "table"), type_ptr(rt->p, family->table), true};
    fields[1] = (Field){sym_of(rt, "self"), rt->object->type, true};
    type_struct_set_fields(rt->p, callable, fields, 2);
    bool is_new;
    family->repr = repr_keyed(rt, REPR_CALLABLE, type_ptr(rt->p, callable), arena_printf(rt->arena, "%p", (void *)family), &is_new);
    family->repr->family = family;
    return family->repr;
}

/* ---- what is called ---- */

static Sym function_key(Rtyper *rt, Host function) { return sym_of(rt, arena_printf(rt->arena, "f%p", (void *)function)); }

static Sym object_key(Rtyper *rt, Host function, Host self) {
    return sym_of(rt, arena_printf(rt->arena, "o%p|%p", (void *)function, (void *)self));
}

/* Methods of one name in one hierarchy. */
static Sym method_key(Rtyper *rt, Sym name, ClassRepr *cls) {
    while (cls->base) cls = cls->base;
    return sym_of(rt, arena_printf(rt->arena, "m%p|%p", (void *)name, (void *)cls));
}

/* By which two callables with the same self are told apart. */
static int64_t number_of(Rtyper *rt, Sym key) {
    MapEntry *entry = map_find(&rt->callable_numbers, MAP_KEY(key));
    if (entry) return (int64_t)(intptr_t)entry->value;
    int64_t number = rt->callable_numbers.len;
    map_put(rt->arena, &rt->callable_numbers, MAP_KEY(key), (void *)(intptr_t)number);
    return number;
}

/* ---- the places that call ---- */

static CallableRow *find_row(FamilyRepr *family, CallForm form) {
    for (uint32_t i = 0; i < family->callable_rows.len; i++)
        if (forms_agree(family->callable_rows.data[i]->form, form)) return family->callable_rows.data[i];
    return NULL;
}

/* The method with its constant self, which inference leaves to the place that calls. */
static SlotTarget bound_target(Rtyper *rt, const CallSite *site, uint32_t index) {
    const ArgSource *sources = site->sources[index];
    uint32_t count = annotate_graph_params(rt->a, site->targets[index].graph)->len;
    ArgSource *bound = ARENA_ARRAY(rt->arena, ArgSource, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        bound[i] = sources[i];
        if (sources[i].kind != ARG_SELF) continue;
        bound[i].kind = ARG_CONSTANT;
        bound[i].constant = const_host(rt->p, site->callee->pbc.members[index].object);
    }
    return (SlotTarget){&site->targets[index], bound};
}

static void note_function(Rtyper *rt, CallableRow *row, const CallSite *site, uint32_t index) {
    const PbcMember *m = &site->callee->pbc.members[index];
    bool is_method = m->name || site->callee->pbc.kind == PBC_METHOD;
    Sym key = is_method ? object_key(rt, m->function->function, m->object) : function_key(rt, m->function->function);
    if (map_find(&row->functions, MAP_KEY(key))) return;
    SlotTarget *target = ARENA_NEW(rt->arena, SlotTarget);
    *target = is_method ? bound_target(rt, site, index) : (SlotTarget){&site->targets[index], site->sources[index]};
    map_put(rt->arena, &row->functions, MAP_KEY(key), target);
}

/* A call site of the methods of one name and hierarchy alone, to which `index` is added. */
static void add_to_group(Rtyper *rt, Map *groups, const CallSite *site, uint32_t index) {
    const PbcMember *m = &site->callee->pbc.members[index];
    Sym key = method_key(rt, m->name, class_repr_of(rt, m->classdef));
    CallSite *group = map_get(groups, MAP_KEY(key));
    if (!group) {
        group = ARENA_NEW(rt->arena, CallSite);
        *group = *site;
        group->kind = CALL_METHOD;
        group->callee = NULL;
        group->method_name = m->name;
        group->target_count = 0;
        group->targets = ARENA_ARRAY(rt->arena, CallTarget, site->target_count);
        group->sources = ARENA_ARRAY(rt->arena, ArgSource *, site->target_count);
        map_put(rt->arena, groups, MAP_KEY(key), group);
    }
    group->targets[group->target_count] = site->targets[index];
    group->sources[group->target_count++] = site->sources[index];
}

void callable_note(Rtyper *rt, CallForm form) {
    FamilyRepr *family = family_repr(rt, form.site->family);
    CallableRow *row = find_row(family, form);
    if (!row) {
        row = ARENA_NEW(rt->arena, CallableRow);
        row->form = form;
        vec_push(rt->arena, &family->callable_rows, row);
    }
    Map groups = {0};
    for (uint32_t i = 0; i < form.site->target_count; i++) {
        if (!form.site->targets[i].graph) continue;
        if (form.site->callee->pbc.members[i].classdef) add_to_group(rt, &groups, form.site, i);
        else note_function(rt, row, form.site, i);
    }
    MAP_EACH(&groups, entry) {
        CallForm *its = ARENA_NEW(rt->arena, CallForm);
        *its = form;
        its->site = entry->value;
        slot_note(rt, *its, site_receiver(rt, its->site));
        if (!map_find(&row->methods, entry->key)) map_put(rt->arena, &row->methods, entry->key, its);
    }
}

static const Type *row_func(Rtyper *rt, CallableRow *row) {
    if (row->func) return row->func;
    const Type **types = ARENA_ARRAY(rt->arena, const Type *, row->form.arg_count + 1);
    uint32_t count = 0;
    types[count++] = rt->object->type;
    for (uint32_t i = 0; i < row->form.arg_count; i++) {
        Repr *repr = form_param(rt, row->form, i);
        if (repr->kind != REPR_VOID) types[count++] = repr->type;
    }
    return row->func = type_func(rt->p, types, count, site_result(rt, row->form.site)->type);
}

void callables_finish_types(Rtyper *rt, FamilyRepr *family) {
    if (!family->table || family->table->fields) return;
    uint32_t len = family->callable_rows.len;
    Field *fields = ARENA_ARRAY(rt->arena, Field, len + 1);
    fields[0] = (Field){sym_of(rt, "number"), T_(rt->p, Signed), true};
    for (uint32_t i = 0; i < len; i++)
        fields[i + 1] = (Field){row_field(rt, i), type_ptr(rt->p, row_func(rt, family->callable_rows.data[i])), true};
    type_struct_set_fields(rt->p, family->table, fields, len + 1);
}

/* ---- tables ---- */

/* Calls a method by the vtable of self. */
static Ref method_function(Rtyper *rt, CallableRow *row, const CallForm *form, ClassRepr *cls) {
    MethodSlot *slot = slot_find(rt, *form, cls);
    const Type *func = row_func(rt, row);
    CHECK(slot_func(rt, slot) == func, "method %s has another type in its slot than in a variable", slot->name->text);
    Sym key = sym_of(rt, arena_printf(rt->arena, "by slot|%p", (void *)slot));
    Graph *g = map_get(&rt->trampolines, MAP_KEY(key));
    if (g) return const_graph(rt->p, g);
    g = graph_new(rt->p, arena_printf(rt->arena, "%s_of_self", slot->name->text), LEVEL_TYPED);
    map_put(rt->arena, &rt->trampolines, MAP_KEY(key), g);
    g->result = func->result;
    g->source_name = slot->name;
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g)};
    Ref *args = ARENA_ARRAY(rt->arena, Ref, func->param_count);
    for (uint32_t i = 0; i < func->param_count; i++) args[i] = block_add_arg(g, l.block, func->params[i], NULL);
    Ref vtable = emit_cast_pointer(&l, instance_typeptr(&l, args[0]), type_ptr(rt->p, slot->owner->vtable));
    Ref result = emit_call(&l, emit_getfield_sym(&l, vtable, slot->field), args, func->param_count);
    block_return(g, l.block, result, NO_SPAN);
    return const_graph(rt->p, g);
}

static Ref row_value(Rtyper *rt, CallableRow *row, Sym key, ClassRepr *cls) {
    const Type *func = row_func(rt, row);
    const SlotTarget *target = map_get(&row->functions, MAP_KEY(key));
    if (target) return target_function(rt, target, row->form, func, true);
    const CallForm *form = cls ? map_get(&row->methods, MAP_KEY(key)) : NULL;
    return form ? method_function(rt, row, form, cls) : const_null(rt->p, type_ptr(rt->p, func));
}

/* `cls`: of self, of a method of an instance; else NULL. */
static Ref table_of(Rtyper *rt, FamilyRepr *family, Sym key, Sym name, ClassRepr *cls) {
    callables_finish_types(rt, family);
    Sym full = cls ? sym_of(rt, arena_printf(rt->arena, "%s|%p", key->text, (void *)cls)) : key;
    Prebuilt *table = map_get(&family->tables, MAP_KEY(full));
    if (!table) {
        table = prebuilt_new(rt->p, family->table, 0, name->text);
        table->is_constant = true;
        map_put(rt->arena, &family->tables, MAP_KEY(full), table);
        Sym identity = cls ? sym_of(rt, arena_printf(rt->arena, "m%p", (void *)name)) : key;
        table->items[0].value = const_signed(rt->p, number_of(rt, identity));
        for (uint32_t i = 0; i < family->callable_rows.len; i++)
            table->items[i + 1].value = row_value(rt, family->callable_rows.data[i], key, cls);
    }
    return const_prebuilt(rt->p, table);
}

/* ---- values ---- */

static Ref constant_table(Rtyper *rt, FamilyRepr *family, Host object, Ref *self) {
    *self = const_null(rt->p, rt->object->type);
    if (host_kind(object) == HOST_STATICMETHOD) object = host_wrapped(object);
    if (host_kind(object) != HOST_METHOD) return table_of(rt, family, function_key(rt, object), host_function_name(object), NULL);
    Host owner = host_method_self(object), function = host_method_function(object);
    Sym name = host_function_name(function);
    const Annotation *x = annotation_of_host(rt->a, owner);
    if (x->kind != ANN_INSTANCE) return table_of(rt, family, object_key(rt, function, owner), name, NULL);
    *self = constant_of(rt, owner, rt->object);
    ClassRepr *cls = class_repr_of(rt, x->classdef);
    return table_of(rt, family, method_key(rt, name, cls), name, cls);
}

Ref callable_constant(Rtyper *rt, Repr *repr, Host object) {
    FamilyRepr *family = repr->family;
    Prebuilt *callable = map_get(&family->callables, MAP_KEY(object));
    if (!callable) {
        callable = prebuilt_new(rt->p, repr->type->target, 0, "callable");
        map_put(rt->arena, &family->callables, MAP_KEY(object), callable);
        callable->items[0].value = constant_table(rt, family, object, &callable->items[1].value);
    }
    return const_prebuilt(rt->p, callable);
}

Ref callable_of_method(Lower *l, Ref self, Sym name, ClassRepr *cls, Repr *repr) {
    Ref table = table_of(l->rt, repr->family, method_key(l->rt, name, cls), name, cls);
    Ref root = emit_cast_pointer(l, self, l->rt->object->type);
    return HELPER(l, "rclass.ll_bind", type_ref(l, repr->type->target), table, root);
}

static Ref method_of_class(Lower *l, const PbcMember *m) {
    Rtyper *rt = l->rt;
    Prebuilt *callable = prebuilt_new(rt->p, l->result->type->target, 0, "callable");
    Host function = m->function->function;
    callable->items[0].value = table_of(rt, l->result->family, object_key(rt, function, m->object), host_function_name(function), NULL);
    callable->items[1].value = const_null(rt->p, rt->object->type);
    return const_prebuilt(rt->p, callable);
}

/* cls.method of one of several classes: which one it is chooses among constants. */
Ref callable_of_class(Lower *l, Ref vtable) {
    const Pbc *methods = &l->result_annotation->pbc;
    Block *join = emit_new_block(l);
    Ref result = block_add_arg(l->g, join, l->result->type, NULL);
    for (uint32_t i = 0; i < methods->len; i++) {
        Ref method = method_of_class(l, &methods->members[i]);
        if (i + 1 < methods->len) {
            Ref match = EMIT(l, ptr_eq, BOOL(l), vtable, constant_of(l->rt, methods->members[i].object, l->rt->classes));
            Block *next = emit_new_block(l);
            emit_split(l);
            block_branch(l->g, l->block, match, l->span);
            block_add_link(l->g, l->block, next, NULL, 0);
            block_add_link(l->g, l->block, join, &method, 1);
            l->block = next;
        } else {
            emit_split(l);
            block_goto(l->g, l->block, join, &method, 1, l->span);
        }
    }
    l->block = join;
    return result;
}

Ref callable_call(Lower *l, const CallSite *site) {
    Repr *repr = l->args[0].repr;
    CHECK(repr->kind == REPR_CALLABLE, "a callable is held as something else");
    CallForm form = form_of(l->rt, l->high, l->op, site);
    CallableRow *row = find_row(repr->family, form);
    CHECK(row, "a callable is called in a way that was not noted");
    callables_finish_types(l->rt, repr->family);
    Ref callee = arg_nonnull(l, 0, NULL), table = emit_getfield(l, callee, "table"), function = NO_REF;
    for (uint32_t i = 0; i < repr->family->callable_rows.len; i++)
        if (repr->family->callable_rows.data[i] == row) function = emit_getfield_sym(l, table, row_field(l->rt, i));
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, form.arg_count + 1);
    args[0] = emit_getfield(l, callee, "self");
    passed_args(l, form, args + 1);
    return finish(l, emit_call(l, function, args, form.arg_count + 1), site_result(l->rt, row->form.site));
}

Ref callable_eq(Lower *l, Ref x, Ref y) { return HELPER(l, "rclass.ll_callable_eq", x, y); }
