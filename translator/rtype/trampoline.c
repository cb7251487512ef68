/* trampoline.c: functions brought to the signature of a slot or family where their own differs: other defaults, another
 * order of keywords, other representations. */
#include "repr.h"

static uint32_t fixed_args(CallForm form) { return form.shape->positional + form.shape->keyword_count; }

/* Which argument passed is the source? UINT32_MAX: none, it is self or a constant. */
static uint32_t passed_index(CallForm form, const ArgSource *source) {
    if (source->kind == ARG_OPERAND) return source->index - 1;
    if (source->kind == ARG_STAR_ITEM) return fixed_args(form) + source->index;
    return UINT32_MAX;
}

bool target_fits(Rtyper *rt, const SlotTarget *target, CallForm form, bool has_self) {
    const GraphParams *params = annotate_graph_params(rt->a, target->target->graph);
    if (params->len != form.arg_count + has_self) return false;
    for (uint32_t i = 0; i < params->len; i++) {
        const ArgSource *source = &target->sources[i];
        if (has_self && !i) {
            if (source->kind != ARG_SELF || repr_of(rt, params->params[0])->kind != REPR_INSTANCE) return false;
            continue;
        }
        uint32_t index = passed_index(form, source);
        if (index != i - has_self || repr_of(rt, params->params[i]) != form_param(rt, form, index)) return false;
    }
    Repr *result = params->result->kind == ANN_IMPOSSIBLE ? rt->void_ : repr_of(rt, params->result);
    return result->type == site_result(rt, form.site)->type;
}

/* ---- the graph ---- */

typedef struct Maker { Lower l; CallForm form; Ref self; Ref *passed; } Maker;

static Ref argument_for(Maker *m, const ArgSource *source, Repr *wanted) {
    Rtyper *rt = m->l.rt;
    if (wanted->kind == REPR_VOID) return const_void(rt->p);
    if (source->kind == ARG_SELF) return convert(&m->l, m->self, rt->object, wanted);
    if (source->kind == ARG_CONSTANT) return constant_of(rt, const_of(rt->p, source->constant)->host, wanted);
    uint32_t index = passed_index(m->form, source);
    return convert(&m->l, m->passed[index], form_param(rt, m->form, index), wanted);
}

static Graph *build(Rtyper *rt, const SlotTarget *target, CallForm form, const Type *func, bool has_self) {
    Graph *callee = target->target->graph;
    Graph *g = graph_new(rt->p, arena_printf(rt->arena, "%s_as_called", callee->name->text), LEVEL_TYPED);
    g->result = func->result;
    g->source_name = callee->source_name;
    g->span = callee->span;
    Maker m = {.l = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g), .span = callee->span}, .form = form};
    m.passed = ARENA_ARRAY(rt->arena, Ref, form.arg_count + 1);
    if (has_self) m.self = block_add_arg(g, m.l.block, rt->object->type, NULL);
    for (uint32_t i = 0; i < form.arg_count; i++) {
        Repr *repr = form_param(rt, form, i);
        m.passed[i] = repr->kind == REPR_VOID ? const_void(rt->p) : block_add_arg(g, m.l.block, repr->type, NULL);
    }
    const Signature *signature = signature_of(rt, callee);
    Ref *args = ARENA_ARRAY(rt->arena, Ref, signature->len + 1);
    for (uint32_t i = 0; i < signature->len; i++) args[i] = argument_for(&m, &target->sources[i], signature->params[i]);
    Ref result = emit_call(&m.l, graph_ref(rt, callee), args, signature->len);
    result = convert(&m.l, result, signature->result, site_result(rt, form.site));
    block_return(g, m.l.block, result, callee->span);
    return g;
}

/* In slots of classes that lack the method. */
Ref missing_function(Rtyper *rt, const Type *func) {
    Sym key = sym_of(rt, arena_printf(rt->arena, "missing|%u", func->id));
    Graph *g = map_get(&rt->trampolines, MAP_KEY(key));
    if (!g) {
        g = graph_new(rt->p, "missing_method", LEVEL_TYPED);
        g->result = func->result;
        g->source_name = g->name;
        Block *block = block_new(g);
        for (uint32_t i = 0; i < func->param_count; i++) block_add_arg(g, block, func->params[i], NULL);
        block_raise(g, block, rt->p->exceptions[EXC_AttributeError], NO_SPAN);
        map_put(rt->arena, &rt->trampolines, MAP_KEY(key), g);
    }
    return const_graph(rt->p, g);
}

/* For classes without an __init__ among others that have one. */
Ref nothing_function(Rtyper *rt, const Type *func) {
    Sym key = sym_of(rt, arena_printf(rt->arena, "nothing|%u", func->id));
    Graph *g = map_get(&rt->trampolines, MAP_KEY(key));
    if (!g) {
        g = graph_new(rt->p, "do_nothing", LEVEL_TYPED);
        g->result = func->result;
        g->source_name = g->name;
        Block *block = block_new(g);
        for (uint32_t i = 0; i < func->param_count; i++) block_add_arg(g, block, func->params[i], NULL);
        block_return(g, block, const_zero(rt->p, func->result), NO_SPAN);
        map_put(rt->arena, &rt->trampolines, MAP_KEY(key), g);
    }
    return const_graph(rt->p, g);
}

Ref target_function(Rtyper *rt, const SlotTarget *target, CallForm form, const Type *func, bool has_self) {
    Graph *callee = target->target->graph;
    const Signature *signature = signature_of(rt, callee);
    if (signature->func == func && target_fits(rt, target, form, has_self)) return graph_ref(rt, callee);
    Ref self = signature->len && target->sources[0].kind == ARG_CONSTANT ? target->sources[0].constant : NO_REF;
    Sym key = sym_of(rt, arena_printf(rt->arena, "%p|%p|%u|%u", (void *)callee, (const void *)form.shape, func->id, self));
    Graph *graph = map_get(&rt->trampolines, MAP_KEY(key));
    if (!graph) {
        graph = build(rt, target, form, func, has_self);
        map_put(rt->arena, &rt->trampolines, MAP_KEY(key), graph);
    }
    return const_graph(rt->p, graph);
}
