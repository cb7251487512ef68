/* rlist.c: operators of lists and of ranges that are never made into lists. */
#include "repr.h"

Ref list_items(Lower *l, Ref list, const Repr *repr) {
    if (repr->kind == REPR_RANGE) return range_items(l, list, type_array(l->p, SIGNED(l), true));
    return repr->list.resized ? emit_getfield(l, list, "items") : list;
}

Ref list_length(Lower *l, Ref list, const Repr *repr) {
    if (repr->kind == REPR_RANGE) return range_length(l, list);
    return repr->list.resized ? emit_getfield(l, list, "length") : emit_arraysize(l, list);
}

Ref list_from_items(Lower *l, Ref array, const Repr *repr) {
    return repr->list.resized ? HELPER(l, "rlist.ll_wrap_items", type_ref(l, repr->type->target), array) : array;
}

static Ref zero_item(Lower *l, const Repr *repr) { return zero_of(l, repr->list.item->type); }

/* ---- ranges ---- */

Ref range_length(Lower *l, Ref range) { return HELPER(l, "rrange.ll_len", range); }

Ref range_items(Lower *l, Ref range, const Type *array) {
    Ref start = emit_getfield(l, range, "start"), stop = emit_getfield(l, range, "stop"), step = emit_getfield(l, range, "step");
    return HELPER(l, "rrange.ll_items", type_ref(l, array), start, stop, step);
}

Ref range_getitem(Lower *l) {
    Ref range = arg_nonnull(l, 0, "__getitem__"), index = arg_signed(l, 1);
    return finish(l, HELPER(l, "rrange.ll_getitem", range, index), repr_signed(l->rt));
}

Ref range_contains(Lower *l) {
    Ref range = arg_nonnull(l, 0, "__contains__"), item = arg_signed(l, 1);
    return HELPER(l, "rrange.ll_contains", range, item);
}

/* ---- making ---- */

Ref lower_newlist(Lower *l) {
    Repr *repr = l->result;
    if (repr->kind != REPR_LIST) return unsupported(l, "a list");
    Ref items = emit_malloc_varsize(l, repr->list.array, const_signed(l->p, l->arg_count));
    for (uint32_t i = 0; i < l->arg_count; i++) {
        Ref item = arg_as(l, i, repr->list.item);
        EMIT(l, setarrayitem, T_(l->p, Void), items, const_signed(l->p, i), item);
    }
    return list_from_items(l, items, repr);
}

/* ---- items ---- */

static const char *item_helper(Lower *l, bool set) {
    static const char *const names[2][2][3] = {
        {{"rlist.ll_getitem_fixed", "rlist.ll_getitem_fixed_nonneg", "rlist.ll_getitem_fixed_unchecked"},
         {"rlist.ll_getitem", "rlist.ll_getitem_nonneg", "rlist.ll_getitem_unchecked"}},
        {{"rlist.ll_setitem_fixed", "rlist.ll_setitem_fixed_nonneg", "rlist.ll_setitem_fixed_unchecked"},
         {"rlist.ll_setitem", "rlist.ll_setitem_nonneg", "rlist.ll_setitem_unchecked"}}};
    int variant = l->unchecked ? 2 : arg_is_nonneg(l, 1) ? 1 : 0;
    return names[set][l->args[0].repr->list.resized][variant];
}

Ref list_getitem(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref list = arg_nonnull(l, 0, "__getitem__"), index = arg_signed(l, 1);
    return finish(l, HELPER(l, item_helper(l, false), list, index), repr->list.item);
}

Ref list_setitem(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref list = arg_nonnull(l, 0, "__setitem__"), index = arg_signed(l, 1), item = arg_as(l, 2, repr->list.item);
    return HELPER(l, item_helper(l, true), list, index, item);
}

Ref list_delitem(Lower *l) {
    Ref list = arg_nonnull(l, 0, "__delitem__"), index = arg_signed(l, 1);
    if (!l->args[0].repr->list.resized) return unsupported(l, "'del'");
    return HELPER(l, "rlist.ll_delitem", list, index, zero_item(l, l->args[0].repr));
}

/* ---- slices ---- */

static Ref bound(Lower *l, uint32_t index, int64_t absent) {
    return arg_is_none(l, index) ? const_signed(l->p, absent) : arg_signed(l, index);
}

static bool has_step(Lower *l) {
    int64_t step;
    return !arg_is_none(l, 3) && !(arg_int_constant(l, 3, &step) && step == 1);
}

Ref list_convert_items(Lower *l, Ref items, Ref length, Repr *from, Repr *to) {
    if (from == to || from->type == to->type) return items;
    Ref array = emit_malloc_varsize(l, type_array(l->p, to->type, true), length);
    if (from->kind == REPR_BOX) return array;           /* all None */
    Loop loop = emit_loop(l, length);
    Ref item = convert(l, emit_getarrayitem(l, items, loop.index), from, to);
    EMIT(l, setarrayitem, T_(l->p, Void), array, loop.index, item);
    emit_loop_end(l, loop);
    return array;
}

static Repr *item_of(Lower *l, const Repr *list) { return list->kind == REPR_RANGE ? repr_signed(l->rt) : list->list.item; }

/* A fresh array as the list that is wanted. */
static Ref finish_items(Lower *l, Ref items, const Repr *from) {
    CHECK(l->result->kind == REPR_LIST, "%s: no list is wanted", l->g->name->text);
    Repr *item = item_of(l, from);
    if (item->type != l->result->list.item->type)
        items = list_convert_items(l, items, emit_arraysize(l, items), item, l->result->list.item);
    return list_from_items(l, items, l->result);
}

Ref list_getslice(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref list = arg_nonnull(l, 0, "__getitem__"), items = list_items(l, list, repr), length = list_length(l, list, repr), result;
    Ref start = bound(l, 1, 0), stop = bound(l, 2, INT64_MAX);
    if (has_step(l)) {
        Ref has_start = const_bool(l->p, !arg_is_none(l, 1)), has_stop = const_bool(l->p, !arg_is_none(l, 2)), step = arg_signed(l, 3);
        result = HELPER(l, "rlist.ll_getslice_step", items, length, start, has_start, stop, has_stop, step);
    } else result = HELPER(l, "rlist.ll_getslice", items, length, start, stop);
    return finish_items(l, result, repr);
}

/* Any value that can be iterated, as (items, length) for a list of these items. */
static bool as_items(Lower *l, uint32_t index, const Repr *list, Ref *items, Ref *length) {
    Repr *repr = l->args[index].repr;
    if (repr->kind == REPR_LIST || repr->kind == REPR_RANGE) {
        Ref value = arg_nonnull(l, index, "__iter__");
        *items = list_items(l, value, repr);
        *length = list_length(l, value, repr);
        *items = list_convert_items(l, *items, *length, item_of(l, repr), list->list.item);
        return true;
    }
    if (repr->kind == REPR_TUPLE) {
        *length = const_signed(l->p, repr->tuple.len);
        *items = emit_malloc_varsize(l, list->list.array, *length);
        for (uint32_t i = 0; i < repr->tuple.len; i++) {
            Ref item = convert(l, tuple_item(l, arg_ref(l, index), repr, i), repr->tuple.items[i], list->list.item);
            EMIT(l, setarrayitem, T_(l->p, Void), *items, const_signed(l->p, i), item);
        }
        return true;
    }
    if (!repr_is_text(repr)) return false;
    bool wide = repr->kind == REPR_UNICODE || repr->kind == REPR_UNICHAR;
    Repr *chars = wide ? l->rt->unichar : l->rt->char_;
    Ref text = arg_as(l, index, wide ? l->rt->unicode : l->rt->str);
    *length = str_length(l, text, repr);
    if (list->list.item == chars) *items = HELPER(l, "rstr.ll_chars", type_ref(l, list->list.array), text);
    else if (list->list.item == l->rt->str && !wide)
        *items = HELPER(l, "rstr.ll_char_strings", type_ref(l, list->list.array), text, prebuilt_char_table(l->rt));
    else return false;
    return true;
}

Ref list_setslice(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref list = arg_nonnull(l, 0, "__setitem__"), items, length;
    if (has_step(l) || !as_items(l, 4, repr, &items, &length)) return unsupported(l, "slice assignment");
    Ref start = bound(l, 1, 0), stop = bound(l, 2, INT64_MAX);
    if (!repr->list.resized) return HELPER(l, "rlist.ll_setslice_fixed", list, start, stop, items, length);
    return HELPER(l, "rlist.ll_setslice", list, start, stop, items, length, zero_item(l, repr));
}

Ref list_delslice(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref list = arg_nonnull(l, 0, "__delitem__"), start = bound(l, 1, 0), stop = bound(l, 2, INT64_MAX);
    if (has_step(l) || !repr->list.resized) return unsupported(l, "'del' of a slice");
    return HELPER(l, "rlist.ll_delslice", list, start, stop, zero_item(l, repr));
}

/* ---- operators ---- */

static bool is_list(const Repr *repr) { return repr->kind == REPR_LIST || repr->kind == REPR_RANGE; }

/* Items of which zero memory is the false one, and no other. */
static bool is_false_when_zero(const Repr *item) {
    return item->kind == REPR_INT || item->kind == REPR_BOOL || repr_is_pointer(item);
}

static Ref list_mul(Lower *l, uint32_t list, uint32_t times) {
    Repr *repr = l->args[list].repr;
    Ref value = arg_nonnull(l, list, "__mul__"), count = arg_signed(l, times);
    Ref items = list_items(l, value, repr), length = list_length(l, value, repr);
    const char *helper = repr->kind == REPR_LIST && is_false_when_zero(repr->list.item) ? "rlist.ll_mul_words" : "rlist.ll_mul";
    return finish_items(l, HELPER(l, helper, items, length, count), repr);
}

static Ref list_add(Lower *l) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    Ref x = arg_nonnull(l, 0, "__add__"), y = arg_nonnull(l, 1, "__add__");
    Ref x_items = list_items(l, x, a), x_length = list_length(l, x, a), y_items = list_items(l, y, b), y_length = list_length(l, y, b);
    Repr *item = l->result->list.item;
    x_items = list_convert_items(l, x_items, x_length, item_of(l, a), item);
    y_items = list_convert_items(l, y_items, y_length, item_of(l, b), item);
    return list_from_items(l, HELPER(l, "rlist.ll_concat", x_items, x_length, y_items, y_length), l->result);
}

Ref list_binary(Lower *l, OpCode op) {
    Repr *a = l->args[0].repr, *b = l->args[1].repr;
    if (op == OP_inplace_add && a->kind == REPR_LIST && a->list.resized) {
        Ref list = arg_nonnull(l, 0, "__iadd__"), items, length;
        if (!as_items(l, 1, a, &items, &length)) return unsupported(l, "'+='");
        HELPER(l, "rlist.ll_extend", list, items, length);
        return finish(l, list, a);
    }
    if (op == OP_inplace_mul && a->kind == REPR_LIST && a->list.resized) {
        Ref list = arg_nonnull(l, 0, "__imul__"), times = arg_signed(l, 1);
        HELPER(l, "rlist.ll_inplace_mul", list, times);
        return finish(l, list, a);
    }
    if ((op == OP_add || op == OP_inplace_add) && is_list(a) && is_list(b)) return list_add(l);
    if ((op == OP_mul || op == OP_inplace_mul) && is_list(a) && repr_is_number(b)) return list_mul(l, 0, 1);
    if (op == OP_mul && is_list(b) && repr_is_number(a)) return list_mul(l, 1, 0);
    return unsupported(l, "an operator");
}

Ref list_contains(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref list = arg_nonnull(l, 0, "__contains__"), item = arg_as(l, 1, repr->list.item);
    Ref items = list_items(l, list, repr), length = list_length(l, list, repr);
    return HELPER(l, "rlist.ll_contains", items, length, item, host_ref(l, item_eq(l->rt, repr->list.item)));
}

Ref list_compare(Lower *l, OpCode op) {
    return op == OP_eq || op == OP_ne ? containers_equal(l, op) : unsupported(l, "an ordering");
}

static Ref sequence_length(Lower *l, Ref sequence, const Repr *repr) {
    if (repr->kind == REPR_CHAR || repr->kind == REPR_UNICHAR) return const_signed(l->p, 1);
    return repr_is_text(repr) ? str_length(l, sequence, repr) : list_length(l, sequence, repr);
}

/* a, b = x, of a list, range or text: the length is checked; x itself is indexed afterwards. */
Ref sequence_unpack(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref sequence = arg_nonnull(l, 0, "__iter__");
    if (!l->unchecked) HELPER(l, "rlist.ll_check_length", sequence_length(l, sequence, repr), const_signed(l->p, l->op->imm.integer),
                                constant_ref(l, "too many values to unpack (expected "), constant_ref(l, "not enough values to unpack (expected "),
                                constant_ref(l, ", got "), constant_ref(l, ")"));
    return finish(l, sequence, repr);
}

/* ---- methods; operand 0 is the list ---- */

static Repr *self_repr(Lower *l) { return l->args[0].repr; }

static Ref method_append(Lower *l) {
    Ref list = arg_ref(l, 0), item = arg_as(l, 1, self_repr(l)->list.item);
    return HELPER(l, "rlist.ll_append", list, item);
}

static Ref method_extend(Lower *l) {
    Ref list = arg_ref(l, 0), items, length;
    if (!as_items(l, 1, self_repr(l), &items, &length)) return unsupported(l, "extend()");
    return HELPER(l, "rlist.ll_extend", list, items, length);
}

static Ref method_insert(Lower *l) {
    Ref list = arg_ref(l, 0), index = arg_signed(l, 1), item = arg_as(l, 2, self_repr(l)->list.item);
    return HELPER(l, "rlist.ll_insert", list, index, item);
}

static Ref method_pop(Lower *l) {
    Ref list = arg_ref(l, 0), zero = zero_item(l, self_repr(l)), item;
    int64_t index = 0;
    if (l->arg_count < 2 || (arg_int_constant(l, 1, &index) && index == -1)) item = HELPER(l, "rlist.ll_pop_last", list, zero);
    else item = HELPER(l, "rlist.ll_pop", list, arg_signed(l, 1), zero);
    return finish(l, item, self_repr(l)->list.item);
}

static Ref find_item(Lower *l, const char *helper) {
    Repr *repr = self_repr(l);
    Ref list = arg_ref(l, 0), item = arg_as(l, 1, repr->list.item);
    Ref items = list_items(l, list, repr), length = list_length(l, list, repr);
    return finish(l, HELPER(l, helper, items, length, item, host_ref(l, item_eq(l->rt, repr->list.item))), repr_signed(l->rt));
}

static Ref method_index(Lower *l) { return find_item(l, "rlist.ll_index"); }
static Ref method_count(Lower *l) { return find_item(l, "rlist.ll_count"); }

static Ref method_remove(Lower *l) {
    Repr *repr = self_repr(l);
    Ref list = arg_ref(l, 0), item = arg_as(l, 1, repr->list.item);
    return HELPER(l, "rlist.ll_remove", list, item, zero_item(l, repr), host_ref(l, item_eq(l->rt, repr->list.item)));
}

static Ref method_reverse(Lower *l) {
    Ref list = arg_ref(l, 0), items = list_items(l, list, self_repr(l)), length = list_length(l, list, self_repr(l));
    return HELPER(l, "rlist.ll_reverse", items, length);
}

static Ref method_sort(Lower *l) {
    Repr *repr = self_repr(l);
    Host less = item_less(l->rt, repr->list.item);
    if (!less || l->arg_count > 1) return unsupported(l, "sort()");
    Ref list = arg_ref(l, 0), items = list_items(l, list, repr), length = list_length(l, list, repr);
    return HELPER(l, "rsort.ll_sort", items, length, host_ref(l, less));
}

static Ref method_clear(Lower *l) { return HELPER(l, "rlist.ll_clear", arg_ref(l, 0), zero_item(l, self_repr(l))); }

static Ref method_copy(Lower *l) {
    Repr *repr = self_repr(l);
    Ref list = arg_ref(l, 0), items = list_items(l, list, repr), length = list_length(l, list, repr);
    return finish_items(l, HELPER(l, "rlist.ll_slice", items, const_signed(l->p, 0), length), repr);
}

const NamedLower list_methods[] = {
    {"append", method_append}, {"extend", method_extend}, {"insert", method_insert}, {"pop", method_pop}, {"index", method_index},
    {"count", method_count}, {"remove", method_remove}, {"reverse", method_reverse}, {"sort", method_sort},
    {"clear", method_clear}, {"copy", method_copy}, {NULL, NULL},
};

/* list(x) of anything that has its items at hand; NO_REF when it has not. */
Ref list_of_value(Lower *l, uint32_t index) {
    Repr *repr = l->result;
    Ref items, length;
    if (!as_items(l, index, repr, &items, &length)) return NO_REF;
    if (l->args[index].repr->kind == REPR_LIST) items = HELPER(l, "rlist.ll_slice", items, const_signed(l->p, 0), length);
    return list_from_items(l, items, repr);
}

Ref list_sorted(Lower *l, uint32_t index) {
    Repr *repr = l->result;
    Host less = item_less(l->rt, repr->list.item);
    Ref list = less ? list_of_value(l, index) : NO_REF;
    if (list == NO_REF) return unsupported(l, "sorted()");
    Ref items = list_items(l, list, repr), length = list_length(l, list, repr);
    HELPER(l, "rsort.ll_sort", items, length, host_ref(l, less));
    return list;
}
