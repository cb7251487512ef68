/* methods.c: methods of strings, lists, dicts and iterators that a signature does not describe. */
#include "builtins.h"

static Ann text_like(Annotator *a, Ann self) { return ann_is_unicode(self) ? a->unicode[0] : ann_str(a); }
static bool is_text_like(Ann self, Ann x) { return ann_is_unicode(self) ? ann_is_unicode(x) : ann_is_str(x); }

/* ---- text ---- */

Ann method_split(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (args->count && argument(args, 0)->kind != ANN_NONE && !is_text_like(self, argument(args, 0)))
        return argument_error(a, what, args, 0, "a str");
    if (args->count > 1 && !argument_is_int(a, what, args, 1)) return a->unknown;
    return list_here_of(a, text_like(a, self));
}

/* ---- lists ---- */

Ann method_append(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    list_resize(a, list_of(self));
    a->at.span = args->items[0].source.kind == ARG_OPERAND ? span_of_operand(a, args->items[0].source.index) : a->at.span;
    list_generalize(a, list_of(self), argument(args, 0));
    return a->none;
}

Ann method_insert(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (!argument_is_int(a, what, args, 0)) return a->unknown;
    list_resize(a, list_of(self));
    list_generalize(a, list_of(self), argument(args, 1));
    return a->none;
}

Ann method_list_pop(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (args->count && !argument_is_int(a, what, args, 0)) return a->unknown;
    list_resize(a, list_of(self));
    return list_read(a, list_of(self));
}

Ann method_list_clear(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    list_resize(a, list_of(self));
    return a->none;
}

Ann method_list_copy(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return list_here_like(a, list_of(self));
}

Ann method_reverse(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    list_mutate(list_of(self));
    return a->none;
}

/* ---- dicts ---- */

static void use_key(Annotator *a, Ann self, CallArgs *args) { dict_generalize_key(a, dict_of(self), argument(args, 0)); }

Ann method_dict_get(Annotator *a, const char *what, Ann self, CallArgs *args) {
    use_key(a, self, args);
    Ann fallback = args->count > 1 ? argument(args, 1) : a->none;
    Ann value = dict_read_value(a, dict_of(self));
    Ann joined = ann_union(a, value, ann_stored(a, fallback));
    if (joined) return joined;
    Diag *diag = report(a, clash_is_none(value, fallback) ? DIAG_A008 : DIAG_A004, a->at.span,
                        "%s() gives %s from the dict, but %s when the key is missing", what, DESCRIBE(value), DESCRIBE(fallback));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "give a default of the type of the values");
    return value;
}

Ann method_setdefault(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    use_key(a, self, args);
    dict_generalize_value(a, dict_of(self), args->count > 1 ? argument(args, 1) : a->none);
    return dict_read_value(a, dict_of(self));
}

Ann method_dict_pop(Annotator *a, const char *what, Ann self, CallArgs *args) {
    if (args->count > 1) return method_dict_get(a, what, self, args);
    use_key(a, self, args);
    return dict_read_value(a, dict_of(self));
}

static Ann key_and_value(Annotator *a, Ann self) {
    Ann key = dict_read_key(a, dict_of(self)), value = dict_read_value(a, dict_of(self));
    if (ann_is_blocked(a, key) || ann_is_blocked(a, value)) return a->impossible;
    return ann_tuple(a, (Ann[]){key, value}, 2);
}

Ann method_popitem(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return key_and_value(a, self);
}

Ann method_has_key(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    use_key(a, self, args);
    return a->boolean;
}

Ann method_keys(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return list_here_of(a, dict_read_key(a, dict_of(self)));
}

Ann method_values(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return list_here_of(a, dict_read_value(a, dict_of(self)));
}

Ann method_items(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return list_here_of(a, key_and_value(a, self));
}

static Ann iterator_over(Annotator *a, IteratorKind kind, Ann self) {
    Ann plain = ann_without_none(a, self);
    return ann_iterator(a, kind, &plain, 1);
}

Ann method_iterkeys(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return iterator_over(a, ITERATE_KEYS, self);
}

Ann method_itervalues(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return iterator_over(a, ITERATE_VALUES, self);
}

Ann method_iteritems(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return iterator_over(a, ITERATE_ITEMS, self);
}

Ann method_dict_copy(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    DictCell *cell = dict_here(a);
    cell->def.key_eq = dict_of(self)->def.key_eq;
    cell->def.has_own_keys = dict_of(self)->def.has_own_keys;
    cell->def.key_hash = dict_of(self)->def.key_hash;
    dict_agree(a, cell, dict_of(self));
    return ann_dict(a, cell);
}

/* ---- sets; the rest is in rlib/sets.py ---- */

Ann method_set_item(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what;
    use_key(a, self, args);
    return a->none;
}

Ann method_set_pop(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return dict_read_key(a, dict_of(self));
}

static Ann set_like(Annotator *a, Ann self, bool is_frozen) {
    DictCell *cell = set_here(a, is_frozen);
    dict_agree(a, cell, dict_of(self));
    return ann_dict(a, cell);
}

Ann method_set_copy(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return set_like(a, self, dict_of(self)->def.is_frozen);
}

Ann method_set_freeze(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return set_like(a, self, true);
}

/* ---- iterators ---- */

Ann method_iterator_next(Annotator *a, const char *what, Ann self, CallArgs *args) {
    (void)what; (void)args;
    return next_flow(a, self);
}
