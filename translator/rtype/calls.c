/* calls.c: signatures of graphs, and calls as inference resolved them. */
#include "repr.h"
#include <string.h>

/* ---- signatures ---- */

static const Type *func_type_of(Rtyper *rt, const Signature *signature) {
    const Type **types = ARENA_ARRAY(rt->arena, const Type *, signature->len + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < signature->len; i++)
        if (signature->params[i]->kind != REPR_VOID) types[count++] = signature->params[i]->type;
    return type_func(rt->p, types, count, signature->result->type);
}

const Signature *signature_of(Rtyper *rt, Graph *g) {
    Signature *signature = map_get(&rt->signatures, MAP_KEY(g));
    if (signature) return signature;
    const GraphParams *params = annotate_graph_params(rt->a, g);
    CHECK(params, "graph %s has no annotated parameters", g->name->text);
    signature = ARENA_NEW(rt->arena, Signature);
    map_put(rt->arena, &rt->signatures, MAP_KEY(g), signature);
    signature->len = params->len;
    signature->params = ARENA_ARRAY(rt->arena, Repr *, params->len + 1);
    for (uint32_t i = 0; i < params->len; i++) signature->params[i] = repr_of(rt, params->params[i]);
    if (map_find(&rt->slot_graphs, MAP_KEY(g))) signature->params[0] = rt->object;
    signature->result = repr_of(rt, params->result);
    signature->func = func_type_of(rt, signature);
    return signature;
}

Ref graph_ref(Rtyper *rt, Graph *g) {
    signature_of(rt, g);
    Graph *typed = map_get(&rt->typed_graphs, MAP_KEY(g));
    return const_graph(rt->p, typed ? typed : graph_prepare(rt, g));
}

/* ---- what all calls need, before anything is lowered ---- */

/* Methods bound to classes or frozen instances. */
bool is_method_of_object(const Annotation *x) {
    return x->kind == ANN_PBC && x->pbc.kind == PBC_METHOD && !x->pbc.members[0].classdef;
}

/* Called through a callable: methods of instances alone are called by their vtables. */
static bool is_callable_site(const CallSite *site) {
    bool is_mixed = site->family && callfamily_find(site->family)->is_mixed && site->target_count > 1;
    return is_mixed && (site->kind == CALL_INDIRECT || is_method_of_object(site->callee));
}

static void note_instantiate(Rtyper *rt, const CallSite *site, CallForm form) {
    bool has_init = false;
    for (uint32_t i = 0; i < site->target_count; i++) {
        ClassRepr *cls = class_repr_of(rt, site->targets[i].classdef);
        if (cls) cls->needs_instantiate = true;
        has_init |= site->targets[i].graph != NULL;
    }
    if (has_init) slot_note(rt, form, site_receiver(rt, site));
}

static void note_builtin(Rtyper *rt, const Graph *g, const Op *op) {
    const Annotation *callee = annotation_of(rt->a, g, op->operands[0]);
    if (callee->kind != ANN_BUILTIN || strcmp(callee->builtin->text, "rpython.rlib.objectmodel.instantiate")) return;
    const Annotation *classes = annotation_of(rt->a, g, op->operands[1]);
    for (uint32_t i = 0; classes->kind == ANN_PBC && i < classes->pbc.len; i++) {
        ClassRepr *cls = class_repr(rt, classes->pbc.members[i].object);
        if (cls) cls->needs_instantiate = true;
    }
}

static void note_site(Rtyper *rt, const Graph *g, const Op *op, const CallSite *site) {
    switch (site->kind) {
    case CALL_METHOD:
        if (is_callable_site(site)) callable_note(rt, form_of(rt, g, op, site));
        else if (site->target_count > 1 && site->family && !is_method_of_object(site->callee)) slot_note(rt, form_of(rt, g, op, site), site_receiver(rt, site));
        return;
    case CALL_INDIRECT:
        if (is_callable_site(site)) callable_note(rt, form_of(rt, g, op, site));
        else family_note(rt, form_of(rt, g, op, site));
        return;
    case CALL_INSTANTIATE:
        if (site->target_count > 1) note_instantiate(rt, site, form_of(rt, g, op, site));
        return;
    case CALL_DIRECT: case CALL_BUILTIN: case CALL_MEMO: return;
    }
}

void calls_scan(Rtyper *rt) {
    for (int round = 0; round < 2; round++)         /* representations of attributes need the rows of all families */
        for (uint32_t i = 0; i < annotate_graph_count(rt->a); i++) {
            const Graph *g = annotate_graph(rt->a, i);
            for (uint32_t j = 0; j < g->blocks.len; j++) {
                const Block *b = g->blocks.data[j];
                if (!annotate_block_reached(rt->a, g, b)) continue;
                for (uint32_t k = 0; k < b->ops.len; k++) {
                    const CallSite *site = annotate_call_site(rt->a, g, b, k);
                    if (site && !round) note_site(rt, g, &b->ops.data[k], site);
                    if (!round && b->ops.data[k].code == OP_call) note_builtin(rt, g, &b->ops.data[k]);
                    if (b->ops.data[k].code == OP_print && b->ops.data[k].imm.name
                        && !strcmp(b->ops.data[k].imm.name->text, FLOW_PRINT_COMMA))
                        rt->has_print_comma = true;
                    if (round && b->ops.data[k].code == OP_getattr) frozen_note(rt, g, &b->ops.data[k]);
                }
            }
        }
}

/* ---- arguments ---- */

static Ref star_item(Lower *l, uint32_t index, Repr *wanted) {
    const CallShape *shape = l->op->imm.shape;
    uint32_t star = 1 + shape->positional + shape->keyword_count;
    Arg *arg = &l->args[star];
    if (arg->constant && host_kind(arg->constant) == HOST_TUPLE)
        return constant_of(l->rt, host_item(arg->constant, index), wanted);
    Repr *repr = arg->repr;
    return convert(l, tuple_item(l, arg_ref(l, star), repr, index), repr->tuple.items[index], wanted);
}

static Ref source_ref(Lower *l, const ArgSource *source, Ref self, Repr *self_repr, Repr *wanted) {
    if (wanted->kind == REPR_VOID) return const_void(l->p);
    switch (source->kind) {
    case ARG_OPERAND: return arg_as(l, source->index, wanted);
    case ARG_SELF: return convert(l, self, self_repr, wanted);
    case ARG_CONSTANT: return constant_of(l->rt, const_of(l->p, source->constant)->host, wanted);
    case ARG_STAR_ITEM: return star_item(l, source->index, wanted);
    }
    UNREACHABLE("argument source %d", (int)source->kind);
}

static Ref call_target(Lower *l, const CallSite *site, uint32_t index, Ref self, Repr *self_repr, Repr **result) {
    Graph *graph = site->targets[index].graph;
    const Signature *signature = signature_of(l->rt, graph);
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, signature->len + 1);
    for (uint32_t i = 0; i < signature->len; i++)
        args[i] = source_ref(l, &site->sources[index][i], self, self_repr, signature->params[i]);
    *result = signature->result;
    return emit_call(l, graph_ref(l->rt, graph), args, signature->len);
}

uint32_t passed_args(Lower *l, CallForm form, Ref *args) {
    uint32_t fixed = form.shape->positional + form.shape->keyword_count;
    for (uint32_t i = 0; i < form.arg_count; i++) {
        Repr *wanted = form_param(l->rt, form, i);
        if (wanted->kind == REPR_VOID) args[i] = const_void(l->p);
        else args[i] = i < fixed ? arg_as(l, i + 1, wanted) : star_item(l, i - fixed, wanted);
    }
    return form.arg_count;
}

/* ---- kinds of calls ---- */

static Ref call_slot(Lower *l, const CallSite *site, Ref object) {
    CallForm form = form_of(l->rt, l->high, l->op, site);
    ClassRepr *receiver = site_receiver(l->rt, site);
    MethodSlot *slot = slot_find(l->rt, form, receiver);
    Ref root = emit_cast_pointer(l, object, l->rt->object->type);
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, form.arg_count + 1);
    args[0] = root;
    passed_args(l, form, args + 1);
    Ref vtable = emit_cast_pointer(l, instance_typeptr(l, root), type_ptr(l->p, slot->owner->vtable));
    return emit_call(l, emit_getfield_sym(l, vtable, slot->field), args, form.arg_count + 1);
}

static Ref call_of_object(Lower *l, const CallSite *site, uint32_t index, Ref self) {
    Repr *result;
    Ref value = call_target(l, site, index, self, l->args[0].repr, &result);
    return convert(l, value, result, l->result);
}

static void join_call(Lower *l, const CallSite *site, uint32_t index, Ref self, Block *join) {
    Ref value = call_of_object(l, site, index, self);
    emit_split(l);
    block_goto(l->g, l->block, join, &value, l->result->kind != REPR_VOID, l->span);
}

/* A method of one of several classes or frozen instances: which one tells the function. */
static Ref call_by_object(Lower *l, const CallSite *site) {
    Ref self = arg_nonnull(l, 0, NULL);
    uint32_t last = site->target_count - 1;
    Graph *rest = site->targets[last].graph;
    Block *join = NULL;
    Ref value = const_void(l->p);
    for (uint32_t i = 0; i < last; i++) {
        if (site->targets[i].graph == rest || !site->targets[i].graph) continue;
        if (!join) {
            join = emit_new_block(l);
            if (l->result->kind != REPR_VOID) value = block_add_arg(l->g, join, l->result->type, NULL);
        }
        Ref match = EMIT(l, ptr_eq, BOOL(l), self, constant_of(l->rt, site->callee->pbc.members[i].object, l->args[0].repr));
        Block *next = emit_new_block(l), *its = emit_new_block(l);
        emit_split(l);
        block_branch(l->g, l->block, match, l->span);
        block_add_link(l->g, l->block, next, NULL, 0);
        block_add_link(l->g, l->block, its, NULL, 0);
        l->block = its;
        join_call(l, site, i, self, join);
        l->block = next;
    }
    if (!join) return call_of_object(l, site, last, self);
    join_call(l, site, last, self, join);
    l->block = join;
    return value;
}

static Ref call_method(Lower *l, const CallSite *site) {
    if (is_callable_site(site)) return callable_call(l, site);
    if (is_method_of_object(site->callee) && site->target_count > 1) return call_by_object(l, site);

    Ref self = l->op->code == OP_call ? arg_ref(l, 0) : arg_nonnull(l, 0, site->method_name ? site->method_name->text : NULL);
    Repr *self_repr = l->args[0].repr, *result;
    if (site->target_count == 1 || !site->family) {
        Ref value = call_target(l, site, 0, self, self_repr, &result);
        return finish(l, value, result);
    }
    return finish(l, call_slot(l, site, self), site_result(l->rt, site));
}

static Ref call_direct(Lower *l, const CallSite *site) {
    Repr *result;
    if (l->op->code == OP_call && arg_can_be_none(l, 0) && repr_is_pointer(l->args[0].repr)) arg_nonnull(l, 0, NULL);
    Ref value = call_target(l, site, 0, arg_ref(l, 0), l->args[0].repr, &result);
    return finish(l, value, result);
}

static Ref call_indirect(Lower *l, const CallSite *site) {
    if (is_callable_site(site)) return callable_call(l, site);
    if (l->args[0].repr->kind != REPR_FUNCTIONS) return call_direct(l, site);
    CallForm form = form_of(l->rt, l->high, l->op, site);
    FamilyRepr *family = l->args[0].repr->family;
    FamilyRow *row = family_row(l->rt, family, form);
    Ref callee = arg_nonnull(l, 0, NULL);
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, form.arg_count + 1);
    passed_args(l, form, args);
    Ref function = family_function(l, callee, family, row);
    return finish(l, emit_call(l, function, args, form.arg_count), site_result(l->rt, site));
}

/* `raise KeyError`: the new instance goes nowhere else. */
static bool is_raised_at_once(Lower *l) {
    bool is_last = l->op_index + 1 == l->old->ops.len && l->op->code == OP_call && l->arg_count == 1;
    return is_last && l->old->exit == EXIT_RAISE && l->old->operand == l->op->result;
}

static Ref instantiate_one(Lower *l, const CallSite *site) {
    ClassRepr *cls = class_repr_of(l->rt, site->targets[0].classdef);
    CHECK(cls, "a class without representation is called");
    if (is_raised_at_once(l) && exception_is_plain(l->rt, cls)) return finish(l, exception_singleton(l->rt, cls), l->rt->object);
    Ref object = class_new(l, cls);
    Repr *ignored;
    exception_init(l, object, cls, 1, site->targets[0].graph != NULL);
    if (site->targets[0].graph) call_target(l, site, 0, object, cls->instance, &ignored);
    return finish(l, object, cls->instance);
}

static Ref call_instantiate(Lower *l, const CallSite *site) {
    if (site->target_count == 1) return instantiate_one(l, site);
    Ref vtable = arg_nonnull(l, 0, NULL);
    Ref object = emit_call(l, emit_getfield(l, vtable, "instantiate"), NULL, 0);
    bool has_init = false;
    for (uint32_t i = 0; i < site->target_count; i++) has_init |= site->targets[i].graph != NULL;
    if (has_init) call_slot(l, site, object);
    return finish(l, object, l->rt->object);
}

static Ref memo_equal(Lower *l, const Arg *arg, uint32_t index, Ref constant) {
    Ref wanted = constant_of(l->rt, const_of(l->p, constant)->host, arg->repr), have = arg_ref(l, index);
    if (repr_is_pointer(arg->repr)) return EMIT(l, ptr_eq, BOOL(l), have, wanted);
    if (arg->repr->kind == REPR_BOOL) return EMIT(l, bool_eq, BOOL(l), have, wanted);
    Repr *word = repr_signed(l->rt);
    return EMIT(l, int_eq, BOOL(l), convert(l, have, arg->repr, word), convert(l, wanted, arg->repr, word));
}

/* All arguments are those of the case. */
static Ref memo_match(Lower *l, const MemoTable *memo, const MemoCase *its_case) {
    Ref match = NO_REF;
    for (uint32_t j = 0; j < memo->argument_count; j++) {
        if (l->args[j + 1].repr->kind == REPR_VOID) continue;
        Ref one = memo_equal(l, &l->args[j + 1], j + 1, its_case->arguments[j]);
        match = match == NO_REF ? one : emit_and(l, match, one);
    }
    return match == NO_REF ? const_bool(l->p, true) : match;
}

/* specialize:memo: a chain of comparisons with the constant arguments. */
static Ref call_memo(Lower *l, const CallSite *site) {
    const MemoTable *memo = site->memo;
    CHECK(memo && memo->len, "a memo call without cases");
    Ref result = constant_of(l->rt, const_of(l->p, memo->cases[memo->len - 1].result)->host, l->result);
    if (memo->len == 1 || l->result->kind == REPR_VOID) return result;
    Block *join = emit_new_block(l);
    Ref value = block_add_arg(l->g, join, l->result->type, NULL);
    for (uint32_t i = 0; i + 1 < memo->len; i++) {
        Ref match = memo_match(l, memo, &memo->cases[i]);
        Ref chosen = constant_of(l->rt, const_of(l->p, memo->cases[i].result)->host, l->result);
        Block *next = emit_new_block(l);
        emit_split(l);
        block_branch(l->g, l->block, match, l->span);
        block_add_link(l->g, l->block, next, NULL, 0);
        block_add_link(l->g, l->block, join, &chosen, 1);
        l->block = next;
    }
    block_goto(l->g, l->block, join, &result, 1, l->span);
    l->block = join;
    return value;
}

Ref lower_call_site(Lower *l, const CallSite *site) {
    switch (site->kind) {
    case CALL_DIRECT: return call_direct(l, site);
    case CALL_INDIRECT: return call_indirect(l, site);
    case CALL_METHOD: return call_method(l, site);
    case CALL_INSTANTIATE: return call_instantiate(l, site);
    case CALL_BUILTIN: return lower_builtin_call(l);
    case CALL_MEMO: return call_memo(l, site);
    }
    UNREACHABLE("call kind %d", (int)site->kind);
}

Ref lower_call(Lower *l) {
    if (l->args[0].annotation->kind == ANN_BUILTIN_METHOD) return lower_builtin_method(l);
    if (l->args[0].annotation->kind == ANN_BUILTIN) return lower_builtin_call(l);
    if (l->args[0].annotation->kind == ANN_WEAKREF) return lower_weakref_call(l);
    if (l->args[0].repr->kind == REPR_POINTER) return lower_pointer_call(l);
    if (!l->site) return unsupported(l, "a call");
    return lower_call_site(l, l->site);
}
