"""Calls of primitives, made without a call of a procedure.

Takes:   a call whose operator is a global variable that holds a primitive when the call is compiled.
Leaves:  a node that applies the primitive's function to the operands, as long as the variable still holds
         that primitive; else it makes the ordinary call.
Idea:    the usual arithmetic has a node class for each operation, made by a class factory, so that the
         function is known where it is called.
Example: (+ n 1) becomes an instance of INLINE['+']
"""
from interpreters.lisp import arithmetic
from interpreters.lisp.errors import LispError
from interpreters.lisp.nodes import CallWith1, CallWith2
from interpreters.lisp.objects import intern, make_bool
from interpreters.lisp.procedures import W_Primitive1, W_Primitive2


class PrimitiveCall1(CallWith1):
    """A call of a primitive of one argument."""
    _immutable_fields_ = ['w_symbol', 'w_primitive', 'is_tail', 'function']

    def __init__(self, operator, operands, position, w_symbol, is_tail):
        CallWith1.__init__(self, operator, operands, position)
        w_primitive = w_symbol.w_value
        assert isinstance(w_primitive, W_Primitive1)
        self.w_symbol = w_symbol
        self.w_primitive = w_primitive
        self.is_tail = is_tail
        self.function = w_primitive.function

    def eval(self, frame):
        try:
            if self.w_symbol.w_value is not self.w_primitive:
                return self.changed(frame)
            return self.function(self.a.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise

    def changed(self, frame):
        """The ordinary call: the variable holds something else by now."""
        w_callee = self.callee(frame)
        w_a = self.a.eval(frame)
        if self.is_tail:
            return w_callee.tail_call1(w_a)
        return w_callee.call1(w_a)


class InlineCall2(CallWith2):
    """Base of the calls of one known primitive with two arguments."""
    _immutable_fields_ = ['w_symbol', 'w_primitive', 'is_tail']

    def __init__(self, operator, operands, position, w_symbol, is_tail):
        CallWith2.__init__(self, operator, operands, position)
        self.w_symbol = w_symbol
        self.w_primitive = w_symbol.w_value
        self.is_tail = is_tail

    def changed(self, frame):
        w_callee = self.callee(frame)
        w_a = self.a.eval(frame)
        w_b = self.b.eval(frame)
        if self.is_tail:
            return w_callee.tail_call2(w_a, w_b)
        return w_callee.call2(w_a, w_b)


class PrimitiveCall2(InlineCall2):
    """A call of a primitive of two arguments."""
    _immutable_fields_ = ['function']

    def __init__(self, operator, operands, position, w_symbol, is_tail):
        InlineCall2.__init__(self, operator, operands, position, w_symbol, is_tail)
        w_primitive = w_symbol.w_value
        assert isinstance(w_primitive, W_Primitive2)
        self.function = w_primitive.function

    def eval(self, frame):
        try:
            if self.w_symbol.w_value is not self.w_primitive:
                return self.changed(frame)
            w_a = self.a.eval(frame)
            return self.function(w_a, self.b.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


def operation(function):
    """The node class of a function of two values."""
    class Operation(InlineCall2):
        def eval(self, frame):
            try:
                if self.w_symbol.w_value is not self.w_primitive:
                    return self.changed(frame)
                w_a = self.a.eval(frame)
                return function(w_a, self.b.eval(frame))
            except LispError as e:
                e.passed(self.position)
                raise
    Operation.__name__ = 'Inline_' + function.__name__
    return Operation


def comparison(function):
    """The node class of a bool function of two values."""
    def as_object(w_a, w_b):
        return make_bool(function(w_a, w_b))
    as_object.__name__ = function.__name__
    return operation(as_object)


INLINE = {
    '+': operation(arithmetic.add),
    '-': operation(arithmetic.subtract),
    '*': operation(arithmetic.multiply),
    '=': comparison(arithmetic.equal),
    '<': comparison(arithmetic.less),
    '>': comparison(arithmetic.greater),
    '<=': comparison(arithmetic.less_or_equal),
    '>=': comparison(arithmetic.greater_or_equal),
}
PRIMITIVES = {}
for _name in INLINE:
    PRIMITIVES[_name] = intern(_name).w_value


def inline_call(w_symbol, operator, operands, position, is_tail):
    """The node for a call of the primitive in a global variable; None where there is no special one."""
    w_value = w_symbol.w_value
    if len(operands) == 1 and isinstance(w_value, W_Primitive1):
        return PrimitiveCall1(operator, operands, position, w_symbol, is_tail)
    if len(operands) == 2:
        if isinstance(w_value, W_Primitive2):
            return PrimitiveCall2(operator, operands, position, w_symbol, is_tail)
        if w_symbol.name in INLINE and w_value is PRIMITIVES[w_symbol.name]:
            return INLINE[w_symbol.name](operator, operands, position, w_symbol, is_tail)
    return None
