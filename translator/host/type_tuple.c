/* type_tuple.c: the types tuple and slice, and the tuples with named items that sys, os and time answer. */
#include "host/library.h"
#include "host/int.h"

/* ---- tuple ---- */
static Host tuple_of_class(HostWorld *world, HostClass *cls, const Host *items, uint32_t count) {
    HostTuple *tuple = host_alloc_variable(world, cls, sizeof *tuple + count * sizeof(Host));
    tuple->len = count;
    if (count) memcpy(tuple->items, items, count * sizeof *items);
    return &tuple->base;
}

static Host tuple_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    HostTuple *tuple = a[1] ? host_tuple_of(world, a[1]) : HOST_TUPLE(world->empty_tuple);
    if (!tuple || cls == world->t.tuple_) return tuple ? &tuple->base : NULL;
    return tuple_of_class(world, cls, tuple->items, tuple->len);
}

static Host tuple_repr(HostWorld *world, Host self) { return sequence_repr(world, self, "(", ")"); }
static int64_t tuple_len(HostWorld *world, Host self) { return (void)world, HOST_TUPLE(self)->len; }

static bool tuple_hash(HostWorld *world, Host self, int64_t *hash) {
    HostTuple *tuple = HOST_TUPLE(self);
    uint64_t sum = 0x2545f4914f6cdd1du + tuple->len;
    for (uint32_t i = 0; i < tuple->len; i++) {
        uint64_t of_item;
        if (!host_hash(world, tuple->items[i], &of_item)) return false;
        sum = (sum ^ of_item * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu;
        sum ^= sum >> 32;
    }
    *hash = (int64_t)sum;
    return true;
}

static Host tuple_getitem(HostWorld *world, Host self, Host key) {
    HostTuple *tuple = HOST_TUPLE(self);
    int64_t i, stop, step, count;
    if (!host_is_kind(key, HOST_SLICE))
        return host_item_index(world, key, tuple->len, &i, "tuple") ? tuple->items[i] : NULL;
    if (!host_slice_indices(world, key, tuple->len, &i, &stop, &step, &count)) return NULL;
    if (count == tuple->len && step == 1 && host_is_exact(self, world->t.tuple_)) return self;
    HostTuple *part = host_alloc_tuple(world, (uint32_t)count);
    for (int64_t k = 0; k < count; k++) part->items[k] = tuple->items[i + k * step];
    return &part->base;
}

static int tuple_contains(HostWorld *world, Host self, Host item) {
    for (uint32_t i = 0; i < HOST_TUPLE(self)->len; i++) {
        int equal = host_eq(world, HOST_TUPLE(self)->items[i], item);
        if (equal) return equal;
    }
    return 0;
}

static Host tuple_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!host_is_kind(b, HOST_TUPLE)) return world->not_implemented;
    HostTuple *x = HOST_TUPLE(a), *y = HOST_TUPLE(b);
    return sequence_compare(world, op, x->items, x->len, y->items, y->len);
}

static Host tuple_repeat(HostWorld *world, HostTuple *tuple, Host count) {
    int64_t times;
    if (!host_is_int(count) && !host_class_find(world, host_class(world, count), world->s.dunder_index, NULL))
        return world->not_implemented;
    if (!host_arg_int(world, count, &times)) return NULL;
    if (times < 0 || tuple->len == 0) times = 0;
    if (times && (uint64_t)times > (uint64_t)INT32_MAX / tuple->len)
        return host_raise_object(world, world->e.MemoryError, NULL);
    HostTuple *product = host_alloc_tuple(world, (uint32_t)times * tuple->len);
    for (int64_t i = 0; i < times; i++) memcpy(product->items + i * tuple->len, tuple->items, tuple->len * sizeof(Host));
    return &product->base;
}

static Host tuple_binary(HostWorld *world, HostOp op, Host a, Host b) {
    bool left = host_is_kind(a, HOST_TUPLE);
    if (op == HOST_OP_MUL) return left ? tuple_repeat(world, HOST_TUPLE(a), b) : tuple_repeat(world, HOST_TUPLE(b), a);
    if (op != HOST_OP_ADD || !left) return world->not_implemented;
    if (!host_is_kind(b, HOST_TUPLE)) {
        if (host_class(world, b)->slots.binary && !host_is_kind(b, HOST_LIST)) return world->not_implemented;
        return host_raise(world, world->e.TypeError, "can only concatenate tuple (not \"%s\") to tuple",
                          host_type_name(world, b));
    }
    HostTuple *x = HOST_TUPLE(a), *y = HOST_TUPLE(b);
    if (x->len == 0 && host_is_exact(b, world->t.tuple_)) return b;
    if (y->len == 0 && host_is_exact(a, world->t.tuple_)) return a;
    HostTuple *sum = host_alloc_tuple(world, x->len + y->len);
    if (x->len) memcpy(sum->items, x->items, x->len * sizeof(Host));
    if (y->len) memcpy(sum->items + x->len, y->items, y->len * sizeof(Host));
    return &sum->base;
}

static Host method_index(HostWorld *world, Host *a) {
    int64_t at = sequence_index_of(world, a[0], a);
    if (at == -1) return host_raise(world, world->e.ValueError, "tuple.index(x): x not in tuple");
    return at < 0 ? NULL : host_small(at);
}

static Host method_count(HostWorld *world, Host *a) {
    int64_t count = 0;
    for (uint32_t i = 0; i < HOST_TUPLE(a[0])->len; i++) {
        int equal = host_eq(world, HOST_TUPLE(a[0])->items[i], a[1]);
        if (equal < 0) return NULL;
        count += equal;
    }
    return host_small(count);
}

static Host method_getnewargs(HostWorld *world, Host *a) {
    HostTuple *t = HOST_TUPLE(a[0]);
    Host plain = host_tuple(world, t->items, t->len);
    return host_tuple(world, &plain, 1);
}

static const HostMethodDef tuple_methods[] = {
    {"index", method_index, "self, item, start=, stop=, /"},
    {"count", method_count, "self, item, /"},
    {"__getnewargs__", method_getnewargs, "self, /"},
    {0}};

#define TUPLE_SLOTS .repr = tuple_repr, .hash = tuple_hash, .len = tuple_len, .getitem = tuple_getitem, \
    .contains = tuple_contains, .compare = tuple_compare, .binary = tuple_binary, .iter = iterator_over

const HostTypeDef host_type_tuple = {
    .name = "tuple", .kind = HOST_TUPLE, .layout = HOST_LAYOUT_TUPLE, .is_base = true, .methods = tuple_methods,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(MUL),
    .new_fn = tuple_new, .new_signature = "cls, iterable=, /", .slots = {TUPLE_SLOTS}};

/* ---- slice ---- */
static Host slice_new(HostWorld *world, Host *a) {
    HostSlice *slice = HOST_NEW(world, HostSlice, slice_);
    slice->start = a[2] ? a[1] : world->none;
    slice->stop = a[2] ? a[2] : a[1];
    slice->step = a[3] ? a[3] : world->none;
    return &slice->base;
}

static Host slice_tuple(HostWorld *world, Host self) {
    HostSlice *s = (HostSlice *)self;
    return host_tuple(world, (Host[]){s->start, s->stop, s->step}, 3);
}

static Host slice_repr(HostWorld *world, Host self) {
    Host text = host_repr(world, slice_tuple(world, self));
    return text ? host_str_format(world, "slice%s", HOST_STR(text)->bytes) : NULL;
}

static Host slice_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!host_is_kind(b, HOST_SLICE)) return world->not_implemented;
    return host_compare(world, op, slice_tuple(world, a), slice_tuple(world, b));
}

static Host slice_indices(HostWorld *world, Host *a) {
    int64_t len, start, stop, step, count;
    if (!host_arg_int(world, a[1], &len) || !host_slice_indices(world, a[0], len, &start, &stop, &step, &count)) return NULL;
    return host_tuple(world, (Host[]){host_new_int(world, start), host_new_int(world, stop), host_new_int(world, step)}, 3);
}

static Host slice_start(HostWorld *world, Host self) { return (void)world, ((HostSlice *)self)->start; }
static Host slice_stop(HostWorld *world, Host self) { return (void)world, ((HostSlice *)self)->stop; }
static Host slice_step(HostWorld *world, Host self) { return (void)world, ((HostSlice *)self)->step; }

static const HostMethodDef slice_methods[] = {{"indices", slice_indices, "self, len, /"}, {0}};
static const HostGetSetDef slice_getset[] = {
    {"start", slice_start, NULL}, {"stop", slice_stop, NULL}, {"step", slice_step, NULL}, {0}};

const HostTypeDef host_type_slice = {
    .name = "slice", .kind = HOST_SLICE, .size = sizeof(HostSlice), .methods = slice_methods, .getset = slice_getset,
    .new_fn = slice_new, .new_signature = "cls, start, stop=, step=, /",
    .slots = {.repr = slice_repr, .compare = slice_compare, .hash = host_hash_refused}};

/* ---- tuples with named items ---- */
Host named_tuple(HostWorld *world, HostClass *cls, const Host *items, uint32_t count) {
    return tuple_of_class(world, cls, items, count);
}

#define ITEM(n) static Host item_##n(HostWorld *world, Host self) { return (void)world, HOST_TUPLE(self)->items[n]; }
ITEM(0) ITEM(1) ITEM(2) ITEM(3) ITEM(4) ITEM(5) ITEM(6) ITEM(7) ITEM(8) ITEM(9) ITEM(10)

static const HostGetSetDef version_getset[] = {
    {"major", item_0, NULL}, {"minor", item_1, NULL}, {"micro", item_2, NULL}, {"releaselevel", item_3, NULL},
    {"serial", item_4, NULL}, {0}};
static const HostGetSetDef stat_getset[] = {
    {"st_mode", item_0, NULL}, {"st_ino", item_1, NULL}, {"st_dev", item_2, NULL}, {"st_nlink", item_3, NULL},
    {"st_uid", item_4, NULL}, {"st_gid", item_5, NULL}, {"st_size", item_6, NULL}, {"st_atime", item_7, NULL},
    {"st_mtime", item_8, NULL}, {"st_ctime", item_9, NULL}, {0}};
static const HostGetSetDef time_getset[] = {
    {"tm_year", item_0, NULL}, {"tm_mon", item_1, NULL}, {"tm_mday", item_2, NULL}, {"tm_hour", item_3, NULL},
    {"tm_min", item_4, NULL}, {"tm_sec", item_5, NULL}, {"tm_wday", item_6, NULL}, {"tm_yday", item_7, NULL},
    {"tm_isdst", item_8, NULL}, {0}};
static const HostGetSetDef uname_getset[] = {
    {"sysname", item_0, NULL}, {"nodename", item_1, NULL}, {"release", item_2, NULL}, {"version", item_3, NULL},
    {"machine", item_4, NULL}, {0}};
static const HostGetSetDef float_info_getset[] = {
    {"max", item_0, NULL}, {"max_exp", item_1, NULL}, {"max_10_exp", item_2, NULL}, {"min", item_3, NULL},
    {"min_exp", item_4, NULL}, {"min_10_exp", item_5, NULL}, {"dig", item_6, NULL}, {"mant_dig", item_7, NULL},
    {"epsilon", item_8, NULL}, {"radix", item_9, NULL}, {"rounds", item_10, NULL}, {0}};

#define NAMED_TUPLE(field, name_text, module_text, items) \
    const HostTypeDef host_type_##field = { \
        .name = name_text, .module = module_text, .kind = HOST_TUPLE, .layout = HOST_LAYOUT_TUPLE, .no_builtin = true, \
        .getset = items};
NAMED_TUPLE(version_info, "version_info", "sys", version_getset)
NAMED_TUPLE(float_info, "float_info", "sys", float_info_getset)
NAMED_TUPLE(stat_result, "stat_result", "os", stat_getset)
NAMED_TUPLE(uname_result, "uname_result", "os", uname_getset)
NAMED_TUPLE(struct_time, "struct_time", "time", time_getset)
