/* items.c: indexing, slicing, membership, iteration. */
#include "inference.h"

static Ann cannot(Annotator *a, const char *what, Ann x) {
    if (x == a->unknown) return x;
    if (x->kind == ANN_NONE) return a->impossible;
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s %s cannot be translated", what, DESCRIBE(x));
    note_origin(a, diag, 0);
    report_chain(a, diag, a->at.in);
    bool changes = what[0] == 'a' || what[0] == 'd';        /* assigning, deleting; else indexing, slicing */
    if (changes && (ann_is_str(x) || ann_is_unicode(x)))
        diag_help(diag, "texts do not change: make a new one of slices, or use a bytearray, a list of characters or rpython.rlib.rstring.StringBuilder");
    else if (changes && x->kind == ANN_TUPLE) diag_help(diag, "tuples do not change: make a new one, or use a list or an instance");
    else if (x->kind == ANN_INSTANCE) diag_help(diag, "define the special method in the class, such as __getitem__");
    return a->unknown;
}

static bool is_index(Annotator *a, Ann x, Ann key) {
    if (ann_is_int(key) || key == a->unknown) return true;
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s is indexed by %s: an index is an int", DESCRIBE(x), DESCRIBE(key));
    note_origin(a, diag, 1);
    report_chain(a, diag, a->at.in);
    if (key->kind == ANN_FLOAT) diag_help(diag, "int(x) makes an int of a float; `//` divides ints, while `/` gives a float in Python 3");
    if (ann_is_str(key)) diag_help(diag, "a dict is indexed by str; int(s) makes an int of a text");
    return false;
}

/* ---- x[i] ---- */

/* The type that all items of a tuple have. */
static Ann tuple_items(Annotator *a, Ann x, const char *what) {
    Ann joined = a->impossible;
    for (uint32_t i = 0; i < x->tuple.len; i++) {
        Ann next = ann_union(a, joined, ann_stored(a, x->tuple.items[i]));
        if (next) {
            joined = next;
            continue;
        }
        Diag *diag = report(a, DIAG_A015, a->at.span, "%s: %s", what, DESCRIBE(x));
        report_chain(a, diag, a->at.in);
        diag_help(diag, "unpack it; or make it an unrolling_iterable, if it is known when translating");
        return a->unknown;
    }
    return joined;
}

static Ann tuple_getitem(Annotator *a, Ann x, Ann key) {
    Host constant = ann_constant_host(a, key);
    int64_t index;
    if (!constant || host_kind(constant) != HOST_INT || !host_int_value(constant, &index)) {
        return is_index(a, x, key) ? tuple_items(a, x, "indexing a tuple of different types by a value not known when translating") : a->unknown;
    }
    if (index < 0) index += x->tuple.len;
    if (index >= 0 && index < x->tuple.len) return x->tuple.items[index];
    return report_operation(a, DIAG_A016, "the tuple has %u items, none with index %lld", x->tuple.len, (long long)index);
}

/* record[i] of what a namedtuple became. */
static Ann record_item(Annotator *a, Ann x, Ann key) {
    if (key->constant == NO_REF) return stand_in_for_operator(a, "namedtuples.item", (uint32_t[]){0, 1}, 2);
    CallArgs args = {.count = 0};
    args_push(&args, x, (ArgSource){.kind = ARG_OPERAND, .index = 0, .constant = NO_REF}, a->at.op->operands[0]);
    args_push(&args, key, (ArgSource){.kind = ARG_CONSTANT, .constant = key->constant}, NO_REF);
    return stand_in(a, "namedtuples.item", &args);
}

static Ann special_getitem(Annotator *a, Ann x, Ann key) {
    uint32_t operand = 1;
    if (class_defines(a, x->classdef, "_as_tuple")) return record_item(a, x, key);
    Ann result = call_special(a, x, "__getitem__", &key, &operand, 1);
    return result ? result : cannot(a, "indexing", x);
}

Ann getitem_flow(Annotator *a, Ann x, Ann key) {
    switch (x->kind) {
    case ANN_LIST: return is_index(a, x, key) ? list_read(a, list_of(x)) : a->unknown;
    case ANN_TUPLE: return tuple_getitem(a, x, key);
    case ANN_STR: case ANN_CHAR: return is_index(a, x, key) ? a->character : a->unknown;
    case ANN_UNICODE: case ANN_UNICHAR: return is_index(a, x, key) ? a->unichar : a->unknown;
    case ANN_DICT: dict_generalize_key(a, dict_of(x), key); return dict_read_value(a, dict_of(x));
    case ANN_INSTANCE: return special_getitem(a, x, key);
    case ANN_PTR: case ANN_INTERIOR: return pointer_getitem(a, x);
    case ANN_OPAQUE_CONST: {
        Host container = ann_constant_host(a, x), index = ann_constant_host(a, key);
        Host item = container && index ? host_getitem(a->world, container, index) : NULL;
        if (item) return ann_of_host(a, item);
        host_clear_exception(a->world);
        return cannot(a, "indexing", x);
    }
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_ITERATOR: case ANN_PBC:
    case ANN_SET: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_LLTYPE:
        return cannot(a, "indexing", x);
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

Ann setitem_flow(Annotator *a, Ann x, Ann key, Ann value) {
    if (x->kind == ANN_LIST) {
        if (!is_index(a, x, key)) return NULL;
        a->at.span = span_of_operand(a, 2);
        list_mutate(list_of(x));
        list_generalize(a, list_of(x), value);
        return NULL;
    }
    if (x->kind == ANN_DICT) {
        dict_generalize_key(a, dict_of(x), key);
        a->at.span = span_of_operand(a, 2);
        dict_generalize_value(a, dict_of(x), value);
        return NULL;
    }
    if (x->kind == ANN_INSTANCE) {
        Ann result = call_special(a, x, "__setitem__", (Ann[]){key, value}, (uint32_t[]){1, 2}, 2);
        if (result) return result == a->impossible ? result : NULL;
    }
    if (x->kind == ANN_PTR || x->kind == ANN_INTERIOR) return pointer_setitem(a, x, value);
    Ann result = cannot(a, "assigning to items of", x);
    return result == a->impossible ? result : NULL;
}

Ann delitem_flow(Annotator *a, Ann x, Ann key) {
    if (x->kind == ANN_LIST) {
        if (is_index(a, x, key)) list_resize(a, list_of(x));
        return NULL;
    }
    if (x->kind == ANN_DICT) {
        dict_generalize_key(a, dict_of(x), key);
        return NULL;
    }
    if (x->kind == ANN_INSTANCE) {
        uint32_t operand = 1;
        Ann result = call_special(a, x, "__delitem__", &key, &operand, 1);
        if (result) return result == a->impossible ? result : NULL;
    }
    Ann result = cannot(a, "deleting items of", x);
    return result == a->impossible ? result : NULL;
}

/* ---- slices ---- */

static bool is_bound(Annotator *a, Ann x) { return ann_is_int(x) || x->kind == ANN_NONE || x == a->unknown; }

/* Has the slice a step other than 1? */
static bool has_step(Annotator *a, uint32_t operand) {
    Ann step = operand_here(a, operand);
    Host constant = ann_constant_host(a, step);
    int64_t value;
    return step->kind != ANN_NONE && !(constant && host_kind(constant) == HOST_INT && host_int_value(constant, &value) && value == 1);
}

static bool check_bounds(Annotator *a, uint32_t first) {
    if (!is_bound(a, operand_here(a, first)) || !is_bound(a, operand_here(a, first + 1))) {
        report_operation(a, DIAG_A012, "the bounds of a slice are ints, not %s and %s", DESCRIBE(operand_here(a, first)),
                         DESCRIBE(operand_here(a, first + 1)));
        return false;
    }
    if (is_bound(a, operand_here(a, first + 2))) return true;
    report_operation(a, DIAG_A012, "the step of a slice is an int, not %s", DESCRIBE(operand_here(a, first + 2)));
    return false;
}

static Ann tuple_slice(Annotator *a, Ann x) {
    if (has_step(a, 3)) return report_operation(a, DIAG_A015, "a slice of a tuple takes no step, unless the tuple is a constant");
    int64_t bounds[2] = {0, x->tuple.len}, len = x->tuple.len;
    for (uint32_t i = 0; i < 2; i++) {
        Ann bound = operand_here(a, i + 1);
        if (bound->kind == ANN_NONE) continue;
        Host constant = ann_constant_host(a, bound);
        if (!constant || host_kind(constant) != HOST_INT || !host_int_value(constant, &bounds[i]))
            return report_operation(a, DIAG_A015, "the bounds of a slice of a tuple must be known when translating");
        if (bounds[i] < 0) bounds[i] += len;
        bounds[i] = bounds[i] < 0 ? 0 : bounds[i] > len ? len : bounds[i];
    }
    if (bounds[1] < bounds[0]) bounds[1] = bounds[0];
    return ann_tuple(a, x->tuple.items + bounds[0], (uint32_t)(bounds[1] - bounds[0]));
}

/* With a step Python passes a slice object to __getitem__: only the classes of rlib have a method for it, `_get_slice_step` and its like. */
static Ann special_step_slice(Annotator *a, Ann x, const char *function) {
    if (class_defines(a, x->classdef, arena_printf(a->arena, "_%s_step", function)))
        return stand_in_for_operator(a, arena_printf(a->arena, "%s_step", function), (uint32_t[]){0, 1, 2, 3, 4}, a->at.op->operand_count);
    return report_operation(a, DIAG_A012, "a slice of %s takes no step", DESCRIBE(x));
}

/* x[start:stop] of an instance: bounds as Python 2 passes them to __getslice__ and its like. */
static Ann special_slice(Annotator *a, Ann x, const char *function, const uint32_t *operands, uint32_t count) {
    if (!check_bounds(a, 1)) return a->unknown;
    if (has_step(a, 3)) return special_step_slice(a, x, function);
    if (!class_defines(a, x->classdef, "__len__")) function = arena_printf(a->arena, "%s_unsized", function);
    return stand_in_for_operator(a, function, operands, count);
}

Ann getslice_flow(Annotator *a, const Op *op) {
    (void)op;
    Ann x = operand_here(a, 0);
    if (x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "__getslice__"))
        return special_slice(a, x, "get_slice", (uint32_t[]){0, 1, 2}, 3);
    if (x->kind == ANN_NONE || x == a->unknown) return cannot(a, "slicing", x);
    if (!check_bounds(a, 1)) return a->unknown;
    if (has_step(a, 3) && (x->kind == ANN_LIST || ann_is_str(x) || ann_is_unicode(x))) return step_slice(a, x);
    if (x->kind == ANN_LIST) return list_here_like(a, list_of(x));
    if (ann_is_str(x)) return ann_str(a);
    if (ann_is_unicode(x)) return a->unicode[0];
    if (x->kind == ANN_TUPLE) return tuple_slice(a, x);
    return cannot(a, "slicing", x);
}

Ann setslice_flow(Annotator *a, const Op *op) {
    (void)op;
    Ann x = operand_here(a, 0), value = operand_here(a, 4);
    if (x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "__setslice__")) {
        Ann result = special_slice(a, x, "set_slice", (uint32_t[]){0, 1, 2, 4}, 4);
        return result == a->impossible ? result : NULL;
    }
    if (x->kind == ANN_LIST && (value->kind != ANN_LIST || has_step(a, 3))) {
        if (value->kind == ANN_NONE) return a->impossible;
        if (!check_bounds(a, 1)) return NULL;
        return plain_operator(a, plain_function(a, has_step(a, 3) ? "list_set_step" : "list_set_slice"), 5) == a->impossible ? a->impossible : NULL;
    }
    if (x->kind == ANN_LIST) {
        if (!check_bounds(a, 1)) return NULL;
        if (list_of(x)->def.must_not_resize) list_mutate(list_of(x));
        else list_resize(a, list_of(x));
        list_agree(a, list_of(x), list_of(value));
        return NULL;
    }
    Ann result = cannot(a, "assigning to a slice of", x);
    return result == a->impossible ? result : NULL;
}

Ann delslice_flow(Annotator *a, const Op *op) {
    (void)op;
    Ann x = operand_here(a, 0);
    if (x->kind == ANN_LIST) {
        if (!check_bounds(a, 1)) return NULL;
        if (has_step(a, 3)) return plain_operator(a, plain_function(a, "list_delete_step"), 4) == a->impossible ? a->impossible : NULL;
        list_resize(a, list_of(x));
        return NULL;
    }
    if (x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "__delslice__")) {
        Ann result = special_slice(a, x, "del_slice", (uint32_t[]){0, 1, 2}, 3);
        return result == a->impossible ? result : NULL;
    }
    Ann result = cannot(a, "deleting a slice of", x);
    return result == a->impossible ? result : NULL;
}

/* ---- x in y ---- */

static Ann special_contains(Annotator *a, Ann x, Ann item) {
    uint32_t operand = 1;
    Ann result = call_special(a, x, "__contains__", &item, &operand, 1);
    if (!result && (class_defines(a, x->classdef, "__iter__") || class_defines(a, x->classdef, "__getitem__")))
        result = stand_in_for_operator(a, "contains", (uint32_t[]){0, 1}, 2);
    if (!result) return cannot(a, "`in` on", x);
    return result == a->impossible ? result : a->boolean;
}

Ann contains_flow(Annotator *a, Ann x, Ann item) {
    if (item == a->unknown || x == a->unknown) return a->boolean;
    if (x->kind == ANN_LIST) {
        return list_contains_flow(a, x, item);
    }
    if (x->kind == ANN_DICT || x->kind == ANN_SET) {
        dict_generalize_key(a, dict_of(x), item);
        return a->boolean;
    }
    if ((ann_is_str(x) && ann_is_str(item)) || (ann_is_unicode(x) && ann_is_unicode(item))) return a->boolean;
    if (x->kind == ANN_TUPLE) {
        for (uint32_t i = 0; i < x->tuple.len; i++)
            if (!ann_compatible(a, x->tuple.items[i], item))
                return report_operation(a, DIAG_A012, "%s is compared with %s by `in`", DESCRIBE(item), DESCRIBE(x));
        return a->boolean;
    }
    if (x->kind == ANN_INSTANCE) return special_contains(a, x, item);
    if (x->kind == ANN_NONE) return a->impossible;
    return report_operation(a, DIAG_A012, "%s in %s cannot be translated", DESCRIBE(item), DESCRIBE(x));
}

/* ---- iteration ---- */

static Ann not_iterable(Annotator *a, Ann x) {
    Diag *diag = report(a, DIAG_A018, a->at.span, "cannot iterate over %s", DESCRIBE(x));
    diag_label(diag, "%s", DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    if (ann_is_int(x)) diag_help(diag, "iterate over range(n)");
    if (x->kind == ANN_INSTANCE) diag_help(diag, "define __iter__ and next, or __getitem__, in the class");
    if (x->kind == ANN_OPAQUE_CONST) diag_help(diag, "what was made at import time has no form at run time: make it when the program runs");
    return a->unknown;
}

/* It walks an array of the items, all of one type. */
static Ann iterator_over_tuple(Annotator *a, Ann x) {
    Ann item = tuple_items(a, x, "iterating over a tuple of different types");
    if (item == a->unknown) return item;
    Ann *items = ARENA_ARRAY(a->arena, Ann, x->tuple.len + 1);
    for (uint32_t i = 0; i < x->tuple.len; i++) items[i] = item;
    Ann over = ann_tuple(a, items, x->tuple.len);
    return ann_iterator(a, ITERATE_TUPLE, &over, 1);
}

Ann iter_flow(Annotator *a, Ann x) {
    switch (x->kind) {
    case ANN_LIST: return ann_iterator(a, ITERATE_LIST, &x, 1);
    case ANN_TUPLE: return iterator_over_tuple(a, x);
    case ANN_STR: case ANN_CHAR: return ann_iterator(a, ITERATE_STR, &x, 1);
    case ANN_UNICODE: case ANN_UNICHAR: return ann_iterator(a, ITERATE_UNICODE, &x, 1);
    case ANN_DICT: case ANN_SET: return ann_iterator(a, ITERATE_KEYS, &x, 1);
    case ANN_ITERATOR: return x;
    case ANN_INSTANCE: {
        Ann result = call_special(a, x, "__iter__", NULL, NULL, 0);
        if (!result && class_defines(a, x->classdef, "__getitem__") && a->at.op->code == OP_iter)
            result = stand_in_for_operator(a, "sequence", (uint32_t[]){0}, 1);
        return result ? result : not_iterable(a, x);
    }
    case ANN_NONE: return a->impossible;
    case ANN_IMPOSSIBLE: return x;
    case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_PBC: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_PTR:
    case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST:
        return not_iterable(a, x);
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

static Ann pair(Annotator *a, Ann x, Ann y) {
    if (ann_is_blocked(a, x) || ann_is_blocked(a, y)) return a->impossible;
    return ann_tuple(a, (Ann[]){x, y}, 2);
}

static Ann zipped(Annotator *a, Ann x) {
    Ann *items = ARENA_ARRAY(a->arena, Ann, x->iterator.len + 1);
    for (uint32_t i = 0; i < x->iterator.len; i++) {
        items[i] = next_flow(a, x->iterator.over[i]);
        if (ann_is_blocked(a, items[i])) return items[i];
    }
    return ann_tuple(a, items, x->iterator.len);
}

static Ann iterator_next(Annotator *a, Ann x) {
    Ann over = x->iterator.over[0];
    switch (x->iterator.kind) {
    case ITERATE_LIST: case ITERATE_REVERSED: return list_read(a, list_of(over));
    case ITERATE_RANGE: return ann_signed(a);
    case ITERATE_TUPLE: return over->tuple.len ? over->tuple.items[0] : a->impossible;
    case ITERATE_STR: return a->character;
    case ITERATE_UNICODE: return a->unichar;
    case ITERATE_KEYS: return dict_read_key(a, dict_of(over));
    case ITERATE_VALUES: return dict_read_value(a, dict_of(over));
    case ITERATE_ITEMS: return pair(a, dict_read_key(a, dict_of(over)), dict_read_value(a, dict_of(over)));
    case ITERATE_ENUMERATE: return pair(a, ann_nonneg(a), next_flow(a, over));
    case ITERATE_ZIP: return zipped(a, x);
    }
    UNREACHABLE("iterator of kind %d", (int)x->iterator.kind);
}

Ann next_flow(Annotator *a, Ann x) {
    if (x->kind == ANN_ITERATOR) return iterator_next(a, x);
    if (x == a->unknown) return x;
    if (x->kind == ANN_INSTANCE) {
        const char *name = class_defines(a, x->classdef, "next") ? "next" : "__next__";
        Ann result = call_special(a, x, name, NULL, NULL, 0);
        if (result) return result;
    }
    if (x->kind == ANN_NONE) return a->impossible;
    return not_iterable(a, x);
}

Ann unpack_flow(Annotator *a, const Op *op, Ann x) {
    if (x->kind == ANN_TUPLE && x->tuple.len != op->imm.integer) {
        Diag *diag = report(a, DIAG_A016, a->at.span, "a tuple of %u items is unpacked into %lld variables", x->tuple.len,
                            (long long)op->imm.integer);
        diag_label(diag, "%s", DESCRIBE(x));
        report_chain(a, diag, a->at.in);
        return a->unknown;
    }
    if (x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "_as_tuple")) {
        Ann items = stand_in_for_operator(a, "namedtuples.items", (uint32_t[]){0}, 1);
        return items->kind == ANN_TUPLE && items->tuple.len != op->imm.integer ? unpack_flow(a, op, items) : items;
    }
    if (x->kind == ANN_INSTANCE || x->kind == ANN_ITERATOR || x->kind == ANN_DICT || x->kind == ANN_SET) {
        Host count = host_int(a->world, op->imm.integer);
        CallArgs args = {.count = 0};
        args_push(&args, x, (ArgSource){.kind = ARG_OPERAND, .index = 0, .constant = NO_REF}, op->operands[0]);
        ArgSource source = {.kind = ARG_CONSTANT, .constant = canonical_constant(a, count)};
        args_push(&args, ann_of_host(a, count), source, NO_REF);
        return stand_in(a, "unpack", &args);
    }
    if (x->kind == ANN_TUPLE || x->kind == ANN_LIST || ann_is_str(x) || ann_is_unicode(x) || x == a->unknown) return x;
    if (x->kind == ANN_NONE) return a->impossible;
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s cannot be unpacked", DESCRIBE(x));
    note_origin(a, diag, 0);
    report_chain(a, diag, a->at.in);
    return a->unknown;
}

/* What stands right of `%` is one value unless it is a tuple. */
Ann format_values_flow(Annotator *a, const Op *op, Ann x) {
    if (x == a->unknown || (x->kind == ANN_TUPLE && x->tuple.len == op->imm.integer)) return x;
    if (x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "_as_tuple")) return unpack_flow(a, op, x);
    uint32_t given = x->kind == ANN_TUPLE ? x->tuple.len : 1;
    Diag *diag = report(a, DIAG_A016, a->at.span, "the format takes %lld values, given %u", (long long)op->imm.integer, given);
    diag_label(diag, "%s", DESCRIBE(x));
    note_origin(a, diag, 0);
    report_chain(a, diag, a->at.in);
    if (x->kind != ANN_TUPLE) diag_help(diag, "write the values as a tuple behind the `%%`");
    return a->unknown;
}
