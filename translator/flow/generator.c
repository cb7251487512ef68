/* generator.c: functions with `yield`, and generator expressions.
 *
 * Takes:   a generator function, as any function.
 * Leaves:  two graphs. That of the function makes an instance of a class of its own (rlib/generator.py), keeps the arguments
 *          in it and returns it. That of the method `next` of the class is the body: it begins by going to where the generator
 *          stopped, and at each `yield` it keeps the live variables in attributes and returns the item.
 * Idea:    the body is built as if `yield` were an operation. In the closed graph what lives across it stands in its
 *          block: the block is cut in two, and the second half loads what it needs. Each place has attributes of its own, so
 *          a variable has at each the type it has there.
 * Example: tests/flow/generator.py
 *
 *      next(self):  state = self._state; state < 0: not_resumable(state)
 *                   self._state = RUNNING; go to the block of that state
 *      yield v:     self.live1_0 = i; self._state = 1; return v          block of state 1: i = self.live1_0; …
 *      the end:     self._state = FINISHED; raise StopIteration          an exception: FINISHED, and it goes on */
#include "compact.h"
#include <string.h>

enum { STATE_START = 0, STATE_RUNNING = -1, STATE_FINISHED = -2 };      /* as in rlib/generator.py */

struct GeneratorPlan {
    Host function;
    const Node *expression;             /* a generator expression; NULL: the function itself */
    Frame *frame;                       /* the scopes around the body, as when the generator was made */
    uint32_t len;
    Sym *slots;
    Ref *values;                        /* of the environment: constants, NO_REF where not bound */
    Sym *attributes;                    /* what the others are kept in; NULL */
};

static Sym name_of(Flow *f, const char *text) { return intern_cstr(f->cx->interner, text); }

static void set_attribute(Flow *f, Ref self, Sym name, Ref value, Span span) {
    flow_op_imm(f, OP_setattr, (Immediate){.name = name}, span, self, value);
}

static Ref get_attribute(Flow *f, Ref self, Sym name, Span span) {
    return flow_op_imm(f, OP_getattr, (Immediate){.name = name}, span, self);
}

static void set_state(Flow *f, int64_t state, Span span) {
    set_attribute(f, f->generator, name_of(f, "_state"), int_ref(f, state), span);
}

static Host library(Flow *f, const char *name) {
    Host module = host_import(f->world, "rpython.rlib.generator");
    Host found = module ? host_getattr(f->world, module, name) : NULL;
    CHECK(found, "rlib/generator.py has no %s", name);
    return found;
}

/* ---- making one ---- */

static Frame *copy_frames(Program *p, const Frame *frame) {
    if (!frame) return NULL;
    Frame *copy = ARENA_NEW(p->arena, Frame);
    *copy = (Frame){frame->scope, frame->base, copy_frames(p, frame->outer)};
    return copy;
}

/* Keeps the environment in attributes of the instance: `is_kept` says which slots. */
static GeneratorPlan *make_plan(Flow *f, Ref self, const bool *is_kept, Span span) {
    Program *p = f->p;
    GeneratorPlan *plan = ARENA_NEW(p->arena, GeneratorPlan);
    *plan = (GeneratorPlan){.function = f->function, .frame = copy_frames(p, f->frame), .len = f->env.len};
    plan->slots = ARENA_ARRAY(p->arena, Sym, f->env.len + 1);
    plan->values = ARENA_ARRAY(p->arena, Ref, f->env.len + 1);
    plan->attributes = ARENA_ARRAY(p->arena, Sym, f->env.len + 1);
    for (uint32_t i = 0; i < f->env.len; i++) {
        Ref value = f->env.data[i];
        plan->slots[i] = f->slots.data[i];
        plan->values[i] = NO_REF;
        if (value == NO_REF || (is_kept && !is_kept[i])) continue;
        if (ref_is_const(value)) { plan->values[i] = value; continue; }
        plan->attributes[i] = name_of(f, arena_printf(f->arena, "_argument%u", i));
        set_attribute(f, self, plan->attributes[i], value, span);
    }
    return plan;
}

static Ref make_instance(Flow *f, const char *name, Host *next, Span span) {
    Host text = host_str(f->world, name, (uint32_t)strlen(name));
    Host cls = host_call(f->world, library(f, "make_class"), &text, 1);
    CHECK(cls, "rlib/generator.py makes no class");
    *next = host_class_own(f->world, cls, name_of(f, "next"));
    return flow_call(f, flow_constant(f, cls), NULL, 0, span);
}

void build_generator(Flow *f) {
    Host next;
    Ref self = make_instance(f, host_function_name(f->function)->text, &next, f->node->span);
    GeneratorPlan *plan = make_plan(f, self, NULL, f->node->span);
    map_put(f->p->arena, &f->p->generators, MAP_KEY(next), plan);
    flow_return(f, self, f->node->span);
}

/* ---- generator expressions ---- */

typedef struct Capture { Flow *f; bool *is_kept; const Node *first; } Capture;

static void capture(void *data, const Node *node) {
    Capture *c = data;
    if (node == c->first) return;
    if (node->kind == NODE_Name) {
        uint32_t slot = slot_of(c->f, ((const NameNode *)node)->id);
        if (slot != UINT32_MAX) c->is_kept[slot] = true;
    }
    walk_children(node, capture, c);
}

/* The first iterable is evaluated now; the names that the rest uses are taken as they are now. */
Ref eval_generator_expression(Flow *f, const Node *node) {
    const GeneratorExpNode *expression = (const GeneratorExpNode *)node;
    const Node *first = ((const ComprehensionNode *)expression->generators.items[0])->iter;
    Ref iterable = eval(f, first);
    if (!f->block) return none_ref(f);
    Host next;
    Ref self = make_instance(f, "<genexpr>", &next, node->span);
    uint32_t slot = hidden_slot(f, iterable);
    Capture c = {f, ARENA_ARRAY(f->arena, bool, f->env.len + 1), first};
    c.is_kept[slot] = true;
    if (f->closure) c.is_kept[closure_slot(f)] = true;
    walk_children(node, capture, &c);
    GeneratorPlan *plan = make_plan(f, self, c.is_kept, node->span);
    plan->expression = node;
    map_put(f->p->arena, &f->p->generators, MAP_KEY(next), plan);
    f->env.len = f->slots.len = slot;
    return self;
}

/* ---- the body ---- */

static void take_arguments(Flow *f, const GeneratorPlan *plan) {
    for (uint32_t i = 0; i < plan->len; i++) {
        Ref value = plan->values[i];
        if (plan->attributes[i]) value = get_attribute(f, f->generator, plan->attributes[i], f->node->span);
        vec_push(f->arena, &f->env, value);
        vec_push(f->arena, &f->slots, plan->slots[i]);
    }
}

static void raise_new(Flow *f, const char *name, const char *message, Span span) {
    Host cls = host_builtin(f->world, name);
    Ref text = message ? text_ref(f, message, strlen(message)) : NO_REF;
    flow_raise(f, flow_call(f, flow_constant(f, cls), &text, message ? 1 : 0, span), cls, span);
}

/* Python 3: StopIteration that comes out of the body is a mistake. */
static void guard_stop_iteration(Flow *f, Ref exception, Span span) {
    if (f->module->dialect == DIALECT_2) return;
    Join stops = join_new(f), goes_on = join_new(f);
    Ref cls = flow_constant(f, host_builtin(f->world, "StopIteration"));
    flow_branch(f, flow_op(f, OP_isinstance, span, exception, cls), &stops, &goes_on, span);
    join_enter(f, &stops);
    raise_new(f, "RuntimeError", "generator raised StopIteration", span);
    join_enter(f, &goes_on);
}

static void find_result(void *data, const Node *node) {
    if (node->kind == NODE_FunctionDef || node->kind == NODE_Lambda || node->kind == NODE_ClassDef) return;
    if (node->kind == NODE_Return && ((const ReturnNode *)node)->value) *(bool *)data = true;
    else walk_children(node, find_result, data);
}

/* Some `return` of it gives a value, which is the value of `yield from`. */
static bool has_result(Flow *f, const GeneratorPlan *plan) {
    bool found = false;
    if (!plan->expression) walk_children(f->node, find_result, &found);
    return found;
}

static void build_ends(Flow *f, Control *control, bool keeps_result, Span span) {
    Ref result = join_enter(f, &control->returned);
    if (f->block) {
        if (keeps_result) set_attribute(f, f->generator, name_of(f, "_result"), result, span);
        set_state(f, STATE_FINISHED, span);
        raise_new(f, "StopIteration", NULL, span);
    }
    Ref exception = join_enter(f, &control->raised);
    if (!f->block) return;
    set_state(f, STATE_FINISHED, span);
    guard_stop_iteration(f, exception, span);
    flow_raise(f, exception, NULL, span);
}

void build_generator_body(Flow *f, const GeneratorPlan *plan) {
    Span span = plan->expression ? plan->expression->span : f->node->span;
    f->generator = block_add_arg(f->g, f->block, NULL, name_of(f, "self"));
    f->frame = plan->frame;
    take_arguments(f, plan);
    if (plan->expression) variables_find(f);
    else variables_make(f);
    Control control = {.kind = CONTROL_FINALLY, .outer = NULL};
    control.raised = control.returned = join_new(f);
    control.raised.has_extra = control.raised.is_exception = control.returned.has_extra = true;
    f->control = &control;
    if (plan->expression) build_generator_expression(f, plan->expression, f->env.data[plan->len - 1]);
    else build_body(f, &((const FunctionDefNode *)f->node)->body);
    flow_return(f, none_ref(f), span);
    f->control = NULL;
    build_ends(f, &control, has_result(f, plan), span);
}

Host generator_function(const GeneratorPlan *plan) { return plan->function; }
const Node *generator_expression(const GeneratorPlan *plan) { return plan->expression; }

/* ---- yield ---- */

/* throw() and close() leave an exception to be raised here. Where nobody calls them, inference drops the test. */
static void raise_thrown(Flow *f, Span span) {
    Sym name = name_of(f, "_thrown");
    Ref thrown = get_attribute(f, f->generator, name, span);
    Join goes_on = join_new(f), raises = join_new(f);
    flow_branch(f, flow_op(f, OP_is, span, thrown, none_ref(f)), &goes_on, &raises, span);
    join_enter(f, &raises);
    Ref exception = get_attribute(f, f->generator, name, span);
    set_attribute(f, f->generator, name, none_ref(f), span);
    flow_raise(f, flow_op(f, OP_make_exception, span, exception), NULL, span);
    join_enter(f, &goes_on);
}

void flow_yield(Flow *f, Ref value, Span span) {
    if (!f->block) return;
    CHECK(f->generator != NO_REF, "yield in %s, which is no generator", f->g->name->text);
    flow_op(f, OP_yield, span, f->generator, value);
    raise_thrown(f, span);
}

Ref eval_yield(Flow *f, const YieldNode *node, bool is_used) {
    flow_yield(f, node->value ? eval(f, node->value) : none_ref(f), node->base.span);
    if (!is_used || !f->block) return none_ref(f);
    Sym name = name_of(f, "_sent");
    Ref sent = get_attribute(f, f->generator, name, node->base.span);
    set_attribute(f, f->generator, name, none_ref(f), node->base.span);
    return sent;
}

/* ---- yield from ---- */

static void yield_item(Flow *f, Ref item, void *data) { flow_yield(f, item, ((const Node *)data)->span); }

typedef struct Delegation { Ref iterator; Join *exhausted; Span span; } Delegation;

/* One round: what was sent or thrown in goes to the other iterator, its item comes out. */
static void delegate_round(Flow *f, void *data) {
    const Delegation *d = data;
    Ref args[] = {d->iterator, get_attribute(f, f->generator, name_of(f, "_sent"), d->span),
                  get_attribute(f, f->generator, name_of(f, "_thrown"), d->span)};
    set_attribute(f, f->generator, name_of(f, "_sent"), none_ref(f), d->span);
    set_attribute(f, f->generator, name_of(f, "_thrown"), none_ref(f), d->span);
    Control control = {.kind = CONTROL_TRY, .outer = f->control};
    vec_push(f->arena, &control.handlers, ((Handler){host_builtin(f->world, "StopIteration"), d->exhausted}));
    f->control = &control;
    Ref item = flow_call(f, flow_constant(f, library(f, "advance")), args, 3, d->span);
    f->control = control.outer;
    flow_op(f, OP_yield, d->span, f->generator, item);
}

Ref eval_yield_from(Flow *f, const YieldFromNode *node, bool is_used) {
    Ref iterable = eval(f, node->value);
    if (!f->block) return none_ref(f);
    Span span = node->base.span;
    if (unrolled_items(f, iterable)) {
        Join no_break = join_new(f);
        SymVec none = {0};
        LoopBody body = {yield_item, (void *)node, &none, UINT32_MAX};
        build_iteration(f, iterable, &body, &no_break, span);
        return none_ref(f);
    }
    Join exhausted = join_new(f);
    exhausted.has_extra = exhausted.is_exception = true;
    Ref iterator = flow_op(f, OP_iter, span, iterable);
    Delegation delegation = {iterator, &exhausted, span};
    set_attribute(f, f->generator, name_of(f, "_sent"), none_ref(f), span);
    build_endless(f, delegate_round, &delegation, span);
    join_enter(f, &exhausted);
    if (!is_used || !f->block) return none_ref(f);
    return get_attribute(f, iterator, name_of(f, "_result"), span);
}

/* ---- cutting the blocks ---- */

typedef VEC(Block *) BlockVec;

typedef struct Cutter {
    Flow *f;
    Graph *g;
    BlockVec places;            /* by state, from START on */
    Block *first, *second;      /* a block being cut */
    Ref self;                   /* in the first */
    Ref *loaded;                /* per value: what it is called in the second half; NO_REF */
    uint32_t value_count, next_attribute;
    Span span;
} Cutter;

static Op *add_named(Cutter *c, Block *b, OpCode code, Sym name, const Ref *operands, uint32_t count) {
    Op *op = block_add_op(c->g, b, code, operands, count, NULL, c->span);
    op->imm.name = name;
    return op;
}

static void set_state_in(Cutter *c, Block *b, Ref self, int64_t state) {
    add_named(c, b, OP_setattr, name_of(c->f, "_state"), (Ref[]){self, int_ref(c->f, state)}, 2);
}

/* A value made before the yield and used after it is loaded. */
static void keep(Cutter *c, Ref *ref) {
    if (*ref == NO_REF || ref_is_const(*ref) || *ref >= c->value_count) return;
    if (c->loaded[*ref] == NO_REF) {
        Sym name = name_of(c->f, arena_printf(c->f->arena, "_live%u_%u", c->places.len, c->next_attribute++));
        add_named(c, c->first, OP_setattr, name, (Ref[]){c->self, *ref}, 2);
        Op *load = add_named(c, c->second, OP_getattr, name, c->second->args.data, 1);
        c->g->values.data[load->result].name = c->g->values.data[*ref].name;
        c->loaded[*ref] = load->result;
    }
    *ref = c->loaded[*ref];
}

/* What the second half itself makes keeps its name. */
static void mark_own(Cutter *c, const Op *ops, uint32_t count) {
    c->value_count = c->g->values.len;
    c->loaded = ARENA_ARRAY(c->f->arena, Ref, c->value_count);
    for (uint32_t i = 0; i < c->value_count; i++) c->loaded[i] = NO_REF;
    c->loaded[c->self] = c->second->args.data[0];
    for (uint32_t i = 0; i < count; i++)
        if (ops[i].result != NO_REF) c->loaded[ops[i].result] = ops[i].result;
    for (uint32_t i = 0; i < c->first->links.len; i++) {
        Ref exception = c->first->links.data[i].exception;
        if (exception != NO_REF) c->loaded[exception] = exception;
    }
}

static void move_exit(Cutter *c) {
    c->second->operand = c->first->operand;
    c->second->span = c->first->span;
    keep(c, &c->second->operand);
    for (uint32_t i = 0; i < c->first->links.len; i++) {
        Link link = c->first->links.data[i];
        for (uint32_t j = 0; j < link.arg_count; j++) keep(c, &link.args[j]);
        vec_push(c->g->program->arena, &c->second->links, link);
    }
    c->first->links.len = 0;
}

static void cut(Cutter *c, Block *b, uint32_t index) {
    uint32_t count = b->ops.len - index - 1;
    Op yield = b->ops.data[index], *rest = ARENA_ARRAY(c->f->arena, Op, count + 1);
    if (count) memcpy(rest, &b->ops.data[index + 1], count * sizeof *rest);
    b->ops.len = index;
    c->first = b;
    c->second = block_new(c->g);
    ExitKind exit = b->exit;
    b->exit = EXIT_NONE;
    c->self = yield.operands[0];
    c->span = yield.span;
    c->next_attribute = 0;
    Ref item = yield.operands[1];
    block_add_arg(c->g, c->second, NULL, name_of(c->f, "self"));
    mark_own(c, rest, count);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < rest[i].operand_count; j++) keep(c, &rest[i].operands[j]);
    move_exit(c);
    for (uint32_t i = 0; i < count; i++) vec_push(c->g->program->arena, &c->second->ops, rest[i]);
    c->second->exit = exit;
    set_state_in(c, b, c->self, c->places.len);
    block_return(c->g, b, item, c->span);
    vec_push(c->f->arena, &c->places, c->second);
}

/* ---- going on where it stopped ---- */

static Block *block_of_self(Cutter *c, Ref *self, Ref *state) {
    Block *b = block_new(c->g);
    *self = block_add_arg(c->g, b, NULL, name_of(c->f, "self"));
    *state = block_add_arg(c->g, b, NULL, name_of(c->f, "state"));
    return b;
}

/* Leads to `if_true(self)` or `if_false`, which is given the state as well unless it is a place. */
static void branch(Cutter *c, Block *b, OpCode test, Ref state, int64_t against, Ref self, Block *if_true, Block *if_false) {
    Ref operands[] = {state, int_ref(c->f, against)}, args[] = {self, state};
    Ref condition = block_add_op(c->g, b, test, operands, 2, NULL, c->span)->result;
    block_branch(c->g, b, condition, c->span);
    block_add_link(c->g, b, if_false, args, if_false->args.len);
    block_add_link(c->g, b, if_true, args, if_true->args.len);
}

static Block *refusal(Cutter *c) {
    Ref self, state;
    Block *b = block_of_self(c, &self, &state);
    Ref operands[] = {flow_constant(c->f, library(c->f, "not_resumable")), state};
    block_add_op(c->g, b, OP_call, operands, 2, NULL, c->span);
    block_return(c->g, b, none_ref(c->f), c->span);
    return b;
}

/* The blocks of the states, the last one first: it is tested for first. */
static Block *choice(Cutter *c) {
    Block *next = c->places.data[0];
    Ref self, state;
    for (uint32_t i = 1; i < c->places.len; i++) {
        Block *b = block_of_self(c, &self, &state);
        branch(c, b, OP_eq, state, i, self, c->places.data[i], next);
        next = b;
    }
    Block *b = block_of_self(c, &self, &state);
    set_state_in(c, b, self, STATE_RUNNING);
    block_goto(c->g, b, next, (Ref[]){self, state}, next->args.len, c->span);
    return b;
}

static void add_entry(Cutter *c) {
    Graph *g = c->g;
    Block *refused = refusal(c), *goes_on = choice(c), *entry = block_new(g);
    Ref self = block_add_arg(g, entry, NULL, name_of(c->f, "self"));
    Ref state = add_named(c, entry, OP_getattr, name_of(c->f, "_state"), &self, 1)->result;
    branch(c, entry, OP_lt, state, STATE_START, self, refused, goes_on);
    for (uint32_t i = g->blocks.len - 1; i > 0; i--) g->blocks.data[i] = g->blocks.data[i - 1];
    g->blocks.data[0] = entry;
}

void cut_generator(Flow *f) {
    Cutter c = {.f = f, .g = f->g, .span = f->node->span};
    vec_push(f->arena, &c.places, c.g->blocks.data[0]);
    for (uint32_t i = 0; i < c.g->blocks.len; i++) {
        Block *b = c.g->blocks.data[i];
        for (uint32_t j = 0; j < b->ops.len; j++)
            if (b->ops.data[j].code == OP_yield) cut(&c, b, j);
    }
    add_entry(&c);
    skip_empty_blocks(f->g);
    join_single_blocks(f->g);
    number_anew(f->g);
}
