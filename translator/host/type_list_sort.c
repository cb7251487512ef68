/* type_list_sort.c: sorting of lists.
 *
 * Idea:  a stable merge sort, halves merged only where they overlap (so sorted input costs n comparisons), short pieces by
 *        binary insertion. Keys of one kind (ints of a word, strs, floats) are compared in place. While the sort runs the
 *        list is empty, so that comparisons which look at it cannot see a state in between.
 */
#include "host/library.h"

enum { INSERTION_MAX = 12 };

typedef struct SortItem { Host key, value; } SortItem;
typedef struct Sort {
    HostWorld *world;
    Host cmp;                                           /* or NULL */
    int (*less)(const struct Sort *sort, Host a, Host b);     /* -1: raised */
} Sort;

/* ---- orders ---- */
static int less_small(const Sort *s, Host a, Host b) { return (void)s, host_small_value(a) < host_small_value(b); }
static int less_str(const Sort *s, Host a, Host b) { return (void)s, host_str_order(a, b) < 0; }
static int less_float(const Sort *s, Host a, Host b) { return (void)s, host_double(a) < host_double(b); }
static int less_any(const Sort *s, Host a, Host b) { return host_compare_bool(s->world, COMPARE_LT, a, b); }

static int less_by_cmp(const Sort *s, Host a, Host b) {
    Host order = host_call2(s->world, s->cmp, a, b);
    if (!order) return -1;
    if (host_is_small(order)) return host_small_value(order) < 0;
    return host_compare_bool(s->world, COMPARE_LT, order, host_small(0));
}

static void choose_order(Sort *s, const SortItem *items, uint32_t count) {
    uint32_t small = 0, strs = 0, floats = 0;
    for (uint32_t i = 0; i < count; i++) {
        small += host_is_small(items[i].key);
        strs += host_is_exact(items[i].key, s->world->t.str_);
        floats += host_is_exact(items[i].key, s->world->t.float_);
    }
    s->less = s->cmp ? less_by_cmp : small == count ? less_small : strs == count ? less_str
                                   : floats == count ? less_float : less_any;
}

/* ---- merge sort ---- */
static bool insertion_sort(const Sort *s, SortItem *items, uint32_t count) {
    for (uint32_t i = 1; i < count; i++) {
        SortItem item = items[i];
        uint32_t low = 0, high = i;
        while (low < high) {
            uint32_t middle = (low + high) / 2;
            int less = s->less(s, item.key, items[middle].key);
            if (less < 0) return false;
            if (less) high = middle;
            else low = middle + 1;
        }
        memmove(items + low + 1, items + low, (i - low) * sizeof *items);
        items[low] = item;
    }
    return true;
}

static bool merge_sort(const Sort *s, SortItem *items, SortItem *spare, uint32_t count) {
    if (count <= INSERTION_MAX) return insertion_sort(s, items, count);
    uint32_t half = count / 2;
    if (!merge_sort(s, items, spare, half) || !merge_sort(s, items + half, spare, count - half)) return false;
    int overlap = s->less(s, items[half].key, items[half - 1].key);
    if (overlap <= 0) return overlap == 0;
    memcpy(spare, items, half * sizeof *items);
    uint32_t left = 0, right = half, out = 0;
    while (left < half && right < count) {
        int less = s->less(s, items[right].key, spare[left].key);
        if (less < 0) {     /* leave every item in the array once */
            memcpy(items + out, spare + left, (half - left) * sizeof *items);
            return false;
        }
        items[out++] = less ? items[right++] : spare[left++];
    }
    memcpy(items + out, spare + left, (half - left) * sizeof *items);
    return true;
}

static void reverse(SortItem *items, uint32_t count) {
    for (uint32_t i = 0, j = count; i + 1 < j; i++) {
        SortItem item = items[i];
        items[i] = items[--j];
        items[j] = item;
    }
}

static bool sort_items(Sort *s, SortItem *items, uint32_t count, Host key, bool backwards) {
    for (uint32_t i = 0; i < count; i++) {
        items[i].key = key ? host_call1(s->world, key, items[i].value) : items[i].value;
        if (!items[i].key) return false;
    }
    choose_order(s, items, count);
    if (backwards) reverse(items, count);
    SortItem *spare = host_alloc(s->world, (count / 2 + 1) * sizeof *spare);
    bool good = merge_sort(s, items, spare, count);
    if (backwards) reverse(items, count);
    return good;
}

bool list_sort(HostWorld *world, HostList *list, Host cmp, Host key, bool backwards) {
    Sort sort = {.world = world, .cmp = cmp && cmp != world->none ? cmp : NULL};
    if (key == world->none) key = NULL;
    HostList taken = *list;
    list->items = NULL;
    list->len = list->cap = 0;
    SortItem *items = host_alloc(world, (taken.len + 1) * sizeof *items);
    for (uint32_t i = 0; i < taken.len; i++) items[i].value = taken.items[i];
    bool good = sort_items(&sort, items, taken.len, key, backwards);
    bool changed = list->len != 0;
    for (uint32_t i = 0; i < taken.len; i++) taken.items[i] = items[i].value;
    list->items = taken.items;
    list->len = taken.len;
    list->cap = taken.cap;
    if (good && changed) return host_raise_false(world, world->e.ValueError, "list modified during sort");
    return good;
}
