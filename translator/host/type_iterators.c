/* type_iterators.c: iterators over sequences and tables; enumerate, reversed. */
#include "host/library.h"
#include "host/frame.h"

typedef struct ItemIterator { HostObject base; Host sequence /* NULL: exhausted */; int64_t index; bool down; } ItemIterator;
typedef struct TableIterator {
    HostObject base;
    Host owner;                 /* NULL: exhausted */
    uint32_t position, len;     /* next entry; entries when it began */
    TableItems what;
} TableIterator;

bool host_caller_is_2(HostWorld *world) {
    return world->frame && world->frame->code->module && world->frame->code->module->dialect == DIALECT_2;
}

Host iterator_itself(HostWorld *world, Host self) { return (void)world, self; }

/* ---- sequences ---- */
static int64_t sequence_len(Host h) {
    if (host_is_kind(h, HOST_RANGE)) {
        HostRange *r = (HostRange *)h;
        if (r->step > 0) return r->start < r->stop ? (int64_t)(((uint64_t)r->stop - (uint64_t)r->start - 1) / (uint64_t)r->step + 1) : 0;
        return r->start > r->stop ? (int64_t)(((uint64_t)r->start - (uint64_t)r->stop - 1) / (0 - (uint64_t)r->step) + 1) : 0;
    }
    return host_length(h);
}

static Host iterate(HostWorld *world, Host sequence, bool down) {
    ItemIterator *it = HOST_NEW(world, ItemIterator, item_iterator_);
    it->sequence = sequence;
    it->down = down;
    it->index = down ? sequence_len(sequence) - 1 : 0;
    return &it->base;
}

Host iterator_over(HostWorld *world, Host sequence) { return iterate(world, sequence, false); }
Host iterator_reversed(HostWorld *world, Host sequence) { return iterate(world, sequence, true); }

static Host sequence_item(HostWorld *world, Host sequence, int64_t i) {
    if (host_is_kind(sequence, HOST_LIST)) return HOST_LIST(sequence)->items[i];
    if (host_is_kind(sequence, HOST_TUPLE)) return HOST_TUPLE(sequence)->items[i];
    if (host_is_kind(sequence, HOST_RANGE)) {
        HostRange *r = (HostRange *)sequence;
        return host_new_int(world, r->start + i * r->step);
    }
    if (host_is_str(sequence)) return world->chars[(unsigned char)HOST_STR(sequence)->bytes[i]];
    if (host_is_kind(sequence, HOST_BYTEARRAY)) return host_small((unsigned char)((HostByteArray *)sequence)->bytes[i]);
    HostUnicode *one = host_alloc_unicode(world, 1);
    one->points[0] = HOST_UNI(sequence)->points[i];
    return &one->base;
}

static Host item_next(HostWorld *world, Host self) {
    ItemIterator *it = (ItemIterator *)self;
    if (!it->sequence) return NULL;
    if (it->index < 0 || it->index >= sequence_len(it->sequence)) {
        it->sequence = NULL;
        return NULL;
    }
    Host item = sequence_item(world, it->sequence, it->index);
    it->index += it->down ? -1 : 1;
    return item;
}

static Host item_length_hint(HostWorld *world, Host *a) {
    (void)world;
    ItemIterator *it = (ItemIterator *)a[0];
    if (!it->sequence) return host_small(0);
    int64_t left = it->down ? it->index + 1 : sequence_len(it->sequence) - it->index;
    return host_small(left > 0 ? left : 0);
}

static const HostMethodDef item_methods[] = {{"__length_hint__", item_length_hint, "self, /"}, {0}};
const HostTypeDef host_type_item_iterator = {
    .name = "iterator", .kind = HOST_OTHER, .size = sizeof(ItemIterator), .no_builtin = true, .methods = item_methods,
    .slots = {.iter = iterator_itself, .next = item_next}};

/* ---- tables ---- */
static HostTable *table_of(Host h) { return host_is_kind(h, HOST_DICT) ? &HOST_DICT(h)->table : &HOST_SET(h)->table; }

Host iterator_of_table(HostWorld *world, Host owner, TableItems what) {
    TableIterator *it = HOST_NEW(world, TableIterator, table_iterator_);
    it->owner = owner;
    it->len = table_of(owner)->len;
    it->what = what;
    return &it->base;
}

static Host table_next(HostWorld *world, Host self) {
    TableIterator *it = (TableIterator *)self;
    if (!it->owner) return NULL;
    HostTable *table = table_of(it->owner);
    if (table->len != it->len) {
        const char *what = host_is_kind(it->owner, HOST_DICT) ? "dictionary" : "Set";
        it->owner = NULL;
        return host_raise(world, world->e.RuntimeError, "%s changed size during iteration", what);
    }
    HostEntry *e = host_table_next(table, &it->position);
    if (!e) return it->owner = NULL, NULL;
    if (it->what == TABLE_KEYS) return e->key;
    return it->what == TABLE_VALUES ? e->value : host_tuple(world, (Host[]){e->key, e->value}, 2);
}

const HostTypeDef host_type_table_iterator = {
    .name = "dictionary-iterator", .kind = HOST_OTHER, .size = sizeof(TableIterator), .no_builtin = true,
    .slots = {.iter = iterator_itself, .next = table_next}};

/* ---- enumerate ---- */
typedef struct Enumerate { HostObject base; Host iterator, count; } Enumerate;

static Host enumerate_new(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[1]), start = a[2] ? host_index(world, a[2]) : host_small(0);
    if (!iterator || !start) return NULL;
    Enumerate *e = (Enumerate *)host_new_object(world, HOST_CLS(a[0]));
    e->iterator = iterator;
    e->count = start;
    return &e->base;
}

static Host enumerate_next(HostWorld *world, Host self) {
    Enumerate *e = (Enumerate *)self;
    Host item = host_next(world, e->iterator);
    if (!item) return NULL;
    Host pair = host_tuple(world, (Host[]){e->count, item}, 2);
    e->count = host_binop(world, HOST_OP_ADD, e->count, host_small(1));
    return pair;
}

const HostTypeDef host_type_enumerate = {
    .name = "enumerate", .kind = HOST_OTHER, .size = sizeof(Enumerate), .is_base = true,
    .new_fn = enumerate_new, .new_signature = "cls, iterable, start=",
    .slots = {.iter = iterator_itself, .next = enumerate_next}};

/* ---- reversed ---- */
/* Of the built-in sequences an iterator going down; of others the items, taken by index, in a list. */
static Host reversed_new(HostWorld *world, Host *a) {
    bool bound;
    Host method = host_lookup_special(world, a[1], world->s.dunder_reversed, &bound);
    if (!method && host_pending(world)) return NULL;
    if (method) return bound ? host_call0(world, method) : host_call1(world, method, a[1]);
    HostClass *cls = host_class(world, a[1]);
    if (cls->slots.iter == iterator_over) return iterator_reversed(world, a[1]);
    if (cls->kind == HOST_DICT) {
        HostList *keys = host_list_of(world, a[1]);
        return keys ? iterator_reversed(world, &keys->base) : NULL;
    }
    if (!cls->slots.getitem || !cls->slots.len)
        return host_raise(world, world->e.TypeError, "'%s' object is not reversible", host_type_name(world, a[1]));
    int64_t len = host_len(world, a[1]);
    if (len < 0) return NULL;
    HostList *items = host_new_list(world, (uint32_t)len);
    while (len-- > 0) {
        Host item = host_getitem(world, a[1], host_new_int(world, len));
        if (!item) return NULL;
        host_list_push(world, items, item);
    }
    return iterator_over(world, &items->base);
}

const HostTypeDef host_type_reversed = {
    .name = "reversed", .kind = HOST_OTHER, .size = sizeof(HostObject),
    .new_fn = reversed_new, .new_signature = "cls, sequence, /"};
