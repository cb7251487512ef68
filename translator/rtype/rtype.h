/* rtype.h: annotated high graphs -> typed graphs: every annotation chooses a representation, every operation becomes
 * low-level operations or a call of a helper of rlib/ll/, prebuilt objects become prebuilt data. */
#ifndef JQ_RTYPE_H
#define JQ_RTYPE_H
#include "annotate/annotate.h"

/* After it every graph of the program is at level typed, program->entry is the start wrapper and program->exceptions is set.
 * `unchecked`: leave out the run-time checks everywhere. False: reported (codes R…). */
bool rtype_program(Program *program, Annotator *annotator, HostWorld *world, Host entry_point, bool unchecked);
#endif
