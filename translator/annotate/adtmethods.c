/* adtmethods.c: methods that a low-level type was given: `p.method(x)` where p points to a type with adtmeths.
 *
 * Takes:   a pointer, or a type as a value, and a name that is no field of it.
 * Leaves:  the value that the type has under the name; for a function a built-in method, whose call is one of the function with
 *          the pointer first, or with the type if it is a typeMethod. */
#include "inference.h"

/* What the type has under the name; NULL: nothing. */
static Host adt_value(Annotator *a, const Type *type, Sym name) {
    Host object = lltype_object(a, type);
    Host methods = object ? host_instance_get(a->world, object, sym(a, "_adtmeths")) : NULL;
    return methods && host_kind(methods) == HOST_DICT ? host_dict_get_str(a->world, methods, name) : NULL;
}

static const Type *adt_type(Annotator *a, Ann x) {
    if (x->kind == ANN_LLTYPE) return lltype_of(a, x);
    return x->kind == ANN_PTR && x->pointer->kind == TYPE_PTR ? x->pointer->target : NULL;
}

static bool is_type_method(Annotator *a, Host function) {
    Host mark = host_getattr(a->world, function, "_type_method");
    if (!mark) host_clear_exception(a->world);
    return mark != NULL;
}

Ann adt_attribute(Annotator *a, Ann x, Sym name) {
    const Type *type = adt_type(a, x);
    Host value = type ? adt_value(a, type, name) : NULL;
    if (!value) return NULL;
    if (host_kind(value) == HOST_FUNCTION) return x->kind == ANN_PTR || is_type_method(a, value) ? ann_method(a, x, name) : ann_of_host(a, value);
    Host function = host_kind(value) == HOST_INSTANCE ? host_instance_get(a->world, value, sym(a, "function")) : NULL;     /* staticAdtMethod */
    return ann_of_host(a, function ? function : value);
}

Ann adt_method_call(Annotator *a, Ann self, Sym name, const CallArgs *args) {
    const Type *type = adt_type(a, self);
    Host function = type ? adt_value(a, type, name) : NULL;
    if (!function) return NULL;
    CallArgs all = {.count = 0};
    if (is_type_method(a, function)) {
        Ann its_type = ann_lltype(a, type);
        args_push(&all, its_type, (ArgSource){.kind = ARG_CONSTANT, .constant = its_type->constant}, NO_REF);
    } else {
        args_push(&all, self, operand_source(0), NO_REF);
    }
    for (uint32_t i = 0; i < args->count; i++) all.items[all.count++] = args->items[i];
    all.keyword_count = args->keyword_count;
    all.shape = args->shape;
    return call_value(a, ann_of_host(a, function), &all);
}
