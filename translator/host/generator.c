/* generator.c: generators: a frame that stops at each yield, kept in the heap between resumptions. */
#include "host/core.h"
#include "host/frame.h"

static HostGenerator *gen(Host h) { return (HostGenerator *)h; }

Host host_new_generator(HostWorld *world, HostFrame *frame, HostFunction *function) {
    HostGenerator *generator = HOST_NEW(world, HostGenerator, generator_);
    generator->frame = frame;
    generator->code = frame->code;
    generator->name = function->name;
    generator->qualname = function->qualname;
    frame->generator = generator;
    frame->captured = true;
    return &generator->base;
}

static Host resume(HostWorld *world, HostGenerator *generator) {
    if (!host_enter(world)) return NULL;
    generator->running = generator->started = true;
    Host value = host_run_frame(world, generator->frame);
    generator->running = false;
    host_leave(world);
    return value;       /* the machine has cleared ->frame when it ended */
}

static bool check_idle(HostWorld *world, HostGenerator *generator) {
    return !generator->running || host_raise_false(world, world->e.ValueError, "generator already executing");
}

Host host_generator_send(HostWorld *world, HostGenerator *generator, Host value) {
    if (!check_idle(world, generator)) return NULL;
    generator->result = NULL;
    if (!generator->frame) return NULL;
    if (generator->started) *generator->frame->sp++ = value ? value : world->none;
    else if (value && value != world->none)
        return host_raise(world, world->e.TypeError, "can't send non-None value to a just-started generator");
    return resume(world, generator);
}

/* The iterator a `yield from` of the generator waits for, or NULL. */
static Host delegated_to(HostGenerator *generator) {
    HostFrame *frame = generator->frame;
    return INSTRUCTION_OP(*frame->pc) == OP_YIELD_FROM ? frame->sp[-1] : NULL;
}

/* Throws into the iterator of `yield from`: true when that answered with a value (*value) for the generator's caller. */
static bool throw_into_inner(HostWorld *world, HostGenerator *generator, Host inner, Host *value) {
    Host exception = world->pending;
    if (!host_is_exact(inner, world->t.generator_)) return false;
    world->pending = NULL;
    *value = host_generator_throw(world, gen(inner), exception);
    if (*value) return true;
    if (host_pending(world)) return false;
    generator->frame->sp[-1] = gen(inner)->result ? gen(inner)->result : world->none;    /* it returned */
    generator->frame->pc++;
    return false;
}

Host host_generator_throw(HostWorld *world, HostGenerator *generator, Host exception) {
    if (!check_idle(world, generator)) return NULL;
    generator->result = NULL;
    world->pending = exception;
    if (!generator->frame) return NULL;
    if (!generator->started) {
        generator->frame = NULL;
        return NULL;
    }
    Host inner = delegated_to(generator), value;
    if (inner && throw_into_inner(world, generator, inner, &value)) return value;
    return resume(world, generator);     /* the machine sees a pending exception first */
}

static Host stop_iteration(HostWorld *world, HostGenerator *generator) {
    if (host_pending(world)) return NULL;
    Host result = generator->result;
    return host_raise_object(world, world->e.StopIteration, result == world->none ? NULL : result);
}

/* ---- methods ---- */
static Host generator_iter(HostWorld *world, Host self) { return (void)world, self; }
static Host generator_next(HostWorld *world, Host self) { return host_generator_send(world, gen(self), NULL); }

static Host generator_send_method(HostWorld *world, Host *a) {
    Host value = host_generator_send(world, gen(a[0]), a[1]);
    return value ? value : stop_iteration(world, gen(a[0]));
}

static Host generator_throw_method(HostWorld *world, Host *a) {
    Host exception = host_exception_normalize(world, a[1], a[2]);
    if (!exception) return NULL;
    if (a[3] && a[3] != world->none) ((HostException *)exception)->traceback = a[3];
    Host value = host_generator_throw(world, gen(a[0]), exception);
    return value ? value : stop_iteration(world, gen(a[0]));
}

static Host generator_close(HostWorld *world, Host *a) {
    HostGenerator *generator = gen(a[0]);
    if (!generator->frame) return world->none;
    Host value = host_generator_throw(world, generator, host_exception_make(world, world->e.GeneratorExit, NULL));
    if (value) return host_raise(world, world->e.RuntimeError, "generator ignored GeneratorExit");
    bool closed = !host_pending(world) || host_catch(world, world->e.GeneratorExit) || host_catch(world, world->e.StopIteration);
    return closed ? world->none : NULL;
}

static Host generator_repr(HostWorld *world, Host self) {
    return host_str_format(world, "<generator object %s at 0x%llx>", HOST_STR(gen(self)->qualname)->bytes,
                           (unsigned long long)(uintptr_t)self);
}

static Host get_name(HostWorld *world, Host self) { return (void)world, gen(self)->name; }
static Host get_frame(HostWorld *world, Host self) { return gen(self)->frame ? &gen(self)->frame->base : world->none; }
static Host get_code(HostWorld *world, Host self) { return (void)world, &gen(self)->code->base; }
static Host get_running(HostWorld *world, Host self) { return host_bool_of(world, gen(self)->running); }

static const HostMethodDef generator_methods[] = {
    {"send", generator_send_method, "self, value, /"},
    {"throw", generator_throw_method, "self, type, value=, traceback=, /"},
    {"close", generator_close, "self, /"},
    {0}};
static const HostGetSetDef generator_getset[] = {
    {"__name__", get_name, NULL}, {"gi_frame", get_frame, NULL}, {"gi_code", get_code, NULL}, {"gi_running", get_running, NULL},
    {0}};
const HostTypeDef host_type_generator = {
    .name = "generator", .kind = HOST_OTHER, .size = sizeof(HostGenerator), .no_builtin = true,
    .methods = generator_methods, .getset = generator_getset,
    .slots = {.repr = generator_repr, .iter = generator_iter, .next = generator_next}};
