/* emit.h: a program at level nogc -> C files and a ninja file. A printer: no transform lives here. */
#ifndef JQ_EMIT_H
#define JQ_EMIT_H
#include "ir/ir.h"

typedef struct EmitOptions {
    const char *directory;          /* where the files go; exists */
    const char *executable;         /* path of the final file; it appears there only when the link succeeded */
    const char *cc, *cflags, *ldflags;      /* of the environment; NULL: cc, -O2, none */
    const char *object_folder;      /* where objects of the run-time library are kept; NULL: nowhere */
    uint32_t make_jobs;             /* 0: one per core */
    uint32_t max_lines_per_file;
    const char *gc;                 /* "boehm" or "none" */
    bool debug_lines;               /* #line directives that name the RPython source */
    bool verbose;
} EmitOptions;

/* Writes C11 sources and build.ninja. False: reported. */
bool emit_source(Program *program, const EmitOptions *options);
/* Runs ninja; the compiler's message is shown with our source line. False: reported. */
bool emit_compile(Program *program, const EmitOptions *options);
#endif
