/* diag.c: collecting and printing diagnostics, as text with carets or as JSON lines. */
#include "diag.h"
#include "hashmap.h"
#include "strbuf.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct Note { Span span; const char *text; bool is_help; } Note;

struct Diag {
    Arena *arena;
    DiagSeverity severity;
    DiagCode code;
    Span span;
    uint32_t order;
    const char *text, *label;
    const char *context;        /* how the program gets there; shown behind the notes, before the help */
    VEC(Note) notes;
};

struct Diags {
    Arena *arena;
    Sources *sources;
    VEC(Diag *) pending;
    Map seen;
    uint32_t errors, total, warnings_shown, muted_errors;
    bool is_muted;
    const char *context;
};

static const struct { const char *name, *title, *explanation; } codes[] = {
#define DIAG(code, title, explanation) {#code, title, explanation},
#include "diag.def"
#undef DIAG
};

Diags *diags_new(Arena *arena, Sources *sources) {
    Diags *diags = ARENA_NEW(arena, Diags);
    diags->arena = arena;
    diags->sources = sources;
    return diags;
}

static const char *format_text(Arena *arena, const char *format, va_list args) {
    StrBuf buf = {0};
    strbuf_vprintf(&buf, format, args);
    const char *text = arena_strndup(arena, buf.data, buf.len);
    strbuf_free(&buf);
    return text;
}

Diag *diag_unshown(Diags *diags) {
    Diag *diag = ARENA_NEW(diags->arena, Diag);
    diag->arena = diags->arena;
    return diag;
}

void diags_mute(Diags *diags) {
    diags->is_muted = true;
    diags->muted_errors = 0;
}

uint32_t diags_unmute(Diags *diags) {
    diags->is_muted = false;
    return diags->muted_errors;
}

void diags_set_context(Diags *diags, const char *text) { diags->context = text; }

/* Texts that were made and run again and again are one file. */
static uint32_t place_key(const Diags *diags, Span span) {
    const SourceFile *file = source_of(diags->sources, span);
    return file && file->path[0] == '<' ? (uint32_t)hash_bytes(file->path, strlen(file->path)) : span.file;
}

Diag *diag_report(Diags *diags, DiagSeverity severity, DiagCode code, Span span, const char *format, ...) {
    Diag *diag = ARENA_NEW(diags->arena, Diag);
    va_list args;
    va_start(args, format);
    *diag = (Diag){.arena = diags->arena, .severity = severity, .code = code, .span = span, .context = diags->context,
                   .text = format_text(diags->arena, format, args)};
    va_end(args);
    if (diags->is_muted) {
        diags->muted_errors += severity == DIAG_ERROR;
        return diag;
    }
    uint64_t key = hash_bytes(diag->text, strlen(diag->text)) ^ hash_u64(MAP_PAIR(place_key(diags, span), span.start) + code);
    if (map_find(&diags->seen, key)) return diag;       /* reported already: the copy is dropped */
    map_put(diags->arena, &diags->seen, key, diag);
    diag->order = diags->total++;
    diags->errors += severity == DIAG_ERROR;
    vec_push(diags->arena, &diags->pending, diag);
    return diag;
}

void diag_label(Diag *diag, const char *format, ...) {
    va_list args;
    va_start(args, format);
    diag->label = format_text(diag->arena, format, args);
    va_end(args);
}

void diag_note(Diag *diag, Span span, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *text = format_text(diag->arena, format, args);
    va_end(args);
    for (uint32_t i = 0; i < diag->notes.len; i++)
        if (diag->notes.data[i].span.file == span.file && diag->notes.data[i].span.start == span.start && !strcmp(diag->notes.data[i].text, text)) return;
    vec_push(diag->arena, &diag->notes, (Note){span, text, false});
}

void diag_help(Diag *diag, const char *format, ...) {
    va_list args;
    va_start(args, format);
    vec_push(diag->arena, &diag->notes, (Note){NO_SPAN, format_text(diag->arena, format, args), true});
    va_end(args);
}

uint32_t diags_error_count(const Diags *diags) { return diags->errors; }

/* ---- the notes in the order they are shown: the context stands before the help ---- */

static uint32_t notes_shown(const Diag *diag) { return diag->notes.len + (diag->context != NULL); }

static Note note_shown(const Diag *diag, uint32_t index) {
    if (!diag->context) return diag->notes.data[index];
    uint32_t at = 0;
    while (at < diag->notes.len && !diag->notes.data[at].is_help) at++;
    if (index == at) return (Note){NO_SPAN, diag->context, false};
    return diag->notes.data[index - (index > at)];
}

/* ---- text ---- */

typedef struct Palette { const char *error, *warning, *note, *help, *off; } Palette;
static const Palette plain = {"", "", "", "", ""};
static const Palette colors = {"\x1b[1;31m", "\x1b[1;35m", "\x1b[1;36m", "\x1b[1;32m", "\x1b[0m"};

/* The source line and the caret line; tabs are kept so that the caret stands under its character. */
static void print_excerpt(StrBuf *out, const SourceFile *file, Span span, const char *label, const char *color,
                          const char *off) {
    uint32_t len, line = source_line(file, span.start);
    const char *text = source_line_text(file, line, &len);
    uint32_t from = span.start - file->line_starts[line - 1];
    uint32_t to = span.end > span.start ? span.end - file->line_starts[line - 1] : from + 1;
    strbuf_printf(out, "%5u | %.*s\n      | ", line, (int)len, text);
    for (uint32_t i = 0; i < from && i < len; i++)
        if (((unsigned char)text[i] & 0xc0) != 0x80) strbuf_char(out, text[i] == '\t' ? '\t' : ' ');
    strbuf_append(out, color);
    for (uint32_t i = from; i < to && (i < len || i == from); i++)
        if (i >= len || ((unsigned char)text[i] & 0xc0) != 0x80) strbuf_char(out, '^');
    if (label) strbuf_printf(out, " %s", label);
    strbuf_printf(out, "%s\n", off);
}

static void print_place(StrBuf *out, const Sources *sources, Span span) {
    const SourceFile *file = source_of(sources, span);
    if (file)
        strbuf_printf(out, "%s:%u:%u: ", file->path, source_line(file, span.start), source_column(file, span.start));
}

static void print_text(StrBuf *out, const Sources *sources, const Diag *diag, const Palette *p) {
    bool is_error = diag->severity == DIAG_ERROR;
    const char *color = is_error ? p->error : p->warning;
    print_place(out, sources, diag->span);
    strbuf_printf(out, "%s%s[%s]%s: %s\n", color, is_error ? "error" : "warning", codes[diag->code].name, p->off,
                  diag->text);
    const SourceFile *file = source_of(sources, diag->span);
    if (file) print_excerpt(out, file, diag->span, diag->label, color, p->off);
    for (uint32_t i = 0; i < notes_shown(diag); i++) {
        Note shown = note_shown(diag, i), *note = &shown;
        print_place(out, sources, note->span);
        strbuf_printf(out, "%s%s%s: %s\n", note->is_help ? p->help : p->note, note->is_help ? "help" : "note", p->off,
                      note->text);
        file = source_of(sources, note->span);
        if (file) print_excerpt(out, file, note->span, NULL, p->note, p->off);
    }
}

/* ---- JSON: one object a line ---- */

static void json_string(StrBuf *out, const char *key, const char *text) {
    strbuf_printf(out, "\"%s\":\"", key);
    strbuf_escape(out, text, strlen(text), true);
    strbuf_char(out, '"');
}

static void json_place(StrBuf *out, const Sources *sources, Span span) {
    const SourceFile *file = source_of(sources, span);
    if (!file) { strbuf_append(out, "\"file\":null"); return; }
    json_string(out, "file", file->path);
    uint32_t end = span.end > span.start ? span.end : span.start + 1;
    strbuf_printf(out, ",\"line\":%u,\"column\":%u,\"end_line\":%u,\"end_column\":%u", source_line(file, span.start),
                  source_column(file, span.start), source_line(file, end), source_column(file, end));
}

static void print_json(StrBuf *out, const Sources *sources, const Diag *diag) {
    strbuf_char(out, '{');
    json_string(out, "severity", diag->severity == DIAG_ERROR ? "error" : "warning");
    strbuf_char(out, ',');
    json_string(out, "code", codes[diag->code].name);
    strbuf_char(out, ',');
    json_string(out, "message", diag->text);
    strbuf_char(out, ',');
    json_place(out, sources, diag->span);
    if (diag->label) { strbuf_char(out, ','); json_string(out, "label", diag->label); }
    strbuf_append(out, ",\"notes\":[");
    for (uint32_t i = 0; i < notes_shown(diag); i++) {
        Note shown = note_shown(diag, i), *note = &shown;
        strbuf_append(out, i ? ",{" : "{");
        json_string(out, "kind", note->is_help ? "help" : "note");
        strbuf_char(out, ',');
        json_string(out, "message", note->text);
        strbuf_char(out, ',');
        json_place(out, sources, note->span);
        strbuf_char(out, '}');
    }
    strbuf_append(out, "]}\n");
}

static int compare_place(const void *a, const void *b) {
    const Diag *x = *(Diag *const *)a, *y = *(Diag *const *)b;
    if (x->span.file != y->span.file || x->span.start == y->span.start) return x->order < y->order ? -1 : 1;
    return x->span.start < y->span.start ? -1 : 1;
}

void diags_limit_warnings(Diags *diags, uint32_t shown_per_code) { diags->warnings_shown = shown_per_code; }

/* A warning beyond the limit of its code, which is counted. */
static bool is_one_too_many(const Diags *diags, const Diag *diag, uint32_t *seen) {
    return diag->severity == DIAG_WARNING && ++seen[diag->code] > diags->warnings_shown && diags->warnings_shown;
}

static void print_left_out(const Diags *diags, const uint32_t *seen, StrBuf *out) {
    for (int code = 0; code < DIAG_COUNT && diags->warnings_shown; code++)
        if (seen[code] > diags->warnings_shown)
            strbuf_printf(out, "warning[%s]: %u more like this; --verbose shows them\n", codes[code].name, seen[code] - diags->warnings_shown);
}

void diag_flush(Diags *diags, FILE *stream, bool json, bool color) {
    if (diags->pending.len) qsort(diags->pending.data, diags->pending.len, sizeof(Diag *), compare_place);
    StrBuf out = {0};
    uint32_t seen[DIAG_COUNT] = {0};
    for (uint32_t i = 0; i < diags->pending.len; i++) {
        if (json) print_json(&out, diags->sources, diags->pending.data[i]);
        else if (!is_one_too_many(diags, diags->pending.data[i], seen))
            print_text(&out, diags->sources, diags->pending.data[i], color ? &colors : &plain);
    }
    print_left_out(diags, seen, &out);
    if (out.len) fwrite(out.data, 1, out.len, stream);
    fflush(stream);
    strbuf_free(&out);
    diags->pending.len = 0;
}

const char *diag_code_name(DiagCode code) { return codes[code].name; }
const char *diag_code_title(DiagCode code) { return codes[code].title; }
const char *diag_code_explanation(DiagCode code) { return codes[code].explanation; }

bool diag_code_parse(const char *name, DiagCode *code) {
    for (int i = 0; i < DIAG_COUNT; i++)
        if (!strcmp(codes[i].name, name)) { *code = (DiagCode)i; return true; }
    return false;
}
