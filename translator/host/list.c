/* list.c: the C interface of lists and tuples; their methods are in type_list.c and type_tuple.c. */
#include "host/core.h"
#include <stdarg.h>

enum { LIST_LEAST = 4 };

/* ---- list ---- */
HostList *host_new_list(HostWorld *world, uint32_t cap) {
    HostList *list = host_alloc(world, sizeof *list);
    list->base.cls = world->t.list_;
    if (cap) host_list_reserve(world, list, cap);
    return list;
}

void host_list_reserve(HostWorld *world, HostList *list, uint32_t cap) {
    if (cap <= list->cap) return;
    uint32_t grown = list->cap + list->cap / 2;
    if (grown < cap) grown = cap;
    if (grown < LIST_LEAST) grown = LIST_LEAST;
    Host *items = host_alloc(world, grown * sizeof *items);
    if (list->len) memcpy(items, list->items, list->len * sizeof *items);
    list->items = items;
    list->cap = grown;
}

void host_list_push(HostWorld *world, HostList *list, Host item) {
    if (list->len == list->cap) host_list_reserve(world, list, list->len + 1);
    list->items[list->len++] = item;
}

void host_list_insert(HostWorld *world, HostList *list, uint32_t index, Host item) {
    host_list_reserve(world, list, list->len + 1);
    memmove(list->items + index + 1, list->items + index, (list->len - index) * sizeof *list->items);
    list->items[index] = item;
    list->len++;
}

void host_list_remove(HostList *list, uint32_t index, uint32_t count) {
    if (count == 0) return;
    memmove(list->items + index, list->items + index + count, (list->len - index - count) * sizeof *list->items);
    list->len -= count;
    memset(list->items + list->len, 0, count * sizeof *list->items);
}

static void list_append_all(HostWorld *world, HostList *list, const Host *items, uint32_t count) {
    host_list_reserve(world, list, list->len + count);
    if (count) memmove(list->items + list->len, items, count * sizeof *items);
    list->len += count;
}

bool host_list_extend(HostWorld *world, HostList *list, Host iterable) {
    if (host_is_exact(iterable, world->t.list_)) {
        HostList *from = HOST_LIST(iterable);
        uint32_t count = from->len;
        host_list_reserve(world, list, list->len + count);      /* first: `from` may be the list itself */
        list_append_all(world, list, from->items, count);
        return true;
    }
    if (host_is_exact(iterable, world->t.tuple_)) {
        list_append_all(world, list, HOST_TUPLE(iterable)->items, HOST_TUPLE(iterable)->len);
        return true;
    }
    Host iterator = host_iter(world, iterable), item;
    if (!iterator) return false;
    while ((item = host_next(world, iterator))) host_list_push(world, list, item);
    return !host_pending(world);
}

HostList *host_list_of(HostWorld *world, Host iterable) {
    HostList *list = host_new_list(world, 0);
    return host_list_extend(world, list, iterable) ? list : NULL;
}

/* ---- tuple ---- */
HostTuple *host_alloc_tuple(HostWorld *world, uint32_t len) {
    if (len == 0) return HOST_TUPLE(world->empty_tuple);
    HostTuple *tuple = host_alloc(world, sizeof *tuple + len * sizeof(Host));
    tuple->base.cls = world->t.tuple_;
    tuple->len = len;
    return tuple;
}

Host host_tuple(HostWorld *world, const Host *items, uint32_t count) {
    HostTuple *tuple = host_alloc_tuple(world, count);
    if (count) memcpy(tuple->items, items, count * sizeof *items);
    return host_handed_out(world, &tuple->base);
}

HostTuple *host_tuple_pack(HostWorld *world, uint32_t count, ...) {
    HostTuple *tuple = host_alloc_tuple(world, count);
    va_list args;
    va_start(args, count);
    for (uint32_t i = 0; i < count; i++) tuple->items[i] = va_arg(args, Host);
    va_end(args);
    return tuple;
}

HostTuple *host_tuple_of(HostWorld *world, Host iterable) {
    if (host_is_exact(iterable, world->t.tuple_)) return HOST_TUPLE(iterable);
    const Host *items;
    uint32_t count;
    if (!host_items(world, iterable, &items, &count)) return NULL;
    return HOST_TUPLE(host_tuple(world, items, count));
}

bool host_items(HostWorld *world, Host iterable, const Host **items, uint32_t *count) {
    if (host_is_exact(iterable, world->t.tuple_)) {
        *items = HOST_TUPLE(iterable)->items;
        *count = HOST_TUPLE(iterable)->len;
        return true;
    }
    HostList *list = host_is_exact(iterable, world->t.list_) ? HOST_LIST(iterable) : host_list_of(world, iterable);
    if (!list) return false;
    *items = list->items;
    *count = list->len;
    return true;
}
