/* ninja.c: writing the files, and the build.ninja that makes them an executable.
 *
 * A file whose text has not changed is not touched, so that ninja compiles only what is new. The executable is linked not
 * position independent: its data needs no relocation when it starts. */
#include "c.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool same_text(const char *path, const StrBuf *text) {
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    char buffer[16384];
    size_t position = 0, got;
    bool same = true;
    while (same && (got = fread(buffer, 1, sizeof buffer, file)) > 0) {
        same = position + got <= text->len && !memcmp(buffer, text->data + position, got);
        position += got;
    }
    fclose(file);
    return same && position == text->len;
}

bool write_if_changed(CEmitter *e, const char *name, const StrBuf *text) {
    const char *path = arena_printf(e->arena, "%s/%s", e->options->directory, name);
    if (same_text(path, text)) return true;
    FILE *file = fopen(path, "wb");
    bool ok = file && fwrite(text->data, 1, text->len, file) == text->len;
    int error = errno;
    if (file && fclose(file)) { ok = false; error = errno; }
    if (!ok) diag_error(e->p->cx->diags, D006, NO_SPAN, "cannot write %s: %s", path, strerror(error));
    return ok;
}

/* A path as one word of the shell, inside a ninja value. */
static void print_shell_word(StrBuf *out, const char *word) {
    strbuf_char(out, '\'');
    for (const char *s = word; *s; s++) {
        if (*s == '\'') strbuf_append(out, "'\\''");
        else if (*s == '$') strbuf_append(out, "$$");
        else strbuf_char(out, *s);
    }
    strbuf_char(out, '\'');
}

/* A path in a build line. */
static void print_ninja_path(StrBuf *out, const char *path) {
    for (const char *s = path; *s; s++) {
        if (*s == '$' || *s == ' ' || *s == ':') strbuf_char(out, '$');
        strbuf_char(out, *s);
    }
}

/* What the user gave is shell text already; only ninja's own character is escaped. */
static void print_value(StrBuf *out, const char *text) {
    for (const char *s = text; *s; s++) {
        if (*s == '$') strbuf_char(out, '$');
        strbuf_char(out, *s == '\n' ? ' ' : *s);
    }
}

static void print_object(StrBuf *out, const char *source) {
    strbuf_printf(out, "%.*s.o", (int)(strlen(source) - 2), source);
}

static void print_flags(CEmitter *e, StrBuf *out, const char *rt) {
    const EmitOptions *options = e->options;
    strbuf_append(out, "cc = ");
    print_value(out, options->cc && *options->cc ? options->cc : "cc");
    strbuf_append(out, "\ncflags = -std=gnu11 -fno-pie -fno-strict-aliasing -ffp-contract=off -fno-math-errno "
                       "-fno-asynchronous-unwind-tables -Wall -Wno-unused-but-set-variable -Wno-missing-braces "
                       "-Wno-tautological-compare -Wno-address");
    if (options->gc && !strcmp(options->gc, "boehm")) strbuf_append(out, " -DRPY_GC_BOEHM");
    strbuf_append(out, " -I");
    print_shell_word(out, rt);
    strbuf_append(out, options->debug_lines ? " -g " : " ");
    print_value(out, options->cflags ? options->cflags : "-O2");
    strbuf_append(out, "\nldflags = -no-pie -Wl,--gc-sections ");
    print_value(out, options->ldflags ? options->ldflags : "");
    strbuf_append(out, options->gc && !strcmp(options->gc, "boehm") ? " -lgc -lm\n" : " -lm\n");
    strbuf_append(out, "rule cc\n  command = $cc $cflags $extra -c $in -o $out\n  description = compiling $in\n"
                       "rule runtime\n  command = $cc $cflags -ffunction-sections -fdata-sections -c $source -o $out.$$$$ && mv $out.$$$$ $out"
                       " || { rm -f $out.$$$$; exit 1; }\n  description = compiling $source\n  generator = 1\n"
                       "rule link\n  command = $cc $cflags $in -o $out $libraries $ldflags\n  description = linking\n");
}

/* One of the two objects of the run-time library; an object that is there already is up to date, whatever made it. */
static void print_runtime(CEmitter *e, StrBuf *out, const char *rt, const char *name, const char *object) {
    strbuf_append(out, "build ");
    print_ninja_path(out, object);
    strbuf_append(out, ": runtime\n  source = ");
    print_shell_word(out, arena_printf(e->arena, "%s/%s.c", rt, name));
    strbuf_char(out, '\n');
}

static void print_words(StrBuf *out, const char *head, const Words *words) {
    for (uint32_t i = 0; i < words->len; i++) {
        strbuf_printf(out, " %s", head);
        print_shell_word(out, words->data[i]->text);
    }
}

/* Headers of others are not ours to warn of; programs mark what they export with RPython's words. */
static void print_external(StrBuf *out, const ExternalFile *file) {
    strbuf_append(out, "build ");
    print_object(out, file->name);
    strbuf_append(out, ": cc ");
    print_ninja_path(out, file->path);
    strbuf_append(out, "\n  extra = -w -D_GNU_SOURCE -DRPY_EXTERN=extern -DRPY_EXPORTED=extern");
    if (file->library) {
        print_words(out, "-I", &file->library->include_folders);
        print_words(out, "", &file->library->compile_flags);
    }
    strbuf_char(out, '\n');
}

bool write_ninja_file(CEmitter *e) {
    StrBuf out = {0};
    char *absolute = realpath(e->p->cx->root, NULL);
    const char *rt = arena_printf(e->arena, "%s/rlib/rt", absolute ? absolute : e->p->cx->root);
    free(absolute);
    strbuf_append(&out, "# Made by translate: do not edit.\n");
    print_flags(e, &out, rt);
    const char *objects = runtime_object(e, rt, "rt", &out), *bigint = e->uses_bigint ? runtime_object(e, rt, "bigint", &out) : NULL;
    for (uint32_t i = 0; i < e->files.len; i++) {
        strbuf_append(&out, "build ");
        print_object(&out, e->files.data[i]);
        strbuf_printf(&out, ": cc %s | program.h ", e->files.data[i]);
        print_ninja_path(&out, rt);
        strbuf_append(&out, "/rt.h ");
        print_ninja_path(&out, rt);
        strbuf_append(&out, "/abi.def\n");
    }
    for (uint32_t i = 0; i < e->external_files.len; i++) print_external(&out, &e->external_files.data[i]);
    print_runtime(e, &out, rt, "rt", objects);
    if (e->uses_bigint) print_runtime(e, &out, rt, "bigint", bigint);
    strbuf_append(&out, "build program.out: link");
    for (uint32_t i = 0; i < e->files.len; i++) {
        strbuf_char(&out, ' ');
        print_object(&out, e->files.data[i]);
    }
    for (uint32_t i = 0; i < e->external_files.len; i++) {
        strbuf_char(&out, ' ');
        print_object(&out, e->external_files.data[i].name);
    }
    strbuf_char(&out, ' ');
    print_ninja_path(&out, objects);
    if (e->uses_bigint) {
        strbuf_char(&out, ' ');
        print_ninja_path(&out, bigint);
    }
    strbuf_append(&out, e->uses_bigint ? "\n  libraries = -lgmp" : "\n  libraries =");
    for (uint32_t i = 0; i < e->library_list.len; i++) print_words(&out, "", &e->library_list.data[i]->link_flags);
    strbuf_append(&out, "\ndefault program.out\n");
    bool ok = write_if_changed(e, "build.ninja", &out);
    strbuf_free(&out);
    return ok;
}
