/* raises.h: which graphs may be left by an exception. */
#ifndef JQ_OPT_RAISES_H
#define JQ_OPT_RAISES_H
#include "callgraph.h"

typedef struct Raises { const CallGraph *cg; bool *node_raises; } Raises;

Raises *raises_new(Arena *arena, const CallGraph *cg);
bool raises_op(const Raises *raises, const Graph *g, const Op *op);
/* Does the exception, if the last operation of the block raises, end in a handler for all? */
bool raises_is_caught_all(const Block *b);
/* What an operation that is no call raises; EXC_COUNT for calls and for what does not raise. */
StandardException raises_what(const Op *op);
#endif
