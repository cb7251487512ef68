/* intern.h: symbols, that is interned byte strings. Two symbols of one interner are equal iff the pointers are. */
#ifndef JQ_BASE_INTERN_H
#define JQ_BASE_INTERN_H
#include "arena.h"

typedef struct Symbol {
    uint64_t hash;
    uint32_t len;
    char text[];            /* NUL-terminated; may hold NULs inside */
} Symbol;
typedef const Symbol *Sym;

typedef struct Interner Interner;

Interner *interner_new(Arena *arena);
Sym intern(Interner *interner, const char *text, size_t len);
Sym intern_cstr(Interner *interner, const char *text);
#endif
