/* interp_weak.c: the run-time library's weak references and finalizers, over the checked memory.
 *
 * Takes:   calls of rpy_weakref_create, rpy_finalizer_register and the like; a collection that has marked what is reachable.
 * Leaves:  references to what is not, cleared; objects to be finalized, kept and queued, as libgc does: what a dead object with
 *          a finalizer points to stays, so that objects go before those they use; cycles through themselves stay for ever. */
#include "interp_core.h"
#include <string.h>

static bool is_marked(const Object *o) { return o->root->marked; }

static void clear_references(Interp *it) {
    for (Root *root = it->roots; root; root = root->next) {
        Object *o = &root->object;
        if (!root->marked || o->type != it->weakref_type) continue;
        if (o->cells[0].object && !is_marked(o->cells[0].object)) o->cells[0].object = NULL;
    }
}

static void queue_dead(Interp *it) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < it->finalizers.len; i++) {
        Finalizer *f = &it->finalizers.data[i];
        if (is_marked(f->object)) it->finalizers.data[kept++] = *f;
        else vec_push(it->arena, &it->dead, ((Finalizer){f->object, f->queue, true}));
    }
    it->finalizers.len = kept;
}

void weak_collect(Interp *it) {
    for (uint32_t i = 0; i < it->dead.len; i++) object_mark(it, it->dead.data[i].object);
    objects_mark_gray(it);
    for (uint32_t i = 0; i < it->finalizers.len; i++)
        if (!is_marked(it->finalizers.data[i].object)) object_mark_children(it, it->finalizers.data[i].object);
    objects_mark_gray(it);
    uint32_t first = it->dead.len;
    queue_dead(it);
    if (it->weakref_type) clear_references(it);
    for (uint32_t i = first; i < it->dead.len; i++) object_mark(it, it->dead.data[i].object);
    objects_mark_gray(it);
}

/* ---- calls of the run-time library ---- */

static Object *make_reference(Interp *it, const Type *func, Object *object) {
    it->weakref_type = func->result->target;
    Object *reference = object_new(it, it->weakref_type, 0);
    if (reference) reference->cells[0].object = object;
    return reference;
}

/* Something new, in any queue when it is -1. */
static bool has_new(const Interp *it, int64_t queue) {
    for (uint32_t i = 0; i < it->dead.len; i++)
        if (it->dead.data[i].is_new && (queue < 0 || it->dead.data[i].queue == queue)) return true;
    return false;
}

static bool take_new(Interp *it, int64_t queue) {
    bool found = has_new(it, queue);
    for (uint32_t i = 0; i < it->dead.len; i++)
        if (it->dead.data[i].queue == queue) it->dead.data[i].is_new = false;
    return found;
}

/* The oldest dead object of the queue; NULL when there is none. */
static Object *next_dead(Interp *it, int64_t queue) {
    for (uint32_t i = 0; i < it->dead.len; i++) {
        if (it->dead.data[i].queue != queue) continue;
        Object *object = it->dead.data[i].object;
        memmove(&it->dead.data[i], &it->dead.data[i + 1], (it->dead.len - i - 1) * sizeof *it->dead.data);
        it->dead.len--;
        return object;
    }
    return NULL;
}

static bool is_called(Sym symbol, const char *name) { return !strcmp(symbol->text, name); }

bool weak_call(Interp *it, Sym symbol, const Type *func, const InterpValue *args, InterpValue *result) {
    if (strncmp(symbol->text, "rpy_", 4)) return false;
    if (is_called(symbol, "rpy_weakref_create")) result->object = make_reference(it, func, args[0].object);
    else if (is_called(symbol, "rpy_gc_collect")) collect(it);
    else if (is_called(symbol, "rpy_finalizer_register"))
        vec_push(it->arena, &it->finalizers, ((Finalizer){args[0].object, args[1].integer, false}));
    else if (is_called(symbol, "rpy_finalizer_waits")) result->integer = has_new(it, -1) && !it->finalizing;
    else if (is_called(symbol, "rpy_finalizer_has")) result->integer = take_new(it, args[0].integer);
    else if (is_called(symbol, "rpy_finalizer_run")) it->finalizing = args[0].integer;
    else if (is_called(symbol, "rpy_finalizer_next")) result->object = next_dead(it, args[0].integer);
    else return false;
    return true;
}
