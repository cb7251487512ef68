/* vec.h: growable arrays in an arena.
 *
 *   VEC(int) numbers = {0};
 *   vec_push(arena, &numbers, 42);
 *   for (uint32_t i = 0; i < numbers.len; i++) use(numbers.data[i]);
 */
#ifndef JQ_BASE_VEC_H
#define JQ_BASE_VEC_H
#include "arena.h"

#define VEC(T) struct { T *data; uint32_t len, cap; }

typedef VEC(void) VecHeader;
/* Makes room for one more item of `item_size` bytes. */
void vec_grow(Arena *arena, void *vec, uint32_t wanted, size_t item_size);

#define vec_reserve(arena, v, n) \
    ((v)->cap < (n) ? vec_grow((arena), (v), (n), sizeof *(v)->data) : (void)0)
#define vec_push(arena, v, ...) \
    (vec_reserve((arena), (v), (v)->len + 1), (void)((v)->data[(v)->len++] = (__VA_ARGS__)))
#define vec_pop(v) ((v)->data[--(v)->len])
#define vec_last(v) ((v)->data[(v)->len - 1])
#endif
