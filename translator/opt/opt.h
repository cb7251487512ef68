/* opt.h: the back-end optimisations on typed graphs, a pass a file. Each leaves the program at the level it took it at and
 * returns how many things it changed. */
#ifndef JQ_OPT_H
#define JQ_OPT_H
#include "ir/ir.h"

uint32_t opt_constfold(Program *program);       /* pure operations on constants, exits on constants */
uint32_t opt_simplify(Program *program);        /* same_as, duplicate casts, dead operations, empty and single-entry blocks, dead arguments */
uint32_t opt_inline(Program *program, double threshold);
uint32_t opt_checks(Program *program);          /* check_nonnull that is proved needless */
uint32_t opt_malloc_removal(Program *program);  /* allocations that never escape become values */
uint32_t opt_storesink(Program *program);       /* loads of what was just stored or loaded */
uint32_t opt_switch(Program *program);          /* chains of comparisons against constants become switches */
uint32_t opt_dead_graphs(Program *program);     /* graphs and prebuilt data not reached from the entry */
#endif
