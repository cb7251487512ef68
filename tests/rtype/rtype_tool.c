/* rtype_tool.c: rtypes a Python file from its `entry_point` and prints the typed graphs of the user's own functions; verifies
 * all graphs. Errors go to standard output too.
 *
 *   rtype-tool [-a] [-u] FILE.py [ROOT]     -a: graphs of the library too   -u: as under --unchecked */
#include "rtype/rtype.h"
#include <stdio.h>
#include <string.h>

typedef struct Tool { Context *cx; HostWorld *world; Program *program; bool all, unchecked; } Tool;

static bool is_wanted(const Tool *tool, const Graph *g) {
    const SourceFile *file = source_of(tool->cx->sources, g->span);
    return tool->all || (file && !file->is_library && strcmp(g->name->text, "entry"));
}

static int show(const Tool *tool) {
    StrBuf text = {0}, problems = {0};
    strbuf_append(&text, "");
    for (uint32_t i = 0; i < tool->program->graphs.len; i++)
        if (is_wanted(tool, tool->program->graphs.data[i])) graph_print(tool->program->graphs.data[i], &text);
    bool ok = program_verify(tool->program, &problems);
    fputs(text.data, stdout);
    if (!ok) printf("not valid:\n%s", problems.data);
    strbuf_free(&text);
    strbuf_free(&problems);
    return ok ? 0 : 1;
}

static int run(Tool *tool, const char *path) {
    Host module = host_run_file(tool->world, path, NULL, DIALECT_AUTO);
    Host entry = module ? host_module_get(tool->world, module, intern_cstr(tool->cx->interner, "entry_point")) : NULL;
    if (!entry) {
        fprintf(stderr, "%s: no entry_point\n", path);
        return 2;
    }
    host_freeze(tool->world);
    Annotator *a = annotate_program(tool->program, tool->world, entry);
    return a && rtype_program(tool->program, a, tool->world, entry, tool->unchecked) ? show(tool) : 1;
}

int main(int argc, char **argv) {
    Tool tool = {0};
    int i = 1;
    for (; i < argc && argv[i][0] == '-'; i++) {
        tool.all |= strchr(argv[i], 'a') != NULL;
        tool.unchecked |= strchr(argv[i], 'u') != NULL;
    }
    if (i >= argc) {
        fprintf(stderr, "usage: rtype-tool [-au] FILE.py [ROOT]\n");
        return 2;
    }
    tool.cx = context_new(i + 1 < argc ? argv[i + 1] : ".");
    HostOptions options = {0};
    tool.world = host_new(tool.cx, &options);
    tool.program = program_new(tool.cx);
    int status = run(&tool, argv[i]);
    diag_flush(tool.cx->diags, stdout, false, false);
    host_free(tool.world);
    context_free(tool.cx);
    return status;
}
