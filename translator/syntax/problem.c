/* problem.c: collecting syntax errors of one attempt, and handing them on as diagnostics. */
#include "problem.h"
#include <stdarg.h>
#include <stdio.h>

Problem *problem_add(Problems *problems, DiagCode code, uint32_t start, uint32_t end, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    Problem *problem = ARENA_NEW(problems->arena, Problem);
    *problem = (Problem){.code = code, .start = start, .end = end, .text = arena_strdup(problems->arena, text)};
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

void problems_report(Context *cx, const SourceFile *file, const Problems *problems) {
    for (uint32_t i = 0; i < problems->items.len; i++) {
        const Problem *problem = problems->items.data[i];
        Span span = {file->id, problem->start, problem->end};
        Diag *diag = diag_report(cx->diags, DIAG_ERROR, problem->code, span, "%s", problem->text);
        if (problem->label) diag_label(diag, "%s", problem->label);
        if (problem->note) diag_note(diag, (Span){file->id, problem->note_start, problem->note_end}, "%s", problem->note);
        if (problem->help) diag_help(diag, "%s", problem->help);
    }
}
