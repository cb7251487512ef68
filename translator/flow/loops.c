/* loops.c: while and for, at run time or unrolled.
 *
 * The head of a loop takes as arguments the locals that its body may bind (found by looking over the body first),
 * so a local that the loop leaves alone keeps its value, and its constness, inside. */
#include "build.h"
#include <string.h>

enum { MAX_UNROLLED = 100000 };     /* copies of loop bodies in one function */

typedef struct LoopHead { Block *block; VEC(uint32_t) slots; } LoopHead;

static void add_slot(Flow *f, LoopHead *head, uint32_t slot) {
    if (slot != UINT32_MAX && f->env.data[slot] != NO_REF) vec_push(f->arena, &head->slots, slot);
}

static Ref *slot_values(Flow *f, const LoopHead *head) {
    Ref *values = ARENA_ARRAY(f->arena, Ref, head->slots.len);
    for (uint32_t i = 0; i < head->slots.len; i++) values[i] = f->env.data[head->slots.data[i]];
    return values;
}

static LoopHead loop_begin(Flow *f, const SymVec *assigned, uint32_t hidden, Span span) {
    LoopHead head = {0};
    for (uint32_t i = 0; i < assigned->len; i++) add_slot(f, &head, slot_of(f, assigned->data[i]));
    add_slot(f, &head, hidden);
    head.block = block_new(f->g);
    block_goto(f->g, f->block, head.block, slot_values(f, &head), head.slots.len, span);
    f->block = head.block;
    for (uint32_t i = 0; i < head.slots.len; i++) {
        uint32_t slot = head.slots.data[i];
        f->env.data[slot] = block_add_arg(f->g, head.block, NULL, f->slots.data[slot]);
    }
    return head;
}

static void loop_back(Flow *f, const LoopHead *head, Span span) {
    if (!f->block) return;
    Ref *values = slot_values(f, head);
    for (uint32_t i = 0; i < head->slots.len; i++) {
        if (values[i] != NO_REF) continue;
        Sym name = f->slots.data[head->slots.data[i]];
        Diag *d = flow_error(f, F003, span, "the loop begins with '%s' bound, but a round may end without",
                             name ? name->text : "?");
        diag_help(d, "do not `del` it in the loop, or `del` it before the loop too");
        values[i] = unknown_ref(f);
    }
    block_goto(f->g, f->block, head->block, values, head->slots.len, span);
    f->block = NULL;
}

/* ---- while ---- */

void build_while(Flow *f, const WhileNode *node) {
    SymVec assigned = {0};
    assigned_in_node(f, node->test, &assigned);
    assigned_in(f, &node->body, &assigned);
    LoopHead head = loop_begin(f, &assigned, UINT32_MAX, node->test->span);
    Join if_true = join_new(f), if_false = join_new(f), on_break = join_new(f), on_continue = join_new(f);
    eval_test(f, node->test, &if_true, &if_false);
    join_enter(f, &if_true);
    Control control = {.kind = CONTROL_LOOP, .outer = f->control, .on_break = &on_break,
                       .on_continue = &on_continue};
    f->control = &control;
    build_body(f, &node->body);
    f->control = control.outer;
    flow_goto(f, &on_continue, NO_REF, node->base.span);
    join_enter(f, &on_continue);
    loop_back(f, &head, node->base.span);
    join_enter(f, &if_false);
    build_body(f, &node->orelse);
    flow_goto(f, &on_break, NO_REF, node->base.span);
    join_enter(f, &on_break);
}

void build_endless(Flow *f, void (*body)(Flow *f, void *data), void *data, Span span) {
    const SymVec none = {0};
    LoopHead head = loop_begin(f, &none, UINT32_MAX, span);
    body(f, data);
    loop_back(f, &head, span);
}

/* ---- iteration ---- */

static void build_round(Flow *f, Ref item, const LoopBody *body, Join *on_break, Span span) {
    Join on_continue = join_new(f);
    Control control = {.kind = CONTROL_LOOP, .outer = f->control, .on_break = on_break,
                       .on_continue = &on_continue};
    f->control = &control;
    body->body(f, item, body->data);
    f->control = control.outer;
    flow_goto(f, &on_continue, NO_REF, span);
    join_enter(f, &on_continue);
}

static void build_unrolled(Flow *f, Host items, const LoopBody *body, Join *on_break, Span span) {
    for (uint32_t i = 0; f->block && i < host_length(items); i++) {
        if (f->unrolled > MAX_UNROLLED) return;     /* said already */
        if (++f->unrolled > MAX_UNROLLED) {
            flow_error(f, F019, span, "more than %d rounds of loops are unrolled in this function",
                       MAX_UNROLLED);
            return;
        }
        build_round(f, flow_constant(f, host_item(items, i)), body, on_break, span);
    }
}

void build_iteration(Flow *f, Ref iterable, const LoopBody *body, Join *on_break, Span span) {
    if (!f->block) return;
    Host items = unrolled_items(f, iterable);
    if (items) { build_unrolled(f, items, body, on_break, span); return; }
    Ref iterator = flow_op(f, OP_iter, span, iterable);
    LoopHead head = loop_begin(f, body->assigned, body->hidden, span);
    Join exhausted = join_new(f);
    Ref item = flow_next(f, iterator, &exhausted, span);
    build_round(f, item, body, on_break, span);
    loop_back(f, &head, span);
    join_enter(f, &exhausted);
}

/* ---- for ---- */

static void for_body(Flow *f, Ref item, void *data) {
    const ForNode *node = data;
    flow_assign(f, node->target, item, node->target->span);
    build_body(f, &node->body);
}

void build_for(Flow *f, const ForNode *node) {
    if (node->is_async) {
        flow_error(f, F026, node->base.span, "`async for` cannot be translated");
        return;
    }
    SymVec assigned = {0};
    assigned_in_node(f, node->target, &assigned);
    assigned_in(f, &node->body, &assigned);
    Ref iterable = eval(f, node->iter);
    Join on_break = join_new(f);
    LoopBody body = {for_body, (void *)node, &assigned, UINT32_MAX};
    build_iteration(f, iterable, &body, &on_break, node->iter->span);
    build_body(f, &node->orelse);
    flow_goto(f, &on_break, NO_REF, node->base.span);
    join_enter(f, &on_break);
}
