/* compact.h: the last steps on a closed graph. Private to flow/. */
#ifndef JQ_FLOW_COMPACT_H
#define JQ_FLOW_COMPACT_H
#include "build.h"

void skip_empty_blocks(Graph *g);       /* links to a block that only goes on lead on themselves */
void join_single_blocks(Graph *g);      /* a block with one way in, by a goto, becomes part of where it comes from */
void number_anew(Graph *g);             /* blocks and values in the order they stand */
#endif
