/* compare.c: equality of containers.
 *
 * Takes:   two operands, of one representation or of different ones: a fixed and a resizable list, ints and floats.
 * Leaves:  one call of the equality of the representation that holds both (itemops.c), which knows of None.
 * Idea:    an operand that is held otherwise is copied into that representation first, item by item. */
#include "repr.h"

static Repr *common_dict(Rtyper *rt, Repr *a, Repr *b) {
    Repr *key = common_repr(rt, a->dict.key, b->dict.key), *value = common_repr(rt, a->dict.value, b->dict.value);
    if (a->dict.key == key && a->dict.value == value) return a;
    return b->dict.key == key && b->dict.value == value ? b : NULL;
}

Repr *common_repr(Rtyper *rt, Repr *a, Repr *b) {
    if (a == b) return a;
    if (a->kind == REPR_TUPLE && b->kind == REPR_TUPLE && a->tuple.len == b->tuple.len) {
        Repr **items = ARENA_ARRAY(rt->arena, Repr *, a->tuple.len);
        for (uint32_t i = 0; i < a->tuple.len; i++) items[i] = common_repr(rt, a->tuple.items[i], b->tuple.items[i]);
        return repr_tuple(rt, items, a->tuple.len);
    }
    if (a->kind == REPR_LIST && b->kind == REPR_LIST)
        return repr_list(rt, common_repr(rt, a->list.item, b->list.item), a->list.resized || b->list.resized);
    if (a->kind == REPR_DICT && b->kind == REPR_DICT) {
        Repr *both = common_dict(rt, a, b);
        return both ? both : a;
    }
    if (repr_is_number(a) && repr_is_number(b)) return b->kind > a->kind ? b : a;
    if (repr_is_text(a) && repr_is_text(b)) return b->kind > a->kind ? b : a;
    return a->kind == REPR_VOID || a->kind == REPR_BOX ? b : a;
}

/* ---- copies ---- */

static Ref empty_container(Lower *l, Repr *repr) {
    if (repr->kind == REPR_DICT) return emit_malloc(l, repr->dict.dict);
    return list_from_items(l, emit_malloc_varsize(l, repr->list.array, const_signed(l->p, 0)), repr);
}

static Ref list_held_as(Lower *l, Ref list, Repr *from, Repr *to) {
    Ref items = list_items(l, list, from), length = list_length(l, list, from);
    Ref copy = emit_malloc_varsize(l, to->list.array, length);
    Loop loop = emit_loop(l, length);
    Ref item = held_as(l, emit_getarrayitem(l, items, loop.index), from->list.item, to->list.item);
    EMIT(l, setarrayitem, T_(l->p, Void), copy, loop.index, item);
    emit_loop_end(l, loop);
    return list_from_items(l, copy, to);
}

static Ref dict_held_as(Lower *l, Ref dict, Repr *from, Repr *to) {
    Ref copy = emit_malloc(l, to->dict.dict);
    dict_update(l, copy, to, dict, from);
    return copy;
}

static Ref tuple_held_as(Lower *l, Ref tuple, Repr *from, Repr *to) {
    Ref *items = ARENA_ARRAY(l->rt->arena, Ref, from->tuple.len + 1);
    for (uint32_t i = 0; i < from->tuple.len; i++)
        items[i] = held_as(l, tuple_item(l, tuple, from, i), from->tuple.items[i], to->tuple.items[i]);
    return tuple_make(l, to, items);
}

Ref held_as(Lower *l, Ref value, Repr *from, Repr *to) {
    if (from == to || from->type == to->type) return convert(l, value, from, to);
    if (from->kind == REPR_TUPLE && to->kind == REPR_TUPLE && from->tuple.len == to->tuple.len)
        return tuple_held_as(l, value, from, to);
    if (from->kind != to->kind || (from->kind != REPR_LIST && from->kind != REPR_DICT)) return convert(l, value, from, to);
    Ref there = EMIT(l, ptr_nonzero, BOOL(l), value);
    Ref source = HELPER(l, "rbuiltin.ll_choose", there, value, empty_container(l, from));
    Ref copy = from->kind == REPR_LIST ? list_held_as(l, source, from, to) : dict_held_as(l, source, from, to);
    return HELPER(l, "rbuiltin.ll_choose", there, copy, const_null(l->p, to->type));
}

/* ---- comparing ---- */

/* A range is compared as the list it stands for. */
static Ref as_container(Lower *l, uint32_t index, Repr **repr) {
    *repr = l->args[index].repr;
    Ref value = arg_ref(l, index);
    if ((*repr)->kind != REPR_RANGE) return value;
    Ref items = range_items(l, value, type_array(l->p, SIGNED(l), true));
    *repr = repr_list(l->rt, repr_signed(l->rt), false);
    return items;
}

static bool are_comparable(Rtyper *rt, Repr *a, Repr *b) { return a->kind != REPR_DICT || b->kind != REPR_DICT || a == b || common_dict(rt, a, b); }

Ref containers_equal(Lower *l, OpCode op) {
    Repr *a, *b;
    Ref x = as_container(l, 0, &a), y = as_container(l, 1, &b);
    if (!are_comparable(l->rt, a, b)) return unsupported(l, "a comparison");
    Repr *both = common_repr(l->rt, a, b);
    x = held_as(l, x, a, both);
    y = held_as(l, y, b, both);
    Ref equal = HELPER(l, "rlist.ll_same", x, y, host_ref(l, item_eq(l->rt, both)));
    return op == OP_eq ? equal : emit_not(l, equal);
}
