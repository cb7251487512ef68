/* fold.h: the value of one operation, where it is known. Private to opt/. */
#ifndef JQ_OPT_FOLD_H
#define JQ_OPT_FOLD_H
#include "ir/ir.h"

/* What the operation gives, a constant or one of its operands; NO_REF when that is not known. Int_add_ovf and its like too. */
Ref fold_op(Graph *g, const Op *op);
#endif
