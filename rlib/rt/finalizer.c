/* finalizer.c: objects to be told that they have gone.
 *
 * Idea: a collection only queues them, here; the program asks at places where it is ready for it (rlib/ll/rfinalizer.py). Queue 0
 * is that of __del__ methods, the others are the program's. libgc queues an object before those it points to, which stay until
 * it is gone, and never one that reaches itself. Without libgc nothing ever goes. */
#include "rt.h"

bool rpy_finalizer_new, rpy_finalizing;

#ifdef RPY_GC_BOEHM
typedef struct DeadObject { struct DeadObject *next; void *object; int64_t queue; bool is_new; } DeadObject;
static DeadObject *first_dead, **last_dead = &first_dead;

static void GC_CALLBACK is_dead(void *object, void *queue) {
    DeadObject *dead = GC_malloc(sizeof *dead);
    if (!dead) return;
    *dead = (DeadObject){NULL, object, (int64_t)(intptr_t)queue, true};
    *last_dead = dead;
    last_dead = &dead->next;
}

static void GC_CALLBACK some_are_dead(void) { rpy_finalizer_new = true; }

void rpy_finalizer_register(void *object, int64_t queue) {
    GC_set_finalize_on_demand(1);
    GC_set_finalizer_notifier(some_are_dead);
    if (GC_base(object)) GC_register_finalizer(object, is_dead, (void *)(intptr_t)queue, NULL, NULL);
}

void rpy_finalizer_run(bool start) {
    rpy_finalizing = start;
    if (!start) return;
    rpy_finalizer_new = false;
    GC_invoke_finalizers();
}

bool rpy_finalizer_has(int64_t queue) {
    bool found = false;
    for (DeadObject *dead = first_dead; dead; dead = dead->next) {
        if (dead->queue != queue || !dead->is_new) continue;
        found = true;
        dead->is_new = false;
    }
    return found;
}

void *rpy_finalizer_next(int64_t queue) {
    for (DeadObject **at = &first_dead; *at; at = &(*at)->next) {
        DeadObject *dead = *at;
        if (dead->queue != queue) continue;
        *at = dead->next;
        if (!*at) last_dead = at;
        return dead->object;
    }
    return NULL;
}
#else
void rpy_finalizer_register(void *object, int64_t queue) { (void)object, (void)queue; }
void rpy_finalizer_run(bool start) { rpy_finalizing = start; }
bool rpy_finalizer_has(int64_t queue) { return (void)queue, false; }
void *rpy_finalizer_next(int64_t queue) { return (void)queue, NULL; }
#endif
