/* source.c: reading files and finding lines. */
#include "source.h"
#include <ctype.h>
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

/* ---- the function a line belongs to ---- */

static uint32_t indent_of(const char *text, uint32_t len) {
    uint32_t column = 0;
    for (uint32_t i = 0; i < len; i++) {
        if (text[i] == '\t') column = (column / 8 + 1) * 8;
        else if (text[i] == ' ') column++;
        else if (text[i] == '#' || text[i] == '\r') break;
        else return column;
    }
    return UINT32_MAX;      /* blank */
}

/* The name in a line `def name(`, or NULL. */
static const char *defined_name(const char *text, uint32_t len, uint32_t *name_len) {
    uint32_t i = 0;
    while (i < len && (text[i] == ' ' || text[i] == '\t')) i++;
    if (len - i < 5 || strncmp(text + i, "def", 3) || (text[i + 3] != ' ' && text[i + 3] != '\t')) return NULL;
    for (i += 4; i < len && text[i] == ' '; i++) {}
    uint32_t start = i;
    while (i < len && (isalnum((unsigned char)text[i]) || text[i] == '_' || (unsigned char)text[i] >= 128)) i++;
    *name_len = i - start;
    return i > start ? text + start : NULL;
}

const char *source_enclosing_function(const SourceFile *file, uint32_t line, uint32_t *name_len) {
    uint32_t len;
    const char *text = source_line_text(file, line, &len), *name = defined_name(text, len, name_len);
    uint32_t indent = indent_of(text, len);
    while (!name && line > 1 && indent > 0) {
        text = source_line_text(file, --line, &len);
        uint32_t its = indent_of(text, len);
        if (its == UINT32_MAX || its >= indent) continue;
        indent = its;
        name = defined_name(text, len, name_len);
    }
    return name;
}
