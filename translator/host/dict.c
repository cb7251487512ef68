/* dict.c: the table under dicts, sets and namespaces.
 *
 * Idea:    entries stand in an array in insertion order; tables of more than SMALL entries find them through an index of
 *          entry numbers with linear probing, smaller ones by looking at each. A deleted entry keeps its place with a
 *          NULL key until the table grows. Namespaces hold interned strs alone (`only_interned`): there a lookup by an
 *          interned str compares pointers and nothing else.
 * Invariant: comparing keys may run Python code that changes the table; the search starts again when `version` moved.
 */
#include "host/object.h"

enum { SMALL = 8, FREE = -1, DELETED = -2 };

static uint32_t first_slot(uint64_t hash, uint32_t mask) {
    return (uint32_t)((hash * 0x9e3779b97f4a7c15u) >> 32) & mask;
}

static bool is_interned(HostWorld *world, Host key) { return host_is_exact(key, world->t.str_) && HOST_STR(key)->sym; }

/* ---- finding ---- */
HostEntry *host_table_find_interned(const HostTable *table, Host name) {
    if (!table->index) {
        for (uint32_t i = 0; i < table->used; i++)
            if (table->entries[i].key == name) return &table->entries[i];
        if (table->only_interned || table->len == 0) return NULL;
    }
    uint64_t hash = HOST_STR(name)->hash;
    if (!table->index) {
        for (uint32_t i = 0; i < table->used; i++) {
            HostEntry *e = &table->entries[i];
            if (e->key && e->hash == hash && host_is_str(e->key) && host_str_equal(e->key, name)) return e;
        }
        return NULL;
    }
    for (uint32_t slot = first_slot(hash, table->index_mask);; slot = (slot + 1) & table->index_mask) {
        int32_t i = table->index[slot];
        if (i == FREE) return NULL;
        if (i == DELETED) continue;
        HostEntry *e = &table->entries[i];
        if (e->key == name) return e;
        if (e->hash == hash && !table->only_interned && host_is_str(e->key) && host_str_equal(e->key, name)) return e;
    }
}

/* Whether the entry's key is `key`: 1 or 0; -1 when comparing raised; -2 when it changed the table. */
static int entry_matches(HostWorld *world, const HostTable *table, const HostEntry *e, Host key, uint64_t hash) {
    if (!e->key || e->hash != hash) return 0;
    if (e->key == key) return 1;
    if (host_is_exact(e->key, world->t.str_) && host_is_exact(key, world->t.str_)) return host_str_equal(e->key, key);
    uint32_t version = table->version;
    int equal = host_eq(world, e->key, key);
    return equal >= 0 && table->version != version ? -2 : equal;
}

static HostEntry *find_in_index(HostWorld *world, HostTable *table, Host key, uint64_t hash, int *status) {
    for (uint32_t slot = first_slot(hash, table->index_mask);; slot = (slot + 1) & table->index_mask) {
        int32_t i = table->index[slot];
        if (i == FREE) return *status = 0, NULL;
        if (i == DELETED) continue;
        *status = entry_matches(world, table, &table->entries[i], key, hash);
        if (*status == 1) return &table->entries[i];
        if (*status < 0) return NULL;
    }
}

static HostEntry *find_by_looking(HostWorld *world, HostTable *table, Host key, uint64_t hash, int *status) {
    for (uint32_t i = 0; i < table->used; i++) {
        *status = entry_matches(world, table, &table->entries[i], key, hash);
        if (*status == 1) return &table->entries[i];
        if (*status < 0) return NULL;
    }
    *status = 0;
    return NULL;
}

HostEntry *host_table_find_hashed(HostWorld *world, HostTable *table, Host key, uint64_t hash) {
    if (is_interned(world, key)) {
        HostEntry *e = host_table_find_interned(table, key);
        if (e || table->only_interned) return e;
    }
    for (;;) {
        int status = 0;
        HostEntry *e = table->index ? find_in_index(world, table, key, hash, &status)
                                    : find_by_looking(world, table, key, hash, &status);
        if (status != -2) return e;
    }
}

HostEntry *host_table_find(HostWorld *world, HostTable *table, Host key) {
    uint64_t hash;
    if (!host_hash(world, key, &hash)) return NULL;
    return host_table_find_hashed(world, table, key, hash);
}

HostEntry *host_table_next(const HostTable *table, uint32_t *position) {
    while (*position < table->used) {
        HostEntry *e = &table->entries[(*position)++];
        if (e->key) return e;
    }
    return NULL;
}

/* ---- changing ---- */
static void index_add(HostTable *table, uint64_t hash, uint32_t entry) {
    uint32_t slot = first_slot(hash, table->index_mask);
    while (table->index[slot] >= 0) slot = (slot + 1) & table->index_mask;
    table->index[slot] = (int32_t)entry;
}

/* Makes room for one more entry, dropping the deleted ones. */
static void table_grow(HostWorld *world, HostTable *table, uint32_t room) {
    uint32_t cap = SMALL;
    while (cap < room) cap *= 2;
    HostEntry *entries = host_alloc(world, cap * sizeof *entries);
    uint32_t used = 0;
    for (uint32_t i = 0; i < table->used; i++)
        if (table->entries[i].key) entries[used++] = table->entries[i];
    table->entries = entries;
    table->used = used;
    table->cap = cap;
    table->version++;
    table->index = NULL;
    if (cap <= SMALL) return;
    uint32_t slots = cap * 2;
    table->index = host_alloc_atomic(world, slots * sizeof *table->index);
    memset(table->index, 0xff, slots * sizeof *table->index);
    table->index_mask = slots - 1;
    for (uint32_t i = 0; i < used; i++) index_add(table, entries[i].hash, i);
}

static void table_add(HostWorld *world, HostTable *table, Host key, uint64_t hash, Host value) {
    bool interned = is_interned(world, key);
    if (table->len == 0) table->only_interned = interned;
    else if (!interned) table->only_interned = false;
    if (table->used == table->cap) table_grow(world, table, table->len + table->len / 2 + 1);
    table->entries[table->used] = (HostEntry){hash, key, value};
    if (table->index) index_add(table, hash, table->used);
    table->used++;
    table->len++;
    table->version++;
}

bool host_table_put(HostWorld *world, HostTable *table, Host key, Host value) {
    uint64_t hash;
    if (!host_hash(world, key, &hash)) return false;
    HostEntry *e = host_table_find_hashed(world, table, key, hash);
    if (e) e->value = value;
    else if (host_pending(world)) return false;
    else table_add(world, table, key, hash, value);
    return true;
}

static void remove_entry(HostTable *table, HostEntry *e) {
    uint32_t number = (uint32_t)(e - table->entries);
    if (table->index) {
        uint32_t slot = first_slot(e->hash, table->index_mask);
        while (table->index[slot] != (int32_t)number) slot = (slot + 1) & table->index_mask;
        table->index[slot] = DELETED;
    }
    *e = (HostEntry){0};
    table->len--;
    while (table->used && !table->entries[table->used - 1].key) {      /* so that popping from the end stays cheap */
        table->used--;
        if (table->index) table->cap--;     /* deleted places of the index do not come back before it is rebuilt */
    }
    table->version++;
    if (table->len == 0) {
        table->used = 0;
        if (table->index) memset(table->index, 0xff, (table->index_mask + 1) * sizeof *table->index);
    }
}

int host_table_delete(HostWorld *world, HostTable *table, Host key, Host *value) {
    HostEntry *e = host_table_find(world, table, key);
    if (!e) return host_pending(world) ? -1 : 0;
    if (value) *value = e->value;
    remove_entry(table, e);
    return 1;
}

void host_table_clear(HostTable *table) { *table = (HostTable){.version = table->version + 1}; }

void host_table_copy(HostWorld *world, HostTable *to, const HostTable *from) {
    uint32_t version = to->version;
    *to = *from;
    to->index = NULL;
    table_grow(world, to, from->len);
    to->version = version + 1;
}

/* ---- dict and set objects ---- */
HostDict *host_new_dict(HostWorld *world) {
    HostDict *dict = host_alloc(world, sizeof *dict);
    dict->base.cls = world->t.dict_;
    return dict;
}

HostSet *host_new_set(HostWorld *world, HostClass *cls) { return (HostSet *)host_new_object(world, cls); }

Host host_dict_get(HostWorld *world, HostDict *dict, Host key) {
    HostEntry *e = host_table_find(world, &dict->table, key);
    return e ? e->value : NULL;
}

Host host_dict_get_name(const HostDict *dict, Host name) {
    HostEntry *e = host_table_find_interned(&dict->table, name);
    return e ? e->value : NULL;
}

bool host_dict_set(HostWorld *world, HostDict *dict, Host key, Host value) {
    return host_table_put(world, &dict->table, key, value);
}

void host_dict_set_name(HostWorld *world, HostDict *dict, Host name, Host value) {
    HostEntry *e = host_table_find_interned(&dict->table, name);
    if (e) e->value = value;
    else table_add(world, &dict->table, name, HOST_STR(name)->hash, value);
}

void host_dict_set_cstr(HostWorld *world, HostDict *dict, const char *name, Host value) {
    host_dict_set_name(world, dict, host_intern_cstr(world, name), value);
}

static bool update_from_table(HostWorld *world, HostDict *dict, HostTable *from) {
    if (from == &dict->table) return true;
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(from, &i));)
        if (!host_table_put(world, &dict->table, e->key, e->value)) return false;
    return true;
}

static bool update_from_keys(HostWorld *world, HostDict *dict, Host mapping, Host keys_method) {
    Host keys = host_call0(world, keys_method);
    Host iterator = keys ? host_iter(world, keys) : NULL, key;
    if (!iterator) return false;
    while ((key = host_next(world, iterator))) {
        Host value = host_getitem(world, mapping, key);
        if (!value || !host_dict_set(world, dict, key, value)) return false;
    }
    return !host_pending(world);
}

static bool update_from_pairs(HostWorld *world, HostDict *dict, Host pairs) {
    Host iterator = host_iter(world, pairs), pair;
    if (!iterator) return false;
    for (uint32_t number = 0; (pair = host_next(world, iterator)); number++) {
        const Host *items;
        uint32_t count;
        if (!host_items(world, pair, &items, &count)) return false;
        if (count != 2)
            return host_raise_false(world, world->e.ValueError,
                                    "dictionary update sequence element #%u has length %u; 2 is required", number, count);
        if (!host_dict_set(world, dict, items[0], items[1])) return false;
    }
    return !host_pending(world);
}

bool host_dict_update(HostWorld *world, HostDict *dict, Host other) {
    if (host_is_kind(other, HOST_DICT)) return update_from_table(world, dict, &HOST_DICT(other)->table);
    bool ok;
    Host keys = host_get_or_null(world, other, world->s.keys, &ok);
    if (!ok) return false;
    return keys ? update_from_keys(world, dict, other, keys) : update_from_pairs(world, dict, other);
}
