/* traceback.c: where exceptions have been: traceback and frame objects, the printed traceback, the diagnostic. */
#include "host/core.h"
#include "host/frame.h"

/* ---- collecting ---- */
static HostTraceback *add_entry(HostWorld *world, Host exception, HostFrame *frame, uint32_t instruction) {
    HostTraceback *traceback = HOST_NEW(world, HostTraceback, traceback_);
    HostException *e = (HostException *)exception;
    traceback->next = (HostTraceback *)e->traceback;
    traceback->code = frame->code;
    traceback->globals = frame->globals;
    traceback->frame = frame->captured ? frame : NULL;
    traceback->instruction = instruction;
    e->traceback = &traceback->base;
    return traceback;
}

void host_traceback_add(HostWorld *world, Host exception, HostFrame *frame, uint32_t instruction) {
    HostTraceback *traceback = add_entry(world, exception, frame, instruction);
    traceback->span = instruction < frame->code->length ? frame->code->spans[instruction] : NO_SPAN;
}

void host_traceback_add_at(HostWorld *world, Host exception, HostFrame *frame, Span span) {
    add_entry(world, exception, frame, frame->code->length)->span = span;
}

uint32_t host_code_line(HostWorld *world, const HostCode *code, uint32_t instruction) {
    if (instruction >= code->length) return code->first_line;
    return span_line(world->cx->sources, code->spans[instruction]);
}

uint32_t host_frame_line(HostWorld *world, const HostFrame *frame) {
    ptrdiff_t at = frame->pc - frame->code->instructions;
    return host_code_line(world, frame->code, at > 0 ? (uint32_t)at - 1 : 0);
}

Host host_handled_exception(HostWorld *world) {
    if (!world->handling) return NULL;
    for (HostFrame *frame = world->frame; frame; frame = frame->back)
        if (frame->handled) return frame->handled;
    return NULL;
}

/* ---- text ---- */
static void print_source_line(HostWorld *world, Span span, StrBuf *out) {
    SourceFile *file = source_of(world->cx->sources, span);
    if (!file) return;
    uint32_t len, start = 0;
    const char *text = source_line_text(file, source_line(file, span.start), &len);
    while (start < len && (text[start] == ' ' || text[start] == '\t')) start++;
    while (len > start && (text[len - 1] == ' ' || text[len - 1] == '\r')) len--;
    if (len > start) strbuf_printf(out, "    %.*s\n", (int)(len - start), text + start);
}

static uint32_t traceback_line_number(HostWorld *world, const HostTraceback *t) {
    return t->span.file ? span_line(world->cx->sources, t->span) : t->code->first_line;
}

static bool same_place(const HostTraceback *a, const HostTraceback *b) {
    return a && b && a->code == b->code && a->instruction == b->instruction && a->span.start == b->span.start;
}

/* Repetitions of one line beyond three are counted, as runaway recursion makes thousands. */
static void print_entries(HostWorld *world, const HostTraceback *traceback, StrBuf *out) {
    enum { SHOWN = 3 };
    uint32_t repeated = 0;
    for (const HostTraceback *t = traceback, *before = NULL; t; before = t, t = t->next) {
        repeated = same_place(t, before) ? repeated + 1 : 0;
        if (repeated < SHOWN) {
            strbuf_printf(out, "  File \"%s\", line %u, in %s\n", HOST_STR(t->code->filename)->bytes,
                          traceback_line_number(world, t), HOST_STR(t->code->name)->bytes);
            print_source_line(world, t->span, out);
        } else if (!same_place(t, t->next)) {
            uint32_t more = repeated - SHOWN + 1;
            strbuf_printf(out, "  [Previous line repeated %u more time%s]\n", more, more == 1 ? "" : "s");
        }
    }
}

static void print_exception_line(HostWorld *world, Host exception, StrBuf *out) {
    HostClass *cls = exception->cls;
    Host text = host_exception_text(world, exception);
    Host module = cls->is_builtin ? NULL : host_dict_get_name(cls->dict, world->s.dunder_module);
    if (module && host_is_str(module) && !host_str_is(module, "__main__"))
        strbuf_printf(out, "%s.", HOST_STR(module)->bytes);
    strbuf_append(out, HOST_STR(cls->qualname)->bytes);
    if (HOST_STR(text)->len) strbuf_append(out, ": "), strbuf_append_n(out, HOST_STR(text)->bytes, HOST_STR(text)->len);
    strbuf_char(out, '\n');
}

static void print_chain(HostWorld *world, Host exception, StrBuf *out, uint32_t depth) {
    enum { LONGEST_CHAIN = 20 };
    HostException *e = (HostException *)exception;
    Host earlier = e->cause ? e->cause : e->suppress_context ? NULL : e->context;
    if (earlier && depth < LONGEST_CHAIN) {
        print_chain(world, earlier, out, depth + 1);
        strbuf_append(out, e->cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                    : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    if (e->traceback) strbuf_append(out, "Traceback (most recent call last):\n");
    print_entries(world, (HostTraceback *)e->traceback, out);
    print_exception_line(world, exception, out);
}

void host_traceback_text(HostWorld *world, Host exception, StrBuf *out) { print_chain(world, exception, out, 0); }

/* ---- diagnostics ---- */
static Span entry_span(const HostTraceback *t) {
    return t->span;
}

static bool in_library(HostWorld *world, const HostTraceback *t) {
    SourceFile *file = source_of(world->cx->sources, entry_span(t));
    return !file || file->is_library;
}

static const HostTraceback *innermost_user_entry(HostWorld *world, const HostTraceback *traceback) {
    const HostTraceback *found = NULL, *last = NULL;
    for (const HostTraceback *t = traceback; t; last = t, t = t->next)
        if (!in_library(world, t)) found = t;
    return found ? found : last;
}

static DiagCode code_of(HostWorld *world, Host exception) {
    Host cls = &exception->cls->base;
    if (host_is_subclass(cls, &world->e.ImportError->base)) return DIAG_I002;
    if (host_is_subclass(cls, &world->e.RecursionError->base)) return DIAG_I003;
    if (host_is_subclass(cls, &world->e.SystemExit->base)) return DIAG_I004;
    if (host_is_subclass(cls, &world->e.NotImplementedError->base)) return DIAG_I006;
    return DIAG_I001;
}

/* Places of a recursion come again and again: each is shown once. */
static void note_entries(Diag *diag, const HostTraceback *traceback, const HostTraceback *shown) {
    enum { MOST = 30 };
    const HostTraceback *noted[MOST];
    uint32_t count = 0;
    for (const HostTraceback *t = traceback; t && count < MOST; t = t->next) {
        bool again = t == shown || same_place(t, shown) || entry_span(t).file == 0;
        for (uint32_t i = 0; i < count && !again; i++) again = same_place(t, noted[i]);
        if (again) continue;
        diag_note(diag, entry_span(t), t == traceback ? "in '%s', where the import began" : "in '%s'",
                  HOST_STR(t->code->name)->bytes);
        noted[count++] = t;
    }
}

static void help_with_missing_module(HostWorld *world, Host exception, const char *line, Diag *diag) {
    if (!host_is_subclass(&exception->cls->base, &world->e.ImportError->base)) return;
    if (strstr(line, "'rpython.") || strstr(line, "'pypy."))
        diag_help(diag, "rlib/README.md lists what there is of the rpython package");
    else if (host_is_subclass(&exception->cls->base, &world->e.ModuleNotFoundError->base))
        diag_help(diag, "modules are looked for in the folder of the target and in those of PYTHONPATH; `except ImportError` stands for one that may be missing");
}

void host_report_exception(HostWorld *world, Span span, const char *while_doing) {
    Host exception = world->pending;
    if (!exception) return;
    world->pending = NULL;
    if (world->syntax_reported && host_is_subclass(&exception->cls->base, &world->e.SyntaxError->base)) return;
    StrBuf line = {0};
    print_exception_line(world, exception, &line);
    while (line.len && line.data[line.len - 1] == '\n') line.data[--line.len] = 0;
    HostException *e = (HostException *)exception;
    const HostTraceback *traceback = (HostTraceback *)e->traceback, *user = innermost_user_entry(world, traceback);
    Span place = user ? entry_span(user) : span;
    Diag *diag = diag_report(world->cx->diags, DIAG_ERROR, code_of(world, exception), place, "%s while %s", line.data,
                             while_doing);
    help_with_missing_module(world, exception, line.data, diag);
    strbuf_free(&line);
    note_entries(diag, traceback, user);
    Host earlier = e->cause ? e->cause : e->suppress_context ? NULL : e->context;
    if (!earlier) return;
    StrBuf text = {0};
    print_exception_line(world, earlier, &text);
    const HostTraceback *where = innermost_user_entry(world, (HostTraceback *)((HostException *)earlier)->traceback);
    diag_note(diag, where ? entry_span(where) : NO_SPAN, "%s: %.*s", e->cause ? "caused by" : "while handling",
              (int)text.len - 1, text.data);
    strbuf_free(&text);
}

/* ---- objects ---- */
static HostTraceback *tb(Host h) { return (HostTraceback *)h; }

/* Frames of plain calls are reused, so the traceback's frame is a stand-in with the same code and globals. */
static Host traceback_frame(HostWorld *world, Host self) {
    HostTraceback *t = tb(self);
    if (t->frame) return &t->frame->base;
    HostFrame *frame = host_new_frame(world, t->code, t->globals, NULL);
    frame->captured = true;
    frame->pc = t->code->instructions + t->instruction + 1;
    t->frame = frame;
    return &frame->base;
}
static Host traceback_next(HostWorld *world, Host self) { return tb(self)->next ? &tb(self)->next->base : world->none; }
static Host traceback_line(HostWorld *world, Host self) {
    return host_small(traceback_line_number(world, tb(self)));
}

static const HostGetSetDef traceback_getset[] = {
    {"tb_frame", traceback_frame, NULL}, {"tb_next", traceback_next, NULL}, {"tb_lineno", traceback_line, NULL}, {0}};
const HostTypeDef host_type_traceback = {
    .name = "traceback", .kind = HOST_OTHER, .size = sizeof(HostTraceback), .no_builtin = true, .getset = traceback_getset};

static HostFrame *fr(Host h) { return (HostFrame *)h; }

Host host_frame_object(HostWorld *world, uint32_t depth) {
    HostFrame *frame = world->frame;
    while (frame && depth--) frame = frame->back;
    for (HostFrame *f = frame; f; f = f->back) f->captured = true;      /* f_back must stay what it is */
    return frame ? &frame->base : NULL;
}

static Host frame_back(HostWorld *world, Host self) { return fr(self)->back ? &fr(self)->back->base : world->none; }
static Host frame_code(HostWorld *world, Host self) { return (void)world, &fr(self)->code->base; }
static Host frame_globals(HostWorld *world, Host self) { return (void)world, &fr(self)->globals->base; }
static Host frame_locals(HostWorld *world, Host self) {
    Host locals = host_frame_locals(world, fr(self));
    return locals ? locals : frame_globals(world, self);
}
static Host frame_line(HostWorld *world, Host self) { return host_small(host_frame_line(world, fr(self))); }
static Host frame_builtins(HostWorld *world, Host self) { return (void)self, &world->builtins->base; }

static const HostGetSetDef frame_getset[] = {
    {"f_back", frame_back, NULL}, {"f_code", frame_code, NULL}, {"f_globals", frame_globals, NULL},
    {"f_locals", frame_locals, NULL}, {"f_lineno", frame_line, NULL}, {"f_builtins", frame_builtins, NULL}, {0}};
const HostTypeDef host_type_frame = {
    .name = "frame", .kind = HOST_OTHER, .size = sizeof(HostFrame), .no_builtin = true, .getset = frame_getset};
