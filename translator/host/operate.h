/* operate.h: Python's operations on live objects, for a stage that runs code of its own on them (flow/interp.c).
 *
 * Every function raises as Python does: NULL, false or -1 with the exception pending. host_take_exception gets it. */
#ifndef JQ_HOST_OPERATE_H
#define JQ_HOST_OPERATE_H
#include "host/host.h"

/* A call of a function of Python source, its arguments bound: `count` named parameters in the order of Scope.locals, then the tuple of `*args`
 * (NULL: it has none). */
typedef struct HostBoundCall { Host function; const Host *parameters; uint32_t count; Host star; } HostBoundCall;

/* Runs functions instead of the evaluator. False: the evaluator is to run this one after all. Functions with `**kw` are not offered. */
typedef struct HostCallHook {
    bool (*run)(void *data, const HostBoundCall *call, Host *result);
    void *data;
} HostCallHook;
void host_set_call_hook(HostWorld *world, const HostCallHook *hook);

typedef struct HostShapedCall {
    Host callable;
    const Host *values;                 /* positional ones, then those of the keywords */
    uint32_t positional, keyword_count;
    Sym *keywords;
    Host star, star_star;               /* NULL: none */
} HostShapedCall;
Host host_call_shaped(HostWorld *world, const HostShapedCall *call);

bool host_set_attribute(HostWorld *world, Host object, Sym name, Host value /* NULL: del */);
bool host_set_item(HostWorld *world, Host container, Host key, Host value /* NULL: del */);
Host host_new_slice(HostWorld *world, Host start, Host stop, Host step);
Host host_list(HostWorld *world, const Host *items, uint32_t count);
Host host_dict(HostWorld *world);
Host host_text_of(HostWorld *world, Host object, bool is_repr);
Host host_binary_inplace(HostWorld *world, BinaryOp op, Host a, Host b, bool true_division);
int host_truth_of(HostWorld *world, Host object);
int host_has_item(HostWorld *world, Host container, Host item);
Host host_iterator(HostWorld *world, Host object);
Host host_next_item(HostWorld *world, Host iterator);           /* StopIteration at the end */
/* The items, separated by spaces, then `end`; NULL for Python 2's `print x,`. */
bool host_print_items(HostWorld *world, const Host *items, uint32_t count, const char *end);

void host_raise_instance(HostWorld *world, Host exception);
/* cls(text); the class is named as in builtins. */
void host_raise_named(HostWorld *world, const char *class_name, const char *text);
Host host_take_exception(HostWorld *world);                     /* the pending one, pending no more; NULL: there is none */
bool host_exception_pending(HostWorld *world);
int host_exception_is(HostWorld *world, Host exception, Host cls);
/* The pending exception was raised, or has come by, at this place of the running function. */
void host_trace(HostWorld *world, Span span);
#endif
