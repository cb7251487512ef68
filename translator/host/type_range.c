/* type_range.c: range and xrange.
 *
 * In RPython range() makes a list, so programs write range(3) + [x] and assign to its items. Called from a file of dialect 2
 * it answers a list. From other files it answers a range object as in Python 3, which becomes a list in place when
 * something is done to it that only a list can do: files are often of either dialect. xrange() is always a range object.
 */
#include "host/library.h"

#define RANGE(h) ((HostRange *)(h))

int64_t range_len(const HostRange *r) {
    uint64_t step = r->step > 0 ? (uint64_t)r->step : 0 - (uint64_t)r->step;
    bool empty = r->step > 0 ? r->start >= r->stop : r->start <= r->stop;
    uint64_t span = r->step > 0 ? (uint64_t)r->stop - (uint64_t)r->start : (uint64_t)r->start - (uint64_t)r->stop;
    return empty ? 0 : (int64_t)((span - 1) / step + 1);
}

static Host range_item(HostWorld *world, const HostRange *r, int64_t i) { return host_new_int(world, r->start + i * r->step); }

HostList *range_to_list(HostWorld *world, const HostRange *r) {
    int64_t len = range_len(r);
    if (len > INT32_MAX) return host_raise_object(world, world->e.MemoryError, NULL), NULL;
    HostList *list = host_new_list(world, (uint32_t)len);
    for (int64_t i = 0; i < len; i++) list->items[i] = range_item(world, r, i);
    list->len = (uint32_t)len;
    return list;
}

/* ---- making ---- */
static bool read_range(HostWorld *world, Host *a, HostRange *r) {
    r->start = 0;
    r->step = 1;
    if (!host_arg_int(world, a[2] ? a[2] : a[1], &r->stop)) return false;
    if (a[2] && !host_arg_int(world, a[1], &r->start)) return false;
    if (a[3] && !host_arg_int(world, a[3], &r->step)) return false;
    if (r->step == 0) return host_raise_false(world, world->e.ValueError, "range() arg 3 must not be zero");
    return true;
}

static Host make_range(HostWorld *world, HostClass *cls, const HostRange *r) {
    HostRange *range = (HostRange *)host_new_object(world, cls);
    range->start = r->start;
    range->stop = r->stop;
    range->step = r->step;
    return &range->base;
}

static Host range_new(HostWorld *world, Host *a) {
    HostRange r;
    if (!read_range(world, a, &r)) return NULL;
    if (HOST_CLS(a[0]) != world->t.range_ || !host_caller_is_2(world)) return make_range(world, HOST_CLS(a[0]), &r);
    HostList *list = range_to_list(world, &r);
    return list ? &list->base : NULL;
}

/* ---- becoming a list ---- */
_Static_assert(sizeof(HostList) <= sizeof(HostRange), "a range has room for the list it may become");

static bool become_list(HostWorld *world, Host self) {
    HostList *list = range_to_list(world, RANGE(self));
    if (!list) return false;
    *HOST_LIST(self) = *list;
    return true;
}

/* The list's method of that name; `most` arguments after self. */
static Host call_as_list(HostWorld *world, Host *a, const char *name, uint32_t most) {
    uint32_t given = 0;
    while (given < most && a[given + 1]) given++;
    if (!become_list(world, a[0])) return NULL;
    return host_call_method(world, a[0], host_intern_cstr(world, name), a + 1, given);
}

static Host method_append(HostWorld *world, Host *a) { return call_as_list(world, a, "append", 1); }
static Host method_extend(HostWorld *world, Host *a) { return call_as_list(world, a, "extend", 1); }
static Host method_insert(HostWorld *world, Host *a) { return call_as_list(world, a, "insert", 2); }
static Host method_pop(HostWorld *world, Host *a) { return call_as_list(world, a, "pop", 1); }
static Host method_remove(HostWorld *world, Host *a) { return call_as_list(world, a, "remove", 1); }
static Host method_reverse(HostWorld *world, Host *a) { return call_as_list(world, a, "reverse", 0); }

static Host method_sort(HostWorld *world, Host *a) {
    int reverse = a[3] ? host_is_true(world, a[3]) : 0;
    if (reverse < 0 || !become_list(world, a[0])) return NULL;
    return list_sort(world, HOST_LIST(a[0]), a[1], a[2], reverse) ? world->none : NULL;
}

static bool range_setitem(HostWorld *world, Host self, Host key, Host value) {
    return become_list(world, self) && host_setitem(world, self, key, value);
}

static bool range_delitem(HostWorld *world, Host self, Host key) {
    return become_list(world, self) && host_delitem(world, self, key);
}

static Host as_list(HostWorld *world, Host h) {
    if (!host_is_kind(h, HOST_RANGE)) return h;
    HostList *list = range_to_list(world, RANGE(h));
    return list ? &list->base : NULL;
}

static Host range_binary(HostWorld *world, HostOp op, Host a, Host b) {
    Host other = host_is_kind(a, HOST_RANGE) ? b : a;
    bool list_op = (op == HOST_OP_ADD && (host_is_kind(other, HOST_LIST) || host_is_kind(other, HOST_RANGE))) ||
                   (op == HOST_OP_MUL && host_is_int(other));
    if (!list_op) return world->not_implemented;
    Host x = as_list(world, a), y = x ? as_list(world, b) : NULL;
    return y ? host_binop(world, op, x, y) : NULL;
}

static Host range_inplace(HostWorld *world, HostOp op, Host left, Host right) {
    if (op != HOST_OP_ADD && op != HOST_OP_MUL) return world->not_implemented;
    return become_list(world, left) ? host_inplace(world, op, left, right) : NULL;
}

/* ---- slots ---- */
static Host range_repr(HostWorld *world, Host self) {
    HostRange *r = RANGE(self);
    bool x = host_is_exact(self, world->t.xrange_);
    StrBuf out = {0};
    strbuf_append(&out, x ? "xrange(" : "range(");
    if (!x || r->start || r->step != 1) strbuf_printf(&out, "%lld, ", (long long)r->start);
    strbuf_printf(&out, "%lld", (long long)r->stop);
    if (r->step != 1) strbuf_printf(&out, ", %lld", (long long)r->step);
    strbuf_char(&out, ')');
    return host_str_take(world, &out);
}

static int64_t range_length(HostWorld *world, Host self) { return (void)world, range_len(RANGE(self)); }

static Host range_getitem(HostWorld *world, Host self, Host key) {
    HostRange *r = RANGE(self);
    int64_t i, stop, step, count, len = range_len(r);
    if (!host_is_kind(key, HOST_SLICE))
        return host_item_index(world, key, len, &i, "range object") ? range_item(world, r, i) : NULL;
    if (!host_slice_indices(world, key, len, &i, &stop, &step, &count)) return NULL;
    HostRange part = {.start = r->start + i * r->step, .stop = r->start + stop * r->step, .step = r->step * step};
    return make_range(world, self->cls, &part);
}

/* The position of an int in the range, or -1. */
static int64_t position(const HostRange *r, Host item) {
    int64_t value;
    if (!host_int_value(item, &value)) return -1;
    bool inside = r->step > 0 ? value >= r->start && value < r->stop : value <= r->start && value > r->stop;
    return inside && (value - r->start) % r->step == 0 ? (value - r->start) / r->step : -1;
}

static int range_contains(HostWorld *world, Host self, Host item) {
    if (host_is_int(item)) return position(RANGE(self), item) >= 0;
    for (int64_t i = 0; i < range_len(RANGE(self)); i++) {
        int equal = host_eq(world, range_item(world, RANGE(self), i), item);
        if (equal) return equal;
    }
    return 0;
}

static Host range_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (host_is_kind(b, HOST_LIST)) {
        Host list = as_list(world, a);
        return list ? host_compare(world, op, list, b) : NULL;
    }
    if (!host_is_kind(b, HOST_RANGE) || (op != COMPARE_EQ && op != COMPARE_NE)) return world->not_implemented;
    HostRange *x = RANGE(a), *y = RANGE(b);
    int64_t len = range_len(x);
    bool equal = len == range_len(y) && (len == 0 || x->start == y->start) && (len < 2 || x->step == y->step);
    return host_bool_of(world, equal == (op == COMPARE_EQ));
}

static bool range_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    HostRange *r = RANGE(self);
    int64_t len = range_len(r);
    *hash = len * 1000003 + (len ? r->start : 0) * 31 + (len > 1 ? r->step : 0);
    return true;
}

/* ---- methods ---- */
static Host method_index(HostWorld *world, Host *a) {
    int64_t at = host_is_int(a[1]) ? position(RANGE(a[0]), a[1]) : -1;
    if (at >= 0) return host_new_int(world, at);
    Host text = host_repr(world, a[1]);
    return text ? host_raise(world, world->e.ValueError, "%s is not in range", HOST_STR(text)->bytes) : NULL;
}

static Host method_count(HostWorld *world, Host *a) {
    int found = range_contains(world, a[0], a[1]);
    return found < 0 ? NULL : host_small(found);
}

static Host get_start(HostWorld *world, Host self) { return host_new_int(world, RANGE(self)->start); }
static Host get_stop(HostWorld *world, Host self) { return host_new_int(world, RANGE(self)->stop); }
static Host get_step(HostWorld *world, Host self) { return host_new_int(world, RANGE(self)->step); }

static const HostMethodDef range_methods[] = {
    {"index", method_index, "self, item, /"},
    {"count", method_count, "self, item, /"},
    {"append", method_append, "self, item, /"},
    {"extend", method_extend, "self, iterable, /"},
    {"insert", method_insert, "self, index, item, /"},
    {"pop", method_pop, "self, index=, /"},
    {"remove", method_remove, "self, item, /"},
    {"reverse", method_reverse, "self, /"},
    {"sort", method_sort, "self, cmp=, key=, reverse="},
    {0}};
static const HostGetSetDef range_getset[] = {
    {"start", get_start, NULL}, {"stop", get_stop, NULL}, {"step", get_step, NULL}, {0}};

const HostTypeDef host_type_range = {
    .name = "range", .kind = HOST_RANGE, .size = sizeof(HostRange), .methods = range_methods, .getset = range_getset,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(MUL),
    .new_fn = range_new, .new_signature = "cls, start, stop=, step=, /",
    .slots = {.repr = range_repr, .len = range_length, .getitem = range_getitem, .setitem = range_setitem,
              .delitem = range_delitem, .contains = range_contains, .compare = range_compare, .hash = range_hash,
              .binary = range_binary, .inplace = range_inplace, .iter = iterator_over}};

const HostTypeDef host_type_xrange = {.name = "xrange", .kind = HOST_RANGE, .size = sizeof(HostRange)};
