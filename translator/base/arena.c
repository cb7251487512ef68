/* arena.c: chunks of doubling size, bump-allocated; or a list of single mallocs for sanitizers.
 * What is handed out is cleared then, not the chunk: most arenas serve one pass over one graph and use little of theirs. */
#include "arena.h"
#include "check.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 16 * 1024, LAST_CHUNK = 1024 * 1024 };

typedef struct Chunk {
    struct Chunk *previous;
    size_t size;
    _Alignas(ALIGNMENT) char data[];
} Chunk;

struct Arena {
    Chunk *chunk;
    size_t position;    /* bytes of `chunk` handed out */
    size_t next_size;
    size_t used;
};

Arena *arena_new(void) {
    Arena *arena = calloc(1, sizeof *arena);
    if (!arena) out_of_memory();
    arena->next_size = FIRST_CHUNK;
    return arena;
}

void arena_free(Arena *arena) {
    for (Chunk *chunk = arena->chunk, *previous; chunk; chunk = previous) {
        previous = chunk->previous;
        free(chunk);
    }
    free(arena);
}

static void push_chunk(Arena *arena, Chunk *chunk, size_t size) {
    if (!chunk) out_of_memory();
    chunk->previous = arena->chunk;
    chunk->size = size;
    arena->chunk = chunk;
    arena->position = 0;
}

/* A block that would not fit a chunk has one of its own, whose pages are not touched. */
static void *alloc_alone(Arena *arena, size_t size) {
    push_chunk(arena, calloc(1, sizeof(Chunk) + size), size);
    arena->position = size;
    return arena->chunk->data;
}

void *arena_alloc(Arena *arena, size_t size) {
    arena->used += size;
#ifdef JQ_ARENA_MALLOC
    return alloc_alone(arena, size ? size : 1);
#else
    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (!arena->chunk || arena->chunk->size - arena->position < size) {
        if (size > arena->next_size) return alloc_alone(arena, size);
        push_chunk(arena, malloc(sizeof(Chunk) + arena->next_size), arena->next_size);
        if (arena->next_size < LAST_CHUNK) arena->next_size *= 2;
    }
    void *result = arena->chunk->data + arena->position;
    arena->position += size;
    return memset(result, 0, size);
#endif
}

char *arena_strndup(Arena *arena, const char *text, size_t len) {
    char *copy = arena_alloc(arena, len + 1);
    if (len) memcpy(copy, text, len);
    return copy;
}

char *arena_strdup(Arena *arena, const char *text) { return arena_strndup(arena, text, strlen(text)); }

char *arena_printf(Arena *arena, const char *format, ...) {
    char on_stack[256];
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    size_t len = (size_t)vsnprintf(on_stack, sizeof on_stack, format, args);
    va_end(args);
    char *text = arena_alloc(arena, len + 1);
    if (len < sizeof on_stack) memcpy(text, on_stack, len);
    else vsnprintf(text, len + 1, format, again);
    va_end(again);
    return text;
}

size_t arena_used(const Arena *arena) { return arena->used; }
