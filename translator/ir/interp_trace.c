/* interp_trace.c: tracebacks of exceptions and call chains of faults, as executables print them.
 *
 * Idea of the ring: see rlib/rt/exception.c, which this follows: the last places where exceptions were raised, passed and
 * caught. What was inlined is still called: its call sites follow its own place. */
#include "interp_core.h"
#include <string.h>

/* ---- the function a line belongs to ---- */

/* Inlining moves operations into other graphs; their lines still know where they were written. */
static Sym enclosing_function(Interp *it, Span span) {
    const SourceFile *file = source_of(it->p->cx->sources, span);
    if (!file) return NULL;
    uint32_t len;
    const char *name = source_enclosing_function(file, source_line(file, span.start), &len);
    return name ? intern(it->p->cx->interner, name, len) : NULL;
}

/* The function is looked up when the place is printed: few are. */
static Place place_of(const Graph *g, Span span) {
    return (Place){g->source_name ? g->source_name : g->name, span.file ? span : g->span};
}

/* ---- recording ---- */

static void record(Interp *it, TraceKind kind, Object *exception, Place place) {
    it->ring[it->ring_count++ % TRACE_RING] = (TraceEntry){kind, exception, place};
}

static Span site_span(const Interp *it, uint32_t *site) {
    const InlineSite *inlined = &it->p->inline_sites.data[*site - 1];
    *site = inlined->outer;
    return inlined->span;
}

void trace(Interp *it, TraceKind kind, Object *exception, Span span, uint32_t inlined_at) {
    const Graph *g = top_frame(it)->g;
    if (kind == TRACE_PASSED && !span.file && g == it->p->entry) return;    /* the start wrapper is no frame: as lower/exceptions.c */
    TraceEntry entry = {kind, exception, place_of(g, span)};
    if (kind == TRACE_RAISED || kind == TRACE_RAISED_NEW) it->last_raised = entry;
    record(it, kind, exception, entry.place);
    if (it->level != LEVEL_TYPED || kind == TRACE_CAUGHT) return;     /* at noexc each call site has its own record */
    while (inlined_at) record(it, TRACE_PASSED, NULL, place_of(g, site_span(it, &inlined_at)));
}

/* ---- printing ---- */

typedef struct Printer { Interp *it; StrBuf *out; Place last; uint64_t repeated; bool any; } Printer;

static void flush_repeated(Printer *printer) {
    if (printer->repeated)
        strbuf_printf(printer->out, "  [Previous line repeated %llu more times]\n", (unsigned long long)printer->repeated);
    printer->repeated = 0;
}

static bool same_line(const Interp *it, const Place *a, const Place *b) {
    const Sources *sources = it->p->cx->sources;
    if (!source_of(sources, a->span)) return !source_of(sources, b->span) && a->function == b->function;
    return a->span.file == b->span.file && span_line(sources, a->span) == span_line(sources, b->span);
}

static void print_source_line(Printer *printer, const SourceFile *file, uint32_t line) {
    uint32_t len;
    const char *text = source_line_text(file, line, &len);
    while (len && strchr(" \t\f", *text)) text++, len--;
    while (len && strchr(" \t\r\f", text[len - 1])) len--;
    strbuf_printf(printer->out, "    %.*s\n", (int)len, text);
}

static void print_place(Printer *printer, Place place) {
    if (printer->any && same_line(printer->it, &printer->last, &place)) { printer->repeated++; return; }
    flush_repeated(printer);
    printer->last = place;
    printer->any = true;
    const SourceFile *file = source_of(printer->it->p->cx->sources, place.span);
    if (!file) {
        strbuf_printf(printer->out, "  in %s\n", place.function->text);
        return;
    }
    uint32_t line = source_line(file, place.span.start);
    Sym function = enclosing_function(printer->it, place.span);
    strbuf_printf(printer->out, "  File \"%s\", line %u, in %s\n", file->path, line,
                  function ? function->text : place.function->text);
    print_source_line(printer, file, line);
}

static const TraceEntry *entry_at(const Interp *it, uint64_t number) { return &it->ring[number % TRACE_RING]; }

/* The frames of `exception`, outermost first, walking back from entry number `end`. */
static void print_frames(Printer *printer, Object *exception, uint64_t end) {
    Interp *it = printer->it;
    uint64_t start = it->ring_count > TRACE_RING ? it->ring_count - TRACE_RING : 0, i = end;
    for (; i > start && entry_at(it, i - 1)->kind == TRACE_PASSED; i--) print_place(printer, entry_at(it, i - 1)->place);
    if (i == start) {
        flush_repeated(printer);
        if (start) strbuf_append(printer->out, "  ... (frames between are not recorded)\n");
        if (it->last_raised.exception == exception) print_place(printer, it->last_raised.place);
        return;
    }
    print_place(printer, entry_at(it, i - 1)->place);
    if (entry_at(it, i - 1)->kind == TRACE_RAISED_NEW) return;
    for (i--; i > start; i--) {
        const TraceEntry *entry = entry_at(it, i - 1);
        if (entry->exception != exception) continue;
        if (entry->kind == TRACE_CAUGHT) {
            print_place(printer, entry->place);
            print_frames(printer, exception, i - 1);
        }
        return;
    }
}

/* The `name` of its class: a pointer to an array of Char, to a str, or to C characters. */
static void print_class(const Interp *it, const Object *exception, StrBuf *out) {
    const Type *vtable_type = it->p->vtable_type;
    int index = vtable_type ? type_field_index(vtable_type, intern_cstr(it->p->cx->interner, "name")) : -1;
    Object *vtable = index >= 0 && exception->type == it->p->object_type ? exception->cells[0].object : NULL;
    vtable = vtable ? object_as(vtable, vtable_type) : NULL;
    InterpValue name = vtable ? vtable->cells[index] : (InterpValue){0};
    InterpString string;
    if (interp_string(it, name, &string)) strbuf_append_n(out, (const char *)string.chars, (size_t)string.length);
    else if (name.object && name.object->type->kind == TYPE_ARRAY)
        strbuf_append_n(out, (const char *)name.object->chars,
                        strnlen((const char *)name.object->chars, (size_t)name.object->length));
    else strbuf_append(out, "exception");
}

/* ": " and str() of it, unless that raises or is empty. */
static void print_message(Interp *it, Object *exception, StrBuf *out) {
    InterpValue argument = {.object = exception}, text = {0};
    InterpString string;
    Graph *g = it->p->exception_text;
    bool ok = g && (it->depth ? interp_call_back(it, g, &argument, 1, &text) : interp_run(it, g, &argument, 1, &text) == INTERP_RETURNED);
    if (!ok) return;
    if (!interp_string(it, text, &string) || !string.length) return;
    strbuf_append(out, ": ");
    strbuf_append_n(out, (const char *)string.chars, (size_t)string.length);
}

/* From where it was caught, if it was, to where it was raised. */
static void print_traceback(Interp *it, Object *exception, const TraceEntry *caught, uint64_t end, StrBuf *out) {
    Printer printer = {.it = it, .out = out};
    strbuf_append(out, "RPython traceback:\n");
    if (caught) print_place(&printer, caught->place);
    print_frames(&printer, exception, end);
    flush_repeated(&printer);
}

static void print_exception(Interp *it, Object *exception, uint64_t end, const char *head, StrBuf *out) {
    print_traceback(it, exception, NULL, end, out);
    strbuf_append(out, head);
    print_class(it, exception, out);
    print_message(it, exception, out);
    strbuf_char(out, '\n');
}

void print_uncaught(Interp *it, Object *exception, StrBuf *out) {
    print_exception(it, exception, it->ring_count, "Fatal RPython error: ", out);
}

/* That of an exception that was caught a moment ago; its traceback ends before that. */
static const TraceEntry *last_catch(const Interp *it) {
    const TraceEntry *last = it->ring_count ? entry_at(it, it->ring_count - 1) : NULL;
    return last && last->kind == TRACE_CAUGHT ? last : NULL;
}

void print_callback_failed(Interp *it, Object *exception, StrBuf *out) {
    print_exception(it, exception, it->ring_count - (last_catch(it) != NULL), "RPython exception in a function called by C: ", out);
}

void print_last_traceback(Interp *it, StrBuf *out) {
    const TraceEntry *caught = last_catch(it);
    print_traceback(it, it->last_raised.exception, caught, it->ring_count - (caught != NULL), out);
}

static bool is_of_rlib(const Interp *it, Span span) {
    const SourceFile *file = source_of(it->p->cx->sources, span);
    return !file || strstr(file->path, "/rlib/") || !strncmp(file->path, "rlib/", 5);
}

Place user_place(const Interp *it) {
    Place first = {NULL, NO_SPAN};
    for (uint32_t i = it->depth; i > 0; i--) {
        const Frame *frame = &it->frames[i - 1];
        bool in_op = frame->at < frame->block->ops.len;
        const Op *op = in_op ? &frame->block->ops.data[frame->at] : NULL;
        uint32_t site = in_op ? op->inlined_at : frame->block->inlined_at;
        Span span = in_op ? op->span : frame->block->span;
        for (;;) {
            Place place = place_of(frame->g, span);
            if (!first.function) first = place;
            if (!is_of_rlib(it, place.span)) return place;
            if (!site) break;
            span = site_span(it, &site);
        }
    }
    return first;
}

void print_user_place(Interp *it, const char *head, Place place, StrBuf *out) {
    const SourceFile *file = source_of(it->p->cx->sources, place.span);
    strbuf_append(out, head);
    if (!file) {
        strbuf_append(out, place.function ? place.function->text : "an unknown place");
        return;
    }
    Sym function = enclosing_function(it, place.span);
    if (!function) function = place.function;
    strbuf_printf(out, "%s:%u in %s", file->path, source_line(file, place.span.start), function ? function->text : "?");
}

void print_call_chain(Interp *it, StrBuf *out) {
    enum { SHOWN = 40 };
    Printer printer = {.it = it, .out = out};
    strbuf_append(out, "RPython call chain, innermost first:\n");
    for (uint32_t i = it->depth; i > 0 && it->depth - i < SHOWN; i--) {
        const Frame *frame = &it->frames[i - 1];
        bool in_op = frame->at < frame->block->ops.len;
        const Op *op = in_op ? &frame->block->ops.data[frame->at] : NULL;
        uint32_t site = in_op ? op->inlined_at : frame->block->inlined_at;
        print_place(&printer, place_of(frame->g, in_op ? op->span : frame->block->span));
        while (site) print_place(&printer, place_of(frame->g, site_span(it, &site)));
    }
    flush_repeated(&printer);
    if (it->depth > SHOWN) strbuf_printf(out, "  ... and %u more\n", it->depth - SHOWN);
}
