/* edit.h: what the passes of opt/ do to blocks alike. Private to the folder. */
#ifndef JQ_OPT_EDIT_H
#define JQ_OPT_EDIT_H
#include "ir/ir.h"

/* Ways into each block by block id: links, and one for the entry. */
uint32_t *edit_ways_in(Arena *arena, const Graph *g);
/* The block goes on to one of its links, whatever its exit was. */
void edit_goto_link(Block *b, uint32_t link);
/* The last operation, which was caught, cannot raise any more: the handlers go. */
void edit_uncatch(Block *b);
bool edit_is_last_caught(const Block *b, uint32_t index);
/* Replaces what `subst` names (value -> itself or its replacement) in everything the block reads. */
void edit_substitute(Block *b, const Ref *subst);
Ref edit_subst(const Ref *subst, Ref ref);
/* value -> itself, for all values of the graph. */
Ref *edit_identity(Arena *arena, const Graph *g);
/* May the operation go when nobody reads its result? */
bool edit_is_removable(const Op *op);
#endif
