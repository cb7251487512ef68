/* llinterpret.c: --llinterpret: runs the program's graphs, with the run-time library as a shared library beside the translator. */
#include "llcall.h"
#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FAULT_STATUS = 70 };

/* ---- the library ---- */

static const char *library_path(Driver *d) {
    char path[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    path[len > 0 ? len : 0] = 0;
    char *slash = strrchr(path, '/');
    if (slash) *slash = 0;
    return arena_printf(d->cx->arena, "%s/../rlib/librpyrt.so", slash ? path : ".");
}

static void *library_function(LLRuntime *rt, const char *name) { return dlsym(rt->library, name); }

static bool open_library(Driver *d, LLRuntime *rt) {
    rt->library = dlopen(library_path(d), RTLD_NOW | RTLD_LOCAL);
    if (rt->library) *(void **)&rt->symbol = library_function(rt, "rpy_symbol");
    void (*start)(int, char **);
    *(void **)&start = rt->library ? library_function(rt, "rpy_start") : NULL;
    if (!start || !rt->symbol) {
        diag_error(d->cx->diags, D003, NO_SPAN, "cannot load the run-time library: %s", dlerror());
        return false;
    }
    uint32_t count = d->options.target_arg_count + 1;
    char **argv = ARENA_ARRAY(d->cx->arena, char *, count + 1);
    argv[0] = arena_strdup(d->cx->arena, d->options.target);
    for (uint32_t i = 1; i < count; i++) argv[i] = arena_strdup(d->cx->arena, d->options.target_args[i - 1]);
    start((int)count, argv);
    return true;
}

/* ---- the run ---- */

static void print_report(Interp *interp) {
    StrBuf text = {0};
    interp_report(interp, &text);
    if (text.len) fwrite(text.data, 1, text.len, stderr);
    strbuf_free(&text);
}

static void print_leaks(Interp *interp) {
    StrBuf text = {0};
    interp_report_leaks(interp, &text);
    if (text.len) fwrite(text.data, 1, text.len, stderr);
    strbuf_free(&text);
}

static int run_entry(Driver *d, LLRuntime *rt) {
    Graph *entry = d->program->entry;
    InterpHooks hooks = {.data = rt, .call = llcall_extern, .function_address = llcall_function_address,
                         .collect_always = getenv("RPY_LLINTERPRET_STRESS") != NULL};
    Interp *interp = interp_new(d->program, &hooks);
    InterpValue argc = {.integer = d->options.target_arg_count + 1}, status = {0};
    InterpOutcome outcome = interp_run(interp, entry, &argc, entry->blocks.data[0]->args.len, &status);
    rt->symbol("rpy_flush")();
    if (outcome != INTERP_RETURNED) print_report(interp);
    else print_leaks(interp);
    interp_free(interp);
    switch (outcome) {
    case INTERP_RETURNED: return (int)(status.integer & 255);
    case INTERP_RAISED: return 1;
    case INTERP_FAULT: return FAULT_STATUS;
    }
    UNREACHABLE("outcome %d", (int)outcome);
}

int llinterpret(Driver *d) {
    const Graph *entry = d->program->entry;
    LLRuntime rt = {.arena = d->cx->arena, .program = d->program, .world = d->world};
    bool ok = entry && entry->blocks.len && entry->blocks.data[0]->args.len <= 1;
    if (!ok) diag_error(d->cx->diags, D001, NO_SPAN, "the program has no entry to run");
    if (!ok || !open_library(d, &rt)) {
        diag_flush(d->cx->diags, stderr, false, isatty(2));
        return 1;
    }
    fflush(stdout);
    d->current_pass = "llinterpret";
    int status = run_entry(d, &rt);
    dlclose(rt.library);
    return status;
}
