/* try.c: try, with, raise, assert.
 *
 * A handler's block is made after the protected body: every operation that may raise has left an edge for it. The
 * code of `finally` is built once for each way the body is left: normally, by an exception, return, break,
 * continue. */
#include "build.h"

/* ---- except ---- */

static void add_handler_class(Flow *f, Control *control, Host cls, Join *join, Span span) {
    if (cls && host_kind(cls) == HOST_TUPLE) {
        for (uint32_t i = 0; i < host_length(cls); i++)
            add_handler_class(f, control, host_item(cls, i), join, span);
        return;
    }
    if (cls && host_kind(cls) == HOST_CLASS && host_class_is_exception(f->world, cls)) {
        vec_push(f->arena, &control->handlers, (Handler){cls, join});
        return;
    }
    Diag *d = flow_error(f, F021, span,
                         "`except` takes an exception class, or a tuple of them, known at translation time");
    if (cls) diag_note(d, NO_SPAN, "this is %s", host_describe(f->world, cls));
}

static void add_handler(Flow *f, Control *control, const ExceptHandlerNode *node, Join *join) {
    *join = join_new(f);
    join->has_extra = join->is_exception = true;
    Ref type = node->type ? eval(f, node->type) : NO_REF;
    if (type != NO_REF && !is_unknown(f, type))
        add_handler_class(f, control, known_object(f, type), join, node->type->span);
    else vec_push(f->arena, &control->handlers, (Handler){NULL, join});
}

static void build_handler(Flow *f, const ExceptHandlerNode *node, Join *join, Join *after) {
    Ref exception = join_enter(f, join), outer = f->handled;
    if (!f->block) return;
    f->handled = exception;
    if (node->target) flow_assign(f, node->target, exception, node->target->span);
    build_body(f, &node->body);
    f->handled = outer;
    flow_goto(f, after, NO_REF, node->base.span);
}

static void build_handled(Flow *f, const TryNode *node) {
    Join after = join_new(f), *joins = ARENA_ARRAY(f->arena, Join, node->handlers.len);
    Control control = {.kind = CONTROL_TRY, .outer = f->control};
    for (uint32_t i = 0; i < node->handlers.len; i++)
        add_handler(f, &control, (const ExceptHandlerNode *)node->handlers.items[i], &joins[i]);
    f->control = &control;
    build_body(f, &node->body);
    f->control = control.outer;
    build_body(f, &node->orelse);
    flow_goto(f, &after, NO_REF, node->base.span);
    for (uint32_t i = 0; i < node->handlers.len; i++)
        build_handler(f, (const ExceptHandlerNode *)node->handlers.items[i], &joins[i], &after);
    join_enter(f, &after);
}

/* ---- finally and with ---- */

/* What runs when the body is left. `exception`: the instance on its way, or NO_REF. It may end the block,
 * or leave it to go on as the body was left. */
typedef struct Cleanup {
    void (*run)(Flow *f, Ref exception, void *data, Join *after);
    void *data;
    Span span;
} Cleanup;

static Control finally_control(Flow *f) {
    Control control = {.kind = CONTROL_FINALLY, .outer = f->control};
    control.raised = control.returned = control.broke = control.continued = join_new(f);
    control.raised.has_extra = control.raised.is_exception = control.returned.has_extra = true;
    return control;
}

static void build_exits(Flow *f, Control *control, const Cleanup *cleanup) {
    Join after = join_new(f);
    if (f->block) cleanup->run(f, NO_REF, cleanup->data, &after);
    flow_goto(f, &after, NO_REF, cleanup->span);
    Ref exception = join_enter(f, &control->raised);
    if (f->block) cleanup->run(f, exception, cleanup->data, &after);
    flow_raise(f, exception, NULL, cleanup->span);
    Ref value = join_enter(f, &control->returned);
    if (f->block) cleanup->run(f, NO_REF, cleanup->data, &after);
    flow_return(f, value, cleanup->span);
    join_enter(f, &control->broke);
    if (f->block) cleanup->run(f, NO_REF, cleanup->data, &after);
    flow_break(f, cleanup->span);
    join_enter(f, &control->continued);
    if (f->block) cleanup->run(f, NO_REF, cleanup->data, &after);
    flow_continue(f, cleanup->span);
    join_enter(f, &after);
}

static void run_finalbody(Flow *f, Ref exception, void *data, Join *after) {
    (void)after;
    Ref outer = f->handled;
    if (exception != NO_REF) f->handled = exception;
    build_body(f, &((const TryNode *)data)->finalbody);
    f->handled = outer;
}

void build_try(Flow *f, const TryNode *node) {
    if (node->is_star) {
        flow_error(f, F027, node->base.span, "`except*` cannot be translated");
        return;
    }
    if (!node->finalbody.len) { build_handled(f, node); return; }
    Control control = finally_control(f);
    f->control = &control;
    if (node->handlers.len) build_handled(f, node);
    else build_body(f, &node->body);
    f->control = control.outer;
    Cleanup cleanup = {run_finalbody, (void *)node, node->base.span};
    build_exits(f, &control, &cleanup);
}

typedef struct WithState { Ref manager; const Node *statement; Span span; } WithState;

/* Is a local that is read elsewhere bound where the body ends, but not here? */
static bool loses_locals(const Flow *f, const Node *statement, const Join *after) {
    for (uint32_t i = 0; i < after->edges.len; i++)
        for (uint32_t slot = 0; slot < after->depth; slot++)
            if (after->edges.data[i].env[slot] != NO_REF && f->env.data[slot] == NO_REF
                && (!f->slots.data[slot] || is_read_outside(f, f->slots.data[slot], statement))) return true;
    return false;
}

/* __exit__(None, None, None), or with the instance twice, as RPython does. A true result drops the exception. In RPython
 * it never does; we keep to that where what follows would be left without the locals that the body binds. */
static void run_exit(Flow *f, Ref exception, void *data, Join *after) {
    const WithState *state = data;
    Ref first = exception == NO_REF ? none_ref(f) : exception;
    Ref result = flow_method_call(f, state->manager, "__exit__", (Ref[]){first, first, none_ref(f)}, 3,
                                  state->span);
    if (exception == NO_REF || loses_locals(f, state->statement, after)) return;
    Join goes_on = join_new(f);
    test_value(f, result, after, &goes_on, state->span);
    join_enter(f, &goes_on);
}

static void build_with_items(Flow *f, const WithNode *node, uint32_t index) {
    if (!f->block) return;
    if (index == node->items.len) { build_body(f, &node->body); return; }
    const WithItemNode *item = (const WithItemNode *)node->items.items[index];
    WithState state = {eval(f, item->context), &node->base, item->base.span};
    Ref value = flow_method_call(f, state.manager, "__enter__", NULL, 0, state.span);
    Control control = finally_control(f);
    f->control = &control;
    if (item->target) flow_assign(f, item->target, value, item->target->span);
    build_with_items(f, node, index + 1);
    f->control = control.outer;
    Cleanup cleanup = {run_exit, &state, state.span};
    build_exits(f, &control, &cleanup);
}

void build_with(Flow *f, const WithNode *node) {
    if (node->is_async) flow_error(f, F026, node->base.span, "`async with` cannot be translated");
    else build_with_items(f, node, 0);
}

/* ---- raise and assert ---- */

static bool is_exception_class(Flow *f, Ref ref) {
    Host cls = known_object(f, ref);
    return cls && host_kind(cls) == HOST_CLASS && host_class_is_exception(f->world, cls);
}

static Host exact_class(Flow *f, Ref exception) {
    Fact *fact = fact_of(f, exception);
    if (fact && fact->exact_class) return fact->exact_class;
    Host object = known_object(f, exception);
    return object && host_kind(object) == HOST_INSTANCE ? host_class_of(f->world, object) : NULL;
}

/* `raise cls` or `raise instance`. */
static void raise_value(Flow *f, Ref value, Span span) {
    Host object = known_object(f, value);
    if (object && host_kind(object) != HOST_CLASS && host_kind(object) != HOST_INSTANCE) {
        Diag *d = flow_error(f, F022, span, "%s is raised, which is no exception",
                             host_describe(f->world, object));
        diag_help(d, "raise an exception class or an instance of one");
        flow_raise(f, unknown_ref(f), NULL, span);
        return;
    }
    if (is_exception_class(f, value)) value = flow_call(f, value, NULL, 0, span);
    Host cls = exact_class(f, value);
    if (!cls) value = flow_op(f, OP_make_exception, span, value);
    flow_raise(f, value, cls, span);
}

/* Python 2: `raise cls, value`. */
static void raise_with_value(Flow *f, Ref cls, Ref value, Span span) {
    const Ref *items;
    uint32_t count;
    if (is_none(f, value)) raise_value(f, cls, span);
    else if (exact_class(f, value)) raise_value(f, value, span);
    else if (known_items(f, value, &items, &count))
        raise_value(f, flow_call(f, cls, items, count, span), span);
    else raise_value(f, flow_call(f, cls, &value, 1, span), span);
}

void build_raise(Flow *f, const RaiseNode *node) {
    Span span = node->base.span;
    if (!node->exc) {
        if (f->handled != NO_REF) { flow_raise(f, f->handled, NULL, span); return; }
        Diag *d = flow_error(f, F022, span, "`raise` alone outside an except clause");
        diag_help(d, "name what is raised");
        flow_raise(f, unknown_ref(f), NULL, span);
        return;
    }
    Ref exc = eval(f, node->exc);
    if (node->value) raise_with_value(f, exc, eval(f, node->value), span);
    else raise_value(f, exc, span);
    f->block = NULL;
}

void build_assert(Flow *f, const AssertNode *node) {
    Join holds = join_new(f), fails = join_new(f);
    eval_test(f, node->test, &holds, &fails);
    join_enter(f, &fails);
    if (f->block) {
        Ref cls = flow_constant(f, host_builtin(f->world, "AssertionError"));
        Ref message = node->msg ? eval(f, node->msg) : NO_REF;
        Ref exception = flow_call(f, cls, &message, node->msg ? 1 : 0, node->base.span);
        flow_raise(f, exception, host_builtin(f->world, "AssertionError"), node->base.span);
    }
    join_enter(f, &holds);
}
