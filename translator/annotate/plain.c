/* plain.c: builtins and operators that functions of rlib/plain.py answer, for types or arguments that no helper of rlib/ll takes.
 *
 * Takes:   a call of a builtin or method, or an operator, and the annotations of its operands.
 * Leaves:  the result; where the common form does not do, a call site whose target is a function of rlib/plain.py.
 * Idea:    the common forms (a list of numbers is sorted) have helpers; every other form is Python that the annotator follows as any
 *          function, in a copy for its place. So a key function, an iterator or an own __lt__ needs nothing more here. */
#include "builtins.h"
#include <string.h>

#define X argument(args, 0)
#define Y argument(args, 1)

Host plain_function(Annotator *a, const char *name) {
    Host module = host_import(a->world, "rpython.rlib.plain"), function = module ? host_getattr(a->world, module, name) : NULL;
    CHECK(function, "rlib/plain.py has no %s", name);
    return function;
}

static Ann plain_call(Annotator *a, Host function, CallArgs *args) { return call_value(a, ann_of_host(a, function), args); }

Ann plain_named(Annotator *a, const char *name, CallArgs *args) { return plain_call(a, plain_function(a, name), args); }

Ann plain_operator(Annotator *a, Host function, uint32_t count) {
    CallArgs args = {.count = 0};
    for (uint32_t i = 0; i < count; i++) args_push(&args, operand_here(a, i), operand_source(i), a->at.op->operands[i]);
    return plain_call(a, function, &args);
}

static CallArgs with_self(Annotator *a, Ann self, const CallArgs *args) {
    CallArgs all = {.count = 0};
    args_push(&all, ann_without_none(a, self), operand_source(0), NO_REF);
    for (uint32_t i = 0; i < args->count; i++) all.items[all.count++] = args->items[i];
    all.keyword_count = args->keyword_count;
    all.shape = args->shape;
    return all;
}

static Ann plain_method(Annotator *a, const char *name, Ann self, const CallArgs *args) {
    CallArgs all = with_self(a, self, args);
    return plain_call(a, plain_function(a, name), &all);
}

static Ann by_iteration(Annotator *a, const char *name, Ann self, const CallArgs *args) {
    CallArgs all = with_self(a, self, args);
    return stand_in(a, name, &all);
}

/* The function that the factory `name` makes of its arguments. */
static Host made_function(Annotator *a, const char *name, const Host *args, uint32_t count) {
    Host function = host_call(a->world, plain_function(a, name), args, count);
    CHECK(function, "%s of rlib/plain.py fails", name);
    return function;
}

/* ---- order ---- */

static bool has_order(Annotator *a, Ann x) { return x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "__lt__"); }

/* Do helpers of rlib/ll order such values? */
static bool is_simply_ordered(Ann x) {
    if (ann_is_number(x) || ann_is_str(x) || ann_is_unicode(x) || x->kind == ANN_IMPOSSIBLE) return true;
    if (x->kind != ANN_TUPLE) return false;
    for (uint32_t i = 0; i < x->tuple.len; i++)
        if (!is_simply_ordered(x->tuple.items[i])) return false;
    return true;
}

static bool is_ordered(Annotator *a, Ann x) {
    if (is_simply_ordered(x) || has_order(a, x) || x == a->unknown) return true;
    if (x->kind == ANN_LIST) return is_ordered(a, list_read(a, list_of(x)));
    if (x->kind != ANN_TUPLE) return false;
    for (uint32_t i = 0; i < x->tuple.len; i++)
        if (!is_ordered(a, x->tuple.items[i])) return false;
    return true;
}

static Ann no_order(Annotator *a, const char *what, Ann x) {
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s() of %s, which have no order", what, DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    diag_help(diag, x->kind == ANN_INSTANCE ? "define __lt__ in the class, or pass key=" : "pass key=");
    return a->unknown;
}

static bool has_keyword(Annotator *a, const CallArgs *args, const char *name) {
    for (uint32_t i = args->count - args->keyword_count; i < args->count; i++)
        if (args->items[i].keyword == sym(a, name)) return true;
    return false;
}

static bool has_key(Annotator *a, const CallArgs *args) { return has_keyword(a, args, "key") || has_keyword(a, args, "cmp"); }

Ann method_sort(Annotator *a, const char *what, Ann self, CallArgs *args) {
    Ann item = list_read(a, list_of(self));
    list_mutate(list_of(self));
    if (!args->count && is_simply_ordered(item)) return a->none;
    bool by_order = !has_key(a, args) && args->count == args->keyword_count;
    if (by_order && !is_ordered(a, item)) return no_order(a, what, item);
    return plain_method(a, "list_sort", self, args) == a->impossible ? a->impossible : a->none;
}

Ann builtin_sorted(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X, item = item_of_iterable(a, x);
    if (item == a->unknown || x->kind == ANN_NONE) return item;
    bool by_order = !has_key(a, args) && args->count - args->keyword_count == 1;
    if (by_order && !is_ordered(a, item)) return no_order(a, what, item);
    bool has_items = x->kind == ANN_LIST || x->kind == ANN_TUPLE || ann_is_str(x) || ann_is_unicode(x);
    if (args->count > 1 || !has_items || !is_simply_ordered(item)) return plain_named(a, "sorted_list", args);
    return x->kind == ANN_LIST ? list_here_like(a, list_of(x)) : list_here_of(a, item);
}

/* ---- choosing ---- */

static Ann min_max_of_values(Annotator *a, const char *what, CallArgs *args) {
    Ann joined = a->impossible;
    for (uint32_t i = 0; i < args->count; i++) {
        Ann x = argument(args, i), next = ann_union(a, joined, ann_without_constant(a, x));
        if (!is_ordered(a, x)) return no_order(a, what, x);
        if (!next) return report_operation(a, DIAG_A012, "%s() of %s and %s", what, DESCRIBE(joined), DESCRIBE(x));
        joined = next;
    }
    if (!is_simply_ordered(joined)) return plain_named(a, what[1] == 'a' ? "max_args" : "min_args", args);
    bool is_max = what[1] == 'a';
    for (uint32_t i = 0; i < args->count && is_max; i++)
        if (ann_is_nonneg(argument(args, i)) && joined->kind == ANN_INT) return ann_int(a, joined->integer, true);
    return joined;
}

Ann builtin_min_max(Annotator *a, const char *what, CallArgs *args) {
    bool is_max = what[1] == 'a';
    uint32_t positional = args->count - args->keyword_count;
    if (positional > 1 && args->keyword_count) return plain_named(a, is_max ? "max_args" : "min_args", args);
    if (positional > 1) return min_max_of_values(a, what, args);
    Ann x = X, item = item_of_iterable(a, x);
    if (item == a->unknown || x->kind == ANN_NONE) return item;
    if (!has_key(a, args) && !is_ordered(a, item)) return no_order(a, what, item);
    if (args->keyword_count || x->kind != ANN_LIST || list_of(x)->def.is_range || !is_simply_ordered(item))
        return plain_named(a, is_max ? "max_of" : "min_of", args);
    return list_read(a, list_of(x));
}

Ann builtin_sum(Annotator *a, const char *what, CallArgs *args) {
    Ann item = item_of_iterable(a, X);
    if (item == a->unknown) return item;
    if (ann_is_str(item) || ann_is_unicode(item)) {
        Diag *diag = report(a, DIAG_A028, a->at.span, "sum() takes no strings");
        report_chain(a, diag, a->at.in);
        diag_help(diag, "use ''.join(…)");
        return a->unknown;
    }
    if (X->kind != ANN_LIST || !ann_is_number(item)) return stand_in(a, "sum_of", args);
    Ann start = args->count > 1 ? argument(args, 1) : ann_nonneg(a);
    if (!ann_is_number(start)) return argument_error(a, what, args, 1, "a number");
    Ann joined = ann_union(a, ann_without_constant(a, start), item->kind == ANN_BOOL ? ann_nonneg(a) : item);
    return joined ? joined : item;
}

Ann builtin_any_all(Annotator *a, const char *what, CallArgs *args) {
    Ann item = item_of_iterable(a, X);
    if (item == a->unknown) return a->boolean;
    if (X->kind == ANN_LIST && ann_is_number(item) && !list_of(X)->def.is_range) return a->boolean;
    return stand_in(a, what[1] == 'n' ? "any_of" : "all_of", args);
}

Ann builtin_cmp(Annotator *a, const char *what, CallArgs *args) {
    if (!ann_compatible(a, X, Y)) return report_operation(a, DIAG_A012, "cmp() of %s and %s", DESCRIBE(X), DESCRIBE(Y));
    if (is_simply_ordered(X) && is_simply_ordered(Y)) return ann_signed(a);
    return is_ordered(a, X) ? plain_named(a, "cmp_of", args) : no_order(a, what, X);
}

/* ---- containers ---- */

static bool has_items_at_hand(Ann x) {
    return x->kind == ANN_LIST || x->kind == ANN_TUPLE || x->kind == ANN_DICT || ann_is_str(x) || ann_is_unicode(x);
}

Ann builtin_list(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    if (!args->count) return ann_list(a, list_here(a));
    if (X->kind == ANN_LIST) return list_here_like(a, list_of(X));
    Ann item = item_of_iterable(a, X);
    if (item == a->unknown || X->kind == ANN_NONE) return item;
    return has_items_at_hand(X) ? list_here_of(a, item) : stand_in(a, "list_of", args);
}

/* Pairs to make a dict of; reports what are none. */
static bool are_pairs(Annotator *a, const char *what, const CallArgs *args) {
    Ann item = item_of_iterable(a, X);
    if (item->kind == ANN_IMPOSSIBLE) return true;
    if ((item->kind == ANN_TUPLE && item->tuple.len == 2) || item->kind == ANN_LIST) return true;
    if (item != a->unknown) argument_error(a, what, args, 0, "a dict or pairs");
    return false;
}

Ann builtin_dict(Annotator *a, const char *what, CallArgs *args) {
    if (!args->count) return ann_dict(a, dict_here(a));
    if (X->kind != ANN_DICT) return are_pairs(a, what, args) ? stand_in(a, "dict_of", args) : a->unknown;
    DictCell *cell = dict_here(a);
    dict_agree(a, cell, dict_of(X));
    return ann_dict(a, cell);
}

Ann builtin_fromkeys(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return plain_named(a, "dict_fromkeys", args);
}

Ann builtin_reversed(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X;
    if (x->kind == ANN_INSTANCE) {
        bool has_own = class_value(a, x->classdef, sym(a, "__reversed__"), NULL);
        Ann result = has_own ? call_special(a, x, "__reversed__", NULL, NULL, 0) : NULL;
        return result ? result : stand_in(a, "backwards", args);
    }
    if (x->kind == ANN_LIST) return ann_iterator(a, ITERATE_REVERSED, &x, 1);
    if (has_items_at_hand(x)) return plain_named(a, "reversed_of", args);
    return argument_error(a, what, args, 0, "a list, tuple, string or dict");
}

Ann method_extend(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    Ann x = X;
    list_resize(a, list_of(self));
    if (x->kind == ANN_LIST) {
        list_agree(a, list_of(self), list_of(x));
        return a->none;
    }
    Ann item = item_of_iterable(a, x);
    if (item == a->unknown || x->kind == ANN_NONE) return item;
    if (x->kind == ANN_DICT || !has_items_at_hand(x)) return by_iteration(a, "extend", self, args);
    if (item != a->impossible) list_generalize(a, list_of(self), item);
    return a->none;
}

Ann method_update(Annotator *a, const char *what, Ann self, CallArgs *args) {
    uint32_t given = args->count - args->keyword_count;
    if (given > 1) return argument_error(a, what, args, 1, "one dict, or pairs, and names with values");
    for (uint32_t i = given; i < args->count; i++) {
        dict_generalize_key(a, dict_of(self), ann_str(a));
        dict_generalize_value(a, dict_of(self), argument(args, i));
    }
    if (!given) return a->none;
    if (args->keyword_count && X->kind != ANN_DICT) return argument_error(a, what, args, 0, "a dict before names with values");
    if (X->kind != ANN_DICT) return are_pairs(a, what, args) ? by_iteration(a, "update", self, args) : a->unknown;
    dict_agree(a, dict_of(self), dict_of(X));
    return a->none;
}

/* ---- what has an equality of its own ---- */

/* Helpers compare instances by identity. */
bool equality_inside(Annotator *a, Ann x, uint32_t depth) {
    if (depth > 8) return false;
    if (x->kind == ANN_INSTANCE) return class_defines(a, x->classdef, "__eq__") || class_defines(a, x->classdef, "__hash__");
    if (x->kind == ANN_LIST) return equality_inside(a, list_read(a, list_of(x)), depth + 1);
    if (x->kind == ANN_SET) return equality_inside(a, dict_read_key(a, dict_of(x)), depth + 1);
    if (x->kind == ANN_DICT) return equality_inside(a, dict_read_value(a, dict_of(x)), depth + 1);
    for (uint32_t i = 0; x->kind == ANN_TUPLE && i < x->tuple.len; i++)
        if (equality_inside(a, x->tuple.items[i], depth + 1)) return true;
    return false;
}

static Ann find_item(Annotator *a, const char *plain, Ann self, const CallArgs *args, bool is_plain) {
    list_generalize(a, list_of(self), argument(args, 0));
    Ann item = list_read(a, list_of(self));
    if (is_plain || equality_inside(a, item, 0)) return plain_method(a, plain, self, args);
    return NULL;
}

Ann method_list_index(Annotator *a, const char *what, Ann self, CallArgs *args) {
    bool is_count = what[0] == 'c';
    if (is_count && !arguments_between(a, what, args, 1, 1)) return a->unknown;
    Ann result = find_item(a, is_count ? "list_count" : "list_index", self, args, args->count > 1);
    return result ? result : ann_nonneg(a);
}

Ann method_remove(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    list_resize(a, list_of(self));
    Ann result = find_item(a, "list_remove", self, args, false);
    return result ? result : a->none;
}

Ann list_contains_flow(Annotator *a, Ann x, Ann item) {
    list_generalize(a, list_of(x), item);
    if (equality_inside(a, list_read(a, list_of(x)), 0)) return plain_operator(a, plain_function(a, "list_contains"), 2);
    return a->boolean;
}

Ann method_tuple_index(Annotator *a, const char *what, Ann self, CallArgs *args) {
    return plain_method(a, what[0] == 'c' ? "tuple_count" : "tuple_index", self, args);
}

/* hash() of a tuple with items that have an own one. */
Ann tuple_hash_flow(Annotator *a, Ann x, CallArgs *args) {
    Host length = host_int(a->world, x->tuple.len);
    return plain_call(a, made_function(a, "tuple_hash_function", &length, 1), args);
}

/* ---- comparing lists and tuples ---- */

static bool same_length(Ann x, Ann y) { return x->tuple.len == y->tuple.len; }

/* Is there a type that holds both? Containers in them become of one type. */
static bool compared_as_one(Annotator *a, Ann x, Ann y) {
    if (x == a->unknown || y == a->unknown || (ann_is_number(x) && ann_is_number(y))) return true;
    if (x->kind != ANN_TUPLE || y->kind != ANN_TUPLE || !same_length(x, y)) {
        if (!ann_compatible(a, x, y)) return false;
        ann_union(a, x, y);
        return true;
    }
    for (uint32_t i = 0; i < x->tuple.len; i++)
        if (!compared_as_one(a, x->tuple.items[i], y->tuple.items[i])) return false;
    return true;
}

/* NULL: they cannot be compared. */
Ann compare_tuples(Annotator *a, const char *operator, Ann x, Ann y) {
    bool equality = operator[1] == '=' && strchr("=!", operator[0]);
    bool by_helper = equality ? !equality_inside(a, x, 0) && !equality_inside(a, y, 0)
                              : is_simply_ordered(x) && is_simply_ordered(y) && same_length(x, y);
    if (by_helper) return !same_length(x, y) || compared_as_one(a, x, y) ? a->boolean : NULL;
    if (!equality && (!is_ordered(a, x) || !is_ordered(a, y))) return NULL;
    Host args[] = {host_str(a->world, operator, (uint32_t)strlen(operator)), host_int(a->world, x->tuple.len),
                   host_int(a->world, y->tuple.len)};
    return plain_operator(a, made_function(a, "tuple_function", args, 3), 2);
}

Ann compare_lists(Annotator *a, const char *operator, Ann x, Ann y) {
    static const struct { const char *operator, *name; } functions[] = {
        {"==", "list_eq"}, {"!=", "list_ne"}, {"<", "list_lt"}, {"<=", "list_le"}, {">", "list_gt"}, {">=", "list_ge"}};
    Ann item = list_read(a, list_of(x));
    list_read(a, list_of(y));
    ann_union(a, x, y);
    bool equality = operator[1] == '=' && strchr("=!", operator[0]);
    if (equality && !equality_inside(a, item, 0)) return a->boolean;
    if (!equality && !is_ordered(a, item)) return NULL;
    for (uint32_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (!strcmp(operator, functions[i].operator)) return plain_operator(a, plain_function(a, functions[i].name), 2);
    UNREACHABLE("comparison %s", operator);
}

/* == or != of dicts whose values have an equality of their own; NULL: they have none. */
Ann compare_dicts(Annotator *a, const char *operator, Ann x, Ann y) {
    ann_union(a, x, y);
    if (!equality_inside(a, x, 0)) return NULL;
    return plain_operator(a, plain_function(a, operator[0] == '=' ? "dict_eq" : "dict_ne"), 2);
}

/* ---- slices with a step; operands 0 the sequence, 1 2 3 the bounds ---- */

Ann step_slice(Annotator *a, Ann x) {
    return plain_operator(a, plain_function(a, x->kind == ANN_LIST ? "list_step" : "text_step"), 4);
}

/* ---- strings ---- */

/* startswith and endswith */
Ann method_affix(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (X->kind != ANN_TUPLE) return signature_call(a, what, "t?ii", "b", self, args);
    return plain_method(a, what[0] == 's' ? "text_startswith" : "text_endswith", self, args);
}

Ann method_partition(Annotator *a, const char *what, Ann self, CallArgs *args) {
    Ann checked = signature_call(a, what, "t", "t", self, args);
    if (checked == a->unknown || checked == a->impossible) return checked;
    return plain_method(a, what[0] == 'p' ? "text_partition" : "text_rpartition", self, args);
}

Ann method_expandtabs(Annotator *a, const char *what, Ann self, CallArgs *args) {
    Ann checked = signature_call(a, what, "?i", "t", self, args);
    return checked == a->unknown ? checked : plain_method(a, "text_expandtabs", self, args);
}

Ann method_istitle(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    return plain_method(a, "text_istitle", self, args);
}

Ann method_translate(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (!ann_is_str(self)) return report_operation(a, DIAG_A012, "%s() is a method of byte strings", what);
    return plain_method(a, "str_translate", self, args);
}

Ann method_join(Annotator *a, const char *what, Ann self, CallArgs *args) {
    Ann x = X, text = ann_is_unicode(self) ? a->unicode[0] : ann_str(a), item = item_of_iterable(a, x);
    if (item == a->unknown) return text;
    if (x->kind == ANN_NONE) return a->impossible;
    bool fits = ann_is_unicode(self) ? ann_is_unicode(item) : ann_is_str(item);
    if (item->kind != ANN_IMPOSSIBLE && !fits)
        return argument_error(a, what, args, 0, ann_is_unicode(self) ? "a list of unicode" : "a list of str");
    if (x->kind == ANN_LIST || ann_is_str(x) || ann_is_unicode(x)) return text;
    return by_iteration(a, "join", self, args);
}

/* ---- encodings ---- */

static bool is_constant_text(Annotator *a, Ann x, const char *text) {
    Host object = ann_constant_host(a, x);
    uint32_t len;
    return object && host_kind(object) == HOST_STR && !strcmp(host_bytes(object, &len), text);
}

/* "utf_8" for 'UTF-8', 'utf8' …; NULL: none that is known. */
static const char *encoding_of(Annotator *a, Ann x) {
    static const char *const names[][2] = {{"utf-8", "utf_8"}, {"utf8", "utf_8"}, {"utf_8", "utf_8"}, {"UTF-8", "utf_8"}, {"latin-1", "latin_1"},
                                           {"latin1", "latin_1"}, {"latin_1", "latin_1"}, {"iso-8859-1", "latin_1"}, {"ascii", "ascii"}};
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_constant_text(a, x, names[i][0])) return names[i][1];
    return NULL;
}

/* The errors argument, from `index` on, when it asks for more than the exception. */
static const char *lenient_function(Annotator *a, const char *what, const CallArgs *args, uint32_t index) {
    if (args->count <= index || is_constant_text(a, argument(args, index), "strict")) return NULL;
    const char *encoding = encoding_of(a, argument(args, index - 1));
    return encoding ? arena_printf(a->arena, "%s_%s", what, encoding) : NULL;
}

/* Is the encoding, if it is a constant, one there is? */
static bool knows_encoding(Annotator *a, const CallArgs *args) {
    if (!args->count || !ann_constant_host(a, argument(args, 0)) || encoding_of(a, argument(args, 0))) return true;
    Diag *diag = report(a, DIAG_A028, a->at.span, "the encoding %s is not available", host_describe(a->world, ann_constant_host(a, argument(args, 0))));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "ascii, latin-1 and utf-8 are");
    return false;
}

Ann method_encode(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (!ann_is_unicode(self)) return report_operation(a, DIAG_A012, "%s() is a method of unicode strings", what);
    if (!knows_encoding(a, args)) return a->unknown;
    const char *function = lenient_function(a, what, args, 1);
    return function ? plain_method(a, function, self, args) : ann_str(a);
}

Ann method_decode(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (!ann_is_str(self)) return report_operation(a, DIAG_A012, "%s() is a method of byte strings", what);
    if (!knows_encoding(a, args)) return a->unknown;
    const char *function = lenient_function(a, what, args, 1);
    return function ? plain_method(a, function, self, args) : a->unicode[0];
}

/* unicode(s, encoding, errors) */
Ann lenient_unicode(Annotator *a, CallArgs *args) {
    const char *function = lenient_function(a, "decode", args, 2);
    return function ? plain_named(a, function, args) : NULL;
}

/* ---- texts ---- */

static bool has_simple_text(Annotator *a, Ann x, uint32_t depth) {
    switch (x->kind) {
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: return true;
    case ANN_LIST: return depth > 8 || has_simple_text(a, list_read(a, list_of(x)), depth + 1);
    case ANN_SET: return depth > 8 || has_simple_text(a, dict_read_key(a, dict_of(x)), depth + 1);
    case ANN_DICT:
        return depth > 8 || (has_simple_text(a, dict_read_key(a, dict_of(x)), depth + 1) &&
                             has_simple_text(a, dict_read_value(a, dict_of(x)), depth + 1));
    case ANN_TUPLE:
        for (uint32_t i = 0; i < x->tuple.len; i++)
            if (!has_simple_text(a, x->tuple.items[i], depth + 1)) return false;
        return true;
    case ANN_INSTANCE: case ANN_UNICHAR: case ANN_UNICODE: case ANN_PBC: case ANN_ITERATOR: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF:
    case ANN_PTR: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: break;
    }
    return false;
}

/* `x.name`, or getattr(x, "name"), of a set of constants that have no place for it in common. */
Ann attribute_by_member(Annotator *a, Ann x, Sym name) {
    Host *args = ARENA_ARRAY(a->arena, Host, x->pbc.len + 1);
    args[0] = host_str(a->world, name->text, name->len);
    for (uint32_t i = 0; i < x->pbc.len; i++) args[i + 1] = x->pbc.members[i].object;
    uint32_t index = a->at.op->code == OP_call;
    CallArgs passed = {.count = 0};
    args_push(&passed, x, operand_source(index), a->at.op->operands[index]);
    return plain_call(a, made_function(a, "attribute_function", args, x->pbc.len + 1), &passed);
}

/* Of a container; operand `index` is it. */
Ann container_text_flow(Annotator *a, Ann x, uint32_t index) {
    if (has_simple_text(a, x, 0)) return ann_str(a);
    CallArgs args = {.count = 0};
    args_push(&args, x, operand_source(index), a->at.op->operands[index]);
    Host length = host_int(a->world, x->kind == ANN_TUPLE ? x->tuple.len : 0);
    Host function = x->kind == ANN_LIST ? plain_function(a, "list_text") : x->kind == ANN_DICT ? plain_function(a, "dict_text")
                    : made_function(a, "tuple_text_function", &length, 1);
    return plain_call(a, function, &args);
}
