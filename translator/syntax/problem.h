/* problem.h: syntax errors of one attempt at a file. They become diagnostics once the dialect is decided; the errors of
 * the attempt that loses are dropped. */
#ifndef JQ_SYNTAX_PROBLEM_H
#define JQ_SYNTAX_PROBLEM_H
#include "base/context.h"

typedef struct Problem {
    DiagCode code;
    uint32_t start, end;
    const char *text, *label, *help;        /* label and help may be NULL */
    const char *note;                       /* or NULL; at [note_start, note_end) */
    uint32_t note_start, note_end;
    uint32_t order;                         /* in which it was found */
} Problem;

typedef struct ProblemRegion { uint32_t start, end; } ProblemRegion;

typedef struct Problems {
    Arena *arena;
    VEC(Problem *) items;
    bool odd_quotes;                        /* a triple-quoted string runs to the end of the file */
    VEC(ProblemRegion) silenced; /* text that a broken token has made senseless: nothing more is said about it */
} Problems;

Problem *problem_add(Problems *problems, DiagCode code, uint32_t start, uint32_t end, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
void problem_note(Problem *problem, uint32_t start, uint32_t end, const char *text);
bool problems_silenced(const Problems *problems, uint32_t offset);
/* The smallest offset of an error; UINT32_MAX when there is none. */
uint32_t problems_first(const Problems *problems);
/* Drops what is probably a consequence of another problem: of a line broken in its form only the first error counts.
 * `line_ends`: where the logical lines end, ascending. */
void problems_settle(Problems *problems, const uint32_t *line_ends, uint32_t line_count);
void problems_report(Context *cx, const SourceFile *file, const Problems *problems);
#endif
