/* rpbc.c: identity. `x is y` compares pointers, numbers by value; what has no representation is compared now. */
#include "repr.h"

static Ref is_null(Lower *l, uint32_t index) {
    Arg *arg = &l->args[index];
    if (!repr_is_pointer(arg->repr)) return const_bool(l->p, arg_is_none(l, index));
    return EMIT(l, ptr_iszero, BOOL(l), arg_ref(l, index));
}

static bool points_to_object(const Repr *repr) { return repr->kind == REPR_INSTANCE || repr->kind == REPR_METHODS; }

/* A known function or class may be one of those that stand there, never a list or an instance. */
static bool may_hold_known(const Repr *repr) {
    return repr->kind == REPR_FUNCTIONS || repr->kind == REPR_CLASSES || repr->kind == REPR_METHODS || repr->kind == REPR_CALLABLE || repr->kind == REPR_FROZEN ||
           repr->kind == REPR_BUILTIN_METHOD || repr->kind == REPR_POINTER;
}

/* Both sides as one representation; NULL when they have none in common, and so are never the same. */
static Repr *common_pointer_repr(Lower *l) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    if (a == b) return a;
    if (a->kind == REPR_METHODS && b->kind == REPR_METHODS && a->method_name != b->method_name) return NULL;
    if (a->kind == REPR_METHODS && b->kind == REPR_CALLABLE) return b;
    if (a->kind == REPR_CALLABLE && b->kind == REPR_METHODS) return a;
    if (points_to_object(a) && points_to_object(b)) return l->rt->object;
    if (a->kind == REPR_VOID && repr_is_pointer(b)) return may_hold_known(b) ? b : NULL;
    if (b->kind == REPR_VOID && repr_is_pointer(a)) return may_hold_known(a) ? a : NULL;
    return a->type == b->type ? a : NULL;
}

static Ref void_is(Lower *l) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    Host x = l->args[0].constant ? l->args[0].constant : a->object, y = l->args[1].constant ? l->args[1].constant : b->object;
    return const_bool(l->p, x == y);
}

Ref lower_is(Lower *l) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    if (arg_is_none(l, 1)) return is_null(l, 0);
    if (arg_is_none(l, 0)) return is_null(l, 1);
    if (a->kind == REPR_VOID && b->kind == REPR_VOID) return void_is(l);
    if (repr_is_number(a) && repr_is_number(b)) {
        if (a->kind == REPR_BOOL && b->kind == REPR_BOOL) {
            Ref x = arg_ref(l, 0), y = arg_ref(l, 1);
            return EMIT(l, bool_eq, BOOL(l), x, y);
        }
        return a->kind == REPR_FLOAT || b->kind == REPR_FLOAT ? float_compare(l, OP_eq) : int_compare(l, OP_eq);
    }
    if (repr_is_single(a) && repr_is_single(b)) {
        Ref x = arg_as(l, 0, l->rt->float_), y = arg_as(l, 1, l->rt->float_);
        return EMIT(l, float_eq, BOOL(l), x, y);
    }
    bool chars = (a->kind == REPR_CHAR || a->kind == REPR_UNICHAR) || (b->kind == REPR_CHAR || b->kind == REPR_UNICHAR);
    if (repr_is_text(a) && repr_is_text(b) && chars) return str_compare(l, OP_eq);
    Repr *common = common_pointer_repr(l);
    if (!common || !repr_is_pointer(common)) return const_bool(l->p, false);
    Ref x = arg_as(l, 0, common), y = arg_as(l, 1, common);
    if (common->kind == REPR_CALLABLE) return callable_eq(l, x, y);
    return EMIT(l, ptr_eq, BOOL(l), x, y);
}
