/* dot.c: a graph as a Graphviz picture: a box per block, an edge per link. */
#include "tables.h"
#include <string.h>

/* Inside a label: escaped, each line left-aligned. */
static void label_line(StrBuf *out, StrBuf *line) {
    strbuf_escape(out, line->data, line->len, false);
    strbuf_append(out, "\\l");
    strbuf_clear(line);
}

static const char *exit_word(ExitKind exit) {
    switch (exit) {
    case EXIT_NONE: return "open";
    case EXIT_GOTO: return "goto";
    case EXIT_BRANCH: return "branch";
    case EXIT_SWITCH: return "switch";
    case EXIT_CATCH: return "catch";
    case EXIT_RETURN: return "return";
    case EXIT_RAISE: return "raise";
    case EXIT_UNREACHABLE: return "unreachable";
    }
    UNREACHABLE("exit kind %d", (int)exit);
}

static void dot_node(const Graph *g, const Block *b, StrBuf *out) {
    StrBuf line = {0};
    strbuf_printf(out, "  b%u [label=\"", b->id);
    strbuf_printf(&line, "block%u(", b->id);
    for (uint32_t i = 0; i < b->args.len; i++) {
        strbuf_printf(&line, "%sv%u", i ? ", " : "", b->args.data[i]);
        Sym name = b->args.data[i] < g->values.len ? g->values.data[b->args.data[i]].name : NULL;
        if (name) strbuf_printf(&line, ".%s", name->text);
    }
    strbuf_char(&line, ')');
    label_line(out, &line);
    for (uint32_t i = 0; i < b->ops.len; i++) {
        print_op(g, &b->ops.data[i], &line);
        label_line(out, &line);
    }
    strbuf_append(&line, exit_word(b->exit));
    if (b->operand != NO_REF) { strbuf_char(&line, ' '); print_ref(g->program, b->operand, &line); }
    label_line(out, &line);
    strbuf_printf(out, "\"%s];\n", b->exit == EXIT_RETURN || b->exit == EXIT_RAISE ? ", style=bold" : "");
    strbuf_free(&line);
}

static void dot_edge(const Graph *g, const Block *b, uint32_t index, StrBuf *out) {
    const Link *link = &b->links.data[index];
    StrBuf line = {0};
    if (b->exit == EXIT_BRANCH) strbuf_append(&line, index ? "true " : "false ");
    if (link->exit_case != NO_REF) { print_ref(g->program, link->exit_case, &line); strbuf_char(&line, ' '); }
    strbuf_char(&line, '(');
    for (uint32_t i = 0; i < link->arg_count; i++) {
        if (i) strbuf_append(&line, ", ");
        print_ref(g->program, link->args[i], &line);
    }
    strbuf_char(&line, ')');
    strbuf_printf(out, "  b%u -> b%u [label=\"", b->id, link->target->id);
    strbuf_escape(out, line.data, line.len, false);
    strbuf_printf(out, "\"%s];\n", b->exit == EXIT_CATCH && index ? ", style=dashed, color=red" : "");
    strbuf_free(&line);
}

void graph_dot(const Graph *g, StrBuf *out) {
    strbuf_append(out, "digraph \"");
    strbuf_escape(out, g->name->text, g->name->len, false);
    strbuf_append(out, "\" {\n  node [shape=box, fontname=monospace];\n");
    for (uint32_t i = 0; i < g->blocks.len; i++) dot_node(g, g->blocks.data[i], out);
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++) dot_edge(g, g->blocks.data[i], j, out);
    strbuf_append(out, "}\n");
}
