/* riter.c: iterators: structs that remember what is iterated and where. */
#include "repr.h"

static Ref int_type(Lower *l, const Repr *iterator) { return type_ref(l, iterator->type->target); }

/* ---- making ---- */

/* A tuple or the characters of a string as the array that is walked. */
static Ref as_container(Lower *l, Ref value, Repr *from, Repr *to) {
    if (from == to || to->kind != REPR_LIST) return convert(l, value, from, to);
    if (from->kind == REPR_LIST && from->list.array == to->list.array)
        return list_from_items(l, HELPER(l, "rlist.ll_slice", list_items(l, value, from), const_signed(l->p, 0),
                                         list_length(l, value, from)), to);
    if (repr_is_text(from)) {
        Ref text = convert(l, value, from, from->kind == REPR_CHAR ? l->rt->str : from);
        return HELPER(l, "rstr.ll_chars", type_ref(l, to->list.array), text);
    }
    CHECK(from->kind == REPR_TUPLE, "%s: cannot iterate", l->g->name->text);
    Ref array = emit_malloc_varsize(l, to->list.array, const_signed(l->p, from->tuple.len));
    for (uint32_t i = 0; i < from->tuple.len; i++) {
        Ref item = convert(l, tuple_item(l, value, from, i), from->tuple.items[i], to->list.item);
        EMIT(l, setarrayitem, T_(l->p, Void), array, const_signed(l->p, i), item);
    }
    return array;
}

static Ref reversed_make(Lower *l, Ref value, Repr *over, Repr *iterator) {
    if (over->kind == REPR_RANGE) {
        Ref reversed = HELPER(l, "rrange.ll_reversed", type_ref(l, over->type->target), value);
        return HELPER(l, "rrange.ll_iter", int_type(l, iterator), reversed);
    }
    return HELPER(l, "rlist.ll_reversed_iter", int_type(l, iterator), value, list_length(l, value, over));
}

Ref iterator_make(Lower *l, Ref container, Repr *container_repr, Repr *iterator) {
    Repr *over = iterator->iterator.container;
    if (iterator->iterator.kind == ITERATE_ENUMERATE || iterator->iterator.kind == ITERATE_ZIP) {
        CHECK(container_repr == iterator, "an iterator of iterators is made by its builtin");
        return container;
    }
    Ref value = as_container(l, container, container_repr, over);
    switch (iterator->iterator.kind) {
    case ITERATE_LIST: case ITERATE_RANGE: case ITERATE_TUPLE:
        if (over->kind == REPR_RANGE)
            return HELPER(l, over->range.step == 1 ? "rrange.ll_iter_up" : "rrange.ll_iter", int_type(l, iterator), value);
        return HELPER(l, "rlist.ll_iter", int_type(l, iterator), value);
    case ITERATE_REVERSED: return reversed_make(l, value, over, iterator);
    case ITERATE_STR: case ITERATE_UNICODE: return HELPER(l, "rstr.ll_iter", int_type(l, iterator), value);
    case ITERATE_KEYS: case ITERATE_VALUES: case ITERATE_ITEMS: return HELPER(l, "rdict.ll_iter", int_type(l, iterator), value);
    case ITERATE_ENUMERATE: case ITERATE_ZIP: break;
    }
    UNREACHABLE("iterator kind %d", (int)iterator->iterator.kind);
}

Ref lower_iter(Lower *l) {
    Repr *repr = l->args[0].repr;
    if (repr->kind == REPR_ITERATOR) return finish(l, arg_nonnull(l, 0, "__iter__"), repr);
    if (l->result->kind != REPR_ITERATOR || repr->kind == REPR_VOID) return unsupported(l, "iteration");
    Repr *over = l->result->iterator.container;
    Ref known = repr->kind == REPR_TUPLE && over->kind == REPR_LIST ? tuple_constant_items(l, 0, over->list.item) : NO_REF;
    if (known != NO_REF) return iterator_make(l, known, over, l->result);
    return iterator_make(l, arg_nonnull(l, 0, "__iter__"), repr, l->result);
}

/* enumerate(x, start), zip(x, y): operands from 1 on are iterators or can be iterated. */
static Ref inner_iterator(Lower *l, uint32_t index, Repr *wanted) {
    Repr *repr = l->args[index].repr;
    if (repr->kind == REPR_ITERATOR) return arg_ref(l, index);
    return iterator_make(l, arg_nonnull(l, index, "__iter__"), repr, wanted);
}

Ref lower_enumerate(Lower *l) {
    Repr *repr = l->result;
    Ref inner = inner_iterator(l, 1, repr->iterator.over[0]), start = l->arg_count > 2 ? arg_signed(l, 2) : const_signed(l->p, 0);
    Ref iterator = emit_malloc(l, repr->type->target);
    emit_setfield(l, iterator, "iterator0", inner);
    emit_setfield(l, iterator, "index", start);
    return iterator;
}

Ref lower_zip(Lower *l) {
    Repr *repr = l->result;
    if (repr->kind != REPR_ITERATOR) return unsupported(l, "zip()");
    Ref *inner = ARENA_ARRAY(l->rt->arena, Ref, l->arg_count);
    for (uint32_t i = 1; i < l->arg_count; i++) inner[i] = inner_iterator(l, i, repr->iterator.over[i - 1]);
    Ref iterator = emit_malloc(l, repr->type->target);
    for (uint32_t i = 1; i < l->arg_count; i++)
        emit_setfield(l, iterator, arena_printf(l->rt->arena, "iterator%u", i - 1), inner[i]);
    return iterator;
}

Ref lower_reversed(Lower *l) {
    if (l->result->kind != REPR_ITERATOR) return unsupported(l, "reversed()");
    return iterator_make(l, arg_nonnull(l, 1, "__iter__"), l->args[1].repr, l->result);
}

/* ---- next ---- */

static Ref next_item(Lower *l, Ref iterator, Repr *repr, Repr **item);

static Ref next_list(Lower *l, Ref iterator, Repr *over, bool reversed, Repr **item) {
    *item = over->kind == REPR_RANGE ? repr_signed(l->rt) : over->list.item;
    if (over->kind == REPR_RANGE)
        return HELPER(l, over->range.step == 1 && !reversed ? "rrange.ll_next_up" : "rrange.ll_next", iterator);
    if (reversed) return HELPER(l, over->list.resized ? "rlist.ll_reversed_next" : "rlist.ll_reversed_next_fixed", iterator);
    return HELPER(l, over->list.resized ? "rlist.ll_next" : "rlist.ll_next_fixed", iterator);
}

static Ref next_dict(Lower *l, Ref iterator, Repr *repr, Repr **item) {
    Repr *dict = repr->iterator.container;
    if (repr->iterator.kind == ITERATE_KEYS) {
        *item = dict->dict.key;
        return HELPER(l, "rdict.ll_next_key", iterator);
    }
    if (repr->iterator.kind == ITERATE_VALUES) {
        *item = dict->dict.value;
        return HELPER(l, "rdict.ll_next_value", iterator);
    }
    Repr *items[] = {dict->dict.key, dict->dict.value};
    *item = repr_tuple(l->rt, items, 2);
    return HELPER(l, "rdict.ll_next_item", type_ref(l, (*item)->type->target), iterator);
}

static Ref next_enumerate(Lower *l, Ref iterator, Repr *repr, Repr **item) {
    Repr *inner_item;
    Ref inner = emit_getfield(l, iterator, "iterator0"), value = next_item(l, inner, repr->iterator.over[0], &inner_item);
    Ref index = emit_getfield(l, iterator, "index");
    emit_setfield(l, iterator, "index", EMIT(l, int_add, SIGNED(l), index, const_signed(l->p, 1)));
    Repr *stored = repr_stored(l->rt, inner_item), *items[] = {repr_signed(l->rt), stored};
    *item = repr_tuple(l->rt, items, 2);
    return tuple_make(l, *item, (Ref[]){index, convert(l, value, inner_item, stored)});
}

static Ref next_zip(Lower *l, Ref iterator, Repr *repr, Repr **item) {
    uint32_t len = repr->iterator.len;
    Repr **reprs = ARENA_ARRAY(l->rt->arena, Repr *, len);
    Ref *values = ARENA_ARRAY(l->rt->arena, Ref, len);
    for (uint32_t i = 0; i < len; i++) {
        Repr *inner;
        Ref over = emit_getfield(l, iterator, arena_printf(l->rt->arena, "iterator%u", i));
        Ref value = next_item(l, over, repr->iterator.over[i], &inner);
        reprs[i] = repr_stored(l->rt, inner);
        values[i] = convert(l, value, inner, reprs[i]);
    }
    *item = repr_tuple(l->rt, reprs, len);
    return tuple_make(l, *item, values);
}

/* The next item and its representation; raises StopIteration. */
static Ref next_item(Lower *l, Ref iterator, Repr *repr, Repr **item) {
    Repr *over = repr->iterator.container;
    switch (repr->iterator.kind) {
    case ITERATE_LIST: case ITERATE_RANGE: case ITERATE_TUPLE: return next_list(l, iterator, over, false, item);
    case ITERATE_REVERSED: return next_list(l, iterator, over, true, item);
    case ITERATE_STR:
        *item = l->rt->char_;
        return HELPER(l, "rstr.ll_next", iterator);
    case ITERATE_UNICODE:
        *item = l->rt->unichar;
        return HELPER(l, "rstr.ll_next", iterator);
    case ITERATE_KEYS: case ITERATE_VALUES: case ITERATE_ITEMS: return next_dict(l, iterator, repr, item);
    case ITERATE_ENUMERATE: return next_enumerate(l, iterator, repr, item);
    case ITERATE_ZIP: return next_zip(l, iterator, repr, item);
    }
    UNREACHABLE("iterator kind %d", (int)repr->iterator.kind);
}

Ref lower_next(Lower *l) {
    uint32_t index = l->op->code == OP_call ? 1 : 0;
    Repr *repr = l->args[index].repr, *item;
    if (repr->kind != REPR_ITERATOR) return unsupported(l, "next()");
    Ref value = next_item(l, arg_nonnull(l, index, "next"), repr, &item);
    return finish(l, value, item);
}

/* list(iterator): reversed lists are walked at once; the others would take a loop of their own. */
Ref list_of_iterator(Lower *l, uint32_t index) {
    Repr *repr = l->args[index].repr;
    if (repr->kind != REPR_ITERATOR) return unsupported(l, "list()");
    Repr *over = repr->iterator.container, *result = l->result;
    bool reversed = repr->iterator.kind == ITERATE_REVERSED && over->kind == REPR_LIST && over->list.array == result->list.array;
    if (!reversed) return unsupported(l, "list()");
    Ref iterator = arg_ref(l, index), list = emit_getfield(l, iterator, "list"), count = emit_getfield(l, iterator, "index");
    Ref items = HELPER(l, "rlist.ll_slice", list_items(l, list, over), const_signed(l->p, 0), count);
    HELPER(l, "rlist.ll_reverse", items, count);
    return list_from_items(l, items, result);
}
