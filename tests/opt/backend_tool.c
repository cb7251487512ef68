/* backend_tool.c: runs passes of opt, lower and emit on a graph file, verifying after each.
 *
 *   backend-tool FILE.rg PASS… [print] [stats]         the program as text, or how many things each pass changed
 *   backend-tool FILE.rg PASS… emit=DIR exe=PATH [gc=boehm] [lines=N] [debug] [jobs=N]   C, compiled
 * Passes: constfold simplify inline inline=THRESHOLD checks malloc_removal storesink switch dead_graphs optimize;
 * stackcheck exceptions gc-none gc-boehm lower-none lower-boehm. */
#include "emit/emit.h"
#include "lower/lower.h"
#include "opt/opt.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Tool { Context *cx; Program *p; EmitOptions options; bool stats; } Tool;

static uint32_t inline_default(Program *p) { return opt_inline(p, 0); }

static const struct { const char *name; uint32_t (*run)(Program *); } passes[] = {
    {"constfold", opt_constfold}, {"simplify", opt_simplify}, {"checks", opt_checks}, {"inline", inline_default},
    {"malloc_removal", opt_malloc_removal}, {"storesink", opt_storesink}, {"switch", opt_switch},
    {"dead_graphs", opt_dead_graphs},
};

static void verify(Tool *tool, const char *pass) {
    StrBuf problems = {0};
    if (!program_verify(tool->p, &problems)) {
        printf("after %s:\n%s", pass, problems.data);
        exit(2);
    }
    strbuf_free(&problems);
}

static bool run_opt(Tool *tool, const char *word) {
    if (!strncmp(word, "inline=", 7)) {
        uint32_t count = opt_inline(tool->p, atof(word + 7));
        if (tool->stats) printf("%s: %u\n", word, count);
        verify(tool, word);
        return true;
    }
    for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
        if (strcmp(passes[i].name, word)) continue;
        uint32_t count = passes[i].run(tool->p);
        if (tool->stats) printf("%s: %u\n", word, count);
        verify(tool, word);
        return true;
    }
    if (strcmp(word, "optimize")) return false;
    static const char *const order[] = {"constfold", "simplify", "inline", "constfold", "simplify", "checks", "storesink",
                                        "malloc_removal", "constfold", "simplify", "switch", "dead_graphs"};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) run_opt(tool, order[i]);
    return true;
}

static bool run_lower(Tool *tool, const char *word) {
    bool all = !strncmp(word, "lower-", 6), boehm = strstr(word, "boehm");
    if (all || !strcmp(word, "stackcheck")) { lower_stackcheck(tool->p); verify(tool, "stackcheck"); }
    else if (strcmp(word, "exceptions") && strncmp(word, "gc-", 3)) return false;
    if (all || !strcmp(word, "exceptions")) { lower_exceptions(tool->p); verify(tool, "exceptions"); }
    if (all || !strncmp(word, "gc-", 3)) { lower_gc(tool->p, boehm ? GC_BOEHM : GC_NONE); verify(tool, "gc"); }
    return true;
}

static bool set_option(Tool *tool, const char *word) {
    EmitOptions *o = &tool->options;
    if (!strncmp(word, "emit=", 5)) o->directory = word + 5;
    else if (!strncmp(word, "exe=", 4)) o->executable = word + 4;
    else if (!strncmp(word, "gc=", 3)) o->gc = word + 3;
    else if (!strncmp(word, "lines=", 6)) o->max_lines_per_file = (uint32_t)atoi(word + 6);
    else if (!strncmp(word, "jobs=", 5)) o->make_jobs = (uint32_t)atoi(word + 5);
    else if (!strcmp(word, "debug")) o->debug_lines = true;
    else if (!strcmp(word, "verbose")) o->verbose = true;
    else if (!strcmp(word, "stats")) tool->stats = true;
    else return false;
    return true;
}

static void finish(Tool *tool) {
    diag_flush(tool->cx->diags, stdout, false, false);
    fflush(stdout);
    if (diags_error_count(tool->cx->diags)) exit(1);
}

static void print_program(const Tool *tool) {
    StrBuf out = {0};
    program_print(tool->p, &out);
    fwrite(out.data, 1, out.len, stdout);
    strbuf_free(&out);
}

int main(int argc, char **argv) {
    if (argc < 2) { fputs("usage: backend-tool FILE.rg WORD…\n", stderr); return 64; }
    const char *root = getenv("JACQUARD_ROOT"), *reason = NULL;
    Tool tool = {.cx = context_new(root ? root : ".")};
    tool.options = (EmitOptions){.cc = getenv("CC"), .cflags = getenv("CFLAGS"), .ldflags = getenv("LDFLAGS"), .gc = "none"};
    SourceFile *file = source_read(tool.cx->sources, argv[1], &reason);
    if (!file) { fprintf(stderr, "%s: %s\n", argv[1], reason); return 64; }
    tool.p = program_parse(tool.cx, file);
    if (!tool.p) { finish(&tool); return 1; }
    verify(&tool, "parsing");
    for (int i = 2; i < argc; i++) {
        if (set_option(&tool, argv[i]) || run_opt(&tool, argv[i]) || run_lower(&tool, argv[i])) continue;
        if (strcmp(argv[i], "print")) { fprintf(stderr, "backend-tool: what is %s?\n", argv[i]); return 64; }
        print_program(&tool);
    }
    if (tool.options.directory && emit_source(tool.p, &tool.options) && tool.options.executable)
        emit_compile(tool.p, &tool.options);
    finish(&tool);
    context_free(tool.cx);
    return 0;
}
