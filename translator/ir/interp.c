/* interp.c: frames, links, calls, exceptions and faults of the interpreter.
 *
 * Idea: one loop over an explicit stack of frames, so that no recursion of the program is recursion here. The values of all
 * frames stand in one growing array. An exception at level typed pops frames until an EXIT_CATCH whose last operation it
 * left has a handler for its class; at level noexc it is a register, and the graphs do the rest. */
#include "interp_core.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_LIMIT = 50000, UNCHECKED_DEPTH = 8, MOST_ARGUMENTS = 64 };      /* without stack checks it may be that many times deeper */

/* ---- faults ---- */

Step fault(Interp *it, const char *format, ...) {
    va_list args;
    StrBuf text = {0};
    va_start(args, format);
    strbuf_vprintf(&text, format, args);
    va_end(args);
    free(it->fault);
    it->fault = text.data;
    return STEP_FAULT;
}

const char *type_name(Interp *it, const Type *type) {
    StrBuf text = {0};
    if (type) type_print(type, &text);
    else strbuf_append(&text, "no type");
    const char *name = arena_strdup(it->arena, text.data);
    strbuf_free(&text);
    return name;
}

/* ---- frames ---- */

static void reserve_cells(Interp *it, size_t wanted) {
    if (wanted <= it->cell_cap) return;
    it->cell_cap = wanted * 2 < 4096 ? 4096 : wanted * 2;
    it->cells = realloc(it->cells, it->cell_cap * sizeof *it->cells);
    if (!it->cells) out_of_memory();
}

static void reserve_scratch(Interp *it, uint32_t wanted) {
    if (wanted <= it->scratch_cap) return;
    it->scratch_cap = wanted * 2;
    it->scratch = realloc(it->scratch, it->scratch_cap * sizeof *it->scratch);
    if (!it->scratch) out_of_memory();
}

static void push_frame(Interp *it, Graph *g) {
    if (it->depth == it->frame_cap) {
        it->frame_cap = it->frame_cap ? it->frame_cap * 2 : 64;
        it->frames = realloc(it->frames, it->frame_cap * sizeof *it->frames);
        if (!it->frames) out_of_memory();
    }
    size_t base = it->cell_count;
    reserve_cells(it, base + g->values.len);
    memset(it->cells + base, 0, g->values.len * sizeof *it->cells);
    it->cell_count = base + g->values.len;
    it->frames[it->depth++] = (Frame){g, g->blocks.data[0], 0, base};
    it->regs = it->cells + base;
}

static void pop_frame(Interp *it) {
    it->cell_count = top_frame(it)->base;
    it->depth--;
    if (it->depth) it->regs = it->cells + top_frame(it)->base;
}

static void take_link(Interp *it, Frame *frame, const Link *link) {
    const Block *target = link->target;
    reserve_scratch(it, link->arg_count);
    for (uint32_t i = 0; i < link->arg_count; i++) it->scratch[i] = value_of(it, link->args[i]);
    for (uint32_t i = 0; i < link->arg_count; i++) it->regs[target->args.data[i]] = it->scratch[i];
    frame->block = target;
    frame->at = 0;
}

/* ---- exceptions ---- */

/* Of a pending exception: the object at its start. */
static Object *as_exception(Interp *it, Object *o) {
    Object *found = o && it->p->object_type ? object_as(o, it->p->object_type) : NULL;
    return found ? found : o;
}

static Step raise_at(Interp *it, TraceKind kind, Object *exception, Span span, uint32_t inlined_at) {
    if (!exception) return fault(it, "null is raised");
    it->exception = as_exception(it, exception);
    trace(it, kind, it->exception, span, inlined_at);
    return STEP_RAISED;
}

Step raise_standard(Interp *it, StandardException what) {
    const Frame *frame = top_frame(it);
    const Op *op = &frame->block->ops.data[frame->at];
    Ref instance = it->p->exceptions[what];
    if (instance == NO_REF || !ref_is_const(instance)) {
        it->fatal = standard_exception_name(what);
        return STEP_FAULT;
    }
    return raise_at(it, TRACE_RAISED_NEW, value_of(it, instance).object, op->span, op->inlined_at);
}

/* The vtable of an instance; NULL when it has none. */
static Object *class_of(const Interp *it, Object *exception) {
    if (!it->p->object_type || exception->type != it->p->object_type || !it->p->object_type->field_count) return NULL;
    Object *vtable = exception->cells[0].object;
    return vtable ? object_as(vtable, it->p->vtable_type) : NULL;
}

static bool handles(const Interp *it, const Link *link, const Object *class) {
    if (link->exit_case == NO_REF) return true;
    Object *wanted = value_of(it, link->exit_case).object;
    const Object *base = wanted && it->p->vtable_type ? object_as(wanted, it->p->vtable_type) : NULL;
    if (!base || !class || base == class) return base && base == class;
    if (it->range_min < 0 || it->range_max < 0) return false;
    int64_t number = class->cells[it->range_min].integer;
    return base->cells[it->range_min].integer <= number && number < base->cells[it->range_max].integer;
}

/* Goes to the handler in this frame; false: there is none. */
static bool enter_handler(Interp *it, Frame *frame) {
    const Block *b = frame->block;
    if (b->exit != EXIT_CATCH || frame->at + 1 != b->ops.len) return false;
    const Object *class = class_of(it, it->exception);
    for (uint32_t i = 1; i < b->links.len; i++) {
        const Link *link = &b->links.data[i];
        if (!handles(it, link, class)) continue;
        const Op *op = &b->ops.data[frame->at];
        trace(it, TRACE_CAUGHT, it->exception, op->span, op->inlined_at);
        InterpValue value = {.object = it->exception};
        if (link->exception != NO_REF) {
            if (!convert_pointer(it, &value, ref_type(frame->g, link->exception))) return false;
            it->regs[link->exception] = value;
        }
        it->exception = NULL;
        take_link(it, frame, link);
        return true;
    }
    return false;
}

/* The exception leaves operations until one handles it; false: it left the first frame, or a fault. */
static bool unwind(Interp *it) {
    for (bool called = false; ; called = true) {
        Frame *frame = top_frame(it);
        if (frame->at < frame->block->ops.len) {
            if (enter_handler(it, frame)) return true;
            if (it->fault) return false;
            const Op *op = &frame->block->ops.data[frame->at];
            if (called) trace(it, TRACE_PASSED, NULL, op->span, op->inlined_at);
        }
        pop_frame(it);
        if (it->depth == it->base_depth) return false;
    }
}

Step run_exc_set(Interp *it, const Op *op) {
    TraceKind kind = ref_is_const(op->operands[0]) ? TRACE_RAISED_NEW : TRACE_RAISED;
    if (it->exception) return fault(it, "an exception is set while another is pending");
    Step step = raise_at(it, kind, value_of(it, op->operands[0]).object, op->span, op->inlined_at);
    return step == STEP_RAISED ? STEP_ON : step;
}

Step run_exc_fetch(Interp *it, const Op *op) {
    if (!it->exception) return fault(it, "no exception is pending");
    trace(it, TRACE_CAUGHT, it->exception, op->span, op->inlined_at);
    InterpValue value = {.object = it->exception};
    if (!convert_pointer(it, &value, ref_type(top_frame(it)->g, op->result))) return STEP_FAULT;
    it->exception = NULL;
    it->regs[op->result] = value;
    return STEP_ON;
}

Step run_exc_peek_type(Interp *it, const Op *op) {
    InterpValue value = {.object = it->exception ? class_of(it, it->exception) : NULL};
    if (!value.object) return fault(it, "no exception is pending");
    if (!convert_pointer(it, &value, ref_type(top_frame(it)->g, op->result))) return STEP_FAULT;
    it->regs[op->result] = value;
    return STEP_ON;
}

Step run_traceback_record(Interp *it, const Op *op) {
    trace(it, TRACE_PASSED, NULL, op->span, op->inlined_at);
    return STEP_ON;
}

/* ---- checks ---- */

static uint32_t depth_limit(const Interp *it) { return it->hooks.depth_limit ? it->hooks.depth_limit : DEPTH_LIMIT; }

Step run_check_nonnull(Interp *it, const Op *op) {
    if (value_of(it, op->operands[0]).object) return STEP_ON;
    return raise_standard(it, op->imm.name ? EXC_AttributeError : EXC_TypeError);
}

Step run_stack_check(Interp *it, const Op *op) {
    (void)op;
    return it->depth < depth_limit(it) ? STEP_ON : raise_standard(it, EXC_RuntimeError);
}

/* ---- calls ---- */

static bool same_text(Sym symbol, const char *text) { return !strcmp(symbol->text, text); }

static void set_result(Interp *it, const Op *op, InterpValue value) {
    if (op->result != NO_REF) it->regs[op->result] = value;
}

static Step write_report(Interp *it, StrBuf *text) {
    fwrite(text->data, 1, text->len, stderr);
    strbuf_free(text);
    return it->fault ? STEP_FAULT : STEP_ON;
}

/* C is not told of an exception. */
static Step callback_failed(Interp *it, Object *exception) {
    StrBuf text = {0};
    print_callback_failed(it, exception, &text);
    return write_report(it, &text);
}

static Step last_traceback(Interp *it) {
    StrBuf text = {0};
    print_last_traceback(it, &text);
    return write_report(it, &text);
}

static Step call_extern(Interp *it, const Op *op, const Object *function) {
    InterpValue result = {0};
    const char *problem = "nobody runs C functions here";
    if (function->symbol && same_text(function->symbol, "rpy_stack_check")) {
        set_result(it, op, (InterpValue){.integer = it->depth >= depth_limit(it)});
        return STEP_ON;
    }
    if (function->symbol && same_text(function->symbol, "rpy_callback_failed")) return callback_failed(it, value_of(it, op->operands[1]).object);
    if (function->symbol && same_text(function->symbol, "rpy_print_traceback")) return last_traceback(it);
    uint32_t count = op->operand_count - 1;
    reserve_scratch(it, count + 1);
    for (uint32_t i = 0; i < count; i++) it->scratch[i] = value_of(it, op->operands[i + 1]);
    if (function->symbol && weak_call(it, function->symbol, function->type, it->scratch, &result)) {
        set_result(it, op, result);
        return STEP_ON;
    }
    InterpValue args[MOST_ARGUMENTS];                   /* calls back use the scratch */
    if (count > MOST_ARGUMENTS) return fault(it, "call of a C function with %u arguments", count);
    if (count) memcpy(args, it->scratch, count * sizeof *args);
    bool ok = it->hooks.call && it->hooks.call(it->hooks.data, it, function, args, &result, &problem);
    if (it->fault || it->fatal) return STEP_FAULT;
    if (it->exception && it->level == LEVEL_TYPED) return STEP_RAISED;
    if (!ok) return fault(it, "call of the C function %s: %s", function->symbol ? function->symbol->text : "at an address", problem);
    set_result(it, op, result);
    return STEP_ON;
}

/* Before the stack checks are in, every call checks; what is never checked must end all the same. */
static Step check_depth(Interp *it, const Graph *g) {
    if (it->depth < depth_limit(it)) return STEP_ON;
    if (it->level == LEVEL_TYPED && !g->no_stack_check) return raise_standard(it, EXC_RuntimeError);
    if (it->depth < depth_limit(it) * UNCHECKED_DEPTH) return STEP_ON;
    return fault(it, "%u calls deep without a check of the stack", it->depth);
}

static Step call_graph(Interp *it, const Op *op, Graph *g) {
    uint32_t count = op->operand_count - 1;
    if (g->level != it->level || !g->blocks.len)
        return fault(it, "%s is called, which is at level %s", g->name->text, level_name(g->level));
    const Block *entry = g->blocks.data[0];
    if (entry->args.len != count)
        return fault(it, "%s is called with %u arguments and has %u", g->name->text, count, entry->args.len);
    Step step = check_depth(it, g);
    if (step != STEP_ON) return step;
    reserve_scratch(it, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        const Type *type = ref_type(g, entry->args.data[i]);
        it->scratch[i] = value_of(it, op->operands[i + 1]);
        if (type->kind == TYPE_PTR && !convert_pointer(it, &it->scratch[i], type)) return STEP_FAULT;
    }
    push_frame(it, g);
    for (uint32_t i = 0; i < count; i++) it->regs[entry->args.data[i]] = it->scratch[i];
    return STEP_CALLED;
}

Step run_indirect_call(Interp *it, const Op *op) {
    Object *function = value_of(it, op->operands[0]).object;
    if (!function) return fault(it, "call of a null function pointer");
    if (function->type->kind != TYPE_FUNC) return fault(it, "call of %s", type_name(it, function->type));
    if (function->root->freed) return fault(it, "call of freed memory");
    bool is_extern = function->root->is_c || function->symbol;
    return is_extern ? call_extern(it, op, function) : call_graph(it, op, function->graph);
}

Step run_direct_call(Interp *it, const Op *op) { return run_indirect_call(it, op); }

/* ---- the loop ---- */

/* Back in the caller, behind the call. */
static Step run_return(Interp *it, Ref operand) {
    InterpValue value = operand == NO_REF ? (InterpValue){0} : value_of(it, operand);
    pop_frame(it);
    if (it->depth == it->base_depth) {
        it->result = value;
        return STEP_ON;
    }
    Frame *frame = top_frame(it);
    const Op *op = &frame->block->ops.data[frame->at];
    if (op->result != NO_REF) {
        const Type *type = ref_type(frame->g, op->result);
        if (type->kind == TYPE_PTR && !convert_pointer(it, &value, type)) return STEP_FAULT;
        it->regs[op->result] = value;
    }
    frame->at++;
    return STEP_ON;
}

static Step run_switch(Interp *it, Frame *frame) {
    const Block *b = frame->block;
    int64_t value = value_of(it, b->operand).integer;
    for (uint32_t i = 0; i < b->links.len; i++) {
        const Link *link = &b->links.data[i];
        if (link->exit_case != NO_REF && value_of(it, link->exit_case).integer != value) continue;
        take_link(it, frame, link);
        return STEP_ON;
    }
    return fault(it, "%lld is no case of the switch", (long long)value);
}

static Step run_exit(Interp *it, Frame *frame) {
    const Block *b = frame->block;
    switch (b->exit) {
    case EXIT_NONE: return fault(it, "the block has no exit");
    case EXIT_GOTO: case EXIT_CATCH: take_link(it, frame, &b->links.data[0]); return STEP_ON;
    case EXIT_BRANCH: take_link(it, frame, &b->links.data[value_of(it, b->operand).integer != 0]); return STEP_ON;
    case EXIT_SWITCH: return run_switch(it, frame);
    case EXIT_RETURN: return run_return(it, b->operand);
    case EXIT_RAISE: {
        if (it->level != LEVEL_TYPED) return fault(it, "raise at level %s", level_name(it->level));
        TraceKind kind = ref_is_const(b->operand) ? TRACE_RAISED_NEW : TRACE_RAISED;
        return raise_at(it, kind, value_of(it, b->operand).object, b->span, b->inlined_at);
    }
    case EXIT_UNREACHABLE: return fault(it, "what cannot be reached is reached");
    }
    UNREACHABLE("exit %d", (int)b->exit);
}

/* Runs until no frame is left; false: a fault. */
static bool run_frames(Interp *it) {
    while (it->depth > it->base_depth) {
        Frame *frame = top_frame(it);
        Step step = STEP_ON;
        const Op *ops = frame->block->ops.data;
        uint32_t count = frame->block->ops.len;
        while (frame->at < count) {
            const Op *op = &ops[frame->at];
            step = op_handler(op->code)(it, op);
            if (step != STEP_ON) break;
            frame->at++;
        }
        if (step == STEP_ON) step = run_exit(it, frame);
        if (step == STEP_FAULT) return false;
        if (step == STEP_RAISED && !unwind(it)) return !it->fault;
    }
    return true;
}

/* What it raises and does not handle is raised by the call of C. */
bool interp_call_back(Interp *it, Graph *graph, const InterpValue *args, uint32_t count, InterpValue *result) {
    uint32_t base = it->base_depth;
    if (it->fault || it->fatal || it->depth >= depth_limit(it)) return false;
    it->base_depth = it->depth;
    push_frame(it, graph);
    for (uint32_t i = 0; i < count; i++) it->regs[graph->blocks.data[0]->args.data[i]] = args[i];
    bool ok = run_frames(it) && !it->exception;
    it->base_depth = base;
    *result = it->result;
    return ok;
}

Graph *interp_function(const Object *function, const Type **func, Sym *symbol, uint64_t *address) {
    *func = function->type;
    *symbol = NULL;
    *address = 0;
    if (function->root->is_c) *address = (uint64_t)(uintptr_t)function->memory;
    else if (function->symbol) *symbol = function->symbol;
    else return function->graph;
    return NULL;
}

InterpOutcome interp_run(Interp *it, Graph *graph, const InterpValue *args, uint32_t count, InterpValue *result) {
    const Block *entry = graph->blocks.data[0];
    CHECK(entry->args.len == count, "%s is run with %u arguments", graph->name->text, count);
    it->depth = it->base_depth = 0;
    it->cell_count = 0;
    it->exception = NULL;
    it->level = graph->level;
    push_frame(it, graph);
    for (uint32_t i = 0; i < count; i++) it->regs[entry->args.data[i]] = args[i];
    bool ok = run_frames(it);
    if (it->fatal) return INTERP_RAISED;
    if (!ok) return INTERP_FAULT;
    if (it->exception) return INTERP_RAISED;
    if (result) *result = it->result;
    return INTERP_RETURNED;
}

/* ---- beginning and end ---- */

static int field_index(const Type *type, Interner *interner, const char *name) {
    return type ? type_field_index(type, intern_cstr(interner, name)) : -1;
}

Interp *interp_new(Program *program, const InterpHooks *hooks) {
    Arena *arena = arena_new();
    Interp *it = ARENA_NEW(arena, Interp);
    it->p = program;
    it->arena = arena;
    if (hooks) it->hooks = *hooks;
    it->range_min = field_index(program->vtable_type, program->cx->interner, "subclassrange_min");
    it->range_max = field_index(program->vtable_type, program->cx->interner, "subclassrange_max");
    build_constants(it);
    return it;
}

void interp_free(Interp *it) {
    free_objects(it);
    free(it->frames);
    free(it->cells);
    free(it->scratch);
    free(it->fault);
    arena_free(it->arena);
}

static void report_fault(Interp *it, StrBuf *out) {
    strbuf_printf(out, "interpreter fault: %s\n", it->fault);
    if (it->depth) {
        const Frame *frame = top_frame(it);
        StrBuf text = {0};
        if (frame->at < frame->block->ops.len) {
            print_op(frame->g, &frame->block->ops.data[frame->at], &text);
            strbuf_printf(out, "  operation: %s\n", text.data + strspn(text.data, " \n"));
        }
        strbuf_printf(out, "  in block%u of %s at level %s\n", frame->block->id, frame->g->name->text, level_name(it->level));
        strbuf_free(&text);
    }
    print_call_chain(it, out);
}

void interp_report(Interp *it, StrBuf *out) {
    if (it->fatal) strbuf_printf(out, "Fatal RPython error: %s\n", it->fatal);
    else if (it->fault) report_fault(it, out);
    else if (it->exception) print_uncaught(it, it->exception, out);
}
