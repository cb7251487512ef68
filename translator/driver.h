/* driver.h: one translation, from the command line to the executable. */
#ifndef JQ_DRIVER_H
#define JQ_DRIVER_H
#include "base/timer.h"
#include "host/host.h"
#include "ir/ir.h"
#include "lower/lower.h"
#include "options.h"

typedef enum Phase {
    PHASE_LOAD, PHASE_ANNOTATE, PHASE_RTYPE, PHASE_BACKENDOPT, PHASE_STACKCHECK, PHASE_DATABASE, PHASE_SOURCE, PHASE_COMPILE
} Phase;

typedef struct Driver {
    Context *cx;
    Options options;
    Timer timer;                /* of phases */
    Timer pass_timer;           /* of passes, for --time-passes */
    HostWorld *world;
    Program *program;
    Host entry_point;
    const char *name;           /* of the target: "lisp" */
    const char *executable;     /* path of the result */
    const char *source_directory;
    const char *current_pass;   /* for internal errors */
    uint32_t opt_level;         /* 0..3 */
    double inline_threshold;
    GcKind gc;
    long fuel;                  /* optimisation passes still allowed; -1: no limit */
    bool interactive;           /* progress is shown on the terminal */
} Driver;

/* The exit status of the process. */
int driver_main(const char *root, int argc, char **argv);

/* ---- target.c: RPython's target protocol ---- */
/* Finds the file, runs it, calls target(); fills in entry_point, name and executable. False: reported. */
bool target_load(Driver *d);
/* Untranslated run of the entry point; its exit status. */
int target_interpret(Driver *d);
/* The file that TARGET names, or NULL. */
const char *target_find(Driver *d, const char *name);

/* ---- watch.c: --watch ---- */
/* Runs `check` in a child, and again when a file changes; ends by a signal. */
int watch(Driver *d, int (*check)(Driver *d));

/* ---- llinterpret.c: --llinterpret ---- */
/* Runs the entry of the program, of level typed or noexc, with the remaining words; its exit status. */
int llinterpret(Driver *d);

/* ---- pipeline.c: the passes of passes.def ---- */
bool pipeline_is_pass(const char *name);
bool pipeline_is_stage(const char *name);       /* a pass, or "flow", "annotate" or "rtype" */
bool pipeline_is_optional(const char *name);    /* an optimisation: --no-NAME leaves it out */
void pipeline_list(FILE *stream);
/* From the program's level to nogc. False when --stop-after stopped it. */
bool pipeline_run(Driver *d);
/* Dumps, verification and statistics that are due after a stage outside the table ("annotate", "rtype"). */
void pipeline_after(Driver *d, const char *name);
bool pipeline_stops_after(const Driver *d, const char *name);
bool pipeline_stops_before(const Driver *d, const char *name);

void driver_phase(Driver *d, Phase phase);      /* ends the phase before, starts the next */
#endif
