/* world.c: the world of import time: its memory, its shared objects, the order in which it comes up.
 *
 * Memory:  small objects come from free lists that libgc fills by the batch; a collection sees them through the world,
 *          which is itself scanned. With -Dhost_heap=arena everything is in the context's arena and stays.
 * Start:   names and types refer to each other, so memory for all classes comes first, then strs, then their contents.
 */
#include "host/object.h"
#include "host/core.h"
#include <stdlib.h>
#include <sys/resource.h>
#ifndef JQ_HOST_HEAP_ARENA
#include <gc/gc.h>
#endif

enum { SMALL_UNIT = 16, SMALL_MAX = 256, ATOMIC_FROM = 96, DEFAULT_RECURSION = 1000, STACK_MARGIN = 512 * 1024 };

#ifdef JQ_HOST_HEAP_ARENA
void *host_alloc(HostWorld *world, size_t size) { return arena_alloc(world->cx->arena, size); }
void *host_alloc_atomic(HostWorld *world, size_t size) { return arena_alloc(world->cx->arena, size); }
static void heap_start(void) {}
static HostWorld *alloc_world(Context *cx) { return ARENA_NEW(cx->arena, HostWorld); }
static void free_world(HostWorld *world) { (void)world; }
static void heap_freeze(void) {}
#else
void *host_alloc(HostWorld *world, size_t size) {
    if (size > SMALL_MAX) {
        void *block = GC_MALLOC(size);
        return block ? block : (out_of_memory(), NULL);
    }
    uint32_t list = (uint32_t)((size + SMALL_UNIT - 1) / SMALL_UNIT);
    void *block = world->free_small[list];
    if (!block) block = GC_malloc_many(list * SMALL_UNIT);
    if (!block) out_of_memory();
    world->free_small[list] = *(void **)block;
    *(void **)block = NULL;
    return block;
}

void *host_alloc_atomic(HostWorld *world, size_t size) {
    if (size < ATOMIC_FROM) return host_alloc(world, size);
    void *block = GC_MALLOC_ATOMIC(size);
    return block ? block : (out_of_memory(), NULL);
}

static void heap_start(void) {
    GC_set_no_dls(1);
    GC_INIT();
    GC_set_free_space_divisor(2);
    GC_set_warn_proc(GC_ignore_warn_proc);
}
static HostWorld *alloc_world(Context *cx) {
    (void)cx;
    HostWorld *world = GC_MALLOC_UNCOLLECTABLE(sizeof *world);
    return world ? world : (out_of_memory(), NULL);
}
static void free_world(HostWorld *world) { GC_FREE(world); }
static void heap_freeze(void) { GC_disable(); }
#endif

/* The lowest address the C stack may reach: recursion ends in RuntimeError above it. */
static char *stack_limit(void) {
    struct rlimit limit;
    size_t size = 8u << 20;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) size = limit.rlim_cur;
    if (size > (256u << 20)) size = 256u << 20;
    size_t usable = size > 2 * STACK_MARGIN ? size - STACK_MARGIN : size / 2;
    return (char *)__builtin_frame_address(0) - usable;
}

static void make_strings(HostWorld *world) {
    for (uint32_t i = 0; i < 256; i++) {
        char c = (char)i;
        world->chars[i] = host_intern_sym(world, intern(world->cx->interner, &c, 1));
    }
    world->empty_str = host_intern_cstr(world, "");
#define NAME(field, text) world->s.field = host_intern_cstr(world, text);
#include "host/names.def"
#undef NAME
}

static Host make_singleton(HostWorld *world, HostClass *cls) {
    HostObject *object = host_alloc(world, sizeof *object);
    object->cls = cls;
    return object;
}

static Host make_bool(HostWorld *world, int64_t size) {
    HostInt *object = host_alloc(world, sizeof *object + sizeof(mp_limb_t));
    object->base.cls = world->t.bool_;
    object->size = size;
    object->limbs[0] = (mp_limb_t)size;
    return &object->base;
}

static void make_singletons(HostWorld *world) {
    world->none = make_singleton(world, world->t.none_);
    world->not_implemented = make_singleton(world, world->t.not_implemented_);
    world->ellipsis = make_singleton(world, world->t.ellipsis_);
    world->false_ = make_bool(world, 0);
    world->true_ = make_bool(world, 1);
    HostTuple *empty = host_alloc(world, sizeof *empty);
    empty->base.cls = world->t.tuple_;
    world->empty_tuple = &empty->base;
}

static void make_modules(HostWorld *world) {
    world->modules = host_new_dict(world);
    HostModule *builtins = host_new_module(world, host_intern_cstr(world, "builtins"));
    world->builtins_module = &builtins->base;
    world->builtins = builtins->dict;
    host_dict_set_cstr(world, world->modules, "builtins", &builtins->base);
    host_dict_set_cstr(world, world->modules, "__builtin__", &builtins->base);
    host_fill_builtins(world);
    host_fill_sys_path(world, NULL);
}

HostWorld *host_new(Context *cx, const HostOptions *options) {
    heap_start();
    HostWorld *world = alloc_world(cx);
    memset(world, 0, sizeof *world);
    world->cx = cx;
    world->options = *options;
    world->recursion_limit = options->recursion_limit ? options->recursion_limit : DEFAULT_RECURSION;
    world->recursion_stated = world->recursion_limit;
    world->stack_limit = stack_limit();
    world->method_cache = host_alloc(world, HOST_METHOD_CACHE_SIZE * sizeof *world->method_cache);
    host_alloc_classes(world);
    world->keep = host_new_list(world, 0);
    world->repr_running = host_new_list(world, 0);
    make_strings(world);
    make_singletons(world);
    host_fill_classes(world);
    make_modules(world);
    return world;
}

void host_free(HostWorld *world) { free_world(world); }

void host_freeze(HostWorld *world) {
    world->frozen = true;
    heap_freeze();
}
