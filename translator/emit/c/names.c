/* names.c: C names of graphs, data and types: their own names, made fit for C and unique; places in the source. */
#include "c.h"
#include <ctype.h>
#include <string.h>

enum { LONGEST_NAME = 120 };

static const char *unique_c_name(CEmitter *e, const void *thing, const char *prefix, Sym name) {
    const char *known = map_get(&e->names, MAP_KEY(thing));
    if (known) return known;
    char text[LONGEST_NAME + 32];
    size_t len = (size_t)snprintf(text, sizeof text, "%s", prefix);
    for (uint32_t i = 0; i < name->len && len < LONGEST_NAME; i++)
        text[len++] = isalnum((unsigned char)name->text[i]) ? name->text[i] : '_';
    text[len] = 0;
    Sym sym = intern(e->p->cx->interner, text, len);
    for (uintptr_t number = (uintptr_t)map_get(&e->taken, MAP_KEY(sym)); map_find(&e->taken, MAP_KEY(sym));) {
        map_put(e->arena, &e->taken, MAP_KEY(intern(e->p->cx->interner, text, len)), (void *)++number);
        sym = intern_cstr(e->p->cx->interner, arena_printf(e->arena, "%.*s_%u", (int)len, text, (unsigned)number));
    }
    map_put(e->arena, &e->taken, MAP_KEY(sym), NULL);
    map_put(e->arena, &e->names, MAP_KEY(thing), (void *)sym->text);
    return sym->text;
}

const char *graph_c_name(CEmitter *e, const Graph *g) { return unique_c_name(e, g, "g_", g->name); }

const char *prebuilt_c_name(CEmitter *e, const Prebuilt *prebuilt) {
    return unique_c_name(e, prebuilt, "p_", prebuilt->name);
}

const char *struct_c_name(CEmitter *e, const Type *type) {
    const char *known = map_get(&e->names, MAP_KEY(type));
    if (known) return known;
    if (type->kind == TYPE_STRUCT) return unique_c_name(e, type, "S_", type->name);
    if (type->kind == TYPE_OPAQUE) return unique_c_name(e, type, "O_", type->opaque_name);
    CHECK(type->kind == TYPE_ARRAY, "type of kind %d has no tag", (int)type->kind);
    const char *name = arena_printf(e->arena, "A%u", type->id);
    map_put(e->arena, &e->names, MAP_KEY(type), (void *)name);
    return name;
}

/* Fields of one struct may differ in characters C does not know only; then the number tells them apart. */
void print_field_c_name(StrBuf *out, const Type *structure, uint32_t index) {
    Sym name = structure->fields[index].name;
    bool plain = true;
    strbuf_append(out, "f_");
    for (uint32_t i = 0; i < name->len; i++) {
        bool fits = isalnum((unsigned char)name->text[i]) || name->text[i] == '_';
        strbuf_char(out, fits ? name->text[i] : '_');
        plain &= fits;
    }
    if (!plain) strbuf_printf(out, "_%u", index);
}

void print_numbered(StrBuf *out, char letter, uint32_t number) {
    char text[16], *at = text + sizeof text;
    do *--at = (char)('0' + number % 10);
    while (number /= 10);
    *--at = letter;
    strbuf_append_n(out, at, (size_t)(text + sizeof text - at));
}

/* As a C string literal: octal escapes cannot run into the next character, and `?` cannot begin a trigraph. */
void print_c_string(StrBuf *out, const char *text, size_t len) {
    strbuf_char(out, '"');
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\' || c == '?') { strbuf_char(out, '\\'); strbuf_char(out, (char)c); }
        else if (c == '\n') strbuf_append(out, "\\n");
        else if (c >= 32 && c < 127) strbuf_char(out, (char)c);
        else strbuf_printf(out, "\\%03o", c);
    }
    strbuf_char(out, '"');
}

/* ---- places ---- */

/* Inlining moves operations into other graphs; their lines still know where they were written. */
const char *place_function(CEmitter *e, Span span) {
    const SourceFile *file = source_of(e->p->cx->sources, span);
    if (!file) return NULL;
    uint32_t line = source_line(file, span.start), len;
    MapEntry *known = map_find(&e->places, MAP_PAIR(span.file, line));
    if (known) return known->value;
    const char *name = source_enclosing_function(file, line, &len);
    if (name) name = arena_strndup(e->arena, name, len);
    map_put(e->arena, &e->places, MAP_PAIR(span.file, line), (void *)name);
    return name;
}
