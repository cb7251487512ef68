/* weakref.c: weak references: a struct that holds the object, which the collector does not follow and clears when the object goes.
 *
 * Takes:   weakref.ref(x), ref() and prebuilt references, whose objects stay for ever.
 * Leaves:  a call of rpy_weakref_create; a load of the field. */
#include "repr.h"

static const Type *weakref_struct(Rtyper *rt) {
    return struct_named(rt, "weakref", true, (const char *[]){"object"}, (const Type *[]){rt->object->type}, 1);
}

Repr *weakref_repr(Rtyper *rt) {
    bool is_new;
    return repr_keyed(rt, REPR_WEAKREF, type_ptr(rt->p, weakref_struct(rt)), "", &is_new);
}

Prebuilt *weakref_prebuilt(Rtyper *rt, Host object, uint64_t key) {
    Prebuilt *prebuilt = prebuilt_new(rt->p, weakref_struct(rt), 0, "weakref");
    map_put(rt->arena, &rt->prebuilt, key, prebuilt);
    Host target = host_instance_get(rt->w, object, sym_of(rt, "_object"));
    if (target && annotation_of_host(rt->a, target)->kind == ANN_INSTANCE)
        prebuilt_set(prebuilt, sym_of(rt, "object"), constant_of(rt, target, rt->object));
    return prebuilt;
}

Ref lower_weakref(Lower *l) {
    arg_nonnull(l, 1, NULL);
    Ref object = arg_as(l, 1, l->rt->object), reference = emit_extern(l, "rpy_weakref_create", l->result->type, &object, 1);
    HELPER(l, "rbuiltin.ll_check_memory", EMIT(l, ptr_nonzero, BOOL(l), reference));
    return reference;
}

/* ref() */
Ref lower_weakref_call(Lower *l) {
    Ref reference = arg_nonnull(l, 0, NULL);
    if (l->result->kind == REPR_VOID) return const_void(l->p);
    return finish(l, emit_getfield(l, reference, "object"), l->rt->object);
}

Ref lower_gc_used(Lower *l) { return finish(l, emit_extern(l, "rpy_gc_used", SIGNED(l), NULL, 0), repr_signed(l->rt)); }

Ref lower_gc_collect(Lower *l) {
    emit_extern(l, "rpy_gc_collect", T_(l->p, Void), NULL, 0);
    finalizers_poll(l);
    return const_void(l->p);
}
