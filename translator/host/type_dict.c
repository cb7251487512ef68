/* type_dict.c: the type dict. keys(), values() and items() are lists, as in Python 2; the iter… methods iterate. */
#include "host/library.h"

#define TABLE(h) (&HOST_DICT(h)->table)

/* ---- making ---- */
static bool update(HostWorld *world, Host self, Host other, Host keywords) {
    if (other && other != world->none && !host_dict_update(world, HOST_DICT(self), other)) return false;
    if (other == world->none)
        return host_raise_false(world, world->e.TypeError, "'NoneType' object is not iterable");
    return host_dict_update(world, HOST_DICT(self), keywords);
}

static Host dict_init(HostWorld *world, Host *a) { return update(world, a[0], a[1], a[2]) ? world->none : NULL; }

static Host dict_fromkeys(HostWorld *world, Host *a) {
    Host dict = host_call0(world, a[0]), iterator = dict ? host_iter(world, a[1]) : NULL, key;
    if (!iterator) return NULL;
    Host value = a[2] ? a[2] : world->none;
    bool plain = host_is_exact(dict, world->t.dict_);
    while ((key = host_next(world, iterator))) {
        bool good = plain ? host_dict_set(world, HOST_DICT(dict), key, value) : host_setitem(world, dict, key, value);
        if (!good) return NULL;
    }
    return host_pending(world) ? NULL : dict;
}

static Host copy_of(HostWorld *world, Host self) {
    HostDict *copy = host_new_dict(world);
    host_table_copy(world, &copy->table, TABLE(self));
    return &copy->base;
}

/* ---- slots ---- */
static bool repr_entries(HostWorld *world, Host self, StrBuf *out) {
    HostEntry *e;
    for (uint32_t i = 0, n = 0; (e = host_table_next(TABLE(self), &i)); n++) {
        Host value = e->value, key = host_repr(world, e->key), text = key ? host_repr(world, value) : NULL;
        if (!text) return false;
        if (n) strbuf_append(out, ", ");
        strbuf_append_n(out, HOST_STR(key)->bytes, HOST_STR(key)->len);
        strbuf_append(out, ": ");
        strbuf_append_n(out, HOST_STR(text)->bytes, HOST_STR(text)->len);
    }
    return true;
}

static Host dict_repr(HostWorld *world, Host self) {
    if (!host_repr_begin(world, self)) return host_new_cstr(world, "{...}");
    StrBuf out = {0};
    strbuf_char(&out, '{');
    bool good = repr_entries(world, self, &out);
    host_repr_end(world, self);
    if (!good) return strbuf_free(&out), NULL;
    strbuf_char(&out, '}');
    return host_str_take(world, &out);
}

static int64_t dict_len(HostWorld *world, Host self) { return (void)world, TABLE(self)->len; }
static Host dict_iter(HostWorld *world, Host self) { return iterator_of_table(world, self, TABLE_KEYS); }

static Host missing(HostWorld *world, Host self, Host key) {
    bool bound;
    Host method = self->cls == world->t.dict_ ? NULL : host_lookup_special(world, self, world->s.dunder_missing, &bound);
    if (host_pending(world)) return NULL;
    if (!method) return host_raise_object(world, world->e.KeyError, key);
    return bound ? host_call1(world, method, key) : host_call2(world, method, self, key);
}

static Host dict_getitem(HostWorld *world, Host self, Host key) {
    HostEntry *e = host_table_find(world, TABLE(self), key);
    if (e) return e->value;
    return host_pending(world) ? NULL : missing(world, self, key);
}

static bool dict_setitem(HostWorld *world, Host self, Host key, Host value) {
    return host_table_put(world, TABLE(self), key, value);
}

static bool dict_delitem(HostWorld *world, Host self, Host key) {
    int found = host_table_delete(world, TABLE(self), key, NULL);
    if (found == 0) host_raise_object(world, world->e.KeyError, key);
    return found > 0;
}

static int dict_contains(HostWorld *world, Host self, Host key) {
    if (host_table_find(world, TABLE(self), key)) return 1;
    return host_pending(world) ? -1 : 0;
}

static int tables_equal(HostWorld *world, HostTable *a, HostTable *b) {
    if (a->len != b->len) return 0;
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(a, &i));) {
        HostEntry entry = *e, *other = host_table_find_hashed(world, b, entry.key, entry.hash);
        if (!other) return host_pending(world) ? -1 : 0;
        int equal = host_eq(world, entry.value, other->value);
        if (equal <= 0) return equal;
    }
    return 1;
}

static Host dict_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!host_is_kind(b, HOST_DICT) || (op != COMPARE_EQ && op != COMPARE_NE)) return world->not_implemented;
    int equal = tables_equal(world, TABLE(a), TABLE(b));
    return equal < 0 ? NULL : host_bool_of(world, equal == (op == COMPARE_EQ));
}

static Host dict_binary(HostWorld *world, HostOp op, Host a, Host b) {
    if (op != HOST_OP_OR || !host_is_kind(a, HOST_DICT) || !host_is_kind(b, HOST_DICT)) return world->not_implemented;
    Host merged = copy_of(world, a);
    return host_dict_update(world, HOST_DICT(merged), b) ? merged : NULL;
}

static Host dict_inplace(HostWorld *world, HostOp op, Host left, Host right) {
    if (op != HOST_OP_OR) return world->not_implemented;
    return host_dict_update(world, HOST_DICT(left), right) ? left : NULL;
}

/* ---- methods ---- */
static Host method_get(HostWorld *world, Host *a) {
    HostEntry *e = host_table_find(world, TABLE(a[0]), a[1]);
    if (e) return e->value;
    return host_pending(world) ? NULL : a[2] ? a[2] : world->none;
}

static Host method_setdefault(HostWorld *world, Host *a) {
    HostEntry *e = host_table_find(world, TABLE(a[0]), a[1]);
    if (e || host_pending(world)) return e ? e->value : NULL;
    Host value = a[2] ? a[2] : world->none;
    return host_table_put(world, TABLE(a[0]), a[1], value) ? value : NULL;
}

static Host method_pop(HostWorld *world, Host *a) {
    Host value;
    int found = host_table_delete(world, TABLE(a[0]), a[1], &value);
    if (found) return found > 0 ? value : NULL;
    return a[2] ? a[2] : host_raise_object(world, world->e.KeyError, a[1]);
}

static Host method_popitem(HostWorld *world, Host *a) {
    HostTable *table = TABLE(a[0]);
    if (table->len == 0)
        return host_raise_object(world, world->e.KeyError, host_new_cstr(world, "popitem(): dictionary is empty"));
    uint32_t i = table->used;
    while (!table->entries[i - 1].key) i--;
    HostEntry e = table->entries[i - 1];
    if (host_table_delete(world, table, e.key, NULL) < 0) return NULL;
    return host_tuple(world, (Host[]){e.key, e.value}, 2);
}

static Host method_clear(HostWorld *world, Host *a) {
    host_table_clear(TABLE(a[0]));
    return world->none;
}

static Host method_copy(HostWorld *world, Host *a) { return copy_of(world, a[0]); }
static Host method_update(HostWorld *world, Host *a) { return update(world, a[0], a[1], a[2]) ? world->none : NULL; }

static Host method_has_key(HostWorld *world, Host *a) {
    int found = dict_contains(world, a[0], a[1]);
    return found < 0 ? NULL : host_bool_of(world, found);
}

static Host method_keys(HostWorld *world, Host *a) {
    HostList *list = host_new_list(world, TABLE(a[0])->len);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(TABLE(a[0]), &i));) list->items[list->len++] = e->key;
    return &list->base;
}

static Host method_values(HostWorld *world, Host *a) {
    HostList *list = host_new_list(world, TABLE(a[0])->len);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(TABLE(a[0]), &i));) list->items[list->len++] = e->value;
    return &list->base;
}

static Host method_items(HostWorld *world, Host *a) {
    HostList *list = host_new_list(world, TABLE(a[0])->len);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(TABLE(a[0]), &i));)
        list->items[list->len++] = host_tuple(world, (Host[]){e->key, e->value}, 2);
    return &list->base;
}

static Host method_iterkeys(HostWorld *world, Host *a) { return iterator_of_table(world, a[0], TABLE_KEYS); }
static Host method_itervalues(HostWorld *world, Host *a) { return iterator_of_table(world, a[0], TABLE_VALUES); }
static Host method_iteritems(HostWorld *world, Host *a) { return iterator_of_table(world, a[0], TABLE_PAIRS); }

static const HostMethodDef dict_methods[] = {
    {"get", method_get, "self, key, default=, /"},
    {"setdefault", method_setdefault, "self, key, default=, /"},
    {"pop", method_pop, "self, key, default=, /"},
    {"popitem", method_popitem, "self, /"},
    {"clear", method_clear, "self, /"},
    {"copy", method_copy, "self, /"},
    {"update", method_update, "self, other=, /, **kw"},
    {"has_key", method_has_key, "self, key, /"},
    {"keys", method_keys, "self, /"},
    {"values", method_values, "self, /"},
    {"items", method_items, "self, /"},
    {"iterkeys", method_iterkeys, "self, /"},
    {"itervalues", method_itervalues, "self, /"},
    {"iteritems", method_iteritems, "self, /"},
    {"viewkeys", method_keys, "self, /"},
    {"viewvalues", method_values, "self, /"},
    {"viewitems", method_items, "self, /"},
    {0}};
static const HostMethodDef dict_class_methods[] = {{"fromkeys", dict_fromkeys, "cls, iterable, value=, /"}, {0}};

const HostTypeDef host_type_dict = {
    .name = "dict", .kind = HOST_DICT, .size = sizeof(HostDict), .is_base = true,
    .methods = dict_methods, .class_methods = dict_class_methods, .binary_ops = HOST_OP_BIT(OR),
    .init_fn = dict_init, .init_signature = "self, other=, /, **kw",
    .slots = {.repr = dict_repr, .hash = host_hash_refused, .len = dict_len, .iter = dict_iter, .getitem = dict_getitem,
              .setitem = dict_setitem, .delitem = dict_delitem, .contains = dict_contains, .compare = dict_compare,
              .binary = dict_binary, .inplace = dict_inplace}};
