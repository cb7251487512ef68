/* intern.c: a hash set of symbols. */
#include "intern.h"
#include "hashmap.h"
#include <string.h>

struct Interner {
    Arena *arena;
    Symbol **slots;
    uint32_t len, slot_count;
};

Interner *interner_new(Arena *arena) {
    Interner *interner = ARENA_NEW(arena, Interner);
    interner->arena = arena;
    interner->slot_count = 1024;
    interner->slots = ARENA_ARRAY(arena, Symbol *, interner->slot_count);
    return interner;
}

static Symbol **slot_of(Interner *interner, uint64_t hash, const char *text, size_t len) {
    uint32_t mask = interner->slot_count - 1;
    for (uint32_t i = (uint32_t)hash & mask;; i = (i + 1) & mask) {
        Symbol *symbol = interner->slots[i];
        if (!symbol) return &interner->slots[i];
        if (symbol->hash == hash && symbol->len == len && !memcmp(symbol->text, text, len)) return &interner->slots[i];
    }
}

static void grow(Interner *interner) {
    Symbol **old = interner->slots;
    uint32_t count = interner->slot_count;
    interner->slot_count = count * 2;
    interner->slots = ARENA_ARRAY(interner->arena, Symbol *, interner->slot_count);
    for (uint32_t i = 0; i < count; i++)
        if (old[i]) *slot_of(interner, old[i]->hash, old[i]->text, old[i]->len) = old[i];
}

Sym intern(Interner *interner, const char *text, size_t len) {
    uint64_t hash = hash_bytes(text, len);
    Symbol **slot = slot_of(interner, hash, text, len);
    if (*slot) return *slot;
    if (interner->len * 2 >= interner->slot_count) {
        grow(interner);
        slot = slot_of(interner, hash, text, len);
    }
    Symbol *symbol = arena_alloc(interner->arena, sizeof *symbol + len + 1);
    symbol->hash = hash;
    symbol->len = (uint32_t)len;
    memcpy(symbol->text, text, len);
    interner->len++;
    return *slot = symbol;
}

Sym intern_cstr(Interner *interner, const char *text) { return intern(interner, text, strlen(text)); }
