/* base_test.c: the data structures of base/ against simple models; prints the closing counts. */
#include "base/context.h"
#include "base/strbuf.h"
#include <stdlib.h>
#include <string.h>

typedef struct Counts { int passed, failed; } Counts;

#define EXPECT(counts, condition) \
    ((condition) ? (void)(counts)->passed++ \
                 : ((void)(counts)->failed++, (void)printf("%s:%d: %s\n", __FILE__, __LINE__, #condition)))

static void test_arena(Counts *c) {
    Arena *arena = arena_new();
    bool zeroed = true, aligned = true;
    for (size_t size = 1; size < 5000; size += 7) {
        char *block = arena_alloc(arena, size);
        aligned &= (uintptr_t)block % 16 == 0;
        for (size_t i = 0; i < size; i++) zeroed &= block[i] == 0;
        memset(block, 0xff, size);
    }
    EXPECT(c, zeroed);
    EXPECT(c, aligned);
    EXPECT(c, !strcmp(arena_printf(arena, "%d-%s", 42, "x"), "42-x"));
    arena_free(arena);
}

static void test_map(Counts *c) {
    Arena *arena = arena_new();
    Map map = {0};
    uint64_t keys[2000];
    for (uint32_t i = 0; i < 2000; i++) {
        keys[i] = hash_u64(i) & 0xfff;      /* with repetitions */
        map_put(arena, &map, keys[i], (void *)(uintptr_t)(i + 1));
    }
    bool right = true;
    for (uint32_t i = 0; i < 2000; i++) {
        uint32_t last = i;
        for (uint32_t j = i; j < 2000; j++) if (keys[j] == keys[i]) last = j;
        right &= map_get(&map, keys[i]) == (void *)(uintptr_t)(last + 1);
    }
    EXPECT(c, right);
    EXPECT(c, !map_find(&map, 0x10000));
    uint64_t first = 0;
    MAP_EACH(&map, e) { first = e->key; break; }
    EXPECT(c, first == keys[0]);
    arena_free(arena);
}

static void test_intern(Counts *c) {
    Arena *arena = arena_new();
    Interner *interner = interner_new(arena);
    bool right = true;
    for (int i = 0; i < 5000; i++) {
        Sym symbol = intern_cstr(interner, arena_printf(arena, "name%d", i % 1700));
        right &= symbol == intern_cstr(interner, symbol->text);
    }
    EXPECT(c, right);
    EXPECT(c, intern(interner, "a\0b", 3) != intern(interner, "a\0c", 3));
    arena_free(arena);
}

static void test_source(Counts *c) {
    Arena *arena = arena_new();
    Sources *sources = sources_new(arena);
    const char text[] = "one\ntw\xc3\xb6 x\r\nthree";
    SourceFile *file = source_add(sources, "f.py", text, sizeof text - 1);
    EXPECT(c, file->line_count == 3);
    EXPECT(c, source_line(file, 0) == 1 && source_line(file, 4) == 2 && source_line(file, 12) == 3);
    EXPECT(c, source_column(file, 9) == 5);     /* the ö is one column */
    uint32_t len;
    const char *text_at;
    text_at = source_line_text(file, 2, &len);
    EXPECT(c, len == 6 && !strncmp(text_at, "tw\xc3\xb6 x", len));
    const char deep[] = "x\nclass A:\n    def\tm(self):\n        if x:\n\n            y\nz\n";
    SourceFile *nested = source_add(sources, "g.py", deep, sizeof deep - 1);
    EXPECT(c, (text_at = source_enclosing_function(nested, 6, &len)) && len == 1 && *text_at == 'm');
    EXPECT(c, !source_enclosing_function(nested, 2, &len));
    const char *reason = NULL;
    EXPECT(c, !source_read(sources, "/nonexistent/file", &reason) && reason);
    EXPECT(c, !source_read(sources, "/", &reason));
    arena_free(arena);
}

static void test_diag(Counts *c) {
    Context *cx = context_new(".");
    SourceFile *file = source_add(cx->sources, "vm.py", "a = 1\n\tb = 'x'\n", 15);
    Diag *diag = diag_error(cx->diags, D005, ((Span){file->id, 11, 14}), "clash of %s", "int");
    diag_label(diag, "str");
    diag_note(diag, (Span){file->id, 0, 1}, "int since here");
    diag_help(diag, "use two names");
    diag_error(cx->diags, D005, ((Span){file->id, 11, 14}), "clash of %s", "int");
    EXPECT(c, diags_error_count(cx->diags) == 1);
    char *text = NULL;
    size_t len = 0;
    FILE *stream = open_memstream(&text, &len);
    diag_flush(cx->diags, stream, false, false);
    fclose(stream);
    EXPECT(c, !strcmp(text, "vm.py:2:6: error[D005]: clash of int\n    2 | \tb = 'x'\n      | \t    ^^^ str\n"
                            "vm.py:1:1: note: int since here\n    1 | a = 1\n      | ^\nhelp: use two names\n"));
    free(text);
    context_free(cx);
}

static void test_escape(Counts *c) {
    StrBuf buf = {0};
    strbuf_escape(&buf, "a\"\n\x01\xc3\xa9", 6, true);
    EXPECT(c, !strcmp(buf.data, "a\\\"\\n\\u0001\xc3\xa9"));
    strbuf_clear(&buf);
    strbuf_utf8(&buf, 0x20ac);
    strbuf_utf8(&buf, 0x1f600);
    EXPECT(c, !strcmp(buf.data, "\xe2\x82\xac\xf0\x9f\x98\x80"));
    strbuf_free(&buf);
}

int main(void) {
    Counts counts = {0};
    test_arena(&counts);
    test_map(&counts);
    test_intern(&counts);
    test_source(&counts);
    test_diag(&counts);
    test_escape(&counts);
    printf("%d passed, %d failed\n", counts.passed, counts.failed);
    return counts.failed != 0;
}
