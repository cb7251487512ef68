/* source.c: reading files and finding lines. */
#include "source.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

Sources *sources_new(Arena *arena) {
    Sources *sources = ARENA_NEW(arena, Sources);
    sources->arena = arena;
    return sources;
}

static void find_lines(Arena *arena, SourceFile *file) {
    VEC(uint32_t) starts = {0};
    vec_push(arena, &starts, 0);
    for (uint32_t i = 0; i < file->len; i++) {
        char c = file->text[i];
        if (c == '\n' || (c == '\r' && file->text[i + 1] != '\n')) vec_push(arena, &starts, i + 1);
    }
    file->line_starts = starts.data;
    file->line_count = starts.len;
}

SourceFile *source_add(Sources *sources, const char *path, const char *text, size_t len) {
    SourceFile *file = ARENA_NEW(sources->arena, SourceFile);
    file->path = arena_strdup(sources->arena, path);
    file->text = arena_strndup(sources->arena, text, len);
    file->len = (uint32_t)len;
    vec_push(sources->arena, &sources->files, file);
    file->id = sources->files.len;
    find_lines(sources->arena, file);
    return file;
}

void source_replace_text(Sources *sources, SourceFile *file, const char *text, size_t len) {
    file->text = arena_strndup(sources->arena, text, len);
    file->len = (uint32_t)len;
    find_lines(sources->arena, file);
}

static char *read_all(FILE *stream, size_t *len) {
    size_t cap = 1 << 16;
    char *text = malloc(cap);
    *len = 0;
    while (text) {
        size_t got = fread(text + *len, 1, cap - *len, stream);
        *len += got;
        if (got == 0) return text;
        if (*len == cap) {
            char *bigger = realloc(text, cap *= 2);
            if (!bigger) free(text);
            text = bigger;
        }
    }
    return NULL;
}

SourceFile *source_read(Sources *sources, const char *path, const char **reason) {
    struct stat info;
    if (stat(path, &info)) { *reason = strerror(errno); return NULL; }
    if (S_ISDIR(info.st_mode)) { *reason = "it is a directory"; return NULL; }
    if (info.st_size > UINT32_MAX / 2) { *reason = "it is too large"; return NULL; }
    FILE *stream = fopen(path, "rb");
    if (!stream) { *reason = strerror(errno); return NULL; }
    size_t len;
    char *text = read_all(stream, &len);
    bool failed = !text || ferror(stream);
    *reason = text ? strerror(errno) : "out of memory";
    fclose(stream);
    SourceFile *file = failed ? NULL : source_add(sources, path, text, len);
    free(text);
    return file;
}

SourceFile *source_of(const Sources *sources, Span span) {
    return span.file ? sources->files.data[span.file - 1] : NULL;
}

uint32_t source_line(const SourceFile *file, uint32_t offset) {
    uint32_t low = 0, high = file->line_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (file->line_starts[middle] <= offset) low = middle;
        else high = middle;
    }
    return low + 1;
}

uint32_t source_column(const SourceFile *file, uint32_t offset) {
    uint32_t column = 1;
    for (uint32_t i = file->line_starts[source_line(file, offset) - 1]; i < offset && i < file->len; i++)
        column += ((unsigned char)file->text[i] & 0xc0) != 0x80;
    return column;
}

uint32_t span_line(const Sources *sources, Span span) {
    SourceFile *file = source_of(sources, span);
    return file ? source_line(file, span.start) : 0;
}

const char *source_line_text(const SourceFile *file, uint32_t line, uint32_t *len) {
    uint32_t start = file->line_starts[line - 1];
    uint32_t end = line < file->line_count ? file->line_starts[line] : file->len;
    while (end > start && (file->text[end - 1] == '\n' || file->text[end - 1] == '\r')) end--;
    *len = end - start;
    return file->text + start;
}
