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

bool is_of_standard_library(Annotator *a, Node *node) {
    const SourceFile *file = node ? source_of(a->cx->sources, node->span) : NULL;
    return file && file->is_standard;
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

static const char *chain_text(Annotator *a, const char *function, Span called_from, const GraphState *caller) {
    if (!caller) return arena_printf(a->arena, "in function '%s'", function);
    return arena_printf(a->arena, "in function '%s', called from %s in '%s'", function, place_text(a, called_from), graph_title(caller));
}

void report_chain(Annotator *a, Diag *diag, const GraphState *graph) {
    if (graph) diag_note(diag, NO_SPAN, "%s", chain_text(a, graph_title(graph), graph->caller_span, graph->caller));
}

const char *chain_of_called(Annotator *a, Host function) {
    return chain_text(a, host_function_name(function)->text, a->at.span, a->at.in);
}

/* What is wrong in the library on the way from one line of the user is said once: all else follows from it. */
static Diag *report_library(Annotator *a, DiagCode code, Span library, const GraphState *called, const char *text) {
    Span span = called->caller_span;
    uint64_t key = MAP_PAIR(span.file, span.start);
    if (map_find(&a->blamed, key)) return diag_unshown(a->cx->diags);
    map_put(a->arena, &a->blamed, key, a);
    const char *name;
    bool is_standard = source_of(a->cx->sources, library)->is_standard;
    const char *refusal = is_standard ? import_time_only(a, called->graph->host_function, &name) : NULL;
    Diag *diag = diag_report(a->cx->diags, DIAG_ERROR, refusal ? DIAG_A013 : code, span, "%s", refusal ? refusal : text);
    if (!refusal || code != DIAG_A013) diag_note(diag, library, "%s", refusal ? text : "in the library, reached from there");
    if (!refusal) return diag;
    report_chain(a, diag, called->caller);
    help_instead(diag, name);
    return diag_unshown(a->cx->diags);
}

Diag *report(Annotator *a, DiagCode code, Span span, const char *format, ...) {
    StrBuf text = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&text, format, args);
    va_end(args);
    if (!span.file && a->at.prebuilt) span = origin_of_prebuilt(a, a->at.prebuilt, a->at.attribute);
    const GraphState *called = is_library(a, span) ? user_caller(a, a->at.in) : NULL;
    Diag *diag = called ? report_library(a, code, span, called, text.data) : diag_report(a->cx->diags, DIAG_ERROR, code, span, "%s", text.data);
    strbuf_free(&text);
    return diag;
}

/* Is it an int that no machine word holds? */
static bool is_huge_int(Annotator *a, Ann x) {
    Host object = x->kind == ANN_OPAQUE_CONST ? ann_constant_host(a, x) : NULL;
    return object && host_kind(object) == HOST_INT;
}

void help_with_huge_ints(Annotator *a, Diag *diag) {
    if (!a->at.in || !a->at.op) return;
    for (uint32_t i = 0; i < a->at.op->operand_count; i++) {
        if (!is_huge_int(a, operand_here(a, i))) continue;
        diag_help(diag, "r_uint(…) and intmask(…) make an int of 64 bits of it; rpython.rlib.rbigint calculates with ints of any size");
        return;
    }
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
    help_with_huge_ints(a, diag);
    return a->unknown;
}

bool clash_is_none(Ann x, Ann y) { return x->kind == ANN_NONE || y->kind == ANN_NONE; }

/* The fact that the new value clashes with: the oldest one that does. */
static const Fact *culprit(Annotator *a, const Facts *facts, Ann value) {
    for (uint32_t i = 0; i < facts->len; i++)
        if ((facts->data[i].span.file || facts->data[i].prebuilt) && !ann_compatible(a, facts->data[i].annotation, value)) return &facts->data[i];
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
    Diag *diag = report(a, none ? DIAG_A008 : code, span, "%s is %s %s but %s there", what, new_text,
                        a->at.prebuilt ? "in an instance of import time" : "here", old_text);
    diag_label(diag, "%s", new_text);
    if (fact && fact->prebuilt)
        diag_note(diag, origin_of_prebuilt(a, fact->prebuilt, fact->attribute), "%s in an instance of import time", old_text);
    else if (fact) diag_note(diag, fact->span, "%s since here", old_text);
    if (a->at.joins.file) diag_note(diag, a->at.joins, "used here of a base class that they share");
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
