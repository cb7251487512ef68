/* state.c: the current block and environment, where control flow meets, and the operations with their
 * handlers. */
#include "build.h"
#include <string.h>

Join join_new(Flow *f) { return (Join){.depth = f->env.len}; }

Ref *env_snapshot(Flow *f) {
    Ref *copy = ARENA_ARRAY(f->arena, Ref, f->env.len);
    if (f->env.len) memcpy(copy, f->env.data, f->env.len * sizeof *copy);
    return copy;
}

void join_add(Flow *f, Join *join, Block *from, uint32_t link, Ref extra) {
    vec_push(f->arena, &join->edges, (Edge){from, link, env_snapshot(f), extra});
}

void flow_goto(Flow *f, Join *join, Ref extra, Span span) {
    if (!f->block) return;
    block_goto(f->g, f->block, NULL, NULL, 0, span);
    join_add(f, join, f->block, 0, extra);
    f->block = NULL;
}

void flow_branch(Flow *f, Ref condition, Join *if_true, Join *if_false, Span span) {
    if (!f->block) return;
    block_branch(f->g, f->block, condition, span);
    block_add_link(f->g, f->block, NULL, NULL, 0);
    block_add_link(f->g, f->block, NULL, NULL, 0);
    join_add(f, if_false, f->block, 0, NO_REF);
    join_add(f, if_true, f->block, 1, NO_REF);
    f->block = NULL;
}

/* ---- entering a join ---- */

/* Every edge passes its value of the slot (UINT32_MAX: its extra) as the next argument. */
static void pass_column(const Join *join, uint32_t slot) {
    for (uint32_t i = 0; i < join->edges.len; i++) {
        const Edge *edge = &join->edges.data[i];
        Link *link = &edge->from->links.data[edge->link];
        link->args[link->arg_count++] = slot == UINT32_MAX ? edge->extra : edge->env[slot];
    }
}

/* The one value all edges bring; NO_REF if one brings none; *differ if they are several. */
static Ref common_value(const Join *join, uint32_t slot, bool *differ) {
    *differ = false;
    Ref first = NO_REF;
    for (uint32_t i = 0; i < join->edges.len; i++) {
        Ref value = slot == UINT32_MAX ? join->edges.data[i].extra : join->edges.data[i].env[slot];
        if (value == NO_REF) { *differ = false; return NO_REF; }
        if (first == NO_REF) first = value;
        *differ |= value != first;
    }
    return first;
}

/* A lone edge by a plain goto: building goes on in the same block. */
static bool reopen(Flow *f, const Join *join, Ref *extra) {
    const Edge *edge = &join->edges.data[0];
    if (join->edges.len != 1 || edge->from->exit != EXIT_GOTO) return false;
    edge->from->exit = EXIT_NONE;
    edge->from->links.len = 0;
    f->block = edge->from;
    if (join->depth) memcpy(f->env.data, edge->env, join->depth * sizeof *edge->env);
    *extra = edge->extra;
    return true;
}

Ref join_enter(Flow *f, Join *join) {
    f->env.len = f->slots.len = join->depth;
    f->block = NULL;
    Ref extra = NO_REF;
    if (!join->edges.len || reopen(f, join, &extra)) return extra;
    f->block = block_new(f->g);
    for (uint32_t i = 0; i < join->edges.len; i++) {
        Link *link = &join->edges.data[i].from->links.data[join->edges.data[i].link];
        link->target = f->block;
        link->args = ARENA_ARRAY(f->p->arena, Ref, join->depth + 1);
    }
    bool differ;
    for (uint32_t slot = 0; slot < join->depth; slot++) {
        Ref value = common_value(join, slot, &differ);
        if (differ) {
            value = block_add_arg(f->g, f->block, NULL, f->slots.data[slot]);
            pass_column(join, slot);
        }
        f->env.data[slot] = value;
    }
    if (!join->has_extra) return NO_REF;
    extra = common_value(join, UINT32_MAX, &differ);
    if (!differ && !join->is_exception) return extra;
    extra = block_add_arg(f->g, f->block, NULL, NULL);
    pass_column(join, UINT32_MAX);
    return extra;
}

uint32_t hidden_slot(Flow *f, Ref value) {
    vec_push(f->arena, &f->slots, NULL);
    vec_push(f->arena, &f->env, value);
    return f->env.len - 1;
}

/* ---- handlers ---- */

typedef VEC(Handler) HandlerVec;

static bool is_covered(const HandlerVec *found, Host cls) {
    for (uint32_t i = 0; i < found->len; i++)
        if (!found->data[i].cls || (cls && host_is_subclass(cls, found->data[i].cls))) return true;
    return false;
}

/* All handlers that see an exception raised here, inner first; one that catches all is the last. */
static void handlers_here(Flow *f, HandlerVec *found) {
    for (Control *c = f->control; c; c = c->outer) {
        if (c->kind == CONTROL_FINALLY) {
            if (!is_covered(found, NULL)) vec_push(f->arena, found, (Handler){NULL, &c->raised});
            return;
        }
        if (c->kind == CONTROL_LOOP) continue;
        for (uint32_t i = 0; i < c->handlers.len; i++)
            if (!is_covered(found, c->handlers.data[i].cls)) vec_push(f->arena, found, c->handlers.data[i]);
    }
}

/* The last operation may raise: ends the block with its handlers and goes on in a new one. */
static void catch_here(Flow *f, const HandlerVec *handlers, Span span) {
    Block *from = f->block, *next = block_new(f->g);
    from->exit = EXIT_CATCH;
    from->span = span;
    block_add_link(f->g, from, next, NULL, 0);
    for (uint32_t i = 0; i < handlers->len; i++) {
        const Handler *handler = &handlers->data[i];
        Link *link = block_add_link(f->g, from, NULL, NULL, 0);
        if (handler->cls) link->exit_case = flow_constant(f, handler->cls);
        if (handler->join->is_exception) link->exception = value_new(f->g, NULL, NULL);
        join_add(f, handler->join, from, i + 1, link->exception);
    }
    f->block = next;
}

/* ---- operations ---- */

Fact *fact_of(Flow *f, Ref value) { return ref_is_const(value) ? NULL : map_get(&f->facts, value); }

Fact *fact_new(Flow *f, Ref value) {
    Fact *fact = map_get(&f->facts, value);
    if (!fact) map_put(f->arena, &f->facts, value, fact = ARENA_NEW(f->arena, Fact));
    return fact;
}

static Ref add_op(Flow *f, OpCode code, const Ref *operands, uint32_t count, Immediate imm, Span span) {
    Op *op = block_add_op(f->g, f->block, code, operands, count, NULL, span);
    op->imm = imm;
    const char *signature = op_info(code)->signature;
    if (signature[strlen(signature) - 1] == 'B') fact_new(f, op->result)->is_bool = true;
    return op->result;
}

/* Operations without result give None, so that every expression has a value. */
Ref flow_op_n(Flow *f, OpCode code, const Ref *operands, uint32_t count, Immediate imm, Span span) {
    if (!f->block) return none_ref(f);
    Ref result = add_op(f, code, operands, count, imm, span);
    HandlerVec handlers = {0};
    if (op_can_raise(code)) handlers_here(f, &handlers);
    if (handlers.len) catch_here(f, &handlers, span);
    return result == NO_REF ? none_ref(f) : result;
}

Ref flow_next(Flow *f, Ref iterator, Join *exhausted, Span span) {
    if (!f->block) return none_ref(f);
    Ref result = add_op(f, OP_next, &iterator, 1, (Immediate){0}, span);
    HandlerVec handlers = {0};
    vec_push(f->arena, &handlers, (Handler){host_builtin(f->world, "StopIteration"), exhausted});
    handlers_here(f, &handlers);
    catch_here(f, &handlers, span);
    return result;
}

Ref flow_call(Flow *f, Ref callee, const Ref *args, uint32_t count, Span span) {
    Ref *operands = ARENA_ARRAY(f->arena, Ref, count + 1);
    operands[0] = callee;
    if (count) memcpy(operands + 1, args, count * sizeof *args);
    Ref result = flow_op_n(f, OP_call, operands, count + 1, (Immediate){0}, span);
    Host cls = known_object(f, callee);
    bool makes_exception = cls && host_kind(cls) == HOST_CLASS && host_class_is_exception(f->world, cls);
    if (makes_exception && !ref_is_const(result)) fact_new(f, result)->exact_class = cls;
    return result;
}

Ref flow_method_call(Flow *f, Ref object, const char *name, const Ref *args, uint32_t count, Span span) {
    Ref method = flow_getattr(f, object, intern_cstr(f->cx->interner, name), span);
    return flow_call(f, method, args, count, span);
}

/* ---- leaving ---- */

/* Tests the instance against one handler. True: control never comes back. */
static bool try_handler(Flow *f, const Handler *handler, Ref exception, Host exact_class, Span span) {
    if (!handler->cls || (exact_class && host_is_subclass(exact_class, handler->cls))) {
        flow_goto(f, handler->join, exception, span);
        return true;
    }
    if (exact_class) return false;
    Ref test = flow_op_n(f, OP_isinstance, (Ref[]){exception, flow_constant(f, handler->cls)}, 2,
                         (Immediate){0}, span);
    Join otherwise = join_new(f);
    Block *from = f->block;
    block_branch(f->g, from, test, span);
    block_add_link(f->g, from, NULL, NULL, 0);
    block_add_link(f->g, from, NULL, NULL, 0);
    join_add(f, &otherwise, from, 0, NO_REF);
    join_add(f, handler->join, from, 1, exception);
    join_enter(f, &otherwise);
    return false;
}

void flow_raise(Flow *f, Ref exception, Host exact_class, Span span) {
    if (!f->block) return;
    HandlerVec handlers = {0};
    handlers_here(f, &handlers);
    for (uint32_t i = 0; i < handlers.len; i++)
        if (try_handler(f, &handlers.data[i], exception, exact_class, span)) return;
    block_raise(f->g, f->block, exception, span);
    f->block = NULL;
}

static Control *finally_before(Flow *f, bool stop_at_loop, Control **loop) {
    *loop = NULL;
    for (Control *c = f->control; c; c = c->outer) {
        if (c->kind == CONTROL_FINALLY) return c;
        if (c->kind == CONTROL_LOOP && stop_at_loop && (*loop = c)) return NULL;
    }
    return NULL;
}

void flow_return(Flow *f, Ref value, Span span) {
    if (!f->block) return;
    Control *loop, *c = finally_before(f, false, &loop);
    if (c) { flow_goto(f, &c->returned, value, span); return; }
    block_return(f->g, f->block, value, span);
    f->block = NULL;
}

void flow_break(Flow *f, Span span) {
    Control *loop, *c = finally_before(f, true, &loop);
    if (c) flow_goto(f, &c->broke, NO_REF, span);
    else if (loop) flow_goto(f, loop->on_break, NO_REF, span);
}

void flow_continue(Flow *f, Span span) {
    Control *loop, *c = finally_before(f, true, &loop);
    if (c) flow_goto(f, &c->continued, NO_REF, span);
    else if (loop) flow_goto(f, loop->on_continue, NO_REF, span);
}
