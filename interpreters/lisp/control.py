"""Procedures about procedures, errors, evaluation and time."""
import time

from interpreters.lisp.compiler import compile_toplevel
from interpreters.lisp.errors import ExitRequest, LispError, SyntaxError_
from interpreters.lisp.objects import (
    W_Boolean, W_Condition, W_Float, W_Promise, W_String, W_Values, error, int_value, list_from,
    make_int, w_unspecified, wrong_type)
from interpreters.lisp.procedures import (
    HandlerChain, W_Apply, W_CallCC, W_Procedure, as_procedure, machine)
from interpreters.lisp.registry import alias, define, primitive, type_predicate, variadic

type_predicate('procedure?', W_Procedure)
type_predicate('promise?', W_Promise)
define('apply', W_Apply())
define('call-with-current-continuation', W_CallCC())
alias('call/cc', 'call-with-current-continuation')
alias('call-with-escape-continuation', 'call-with-current-continuation')


# ____________________________________________________________ values, promises, winding

@variadic('values', 0, -1)
def values(args):
    if len(args) == 1:
        return args[0]
    return W_Values(args)


@primitive('call-with-values', 2)
def call_with_values(w_producer, w_consumer):
    w_values = as_procedure(w_producer).call0()
    if isinstance(w_values, W_Values):
        return as_procedure(w_consumer).call(w_values.items)
    return as_procedure(w_consumer).call1(w_values)


@primitive('force', 1)
def force(w_promise):
    if not isinstance(w_promise, W_Promise):
        return w_promise
    if w_promise.w_value is None:
        w_value = as_procedure(w_promise.w_thunk).call0()
        if w_promise.w_value is None:
            w_promise.w_value = w_value
            w_promise.w_thunk = None
    return w_promise.w_value


@primitive('make-promise', 1)
def make_promise(w_value):
    w_promise = W_Promise(None)
    w_promise.w_value = w_value
    return w_promise


@primitive('dynamic-wind', 3)
def dynamic_wind(w_before, w_thunk, w_after):
    """The after procedure runs however the thunk is left."""
    as_procedure(w_before).call0()
    try:
        w_result = as_procedure(w_thunk).call0()
    finally:
        as_procedure(w_after).call0()
    return w_result


# ____________________________________________________________ errors

@variadic('error', 1, -1)
def error_(args):
    w_message = args[0]
    if isinstance(w_message, W_String):
        raise error(w_message.value, args[1:])
    raise error(w_message.written(), args[1:])


@primitive('raise', 1)
def raise_(w_payload):
    """Calls the innermost handler, where one is in force and no guard is nearer; else unwinds."""
    handler = machine.handlers
    if handler is not None and handler.w_procedure is not None:
        call_handler(handler, w_payload)
        returned = error('the handler of a raise returned', [w_payload])
        returned.was_handled = True
        raise returned
    raise LispError(w_payload)


@primitive('raise-continuable', 1)
def raise_continuable(w_payload):
    handler = machine.handlers
    if handler is not None and handler.w_procedure is not None:
        return call_handler(handler, w_payload)
    raise LispError(w_payload)


def call_handler(handler, w_payload):
    """Calls a handler with the handlers outside of it in force."""
    machine.handlers = handler.outer
    try:
        return handler.w_procedure.call1(w_payload)
    finally:
        machine.handlers = handler


@primitive('with-exception-handler', 2)
def with_exception_handler(w_handler, w_thunk):
    """Handlers of (raise ...) run inside it. An error found by a primitive has unwound to here already."""
    outer = machine.handlers
    handler = HandlerChain(as_procedure(w_handler), outer)
    machine.handlers = handler
    try:
        return as_procedure(w_thunk).call0()
    except LispError as e:
        machine.handlers = outer
        if e.was_handled or not isinstance(e.w_payload, W_Condition):
            raise
        return handler.w_procedure.call1(e.w_payload)
    finally:
        machine.handlers = outer


type_predicate('error-object?', W_Condition)
alias('condition?', 'error-object?')


@primitive('error-object-message', 1)
def error_object_message(w_condition):
    if isinstance(w_condition, W_Condition):
        return W_String(w_condition.message)
    raise wrong_type('an error object', w_condition)


@primitive('error-object-irritants', 1)
def error_object_irritants(w_condition):
    if isinstance(w_condition, W_Condition):
        return list_from(w_condition.irritants)
    raise wrong_type('an error object', w_condition)


@primitive('condition/report-string', 1)
def report_string(w_condition):
    if isinstance(w_condition, W_Condition):
        return W_String(w_condition.text())
    return W_String(w_condition.written())


@variadic('exit', 0, 1)
def exit(args):
    if len(args) == 0:
        raise ExitRequest(0)
    w_status = args[0]
    if isinstance(w_status, W_Boolean):
        raise ExitRequest(0 if w_status.value else 1)
    raise ExitRequest(int_value(w_status) & 255)


# ____________________________________________________________ the rest

@variadic('eval', 1, 2)
def eval_(args):
    try:
        node = compile_toplevel(args[0])
    except SyntaxError_ as e:
        raise error('eval: ' + e.message)
    return node.eval(None)


@variadic('void', 0, -1)
def void(args):
    return w_unspecified


@primitive('runtime', 0)
def runtime():
    """Seconds of processor time."""
    return W_Float(time.clock())


@primitive('current-seconds', 0)
def current_seconds():
    return make_int(int(time.time()))


@primitive('current-milliseconds', 0)
def current_milliseconds():
    return make_int(int(time.time() * 1000.0))
