/* inline_site.c: one call becomes a copy of the function called.
 *
 *      b: x, call f(a), y -> …     b: x -> f0(a, kept)
 *                                  f0 … fn, the copy: each passes `kept` on; return v -> after(kept, v)
 *                                  after(kept, result): y -> …
 *
 * `kept` are the caller's values that are needed after the call or by its handlers; blocks being closed, they travel through
 * the copied blocks as further arguments. A callee of one block is spliced in without a cut. When the call has handlers, what
 * raises in the copy gets them: operations by a cut and EXIT_CATCH, `raise` by tests of the instance's class. Copies remember
 * the call they came by (program->inline_sites), so that tracebacks show both places. */
#include "inline.h"
#include "analysis/classes.h"
#include <string.h>

typedef VEC(Ref) RefVec;

typedef struct Site {
    Program *p;
    Arena *arena;
    const Raises *raises;
    Graph *g, *callee;
    Op call;
    uint32_t base;              /* callee value v is v + base in the caller */
    Block **blocks;             /* callee block id -> its copy */
    RefVec kept;                /* as named at the call */
    Map kept_index;             /* value at the call -> its place in kept */
    Map travelling;             /* copied block -> Ref *, its names of kept */
    Block *after;
    bool wants_result;
    Link *handlers;             /* of the call; their arguments are constants, in kept, or the exception */
    uint32_t handler_count;
    Map numbers;                /* callee's inlined_at -> the caller's */
} Site;

/* ---- places ---- */

static uint32_t translate_place(Site *s, uint32_t number) {
    uint32_t known = (uint32_t)(uintptr_t)map_get(&s->numbers, number);
    if (known) return known;
    InlineSite site = {s->call.span, s->call.inlined_at};
    if (number) {
        const InlineSite inner = s->p->inline_sites.data[number - 1];
        site = (InlineSite){inner.span, translate_place(s, inner.outer)};
    }
    vec_push(s->p->arena, &s->p->inline_sites, site);
    known = s->p->inline_sites.len;
    map_put(s->arena, &s->numbers, number, (void *)(uintptr_t)known);
    return known;
}

/* ---- cutting a block ---- */

typedef struct Cut { Arena *arena; Graph *g; Block *from, *to; Map names; RefVec passed; } Cut;

static bool is_defined_in_tail(const Map *tail, Ref ref) { return map_find(tail, ref) != NULL; }

static Ref carry(Cut *cut, const Map *tail, Ref ref) {
    if (ref == NO_REF || ref_is_const(ref) || is_defined_in_tail(tail, ref)) return ref;
    MapEntry *known = map_find(&cut->names, ref);
    if (known) return (Ref)(uintptr_t)known->value;
    const Value value = cut->g->values.data[ref];
    Ref name = block_add_arg(cut->g, cut->to, value.type, value.name);
    map_put(cut->arena, &cut->names, ref, (void *)(uintptr_t)name);
    vec_push(cut->arena, &cut->passed, ref);
    return name;
}

/* Moves the operations from `index` on, and the exit, to a new block; what they read comes as its arguments, and
 * cut.passed says what to pass. The first block is left open. */
static Cut cut_block(Arena *arena, Graph *g, Block *b, uint32_t index) {
    Cut cut = {.arena = arena, .g = g, .from = b, .to = block_new(g)};
    Map tail = {0};
    for (uint32_t i = index; i < b->ops.len; i++) {
        Op op = b->ops.data[i];
        for (uint32_t j = 0; j < op.operand_count; j++) op.operands[j] = carry(&cut, &tail, op.operands[j]);
        if (op.result != NO_REF) map_put(arena, &tail, op.result, NULL);
        vec_push(g->program->arena, &cut.to->ops, op);
    }
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        if (link->exception != NO_REF) map_put(arena, &tail, link->exception, NULL);
        for (uint32_t j = 0; j < link->arg_count; j++) link->args[j] = carry(&cut, &tail, link->args[j]);
    }
    cut.to->operand = carry(&cut, &tail, b->operand);
    cut.to->exit = b->exit;
    cut.to->span = b->span;
    cut.to->inlined_at = b->inlined_at;
    memcpy(&cut.to->links, &b->links, sizeof b->links);
    b->ops.len = index;
    b->exit = EXIT_NONE;
    b->operand = NO_REF;
    memset(&b->links, 0, sizeof b->links);
    return cut;
}

/* ---- handlers ---- */

/* A link to a handler of the call, from a block where kept is called `names`. `exception` is the instance, or NO_REF when the
 * link itself defines it. */
static void add_handler(Site *s, Block *from, const Link *handler, const Ref *names, Ref exception) {
    Link *link = block_add_link(s->g, from, handler->target, handler->args, handler->arg_count);
    if (exception == NO_REF) {
        link->exit_case = handler->exit_case;
        if (handler->exception != NO_REF) {
            const Value value = s->g->values.data[handler->exception];
            link->exception = exception = value_new(s->g, value.type, value.name);
        }
    }
    for (uint32_t i = 0; i < link->arg_count; i++) {
        Ref ref = link->args[i];
        if (ref_is_const(ref)) continue;
        if (ref == handler->exception) link->args[i] = exception;
        else link->args[i] = names[(uintptr_t)map_get(&s->kept_index, ref)];
    }
}

static bool catches_all(const Block *b) { return b->exit == EXIT_CATCH && raises_is_caught_all(b); }

/* Could the call's handlers take what the operation raises? */
static bool concerns_handlers(const Site *s, const Op *op) {
    if (!raises_op(s->raises, s->g, op)) return false;
    StandardException what = raises_what(op);
    Prebuilt *class = what == EXC_COUNT ? NULL : class_of_instance(s->p, s->p->exceptions[what]);
    if (!class) return true;
    for (uint32_t i = 0; i < s->handler_count; i++) {
        Prebuilt *base = class_vtable(s->p, s->handlers[i].exit_case);
        if (!base || class_is_subclass(s->p, class, base)) return true;
    }
    return false;
}

/* The copied block's raising operations, from the last to the first, get the handlers. */
static void catch_operations(Site *s, Block *b) {
    Ref *names = map_get(&s->travelling, MAP_KEY(b));
    for (uint32_t i = b->ops.len; i-- > 0; ) {
        if (!concerns_handlers(s, &b->ops.data[i])) continue;
        bool caught = b->exit == EXIT_CATCH && i + 1 == b->ops.len;
        if (!caught) {
            Cut cut = cut_block(s->arena, s->g, b, i + 1);
            b->exit = EXIT_CATCH;
            b->span = b->ops.data[i].span;
            b->inlined_at = s->call.inlined_at;     /* of an EXIT_CATCH: where its handlers are */
            block_add_link(s->g, b, cut.to, cut.passed.data, cut.passed.len);
        }
        if (catches_all(b)) continue;
        for (uint32_t j = 0; j < s->handler_count; j++) add_handler(s, b, &s->handlers[j], names, NO_REF);
    }
}

static Ref cast_to(Site *s, Block *b, Ref value, const Type *type, Span span) {
    if (ref_type(s->g, value) == type) return value;
    return block_op(s->g, b, OP_cast_pointer, type, span, value)->result;
}

static Ref exception_for(Site *s, Block *b, const Link *handler, Ref exception, Span span) {
    if (handler->exception == NO_REF) return exception;
    return cast_to(s, b, exception, ref_type(s->g, handler->exception), span);
}

/* `raise v` of the copy: on to the first handler whose class fits, else it leaves the function. */
static void catch_raise(Site *s, Block *b) {
    Ref *names = map_get(&s->travelling, MAP_KEY(b)), exception = b->operand;
    Span span = b->span;
    uint32_t place = b->inlined_at;
    b->exit = EXIT_NONE;
    b->operand = NO_REF;
    for (uint32_t i = 0; i < s->handler_count; i++) {
        const Link *handler = &s->handlers[i];
        if (handler->exit_case == NO_REF) {
            Ref instance = exception_for(s, b, handler, exception, span);
            b->exit = EXIT_GOTO;
            b->span = span;
            add_handler(s, b, handler, names, instance);
            return;
        }
        const Type *object = s->p->object_type;
        Ref base = cast_to(s, b, exception, type_ptr(s->p, object), span);
        Ref typeptr = block_op(s->g, b, OP_getfield, object->fields[0].type, span, base)->result;
        Ref test = class_test(s->g, b, typeptr, handler->exit_case, span);
        Ref instance = exception_for(s, b, handler, exception, span);
        Block *next = block_new(s->g);
        RefVec passed = {0};
        Ref *next_names = ARENA_ARRAY(s->arena, Ref, s->kept.len);
        for (uint32_t j = 0; j < s->kept.len; j++) {
            const Value value = s->g->values.data[s->kept.data[j]];
            vec_push(s->arena, &passed, names[j]);
            next_names[j] = block_add_arg(s->g, next, value.type, value.name);
        }
        vec_push(s->arena, &passed, exception);
        exception = block_add_arg(s->g, next, ref_type(s->g, exception), NULL);
        block_branch(s->g, b, test, span);
        block_add_link(s->g, b, next, passed.data, passed.len);
        add_handler(s, b, handler, names, instance);
        b = next;
        names = next_names;
    }
    block_raise(s->g, b, exception, span);
    b->inlined_at = place;
}

/* ---- copying ---- */

static Ref copied(const Site *s, Ref ref) { return ref == NO_REF || ref_is_const(ref) ? ref : ref + s->base; }

static void copy_ops(Site *s, Block *to, const Block *from) {
    for (uint32_t i = 0; i < from->ops.len; i++) {
        Op op = from->ops.data[i];
        Ref *operands = ARENA_ARRAY(s->p->arena, Ref, op.operand_count);
        for (uint32_t j = 0; j < op.operand_count; j++) operands[j] = copied(s, op.operands[j]);
        op.operands = operands;
        op.result = copied(s, op.result);
        op.inlined_at = translate_place(s, op.inlined_at);
        vec_push(s->p->arena, &to->ops, op);
    }
}

static void copy_links(Site *s, Block *to, const Block *from, const Ref *names) {
    for (uint32_t i = 0; i < from->links.len; i++) {
        const Link *link = &from->links.data[i];
        Link copy = *link;
        copy.target = s->blocks[link->target->id];
        copy.exception = copied(s, link->exception);
        copy.arg_count = link->arg_count + s->kept.len;
        copy.args = ARENA_ARRAY(s->p->arena, Ref, copy.arg_count);
        for (uint32_t j = 0; j < link->arg_count; j++) copy.args[j] = copied(s, link->args[j]);
        for (uint32_t j = 0; j < s->kept.len; j++) copy.args[link->arg_count + j] = names[j];
        vec_push(s->p->arena, &to->links, copy);
    }
}

static void return_to_caller(Site *s, Block *to, const Block *from, const Ref *names) {
    RefVec passed = {0};
    for (uint32_t i = 0; i < s->kept.len; i++) vec_push(s->arena, &passed, names[i]);
    if (s->wants_result) vec_push(s->arena, &passed, copied(s, from->operand));
    block_goto(s->g, to, s->after, passed.data, passed.len, from->span);
}

static void copy_block(Site *s, const Block *from) {
    Block *to = s->blocks[from->id];
    Ref *names = map_get(&s->travelling, MAP_KEY(to));
    copy_ops(s, to, from);
    if (from->exit == EXIT_RETURN) {
        return_to_caller(s, to, from, names);
    } else {
        to->exit = from->exit;
        to->operand = copied(s, from->operand);
        to->span = from->span;
        copy_links(s, to, from, names);
    }
    to->inlined_at = translate_place(s, from->inlined_at);
}

static void open_block(Site *s, const Block *from) {
    Block *to = block_new(s->g);
    Ref *names = ARENA_ARRAY(s->arena, Ref, s->kept.len);
    s->blocks[from->id] = to;
    for (uint32_t i = 0; i < from->args.len; i++) vec_push(s->p->arena, &to->args, copied(s, from->args.data[i]));
    for (uint32_t i = 0; i < s->kept.len; i++) {
        const Value value = s->g->values.data[s->kept.data[i]];
        names[i] = block_add_arg(s->g, to, value.type, value.name);
    }
    map_put(s->arena, &s->travelling, MAP_KEY(to), names);
}

static void copy_values(Site *s) {
    s->base = s->g->values.len;
    for (uint32_t i = 0; i < s->callee->values.len; i++) vec_push(s->p->arena, &s->g->values, s->callee->values.data[i]);
}

static void copy_callee(Site *s) {
    const Graph *callee = s->callee;
    copy_values(s);
    s->blocks = ARENA_ARRAY(s->arena, Block *, callee->next_block_id);
    for (uint32_t i = 0; i < callee->blocks.len; i++) open_block(s, callee->blocks.data[i]);
    for (uint32_t i = 0; i < callee->blocks.len; i++) copy_block(s, callee->blocks.data[i]);
    for (uint32_t i = 0; s->handler_count && i < callee->blocks.len; i++) {
        Block *copy = s->blocks[callee->blocks.data[i]->id];
        bool raises = copy->exit == EXIT_RAISE;
        if (raises) {       /* its operations first: the cut moves the exit */
            Ref *names = map_get(&s->travelling, MAP_KEY(copy));
            uint32_t count = copy->ops.len;
            Cut cut = cut_block(s->arena, s->g, copy, count);
            Ref *carried = ARENA_ARRAY(s->arena, Ref, s->kept.len);
            for (uint32_t j = 0; j < s->kept.len; j++) {
                const Value value = s->g->values.data[s->kept.data[j]];
                carried[j] = block_add_arg(s->g, cut.to, value.type, value.name);
                vec_push(s->arena, &cut.passed, names[j]);
            }
            map_put(s->arena, &s->travelling, MAP_KEY(cut.to), carried);
            block_goto(s->g, copy, cut.to, cut.passed.data, cut.passed.len, cut.to->span);
            catch_raise(s, cut.to);
        }
        catch_operations(s, copy);
    }
}

/* ---- the call ---- */

static void keep(Site *s, Ref ref) {
    if (ref == NO_REF || ref_is_const(ref) || map_find(&s->kept_index, ref)) return;
    map_put(s->arena, &s->kept_index, ref, (void *)(uintptr_t)s->kept.len);
    vec_push(s->arena, &s->kept, ref);
}

/* Cuts the caller's block after the call, which it drops, and leaves the block open. */
static void open_caller(Site *s, Block *b, uint32_t index) {
    bool caught = b->exit == EXIT_CATCH && index + 1 == b->ops.len;
    if (caught) {
        s->handler_count = b->links.len - 1;
        s->handlers = ARENA_ARRAY(s->arena, Link, s->handler_count);
        for (uint32_t i = 0; i < s->handler_count; i++) s->handlers[i] = b->links.data[i + 1];
        b->links.len = 1;
        b->exit = EXIT_GOTO;
    }
    Cut cut = cut_block(s->arena, s->g, b, index + 1);
    b->ops.len = index;
    s->after = cut.to;
    /* its arguments: the result last, since only returns know it */
    RefVec args = {0};
    Ref result_name = NO_REF;
    for (uint32_t i = 0; i < cut.passed.len; i++) {
        if (cut.passed.data[i] == s->call.result) { result_name = cut.to->args.data[i]; continue; }
        keep(s, cut.passed.data[i]);
        vec_push(s->arena, &args, cut.to->args.data[i]);
    }
    for (uint32_t i = 0; i < s->handler_count; i++)
        for (uint32_t j = 0; j < s->handlers[i].arg_count; j++)
            if (s->handlers[i].args[j] != s->handlers[i].exception) keep(s, s->handlers[i].args[j]);
    cut.to->args.len = 0;
    for (uint32_t i = 0; i < args.len; i++) vec_push(s->p->arena, &cut.to->args, args.data[i]);
    for (uint32_t i = args.len; i < s->kept.len; i++) {        /* of handlers alone: they end here */
        const Value value = s->g->values.data[s->kept.data[i]];
        block_add_arg(s->g, cut.to, value.type, value.name);
    }
    s->wants_result = result_name != NO_REF;
    if (s->wants_result) vec_push(s->p->arena, &cut.to->args, result_name);
}

static void enter_copy(Site *s, Block *b) {
    RefVec passed = {0};
    for (uint32_t i = 1; i < s->call.operand_count; i++) vec_push(s->arena, &passed, s->call.operands[i]);
    for (uint32_t i = 0; i < s->kept.len; i++) vec_push(s->arena, &passed, s->kept.data[i]);
    block_goto(s->g, b, s->blocks[s->callee->blocks.data[0]->id], passed.data, passed.len, s->call.span);
    b->inlined_at = s->call.inlined_at;
}

/* A callee that is one block, in a place without handlers for what it raises. */
static bool may_splice(const Site *s, const Block *b, uint32_t index) {
    const Block *body = s->callee->blocks.data[0];
    if (s->callee->blocks.len != 1 || body->exit != EXIT_RETURN) return false;
    if (b->exit != EXIT_CATCH || index + 1 != b->ops.len) return true;
    for (uint32_t i = 0; i < body->ops.len; i++)
        if (raises_op(s->raises, s->callee, &body->ops.data[i])) return false;
    return true;
}

static void splice(Site *s, Block *b, uint32_t index) {
    const Block *body = s->callee->blocks.data[0];
    Block old = *b;
    if (old.exit == EXIT_CATCH && index + 1 == old.ops.len) {
        b->exit = EXIT_GOTO;
        b->links.len = 1;
    }
    memset(&b->ops, 0, sizeof b->ops);
    copy_values(s);
    for (uint32_t i = 0; i < index; i++) vec_push(s->p->arena, &b->ops, old.ops.data[i]);
    for (uint32_t i = 0; i < body->args.len; i++) {
        Op same = {.code = OP_same_as, .result = copied(s, body->args.data[i]), .operand_count = 1, .span = s->call.span};
        same.operands = &s->call.operands[i + 1];
        vec_push(s->p->arena, &b->ops, same);
    }
    copy_ops(s, b, body);
    if (s->call.result != NO_REF) {
        Op same = {.code = OP_same_as, .result = s->call.result, .operand_count = 1, .span = s->call.span};
        same.operands = ARENA_NEW(s->p->arena, Ref);
        same.operands[0] = copied(s, body->operand);
        vec_push(s->p->arena, &b->ops, same);
    }
    for (uint32_t i = index + 1; i < old.ops.len; i++) vec_push(s->p->arena, &b->ops, old.ops.data[i]);
}

void inline_site(Arena *arena, const Raises *raises, Graph *g, Block *b, uint32_t index, Graph *callee) {
    Site s = {.p = g->program, .arena = arena, .raises = raises, .g = g, .callee = callee, .call = b->ops.data[index]};
    if (may_splice(&s, b, index)) {
        splice(&s, b, index);
        return;
    }
    open_caller(&s, b, index);
    copy_callee(&s);
    enter_copy(&s, b);
}
