/* verify.h: between the two halves of the verifier. Private to ir/. */
#ifndef JQ_IR_VERIFY_H
#define JQ_IR_VERIFY_H
#include "tables.h"

typedef struct Verifier {
    const Graph *g;
    const Program *p;
    Arena *arena;               /* of this check */
    Remarks remarks;
    const Block **home;         /* per value: the block that defines it */
    uint32_t *defined_at;       /* per value: position in that block + 1; arguments 1, op i is i + 2, link values UINT32_MAX */
    const Block *block;         /* where complaints go */
    uint32_t place;
} Verifier;

void complain(Verifier *v, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Type as text in the arena of the check. "?" for NULL. */
const char *type_text(Verifier *v, const Type *type);
/* Level, operand count, types by signature, immediate, and the rules of the single operation. */
void verify_op_types(Verifier *v, const Op *op);
#endif
