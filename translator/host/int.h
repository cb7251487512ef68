/* int.h: what int.c offers to type_int.c and the machine beyond object.h. */
#ifndef JQ_HOST_INT_H
#define JQ_HOST_INT_H
#include "host/object.h"

Host host_mpz_take(HostWorld *world, mpz_t value);      /* clears it */
Host host_int_plain(HostWorld *world, Host integer);
int64_t host_int_hash(Host integer);
int host_int_order(Host a, Host b);
Host host_int_binary(HostWorld *world, HostOp op, Host a, Host b);
Host host_int_unary(HostWorld *world, HostUnary op, Host a);

/* One of the six orderings, from the sign of a comparison. */
static inline bool host_order_is(CompareOp op, int order) {
    switch (op) {
    case COMPARE_EQ: return order == 0;
    case COMPARE_NE: return order != 0;
    case COMPARE_LT: return order < 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_GE: return order >= 0;
    case COMPARE_IS: case COMPARE_IS_NOT: case COMPARE_IN: case COMPARE_NOT_IN: break;
    }
    return false;
}
#endif
