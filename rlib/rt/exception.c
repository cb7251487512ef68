/* exception.c: the pending exception and its traceback.
 *
 * Idea: a ring of the last places exceptions were raised at, passed and were caught at. An uncaught exception is the last
 * one, so its traceback is what the ring holds from its RAISED on; if it had been caught before and raised again, the older
 * part stands before the CAUGHT of the same exception. RAISED_NEW is of prebuilt instances, which many raises share. Nothing is allocated; deep recursion overwrites the inner end. */
#include "rt.h"
#include <stdio.h>
#include <stdlib.h>

enum { RING = 128 };
typedef enum TraceKind { PASSED, RAISED, RAISED_NEW, CAUGHT } TraceKind;
typedef struct TraceEntry { TraceKind kind; void *exception; const RpyLocation *where; } TraceEntry;

void *rpy_exc_value;
static TraceEntry ring[RING];
static TraceEntry last_raised;
static uint64_t ring_count;

static inline void trace(TraceKind kind, void *exception, const RpyLocation *where) {
    ring[ring_count++ % RING] = (TraceEntry){kind, exception, where};
}

static inline void note_raise(TraceKind kind, void *exception, const RpyLocation *where) {
    rpy_exc_value = exception;
    last_raised = (TraceEntry){kind, exception, where};
    trace(kind, exception, where);
}

void rpy_exc_set(void *exception, const RpyLocation *where) { note_raise(RAISED, exception, where); }
void rpy_exc_set_new(void *exception, const RpyLocation *where) { note_raise(RAISED_NEW, exception, where); }

void rpy_traceback_record(const RpyLocation *where) { trace(PASSED, NULL, where); }
void rpy_trace_caught(void *exception, const RpyLocation *where) { trace(CAUGHT, exception, where); }

/* ---- printing ---- */

static void print_source_line(const RpyLocation *where) {
    FILE *file = fopen(where->file, "r");
    char line[512];
    int64_t number = 0;
    bool whole = true;      /* the last piece read ended its line */
    while (file && fgets(line, sizeof line, file)) {
        number += whole;
        size_t length = strlen(line);
        bool starts = whole;
        whole = length && line[length - 1] == '\n';
        if (number != where->line || !starts) continue;
        while (length && strchr(" \t\r\n\f", line[length - 1])) line[--length] = 0;
        fprintf(stderr, "    %s\n", line + strspn(line, " \t\f"));
        break;
    }
    if (file) fclose(file);
}

typedef struct Printer { const RpyLocation *last; int64_t repeated; } Printer;

static void flush_repeated(Printer *printer) {
    if (printer->repeated > 0)
        fprintf(stderr, "  [Previous line repeated %lld more times]\n", (long long)printer->repeated);
    printer->repeated = 0;
}

/* The helpers of rlib/ll are operations to the program: the line that uses one is where it failed. */
static bool is_helper(const RpyLocation *where) { return where->file && strstr(where->file, "/rlib/ll/"); }

static void print_location(Printer *printer, const RpyLocation *where) {
    if (is_helper(where)) return;
    if (where == printer->last) { printer->repeated++; return; }
    flush_repeated(printer);
    printer->last = where;
    if (!where->file) {
        fprintf(stderr, "  in %s\n", where->function);
        return;
    }
    fprintf(stderr, "  File \"%s\", line %lld, in %s\n", where->file, (long long)where->line, where->function);
    print_source_line(where);
}

/* Prints the frames of `exception`, outermost first, walking back from ring position `end`. */
static void print_frames(Printer *printer, void *exception, uint64_t end) {
    uint64_t start = ring_count > RING ? ring_count - RING : 0, i = end;
    for (; i > start && ring[(i - 1) % RING].kind == PASSED; i--) print_location(printer, ring[(i - 1) % RING].where);
    if (i == start) {
        flush_repeated(printer);
        if (start) fputs("  ... (frames between are not recorded)\n", stderr);
        if (last_raised.exception == exception) print_location(printer, last_raised.where);
        return;
    }
    print_location(printer, ring[(i - 1) % RING].where);
    if (ring[(i - 1) % RING].kind == RAISED_NEW) return;
    for (i--; i > start; i--) {
        const TraceEntry *entry = &ring[(i - 1) % RING];
        if (entry->exception != exception) continue;
        if (entry->kind == CAUGHT) {
            print_location(printer, entry->where);
            print_frames(printer, exception, i - 1);
        }
        return;
    }
}

/* From where it was caught, if it was, to where it was raised. */
static void print_traceback(void *exception, const TraceEntry *caught, uint64_t end) {
    fputs("RPython traceback:\n", stderr);
    Printer printer = {NULL, 0};
    if (caught) print_location(&printer, caught->where);
    print_frames(&printer, exception, end);
    flush_repeated(&printer);
}

/* That of an exception that was caught a moment ago; its traceback ends before that. */
static const TraceEntry *last_catch(void) {
    const TraceEntry *last = ring_count ? &ring[(ring_count - 1) % RING] : NULL;
    return last && last->kind == CAUGHT ? last : NULL;
}

static void report(void *exception, const char *head) {
    print_traceback(exception, NULL, ring_count);
    RpyText name = rpy_exception_class(exception);
    rpy_exc_value = NULL;
    RpyText message = rpy_exception_message(exception);
    if (rpy_exc_value) message.text = NULL;     /* its own str() raised */
    fprintf(stderr, "%s: %.*s", head, (int)name.length, name.text);
    if (message.text && message.length) {
        fputs(": ", stderr);
        fwrite(message.text, 1, (size_t)message.length, stderr);
    }
    fputc('\n', stderr);
}

static int report_uncaught(void) {
    report(rpy_exc_value, "Fatal RPython error");
    return 1;
}

void rpy_print_traceback(void) {
    rpy_flush();
    const TraceEntry *caught = last_catch();
    print_traceback(last_raised.exception, caught, ring_count - (caught != NULL));
}

/* It was caught a moment ago, so that what the ring holds last is its being caught. */
void rpy_callback_failed(void *exception) {
    rpy_flush();
    if (last_catch()) ring_count--;
    report(exception, "RPython exception in a function called by C");
    rpy_exc_value = NULL;
}

/* ---- errno around calls of C ---- */

static _Thread_local int saved_c_errno;

int64_t rpy_saved_errno(void) { return saved_c_errno; }
void rpy_set_saved_errno(int64_t number) { saved_c_errno = (int)number; }

void rpy_fatal_exception(int64_t standard_exception) {
    static const char *const names[] = {
        "MemoryError", "OverflowError", "ZeroDivisionError", "IndexError", "KeyError", "ValueError", "AttributeError",
        "RuntimeError", "StopIteration", "TypeError", "AssertionError", "OSError",
    };
    rpy_flush();
    fprintf(stderr, "Fatal RPython error: %s\n", names[standard_exception]);
    exit(1);
}

#ifdef RPY_ASSERT
void rpy_assert_failed(const char *message, const RpyLocation *where) {
    rpy_flush();
    fprintf(stderr, "RPython assertion failed: %s\n", message);
    print_location(&(Printer){NULL, 0}, where);
    abort();
}
#endif
