/* convert.c: values from one representation to another, and the operands of an operation in the one that is wanted. */
#include "repr.h"

/* ---- conversions ---- */

static Ref number_to(Lower *l, Ref value, Repr *from, Repr *to) {
    if (from->kind == REPR_INT && to->kind == REPR_INT) return int_cast(l, value, from->integer, to->integer);
    if (from->kind == REPR_BOOL && to->kind == REPR_INT) {
        if (to->integer == PRIM_Unsigned) return EMIT(l, cast_bool_to_uint, to->type, value);
        Ref word = EMIT(l, cast_bool_to_int, SIGNED(l), value);
        return int_cast(l, word, PRIM_Signed, to->integer);
    }
    if (from->kind == REPR_BOOL && to->kind == REPR_FLOAT) return EMIT(l, cast_bool_to_float, to->type, value);
    if (from->kind == REPR_INT && to->kind == REPR_FLOAT) {
        if (from->integer == PRIM_Signed) return EMIT(l, cast_int_to_float, to->type, value);
        if (from->integer == PRIM_Unsigned) return EMIT(l, cast_uint_to_float, to->type, value);
        return EMIT(l, cast_primitive, to->type, value);
    }
    if (from->kind == REPR_INT && to->kind == REPR_BOOL) {
        if (from->integer == PRIM_Unsigned) return EMIT(l, uint_is_true, to->type, value);
        return EMIT(l, int_is_true, to->type, int_cast(l, value, from->integer, PRIM_Signed));
    }
    if (from->kind == REPR_FLOAT && to->kind == REPR_BOOL) return EMIT(l, float_is_true, to->type, value);
    return NO_REF;
}

bool repr_is_single(const Repr *repr) {
    return repr->kind == REPR_POINTER && repr->type->kind == TYPE_PRIMITIVE && repr->type->primitive == PRIM_SingleFloat;
}

static bool is_storable_number(const Repr *repr) { return repr_is_number(repr) || repr_is_single(repr); }

static Ref tuple_to(Lower *l, Ref value, Repr *from, Repr *to) {
    Ref *items = ARENA_ARRAY(l->rt->arena, Ref, from->tuple.len);
    for (uint32_t i = 0; i < from->tuple.len; i++)
        items[i] = convert(l, tuple_item(l, value, from, i), from->tuple.items[i], to->tuple.items[i]);
    return tuple_make(l, to, items);
}

/* A void value is known: it is remade from what its repr knows. */
static Ref void_to(Lower *l, Repr *from, Repr *to) {
    if (from->object) return constant_of(l->rt, from->object, to);
    return const_zero(l->p, to->type);
}

static Ref text_to(Lower *l, Ref value, Repr *from, Repr *to) {
    if (from->kind == REPR_CHAR && to->kind == REPR_STR) {
        Ref index = EMIT(l, cast_char_to_int, SIGNED(l), value);
        return emit_getarrayitem(l, prebuilt_char_table(l->rt), index);
    }
    if (from->kind == REPR_UNICHAR && to->kind == REPR_UNICODE)
        return HELPER(l, "rstr.ll_of_char", type_ref(l, l->p->unicode_type), value);
    return NO_REF;
}

static bool points_to_object(Repr *repr) {
    return repr->kind == REPR_INSTANCE || repr->kind == REPR_METHODS
           || (repr->kind == REPR_BUILTIN_METHOD && repr->self->kind == REPR_INSTANCE);
}

Ref convert(Lower *l, Ref value, Repr *from, Repr *to) {
    if (from == to) return value;
    if (to->kind == REPR_VOID) return const_void(l->p);
    if (to->kind == REPR_BOX) return const_bool(l->p, false);
    if (from->kind == REPR_VOID || from->kind == REPR_BOX) return void_to(l, from, to);
    if (from->kind == REPR_METHODS && to->kind == REPR_CALLABLE) return callable_of_method(l, value, from->method_name, from->cls, to);
    if (points_to_object(from) && points_to_object(to)) return emit_cast_pointer(l, value, to->type);
    if (from->type == to->type) return value;
    if (ref_is_const(value)) {
        Ref constant = constant_convert(l->rt, value, from, to);
        if (constant != NO_REF) return constant;
    }
    Ref result = NO_REF;
    if (repr_is_number(from) && repr_is_number(to)) result = number_to(l, value, from, to);
    else if (is_storable_number(from) && is_storable_number(to)) result = EMIT(l, cast_primitive, to->type, value);
    else if (repr_is_text(from) && repr_is_text(to)) result = text_to(l, value, from, to);
    else if (from->kind == REPR_TUPLE && to->kind == REPR_TUPLE && from->tuple.len == to->tuple.len)
        result = tuple_to(l, value, from, to);
    else if (repr_is_pointer(from) && repr_is_pointer(to) && from->type->target->kind == TYPE_STRUCT
             && to->type->target->kind == TYPE_STRUCT && (from->kind == REPR_POINTER || to->kind == REPR_POINTER))
        result = emit_cast_pointer(l, value, to->type);
    CHECK(result != NO_REF, "%s: no conversion of %s to %s (kinds %d, %d)", l->g->name->text, type_label(l->rt, from->type),
          type_label(l->rt, to->type), (int)from->kind, (int)to->kind);
    return result;
}

Ref finish(Lower *l, Ref value, Repr *from) { return convert(l, value, from, l->result); }

/* ---- operands ---- */

Ref arg_ref(Lower *l, uint32_t index) {
    Arg *arg = &l->args[index];
    if (arg->ref == NO_REF) arg->ref = arg->constant ? constant_of(l->rt, arg->constant, arg->repr) : const_void(l->p);
    return arg->ref;
}

Ref arg_as(Lower *l, uint32_t index, Repr *to) {
    Arg *arg = &l->args[index];
    if (arg->constant && to->kind != REPR_BOX && to->kind != REPR_VOID && to->kind != REPR_POINTER
        && to->kind != REPR_BUILTIN_METHOD)
        return constant_of(l->rt, arg->constant, to);
    return convert(l, arg_ref(l, index), arg->repr, to);
}

Ref arg_signed(Lower *l, uint32_t index) { return arg_as(l, index, repr_signed(l->rt)); }

bool arg_can_be_none(const Lower *l, uint32_t index) {
    const Arg *arg = &l->args[index];
    if (arg->constant) return host_kind(arg->constant) == HOST_NONE;
    return arg->annotation->can_be_none || arg->annotation->kind == ANN_NONE;
}

Ref arg_nonnull(Lower *l, uint32_t index, const char *what) {
    Ref ref = arg_ref(l, index);
    if (!arg_can_be_none(l, index) || l->unchecked) return ref;
    if (!repr_is_pointer(l->args[index].repr)) ref = const_null(l->p, l->rt->object->type);
    bool is_attribute = what && (what[0] != '_' || what[1] != '_');     /* else it is no operand of an operator: TypeError */
    emit_check_nonnull(l, ref, is_attribute ? sym_of(l->rt, what) : NULL);
    return arg_ref(l, index);
}

bool arg_is_none(const Lower *l, uint32_t index) {
    if (index >= l->arg_count) return true;
    const Arg *arg = &l->args[index];
    return arg->annotation->kind == ANN_NONE || (arg->constant && host_kind(arg->constant) == HOST_NONE);
}

bool arg_int_constant(const Lower *l, uint32_t index, int64_t *value) {
    if (index >= l->arg_count || !l->args[index].constant) return false;
    Host object = l->args[index].constant;
    if (host_kind(object) == HOST_BOOL) { *value = host_bool_value(object); return true; }
    bool is_int = host_kind(object) == HOST_INT || (host_kind(object) == HOST_INSTANCE && l->args[index].repr->kind == REPR_INT);
    return is_int && host_int_value(object, value);
}

bool arg_is_nonneg(const Lower *l, uint32_t index) {
    int64_t value;
    if (arg_int_constant(l, index, &value)) return value >= 0;
    const Annotation *annotation = l->args[index].annotation;
    return annotation->kind == ANN_BOOL || (annotation->kind == ANN_INT && annotation->nonneg);
}

void arg_replace(Lower *l, uint32_t index, Ref ref, Repr *repr) {
    l->args[index].ref = ref;
    l->args[index].repr = repr;
    l->args[index].constant = NULL;
}

/* ---- truth ---- */

Ref emit_not(Lower *l, Ref condition) {
    if (ref_is_const(condition)) return const_bool(l->p, !const_of(l->p, condition)->integer);
    return EMIT(l, bool_not, BOOL(l), condition);
}

/* A container is true when its length is not 0; None is false. */
static Ref length_truth(Lower *l, uint32_t index) {
    Arg *arg = &l->args[index];
    if (!arg_can_be_none(l, index)) return EMIT(l, int_is_true, BOOL(l), length_of(l, index));
    Ref value = arg_ref(l, index);
    if (arg->repr->kind == REPR_LIST)
        return HELPER(l, arg->repr->list.resized ? "rtruth.ll_list_truth" : "rtruth.ll_array_truth", value);
    if (arg->repr->kind == REPR_DICT) return HELPER(l, "rtruth.ll_dict_truth", value);
    return HELPER(l, "rtruth.ll_str_truth", value);
}

Ref truth_of(Lower *l, uint32_t index) {
    Arg *arg = &l->args[index];
    bool is_typed = arg->constant && repr_is_number(arg->repr) && host_kind(arg->constant) == HOST_INSTANCE;    /* r_uint(0) */
    if (arg->constant && !is_typed && (arg->repr->kind == REPR_VOID || repr_is_number(arg->repr) || repr_is_text(arg->repr)
                          || arg->repr->kind == REPR_TUPLE))
        return const_bool(l->p, host_truth(l->rt->w, arg->constant));
    switch (arg->repr->kind) {
    case REPR_VOID: return const_bool(l->p, arg->repr->object != NULL || arg->annotation->kind == ANN_BUILTIN);
    case REPR_BOX: return const_bool(l->p, false);
    case REPR_BOOL: return arg_ref(l, index);
    case REPR_INT:
    case REPR_FLOAT: return convert(l, arg_ref(l, index), arg->repr, l->rt->bool_);
    case REPR_CHAR:
    case REPR_UNICHAR: return const_bool(l->p, true);
    case REPR_TUPLE: return const_bool(l->p, arg->repr->tuple.len > 0);
    case REPR_STR: case REPR_UNICODE: case REPR_LIST: case REPR_DICT: case REPR_RANGE: return length_truth(l, index);
    case REPR_INSTANCE: case REPR_FUNCTIONS: case REPR_CLASSES: case REPR_METHODS: case REPR_CALLABLE: case REPR_FROZEN: case REPR_ITERATOR:
    case REPR_BUILTIN_METHOD: case REPR_WEAKREF: case REPR_POINTER:
        if (arg->repr->type == T_(l->p, Address))
            return EMIT(l, adr_ne, BOOL(l), arg_ref(l, index), const_null(l->p, arg->repr->type));
        return EMIT(l, ptr_nonzero, BOOL(l), arg_ref(l, index));
    }
    UNREACHABLE("repr kind %d", (int)arg->repr->kind);
}
