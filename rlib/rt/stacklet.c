/* stacklet.c: several stacks in one process, for rlib/rstacklet.py. Compiled only into programs that import it.
 *
 * Takes:   a function to run on a new stack, handles of suspended ones.
 * Leaves:  handles: numbers that are good for one switch; EMPTY for "the one before has ended", 0 for a handle that is no good (any more).
 * Idea:    each stacklet has a mapped stack of its own behind a page that nobody may touch; ucontext switches. What rt.h and libgc know of
 *          the stack goes with it: the limit of the stack check, the bottom that libgc scans to. Stacks of suspended stacklets are roots.
 *
 *     mapped: | guard page | ... free ... | frames | bottom        rpy_stack_limit lies RESERVE above the guard page
 *
 * Both are weak symbols: without them (in the interpreters of graphs, with --gc=none) there is no limit to move, or no collector. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>

enum { PAGE = 4096, STACK = 2 * 1024 * 1024, RESERVE = 256 * 1024, GENERATIONS = 24, SPARE_STACKS = 64 };
#define EMPTY ((void *)-1)
#define REFUSED ((void *)-2)        /* this is no translated program */

typedef void *(*RunFunction)(void *handle, void *argument);
struct GC_stack_base { void *mem_base; };

extern char *rpy_stack_limit __attribute__((weak));
extern void rpy_flush(void) __attribute__((weak));
extern void *GC_get_my_stackbottom(struct GC_stack_base *) __attribute__((weak));
extern void GC_set_stackbottom(void *, const struct GC_stack_base *) __attribute__((weak));
extern void GC_set_push_other_roots(void (*)(void)) __attribute__((weak));
extern void (*GC_get_push_other_roots(void))(void) __attribute__((weak));
extern void GC_push_all_eager(void *, void *) __attribute__((weak));

void *rpy_stacklet_new(RunFunction run, void *argument);
void *rpy_stacklet_switch(void *handle);

typedef struct Stacklet {
    ucontext_t context;             /* registers while it is suspended */
    char *memory, *bottom, *top;    /* mapped (NULL: the stack of main); where its frames begin and, suspended, end */
    char *limit;
    uint32_t id, generation;        /* the handle of a suspended one is made of both */
    bool is_suspended;
    RunFunction run;
    void *argument;
} Stacklet;

static Stacklet **all, *current, *ended;
static uint32_t count, room, first_free;
static uint32_t *next_free;
static void *passed;                /* what the switch that goes on now gives */
static void (*other_roots)(void);

static void fatal(const char *message) {
    if (rpy_flush) rpy_flush();
    fprintf(stderr, "Fatal error: %s\n", message);
    abort();
}

/* ---- handles ---- */

static void *handle_of(const Stacklet *s) { return (void *)((uintptr_t)(s->id + 1) << GENERATIONS | s->generation); }

static Stacklet *suspended_of(void *handle) {
    uintptr_t id = (uintptr_t)handle >> GENERATIONS;
    if (!id || id > count) return NULL;
    Stacklet *s = all[id - 1];
    return s && s->is_suspended && handle_of(s) == handle ? s : NULL;
}

static bool grow(void) {
    uint32_t wanted = room ? 2 * room : 16;
    Stacklet **more = realloc(all, wanted * sizeof *all);
    if (!more) return false;
    all = more;
    uint32_t *links = realloc(next_free, wanted * sizeof *next_free);
    if (!links) return false;
    next_free = links;
    room = wanted;
    return true;
}

/* The free numbers are a list: first_free is 1 + the first, 0: there is none. A stacklet keeps its place there for its generation. */
static Stacklet *add_stacklet(void) {
    if (first_free) {
        Stacklet *s = all[first_free - 1];
        first_free = next_free[first_free - 1];
        return s;
    }
    if (count == room && !grow()) return NULL;
    Stacklet *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->id = count;
    all[count++] = s;
    return s;
}

/* ---- stacks; some that are free are kept ---- */

static char *spare[SPARE_STACKS];
static uint32_t spare_count;

static char *new_stack(void) {
    if (spare_count) return spare[--spare_count];
    char *memory = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (memory == MAP_FAILED) return NULL;
    mprotect(memory, PAGE, PROT_NONE);
    return memory;
}

static void release(Stacklet *s) {
    if (s->memory && spare_count < SPARE_STACKS) spare[spare_count++] = s->memory;
    else if (s->memory) munmap(s->memory, STACK);
    s->memory = NULL;
    s->is_suspended = false;
    next_free[s->id] = first_free;
    first_free = s->id + 1;
}

/* ---- what the collector knows ---- */

static void push_suspended(void) {
    if (other_roots) other_roots();
    for (uint32_t i = 0; i < count; i++) {
        Stacklet *s = all[i];
        if (!s->is_suspended) continue;
        GC_push_all_eager(s->top, s->bottom);
        GC_push_all_eager(&s->context, &s->context + 1);
    }
}

static bool start(void) {
    if (!(current = add_stacklet())) return false;
    if (!GC_get_my_stackbottom) return true;
    struct GC_stack_base base;
    GC_get_my_stackbottom(&base);
    current->bottom = base.mem_base;
    other_roots = GC_get_push_other_roots();
    GC_set_push_other_roots(push_suspended);
    return true;
}

/* ---- switching ---- */

static void leave_for(Stacklet *to) {
    current = to;
    rpy_stack_limit = to->limit;
    if (GC_set_stackbottom) GC_set_stackbottom(NULL, &(struct GC_stack_base){to->bottom});
}

/* Suspends this stacklet and goes on with another; comes back when somebody switches to this one. */
static void *__attribute__((noinline)) go_on_with(Stacklet *to) {
    Stacklet *from = current;
    from->generation = (from->generation + 1) & ((1u << GENERATIONS) - 1);
    from->is_suspended = true;
    from->limit = rpy_stack_limit;
    from->top = (char *)((uintptr_t)__builtin_frame_address(0) & ~(uintptr_t)63) - 1024;     /* below all that this frame holds */
    if (from->memory && from->top < from->memory + PAGE) from->top = from->memory + PAGE;
    passed = handle_of(from);
    to->is_suspended = false;
    leave_for(to);
    if (swapcontext(&from->context, &to->context)) fatal("a stacklet cannot be switched to");
    if (ended) release(ended);
    ended = NULL;
    return passed;
}

static void first_frame(void) {
    Stacklet *self = current;
    if (ended) release(ended);
    ended = NULL;
    Stacklet *to = suspended_of(self->run(passed, self->argument));
    if (!to) fatal("the function of a stacklet gave no handle to go on with");
    ended = self;
    passed = EMPTY;
    to->is_suspended = false;
    leave_for(to);
    setcontext(&to->context);
    fatal("a stacklet cannot be switched to");
}

/* Runs run(handle of the caller, argument) on a new stack. NULL: no memory. */
void *rpy_stacklet_new(RunFunction run, void *argument) {
    if (!&rpy_stack_limit) return REFUSED;
    if (!current && !start()) return NULL;
    Stacklet *s = add_stacklet();
    if (!s) return NULL;
    char *memory = s->memory = new_stack();
    if (!memory) {
        release(s);
        return NULL;
    }
    s->bottom = memory + STACK;
    s->limit = memory + PAGE + RESERVE;
    s->run = run;
    s->argument = argument;
    getcontext(&s->context);
    s->context.uc_stack.ss_sp = memory;
    s->context.uc_stack.ss_size = STACK;
    s->context.uc_link = NULL;
    makecontext(&s->context, first_frame, 0);
    return go_on_with(s);
}

void *rpy_stacklet_switch(void *handle) {
    Stacklet *to = suspended_of(handle);
    return to ? go_on_with(to) : NULL;
}
