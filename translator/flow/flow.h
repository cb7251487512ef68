/* flow.h: syntax tree of a function and its closure -> graph at level high.
 *
 * Building is abstract interpretation of the body: a local is a Ref, constants fold (globals, closure cells, attributes of
 * modules, classes, functions and frozen instances, `we_are_translated()`, pure operations on constants), a test on a
 * constant keeps one branch, a loop over an `unrolling_iterable` is unrolled. What is left is what runs. */
#ifndef JQ_FLOW_H
#define JQ_FLOW_H
#include "host/host.h"
#include "ir/ir.h"

/* A specialised copy: which parameters are known, and how many extra positional arguments `*args` takes. */
typedef struct FlowRequest {
    Host function;
    const Ref *constants;           /* per parameter (in the order of `Scope.locals`): a constant of the program (host object,
                                       low-level type, function), NO_REF where it varies; or NULL: all vary */
    uint32_t star_count;            /* extra parameters that make up the `*args` tuple */
    const char *name_hint;          /* NULL: the qualified name */
} FlowRequest;

/* The entry block's arguments are the named parameters (keyword-only ones too), then the star_count extra ones.
 * Errors are reported (codes F…). NULL: nothing is left. Else the graph has const_unknown in the places of the errors, so that what it calls
 * is checked in the same run. */
Graph *flow_build(Program *program, HostWorld *world, const FlowRequest *request);
#endif
