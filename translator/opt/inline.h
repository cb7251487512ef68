/* inline.h: between inline.c, which decides, and inline_site.c, which replaces one call. Private to opt/. */
#ifndef JQ_OPT_INLINE_H
#define JQ_OPT_INLINE_H
#include "analysis/raises.h"

/* Replaces operation `index` of block `b`, a direct call of `callee`. What follows the call in the block is elsewhere then,
 * what stands before it stays. */
void inline_site(Arena *arena, const Raises *raises, Graph *g, Block *b, uint32_t index, Graph *callee);
#endif
