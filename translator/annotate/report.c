/* report.c: messages of the annotator: what is wrong, where, both clashing facts, and how the program gets there.
 *
 * Idea:    an error in library code is the fault of who called it: the message stands at the nearest line of the user's own,
 *          the library's line becomes a note. */
#include "inference.h"
#include <stdarg.h>

static bool is_library(Annotator *a, Span span) {
    const SourceFile *file = source_of(a->cx->sources, span);
    return file && file->is_library;
}

/* The nearest call in the user's own code that leads to the graph; NULL when there is none. */
static const GraphState *user_caller(Annotator *a, const GraphState *graph) {
    for (uint32_t i = 0; graph && graph->caller && i < 64; i++, graph = graph->caller)
        if (graph->caller_span.file && !is_library(a, graph->caller_span)) return graph;
    return NULL;
}

static const char *place_text(Annotator *a, Span span) {
    const SourceFile *file = source_of(a->cx->sources, span);
    return file ? arena_printf(a->arena, "%s:%u", file->path, source_line(file, span.start)) : "import time";
}

static const char *graph_title(const GraphState *graph) {
    return graph->graph->source_name ? graph->graph->source_name->text : graph->graph->name->text;
}

void report_chain(Annotator *a, Diag *diag, const GraphState *graph) {
    if (!graph) return;
    if (!graph->caller) {
        diag_note(diag, NO_SPAN, "in function '%s'", graph_title(graph));
        return;
    }
    diag_note(diag, NO_SPAN, "in function '%s', called from %s in '%s'", graph_title(graph), place_text(a, graph->caller_span),
              graph_title(graph->caller));
}

Diag *report(Annotator *a, DiagCode code, Span span, const char *format, ...) {
    StrBuf text = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&text, format, args);
    va_end(args);
    const GraphState *in = a->at.in;
    Span library = NO_SPAN;
    if (is_library(a, span)) {
        const GraphState *called = user_caller(a, in);
        if (called) {
            library = span;
            span = called->caller_span;
        }
    }
    Diag *diag = diag_report(a->cx->diags, DIAG_ERROR, code, span, "%s", text.data);
    strbuf_free(&text);
    if (library.file) diag_note(diag, library, "in the library, reached from there");
    return diag;
}

Ann report_operation(Annotator *a, DiagCode code, const char *format, ...) {
    StrBuf text = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&text, format, args);
    va_end(args);
    Diag *diag = report(a, code, a->at.span, "%s", text.data);
    strbuf_free(&text);
    report_chain(a, diag, a->at.in);
    return a->unknown;
}

bool clash_is_none(Ann x, Ann y) { return x->kind == ANN_NONE || y->kind == ANN_NONE; }

/* The fact that the new value clashes with: the oldest one that does. */
static const Fact *culprit(Annotator *a, const Facts *facts, Ann value) {
    for (uint32_t i = 0; i < facts->len; i++)
        if (facts->data[i].span.file && !ann_compatible(a, facts->data[i].annotation, value)) return &facts->data[i];
    return NULL;
}

static const char *none_help(Ann x, Ann y) {
    Ann other = x->kind == ANN_NONE ? y : x;
    if (other->kind == ANN_TUPLE) return "a tuple cannot be None: use an instance, or a flag beside it";
    return "None goes with strings, lists, dicts, instances and functions; for a number use a special value such as -1";
}

void report_clash(Annotator *a, DiagCode code, Span span, const char *what, const Facts *facts, Ann old, Ann value,
                  const char *help) {
    const Fact *fact = culprit(a, facts, value);
    Ann before = fact ? fact->annotation : old;
    bool none = clash_is_none(before, value);
    const char *new_text = DESCRIBE(value), *old_text = DESCRIBE(before);
    if (old->kind == ANN_INSTANCE && value->kind == ANN_INSTANCE && !class_common_base(old->classdef, value->classdef) && !none)
        help = "the classes have no common base: give them one";
    Diag *diag = report(a, none ? DIAG_A008 : code, span, "%s is %s here but %s there", what, new_text, old_text);
    diag_label(diag, "%s", new_text);
    if (fact) diag_note(diag, fact->span, "%s since here", old_text);
    report_chain(a, diag, a->at.in);
    if (fact && fact->in && fact->in != a->at.in) report_chain(a, diag, fact->in);
    diag_help(diag, "%s", none ? none_help(before, value) : help);
}

/* ---- places of values ---- */

static Span span_of_def(Annotator *a, const GraphState *graph, const Block *block, Ref ref, uint32_t depth) {
    if (ref_is_const(ref) || depth > 8) return NO_SPAN;
    for (uint32_t i = block->ops.len; i-- > 0;)
        if (block->ops.data[i].result == ref) return block->ops.data[i].span;
    for (uint32_t arg = 0; arg < block->args.len; arg++) {
        if (block->args.data[arg] != ref) continue;
        for (uint32_t i = 0; i < graph->graph->blocks.len; i++) {
            const Block *source = graph->graph->blocks.data[i];
            for (uint32_t j = 0; j < source->links.len; j++) {
                const Link *link = &source->links.data[j];
                if (link->target != block || source == block) continue;
                Span span = span_of_def(a, graph, source, link->args[arg], depth + 1);
                if (span.file) return span;
            }
        }
    }
    return NO_SPAN;
}

Span span_of_ref(Annotator *a, const GraphState *graph, const Block *block, Ref ref) {
    return span_of_def(a, graph, block, ref, 0);
}

/* ---- `name = constant` in the syntax: constants leave no operation behind ---- */

typedef struct Search { Annotator *a; Sym name; Host value /* NULL: `….name = …` is sought */; Span found; } Search;

static bool same_constant(const Constant *c, Host value) {
    switch (c->kind) {
    case CONSTANT_NONE: return host_kind(value) == HOST_NONE;
    case CONSTANT_FALSE: case CONSTANT_TRUE: return host_kind(value) == HOST_BOOL;
    case CONSTANT_INT: case CONSTANT_BIGINT: return host_kind(value) == HOST_INT;
    case CONSTANT_FLOAT: return host_kind(value) == HOST_FLOAT;
    case CONSTANT_STR: return host_kind(value) == HOST_STR;
    case CONSTANT_UNICODE: return host_kind(value) == HOST_UNICODE;
    case CONSTANT_ELLIPSIS: case CONSTANT_IMAGINARY: break;
    }
    return false;
}

static void search_list(Search *s, NodeList list);

static void search_assign(Search *s, const AssignNode *node) {
    for (uint32_t i = 0; !s->value && i < node->targets.len; i++) {
        Node *target = node->targets.items[i];
        if (target->kind == NODE_Attribute && AS(Attribute, target)->attr == s->name) s->found = target->span;
    }
    if (!s->value) return;
    if (node->value->kind != NODE_ConstantExpr || !same_constant(&AS(ConstantExpr, node->value)->value, s->value)) return;
    for (uint32_t i = 0; i < node->targets.len; i++)
        if (node->targets.items[i]->kind == NODE_Name && AS(Name, node->targets.items[i])->id == s->name)
            s->found = node->value->span;
}

static void search_node(Search *s, Node *node) {
    if (s->found.file) return;
    if (node->kind == NODE_Assign) search_assign(s, AS(Assign, node));
    else if (node->kind == NODE_If) { search_list(s, AS(If, node)->body); search_list(s, AS(If, node)->orelse); }
    else if (node->kind == NODE_For) { search_list(s, AS(For, node)->body); search_list(s, AS(For, node)->orelse); }
    else if (node->kind == NODE_While) { search_list(s, AS(While, node)->body); search_list(s, AS(While, node)->orelse); }
    else if (node->kind == NODE_With) search_list(s, AS(With, node)->body);
    else if (node->kind == NODE_ExceptHandler) search_list(s, AS(ExceptHandler, node)->body);
    else if (node->kind == NODE_Try) {
        TryNode *try = AS(Try, node);
        search_list(s, try->body);
        search_list(s, try->handlers);
        search_list(s, try->orelse);
        search_list(s, try->finalbody);
    }
}

static void search_list(Search *s, NodeList list) {
    for (uint32_t i = 0; i < list.len; i++) search_node(s, list.items[i]);
}

Span span_of_assigned_constant(Annotator *a, const GraphState *graph, Sym name, Ref constant) {
    Host function = graph->graph->host_function;
    if (!name || !function || !ref_is_const(constant)) return NO_SPAN;
    const Const *value = const_of(a->program, constant);
    Node *node = host_function_node(function);
    if (value->kind != CONST_HOST || node->kind != NODE_FunctionDef) return NO_SPAN;
    Search s = {a, name, value->host, NO_SPAN};
    search_list(&s, AS(FunctionDef, node)->body);
    return s.found;
}

/* ---- where import time may have set an attribute ---- */

static void search_methods(Search *s, const ClassDefNode *node) {
    for (uint32_t i = 0; i < node->body.len && !s->found.file; i++)
        if (node->body.items[i]->kind == NODE_FunctionDef) search_list(s, AS(FunctionDef, node->body.items[i])->body);
}

Span span_of_attribute(Annotator *a, Host cls, Sym name) {
    Span first = NO_SPAN;
    for (uint32_t i = 0; i < host_class_mro_len(cls); i++) {
        Node *node = host_class_node(host_class_mro(cls, i));
        if (!node || node->kind != NODE_ClassDef) continue;
        Search s = {a, name, NULL, NO_SPAN};
        search_methods(&s, AS(ClassDef, node));
        if (s.found.file) return s.found;
        if (!first.file) first = node->span;
    }
    return first;
}

Span span_of_operand(Annotator *a, uint32_t index) {
    if (!a->at.op || index >= a->at.op->operand_count) return a->at.span;
    Ref ref = a->at.op->operands[index];
    if (ref_is_const(ref)) return a->at.span;
    Span span = NO_SPAN;
    const Block *block = a->at.block->block;
    for (uint32_t i = 0; i < a->at.index; i++)
        if (block->ops.data[i].result == ref) span = block->ops.data[i].span;
    bool inside = span.file == a->at.span.file && span.start >= a->at.span.start && span.end <= a->at.span.end;
    bool beside = span.file && span.file == a->at.span.file &&         /* x[i] = value */
                  span_line(a->cx->sources, span) == span_line(a->cx->sources, a->at.span);
    return inside || beside ? span : a->at.span;
}
