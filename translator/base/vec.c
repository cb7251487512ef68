/* vec.c: growth by doubling; the old array stays in its arena. */
#include "vec.h"
#include <string.h>

void vec_grow(Arena *arena, void *vec, uint32_t wanted, size_t item_size) {
    VecHeader *v = vec;
    uint32_t cap = v->cap ? v->cap * 2 : 4;
    if (cap < wanted) cap = wanted;
    void *data = arena_alloc(arena, cap * item_size);
    if (v->len) memcpy(data, v->data, v->len * item_size);
    v->data = data;
    v->cap = cap;
}
