/* type_list.c: the type list; and what lists share with tuples. */
#include "host/library.h"
#include "host/int.h"

/* ---- comparison and repr of sequences ---- */
Host sequence_compare(HostWorld *world, CompareOp op, const Host *a, uint32_t a_len, const Host *b, uint32_t b_len) {
    bool equality = op == COMPARE_EQ || op == COMPARE_NE;
    if (equality && a_len != b_len) return host_bool_of(world, op == COMPARE_NE);
    uint32_t common = a_len < b_len ? a_len : b_len;
    for (uint32_t i = 0; i < common; i++) {
        int equal = host_eq(world, a[i], b[i]);
        if (equal < 0) return NULL;
        if (!equal) return equality ? host_bool_of(world, op == COMPARE_NE) : host_compare(world, op, a[i], b[i]);
    }
    return host_bool_of(world, host_order_is(op, (a_len > b_len) - (a_len < b_len)));
}

static const Host *items_of(Host h, uint32_t *len) {
    if (host_is_kind(h, HOST_LIST)) return *len = HOST_LIST(h)->len, HOST_LIST(h)->items;
    return *len = HOST_TUPLE(h)->len, HOST_TUPLE(h)->items;
}

Host sequence_repr(HostWorld *world, Host self, const char *open, const char *close) {
    if (!host_repr_begin(world, self)) return host_str_format(world, "%s...%s", open, close);
    StrBuf out = {0};
    strbuf_append(&out, open);
    uint32_t len;
    bool good = true;
    for (uint32_t i = 0; items_of(self, &len), good && i < len; i++) {
        Host text = host_repr(world, items_of(self, &len)[i]);
        good = text != NULL;
        if (i) strbuf_append(&out, ", ");
        if (good) strbuf_append_n(&out, HOST_STR(text)->bytes, HOST_STR(text)->len);
    }
    if (len == 1 && *open == '(') strbuf_char(&out, ',');
    strbuf_append(&out, close);
    host_repr_end(world, self);
    if (!good) return strbuf_free(&out), NULL;
    return host_str_take(world, &out);
}

static bool optional_bound(HostWorld *world, Host h, int64_t len, int64_t absent, int64_t *at) {
    *at = absent;
    if (!h) return true;
    if (!host_arg_index(world, h, at)) return false;
    if (*at < 0) *at = *at < -len ? 0 : *at + len;
    return true;
}

int64_t sequence_index_of(HostWorld *world, Host self, Host *a) {
    uint32_t len;
    int64_t start, stop;
    items_of(self, &len);
    if (!optional_bound(world, a[2], len, 0, &start) || !optional_bound(world, a[3], len, len, &stop)) return -2;
    for (int64_t i = start; items_of(self, &len), i < stop && i < len; i++) {
        int equal = host_eq(world, items_of(self, &len)[i], a[1]);
        if (equal) return equal < 0 ? -2 : i;
    }
    return -1;
}

/* ---- slots ---- */
static Host list_init(HostWorld *world, Host *a) {
    HOST_LIST(a[0])->len = 0;
    if (a[1] && host_is_kind(a[1], HOST_RANGE)) {
        HostList *list = range_to_list(world, (HostRange *)a[1]);
        return list && host_list_extend(world, HOST_LIST(a[0]), &list->base) ? world->none : NULL;
    }
    return !a[1] || host_list_extend(world, HOST_LIST(a[0]), a[1]) ? world->none : NULL;
}

static Host list_repr(HostWorld *world, Host self) { return sequence_repr(world, self, "[", "]"); }
static int64_t list_len(HostWorld *world, Host self) { return (void)world, HOST_LIST(self)->len; }

static Host list_slice(HostWorld *world, HostList *list, Host slice) {
    int64_t start, stop, step, count;
    if (!host_slice_indices(world, slice, list->len, &start, &stop, &step, &count)) return NULL;
    HostList *part = host_new_list(world, (uint32_t)count);
    if (step == 1 && count) memcpy(part->items, list->items + start, (size_t)count * sizeof(Host));
    else
        for (int64_t i = 0; i < count; i++) part->items[i] = list->items[start + i * step];
    part->len = (uint32_t)count;
    return &part->base;
}

static Host list_getitem(HostWorld *world, Host self, Host key) {
    HostList *list = HOST_LIST(self);
    int64_t i;
    if (host_is_small(key)) {
        i = host_small_value(key);
        if (i >= 0 && i < list->len) return list->items[i];
    } else if (host_is_kind(key, HOST_SLICE)) {
        return list_slice(world, list, key);
    }
    return host_item_index(world, key, list->len, &i, "list") ? list->items[i] : NULL;
}

/* Puts the items in the place of those from `start`, `removed` of them. `items` is no part of the list. */
static void splice(HostWorld *world, HostList *list, uint32_t start, uint32_t removed, const Host *items, uint32_t count) {
    if (removed > count) host_list_remove(list, start + count, removed - count);
    if (count > removed) {
        uint32_t more = count - removed;
        host_list_reserve(world, list, list->len + more);
        memmove(list->items + start + count, list->items + start + removed,
                (list->len - start - removed) * sizeof(Host));
        list->len += more;
    }
    if (count) memcpy(list->items + start, items, count * sizeof(Host));
}

static bool set_slice(HostWorld *world, HostList *list, Host slice, Host value) {
    int64_t start, stop, step, count;
    HostList *by = host_list_of(world, value);      /* a copy: `value` may be the list itself */
    if (!by || !host_slice_indices(world, slice, list->len, &start, &stop, &step, &count)) return false;
    if (step == 1) return splice(world, list, (uint32_t)start, (uint32_t)count, by->items, by->len), true;
    if (by->len != count)
        return host_raise_false(world, world->e.ValueError,
                                "attempt to assign sequence of size %u to extended slice of size %lld", by->len,
                                (long long)count);
    for (int64_t i = 0; i < count; i++) list->items[start + i * step] = by->items[i];
    return true;
}

static bool list_setitem(HostWorld *world, Host self, Host key, Host value) {
    HostList *list = HOST_LIST(self);
    int64_t i;
    if (host_is_kind(key, HOST_SLICE)) {
        if (!host_class(world, value)->slots.iter && !host_class(world, value)->slots.getitem)
            return host_raise_false(world, world->e.TypeError, "can only assign an iterable");
        return set_slice(world, list, key, value);
    }
    if (!host_item_index(world, key, list->len, &i, "list assignment")) return false;
    list->items[i] = value;
    return true;
}

static bool list_delitem(HostWorld *world, Host self, Host key) {
    HostList *list = HOST_LIST(self);
    int64_t i, stop, step, count;
    if (!host_is_kind(key, HOST_SLICE)) {
        if (!host_item_index(world, key, list->len, &i, "list assignment")) return false;
        host_list_remove(list, (uint32_t)i, 1);
        return true;
    }
    if (!host_slice_indices(world, key, list->len, &i, &stop, &step, &count)) return false;
    if (count == 0) return true;
    if (step < 0) i += (count - 1) * step, step = -step;
    uint32_t kept = (uint32_t)i;
    for (int64_t at = i, next = i; at < list->len; at++) {
        if (count && at == next) next += step, count--;
        else list->items[kept++] = list->items[at];
    }
    host_list_remove(list, kept, list->len - kept);
    return true;
}

static int list_contains(HostWorld *world, Host self, Host item) {
    HostList *list = HOST_LIST(self);
    for (uint32_t i = 0; i < list->len; i++) {
        int equal = host_eq(world, list->items[i], item);
        if (equal) return equal;
    }
    return 0;
}

static Host list_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!host_is_kind(b, HOST_LIST)) return world->not_implemented;
    HostList *x = HOST_LIST(a), *y = HOST_LIST(b);
    return sequence_compare(world, op, x->items, x->len, y->items, y->len);
}

static bool repeat_count(HostWorld *world, Host h, uint32_t len, int64_t *times) {
    if (!host_arg_int(world, h, times)) return false;
    if (*times < 0 || len == 0) *times = 0;
    if (*times && (uint64_t)*times > (uint64_t)INT32_MAX / len)
        return host_raise_object(world, world->e.MemoryError, NULL), false;
    return true;
}

static Host list_repeat(HostWorld *world, HostList *list, Host count, HostList *into) {
    int64_t times;
    uint32_t len = list->len;
    if (!host_is_int(count) && !host_class_find(world, host_class(world, count), world->s.dunder_index, NULL))
        return world->not_implemented;
    if (!repeat_count(world, count, len, &times)) return NULL;
    host_list_reserve(world, into, (uint32_t)times * len);
    for (int64_t i = 0; i < times; i++)
        if (len && into->items + i * len != list->items) memcpy(into->items + i * len, list->items, len * sizeof(Host));
    if ((uint32_t)times * len < into->len) host_list_remove(into, 0, into->len);
    into->len = (uint32_t)times * len;
    return &into->base;
}

static Host list_binary(HostWorld *world, HostOp op, Host a, Host b) {
    if (op == HOST_OP_MUL) {
        bool left = host_is_kind(a, HOST_LIST);
        return list_repeat(world, HOST_LIST(left ? a : b), left ? b : a, host_new_list(world, 0));
    }
    if (op != HOST_OP_ADD || !host_is_kind(a, HOST_LIST)) return world->not_implemented;
    if (!host_is_kind(b, HOST_LIST)) {
        if (host_class(world, b)->slots.binary && !host_is_kind(b, HOST_TUPLE)) return world->not_implemented;
        return host_raise(world, world->e.TypeError, "can only concatenate list (not \"%s\") to list", host_type_name(world, b));
    }
    HostList *x = HOST_LIST(a), *y = HOST_LIST(b), *sum = host_new_list(world, x->len + y->len);
    if (x->len) memcpy(sum->items, x->items, x->len * sizeof(Host));
    if (y->len) memcpy(sum->items + x->len, y->items, y->len * sizeof(Host));
    sum->len = x->len + y->len;
    return &sum->base;
}

static Host list_inplace(HostWorld *world, HostOp op, Host left, Host right) {
    if (op == HOST_OP_ADD) return host_list_extend(world, HOST_LIST(left), right) ? left : NULL;
    return op == HOST_OP_MUL ? list_repeat(world, HOST_LIST(left), right, HOST_LIST(left)) : world->not_implemented;
}

/* ---- methods ---- */
static Host method_append(HostWorld *world, Host *a) {
    host_list_push(world, HOST_LIST(a[0]), a[1]);
    return world->none;
}

static Host method_extend(HostWorld *world, Host *a) {
    return host_list_extend(world, HOST_LIST(a[0]), a[1]) ? world->none : NULL;
}

static Host method_insert(HostWorld *world, Host *a) {
    HostList *list = HOST_LIST(a[0]);
    int64_t i;
    if (!host_arg_index(world, a[1], &i)) return NULL;
    if (i < 0) i = i < -(int64_t)list->len ? 0 : i + list->len;
    host_list_insert(world, list, i > list->len ? list->len : (uint32_t)i, a[2]);
    return world->none;
}

static Host method_pop(HostWorld *world, Host *a) {
    HostList *list = HOST_LIST(a[0]);
    int64_t i = -1;
    if (a[1] && !host_arg_index(world, a[1], &i)) return NULL;
    if (list->len == 0) return host_raise(world, world->e.IndexError, "pop from empty list");
    if (i < 0) i += list->len;
    if (i < 0 || i >= list->len) return host_raise(world, world->e.IndexError, "pop index out of range");
    Host item = list->items[i];
    host_list_remove(list, (uint32_t)i, 1);
    return item;
}

static Host method_remove(HostWorld *world, Host *a) {
    Host search[4] = {a[0], a[1], NULL, NULL};
    int64_t at = sequence_index_of(world, a[0], search);
    if (at == -1) return host_raise(world, world->e.ValueError, "list.remove(x): x not in list");
    if (at < 0) return NULL;
    if (at < HOST_LIST(a[0])->len) host_list_remove(HOST_LIST(a[0]), (uint32_t)at, 1);
    return world->none;
}

static Host method_index(HostWorld *world, Host *a) {
    int64_t at = sequence_index_of(world, a[0], a);
    if (at == -2) return NULL;
    if (at >= 0) return host_small(at);
    Host text = host_repr(world, a[1]);
    return text ? host_raise(world, world->e.ValueError, "%s is not in list", HOST_STR(text)->bytes) : NULL;
}

static Host method_count(HostWorld *world, Host *a) {
    int64_t count = 0;
    for (uint32_t i = 0; i < HOST_LIST(a[0])->len; i++) {
        int equal = host_eq(world, HOST_LIST(a[0])->items[i], a[1]);
        if (equal < 0) return NULL;
        count += equal;
    }
    return host_small(count);
}

static Host method_reverse(HostWorld *world, Host *a) {
    HostList *list = HOST_LIST(a[0]);
    for (uint32_t i = 0, j = list->len; i + 1 < j; i++) {
        Host item = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = item;
    }
    return world->none;
}

static Host method_clear(HostWorld *world, Host *a) {
    host_list_remove(HOST_LIST(a[0]), 0, HOST_LIST(a[0])->len);
    return world->none;
}

static Host method_copy(HostWorld *world, Host *a) {
    HostList *copy = host_new_list(world, HOST_LIST(a[0])->len);
    splice(world, copy, 0, 0, HOST_LIST(a[0])->items, HOST_LIST(a[0])->len);
    return &copy->base;
}

static Host method_sort(HostWorld *world, Host *a) {
    int reverse = a[3] ? host_is_true(world, a[3]) : 0;
    return reverse >= 0 && list_sort(world, HOST_LIST(a[0]), a[1], a[2], reverse) ? world->none : NULL;
}

static Host method_reversed(HostWorld *world, Host *a) { return iterator_reversed(world, a[0]); }

static const HostMethodDef list_methods[] = {
    {"append", method_append, "self, item, /"},
    {"extend", method_extend, "self, iterable, /"},
    {"insert", method_insert, "self, index, item, /"},
    {"pop", method_pop, "self, index=, /"},
    {"remove", method_remove, "self, item, /"},
    {"index", method_index, "self, item, start=, stop=, /"},
    {"count", method_count, "self, item, /"},
    {"reverse", method_reverse, "self, /"},
    {"clear", method_clear, "self, /"},
    {"copy", method_copy, "self, /"},
    {"sort", method_sort, "self, cmp=, key=, reverse="},
    {"__reversed__", method_reversed, "self, /"},
    {0}};

const HostTypeDef host_type_list = {
    .name = "list", .kind = HOST_LIST, .size = sizeof(HostList), .is_base = true, .methods = list_methods,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(MUL),
    .init_fn = list_init, .init_signature = "self, iterable=, /",
    .slots = {.repr = list_repr, .hash = host_hash_refused, .len = list_len, .getitem = list_getitem,
              .setitem = list_setitem, .delitem = list_delitem, .contains = list_contains, .compare = list_compare,
              .binary = list_binary, .inplace = list_inplace, .iter = iterator_over}};
