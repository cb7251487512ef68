/* hashmap.c: dense entries plus a power-of-two table of indices, linear probing, at most half full. */
#include "hashmap.h"
#include <string.h>

uint64_t hash_u64(uint64_t x) {     /* the finaliser of splitmix64 */
    x ^= x >> 30; x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27; x *= 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

uint64_t hash_bytes(const void *data, size_t len) {     /* FNV-1a, finalised */
    const unsigned char *bytes = data;
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < len; i++) hash = (hash ^ bytes[i]) * 0x100000001b3u;
    return hash_u64(hash);
}

static uint32_t *slot_of(const Map *map, uint64_t key) {
    uint32_t mask = map->slot_count - 1;
    for (uint32_t i = (uint32_t)hash_u64(key) & mask;; i = (i + 1) & mask) {
        uint32_t index = map->slots[i];
        if (!index || map->entries[index - 1].key == key) return &map->slots[i];
    }
}

MapEntry *map_find(const Map *map, uint64_t key) {
    if (!map->slot_count) return NULL;
    uint32_t index = *slot_of(map, key);
    return index ? &map->entries[index - 1] : NULL;
}

void *map_get(const Map *map, uint64_t key) {
    MapEntry *entry = map_find(map, key);
    return entry ? entry->value : NULL;
}

static void grow(Arena *arena, Map *map) {
    uint32_t cap = map->cap ? map->cap * 2 : 8;
    MapEntry *entries = ARENA_ARRAY(arena, MapEntry, cap);
    if (map->len) memcpy(entries, map->entries, map->len * sizeof *entries);
    map->entries = entries;
    map->cap = cap;
    map->slot_count = cap * 2;
    map->slots = ARENA_ARRAY(arena, uint32_t, map->slot_count);
    for (uint32_t i = 0; i < map->len; i++) *slot_of(map, entries[i].key) = i + 1;
}

MapEntry *map_put(Arena *arena, Map *map, uint64_t key, void *value) {
    MapEntry *entry = map_find(map, key);
    if (!entry) {
        if (map->len == map->cap) grow(arena, map);
        *slot_of(map, key) = map->len + 1;
        entry = &map->entries[map->len++];
        entry->key = key;
    }
    entry->value = value;
    return entry;
}
