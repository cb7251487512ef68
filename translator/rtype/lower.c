/* lower.c: one graph from level high to typed.
 *
 * Takes:   an annotated high graph.
 * Leaves:  a typed graph of the same name: arguments without representation are gone, each high operation is low operations
 *          or a call of a helper; what is converted between blocks is converted on links. */
#include "repr.h"

/* ---- preparing: the typed graph with its signature and empty blocks ---- */

static void widen_self(Rtyper *rt, Graph *g) {
    Block *old = g->blocks.data[0], *entry = block_new(g);
    for (uint32_t i = g->blocks.len - 1; i > 0; i--) g->blocks.data[i] = g->blocks.data[i - 1];
    g->blocks.data[0] = entry;
    VEC(Ref) args = {0};
    for (uint32_t i = 0; i < old->args.len; i++) {
        const Value *value = &g->values.data[old->args.data[i]];
        const Type *type = i ? value->type : rt->object->type;
        vec_push(rt->arena, &args, block_add_arg(g, entry, type, value->name));
    }
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = entry, .span = g->span};
    args.data[0] = emit_cast_pointer(&l, args.data[0], ref_type(g, old->args.data[0]));
    block_goto(g, entry, old, args.data, args.len, g->span);
}

/* Values keep their numbers; arguments without representation are left out. */
static void prepare_block(Rtyper *rt, const Graph *high, const Block *old, Graph *g) {
    if (!annotate_block_reached(rt->a, high, old)) {
        map_put(rt->arena, &rt->typed_blocks, MAP_KEY(old), NULL);
        return;
    }
    Block *block = block_new(g);
    block->operand = NO_REF;
    map_put(rt->arena, &rt->typed_blocks, MAP_KEY(old), block);
    for (uint32_t i = 0; i < old->args.len; i++) {
        Repr *repr = repr_of(rt, annotation_of(rt->a, high, old->args.data[i]));
        if (repr->kind == REPR_VOID) continue;
        g->values.data[old->args.data[i]].type = repr->type;
        vec_push(rt->p->arena, &block->args, old->args.data[i]);
    }
}

static Graph *typed_graph(Rtyper *rt, const Graph *high) {
    Graph *g = graph_new(rt->p, high->name->text, LEVEL_TYPED);
    g->name = high->name;
    g->span = high->span;
    g->source_name = high->source_name;
    g->host_function = high->host_function;
    g->unchecked = high->unchecked;
    g->no_stack_check = high->no_stack_check;
    g->inlining = high->inlining;
    for (uint32_t i = 0; i < high->values.len; i++) value_new(g, NULL, high->values.data[i].name);
    return g;
}

Graph *graph_prepare(Rtyper *rt, Graph *high) {
    const Signature *signature = signature_of(rt, high);
    Graph *g = typed_graph(rt, high);
    map_put(rt->arena, &rt->typed_graphs, MAP_KEY(high), g);
    for (uint32_t i = 0; i < high->blocks.len; i++) prepare_block(rt, high, high->blocks.data[i], g);
    g->result = signature->result->type;
    if (map_find(&rt->slot_graphs, MAP_KEY(high))) widen_self(rt, g);
    vec_push(rt->arena, &rt->pending, high);
    return g;
}

/* ---- operands ---- */

static void set_rename(Lower *l, Ref old, Ref new) { map_put(l->rt->arena, &l->renames, old, (void *)((uintptr_t)new + 1)); }

static Arg load_arg(Lower *l, Ref old) {
    Arg arg = {.old = old, .ref = NO_REF};
    arg.annotation = annotation_of(l->rt->a, l->high, old);
    arg.repr = repr_of(l->rt, arg.annotation);
    if (ref_is_const(old)) {
        const Const *constant = const_of(l->p, old);
        if (constant->kind == CONST_HOST && arg.repr->kind == REPR_POINTER && arg.annotation->constant != NO_REF
            && const_of(l->p, arg.annotation->constant)->kind != CONST_HOST) {
            arg.ref = arg.annotation->constant;         /* a C function, a null pointer */
            return arg;
        }
        if (constant->kind == CONST_HOST) arg.constant = constant->host;
        else if (constant->type && constant->kind != CONST_TYPE) arg.ref = old;
        return arg;
    }
    if (arg.annotation->constant != NO_REF) {
        const Const *constant = const_of(l->p, arg.annotation->constant);
        if (constant->kind == CONST_HOST) { arg.constant = constant->host; return arg; }
        if (constant->kind != CONST_TYPE && constant->type) { arg.ref = arg.annotation->constant; return arg; }
    }
    void *renamed = map_get(&l->renames, old);
    if (renamed) arg.ref = (Ref)((uintptr_t)renamed - 1);
    else if (arg.repr->kind == REPR_VOID) arg.ref = const_void(l->p);
    return arg;
}

/* A value of the old graph where a value of `to` is wanted. */
static Ref load_as(Lower *l, Ref old, Repr *to) {
    Arg arg = load_arg(l, old), *saved = l->args;
    uint32_t saved_count = l->arg_count;
    l->args = &arg;
    l->arg_count = 1;
    Ref ref = arg_as(l, 0, to);
    l->args = saved;
    l->arg_count = saved_count;
    return ref;
}

/* ---- operations ---- */

/* The result is known and the operation does nothing else. */
static bool is_folded(Lower *l) {
    if (l->result_annotation->constant == NO_REF || l->site) return false;
    OpCode op = l->op->code;
    if (op == OP_getattr) return !arg_can_be_none(l, 0) || l->args[0].repr->kind == REPR_VOID;
    return op == OP_bool || op == OP_not || (op_info(op)->effects & EFFECT_PURE);
}

static void name_result(Lower *l, Ref new) {
    if (ref_is_const(new) || new == NO_REF || l->g->values.data[new].name) return;
    l->g->values.data[new].name = l->g->values.data[l->op->result].name;
}

static void lower_one(Lower *l, const Op *op, uint32_t index) {
    l->op = op;
    l->op_index = index;
    l->span = op->span;
    l->arg_count = op->operand_count;
    l->args = ARENA_ARRAY(l->rt->arena, Arg, op->operand_count + 1);
    for (uint32_t i = 0; i < op->operand_count; i++) l->args[i] = load_arg(l, op->operands[i]);
    l->site = annotate_call_site(l->rt->a, l->high, l->old, index);
    l->result_annotation = op->result == NO_REF ? NULL : annotation_of(l->rt->a, l->high, op->result);
    l->result = l->result_annotation ? repr_of(l->rt, l->result_annotation) : l->rt->void_;
    if (l->result_annotation && is_folded(l)) return;
    Ref result = dispatch(l);
    if (op->result == NO_REF || l->result->kind == REPR_VOID) return;
    CHECK(result != NO_REF && ref_type(l->g, result) == l->result->type, "%s of %s gives %s, not %s", op_info(op->code)->name,
          l->g->name->text, result == NO_REF ? "nothing" : type_label(l->rt, ref_type(l->g, result)), type_label(l->rt, l->result->type));
    set_rename(l, op->result, result);
    name_result(l, result);
}

/* ---- links ---- */

/* The arguments of an old link, converted at the end of the current block. */
static Ref *link_args(Lower *l, const Link *link, Ref old_exception, Ref new_exception, uint32_t *count) {
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, link->arg_count + 1);
    *count = 0;
    for (uint32_t i = 0; i < link->arg_count; i++) {
        Repr *to = repr_of(l->rt, annotation_of(l->rt->a, l->high, link->target->args.data[i]));
        if (to->kind == REPR_VOID) continue;
        Ref arg = link->args[i];
        args[(*count)++] = old_exception != NO_REF && arg == old_exception
                           ? convert(l, new_exception, l->rt->object, to) : load_as(l, arg, to);
    }
    return args;
}

static Block *low_target(const Lower *l, uint32_t index) {
    return map_get(&l->rt->typed_blocks, MAP_KEY(l->old->links.data[index].target));
}

static bool target_reached(Lower *l, uint32_t index) {
    return low_target(l, index) && annotate_link_reached(l->rt->a, l->high, l->old, index);
}

static void goto_link(Lower *l, uint32_t index) {
    if (!target_reached(l, index)) {
        emit_split(l);
        l->block->exit = EXIT_UNREACHABLE;
        return;
    }
    uint32_t count;
    Ref *args = link_args(l, &l->old->links.data[index], NO_REF, NO_REF, &count);
    if (l->must_split) emit_to_handlers(l, low_target(l, index), args, count);
    else block_goto(l->g, l->block, low_target(l, index), args, count, l->span);
    l->must_split = false;
}

/* A link of a branch: what must be converted is converted in a block of its own. */
static void branch_link(Lower *l, Block *from, uint32_t index, Ref exit_case) {
    Block *between = emit_new_block(l);
    Link *link = block_add_link(l->g, from, between, NULL, 0);
    link->exit_case = exit_case;
    l->block = between;
    goto_link(l, index);
    if (between->exit != EXIT_GOTO || between->ops.len || l->block != between) return;
    Link *out = &between->links.data[0];        /* nothing to convert: straight on */
    Link *in = &from->links.data[from->links.len - 1];
    in->target = out->target;
    in->args = out->args;
    in->arg_count = out->arg_count;
    CHECK(vec_last(&l->g->blocks) == between, "a block was made out of turn");
    l->g->blocks.len--;
}

static void fill_handlers(Lower *l) {
    for (uint32_t i = 1; l->handler_blocks && i < l->old->links.len; i++) {
        if (!l->handler_blocks[i]) continue;
        const Link *link = &l->old->links.data[i];
        l->block = l->handler_blocks[i];
        l->catching = l->must_split = false;
        uint32_t count;
        Ref *args = link_args(l, link, link->exception, l->block->args.data[0], &count);
        block_goto(l->g, l->block, low_target(l, i), args, count, l->span);
    }
}

/* ---- exits ---- */

static void exit_branch(Lower *l) {
    bool possible[2] = {target_reached(l, 0), target_reached(l, 1)};
    if (!possible[0] || !possible[1]) {
        goto_link(l, possible[1] ? 1 : 0);
        return;
    }
    Ref condition = load_as(l, l->old->operand, l->rt->bool_);
    Block *from = l->block;
    block_branch(l->g, from, condition, l->old->span);
    branch_link(l, from, 0, NO_REF);
    branch_link(l, from, 1, NO_REF);
}

static void exit_switch(Lower *l) {
    Arg arg = load_arg(l, l->old->operand);
    Block *from = l->block;
    from->operand = arg.ref != NO_REF ? arg.ref : constant_of(l->rt, arg.constant, arg.repr);
    from->exit = EXIT_SWITCH;
    from->span = l->old->span;
    for (uint32_t i = 0; i < l->old->links.len; i++) {
        const Link *link = &l->old->links.data[i];
        if (link->exit_case != NO_REF && !target_reached(l, i)) continue;
        Ref exit_case = NO_REF;
        if (link->exit_case != NO_REF) {
            const Const *constant = const_of(l->p, link->exit_case);
            exit_case = constant->kind == CONST_HOST ? constant_of(l->rt, constant->host, arg.repr) : link->exit_case;
        }
        branch_link(l, from, i, exit_case);
    }
}

static void exit_return(Lower *l) {
    Ref value = load_as(l, l->old->operand, l->signature->result);
    block_return(l->g, l->block, value, l->old->span);
}

static void exit_raise(Lower *l) {
    Ref value = load_as(l, l->old->operand, l->rt->object);
    block_raise(l->g, l->block, value, l->old->span);
}

static void lower_exit(Lower *l, uint32_t cut) {
    l->span = l->old->span;
    l->op = NULL;
    if (cut != UINT32_MAX) {            /* nothing comes after that operation */
        emit_split(l);
        l->block->exit = EXIT_UNREACHABLE;
        fill_handlers(l);
        return;
    }
    switch (l->old->exit) {
    case EXIT_GOTO: goto_link(l, 0); return;
    case EXIT_BRANCH: exit_branch(l); return;
    case EXIT_SWITCH: exit_switch(l); return;
    case EXIT_CATCH:
        goto_link(l, 0);
        fill_handlers(l);
        return;
    case EXIT_RETURN: exit_return(l); return;
    case EXIT_RAISE: exit_raise(l); return;
    case EXIT_NONE:
    case EXIT_UNREACHABLE: l->block->exit = EXIT_UNREACHABLE; return;
    }
}

/* ---- blocks ---- */

static void lower_block(Lower *l, const Block *old, Block *block) {
    l->old = old;
    l->block = block;
    l->renames = (Map){0};
    l->interiors = (Map){0};
    l->handler_blocks = NULL;
    l->must_split = l->catching = false;
    uint32_t cut = annotate_block_cut(l->rt->a, l->high, old);
    for (uint32_t i = 0; i < block->args.len; i++) set_rename(l, block->args.data[i], block->args.data[i]);
    for (uint32_t i = 0; i < old->ops.len; i++) {
        l->catching = old->exit == EXIT_CATCH && i + 1 == old->ops.len;
        lower_one(l, &old->ops.data[i], i);
        if (i == cut) break;
    }
    lower_exit(l, cut);
}

void lower_graph(Rtyper *rt, const Graph *high) {
    Lower l = {.rt = rt, .p = rt->p, .high = high, .g = map_get(&rt->typed_graphs, MAP_KEY(high))};
    l.signature = map_get(&rt->signatures, MAP_KEY(high));
    l.unchecked = rt->unchecked || high->unchecked;
    for (uint32_t i = 0; i < high->blocks.len; i++) {
        Block *block = map_get(&rt->typed_blocks, MAP_KEY(high->blocks.data[i]));
        if (block) lower_block(&l, high->blocks.data[i], block);
    }
    graph_remove_unreachable(l.g);
    if (l.needs_closing) close_blocks(l.g);
}
