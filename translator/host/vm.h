/* vm.h: what vm.c and vm_ops.c share. */
#ifndef JQ_HOST_VM_H
#define JQ_HOST_VM_H
#include "host/core.h"
#include "host/frame.h"

/* An instruction out of line: takes the stack's top (one past the last value), returns the new one; NULL: raised. */
typedef Host *VmOp(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg);
#define OP(name, effect)
#define SLOW(name, effect) VmOp op_##name;
#include "host/opcodes.def"
#undef OP

Host vm_load_global_slowly(HostWorld *world, HostFrame *frame, uint32_t arg);
Host vm_unbound_local(HostWorld *world, HostFrame *frame, uint32_t slot);
Host vm_unbound_free(HostWorld *world, HostFrame *frame, uint32_t index);
/* The value of a YIELD_FROM's iterator; NULL and nothing pending: exhausted with *result. */
Host vm_delegate(HostWorld *world, Host iterator, Host sent, Host *result);
void vm_raise(HostWorld *world, Host exception, Host cause /* or NULL */);
void vm_add_block(HostFrame *frame, BlockKind kind, uint32_t handler, const Host *sp);
#endif
