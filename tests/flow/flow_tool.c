/* flow_tool.c: runs a Python file at import time and prints the graphs of the functions and methods it binds;
 * functions of the module whose name begins with `_` are of import time and left out.
 *
 *   flow-tool FILE.py [NAME…]        all of them, or those named; errors on standard output too */
#include "flow/flow.h"
#include <stdio.h>
#include <string.h>

typedef struct Tool { Context *cx; HostWorld *world; Program *program; char **names; int name_count; } Tool;

static bool is_wanted(const Tool *tool, Sym name) {
    for (int i = 0; i < tool->name_count; i++)
        if (!strcmp(tool->names[i], name->text)) return true;
    return !tool->name_count;
}

static void build_and_print(Tool *tool, const FlowRequest *request) {
    uint32_t errors = diags_error_count(tool->cx->diags);
    Graph *g = flow_build(tool->program, tool->world, request);
    StrBuf out = {0};
    bool fine = g && diags_error_count(tool->cx->diags) == errors;
    if (fine) graph_print(g, &out);
    if (out.len) fwrite(out.data, 1, out.len, stdout);
    if (fine) putchar('\n');
    strbuf_free(&out);
}

static void show(Tool *tool, Host object) {
    if (object && (host_kind(object) == HOST_STATICMETHOD || host_kind(object) == HOST_CLASSMETHOD))
        object = host_wrapped(object);
    if (!object || host_kind(object) != HOST_FUNCTION || !is_wanted(tool, host_function_name(object))) return;
    Node *node = host_function_node(object);
    Node *args = node->kind == NODE_Lambda ? AS(Lambda, node)->args : AS(FunctionDef, node)->args;
    FlowRequest request = {.function = object, .star_count = AS(Arguments, args)->vararg ? 2 : 0};
    uint32_t known = tool->program->generators.len;
    build_and_print(tool, &request);
    for (; known < tool->program->generators.len; known++) {    /* the bodies of the generators it makes */
        Host next = (Host)(uintptr_t)tool->program->generators.entries[known].key;
        build_and_print(tool, &(FlowRequest){.function = next});
    }
}

static Sym name_bound_by(Node *node) {
    if (node->kind == NODE_ClassDef) return AS(ClassDef, node)->name;
    if (node->kind == NODE_FunctionDef) return AS(FunctionDef, node)->name;
    bool is_name = node->kind == NODE_Assign && AS(Assign, node)->targets.items[0]->kind == NODE_Name;
    return is_name ? AS(Name, AS(Assign, node)->targets.items[0])->id : NULL;
}

static void show_body(Tool *tool, const NodeList *body, Host owner) {
    for (uint32_t i = 0; i < body->len; i++) {
        Node *node = body->items[i];
        bool is_class = node->kind == NODE_ClassDef, in_module = host_kind(owner) == HOST_MODULE;
        Sym name = name_bound_by(node);
        if (!name || (in_module && name->text[0] == '_')) continue;
        Host object = in_module ? host_module_get(tool->world, owner, name)
                : host_class_own(tool->world, owner, name);
        if (is_class && object) show_body(tool, &AS(ClassDef, node)->body, object);
        else show(tool, object);
    }
}

int main(int argc, char **argv) {
    if (argc < 2) { fprintf(stderr, "usage: flow-tool FILE.py [NAME…]\n"); return 2; }
    Context *cx = context_new(".");
    HostOptions options = {0};
    Tool tool = {cx, host_new(cx, &options), program_new(cx), argv + 2, argc - 2};
    Host module = host_run_file(tool.world, argv[1], NULL, DIALECT_AUTO);
    host_freeze(tool.world);
    if (module) {
        const char *reason;
        Module *syntax = syntax_parse(cx, source_read(cx->sources, argv[1], &reason), DIALECT_AUTO);
        show_body(&tool, &syntax->body, module);
    }
    diag_flush(cx->diags, stdout, false, false);
    int status = diags_error_count(cx->diags) > 0;
    host_free(tool.world);
    context_free(cx);
    return status;
}
