/* compile_flow.c: statements that jump: if, loops, try, with, return.
 *
 * Idea:    while the body of a construct is compiled it stands on the list of enclosing ones; return, break and continue
 *          walk that list outwards and emit what each leaves behind, a copy of a finally body among it.
 *
 *          SETUP_TRY h; body; POP_BLOCK; …; JUMP end
 *     h:   (stack: previously handled, exception)  … POP_EXCEPT or RERAISE
 */
#include "host/compile.h"

static void enclose(Unit *unit, Enclosing *e, EnclosingKind kind) {
    *e = (Enclosing){.kind = kind, .outer = unit->enclosing};
    unit->enclosing = e;
}

static void end_enclosed(Unit *unit) { unit->enclosing = unit->enclosing->outer; }

/* ---- leaving constructs ---- */
static void unbind(Unit *unit, Node *name) {
    if (!name) return;
    emit_const(unit, unit->world->none);
    compile_name(unit, AS(Name, name)->id, USE_STORE);
    compile_name(unit, AS(Name, name)->id, USE_DELETE);
}

/* What leaving one construct takes; `keep`: the top of the stack is a value to be kept (of return). */
static void leave_one(Unit *unit, Enclosing *e, bool keep) {
    switch (e->kind) {
    case ENCLOSING_WHILE: break;
    case ENCLOSING_FOR:
        if (keep) emit(unit, OP_ROT2, 0);
        emit(unit, OP_POP, 0);
        break;
    case ENCLOSING_TRY: emit(unit, OP_POP_BLOCK, 0); break;
    case ENCLOSING_FINALLY: {
        emit(unit, OP_POP_BLOCK, 0);
        Enclosing *saved = unit->enclosing, kept;
        unit->enclosing = e->outer;
        if (keep) enclose(unit, &kept, ENCLOSING_KEPT);
        compile_body(unit, e->finalbody);
        unit->enclosing = saved;
        break;
    }
    case ENCLOSING_KEPT:
        if (keep) emit(unit, OP_ROT2, 0);
        emit(unit, OP_POP, 0);
        break;
    case ENCLOSING_HANDLER:
        emit(unit, OP_POP_EXCEPT, keep);
        unbind(unit, e->bound);
        break;
    case ENCLOSING_WITH:
        emit(unit, OP_POP_BLOCK, 0);
        if (keep) emit(unit, OP_ROT2, 0);
        emit(unit, OP_WITH_EXIT, 0);
        break;
    }
}

void compile_return(Unit *unit, ReturnNode *node) {
    int32_t depth = unit->depth;
    if (node->value) compile_expr(unit, node->value);
    else emit_const(unit, unit->world->none);
    for (Enclosing *e = unit->enclosing; e; e = e->outer) leave_one(unit, e, true);
    emit(unit, OP_RETURN, 0);
    unit->depth = depth;
}

static bool is_loop(const Enclosing *e) { return e->kind == ENCLOSING_FOR || e->kind == ENCLOSING_WHILE; }

static Enclosing *leave_to_loop(Unit *unit) {
    Enclosing *e = unit->enclosing;
    for (; e && !is_loop(e); e = e->outer) leave_one(unit, e, false);
    return e;
}

void compile_break(Unit *unit, Node *node) {
    (void)node;
    int32_t depth = unit->depth;
    Enclosing *loop = leave_to_loop(unit);
    if (!loop) return;      /* refused by the parser */
    leave_one(unit, loop, false);
    vec_push(unit->arena, &loop->breaks, emit(unit, OP_JUMP, 0));
    unit->depth = depth;
}

void compile_continue(Unit *unit, Node *node) {
    (void)node;
    int32_t depth = unit->depth;
    Enclosing *loop = leave_to_loop(unit);
    if (loop) emit(unit, OP_JUMP, loop->start);
    unit->depth = depth;
}

static void patch_breaks(Unit *unit, Enclosing *e) {
    for (uint32_t i = 0; i < e->breaks.len; i++) patch(unit, e->breaks.data[i]);
}

/* ---- if, loops ---- */
void compile_if(Unit *unit, IfNode *node) {
    uint32_t otherwise = compile_test(unit, node->test, false);
    compile_body(unit, node->body);
    if (!node->orelse.len) {
        patch(unit, otherwise);
        return;
    }
    uint32_t end = emit(unit, OP_JUMP, 0);
    patch(unit, otherwise);
    compile_body(unit, node->orelse);
    patch(unit, end);
}

static bool always_true(Node *test) {
    if (test->kind != NODE_ConstantExpr) return false;
    const Constant *constant = &AS(ConstantExpr, test)->value;
    return constant->kind == CONSTANT_TRUE || (constant->kind == CONSTANT_INT && constant->integer != 0);
}

void compile_while(Unit *unit, WhileNode *node) {
    Enclosing loop;
    enclose(unit, &loop, ENCLOSING_WHILE);
    loop.start = here(unit);
    bool endless = always_true(node->test);
    uint32_t end = endless ? 0 : compile_test(unit, node->test, false);
    compile_body(unit, node->body);
    emit(unit, OP_JUMP, loop.start);
    if (!endless) patch(unit, end);
    end_enclosed(unit);
    compile_body(unit, node->orelse);
    patch_breaks(unit, &loop);
}

void compile_for(Unit *unit, ForNode *node) {
    compile_expr(unit, node->iter);
    unit->span = node->iter->span;
    emit(unit, OP_GET_ITER, 0);
    Enclosing loop;
    enclose(unit, &loop, ENCLOSING_FOR);
    loop.start = here(unit);
    uint32_t next = emit(unit, OP_FOR_ITER, 0);
    compile_store(unit, node->target);
    compile_body(unit, node->body);
    emit(unit, OP_JUMP, loop.start);
    patch(unit, next);
    unit->depth--;
    end_enclosed(unit);
    compile_body(unit, node->orelse);
    patch_breaks(unit, &loop);
}

/* ---- try ---- */
/* The handler stands here: two more values are on the stack, and a block of its own. */
static void start_handler(Unit *unit, uint32_t setup, int32_t depth) {
    patch(unit, setup);
    unit->depth = depth + 2;
    if (unit->depth > unit->depth_max) unit->depth_max = unit->depth;
    if (++unit->blocks > unit->blocks_max) unit->blocks_max = unit->blocks;
}

static void end_handler(Unit *unit, int32_t depth) {
    unit->depth = depth;
    unit->blocks--;
}

static void compile_handler_body(Unit *unit, ExceptHandlerNode *handler, int32_t depth) {
    Node *bound = NULL;
    if (handler->target) {
        emit(unit, OP_DUP, 0);
        compile_store(unit, handler->target);
        if (unit->module->dialect == DIALECT_3 && handler->target->kind == NODE_Name) bound = handler->target;
    }
    Enclosing e;
    enclose(unit, &e, ENCLOSING_HANDLER);
    e.bound = bound;
    compile_body(unit, handler->body);
    end_enclosed(unit);
    emit(unit, OP_POP_EXCEPT, 0);
    unbind(unit, bound);
    unit->depth = depth;
}

static void compile_handlers(Unit *unit, NodeList handlers, int32_t depth, Enclosing *ends) {
    for (uint32_t i = 0; i < handlers.len; i++) {
        ExceptHandlerNode *handler = AS(ExceptHandler, handlers.items[i]);
        unit->span = handler->base.span;
        uint32_t next = 0;
        if (handler->type) {
            compile_expr(unit, handler->type);
            emit(unit, OP_EXC_MATCH, 0);
            next = emit(unit, OP_POP_JUMP_IF_FALSE, 0);
        }
        compile_handler_body(unit, handler, depth);
        vec_push(unit->arena, &ends->breaks, emit(unit, OP_JUMP, 0));
        unit->depth = depth + 2;
        if (handler->type) patch(unit, next);
    }
    emit(unit, OP_RERAISE, 0);
}

static void compile_try_except(Unit *unit, TryNode *node) {
    if (!node->handlers.len) {
        compile_body(unit, node->body);
        compile_body(unit, node->orelse);
        return;
    }
    int32_t depth = unit->depth;
    uint32_t setup;
    push_block(unit, &setup);
    Enclosing e;
    enclose(unit, &e, ENCLOSING_TRY);
    compile_body(unit, node->body);
    end_enclosed(unit);
    pop_block(unit);
    compile_body(unit, node->orelse);
    vec_push(unit->arena, &e.breaks, emit(unit, OP_JUMP, 0));
    start_handler(unit, setup, depth);
    compile_handlers(unit, node->handlers, depth, &e);
    end_handler(unit, depth);
    patch_breaks(unit, &e);
}

void compile_try(Unit *unit, TryNode *node) {
    if (node->is_star) {
        compile_refusal(unit, "except* clauses");
        return;
    }
    if (!node->finalbody.len) {
        compile_try_except(unit, node);
        return;
    }
    int32_t depth = unit->depth;
    uint32_t setup;
    push_block(unit, &setup);
    Enclosing e;
    enclose(unit, &e, ENCLOSING_FINALLY);
    e.finalbody = node->finalbody;
    compile_try_except(unit, node);
    end_enclosed(unit);
    pop_block(unit);
    compile_body(unit, node->finalbody);
    uint32_t end = emit(unit, OP_JUMP, 0);
    start_handler(unit, setup, depth);
    enclose(unit, &e, ENCLOSING_HANDLER);
    compile_body(unit, node->finalbody);
    end_enclosed(unit);
    emit(unit, OP_RERAISE, 0);
    end_handler(unit, depth);
    patch(unit, end);
}

/* ---- with ---- */
void compile_with(Unit *unit, WithNode *node, uint32_t item) {
    if (item == node->items.len) {
        compile_body(unit, node->body);
        return;
    }
    WithItemNode *with = AS(WithItem, node->items.items[item]);
    int32_t depth = unit->depth;
    compile_expr(unit, with->context);
    unit->span = with->base.span;
    uint32_t setup = emit(unit, OP_SETUP_WITH, 0);
    if (++unit->blocks > unit->blocks_max) unit->blocks_max = unit->blocks;
    Enclosing e;
    enclose(unit, &e, ENCLOSING_WITH);
    if (with->target) compile_store(unit, with->target);
    else emit(unit, OP_POP, 0);
    compile_with(unit, node, item + 1);
    end_enclosed(unit);
    pop_block(unit);
    unit->span = with->base.span;
    emit(unit, OP_WITH_EXIT, 0);
    uint32_t end = emit(unit, OP_JUMP, 0);
    start_handler(unit, setup, depth + 1);
    emit(unit, OP_WITH_EXIT_EXC, 0);
    uint32_t swallowed = emit(unit, OP_POP_JUMP_IF_TRUE, 0);
    emit(unit, OP_RERAISE, 0);
    patch(unit, swallowed);
    emit(unit, OP_POP_EXCEPT, 0);
    end_handler(unit, depth + 1);
    emit(unit, OP_POP, 0);
    patch(unit, end);
}
