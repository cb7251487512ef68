/* runtime.c: the objects of the run-time library, which are the same for every program.
 *
 * Idea:    such an object is kept in a folder, under a hash of the compiler, its flags and the library's sources; ninja
 *          compiles it only where it is not there yet. It gets its name when it is whole, so that builds may run at a time.
 * Without a folder, and with flags that tie an object to its build, it is compiled beside the program. */
#include "c.h"
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Objects of link-time optimisation belong to one compiler; those of profiles and coverage to one folder. */
static bool may_be_kept(const EmitOptions *options) {
    static const char *const tied[] = {"-flto", "-fprofile", "coverage"};
    for (size_t i = 0; i < sizeof tied / sizeof *tied; i++)
        if (options->cflags && strstr(options->cflags, tied[i])) return false;
    return options->object_folder && access(options->object_folder, W_OK) == 0;
}

static bool append_file(StrBuf *out, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    char buffer[16384];
    size_t got;
    while ((got = fread(buffer, 1, sizeof buffer, file)) > 0) strbuf_append_n(out, buffer, got);
    bool ok = !ferror(file);
    fclose(file);
    return ok;
}

static int is_source(const struct dirent *entry) {
    const char *dot = strrchr(entry->d_name, '.');
    return dot && (!strcmp(dot, ".c") || !strcmp(dot, ".h") || !strcmp(dot, ".def"));
}

/* Names and texts of all files of the library, in order. */
static bool append_sources(CEmitter *e, StrBuf *out, const char *rt) {
    struct dirent **entries;
    int count = scandir(rt, &entries, is_source, alphasort);
    bool ok = count > 0;
    for (int i = 0; i < count; i++) {
        strbuf_printf(out, "\n%s\n", entries[i]->d_name);
        ok = ok && append_file(out, arena_printf(e->arena, "%s/%s", rt, entries[i]->d_name));
        free(entries[i]);
    }
    if (count >= 0) free(entries);
    return ok;
}

const char *runtime_object(CEmitter *e, const char *rt, const char *name, const StrBuf *flags) {
    const char *beside = arena_printf(e->arena, "%s.o", name);
    if (!may_be_kept(e->options)) return beside;
    StrBuf text = {0};
    strbuf_append_n(&text, flags->data, flags->len);
    const char *path = beside;
    if (append_sources(e, &text, rt))
        path = arena_printf(e->arena, "%s/%s-%016llx.o", e->options->object_folder, name,
                            (unsigned long long)hash_bytes(text.data, text.len));
    strbuf_free(&text);
    return path;
}
