/* problem.c: collecting syntax errors of one attempt, and handing them on as diagnostics. */
#include "problem.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

Problem *problem_add(Problems *problems, DiagCode code, uint32_t start, uint32_t end, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    Problem *problem = ARENA_NEW(problems->arena, Problem);
    *problem = (Problem){.code = code, .start = start, .end = end, .text = arena_strdup(problems->arena, text),
                         .order = problems->items.len};
    vec_push(problems->arena, &problems->items, problem);
    return problem;
}

void problem_note(Problem *problem, uint32_t start, uint32_t end, const char *text) {
    problem->note = text;
    problem->note_start = start;
    problem->note_end = end;
}

bool problems_silenced(const Problems *problems, uint32_t offset) {
    for (uint32_t i = 0; i < problems->silenced.len; i++)
        if (problems->silenced.data[i].start <= offset && offset < problems->silenced.data[i].end) return true;
    return false;
}

uint32_t problems_first(const Problems *problems) {
    uint32_t first = UINT32_MAX;
    for (uint32_t i = 0; i < problems->items.len; i++)
        if (problems->items.data[i]->start < first) first = problems->items.data[i]->start;
    return first;
}

static int compare_places(const void *a, const void *b) {
    const Problem *x = *(Problem *const *)a, *y = *(Problem *const *)b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

/* The text has no form here; other errors are about well-formed text that means nothing. */
static bool is_of_form(const Problem *problem) {
    return problem->code == DIAG_S001 || problem->code == DIAG_S007 || problem->code == DIAG_S032 ||
           problem->code == DIAG_S033;
}

static bool is_of_layout(const Problem *problem) {
    return problem->code == DIAG_S002 || problem->code == DIAG_S004 || problem->code == DIAG_S007;
}

void problems_settle(Problems *problems, const uint32_t *line_ends, uint32_t line_count) {
    uint32_t kept = 0, line = 0, last_line = UINT32_MAX;
    if (problems->items.len) qsort(problems->items.data, problems->items.len, sizeof(Problem *), compare_places);
    for (uint32_t i = 0; i < problems->items.len; i++) {
        Problem *problem = problems->items.data[i];
        while (line < line_count && line_ends[line] < problem->start) line++;
        /* Where triple quotes are odd in number, text and strings have changed places behind the first error. */
        bool confused = problems->odd_quotes && i && problem->code != DIAG_S008;
        bool consequence = (line == last_line && is_of_form(problem)) ||
                           (is_of_layout(problem) && problems_silenced(problems, problem->start));
        if (i && (confused || consequence)) continue;
        problems->items.data[kept++] = problem;
        last_line = line;
    }
    problems->items.len = kept;
}

void problems_report(Context *cx, const SourceFile *file, const Problems *problems) {
    for (uint32_t i = 0; i < problems->items.len; i++) {
        const Problem *problem = problems->items.data[i];
        Span span = {file->id, problem->start, problem->end};
        Diag *diag = diag_report(cx->diags, DIAG_ERROR, problem->code, span, "%s", problem->text);
        if (problem->label) diag_label(diag, "%s", problem->label);
        if (problem->note)
            diag_note(diag, (Span){file->id, problem->note_start, problem->note_end}, "%s", problem->note);
        if (problem->help) diag_help(diag, "%s", problem->help);
    }
}
