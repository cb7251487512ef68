/* exceptions.c: handlers and propagation become tests of the exception state.
 *
 * Takes:   typed graphs.
 * Leaves:  noexc graphs: nothing raises; a function that fails sets the exception state and returns a zero value.
 * Idea:    a block is cut after each operation that may raise; the values still needed cross to the second half. A call is
 *          followed by a test of the state. Operations that can fail in one known way (overflow, None, no memory, deep
 *          stack) are tested directly: when the handler is in this function the exception never becomes pending at all.
 *          Failing without a handler goes to a block per source line that notes the place and returns.
 * Example: tests/lower/exceptions.rg          Cost: O(operations + values crossing cuts).
 */
#include "lower.h"
#include "opt/analysis/classes.h"
#include "opt/analysis/raises.h"

typedef VEC(Ref) RefVec;
typedef VEC(Op) OpVec;
typedef VEC(Link) LinkVec;

typedef struct Place { Span span; uint32_t inlined_at; } Place;

typedef struct Lowering {
    Program *p;
    Arena *arena;           /* of the pass */
    const Raises *raises;
    Graph *g;
    Map failures;           /* (place, kind) -> Block that notes it and returns */
    Ref *renamed;           /* value as written -> what it is called in the block at hand */
    uint32_t *last_use;     /* value -> place of its last use in its block, counted from 1; exits count as ops.len + 1 */
    RefVec active;          /* values of the block at hand that are used later */
    Block *current;
} Lowering;

static const Type *object_pointer(Program *p) {
    return type_ptr(p, p->object_type ? p->object_type : T_(p, Void));
}

/* ---- failing ---- */

static void return_failure(Lowering *l, Block *b, Span span) {
    Ref zero = const_zero(l->p, l->g->result);
    block_return(l->g, b, zero == NO_REF ? const_void(l->p) : zero, span);
}

/* Makes a standard exception pending; false where the program has no such class: then the process ends. */
static bool set_standard(Lowering *l, Block *b, StandardException what, Span span) {
    Ref instance = l->p->exceptions[what];
    if (instance != NO_REF) {
        block_op(l->g, b, OP_exc_set, NULL, span, instance);
        return true;
    }
    const Type *number = T_(l->p, Signed);
    Ref fatal = const_extern(l->p, "rpy_fatal_exception", type_func(l->p, &number, 1, T_(l->p, Void)));
    block_op(l->g, b, OP_direct_call, T_(l->p, Void), span, fatal, const_signed(l->p, what));
    b->exit = EXIT_UNREACHABLE;
    b->span = span;
    return false;
}

/* The start wrapper, which has no place in the source, is no frame. */
static void note_frame(Lowering *l, Block *b, Span span) {
    if (span.file || l->g != l->p->entry) block_add_op(l->g, b, OP_traceback_record, NULL, 0, NULL, span);
}

/* What was inlined is still called, as tracebacks see it. */
static void note_callers(Lowering *l, Block *b, Place place) {
    for (uint32_t site = place.inlined_at; site; site = l->p->inline_sites.data[site - 1].outer)
        note_frame(l, b, l->p->inline_sites.data[site - 1].span);
}

/* The block that leaves the function because of `what`, or with the pending exception when it is EXC_COUNT. */
static Block *failure_block(Lowering *l, StandardException what, Place place) {
    Span span = place.span;
    uint64_t key = hash_u64((uint64_t)span.file << 36 | (uint64_t)what << 32 | span.start) + place.inlined_at;
    Block *b = map_get(&l->failures, key);
    if (b) return b;
    b = block_new(l->g);
    map_put(l->arena, &l->failures, key, b);
    bool returns = true;
    if (what == EXC_COUNT) note_frame(l, b, span);
    else returns = set_standard(l, b, what, span);
    if (returns) note_callers(l, b, place);
    if (returns) return_failure(l, b, span);
    return b;
}

/* ---- the test after an operation ---- */

static Op *append(Lowering *l, Op op) {
    vec_push(l->p->arena, &l->current->ops, op);
    return &vec_last(&l->current->ops);
}

/* x + y wraps, beside the question whether it should not have. */
static Ref overflow_test(Lowering *l, Op op, OpCode plain, OpCode overflows) {
    op.code = plain;
    append(l, op);
    return block_add_op(l->g, l->current, overflows, op.operands, 2, T_(l->p, Bool), op.span)->result;
}

static Ref stack_test(Lowering *l, Span span) {
    Ref check = const_extern(l->p, "rpy_stack_check", type_func(l->p, NULL, 0, T_(l->p, Bool)));
    return block_op(l->g, l->current, OP_direct_call, T_(l->p, Bool), span, check)->result;
}

/* Appends the operation in its form that does not raise; gives a Bool: has it failed? */
static Ref append_tested(Lowering *l, Op op) {
    const Type *boolean = T_(l->p, Bool);
    if (op.code == OP_int_add_ovf) return overflow_test(l, op, OP_int_add, OP_int_add_overflows);
    if (op.code == OP_int_sub_ovf) return overflow_test(l, op, OP_int_sub, OP_int_sub_overflows);
    if (op.code == OP_int_mul_ovf) return overflow_test(l, op, OP_int_mul, OP_int_mul_overflows);
    if (op.code == OP_stack_check) return stack_test(l, op.span);
    if (op.code == OP_check_nonnull)
        return block_op(l->g, l->current, OP_ptr_iszero, boolean, op.span, op.operands[0])->result;
    append(l, op);
    if (raises_what(&op) == EXC_MemoryError)
        return block_op(l->g, l->current, OP_ptr_iszero, boolean, op.span, op.result)->result;
    return block_add_op(l->g, l->current, OP_exc_occurred, NULL, 0, boolean, op.span)->result;
}

/* ---- cutting blocks ---- */

static void count_use(Lowering *l, Ref ref, uint32_t place) {
    if (ref != NO_REF && !ref_is_const(ref)) l->last_use[ref] = place;
}

static void find_last_uses(Lowering *l, const Block *b) {
    for (uint32_t i = 0; i < b->ops.len; i++)
        for (uint32_t j = 0; j < b->ops.data[i].operand_count; j++) count_use(l, b->ops.data[i].operands[j], i + 1);
    count_use(l, b->operand, b->ops.len + 1);
    for (uint32_t i = 0; i < b->links.len; i++)
        for (uint32_t j = 0; j < b->links.data[i].arg_count; j++) count_use(l, b->links.data[i].args[j], b->ops.len + 1);
}

static Ref rename_ref(const Lowering *l, Ref ref) {
    return ref == NO_REF || ref_is_const(ref) ? ref : l->renamed[ref];
}

static void rename_all(const Lowering *l, Ref *refs, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) refs[i] = rename_ref(l, refs[i]);
}

/* Goes on in a new block when `failed` is false; what is used after `place` crosses over under new names. */
static void cut(Lowering *l, Ref failed, Block *failure, uint32_t place, Span span) {
    Block *next = block_new(l->g), *from = l->current;
    RefVec passed = {0};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->active.len; i++) {
        Ref ref = l->active.data[i];
        if (l->last_use[ref] <= place) continue;
        l->active.data[kept++] = ref;
        vec_push(l->arena, &passed, l->renamed[ref]);
        const Value value = l->g->values.data[ref];
        l->renamed[ref] = block_add_arg(l->g, next, value.type, value.name);
    }
    l->active.len = kept;
    block_branch(l->g, from, failed, span);
    block_add_link(l->g, from, next, passed.data, passed.len);
    block_add_link(l->g, from, failure, NULL, 0);
    l->current = next;
}

static void activate(Lowering *l, Ref ref, uint32_t place) {
    if (ref != NO_REF && l->last_use[ref] > place) vec_push(l->arena, &l->active, ref);
}

/* ---- handlers ---- */

typedef struct Handlers {
    const Link *links;      /* without the first, the one that is taken when nothing was raised */
    uint32_t count;
    RefVec values;          /* what their arguments need, as known where the operation stands */
    Span span;
    Place place;
    uint32_t frame;         /* the inlined call whose function has the handlers: inlined_at of the exit */
} Handlers;

static void collect_values(Lowering *l, Handlers *h) {
    Map seen = {0};
    for (uint32_t i = 0; i < h->count; i++)
        for (uint32_t j = 0; j < h->links[i].arg_count; j++) {
            Ref ref = h->links[i].args[j];
            if (ref_is_const(ref) || ref == h->links[i].exception || map_find(&seen, ref)) continue;
            map_put(l->arena, &seen, ref, NULL);
            vec_push(l->arena, &h->values, ref);
        }
}

/* A block that takes all values the handlers need. */
static Block *dispatch_block(Lowering *l, const Handlers *h) {
    Block *b = block_new(l->g);
    for (uint32_t i = 0; i < h->values.len; i++)
        block_add_arg(l->g, b, ref_type(l->g, h->values.data[i]), l->g->values.data[h->values.data[i]].name);
    return b;
}

/* From a dispatch block to a handler; `exception` is the instance. */
static void enter_handler(Lowering *l, const Handlers *h, Block *b, const Link *link, Ref exception) {
    Map names = {0};
    for (uint32_t i = 0; i < h->values.len; i++)
        map_put(l->arena, &names, h->values.data[i], (void *)(uintptr_t)b->args.data[i]);
    Ref *args = ARENA_ARRAY(l->arena, Ref, link->arg_count);
    for (uint32_t i = 0; i < link->arg_count; i++) {
        Ref ref = link->args[i];
        if (!ref_is_const(ref) && ref == link->exception) args[i] = exception;
        else args[i] = ref_is_const(ref) ? ref : (Ref)(uintptr_t)map_get(&names, ref);
    }
    block_goto(l->g, b, link->target, args, link->arg_count, h->span);
}

static const Type *caught_type(Lowering *l, const Link *link) {
    return link->exception == NO_REF ? object_pointer(l->p) : ref_type(l->g, link->exception);
}

/* Passes the calls that were inlined between the operation and the function of the handler; gives the place where that one
 * called, or the operation itself. */
static Span note_frames_up_to(Lowering *l, Block *b, Place place, uint32_t handler_frame) {
    Span span = place.span;
    for (uint32_t site = place.inlined_at; site && site != handler_frame; site = l->p->inline_sites.data[site - 1].outer) {
        block_add_op(l->g, b, OP_traceback_record, NULL, 0, NULL, span);
        span = l->p->inline_sites.data[site - 1].span;
    }
    return span;
}

/* The pending exception is taken and handled. */
static Block *handling_block(Lowering *l, const Handlers *h, const Link *link) {
    Block *b = dispatch_block(l, h);
    Span span = note_frames_up_to(l, b, h->place, h->frame);
    Ref caught = block_add_op(l->g, b, OP_exc_fetch, NULL, 0, caught_type(l, link), span)->result;
    enter_handler(l, h, b, link, caught);
    return b;
}

/* The blocks that find the handler of the pending exception, last first; gives the first. */
static Block *dispatch(Lowering *l, const Handlers *h) {
    Block *other = NULL;
    for (uint32_t i = h->count; i-- > 0; ) {
        const Link *link = &h->links[i];
        Block *handler = handling_block(l, h, link);
        if (link->exit_case == NO_REF) { other = handler; continue; }
        Block *test = dispatch_block(l, h);
        const Type *typeptr = l->p->object_type->fields[0].type;
        Ref type = block_add_op(l->g, test, OP_exc_peek_type, NULL, 0, typeptr, h->span)->result;
        block_branch(l->g, test, class_test(l->g, test, type, link->exit_case, h->span), h->span);
        if (other) block_add_link(l->g, test, other, test->args.data, test->args.len);
        else block_add_link(l->g, test, failure_block(l, EXC_COUNT, h->place), NULL, 0);
        block_add_link(l->g, test, handler, test->args.data, test->args.len);
        other = test;
    }
    return other;
}

/* The handler a standard exception goes to is known here; NULL when none takes it. */
static const Link *known_handler(Lowering *l, const Handlers *h, Prebuilt *class) {
    for (uint32_t i = 0; i < h->count; i++) {
        const Link *link = &h->links[i];
        if (link->exit_case == NO_REF) return link;
        Prebuilt *base = class_vtable(l->p, link->exit_case);
        if (base && class_is_subclass(l->p, class, base)) return link;
    }
    return NULL;
}

/* Where the failing way of an operation with handlers leads; a block that takes h->values, or none for plain failure. */
static Block *failing_way(Lowering *l, const Handlers *h, StandardException what, bool *takes_values) {
    Ref instance = what == EXC_COUNT ? NO_REF : l->p->exceptions[what];
    Prebuilt *class = class_of_instance(l->p, instance);
    *takes_values = true;
    if (class) {
        const Link *link = known_handler(l, h, class);
        *takes_values = link != NULL;
        if (!link) return failure_block(l, what, h->place);
        Block *b = dispatch_block(l, h);
        const Type *wanted = caught_type(l, link);
        if (ref_type(l->g, instance) != wanted)
            instance = block_op(l->g, b, OP_cast_pointer, wanted, h->span, instance)->result;
        enter_handler(l, h, b, link, instance);
        return b;
    }
    if (what == EXC_COUNT) return dispatch(l, h);
    Block *b = dispatch_block(l, h), *first = dispatch(l, h);
    if (set_standard(l, b, what, h->span)) block_goto(l->g, b, first, b->args.data, b->args.len, h->span);
    return b;
}

/* ---- blocks ---- */

static void lower_catch(Lowering *l, const Op *op, LinkVec *links, uint32_t frame) {
    Handlers h = {.links = links->data + 1, .count = links->len - 1, .span = op->span,
                  .place = {op->span, op->inlined_at}, .frame = frame};
    Link *normal = &links->data[0];
    collect_values(l, &h);
    Ref failed = append_tested(l, *op);
    bool takes_values = false;
    StandardException what = raises_what(op);
    Block *failing = h.count ? failing_way(l, &h, what, &takes_values) : failure_block(l, what, h.place);
    rename_all(l, normal->args, normal->arg_count);
    block_branch(l->g, l->current, failed, op->span);
    block_add_link(l->g, l->current, normal->target, normal->args, normal->arg_count);
    rename_all(l, h.values.data, h.values.len);
    block_add_link(l->g, l->current, failing, h.values.data, takes_values ? h.values.len : 0);
}

static void move_exit(Lowering *l, Block *to, ExitKind exit, Ref operand, LinkVec *links, Place place) {
    Span span = place.span;
    if (exit == EXIT_RAISE) {
        block_op(l->g, to, OP_exc_set, NULL, span, rename_ref(l, operand));
        note_callers(l, to, place);
        return_failure(l, to, span);
        return;
    }
    to->exit = exit;
    to->operand = rename_ref(l, operand);
    to->span = span;
    to->links.data = links->data;
    to->links.len = links->len;
    to->links.cap = links->cap;
    for (uint32_t i = 0; i < links->len; i++) rename_all(l, links->data[i].args, links->data[i].arg_count);
}

static void lower_block(Lowering *l, Block *b) {
    OpVec ops = {b->ops.data, b->ops.len, b->ops.cap};
    LinkVec links = {b->links.data, b->links.len, b->links.cap};
    ExitKind exit = b->exit;
    Ref operand = b->operand;
    Place place = {b->span, b->inlined_at};
    find_last_uses(l, b);
    b->ops.data = NULL, b->ops.len = b->ops.cap = 0;
    b->links.data = NULL, b->links.len = b->links.cap = 0;
    b->exit = EXIT_NONE;
    b->operand = NO_REF;
    l->current = b;
    l->active.len = 0;
    for (uint32_t i = 0; i < b->args.len; i++) activate(l, b->args.data[i], 0);
    for (uint32_t i = 0; i < ops.len; i++) {
        Op op = ops.data[i];
        rename_all(l, op.operands, op.operand_count);
        bool raises = raises_op(l->raises, l->g, &op);
        if (exit == EXIT_CATCH && i + 1 == ops.len) {
            if (raises) { lower_catch(l, &op, &links, place.inlined_at); return; }
            links.len = 1;
            exit = EXIT_GOTO;
        }
        activate(l, op.result, i + 1);
        if (!raises) { append(l, op); continue; }
        Ref failed = append_tested(l, op);
        Place here = {op.span, op.inlined_at};
        cut(l, failed, failure_block(l, raises_what(&op), here), i + 1, op.span);
    }
    move_exit(l, l->current, exit, operand, &links, place);
}

static void lower_graph(Lowering *l, Graph *g) {
    uint32_t count = g->blocks.len, values = g->values.len;
    Block **blocks = ARENA_ARRAY(l->arena, Block *, count);
    l->g = g;
    l->failures = (Map){0};
    l->renamed = ARENA_ARRAY(l->arena, Ref, values);
    l->last_use = ARENA_ARRAY(l->arena, uint32_t, values);
    for (uint32_t i = 0; i < values; i++) l->renamed[i] = i;
    for (uint32_t i = 0; i < count; i++) blocks[i] = g->blocks.data[i];
    for (uint32_t i = 0; i < count; i++) lower_block(l, blocks[i]);
    g->level = LEVEL_NOEXC;
    graph_remove_unreachable(g);
}

void lower_exceptions(Program *program) {
    Arena *arena = arena_new();
    Lowering l = {.p = program, .arena = arena};
    l.raises = raises_new(arena, callgraph_new(arena, program));
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (program->graphs.data[i]->level == LEVEL_TYPED) lower_graph(&l, program->graphs.data[i]);
    arena_free(arena);
}
