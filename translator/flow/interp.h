/* interp.h: runs graphs of level `high` on the live objects of import time.
 *
 * The first of the levels at which a program can be run: what differs from the evaluator here is wrong in flow. */
#ifndef JQ_FLOW_INTERP_H
#define JQ_FLOW_INTERP_H
#include "flow/flow.h"

/* From now on a call of a function of the program runs its graph, built when it is first called. Functions of rlib and of the standard library,
 * and functions specialised by the values of arguments run in the evaluator as before. A function that flow refuses is reported and
 * raises RuntimeError. */
void flow_interpret_functions(Program *program, HostWorld *world);
#endif
