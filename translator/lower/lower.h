/* lower.h: the transforms that change the level of every graph of a program, one per file. */
#ifndef JQ_LOWER_H
#define JQ_LOWER_H
#include "ir/ir.h"

/* typed: puts stack_check at the entry of a set of graphs that breaks every cycle of the call graph. */
void lower_stackcheck(Program *program);
/* typed -> noexc: handlers and propagation become tests of the exception state. */
void lower_exceptions(Program *program);
typedef enum GcKind { GC_NONE, GC_BOEHM } GcKind;
/* noexc -> nogc: allocation becomes calls of the run-time library. */
void lower_gc(Program *program, GcKind gc);
#endif
