/* host_run.c: host-run FILE.py [ARGS…]: runs a file under the import-time evaluator; then its entry_point(argv), if it has
 * one. Diagnostics and Python tracebacks go to stderr. */
#include "host/host.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *root_folder(void) {
    const char *root = getenv("JACQUARD_ROOT");
    return root ? root : ".";
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: host-run FILE.py [ARGS...]\n");
        return 2;
    }
    Context *cx = context_new(root_folder());
    HostOptions options = {.argv = (const char *const *)argv + 1, .argc = (uint32_t)argc - 1};
    HostWorld *world = host_new(cx, &options);
    Host module = host_run_file(world, argv[1], NULL, DIALECT_AUTO);
    Host entry = module ? host_module_get(world, module, intern_cstr(cx->interner, "entry_point")) : NULL;
    int status = !module;
    if (entry) status = host_run_entry_point(world, entry, options.argv, options.argc);
    fflush(stdout);
    diag_flush(cx->diags, stderr, false, false);
    host_free(world);
    context_free(cx);
    return status;
}
