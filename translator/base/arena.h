/* arena.h: bump allocation by lifetime. Nothing is freed singly; an arena goes as a whole.
 *
 * With -Darena=malloc every block is a malloc of its own, so that sanitizers see each object.
 */
#ifndef JQ_BASE_ARENA_H
#define JQ_BASE_ARENA_H
#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *arena);
/* Zeroed memory, aligned for any type. Never NULL: running out of memory ends the process with a message. */
void *arena_alloc(Arena *arena, size_t size);
/* A NUL-terminated copy. */
char *arena_strndup(Arena *arena, const char *text, size_t len);
char *arena_strdup(Arena *arena, const char *text);
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Bytes handed out so far. */
size_t arena_used(const Arena *arena);

#define ARENA_NEW(arena, T) ((T *)arena_alloc((arena), sizeof(T)))
#define ARENA_ARRAY(arena, T, n) ((T *)arena_alloc((arena), sizeof(T) * (size_t)(n)))
#endif
