/* context.h: what every stage shares: memory, symbols, texts, messages, the log. Passed first everywhere; there is no
 * other state in the translator. */
#ifndef JQ_BASE_CONTEXT_H
#define JQ_BASE_CONTEXT_H
#include "arena.h"
#include "check.h"
#include "diag.h"
#include "hashmap.h"
#include "intern.h"
#include "log.h"
#include "source.h"
#include "vec.h"

typedef struct Context {
    Arena *arena;           /* lives as long as the translation */
    Interner *interner;
    Sources *sources;
    Diags *diags;
    Log *log;
    const char *root;       /* the folder of the installation: rlib/ and interpreters/ are below it */
} Context;

Context *context_new(const char *root);
void context_free(Context *cx);
#endif
