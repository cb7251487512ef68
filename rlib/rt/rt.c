/* rt.c: the run-time library as one translation unit, so that a program costs one compiler start for all of it.
 * -ffunction-sections and --gc-sections leave out what the program does not call. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE         /* pipe2, accept4 */
#endif
#include "rt.h"
#include "start.c"
#include "exception.c"
#include "memory.c"
#include "finalizer.c"
#include "files.c"
#include "posix.c"
#include "signals.c"
#include "stdio.c"
#include "log.c"
#include "float.c"
