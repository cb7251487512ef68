/* rdict.c: dicts. The hash and equality of the keys go to the helpers as constants, so each kind of key has its own copies. */
#include "repr.h"

/* ---- the hash and equality of keys ---- */

/* That of a dict made at import time may not have been called yet. */
static Graph *graph_of(Rtyper *rt, Host function, const Repr *repr, uint32_t count) {
    for (uint32_t i = 0; i < annotate_graph_count(rt->a); i++)
        if (annotate_graph(rt->a, i)->host_function == function) return annotate_graph(rt->a, i);
    const Annotation *key = annotation_constant(rt->a, repr->dict.key_annotation, NO_REF);
    return annotate_helper(rt->a, function, (const Annotation *[]){key, key}, count);
}

/* r_dict: the program's own function, as a graph that takes keys as the table holds them. */
static Ref own_function(Lower *l, Host function, const Repr *repr, uint32_t count, Repr *result) {
    Rtyper *rt = l->rt;
    Sym name = sym_of(rt, arena_printf(rt->arena, "key|%p|%u", (void *)function, repr->id));
    Graph *g = map_get(&rt->trampolines, MAP_KEY(name)), *callee;
    if (g) return const_graph(rt->p, g);
    callee = graph_of(rt, function, repr, count);
    CHECK(callee, "a key function of r_dict has no graph");
    const Signature *signature = signature_of(rt, callee);
    g = graph_new(rt->p, arena_printf(rt->arena, "%s_of_keys", callee->name->text), LEVEL_TYPED);
    map_put(rt->arena, &rt->trampolines, MAP_KEY(name), g);
    g->result = result->type;
    g->source_name = callee->source_name;
    g->span = callee->span;
    Lower made = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g), .span = callee->span};
    Ref args[2];
    for (uint32_t i = 0; i < count; i++)
        args[i] = convert(&made, block_add_arg(g, made.block, repr->dict.key->type, NULL), repr->dict.key, signature->params[i]);
    Ref value = emit_call(&made, graph_ref(rt, callee), args, count);
    block_return(g, made.block, convert(&made, value, signature->result, result), callee->span);
    return const_graph(rt->p, g);
}

static Ref key_eq_ref(Lower *l, const Repr *repr) {
    if (repr->dict.key_eq) return own_function(l, repr->dict.key_eq, repr, 2, l->rt->bool_);
    return host_ref(l, item_eq(l->rt, repr->dict.key));
}

static Ref key_hash_ref(Lower *l, const Repr *repr) {
    if (repr->dict.key_hash) return own_function(l, repr->dict.key_hash, repr, 1, repr_signed(l->rt));
    return host_ref(l, item_hash(l->rt, repr->dict.key));
}

Ref dict_helper(Lower *l, const char *name, const Repr *repr, const Ref *args, uint32_t count) {
    Ref *all = ARENA_ARRAY(l->rt->arena, Ref, count + 2);
    for (uint32_t i = 0; i < count; i++) all[i] = args[i];
    all[count] = key_hash_ref(l, repr);
    all[count + 1] = key_eq_ref(l, repr);
    return emit_helper(l, name, all, count + 2);
}
#define DICT_HELPER(l, name, repr, ...) dict_helper((l), (name), (repr), REFS(__VA_ARGS__))

static Ref zero_key(Lower *l, const Repr *repr) { return zero_of(l, repr->dict.key->type); }
static Ref zero_value(Lower *l, const Repr *repr) { return zero_of(l, repr->dict.value->type); }

Ref lower_newdict(Lower *l) {
    Repr *repr = l->result;
    if (repr->kind != REPR_DICT) return unsupported(l, "a dict");
    Ref dict = emit_malloc(l, repr->dict.dict);
    for (uint32_t i = 0; i + 1 < l->arg_count; i += 2) {
        Ref key = arg_as(l, i, repr->dict.key), value = arg_as(l, i + 1, repr->dict.value);
        DICT_HELPER(l, "rdict.ll_setitem", repr, dict, key, value);
    }
    return dict;
}

Ref dict_getitem(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_nonnull(l, 0, "__getitem__"), key = arg_as(l, 1, repr->dict.key);
    return finish(l, DICT_HELPER(l, "rdict.ll_getitem", repr, dict, key), repr->dict.value);
}

Ref dict_setitem(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_nonnull(l, 0, "__setitem__"), key = arg_as(l, 1, repr->dict.key), value = arg_as(l, 2, repr->dict.value);
    return DICT_HELPER(l, "rdict.ll_setitem", repr, dict, key, value);
}

Ref dict_delitem(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_nonnull(l, 0, "__delitem__"), key = arg_as(l, 1, repr->dict.key);
    return DICT_HELPER(l, "rdict.ll_delitem", repr, dict, key, zero_key(l, repr), zero_value(l, repr));
}

Ref dict_contains(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_nonnull(l, 0, "__contains__"), key = arg_as(l, 1, repr->dict.key);
    return DICT_HELPER(l, "rdict.ll_contains", repr, dict, key);
}

Ref dict_compare(Lower *l, OpCode op) {
    Repr *repr = l->args[0].repr;
    if (op != OP_eq && op != OP_ne) return unsupported(l, "a comparison");
    if (!repr->dict.key_eq) return containers_equal(l, op);
    if (repr != l->args[1].repr) return unsupported(l, "a comparison");
    Ref a = arg_nonnull(l, 0, "__eq__"), b = arg_nonnull(l, 1, "__eq__");
    Ref equal = HELPER(l, "rdict.ll_equal", a, b, key_hash_ref(l, repr), key_eq_ref(l, repr),
                       host_ref(l, item_eq(l->rt, repr->dict.value)));
    return op == OP_eq ? equal : emit_not(l, equal);
}

/* Keys and values of another representation are converted one by one. */
void dict_update(Lower *l, Ref dict, Repr *repr, Ref other, Repr *from) {
    if (from == repr) {
        DICT_HELPER(l, "rdict.ll_update", repr, dict, other);
        return;
    }
    Ref keys = HELPER(l, "rdict.ll_keys", type_ref(l, type_array(l->p, from->dict.key->type, true)), other);
    Ref values = HELPER(l, "rdict.ll_values", type_ref(l, type_array(l->p, from->dict.value->type, true)), other);
    Loop loop = emit_loop(l, emit_arraysize(l, keys));
    Ref key = held_as(l, emit_getarrayitem(l, keys, loop.index), from->dict.key, repr->dict.key);
    Ref value = held_as(l, emit_getarrayitem(l, values, loop.index), from->dict.value, repr->dict.value);
    DICT_HELPER(l, "rdict.ll_setitem", repr, dict, key, value);
    emit_loop_end(l, loop);
}

/* ---- methods; operand 0 is the dict ---- */

/* All values are one known object: what matters is whether the key is there. */
static Ref get_known(Lower *l, Ref dict, Ref key, const Repr *repr) {
    Repr *value = repr_of(l->rt, dictdef_find(l->args[0].annotation->dict)->value);
    Ref there = DICT_HELPER(l, "rdict.ll_contains", repr, dict, key);
    Ref known = convert(l, const_void(l->p), value, l->result);
    Ref absent = l->arg_count > 2 ? arg_as(l, 2, l->result) : const_zero(l->p, l->result->type);
    return HELPER(l, "rbuiltin.ll_choose", there, known, absent);
}

/* The default widens the result: the values are characters, the default a string or None. */
static bool default_widens(Lower *l, const Repr *repr) {
    return l->result->kind != REPR_VOID && l->result != repr->dict.value && repr->dict.value->kind != REPR_BOX &&
           repr->dict.value->kind != REPR_VOID;
}

/* The value, looked up with a zero for a default, is converted, and taken if the key `was_there`. */
static Ref choose_widened(Lower *l, Ref was_there, Ref value, Repr *from) {
    Ref absent = l->arg_count > 2 && !arg_is_none(l, 2) ? arg_as(l, 2, l->result) : const_zero(l->p, l->result->type);
    return HELPER(l, "rbuiltin.ll_choose", was_there, convert(l, value, from, l->result), absent);
}

static Ref method_get(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_ref(l, 0), key = arg_as(l, 1, repr->dict.key);
    if (repr->dict.value->kind == REPR_BOX && l->result->kind != REPR_VOID) return get_known(l, dict, key, repr);
    if (default_widens(l, repr)) {
        Ref there = DICT_HELPER(l, "rdict.ll_contains", repr, dict, key);
        return choose_widened(l, there, DICT_HELPER(l, "rdict.ll_get", repr, dict, key, zero_value(l, repr)), repr->dict.value);
    }
    if (arg_is_none(l, 2) && !repr_is_pointer(repr->dict.value) && repr->dict.value->kind != REPR_BOX)
        return unsupported(l, "get() without a default");
    Ref absent = l->arg_count > 2 ? arg_as(l, 2, repr->dict.value) : zero_value(l, repr);
    return finish(l, DICT_HELPER(l, "rdict.ll_get", repr, dict, key, absent), repr->dict.value);
}

static Ref method_setdefault(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_ref(l, 0), key = arg_as(l, 1, repr->dict.key);
    Ref absent = l->arg_count > 2 ? arg_as(l, 2, repr->dict.value) : zero_value(l, repr);
    return finish(l, DICT_HELPER(l, "rdict.ll_setdefault", repr, dict, key, absent), repr->dict.value);
}

static Ref method_pop(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_ref(l, 0), key = arg_as(l, 1, repr->dict.key), value;
    if (l->arg_count > 2 && default_widens(l, repr)) {
        Ref there = DICT_HELPER(l, "rdict.ll_contains", repr, dict, key), zero = zero_value(l, repr);
        return choose_widened(l, there, DICT_HELPER(l, "rdict.ll_pop_default", repr, dict, key, zero, zero_key(l, repr), zero),
                              repr->dict.value);
    }
    if (l->arg_count > 2) {
        Ref absent = arg_as(l, 2, repr->dict.value);
        value = DICT_HELPER(l, "rdict.ll_pop_default", repr, dict, key, absent, zero_key(l, repr), zero_value(l, repr));
    } else value = DICT_HELPER(l, "rdict.ll_pop", repr, dict, key, zero_key(l, repr), zero_value(l, repr));
    return finish(l, value, repr->dict.value);
}

static Ref method_popitem(Lower *l) {
    Repr *repr = l->args[0].repr, *items[] = {repr->dict.key, repr->dict.value};
    Repr *tuple = repr_tuple(l->rt, items, 2);
    Ref item = HELPER(l, "rdict.ll_popitem", type_ref(l, tuple->type->target), arg_ref(l, 0), zero_key(l, repr), zero_value(l, repr),
                      key_hash_ref(l, repr));
    return finish(l, item, tuple);
}

static Ref method_copy(Lower *l) {
    Repr *repr = l->args[0].repr;
    return finish(l, HELPER(l, "rdict.ll_copy", type_ref(l, repr->dict.dict), arg_ref(l, 0), key_hash_ref(l, repr)), repr);
}

static Ref method_update(Lower *l) {
    Repr *repr = l->args[0].repr;
    const CallShape *shape = l->op->code == OP_call ? l->op->imm.shape : NULL;
    uint32_t names = shape ? shape->keyword_count : 0, given = l->arg_count - names;
    Ref dict = arg_ref(l, 0);
    if (given > 1 && l->args[1].repr->kind != REPR_DICT) return unsupported(l, "update()");
    if (given > 1) dict_update(l, dict, repr, arg_nonnull(l, 1, "items"), l->args[1].repr);
    for (uint32_t i = 0; i < names; i++) {
        Ref key = convert(l, constant_ref(l, shape->keywords[i]->text), l->rt->str, repr->dict.key), value = arg_as(l, given + i, repr->dict.value);
        DICT_HELPER(l, "rdict.ll_setitem", repr, dict, key, value);
    }
    return const_void(l->p);
}

static Ref method_clear(Lower *l) { return HELPER(l, "rdict.ll_clear", arg_ref(l, 0)); }

static Ref method_keys(Lower *l) {
    if (l->result->kind == REPR_ITERATOR) return iterator_make(l, arg_ref(l, 0), l->args[0].repr, l->result);
    Ref items = HELPER(l, "rdict.ll_keys", type_ref(l, l->result->list.array), arg_ref(l, 0));
    return list_from_items(l, items, l->result);
}

static Ref method_values(Lower *l) {
    if (l->result->kind == REPR_ITERATOR) return iterator_make(l, arg_ref(l, 0), l->args[0].repr, l->result);
    Ref items = HELPER(l, "rdict.ll_values", type_ref(l, l->result->list.array), arg_ref(l, 0));
    return list_from_items(l, items, l->result);
}

static Ref method_items(Lower *l) {
    if (l->result->kind == REPR_ITERATOR) return iterator_make(l, arg_ref(l, 0), l->args[0].repr, l->result);
    Repr *tuple = l->result->list.item;
    if (tuple->kind != REPR_TUPLE)      /* of a dict that is always empty */
        return list_from_items(l, emit_malloc_varsize(l, l->result->list.array, const_signed(l->p, 0)), l->result);
    Ref items = HELPER(l, "rdict.ll_items", type_ref(l, l->result->list.array), type_ref(l, tuple->type->target), arg_ref(l, 0));
    return list_from_items(l, items, l->result);
}

static Ref method_iter(Lower *l) { return iterator_make(l, arg_ref(l, 0), l->args[0].repr, l->result); }

static Ref method_has_key(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref dict = arg_ref(l, 0), key = arg_as(l, 1, repr->dict.key);
    return DICT_HELPER(l, "rdict.ll_contains", repr, dict, key);
}

/* ---- objectmodel.X_with_hash(dict, key, hash); operand 0 is the callee ---- */

Ref dict_contains_with_hash(Lower *l) {
    Repr *repr = l->args[1].repr;
    Ref dict = arg_nonnull(l, 1, "__contains__"), key = arg_as(l, 2, repr->dict.key), hash = arg_signed(l, 3);
    return DICT_HELPER(l, "rdict.ll_contains_with_hash", repr, dict, key, hash);
}

Ref dict_getitem_with_hash(Lower *l) {
    Repr *repr = l->args[1].repr;
    Ref dict = arg_nonnull(l, 1, "__getitem__"), key = arg_as(l, 2, repr->dict.key), hash = arg_signed(l, 3);
    return finish(l, DICT_HELPER(l, "rdict.ll_getitem_with_hash", repr, dict, key, hash), repr->dict.value);
}

Ref dict_setitem_with_hash(Lower *l) {
    Repr *repr = l->args[1].repr;
    Ref dict = arg_nonnull(l, 1, "__setitem__"), key = arg_as(l, 2, repr->dict.key), hash = arg_signed(l, 3);
    return DICT_HELPER(l, "rdict.ll_setitem_with_hash", repr, dict, key, hash, arg_as(l, 4, repr->dict.value));
}

Ref dict_delitem_with_hash(Lower *l) {
    Repr *repr = l->args[1].repr;
    Ref dict = arg_nonnull(l, 1, "__delitem__"), key = arg_as(l, 2, repr->dict.key), hash = arg_signed(l, 3);
    return DICT_HELPER(l, "rdict.ll_delitem_with_hash", repr, dict, key, hash, zero_key(l, repr), zero_value(l, repr));
}

Ref dict_hash_of_key(Lower *l) {
    Repr *repr = l->args[1].repr;
    Ref dict = arg_nonnull(l, 1, NULL), key = arg_as(l, 2, repr->dict.key);
    return DICT_HELPER(l, "rdict.ll_hash", repr, dict, key);
}

/* ---- sets ---- */

Ref lower_newset(Lower *l) {
    Repr *repr = l->result;
    if (repr->kind != REPR_DICT) return unsupported(l, "a set");
    Ref set = emit_malloc(l, repr->dict.dict);
    for (uint32_t i = 0; i < l->arg_count; i++) DICT_HELPER(l, "rset.ll_add", repr, set, arg_as(l, i, repr->dict.key));
    return set;
}

static Ref set_add(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref set = arg_ref(l, 0), item = arg_as(l, 1, repr->dict.key);
    return DICT_HELPER(l, "rset.ll_add", repr, set, item);
}

static Ref set_drop(Lower *l, const char *helper) {
    Repr *repr = l->args[0].repr;
    Ref set = arg_ref(l, 0), item = arg_as(l, 1, repr->dict.key);
    return DICT_HELPER(l, helper, repr, set, item, zero_key(l, repr));
}

static Ref set_discard(Lower *l) { return set_drop(l, "rset.ll_discard"); }
static Ref set_remove(Lower *l) { return set_drop(l, "rset.ll_remove"); }

static Ref set_pop(Lower *l) {
    Repr *repr = l->args[0].repr;
    Ref item = HELPER(l, "rset.ll_pop", arg_ref(l, 0), zero_key(l, repr), key_hash_ref(l, repr));
    return finish(l, item, repr->dict.key);
}

/* The table is the same; so are the items, for inference made them agree. */
static Ref set_freeze(Lower *l) {
    CHECK(l->args[0].repr->type == l->result->type, "a set is frozen to another kind of table");
    return arg_ref(l, 0);
}

const NamedLower set_methods[] = {
    {"add", set_add}, {"discard", set_discard}, {"remove", set_remove}, {"pop", set_pop}, {"clear", method_clear},
    {"copy", method_copy}, {"_freeze", set_freeze}, {NULL, NULL},
};

const NamedLower dict_methods[] = {
    {"get", method_get}, {"setdefault", method_setdefault}, {"pop", method_pop}, {"popitem", method_popitem}, {"copy", method_copy},
    {"update", method_update}, {"clear", method_clear}, {"keys", method_keys}, {"values", method_values}, {"items", method_items},
    {"iterkeys", method_iter}, {"itervalues", method_iter}, {"iteritems", method_iter}, {"has_key", method_has_key}, {NULL, NULL},
};
