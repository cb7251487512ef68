/* diag.h: messages to the user about his program: located, collected, coded, each with its explanation.
 *
 *   Diag *d = diag_error(cx->diags, A012, span, "list item is %s here but %s there", a, b);
 *   diag_label(d, "str");                                  // text under the caret
 *   diag_note(d, other_span, "int since here");
 *   diag_help(d, "a list holds one type; box the value or use two lists");
 * The same error at the same place is kept once. Errors are shown at the end of the phase by diag_flush. */
#ifndef JQ_BASE_DIAG_H
#define JQ_BASE_DIAG_H
#include "source.h"
#include <stdio.h>

typedef enum DiagCode {
#define DIAG(code, title, explanation) DIAG_##code,
#include "diag.def"
#undef DIAG
    DIAG_COUNT
} DiagCode;

typedef enum DiagSeverity { DIAG_ERROR, DIAG_WARNING } DiagSeverity;
typedef struct Diag Diag;
typedef struct Diags Diags;

Diags *diags_new(Arena *arena, Sources *sources);
Diag *diag_report(Diags *diags, DiagSeverity severity, DiagCode code, Span span, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
#define diag_error(diags, code, span, ...) diag_report((diags), DIAG_ERROR, DIAG_##code, (span), __VA_ARGS__)
#define diag_warning(diags, code, span, ...) diag_report((diags), DIAG_WARNING, DIAG_##code, (span), __VA_ARGS__)
void diag_label(Diag *diag, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A further place with its own source line; NO_SPAN gives a line of text alone. */
void diag_note(Diag *diag, Span span, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_help(Diag *diag, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A message that is not shown: for callers that go on to describe what has been said already. */
Diag *diag_unshown(Diags *diags);
/* While muted nothing is shown; ends with how many errors there would have been. */
void diags_mute(Diags *diags);
uint32_t diags_unmute(Diags *diags);

/* From now on every message has this note too: how the program gets there. NULL: no more. */
void diags_set_context(Diags *diags, const char *text);

uint32_t diags_error_count(const Diags *diags);
/* Of warnings of one code only the first so many are printed as text, then how many more there are; 0: all. */
void diags_limit_warnings(Diags *diags, uint32_t shown_per_code);
/* Prints what has been collected since the last flush, sorted by place within a file. */
void diag_flush(Diags *diags, FILE *stream, bool json, bool color);

const char *diag_code_name(DiagCode code);          /* "A012" */
bool diag_code_parse(const char *name, DiagCode *code);
const char *diag_code_title(DiagCode code);
const char *diag_code_explanation(DiagCode code);   /* paragraphs of plain text with an example */
#endif
