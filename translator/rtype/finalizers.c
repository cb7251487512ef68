/* finalizers.c: __del__ methods and finalizer queues.
 *
 * Takes:   classes whose instances are to be told that they have gone; queues.
 * Leaves:  a function in their vtables; a registration where an instance is made; and before any instance is made, and after
 *          rgc.collect(), a look whether something waits (rlib/ll/rfinalizer.py). A program without finalizers has none of this. */
#include "repr.h"

bool finalizers_exist(Rtyper *rt) {
    for (uint32_t i = 0; i < annotate_class_count(rt->a); i++)
        if (annotate_class(rt->a, i)->finalizer) return true;
    return annotate_queue_count(rt->a) > 0;
}

const Type *finalizer_func(Rtyper *rt, const Type *object) {
    const Type *params[] = {type_ptr(rt->p, object)};
    return type_func(rt->p, params, 1, T_(rt->p, Void));
}

/* Body: self.__del__(), of Ptr(object). */
Ref finalizer_value(Rtyper *rt, ClassRepr *cls) {
    Graph *callee = cls->def->finalizer;
    Graph *g = graph_new(rt->p, arena_printf(rt->arena, "finalize_%s", host_class_name(cls->cls)->text), LEVEL_TYPED);
    g->result = T_(rt->p, Void);
    g->source_name = callee->source_name;
    g->span = callee->span;
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g), .span = callee->span};
    Ref self = block_add_arg(g, l.block, rt->object->type, NULL);
    Ref arg = convert(&l, self, rt->object, signature_of(rt, callee)->params[0]);
    emit_call(&l, graph_ref(rt, callee), &arg, 1);
    block_return(g, l.block, const_void(rt->p), callee->span);
    return const_graph(rt->p, g);
}

void finalizer_register(Lower *l, Ref object, uint32_t queue) {
    Ref args[] = {emit_cast_pointer(l, object, l->rt->object->type), const_signed(l->p, queue)};
    emit_extern(l, "rpy_finalizer_register", T_(l->p, Void), args, 2);
}

/* ---- calling ---- */

static Ref next_dead(Rtyper *rt) {
    const Type *params[] = {T_(rt->p, Signed)};
    return const_extern(rt->p, "rpy_finalizer_next", type_func(rt->p, params, 1, rt->object->type));
}

static Host triggers_of(Rtyper *rt) {
    if (rt->triggers) return rt->triggers;
    uint32_t count = annotate_queue_count(rt->a);
    Host *queues = ARENA_ARRAY(rt->arena, Host, count + 1);
    for (uint32_t i = 0; i < count; i++) queues[i] = annotate_queue(rt->a, i);
    Host all = host_tuple(rt->w, queues, count);
    rt->triggers = host_call(rt->w, helper_function(rt, "rfinalizer.make_triggers"), &all, 1);
    CHECK(rt->triggers, "make_triggers failed");
    return rt->triggers;
}

void finalizers_poll(Lower *l) {
    if (!l->rt->has_finalizers || l->is_helper) return;
    HELPER(l, "rfinalizer.ll_poll", type_ref(l, l->p->string_type), next_dead(l->rt), host_ref(l, triggers_of(l->rt)),
           constant_ref(l, "exception in __del__ of "), constant_ref(l, " ignored\n"));
}

/* ---- queues ---- */

Ref lower_fq_register(Lower *l) {
    uint32_t number = annotate_queue_number(l->rt->a, l->args[1].constant ? l->args[1].constant : l->args[1].repr->object);
    finalizer_register(l, arg_as(l, 2, l->rt->object), number);
    return const_void(l->p);
}

Ref lower_fq_next_dead(Lower *l) {
    uint32_t number = annotate_queue_number(l->rt->a, l->args[1].constant ? l->args[1].constant : l->args[1].repr->object);
    Ref index = const_signed(l->p, number), dead = emit_call(l, next_dead(l->rt), &index, 1);
    return finish(l, dead, l->rt->object);
}
