"""Calls of primitives, made without a call of a procedure.

Takes:   a call whose operator is a global variable that holds a primitive when the call is compiled.
Leaves:  a node that applies the primitive's function to the operands, as long as the variable still holds
         that primitive; else it makes the ordinary call.
Idea:    the usual arithmetic has a node class for each operation and for the common kinds of operands, made
         by a class factory, so that the function is known where it is called.
Example: (+ n 1) becomes an instance of INLINE['+'][0][0]: n is in slot 0, 1 is a constant
"""
from interpreters.lisp import arithmetic
from interpreters.lisp.errors import LispError
from interpreters.lisp.nodes import CallWith1, CallWith2, Constant, Local0, Local1
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


# ____________________________________________________________ arithmetic

class Operand(object):
    """How an operation gets at an operand. `fits` says of which nodes; `read` is inlined into the operation."""

    def __init__(self, fits, read):
        self.fits = fits
        self.read = read


def read_a(self, frame):
    return self.a.eval(frame)


def read_slot0(self, frame):
    return frame.slot0


def read_slot1(self, frame):
    return frame.slot1


def read_b(self, frame):
    return self.b.eval(frame)


def read_constant(self, frame):
    return self.w_constant


def is_constant(node):
    return isinstance(node, Constant)


LEFT = [Operand(lambda node: isinstance(node, Local0), read_slot0),
        Operand(lambda node: isinstance(node, Local1), read_slot1),
        Operand(lambda node: True, read_a)]
RIGHT = [Operand(is_constant, read_constant), Operand(lambda node: True, read_b)]


class Operation(InlineCall2):
    """An operation of the usual arithmetic."""
    _immutable_fields_ = ['w_constant']

    def __init__(self, operator, operands, position, w_symbol, is_tail):
        InlineCall2.__init__(self, operator, operands, position, w_symbol, is_tail)
        b = self.b
        self.w_constant = b.w_value if isinstance(b, Constant) else None


def operation(function, left, right):
    """The node class of a function of two values, whose operands are read in the given ways."""
    class SpecialOperation(Operation):
        def eval(self, frame):
            try:
                if self.w_symbol.w_value is not self.w_primitive:
                    return self.changed(frame)
                w_a = left(self, frame)
                return function(w_a, right(self, frame))
            except LispError as e:
                e.passed(self.position)
                raise
    return SpecialOperation


def operations(function):
    """The node classes of a function, by the ways of reading the operands: (row of LEFT, row of RIGHT)."""
    return [[operation(function, left.read, right.read) for right in RIGHT] for left in LEFT]


def comparisons(function):
    """The same for a bool function."""
    def as_object(w_a, w_b):
        return make_bool(function(w_a, w_b))
    return operations(as_object)


INLINE = {
    '+': operations(arithmetic.add),
    '-': operations(arithmetic.subtract),
    '*': operations(arithmetic.multiply),
    '=': comparisons(arithmetic.equal),
    '<': comparisons(arithmetic.less),
    '>': comparisons(arithmetic.greater),
    '<=': comparisons(arithmetic.less_or_equal),
    '>=': comparisons(arithmetic.greater_or_equal),
}
PRIMITIVES = {}
for _name in INLINE:
    PRIMITIVES[_name] = intern(_name).w_value


def way_of_reading(ways, node):
    """The index of the first way that fits the node."""
    i = 0
    while not ways[i].fits(node):
        i += 1
    return i


def inline_call(w_symbol, operator, operands, position, is_tail):
    """The node for a call of the primitive in a global variable; None where there is no special one."""
    w_value = w_symbol.w_value
    if len(operands) == 1 and isinstance(w_value, W_Primitive1):
        return PrimitiveCall1(operator, operands, position, w_symbol, is_tail)
    if len(operands) == 2:
        if isinstance(w_value, W_Primitive2):
            return PrimitiveCall2(operator, operands, position, w_symbol, is_tail)
        if w_symbol.name in INLINE and w_value is PRIMITIVES[w_symbol.name]:
            left = way_of_reading(LEFT, operands[0])
            right = way_of_reading(RIGHT, operands[1])
            return INLINE[w_symbol.name][left][right](operator, operands, position, w_symbol, is_tail)
    return None
