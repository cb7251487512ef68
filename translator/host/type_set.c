/* type_set.c: set and frozenset, which keep their items in the order they came. */
#include "host/library.h"

#define TABLE(h) (&HOST_SET(h)->table)

static bool is_set(Host h) { return host_is_kind(h, HOST_SET) || host_is_kind(h, HOST_FROZENSET); }

static bool add(HostWorld *world, Host set, Host item) { return host_table_put(world, TABLE(set), item, world->none); }

static bool add_all(HostWorld *world, Host set, Host iterable) {
    Host iterator = host_iter(world, iterable), item;
    if (!iterator) return false;
    while ((item = host_next(world, iterator)))
        if (!add(world, set, item)) return false;
    return !host_pending(world);
}

/* The iterable itself when it is a set, else a set of it. */
static Host as_set(HostWorld *world, Host iterable) {
    if (is_set(iterable)) return iterable;
    Host set = &host_new_set(world, world->t.set_)->base;
    return add_all(world, set, iterable) ? set : NULL;
}

/* The class of results: plain set or frozenset. */
static HostClass *result_class(HostWorld *world, Host like) {
    return host_is_kind(like, HOST_FROZENSET) ? world->t.frozenset_ : world->t.set_;
}

static Host copy_of(HostWorld *world, Host set, HostClass *cls) {
    Host copy = &host_new_set(world, cls)->base;
    host_table_copy(world, TABLE(copy), TABLE(set));
    return copy;
}

static int has(HostWorld *world, Host set, Host item) {
    if (host_table_find(world, TABLE(set), item)) return 1;
    return host_pending(world) ? -1 : 0;
}

/* ---- making ---- */
static Host set_init(HostWorld *world, Host *a) {
    host_table_clear(TABLE(a[0]));
    return !a[1] || add_all(world, a[0], a[1]) ? world->none : NULL;
}

static Host frozenset_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    if (cls == world->t.frozenset_ && a[1] && host_is_exact(a[1], cls)) return a[1];
    Host set = &host_new_set(world, cls)->base;
    return !a[1] || add_all(world, set, a[1]) ? set : NULL;
}

/* ---- set algebra: new sets ---- */
/* Items of `a` that are (or are not) in `b`. */
static Host filtered(HostWorld *world, Host a, Host b, bool wanted) {
    Host out = &host_new_set(world, result_class(world, a))->base;
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(TABLE(a), &i));) {
        Host item = e->key;
        int found = has(world, b, item);
        if (found < 0 || (found == wanted && !add(world, out, item))) return NULL;
    }
    return out;
}

static Host united(HostWorld *world, Host a, Host b) {
    Host out = copy_of(world, a, result_class(world, a));
    return add_all(world, out, b) ? out : NULL;
}

static Host difference_both(HostWorld *world, Host a, Host b) {
    Host left = filtered(world, a, b, false), right = left ? filtered(world, b, a, false) : NULL;
    return right && add_all(world, left, right) ? left : NULL;
}

static Host combine(HostWorld *world, HostOp op, Host a, Host b) {
    switch (op) {
    case HOST_OP_OR: return united(world, a, b);
    case HOST_OP_AND: return filtered(world, a, b, true);
    case HOST_OP_SUB: return filtered(world, a, b, false);
    case HOST_OP_XOR: return difference_both(world, a, b);
    case HOST_OP_ADD: case HOST_OP_MUL: case HOST_OP_MATMUL: case HOST_OP_DIV: case HOST_OP_TRUEDIV: case HOST_OP_FLOORDIV:
    case HOST_OP_MOD: case HOST_OP_DIVMOD: case HOST_OP_POW: case HOST_OP_LSHIFT: case HOST_OP_RSHIFT: case HOST_OP_COUNT:
        break;
    }
    return world->not_implemented;
}

static Host set_binary(HostWorld *world, HostOp op, Host a, Host b) {
    return is_set(a) && is_set(b) ? combine(world, op, a, b) : world->not_implemented;
}

static Host replace_by(HostWorld *world, Host self, Host result) {
    if (!result || result == world->not_implemented) return result;
    uint32_t version = TABLE(self)->version;
    *TABLE(self) = *TABLE(result);
    TABLE(self)->version = version + 1;
    return self;
}

static Host set_inplace(HostWorld *world, HostOp op, Host left, Host right) {
    if (!is_set(right)) return world->not_implemented;
    if (op == HOST_OP_OR) return add_all(world, left, right) ? left : NULL;
    return replace_by(world, left, combine(world, op, left, right));
}

/* Methods take any number of iterables. */
static Host combine_all(HostWorld *world, HostOp op, Host self, HostTuple *others) {
    Host result = copy_of(world, self, result_class(world, self));
    for (uint32_t i = 0; i < others->len && result; i++) {
        Host other = as_set(world, others->items[i]);
        result = other ? combine(world, op, result, other) : NULL;
    }
    return result;
}

static Host method_union(HostWorld *world, Host *a) { return combine_all(world, HOST_OP_OR, a[0], HOST_TUPLE(a[1])); }
static Host method_intersection(HostWorld *world, Host *a) { return combine_all(world, HOST_OP_AND, a[0], HOST_TUPLE(a[1])); }
static Host method_difference(HostWorld *world, Host *a) { return combine_all(world, HOST_OP_SUB, a[0], HOST_TUPLE(a[1])); }
static Host method_symmetric_difference(HostWorld *world, Host *a) {
    return combine_all(world, HOST_OP_XOR, a[0], host_tuple_pack(world, 1, a[1]));
}

static Host update_all(HostWorld *world, HostOp op, Host self, HostTuple *others) {
    return replace_by(world, self, combine_all(world, op, self, others)) ? world->none : NULL;
}
static Host method_update(HostWorld *world, Host *a) {
    for (uint32_t i = 0; i < HOST_TUPLE(a[1])->len; i++)
        if (!add_all(world, a[0], HOST_TUPLE(a[1])->items[i])) return NULL;
    return world->none;
}
static Host method_intersection_update(HostWorld *world, Host *a) {
    return update_all(world, HOST_OP_AND, a[0], HOST_TUPLE(a[1]));
}
static Host method_difference_update(HostWorld *world, Host *a) {
    return update_all(world, HOST_OP_SUB, a[0], HOST_TUPLE(a[1]));
}
static Host method_symmetric_difference_update(HostWorld *world, Host *a) {
    return update_all(world, HOST_OP_XOR, a[0], host_tuple_pack(world, 1, a[1]));
}

/* ---- comparison ---- */
/* Whether each item of `a` is (or none is) in `b`; -1 raised. */
static int all_in(HostWorld *world, Host a, Host b, bool wanted) {
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(TABLE(a), &i));) {
        int found = has(world, b, e->key);
        if (found != wanted) return found < 0 ? -1 : 0;
    }
    return 1;
}

static Host truth(HostWorld *world, int value) { return value < 0 ? NULL : host_bool_of(world, value); }

static Host set_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!is_set(b)) return world->not_implemented;
    uint32_t x = TABLE(a)->len, y = TABLE(b)->len;
    switch (op) {
    case COMPARE_EQ: return truth(world, x == y ? all_in(world, a, b, true) : 0);
    case COMPARE_NE: {
        int equal = x == y ? all_in(world, a, b, true) : 0;
        return truth(world, equal < 0 ? -1 : !equal);
    }
    case COMPARE_LT: return truth(world, x < y ? all_in(world, a, b, true) : 0);
    case COMPARE_LE: return truth(world, x <= y ? all_in(world, a, b, true) : 0);
    case COMPARE_GT: return truth(world, x > y ? all_in(world, b, a, true) : 0);
    case COMPARE_GE: return truth(world, x >= y ? all_in(world, b, a, true) : 0);
    case COMPARE_IS: case COMPARE_IS_NOT: case COMPARE_IN: case COMPARE_NOT_IN: break;
    }
    return world->not_implemented;
}

static Host method_issubset(HostWorld *world, Host *a) {
    Host other = as_set(world, a[1]);
    return other ? truth(world, all_in(world, a[0], other, true)) : NULL;
}
static Host method_issuperset(HostWorld *world, Host *a) {
    Host other = as_set(world, a[1]);
    return other ? truth(world, all_in(world, other, a[0], true)) : NULL;
}
static Host method_isdisjoint(HostWorld *world, Host *a) {
    Host other = as_set(world, a[1]);
    return other ? truth(world, all_in(world, a[0], other, false)) : NULL;
}

/* ---- slots ---- */
static bool repr_items(HostWorld *world, Host self, StrBuf *out) {
    HostEntry *e;
    for (uint32_t i = 0, n = 0; (e = host_table_next(TABLE(self), &i)); n++) {
        Host text = host_repr(world, e->key);
        if (!text) return false;
        if (n) strbuf_append(out, ", ");
        strbuf_append_n(out, HOST_STR(text)->bytes, HOST_STR(text)->len);
    }
    return true;
}

static Host set_repr(HostWorld *world, Host self) {
    const char *name = host_type_name(world, self);
    if (TABLE(self)->len == 0) return host_str_format(world, "%s()", name);
    if (!host_repr_begin(world, self)) return host_str_format(world, "%s(...)", name);
    bool plain = self->cls == world->t.set_;
    StrBuf out = {0};
    strbuf_printf(&out, "%s%s{", plain ? "" : name, plain ? "" : "(");
    bool good = repr_items(world, self, &out);
    strbuf_printf(&out, "}%s", plain ? "" : ")");
    host_repr_end(world, self);
    if (!good) return strbuf_free(&out), NULL;
    return host_str_take(world, &out);
}

static int64_t set_len(HostWorld *world, Host self) { return (void)world, TABLE(self)->len; }
static Host set_iter(HostWorld *world, Host self) { return iterator_of_table(world, self, TABLE_KEYS); }

/* A set as an item to look for counts as the frozenset of its items. */
static int set_contains(HostWorld *world, Host self, Host item) {
    return has(world, self, host_is_kind(item, HOST_SET) ? copy_of(world, item, world->t.frozenset_) : item);
}

static bool frozenset_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    HostSet *set = HOST_SET(self);
    HostEntry *e;
    uint64_t sum = 1927868237u + set->table.len * 0x9e3779b97f4a7c15u;
    for (uint32_t i = 0; (e = host_table_next(&set->table, &i));)
        sum ^= (e->hash ^ (e->hash << 16) ^ 89869747u) * 3644798167u;
    *hash = (int64_t)sum;
    return true;
}

/* ---- methods ---- */
static Host method_add(HostWorld *world, Host *a) { return add(world, a[0], a[1]) ? world->none : NULL; }

static Host method_discard(HostWorld *world, Host *a) {
    return host_table_delete(world, TABLE(a[0]), a[1], NULL) < 0 ? NULL : world->none;
}

static Host method_remove(HostWorld *world, Host *a) {
    int found = host_table_delete(world, TABLE(a[0]), a[1], NULL);
    if (found == 0) host_raise_object(world, world->e.KeyError, a[1]);
    return found > 0 ? world->none : NULL;
}

static Host method_pop(HostWorld *world, Host *a) {
    HostTable *table = TABLE(a[0]);
    if (table->len == 0)
        return host_raise_object(world, world->e.KeyError, host_new_cstr(world, "pop from an empty set"));
    uint32_t i = table->used;
    while (!table->entries[i - 1].key) i--;
    Host item = table->entries[i - 1].key;
    return host_table_delete(world, table, item, NULL) < 0 ? NULL : item;
}

static Host method_clear(HostWorld *world, Host *a) {
    host_table_clear(TABLE(a[0]));
    return world->none;
}

static Host method_copy(HostWorld *world, Host *a) {
    return host_is_exact(a[0], world->t.frozenset_) ? a[0] : copy_of(world, a[0], result_class(world, a[0]));
}

#define COMMON_METHODS \
    {"union", method_union, "self, /, *others"}, \
    {"intersection", method_intersection, "self, /, *others"}, \
    {"difference", method_difference, "self, /, *others"}, \
    {"symmetric_difference", method_symmetric_difference, "self, other, /"}, \
    {"issubset", method_issubset, "self, other, /"}, \
    {"issuperset", method_issuperset, "self, other, /"}, \
    {"isdisjoint", method_isdisjoint, "self, other, /"}, \
    {"copy", method_copy, "self, /"}

static const HostMethodDef set_methods[] = {
    COMMON_METHODS,
    {"add", method_add, "self, item, /"},
    {"discard", method_discard, "self, item, /"},
    {"remove", method_remove, "self, item, /"},
    {"pop", method_pop, "self, /"},
    {"clear", method_clear, "self, /"},
    {"update", method_update, "self, /, *others"},
    {"intersection_update", method_intersection_update, "self, /, *others"},
    {"difference_update", method_difference_update, "self, /, *others"},
    {"symmetric_difference_update", method_symmetric_difference_update, "self, other, /"},
    {0}};
static const HostMethodDef frozenset_methods[] = {COMMON_METHODS, {0}};

#define SET_OPS HOST_OP_BIT(OR) | HOST_OP_BIT(AND) | HOST_OP_BIT(SUB) | HOST_OP_BIT(XOR)
#define SET_SLOTS .repr = set_repr, .len = set_len, .iter = set_iter, .contains = set_contains, .compare = set_compare, \
    .binary = set_binary

const HostTypeDef host_type_set = {
    .name = "set", .kind = HOST_SET, .size = sizeof(HostSet), .is_base = true, .methods = set_methods,
    .binary_ops = SET_OPS, .init_fn = set_init, .init_signature = "self, iterable=, /",
    .slots = {SET_SLOTS, .hash = host_hash_refused, .inplace = set_inplace}};

const HostTypeDef host_type_frozenset = {
    .name = "frozenset", .kind = HOST_FROZENSET, .size = sizeof(HostSet), .is_base = true, .methods = frozenset_methods,
    .binary_ops = SET_OPS, .new_fn = frozenset_new, .new_signature = "cls, iterable=, /",
    .slots = {SET_SLOTS, .hash = frozenset_hash}};
