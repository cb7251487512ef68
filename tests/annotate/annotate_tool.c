/* annotate_tool.c: runs a Python file at import time, infers it from its entry point, prints what is known of every function
 * and attribute of the user's own files; errors on standard output too.
 *
 *   annotate-tool [-a] [-v] [-t] FILE.py [ROOT]   the entry point is `entry_point`, or what target() gives
 *       -a  library functions too    -v  every value of every function    -t  seconds and counts on standard error */
#include "annotate/annotate.h"
#include "annotate/inference.h"
#include "base/timer.h"
#include <stdio.h>
#include <string.h>

typedef struct Tool { Context *cx; HostWorld *world; Program *program; bool all, values, timing; } Tool;

static bool is_user_span(const Tool *tool, Span span) {
    const SourceFile *file = source_of(tool->cx->sources, span);
    return tool->all || (file && !file->is_library);
}

static Host find_entry(Tool *tool, Host module) {
    Host entry = host_module_get(tool->world, module, intern_cstr(tool->cx->interner, "entry_point"));
    if (entry) return entry;
    Host target = host_module_get(tool->world, module, intern_cstr(tool->cx->interner, "target"));
    if (!target) return NULL;
    Host driver = host_import(tool->world, "_target_driver");
    Host cls = driver ? host_getattr(tool->world, driver, "Driver") : NULL;
    if (!cls) host_clear_exception(tool->world);
    Host args[] = {cls ? host_call(tool->world, cls, NULL, 0) : NULL, NULL};
    if (!args[0]) {
        host_clear_exception(tool->world);
        return NULL;
    }
    args[1] = host_call(tool->world, host_builtin(tool->world, "list"), NULL, 0);
    Host result = host_call(tool->world, target, args, 2);
    if (!result) host_report_exception(tool->world, NO_SPAN, "calling target()");
    else if (host_kind(result) == HOST_TUPLE) result = host_item(result, 0);
    return result;
}

static void print_values(Annotator *a, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *b = g->blocks.data[i];
        if (!annotate_block_reached(a, g, b)) {
            printf("    block%u not reached\n", b->id);
            continue;
        }
        for (uint32_t j = 0; j < b->args.len; j++)
            printf("    block%u v%u: %s\n", b->id, b->args.data[j], describe_exactly(a, annotation_of(a, g, b->args.data[j])));
        uint32_t cut = annotate_block_cut(a, g, b);
        for (uint32_t j = 0; j < b->ops.len && j <= cut; j++) {
            const Op *op = &b->ops.data[j];
            if (op->result != NO_REF)
                printf("      v%u = %s: %s\n", op->result, op_info(op->code)->name,
                       describe_exactly(a, annotation_of(a, g, op->result)));
        }
        if (cut != UINT32_MAX) printf("      cut at %s\n", op_info(b->ops.data[cut].code)->name);
    }
}

static void print_graph(const Tool *tool, Annotator *a, const Graph *g) {
    if (!is_user_span(tool, g->span)) return;
    const GraphParams *params = annotate_graph_params(a, g);
    printf("%s(", g->name->text);
    for (uint32_t i = 0; i < params->len; i++) {
        Sym name = g->values.data[g->blocks.data[0]->args.data[i]].name;
        printf("%s%s: %s", i ? ", " : "", name ? name->text : "?", describe_exactly(a, params->params[i]));
    }
    printf(") -> %s\n", params->never_returns ? "never returns" : describe_exactly(a, params->result));
    if (tool->values) print_values(a, g);
}

static void print_class(const Tool *tool, Annotator *a, const ClassDef *c) {
    Node *node = host_class_node(c->cls);
    if (!node || !is_user_span(tool, node->span)) return;
    printf("class %s", host_class_name(c->cls)->text);
    if (c->base) printf("(%s)", host_class_name(c->base->cls)->text);
    printf("%s\n", c->instantiated ? "" : ", never made");
    MAP_EACH(&c->attributes, e) {
        if (!e->value) continue;
        const AttributeDef *attribute = e->value;
        printf("    %s: %s%s\n", attribute->name->text, describe_exactly(a, attribute->annotation),
               attribute->readonly ? ", readonly" : "");
    }
}

static void show(const Tool *tool, Annotator *a) {
    for (uint32_t i = 0; i < annotate_class_count(a); i++) print_class(tool, a, annotate_class(a, i));
    for (uint32_t i = 0; i < annotate_graph_count(a); i++) print_graph(tool, a, annotate_graph(a, i));
}

static int run(Tool *tool, const char *path) {
    Host module = host_run_file(tool->world, path, NULL, DIALECT_AUTO);
    Host entry = module ? find_entry(tool, module) : NULL;
    if (module && !entry) {
        fprintf(stderr, "%s: no entry_point\n", path);
        return 2;
    }
    if (!entry) return 1;
    host_freeze(tool->world);
    double started = timer_now();
    Annotator *a = annotate_program(tool->program, tool->world, entry);
    if (tool->timing) fprintf(stderr, "annotated in %.4f s, peak %ld KiB\n", timer_now() - started, timer_peak_kib());
    if (tool->timing && a)
        fprintf(stderr, "%u graphs, %u blocks flowed %llu times, %llu operations\n", a->graphs.len, a->blocks.len,
                (unsigned long long)a->flowed_blocks, (unsigned long long)a->flowed_ops);
    if (a) show(tool, a);
    return 0;
}

int main(int argc, char **argv) {
    Tool tool = {0};
    int i = 1;
    for (; i < argc && argv[i][0] == '-'; i++)
        for (const char *flag = argv[i] + 1; *flag; flag++) {
            if (*flag == 'a') tool.all = true;
            if (*flag == 'v') tool.values = true;
            if (*flag == 't') tool.timing = true;
        }
    if (i >= argc) {
        fprintf(stderr, "usage: annotate-tool [-avt] FILE.py [ROOT]\n");
        return 2;
    }
    tool.cx = context_new(i + 1 < argc ? argv[i + 1] : ".");
    HostOptions options = {0};
    tool.world = host_new(tool.cx, &options);
    tool.program = program_new(tool.cx);
    int status = run(&tool, argv[i]);
    diag_flush(tool.cx->diags, stdout, false, false);
    if (diags_error_count(tool.cx->diags)) status = 1;
    host_free(tool.world);
    context_free(tool.cx);
    return status;
}
