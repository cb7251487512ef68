/* context.c: see context.h. */
#include "context.h"

Context *context_new(const char *root) {
    Arena *arena = arena_new();
    Context *cx = ARENA_NEW(arena, Context);
    cx->arena = arena;
    cx->interner = interner_new(arena);
    cx->sources = sources_new(arena);
    cx->diags = diags_new(arena, cx->sources);
    cx->log = log_new(arena);
    cx->root = arena_strdup(arena, root);
    return cx;
}

void context_free(Context *cx) {
    log_close(cx->log);
    arena_free(cx->arena);
}
