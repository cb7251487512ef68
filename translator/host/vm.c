/* vm.c: the machine that runs bytecode.
 *
 * Idea:    one C function runs a frame and the frames of the Python functions it calls: such a call pushes a frame and
 *          goes on in the same loop, so Python recursion does not use the C stack. C code that calls Python starts the
 *          machine anew; the frame it starts with is marked `entry` and its return leaves the C function.
 * Errors:  whatever fails leaves the exception pending and jumps to `raised`, which finds a handler in the frame's blocks
 *          or drops the frame and looks on in its caller.
 */
#include "host/vm.h"
#include "host/int.h"

/* ---- frames ---- */
bool host_push_depth(HostWorld *world) {
    if (world->depth < world->recursion_limit) return world->depth++, true;
    return host_raise_false(world, world->e.RecursionError, "maximum recursion depth exceeded");
}

static bool enter_frame(HostWorld *world, HostFrame *frame) {
    if (!host_push_depth(world)) return false;
    frame->back = world->frame;
    world->frame = frame;
    return true;
}

/* Leaves the frame; returns whether the C function that entered it is to return. */
static bool leave_frame(HostWorld *world, HostFrame *frame) {
    bool entry = frame->entry;
    world->frame = frame->back;
    world->depth--;
    host_release_frame(world, frame);
    return entry;
}

void vm_add_block(HostFrame *frame, BlockKind kind, uint32_t handler, const Host *sp) {
    CHECK(frame->block_count < frame->code->block_count, "block stack of '%s' is full", HOST_STR(frame->code->name)->bytes);
    frame->blocks[frame->block_count++] =
        (HostBlock){.handler = handler, .kind = kind, .level = (uint32_t)(sp - frame->slots)};
}

/* Finds the handler of the pending exception in the frame: the new top of the stack, or NULL. */
static Host *find_handler(HostWorld *world, HostFrame *frame, const uint32_t **pc) {
    while (frame->block_count) {
        HostBlock block = frame->blocks[--frame->block_count];
        Host *sp = frame->slots + block.level;
        if (block.kind == BLOCK_HANDLER) {
            host_set_handled(world, frame, sp[0]);
            continue;
        }
        Host exception = world->pending;
        world->pending = NULL;
        vm_add_block(frame, BLOCK_HANDLER, 0, sp);
        sp[0] = frame->handled;
        sp[1] = exception;
        host_set_handled(world, frame, exception);
        *pc = frame->code->instructions + block.handler;
        return sp + 2;
    }
    return NULL;
}

/* A generator that lets StopIteration out: an error in Python 3, its end in Python 2. */
static void end_generator(HostWorld *world, HostGenerator *generator) {
    generator->frame = NULL;
    if (!host_pending_is(world, world->e.StopIteration)) return;
    Host stop = world->pending;
    world->pending = NULL;
    generator->result = world->none;
    if (generator->code->module->dialect == DIALECT_2) return;
    host_raise(world, world->e.RuntimeError, "generator raised StopIteration");
    ((HostException *)world->pending)->cause = ((HostException *)world->pending)->context = stop;
}

/* ---- calls ---- */
/* The plain case of a class: object.__new__, and an __init__ in Python. The instance takes the class's place. */
static Host plain_instance(HostWorld *world, HostClass *cls, Host *init) {
    if (cls->base.cls->slots.call != world->t.type_->slots.call) return NULL;
    if (!host_is_object_new(world, host_class_find(world, cls, world->s.dunder_new, NULL))) return NULL;
    *init = host_class_find(world, cls, world->s.dunder_init, NULL);
    if (!host_is_exact(*init, world->t.function_) || ((HostFunction *)*init)->code->is_generator) return NULL;
    return cls->def == world->t.object_->def ? host_new_object(world, cls) : NULL;
}

/* A call of place[0] with the `count` values behind it. Answers a frame to go on with; or NULL and *result, which is
 * NULL when the call raised. */
static HostFrame *begin_call(HostWorld *world, Host *place, uint32_t count, uint32_t kw_count, const Host *kw_names,
                             Host *result) {
    Host callable = place[0], construct = NULL;
    HostArgs args = {place + 1, count - kw_count, kw_count, kw_names};
    *result = NULL;
    if (host_is_small(callable)) return *result = host_call_args(world, callable, &args), NULL;
    if (callable->cls == world->t.method_) {
        HostMethod *method = (HostMethod *)callable;
        callable = method->function;
        place[0] = method->self;
        args.items--;
        args.count++;
    } else if (callable->cls->kind == HOST_CLASS) {
        Host init = NULL;
        construct = plain_instance(world, HOST_CLS(callable), &init);
        if (construct) {
            callable = init;
            place[0] = construct;
            args.items--;
            args.count++;
        }
    }
    if (!host_is_exact(callable, world->t.function_)) return *result = host_call_args(world, callable, &args), NULL;
    HostFunction *f = (HostFunction *)callable;
    HostFrame *frame = host_frame_for_call(world, f, &args);
    if (!frame) return NULL;
    if (world->call_hook && host_call_hooked(world, f, frame, result)) {
        if (construct && *result) *result = construct;
        return NULL;
    }
    if (f->code->is_generator) return *result = host_new_generator(world, frame, f), NULL;
    frame->construct = construct;
    if (enter_frame(world, frame)) return frame;
    host_release_frame(world, frame);
    return NULL;
}

static Host load_global(HostWorld *world, HostFrame *frame, uint32_t arg) {
    const GlobalCache *cache = &frame->code->caches[arg];
    const HostTable *globals = &frame->globals->table;
    bool right = cache->globals == globals && cache->globals_version == globals->version &&
                 cache->builtins_version == world->builtins->table.version;
    return right ? cache->entry->value : vm_load_global_slowly(world, frame, arg);
}

static Host fast_getitem(HostWorld *world, Host object, Host key) {
    if (host_is_small(key) && !host_is_small(object)) {
        int64_t i = host_small_value(key);
        if (object->cls == world->t.list_) {
            HostList *list = HOST_LIST(object);
            if (i < 0) i += list->len;
            if (i >= 0 && i < list->len) return list->items[i];
        } else if (object->cls == world->t.tuple_ && i >= 0 && i < HOST_TUPLE(object)->len) {
            return HOST_TUPLE(object)->items[i];
        }
    }
    return host_getitem(world, object, key);
}

static bool fast_setitem(HostWorld *world, Host object, Host key, Host value) {
    if (host_is_small(key) && host_is_exact(object, world->t.list_)) {
        int64_t i = host_small_value(key);
        if (i >= 0 && i < HOST_LIST(object)->len) return HOST_LIST(object)->items[i] = value, true;
    }
    return host_setitem(world, object, key, value);
}

static bool small_order(CompareOp op, intptr_t a, intptr_t b) { return host_order_is(op, (a > b) - (a < b)); }

/* ---- instructions ---- */
/* The machine's registers: those of the running frame. Every function below is inlined into the one loop, so that they
 * are registers indeed. */
typedef struct Machine {
    HostFrame *frame;
    const uint32_t *pc;
    Host *sp, *fast, *consts;
    Host leaving;               /* what the C function returns */
} Machine;

typedef enum Outcome {
    NEXT,
    RAISED,                     /* here: the traceback gets an entry */
    RAISED_AGAIN,               /* an exception that has been here before */
    LEFT                        /* the entry frame ended or yielded */
} Outcome;

#define INSTRUCTION_OF(name) \
    static inline __attribute__((always_inline)) Outcome fast_##name(HostWorld *world, Machine *m, uint32_t arg)
#define PLAIN(name, ...) \
    INSTRUCTION_OF(name) { (void)world, (void)m, (void)arg; __VA_ARGS__; return NEXT; }
#define SWAP(a, b) do { Host t_ = (a); (a) = (b); (b) = t_; } while (0)
#define BOTH_SMALL(a, b) ((uintptr_t)(a) & (uintptr_t)(b) & 1)

static inline void load_registers(Machine *m, HostFrame *frame) {
    m->frame = frame;
    m->pc = frame->pc;
    m->sp = frame->sp;
    m->fast = frame->slots;
    m->consts = frame->code->consts;
}

/* `result` in place of the `count` values on top; NULL: raised. */
static inline Outcome replace(Machine *m, uint32_t count, Host result) {
    if (!result) return RAISED;
    m->sp -= count;
    *m->sp++ = result;
    return NEXT;
}

static inline Outcome drop(Machine *m, uint32_t count, bool done) {
    if (!done) return RAISED;
    m->sp -= count;
    return NEXT;
}

/* 1, 0, or -1: raised. */
static inline int truth_of(HostWorld *world, Host value) {
    if (value == world->true_) return 1;
    if (value == world->false_ || value == world->none) return 0;
    return host_is_true(world, value);
}

static inline void jump(Machine *m, uint32_t target) { m->pc = m->frame->code->instructions + target; }

/* ---- stack and names ---- */
PLAIN(NOP)
PLAIN(POP, m->sp--)
PLAIN(DUP, m->sp[0] = m->sp[-1], m->sp++)
PLAIN(DUP2, m->sp[0] = m->sp[-2], m->sp[1] = m->sp[-1], m->sp += 2)
PLAIN(ROT2, SWAP(m->sp[-1], m->sp[-2]))
PLAIN(ROT3, SWAP(m->sp[-1], m->sp[-2]); SWAP(m->sp[-2], m->sp[-3]))
PLAIN(ROT4, SWAP(m->sp[-1], m->sp[-2]); SWAP(m->sp[-2], m->sp[-3]); SWAP(m->sp[-3], m->sp[-4]))
PLAIN(PUSH_NULL, *m->sp++ = NULL)
PLAIN(LOAD_CONST, *m->sp++ = m->consts[arg])
PLAIN(STORE_FAST, m->fast[arg] = *--m->sp)
PLAIN(STORE_CELL, ((HostCell *)m->fast[arg])->content = *--m->sp)
PLAIN(STORE_FREE, ((HostCell *)m->frame->closure->items[arg])->content = *--m->sp)
PLAIN(PUSH_CELL, *m->sp++ = m->fast[arg])
PLAIN(PUSH_FREE, *m->sp++ = m->frame->closure->items[arg])

INSTRUCTION_OF(LOAD_FAST) {
    Host value = m->fast[arg];
    return replace(m, 0, value ? value : vm_unbound_local(world, m->frame, arg));
}
INSTRUCTION_OF(LOAD_GLOBAL) { return replace(m, 0, load_global(world, m->frame, arg)); }
INSTRUCTION_OF(LOAD_CELL) {
    Host value = ((HostCell *)m->fast[arg])->content;
    return replace(m, 0, value ? value : vm_unbound_local(world, m->frame, arg));
}
INSTRUCTION_OF(LOAD_FREE) {
    Host value = ((HostCell *)m->frame->closure->items[arg])->content;
    return replace(m, 0, value ? value : vm_unbound_free(world, m->frame, arg));
}

/* ---- attributes and items ---- */
INSTRUCTION_OF(LOAD_ATTR) { return replace(m, 1, host_get(world, m->sp[-1], m->frame->code->names[arg])); }
INSTRUCTION_OF(STORE_ATTR) { return drop(m, 2, host_set(world, m->sp[-1], m->frame->code->names[arg], m->sp[-2])); }
INSTRUCTION_OF(LOAD_METHOD) {
    Host self, method = host_method_for_call(world, m->sp[-1], m->frame->code->names[arg], &self);
    if (!method) return RAISED;
    m->sp[-1] = method;
    *m->sp++ = self;
    return NEXT;
}
INSTRUCTION_OF(GET_ITEM) { return (void)arg, replace(m, 2, fast_getitem(world, m->sp[-2], m->sp[-1])); }
INSTRUCTION_OF(SET_ITEM) { return (void)arg, drop(m, 3, fast_setitem(world, m->sp[-2], m->sp[-1], m->sp[-3])); }

/* ---- operators ---- */
INSTRUCTION_OF(ADD) {
    intptr_t sum;
    (void)arg;
    bool plain = BOTH_SMALL(m->sp[-2], m->sp[-1]) && !__builtin_add_overflow((intptr_t)m->sp[-2], (intptr_t)m->sp[-1] - 1, &sum);
    return replace(m, 2, plain ? (Host)sum : host_binop(world, HOST_OP_ADD, m->sp[-2], m->sp[-1]));
}
INSTRUCTION_OF(SUB) {
    intptr_t rest;
    (void)arg;
    bool plain = BOTH_SMALL(m->sp[-2], m->sp[-1]) && !__builtin_sub_overflow((intptr_t)m->sp[-2], (intptr_t)m->sp[-1] - 1, &rest);
    return replace(m, 2, plain ? (Host)rest : host_binop(world, HOST_OP_SUB, m->sp[-2], m->sp[-1]));
}
INSTRUCTION_OF(BINARY) { return replace(m, 2, host_binop(world, (HostOp)arg, m->sp[-2], m->sp[-1])); }
INSTRUCTION_OF(INPLACE) {
    if (arg == HOST_OP_ADD && BOTH_SMALL(m->sp[-2], m->sp[-1])) return fast_ADD(world, m, arg);
    return replace(m, 2, host_inplace(world, (HostOp)arg, m->sp[-2], m->sp[-1]));
}
INSTRUCTION_OF(NOT) {
    (void)arg;
    int truth = truth_of(world, m->sp[-1]);
    return replace(m, 1, truth < 0 ? NULL : host_bool_of(world, !truth));
}
INSTRUCTION_OF(COMPARE) {
    if (BOTH_SMALL(m->sp[-2], m->sp[-1]) && arg <= COMPARE_GE)
        return replace(m, 2, host_bool_of(world, small_order((CompareOp)arg, (intptr_t)m->sp[-2], (intptr_t)m->sp[-1])));
    return replace(m, 2, host_compare(world, (CompareOp)arg, m->sp[-2], m->sp[-1]));
}
PLAIN(IS, m->sp--, m->sp[-1] = host_bool_of(world, host_same(m->sp[-1], m->sp[0])))
PLAIN(IS_NOT, m->sp--, m->sp[-1] = host_bool_of(world, !host_same(m->sp[-1], m->sp[0])))
INSTRUCTION_OF(BUILD_TUPLE) { return replace(m, arg, host_tuple(world, m->sp - arg, arg)); }
INSTRUCTION_OF(BUILD_LIST) {
    HostList *list = host_new_list(world, arg);
    if (arg) memcpy(list->items, m->sp - arg, arg * sizeof(Host));
    list->len = arg;
    return replace(m, arg, &list->base);
}
PLAIN(LIST_APPEND, m->sp--, host_list_push(world, HOST_LIST(m->sp[-1 - (int)arg]), m->sp[0]))

/* ---- jumps ---- */
PLAIN(JUMP, jump(m, arg))
INSTRUCTION_OF(POP_JUMP_IF_FALSE) {
    int truth = truth_of(world, m->sp[-1]);
    m->sp--;
    if (truth == 0) jump(m, arg);
    return truth < 0 ? RAISED : NEXT;
}
INSTRUCTION_OF(POP_JUMP_IF_TRUE) {
    int truth = truth_of(world, m->sp[-1]);
    m->sp--;
    if (truth > 0) jump(m, arg);
    return truth < 0 ? RAISED : NEXT;
}
INSTRUCTION_OF(JUMP_IF_FALSE_OR_POP) {
    int truth = truth_of(world, m->sp[-1]);
    if (truth == 0) jump(m, arg);
    else m->sp--;
    return truth < 0 ? RAISED : NEXT;
}
INSTRUCTION_OF(JUMP_IF_TRUE_OR_POP) {
    int truth = truth_of(world, m->sp[-1]);
    if (truth > 0) jump(m, arg);
    else m->sp--;
    return truth < 0 ? RAISED : NEXT;
}
INSTRUCTION_OF(GET_ITER) { return (void)arg, replace(m, 1, host_iter(world, m->sp[-1])); }
INSTRUCTION_OF(FOR_ITER) {
    Host item = m->sp[-1]->cls->slots.next(world, m->sp[-1]);
    if (item) {
        *m->sp++ = item;
        return NEXT;
    }
    if (world->pending) return RAISED;
    m->sp--;
    jump(m, arg);
    return NEXT;
}

/* ---- calls ---- */
/* place[0] is called with the `count` values behind it; afterwards the result alone stands at `bottom`. */
static inline Outcome call_at(HostWorld *world, Machine *m, Host *bottom, Host *place, uint32_t count, HostTuple *names) {
    Host result;
    HostFrame *callee = begin_call(world, place, count, names ? names->len : 0, names ? names->items : NULL, &result);
    m->sp = bottom;
    if (!callee) return replace(m, 0, result);
    m->frame->sp = bottom;
    load_registers(m, callee);
    return NEXT;
}

static inline Outcome call_method(HostWorld *world, Machine *m, uint32_t count, HostTuple *names) {
    Host *place = m->sp - count - 1, *bottom = place - 1;
    if (place[0]) return call_at(world, m, bottom, bottom, count + 1, names);
    place[0] = bottom[0];
    return call_at(world, m, bottom, place, count, names);
}

INSTRUCTION_OF(CALL) { return call_at(world, m, m->sp - arg - 1, m->sp - arg - 1, arg, NULL); }
INSTRUCTION_OF(CALL_METHOD) { return call_method(world, m, arg, NULL); }
INSTRUCTION_OF(CALL_KW) {
    HostTuple *names = HOST_TUPLE(*--m->sp);
    return call_at(world, m, m->sp - arg - 1, m->sp - arg - 1, arg, names);
}
INSTRUCTION_OF(CALL_METHOD_KW) {
    HostTuple *names = HOST_TUPLE(*--m->sp);
    return call_method(world, m, arg, names);
}
INSTRUCTION_OF(CALL_EX) {
    (void)arg;
    return replace(m, 3, host_call_tuple(world, m->sp[-3], m->sp[-2], (HostDict *)m->sp[-1]));
}

INSTRUCTION_OF(RETURN) {
    (void)arg;
    Host value = *--m->sp;
    HostFrame *frame = m->frame, *back = frame->back;
    if (frame->generator) {
        frame->generator->frame = NULL;
        frame->generator->result = value;
        value = NULL;
    } else if (frame->construct) {
        if (value != world->none)
            return host_raise(world, world->e.TypeError, "__init__() should return None, not '%s'",
                              host_type_name(world, value)), RAISED;
        value = frame->construct;
    }
    m->leaving = value;
    if (leave_frame(world, frame)) return LEFT;
    load_registers(m, back);
    *m->sp++ = value;
    return NEXT;
}

static inline Outcome leave_generator(HostWorld *world, Machine *m, Host value, const uint32_t *resume_at) {
    m->frame->pc = resume_at;
    m->frame->sp = m->sp;
    m->leaving = value;
    leave_frame(world, m->frame);
    return LEFT;
}

INSTRUCTION_OF(YIELD) {
    (void)arg;
    Host value = *--m->sp;
    return leave_generator(world, m, value, m->pc);
}
INSTRUCTION_OF(YIELD_FROM) {
    (void)arg;
    Host sent = *--m->sp, end = NULL, value = vm_delegate(world, m->sp[-1], sent, &end);
    if (value) return leave_generator(world, m, value, m->pc - 1);
    return replace(m, 1, world->pending ? NULL : end);
}

/* ---- exceptions ---- */
PLAIN(SETUP_TRY, vm_add_block(m->frame, BLOCK_TRY, arg, m->sp))
PLAIN(POP_BLOCK, m->frame->block_count--)
INSTRUCTION_OF(RERAISE) {
    (void)arg;
    world->pending = *--m->sp;
    return RAISED_AGAIN;
}
INSTRUCTION_OF(RAISE) {
    if (arg == 0) {
        world->pending = host_handled_exception(world);
        if (world->pending) return RAISED_AGAIN;
        return host_raise(world, world->e.RuntimeError, "No active exception to reraise"), RAISED;
    }
    vm_raise(world, m->sp[-(int)arg], arg == 2 ? m->sp[-1] : NULL);
    return RAISED;
}

/* ---- the loop ---- */
/* The frame that handles the pending exception runs on; LEFT when that is none of this C function's. */
static Outcome unwind(HostWorld *world, Machine *m, bool again) {
    for (;; again = false) {
        HostFrame *frame = m->frame, *back = frame->back;
        CHECK(world->pending, "an instruction of '%s' failed without an exception", HOST_STR(frame->code->name)->bytes);
        if (!again) host_traceback_add(world, world->pending, frame, (uint32_t)(frame->pc - frame->code->instructions) - 1);
        Host *sp = find_handler(world, frame, &m->pc);
        if (sp) {
            m->sp = sp;
            return NEXT;
        }
        if (frame->generator) end_generator(world, frame->generator);
        m->leaving = NULL;
        if (leave_frame(world, frame)) return LEFT;
        load_registers(m, back);
    }
}

Host host_run_frame(HostWorld *world, HostFrame *frame) {
    if (!enter_frame(world, frame)) return NULL;
    frame->entry = true;
    Machine machine = {0}, *m = &machine;
    load_registers(m, frame);
    Outcome outcome = world->pending ? RAISED_AGAIN : NEXT;
    for (;;) {
        if (outcome != NEXT) {
            if (outcome != LEFT) {
                Machine unwound = machine;      /* a copy: the registers' addresses do not leave this function */
                outcome = unwind(world, &unwound, outcome == RAISED_AGAIN);
                machine = unwound;
            }
            if (outcome == LEFT) return machine.leaving;
        }
        uint32_t word = *m->pc++, arg = INSTRUCTION_ARG(word);
        m->frame->pc = m->pc;
        switch (INSTRUCTION_OP(word)) {
#define OP(name, effect) case OP_##name: outcome = fast_##name(world, m, arg); break;
#define SLOW(name, effect) \
        case OP_##name: { \
            Host *top = op_##name(world, m->frame, m->sp, arg); \
            outcome = top ? NEXT : RAISED; \
            if (top) m->sp = top; \
            break; \
        }
#include "host/opcodes.def"
#undef OP
        case OP_COUNT: UNREACHABLE("no opcode");
        }
    }
}
