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
            frame->handled = sp[0];
            continue;
        }
        Host exception = world->pending;
        world->pending = NULL;
        vm_add_block(frame, BLOCK_HANDLER, 0, sp);
        sp[0] = frame->handled;
        sp[1] = exception;
        frame->handled = exception;
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

/* ---- the machine ---- */
#define PUSH(value) (*sp++ = (value))
#define POP() (*--sp)
#define BOTH_SMALL(a, b) ((uintptr_t)(a) & (uintptr_t)(b) & 1)
/* The result of an operation that takes `n` values. */
#define RESULT(n, expression) do { Host r_ = (expression); if (!r_) goto raised; sp -= (n); PUSH(r_); } while (0)
#define DONE(n, expression) do { if (!(expression)) goto raised; sp -= (n); } while (0)
#define TRUTH(value, yes) \
    do { Host v_ = (value); \
         if (v_ == world->true_) yes = 1; else if (v_ == world->false_ || v_ == world->none) yes = 0; \
         else if ((yes = host_is_true(world, v_)) < 0) goto raised; } while (0)
#define TARGET() (pc = frame->code->instructions + arg)

Host host_run_frame(HostWorld *world, HostFrame *frame) {
    if (!enter_frame(world, frame)) return NULL;
    frame->entry = true;
    const uint32_t *pc = frame->pc;
    Host *sp = frame->sp, *fast = frame->slots, *consts = frame->code->consts;
    if (world->pending) goto raised_elsewhere;
    for (;;) {
        uint32_t word = *pc++, arg = INSTRUCTION_ARG(word);
        frame->pc = pc;
        switch (INSTRUCTION_OP(word)) {
        case OP_NOP: break;
        case OP_POP: sp--; break;
        case OP_DUP: sp[0] = sp[-1]; sp++; break;
        case OP_DUP2: sp[0] = sp[-2]; sp[1] = sp[-1]; sp += 2; break;
        case OP_ROT2: { Host t = sp[-1]; sp[-1] = sp[-2]; sp[-2] = t; break; }
        case OP_ROT3: { Host t = sp[-1]; sp[-1] = sp[-2]; sp[-2] = sp[-3]; sp[-3] = t; break; }
        case OP_ROT4: { Host t = sp[-1]; sp[-1] = sp[-2]; sp[-2] = sp[-3]; sp[-3] = sp[-4]; sp[-4] = t; break; }
        case OP_PUSH_NULL: PUSH(NULL); break;
        case OP_LOAD_CONST: PUSH(consts[arg]); break;
        case OP_LOAD_FAST: {
            Host value = fast[arg];
            if (!value) { vm_unbound_local(world, frame, arg); goto raised; }
            PUSH(value);
            break;
        }
        case OP_STORE_FAST: fast[arg] = POP(); break;
        case OP_LOAD_GLOBAL: RESULT(0, load_global(world, frame, arg)); break;
        case OP_LOAD_CELL: {
            Host value = ((HostCell *)fast[arg])->content;
            if (!value) { vm_unbound_local(world, frame, arg); goto raised; }
            PUSH(value);
            break;
        }
        case OP_STORE_CELL: ((HostCell *)fast[arg])->content = POP(); break;
        case OP_LOAD_FREE: {
            Host value = ((HostCell *)frame->closure->items[arg])->content;
            if (!value) { vm_unbound_free(world, frame, arg); goto raised; }
            PUSH(value);
            break;
        }
        case OP_STORE_FREE: ((HostCell *)frame->closure->items[arg])->content = POP(); break;
        case OP_PUSH_CELL: PUSH(fast[arg]); break;
        case OP_PUSH_FREE: PUSH(frame->closure->items[arg]); break;
        case OP_LOAD_ATTR: RESULT(1, host_get(world, sp[-1], frame->code->names[arg])); break;
        case OP_STORE_ATTR: DONE(2, host_set(world, sp[-1], frame->code->names[arg], sp[-2])); break;
        case OP_LOAD_METHOD: {
            Host self, method = host_method_for_call(world, sp[-1], frame->code->names[arg], &self);
            if (!method) goto raised;
            sp[-1] = method;
            PUSH(self);
            break;
        }
        case OP_GET_ITEM: RESULT(2, fast_getitem(world, sp[-2], sp[-1])); break;
        case OP_SET_ITEM: DONE(3, fast_setitem(world, sp[-2], sp[-1], sp[-3])); break;
        case OP_ADD: {
            intptr_t sum;
            if (BOTH_SMALL(sp[-2], sp[-1]) && !__builtin_add_overflow((intptr_t)sp[-2], (intptr_t)sp[-1] - 1, &sum)) {
                sp--;
                sp[-1] = (Host)sum;
                break;
            }
            RESULT(2, host_binop(world, HOST_OP_ADD, sp[-2], sp[-1]));
            break;
        }
        case OP_SUB: {
            intptr_t rest;
            if (BOTH_SMALL(sp[-2], sp[-1]) && !__builtin_sub_overflow((intptr_t)sp[-2], (intptr_t)sp[-1] - 1, &rest)) {
                sp--;
                sp[-1] = (Host)rest;
                break;
            }
            RESULT(2, host_binop(world, HOST_OP_SUB, sp[-2], sp[-1]));
            break;
        }
        case OP_BINARY: RESULT(2, host_binop(world, (HostOp)arg, sp[-2], sp[-1])); break;
        case OP_INPLACE: {
            intptr_t sum;
            bool plain = arg == HOST_OP_ADD && BOTH_SMALL(sp[-2], sp[-1]) &&
                         !__builtin_add_overflow((intptr_t)sp[-2], (intptr_t)sp[-1] - 1, &sum);
            RESULT(2, plain ? (Host)sum : host_inplace(world, (HostOp)arg, sp[-2], sp[-1]));
            break;
        }
        case OP_NOT: { int yes; TRUTH(sp[-1], yes); sp[-1] = host_bool_of(world, !yes); break; }
        case OP_COMPARE:
            if (BOTH_SMALL(sp[-2], sp[-1]) && arg <= COMPARE_GE) {
                sp--;
                sp[-1] = host_bool_of(world, small_order((CompareOp)arg, (intptr_t)sp[-1], (intptr_t)sp[0]));
                break;
            }
            RESULT(2, host_compare(world, (CompareOp)arg, sp[-2], sp[-1]));
            break;
        case OP_IS: sp--; sp[-1] = host_bool_of(world, host_same(sp[-1], sp[0])); break;
        case OP_IS_NOT: sp--; sp[-1] = host_bool_of(world, !host_same(sp[-1], sp[0])); break;
        case OP_BUILD_TUPLE: { Host t = host_tuple(world, sp - arg, arg); sp -= arg; PUSH(t); break; }
        case OP_BUILD_LIST: {
            HostList *list = host_new_list(world, arg);
            if (arg) memcpy(list->items, sp - arg, arg * sizeof *sp);
            list->len = arg;
            sp -= arg;
            PUSH(&list->base);
            break;
        }
        case OP_LIST_APPEND: sp--; host_list_push(world, HOST_LIST(sp[-1 - (int)arg]), sp[0]); break;
        case OP_JUMP: TARGET(); break;
        case OP_POP_JUMP_IF_FALSE: { int yes; TRUTH(sp[-1], yes); sp--; if (!yes) TARGET(); break; }
        case OP_POP_JUMP_IF_TRUE: { int yes; TRUTH(sp[-1], yes); sp--; if (yes) TARGET(); break; }
        case OP_JUMP_IF_FALSE_OR_POP: { int yes; TRUTH(sp[-1], yes); if (yes) sp--; else TARGET(); break; }
        case OP_JUMP_IF_TRUE_OR_POP: { int yes; TRUTH(sp[-1], yes); if (yes) TARGET(); else sp--; break; }
        case OP_GET_ITER: RESULT(1, host_iter(world, sp[-1])); break;
        case OP_FOR_ITER: {
            Host item = sp[-1]->cls->slots.next(world, sp[-1]);
            if (item) { PUSH(item); break; }
            if (world->pending) goto raised;
            sp--;
            TARGET();
            break;
        }
        case OP_CALL: case OP_CALL_METHOD: case OP_CALL_KW: case OP_CALL_METHOD_KW: case OP_CALL_EX: {
            Host result;
            HostFrame *callee = NULL;
            Opcode op = INSTRUCTION_OP(word);
            if (op == OP_CALL_EX) {
                sp -= 2;
                result = host_call_tuple(world, sp[-1], sp[0], (HostDict *)sp[1]);
                sp--;
            } else {
                bool kw = op == OP_CALL_KW || op == OP_CALL_METHOD_KW;
                HostTuple *names = kw ? HOST_TUPLE(POP()) : NULL;
                uint32_t count = arg;
                Host *place = sp - count - 1;
                if (op == OP_CALL_METHOD || op == OP_CALL_METHOD_KW) {
                    if (place[0]) count++, place--;
                    else place[0] = place[-1];
                }
                callee = begin_call(world, place, count, kw ? names->len : 0, kw ? names->items : NULL, &result);
                sp = op == OP_CALL || op == OP_CALL_KW ? place : sp - arg - 2;
            }
            if (callee) {
                frame->sp = sp;
                frame = callee;
                pc = frame->pc;
                sp = frame->sp;
                fast = frame->slots;
                consts = frame->code->consts;
                break;
            }
            if (!result) goto raised;
            PUSH(result);
            break;
        }
        case OP_RETURN: {
            Host value = POP();
            if (frame->generator) {
                frame->generator->frame = NULL;
                frame->generator->result = value;
                value = NULL;
            } else if (frame->construct) {
                if (value != world->none) {
                    host_raise(world, world->e.TypeError, "__init__() should return None, not '%s'", host_type_name(world, value));
                    goto raised;
                }
                value = frame->construct;
            }
            HostFrame *back = frame->back;
            if (leave_frame(world, frame)) return value;
            frame = back;
            pc = frame->pc;
            sp = frame->sp;
            fast = frame->slots;
            consts = frame->code->consts;
            PUSH(value);
            break;
        }
        case OP_YIELD: {
            Host value = POP();
            frame->sp = sp;
            leave_frame(world, frame);
            return value;
        }
        case OP_YIELD_FROM: {
            Host sent = POP(), end = NULL, value = vm_delegate(world, sp[-1], sent, &end);
            if (value) {
                frame->pc = pc - 1;
                frame->sp = sp;
                leave_frame(world, frame);
                return value;
            }
            if (world->pending) goto raised;
            sp[-1] = end;
            break;
        }
        case OP_SETUP_TRY: vm_add_block(frame, BLOCK_TRY, arg, sp); break;
        case OP_POP_BLOCK: frame->block_count--; break;
        case OP_RERAISE: world->pending = POP(); goto raised_elsewhere;
        case OP_RAISE: {
            if (arg == 0) {
                world->pending = host_handled_exception(world);
                if (world->pending) goto raised_elsewhere;
                host_raise(world, world->e.RuntimeError, "No active exception to reraise");
                goto raised;
            }
            Host exception = host_exception_normalize(world, sp[-(int)arg], NULL);
            if (exception && arg == 2) {
                Host cause = sp[-1] == world->none ? world->none : host_exception_normalize(world, sp[-1], NULL);
                if (!cause) goto raised;
                ((HostException *)exception)->cause = cause == world->none ? NULL : cause;
                ((HostException *)exception)->suppress_context = true;
            }
            if (exception) host_raise_exception(world, exception);
            goto raised;
        }
#define OP(name, effect)
#define SLOW(name, effect) \
        case OP_##name: { Host *top = op_##name(world, frame, sp, arg); if (!top) goto raised; sp = top; break; }
#include "host/opcodes.def"
#undef OP
        case OP_COUNT: UNREACHABLE("no opcode");
        }
        continue;
    raised:
        CHECK(world->pending, "instruction %u of '%s' failed without an exception", (uint32_t)(pc - frame->code->instructions),
              HOST_STR(frame->code->name)->bytes);
        host_traceback_add(world, world->pending, frame, (uint32_t)(frame->pc - frame->code->instructions) - 1);
    raised_elsewhere:
        sp = find_handler(world, frame, &pc);
        if (!sp) {
            HostFrame *back = frame->back;
            if (frame->generator) end_generator(world, frame->generator);
            if (leave_frame(world, frame)) return NULL;
            frame = back;
            pc = frame->pc;
            fast = frame->slots;
            consts = frame->code->consts;
            goto raised;
        }
    }
}
