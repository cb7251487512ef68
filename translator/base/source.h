/* source.h: the texts of a translation and places in them. */
#ifndef JQ_BASE_SOURCE_H
#define JQ_BASE_SOURCE_H
#include "arena.h"
#include "vec.h"

/* A file's text as read (bytes); `path` is as the user would name it. Lines count from 1. */
typedef struct SourceFile {
    const char *path;
    const char *text;           /* NUL-terminated */
    uint32_t len;
    uint32_t id;
    uint32_t line_count;
    const uint32_t *line_starts; /* byte offset of each line */
    bool is_library;            /* of rlib or Python's library: diagnostics point at the user's own line first */
    bool is_standard;           /* of Python's library, which is for import time */
} SourceFile;

/* Bytes [start, end) of a file. File id 0 means no place. */
typedef struct Span { uint32_t file, start, end; } Span;
#define NO_SPAN ((Span){0})

typedef struct Sources {
    Arena *arena;
    VEC(SourceFile *) files;    /* files.data[id - 1] */
} Sources;

Sources *sources_new(Arena *arena);
/* Takes a copy of the text. */
SourceFile *source_add(Sources *sources, const char *path, const char *text, size_t len);
/* Reads the file; NULL and *reason (a static or arena text) when that fails. */
SourceFile *source_read(Sources *sources, const char *path, const char **reason);
/* Puts another text in the file's place, when its encoding had to be changed. Takes a copy. */
void source_replace_text(Sources *sources, SourceFile *file, const char *text, size_t len);
SourceFile *source_of(const Sources *sources, Span span);      /* NULL for NO_SPAN */
uint32_t source_line(const SourceFile *file, uint32_t offset);  /* from 1 */
uint32_t source_column(const SourceFile *file, uint32_t offset); /* in characters, from 1 */
uint32_t span_line(const Sources *sources, Span span);          /* 0 for NO_SPAN */
/* The text of a line without its newline. */
const char *source_line_text(const SourceFile *file, uint32_t line, uint32_t *len);
/* Name of the function whose `def` encloses the line, by indentation: points into the text; NULL at module level. For
 * places whose graph no longer tells, as what was inlined. */
const char *source_enclosing_function(const SourceFile *file, uint32_t line, uint32_t *len);
#endif
