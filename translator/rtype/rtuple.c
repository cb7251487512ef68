/* rtuple.c: tuples: { item0, item1, … }, never null. */
#include "repr.h"

static Sym item_name(Lower *l, uint32_t index) { return sym_of(l->rt, arena_printf(l->rt->arena, "item%u", index)); }

Ref tuple_item(Lower *l, Ref tuple, const Repr *repr, uint32_t index) {
    CHECK(index < repr->tuple.len, "item %u of a tuple of %u", index, repr->tuple.len);
    if (repr->tuple.items[index]->kind == REPR_BOX) return const_bool(l->p, false);
    if (ref_is_const(tuple)) {
        const Const *constant = const_of(l->p, tuple);
        if (constant->kind == CONST_PREBUILT) return constant->prebuilt->items[index].value;
    }
    return emit_getfield_sym(l, tuple, item_name(l, index));
}

Ref tuple_make(Lower *l, Repr *repr, const Ref *items) {
    Ref tuple = emit_malloc(l, repr->type->target);
    for (uint32_t i = 0; i < repr->tuple.len; i++)
        if (repr->tuple.items[i]->kind != REPR_BOX) emit_setfield_sym(l, tuple, item_name(l, i), items[i]);
    return tuple;
}

Ref lower_newtuple(Lower *l) {
    Repr *repr = l->result;
    if (repr->kind != REPR_TUPLE) return unsupported(l, "a tuple");
    Ref *items = ARENA_ARRAY(l->rt->arena, Ref, l->arg_count + 1);
    for (uint32_t i = 0; i < l->arg_count; i++) items[i] = arg_as(l, i, repr->tuple.items[i]);
    return tuple_make(l, repr, items);
}

/* The items of a constant tuple as a prebuilt array; NO_REF for other tuples. */
Ref tuple_constant_items(Lower *l, uint32_t index, Repr *item) {
    Host constant = l->args[index].constant;
    if (!constant || host_kind(constant) != HOST_TUPLE || item->kind == REPR_BOX) return NO_REF;
    Host list = host_call(l->rt->w, host_builtin(l->rt->w, "list"), &constant, 1);
    return constant_of(l->rt, list, repr_list(l->rt, item, false));
}

Ref tuple_getitem(Lower *l) {
    Repr *repr = l->args[0].repr;
    int64_t index;
    if (arg_int_constant(l, 1, &index)) {
        if (index < 0) index += repr->tuple.len;
        if (index < 0 || index >= repr->tuple.len) return unsupported(l, "an index");
        return finish(l, tuple_item(l, arg_ref(l, 0), repr, (uint32_t)index), repr->tuple.items[index]);
    }
    Ref tuple = arg_ref(l, 0), count = const_signed(l->p, repr->tuple.len);     /* all items are of one type */
    Repr *item = l->result->kind == REPR_VOID ? l->rt->box : l->result;
    Ref known = tuple_constant_items(l, 0, item);
    if (known != NO_REF) return finish(l, HELPER(l, "rlist.ll_getitem_fixed", known, arg_signed(l, 1)), item);
    Ref array = emit_malloc_varsize(l, type_array(l->p, item->type, true), count);
    for (uint32_t i = 0; i < repr->tuple.len; i++) {
        Ref value = convert(l, tuple_item(l, tuple, repr, i), repr->tuple.items[i], item);
        EMIT(l, setarrayitem, T_(l->p, Void), array, const_signed(l->p, i), value);
    }
    return finish(l, HELPER(l, "rlist.ll_getitem_fixed", array, arg_signed(l, 1)), item);
}

Ref tuple_getslice(Lower *l) {
    Repr *repr = l->args[0].repr;
    int64_t len = repr->tuple.len, start = 0, stop = len;
    bool known = (arg_is_none(l, 1) || arg_int_constant(l, 1, &start)) && (arg_is_none(l, 2) || arg_int_constant(l, 2, &stop));
    if (!known || !arg_is_none(l, 3) || l->result->kind != REPR_TUPLE) return unsupported(l, "a slice with bounds that vary");
    if (start < 0) start = start + len < 0 ? 0 : start + len;
    if (stop < 0) stop += len;
    if (stop > len) stop = len;
    Ref *items = ARENA_ARRAY(l->rt->arena, Ref, repr->tuple.len + 1), tuple = arg_ref(l, 0);
    for (int64_t i = start; i < stop; i++)
        items[i - start] = convert(l, tuple_item(l, tuple, repr, (uint32_t)i), repr->tuple.items[i], l->result->tuple.items[i - start]);
    return tuple_make(l, l->result, items);
}

Ref tuple_add(Lower *l) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    OpCode op = l->op->code;
    if (a->kind != REPR_TUPLE || b->kind != REPR_TUPLE || l->result->kind != REPR_TUPLE || (op != OP_add && op != OP_inplace_add))
        return unsupported(l, "an operator");
    Ref x = arg_ref(l, 0), y = arg_ref(l, 1), *items = ARENA_ARRAY(l->rt->arena, Ref, a->tuple.len + b->tuple.len + 1);
    for (uint32_t i = 0; i < l->result->tuple.len; i++) {
        Repr *from = i < a->tuple.len ? a : b;
        uint32_t index = i < a->tuple.len ? i : i - a->tuple.len;
        items[i] = convert(l, tuple_item(l, from == a && i < a->tuple.len ? x : y, from, index), from->tuple.items[index],
                           l->result->tuple.items[i]);
    }
    return tuple_make(l, l->result, items);
}

/* x in (a, b, c): compared one by one. */
Ref tuple_contains(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref tuple = arg_ref(l, 0), any = const_signed(l->p, 0);
    for (uint32_t i = 0; i < repr->tuple.len; i++) {
        Repr *own = repr->tuple.items[i], *item = common_repr(l->rt, own, l->args[1].repr);
        Ref have = held_as(l, tuple_item(l, tuple, repr, i), own, item), wanted = held_as(l, arg_ref(l, 1), l->args[1].repr, item);
        Ref one = HELPER(l, "rlist.ll_same", have, wanted, host_ref(l, item_eq(l->rt, item)));
        any = EMIT(l, int_or, SIGNED(l), any, EMIT(l, cast_bool_to_int, SIGNED(l), one));
    }
    return EMIT(l, int_is_true, BOOL(l), any);
}

Ref tuple_compare(Lower *l, OpCode op) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    if (a->tuple.len != b->tuple.len) {
        if (op == OP_eq || op == OP_ne) return const_bool(l->p, op == OP_ne);
        return unsupported(l, "an ordering");
    }
    if (op == OP_eq || op == OP_ne) return containers_equal(l, op);
    bool swap = op == OP_gt || op == OP_le, negate = op == OP_le || op == OP_ge;
    Repr *both = common_repr(l->rt, a, b);
    Host function = item_less(l->rt, both);
    if (!function) return unsupported(l, "an ordering");
    Ref x = arg_as(l, 0, both), y = arg_as(l, 1, both);
    Ref result = HELPER(l, "rlist.ll_same", swap ? y : x, swap ? x : y, host_ref(l, function));
    return negate ? emit_not(l, result) : result;
}
