/* instead.c: what exists at import time only is refused by its name, and the message says what to use instead (instead.def).
 *
 * Takes:   a builtin without a translation; a function of Python's library that cannot be translated, and the line there that says why.
 * Leaves:  one message at the line of the user. */
#include "inference.h"
#include <string.h>

static const struct { const char *name, *help; } instead[] = {
#define INSTEAD(name, help) {name, help},
#include "instead.def"
#undef INSTEAD
};

/* NULL: nothing is known. */
static const char *instead_of(const char *name) {
    const char *best = NULL;
    size_t best_len = 0;
    for (size_t i = 0; i < sizeof instead / sizeof *instead; i++) {
        size_t len = strlen(instead[i].name);
        if (strncmp(name, instead[i].name, len) || (name[len] && name[len] != '.') || len < best_len) continue;
        best = instead[i].help;
        best_len = len;
    }
    return best;
}

void help_instead(Diag *diag, const char *name) {
    const char *text = instead_of(name);
    diag_help(diag, "%s", text ? text : "call it at import time and keep what it gives in a constant, or write a function that does the same");
}

const char *import_time_only(Annotator *a, Host function, const char **name) {
    Sym qualified = function ? qualified_name(a, function) : NULL;
    *name = qualified ? qualified->text : "";
    return arena_printf(a->arena, "%s() is of Python's library, which is for import time: it cannot be translated", qualified ? qualified->text : "this function");
}

Ann report_import_time_only(Annotator *a, Host function) {
    const char *name, *text = import_time_only(a, function, &name);
    Diag *diag = report(a, DIAG_A013, a->at.span, "%s", text);
    report_chain(a, diag, a->at.in);
    help_instead(diag, name);
    return a->unknown;
}
