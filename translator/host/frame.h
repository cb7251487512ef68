/* frame.h: the running of a code object; generators, tracebacks.
 *
 *     | header | locals … | value stack … | blocks … |
 *
 * Frames of plain calls are reused at once, unless something keeps them (`captured`: a generator, sys._getframe).
 */
#ifndef JQ_HOST_FRAME_H
#define JQ_HOST_FRAME_H
#include "host/code.h"

typedef enum BlockKind { BLOCK_TRY, BLOCK_HANDLER } BlockKind;
typedef struct HostBlock { uint32_t handler : 24, kind : 8; uint32_t level; } HostBlock;

struct HostFrame {
    HostObject base;
    HostFrame *back;
    HostCode *code;
    HostDict *globals;
    Host locals;                /* namespace of a class body, module or exec; in functions a snapshot, or NULL */
    HostTuple *closure;
    Host handled;               /* the exception an except clause of this frame is handling */
    Host construct;             /* the instance this __init__ is called for: the result of the call */
    struct HostGenerator *generator;
    const uint32_t *pc;
    Host *sp;
    HostBlock *blocks;
    uint32_t block_count;
    uint32_t bucket;            /* of the free list */
    bool captured;
    bool entry;                 /* its return leaves the C function that runs it */
    Host slots[];
};

typedef struct HostGenerator {
    HostObject base;
    HostFrame *frame;           /* NULL: finished */
    Host result;                /* of its return statement */
    Host name, qualname;
    HostCode *code;
    bool running, started;
} HostGenerator;

typedef struct HostTraceback {
    HostObject base;
    struct HostTraceback *next;     /* towards where it was raised */
    HostCode *code;
    HostDict *globals;
    HostFrame *frame;               /* when the frame lives on, or NULL */
    uint32_t instruction;
    Span span;
} HostTraceback;

/* ---- call.c ---- */
/* A frame for a call, its parameters bound from args; NULL: raised. */
HostFrame *host_frame_for_call(HostWorld *world, HostFunction *function, const HostArgs *args);
HostFrame *host_new_frame(HostWorld *world, HostCode *code, HostDict *globals, HostTuple *closure);
void host_release_frame(HostWorld *world, HostFrame *frame);
bool host_frame_class_cell(HostWorld *world, HostFrame *frame, Host *cls);
Host host_frame_first_argument(HostFrame *frame);
uint32_t host_frame_line(HostWorld *world, const HostFrame *frame);
Host host_new_function(HostWorld *world, HostCode *code, HostDict *globals);

/* ---- vm.c ---- */
/* frame->handled, counted in the world so that raising need not look through all frames. */
static inline void host_set_handled(HostWorld *world, HostFrame *frame, Host exception) {
    world->handling += (exception != NULL) - (frame->handled != NULL);
    frame->handled = exception;
}
/* Runs the frame to its return or next yield; NULL: raised. */
Host host_run_frame(HostWorld *world, HostFrame *frame);
bool host_push_depth(HostWorld *world);     /* RuntimeError beyond the recursion limit */

/* ---- generator.c ---- */
Host host_new_generator(HostWorld *world, HostFrame *frame, HostFunction *function);
/* Sends a value (NULL: the first resumption or plain next). NULL and nothing pending: returned, see ->result. */
Host host_generator_send(HostWorld *world, HostGenerator *generator, Host value);
Host host_generator_throw(HostWorld *world, HostGenerator *generator, Host exception);

/* ---- traceback.c ---- */
void host_traceback_add(HostWorld *world, Host exception, HostFrame *frame, uint32_t instruction);
void host_traceback_add_at(HostWorld *world, Host exception, HostFrame *frame, Span span);

/* ---- operate.c ---- */
/* Offers the call to the hook; true: *result is its result, NULL when it raised. */
bool host_call_hooked(HostWorld *world, HostFunction *function, HostFrame *frame, Host *result);
#endif
