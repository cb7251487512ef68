/* hashmap.h: open-addressing maps in an arena, iterated in insertion order (so output is reproducible).
 *
 *   Map map = {0};
 *   map_put(arena, &map, MAP_KEY(pointer), value);
 *   void *value = map_get(&map, MAP_KEY(pointer));
 *   MAP_EACH(&map, e) use(e->key, e->value);
 * Keys are 64-bit words: pointers to interned things, ids, or two 32-bit ids packed.
 * A value may be NULL; map_find tells absent from NULL. */
#ifndef JQ_BASE_HASHMAP_H
#define JQ_BASE_HASHMAP_H
#include "arena.h"

typedef struct MapEntry { uint64_t key; void *value; } MapEntry;
typedef struct Map {
    MapEntry *entries;      /* in insertion order */
    uint32_t *slots;        /* entry index + 1, or 0 */
    uint32_t len, cap, slot_count;
} Map;

#define MAP_KEY(pointer) ((uint64_t)(uintptr_t)(pointer))
#define MAP_PAIR(a, b) ((uint64_t)(a) << 32 | (uint32_t)(b))

MapEntry *map_find(const Map *map, uint64_t key);
void *map_get(const Map *map, uint64_t key);
/* Adds or replaces; returns the entry (valid until the next insertion). */
MapEntry *map_put(Arena *arena, Map *map, uint64_t key, void *value);
uint64_t hash_u64(uint64_t x);
uint64_t hash_bytes(const void *data, size_t len);

#define MAP_EACH(map, e) \
    for (MapEntry *e = (map)->entries, *e##_end = e + (map)->len; e < e##_end; e++)
#endif
