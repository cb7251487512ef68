/* containers.c: lists and dicts as cells: union-find, what is in them, who reads it.
 *
 * Takes:   stores and merges.
 * Leaves:  one item annotation for all lists that ever meet, one key and one value for dicts; readers are flowed again when
 *          these grow.
 * Example: x = [1]; y = [2.0]; z = x if c else y   makes x, y and z one cell whose item is float. */
#include "inference.h"

ListDef *listdef_find(ListDef *def) {
    while (def->parent) {
        if (def->parent->parent) def->parent = def->parent->parent;
        def = def->parent;
    }
    return def;
}

DictDef *dictdef_find(DictDef *def) {
    while (def->parent) {
        if (def->parent->parent) def->parent = def->parent->parent;
        def = def->parent;
    }
    return def;
}

ListCell *list_of(Ann x) { return (ListCell *)listdef_find(x->list); }
DictCell *dict_of(Ann x) { return (DictCell *)dictdef_find(x->dict); }

ListCell *list_new(Annotator *a, Span origin) {
    ListCell *cell = ARENA_NEW(a->arena, ListCell);
    vec_push(a->arena, &a->lists, cell);
    cell->def.id = a->next_list_id++;
    cell->def.item = a->impossible;
    cell->def.origin = origin;
    return cell;
}

DictCell *dict_new(Annotator *a, Span origin) {
    DictCell *cell = ARENA_NEW(a->arena, DictCell);
    cell->def.id = a->next_dict_id++;
    cell->def.key = cell->def.value = a->impossible;
    cell->def.key_eq = cell->def.key_hash = NO_REF;
    cell->def.origin = origin;
    return cell;
}

/* ---- growing ---- */

typedef struct Content { Ann *annotation; Facts *facts; Readers *readers; DiagCode code; const char *what, *help; } Content;

static bool content_generalize(Annotator *a, Content content, Ann value) {
    Ann old = *content.annotation;
    value = ann_stored(a, value);
    if (value == old) return true;
    Ann joined = ann_union(a, old, value);
    if (!joined) {
        report_clash(a, content.code, a->at.span, content.what, content.facts, old, value, content.help);
        return false;
    }
    if (joined == *content.annotation) return true;
    *content.annotation = joined;
    fact_add(a, content.facts, value);
    readers_notify(a, content.readers);
    return true;
}

static Content items_of(ListCell *cell) {
    return (Content){&cell->def.item, &cell->facts, &cell->readers, DIAG_A002, "list item",
                     "a list holds one type; wrap the values in instances of one class, or use two lists"};
}

static Content keys_of(DictCell *cell) {
    return (Content){&cell->def.key, &cell->key_facts, &cell->key_readers, DIAG_A003, cell->def.is_set ? "set item" : "dict key",
                     cell->def.is_set ? "the items of a set have one type" : "the keys of a dict have one type"};
}

static Content values_of(DictCell *cell) {
    return (Content){&cell->def.value, &cell->value_facts, &cell->value_readers, DIAG_A004, "dict value",
                     "the values of a dict have one type; wrap them in instances of one class, or use two dicts"};
}

bool list_generalize(Annotator *a, ListCell *cell, Ann item) {
    return content_generalize(a, items_of((ListCell *)listdef_find(&cell->def)), item);
}

static bool is_hashable(Ann x) {
    if (x->kind == ANN_LIST || x->kind == ANN_DICT || x->kind == ANN_ITERATOR) return false;
    if (x->kind == ANN_SET) return dict_of(x)->def.is_frozen;
    for (uint32_t i = 0; x->kind == ANN_TUPLE && i < x->tuple.len; i++)
        if (!is_hashable(x->tuple.items[i])) return false;
    return true;
}

/* Calls the function with keys, wherever that is; it is no call of an operation. */
static void bind_key_function(Annotator *a, Host function, Ann key, uint32_t count) {
    Bound bound = {.count = count};
    for (uint32_t i = 0; i < count; i++) {
        bound.params[i] = key;
        bound.sources[i] = (ArgSource){.kind = ARG_SELF, .constant = NO_REF};
    }
    GraphState *graph = function_graph(a, function_of(a, function, NULL), &bound);
    if (graph) function_bind(a, graph, &bound);
}

/* Instances whose class defines __eq__ or __hash__, also in tuples, are found by these: as in an r_dict, with functions of rlib/plain.py. */
static void use_own_equality(Annotator *a, DictCell *cell) {
    DictDef *def = &cell->def;
    Ann key = def->key;
    if ((def->key_eq != NO_REF && !def->has_own_keys) || (key->kind != ANN_INSTANCE && key->kind != ANN_TUPLE && key->kind != ANN_SET)) return;
    if (!equality_inside(a, key, 0)) return;
    const ClassDef *root = key->kind == ANN_INSTANCE ? key->classdef : NULL;
    while (root && root->base && !host_class_is_builtin(root->base->cls)) root = root->base;
    Host of = root ? root->cls : host_int(a->world, def->id);
    Host functions = host_call(a->world, plain_function(a, "key_functions"), &of, 1);
    CHECK(functions, "key_functions of rlib/plain.py fails");
    def->has_own_keys = true;
    def->key_eq = canonical_constant(a, host_item(functions, 0));
    def->key_hash = canonical_constant(a, host_item(functions, 1));
    bind_key_function(a, host_item(functions, 0), key, 2);
    bind_key_function(a, host_item(functions, 1), key, 1);
}

bool dict_generalize_key(Annotator *a, DictCell *cell, Ann key) {
    cell = (DictCell *)dictdef_find(&cell->def);
    if (cell->def.key_eq == NO_REF && !is_hashable(key)) {
        Diag *diag = report(a, DIAG_A030, a->at.span, "%s is %s, which can change", cell->def.is_set ? "an item of a set" : "a dict key",
                            DESCRIBE(key));
        report_chain(a, diag, a->at.in);
        diag_help(diag, "use a tuple or a string, or an r_dict with an equality of your own");
        return false;
    }
    bool fits = content_generalize(a, keys_of(cell), key);
    use_own_equality(a, (DictCell *)dictdef_find(&cell->def));
    return fits;
}

bool dict_generalize_value(Annotator *a, DictCell *cell, Ann value) {
    return content_generalize(a, values_of((DictCell *)dictdef_find(&cell->def)), value);
}

/* ---- merging ---- */

static void move_readers(Annotator *a, Readers *to, const Readers *from) {
    MAP_EACH(from, e)
        if (!map_find(to, e->key)) map_put(a->arena, to, e->key, NULL);
}

/* Contents of `from` go over into `to`: those for whom something changes are flowed again. */
static void content_merge(Annotator *a, Content to, Content from) {
    Ann left = *to.annotation, right = *from.annotation;
    Ann joined = ann_union(a, left, right);
    if (!joined) {
        report_clash(a, to.code, a->at.span, to.what, to.facts, left, right, to.help);
        joined = left;
    }
    *to.annotation = joined;
    if (joined != left) readers_notify(a, to.readers);
    if (joined != right) readers_notify(a, from.readers);
    for (uint32_t i = 0; i < from.facts->len; i++) vec_push(a->arena, to.facts, from.facts->data[i]);
    move_readers(a, to.readers, from.readers);
}

static void merge_flags(ListCell *to, const ListCell *from) {
    if (to->def.is_range && from->def.is_range) {
        if (to->def.range_step != from->def.range_step) to->def.range_step = 0;
    } else {
        to->def.is_range = false;
    }
    if (from->def.resized && !to->def.resized) {
        to->resized_at = from->resized_at;
        to->resized_in = from->resized_in;
    }
    if (from->def.must_not_resize && !to->def.must_not_resize) to->frozen_at = from->frozen_at;
    to->def.resized |= from->def.resized;
    to->def.mutated |= from->def.mutated;
    to->def.must_not_resize |= from->def.must_not_resize;
}

void list_merge(Annotator *a, ListCell *x, ListCell *y) {
    x = (ListCell *)listdef_find(&x->def);
    y = (ListCell *)listdef_find(&y->def);
    if (x == y) return;
    if (x->readers.len < y->readers.len) { ListCell *t = x; x = y; y = t; }
    y->def.parent = &x->def;
    merge_flags(x, y);
    content_merge(a, items_of(x), items_of(y));
    ListCell *root = (ListCell *)listdef_find(&x->def);
    if (root != x) {            /* a list that holds lists like itself: merging the items merged the list */
        move_readers(a, &root->readers, &x->readers);
        list_generalize(a, root, x->def.item);
    }
}

static Ref merged_function(Annotator *a, Ref x, Ref y, bool own_x, bool own_y) {
    if (x == y || (own_x && y == NO_REF) || (own_x && own_y)) return x;
    if (own_y && x == NO_REF) return y;
    report(a, DIAG_A012, a->at.span, "a dict with its own equality meets one with another");
    return x;
}

void dict_merge(Annotator *a, DictCell *x, DictCell *y) {
    x = (DictCell *)dictdef_find(&x->def);
    y = (DictCell *)dictdef_find(&y->def);
    if (x == y) return;
    if (x->key_readers.len + x->value_readers.len < y->key_readers.len + y->value_readers.len) {
        DictCell *t = x; x = y; y = t;
    }
    y->def.parent = &x->def;
    bool own_x = x->def.has_own_keys, own_y = y->def.has_own_keys;
    x->def.key_eq = merged_function(a, x->def.key_eq, y->def.key_eq, own_x, own_y);
    x->def.key_hash = merged_function(a, x->def.key_hash, y->def.key_hash, own_x, own_y);
    x->def.has_own_keys = own_x || own_y;
    content_merge(a, keys_of(x), keys_of(y));
    content_merge(a, values_of(x), values_of(y));
    DictCell *root = (DictCell *)dictdef_find(&x->def);
    if (root != x) {            /* as for lists */
        move_readers(a, &root->key_readers, &x->key_readers);
        move_readers(a, &root->value_readers, &x->value_readers);
        dict_generalize_key(a, root, x->def.key);
        dict_generalize_value(a, root, x->def.value);
    }
    use_own_equality(a, root);
}

/* ---- use ---- */

Ann list_read(Annotator *a, ListCell *cell) {
    cell = (ListCell *)listdef_find(&cell->def);
    reader_here(a, &cell->readers);
    return cell->def.item;
}

Ann dict_read_key(Annotator *a, DictCell *cell) {
    cell = (DictCell *)dictdef_find(&cell->def);
    reader_here(a, &cell->key_readers);
    return cell->def.key;
}

Ann dict_read_value(Annotator *a, DictCell *cell) {
    cell = (DictCell *)dictdef_find(&cell->def);
    reader_here(a, &cell->value_readers);
    return cell->def.value;
}

void list_resize(Annotator *a, ListCell *cell) {
    cell = (ListCell *)listdef_find(&cell->def);
    list_mutate(cell);
    if (cell->def.resized) return;
    cell->def.resized = true;
    cell->resized_at = a->at.span;
    cell->resized_in = a->at.in;
}

void list_mutate(ListCell *cell) {
    cell = (ListCell *)listdef_find(&cell->def);
    cell->def.mutated = true;
    cell->def.is_range = false;
}

/* Items go from one into the other as they are, so both hold the same; they stay two lists. */
void list_agree(Annotator *a, ListCell *x, ListCell *y) {
    Ann left = list_read(a, x), right = list_read(a, y);
    list_generalize(a, x, right);
    if (ann_compatible(a, left, right)) list_generalize(a, y, list_read(a, x));
}

void dict_agree(Annotator *a, DictCell *x, DictCell *y) {
    Ann key = dict_read_key(a, x), value = dict_read_value(a, x);
    dict_generalize_key(a, x, dict_read_key(a, y));
    dict_generalize_value(a, x, dict_read_value(a, y));
    if (ann_compatible(a, key, dict_read_key(a, y))) dict_generalize_key(a, y, dict_read_key(a, x));
    if (ann_compatible(a, value, dict_read_value(a, y))) dict_generalize_value(a, y, dict_read_value(a, x));
}

/* ---- what an operation makes ---- */

Place *place_here(Annotator *a) {
    uint64_t key = MAP_PAIR(a->at.block->block->id, a->at.index);
    Place *place = map_get(&a->at.in->places, key);
    if (place) return place;
    place = ARENA_NEW(a->arena, Place);
    map_put(a->arena, &a->at.in->places, key, place);
    return place;
}

ListCell *list_here(Annotator *a) {
    Place *place = place_here(a);
    if (!place->list) place->list = list_new(a, a->at.span);
    return (ListCell *)listdef_find(&place->list->def);
}

DictCell *dict_here(Annotator *a) {
    Place *place = place_here(a);
    if (!place->dict) place->dict = dict_new(a, a->at.span);
    return (DictCell *)dictdef_find(&place->dict->def);
}

DictCell *set_new(Annotator *a, Span origin, bool is_frozen) {
    DictCell *cell = dict_new(a, origin);
    cell->def.is_set = true;
    cell->def.is_frozen = is_frozen;
    cell->def.value = a->none;
    return cell;
}

DictCell *set_here(Annotator *a, bool is_frozen) {
    Place *place = place_here(a);
    if (!place->dict) place->dict = set_new(a, a->at.span, is_frozen);
    return (DictCell *)dictdef_find(&place->dict->def);
}

Ann list_here_of(Annotator *a, Ann item) {
    ListCell *cell = list_here(a);
    list_generalize(a, cell, item);
    return ann_list(a, cell);
}

Ann dict_here_of(Annotator *a, Ann key, Ann value) {
    DictCell *cell = dict_here(a);
    dict_generalize_key(a, cell, key);
    dict_generalize_value(a, cell, value);
    return ann_dict(a, cell);
}

/* A list made of the items of another. */
Ann list_here_like(Annotator *a, ListCell *source) {
    ListCell *cell = list_here(a);
    list_agree(a, cell, source);
    return ann_list(a, cell);
}
