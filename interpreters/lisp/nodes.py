"""The nodes a program is compiled to. Each evaluates itself in a frame.

Takes:   a Frame with the values of the variables in scope.
Leaves:  the value of the expression; in tail position perhaps the mark w_tail_call, see procedures.py.
Idea:    the compiler chooses the class: by depth and index of a variable, by width of a call, by whether
         the call is in tail position. What is left for `eval` is the work itself.
"""
from rpython.rlib.jit import unroll_safe

from interpreters.lisp.errors import LispError
from interpreters.lisp.objects import (
    W_Condition, W_Pair, W_Promise, W_String, W_Values, W_Vector, cons, error, items_of, w_false, w_nil, w_true,
    w_unspecified)
from interpreters.lisp.procedures import (
    HandlerChain, LargeFrame, W_Closure, W_Procedure, as_procedure, machine, make_frame, run_body)


class Node(object):
    """An expression."""

    def eval(self, frame):
        raise NotImplementedError


class Constant(Node):
    _immutable_fields_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value

    def eval(self, frame):
        return self.w_value


# ____________________________________________________________ variables

class Local0(Node):
    """The variable in slot 0 of the frame itself; the next classes, those of slots 1 to 3."""

    def eval(self, frame):
        return frame.slot0


class Local1(Node):
    def eval(self, frame):
        return frame.slot1


class Local2(Node):
    def eval(self, frame):
        assert isinstance(frame, LargeFrame)
        return frame.slot2


class Local3(Node):
    def eval(self, frame):
        assert isinstance(frame, LargeFrame)
        return frame.slot3


class Outer0(Node):
    """The variable in slot 0 of the frame around; likewise Outer1."""

    def eval(self, frame):
        return frame.parent.slot0


class Outer1(Node):
    def eval(self, frame):
        return frame.parent.slot1


class Variable(Node):
    """A variable at any depth and index."""
    _immutable_fields_ = ['depth', 'index']

    def __init__(self, depth, index):
        self.depth = depth
        self.index = index

    def eval(self, frame):
        return frame_at(frame, self.depth).get(self.index)


class CheckedVariable(Variable):
    """A variable that may be read before it has a value: of letrec, or an internal definition."""
    _immutable_fields_ = ['name', 'position']

    def __init__(self, depth, index, name, position):
        Variable.__init__(self, depth, index)
        self.name = name
        self.position = position

    def eval(self, frame):
        w_value = frame_at(frame, self.depth).get(self.index)
        if w_value is None:
            raise LispError(W_Condition('variable used before its definition: ' + self.name, []), self.position)
        return w_value


@unroll_safe
def frame_at(frame, depth):
    """The frame that many levels out."""
    while depth > 0:
        frame = frame.parent
        depth -= 1
    return frame


class Global(Node):
    _immutable_fields_ = ['w_symbol', 'position']

    def __init__(self, w_symbol, position):
        self.w_symbol = w_symbol
        self.position = position

    def eval(self, frame):
        w_value = self.w_symbol.w_value
        if w_value is None:
            raise LispError(W_Condition('unbound variable: ' + self.w_symbol.name, []), self.position)
        return w_value


class SetVariable(Node):
    _immutable_fields_ = ['depth', 'index', 'value']

    def __init__(self, depth, index, value):
        self.depth = depth
        self.index = index
        self.value = value

    def eval(self, frame):
        w_value = self.value.eval(frame)
        frame_at(frame, self.depth).set(self.index, w_value)
        return w_unspecified


class SetGlobal(Node):
    _immutable_fields_ = ['w_symbol', 'value', 'position']

    def __init__(self, w_symbol, value, position):
        self.w_symbol = w_symbol
        self.value = value
        self.position = position

    def eval(self, frame):
        w_value = self.value.eval(frame)
        if self.w_symbol.w_value is None:
            raise LispError(W_Condition('set! of an unbound variable: ' + self.w_symbol.name, []), self.position)
        self.w_symbol.w_value = w_value
        return w_unspecified


class DefineGlobal(Node):
    _immutable_fields_ = ['w_symbol', 'value']

    def __init__(self, w_symbol, value):
        self.w_symbol = w_symbol
        self.value = value

    def eval(self, frame):
        self.w_symbol.w_value = self.value.eval(frame)
        return w_unspecified


# ____________________________________________________________ control

class If(Node):
    _immutable_fields_ = ['condition', 'then', 'otherwise']

    def __init__(self, condition, then, otherwise):
        self.condition = condition
        self.then = then
        self.otherwise = otherwise

    def eval(self, frame):
        if self.condition.eval(frame) is not w_false:
            return self.then.eval(frame)
        return self.otherwise.eval(frame)


class Sequence(Node):
    _immutable_fields_ = ['first[*]', 'last']

    def __init__(self, first, last):
        self.first = first
        self.last = last

    @unroll_safe
    def eval(self, frame):
        for node in self.first:
            node.eval(frame)
        return self.last.eval(frame)


class And(Node):
    """(and first rest), for any number by nesting."""
    _immutable_fields_ = ['first', 'rest']

    def __init__(self, first, rest):
        self.first = first
        self.rest = rest

    def eval(self, frame):
        w_value = self.first.eval(frame)
        if w_value is w_false:
            return w_value
        return self.rest.eval(frame)


class Or(Node):
    _immutable_fields_ = ['first', 'rest']

    def __init__(self, first, rest):
        self.first = first
        self.rest = rest

    def eval(self, frame):
        w_value = self.first.eval(frame)
        if w_value is not w_false:
            return w_value
        return self.rest.eval(frame)


class CondArrow(Node):
    """The clause (test => receiver) of cond, and what follows it."""
    _immutable_fields_ = ['test', 'receiver', 'otherwise', 'position']

    def __init__(self, test, receiver, otherwise, position):
        self.test = test
        self.receiver = receiver
        self.otherwise = otherwise
        self.position = position

    def eval(self, frame):
        w_value = self.test.eval(frame)
        if w_value is w_false:
            return self.otherwise.eval(frame)
        try:
            return as_procedure(self.receiver.eval(frame)).call1(w_value)
        except LispError as e:
            e.passed(self.position)
            raise


class Case(Node):
    """(case key ((datum ...) body) ...): clause i belongs to the data of choices[i]."""
    _immutable_fields_ = ['key', 'choices[*]', 'bodies[*]', 'otherwise']

    def __init__(self, key, choices, bodies, otherwise):
        self.key = key
        self.choices = choices
        self.bodies = bodies
        self.otherwise = otherwise

    def eval(self, frame):
        w_key = self.key.eval(frame)
        for i in range(len(self.choices)):
            for w_datum in self.choices[i]:
                if w_datum.is_eqv(w_key):
                    return self.bodies[i].eval(frame)
        return self.otherwise.eval(frame)


class Do(Node):
    """(do ((variable init step) ...) (test result ...) body ...): a new frame for each turn."""
    _immutable_fields_ = ['inits[*]', 'steps[*]', 'test', 'result', 'body', 'frame_size']

    def __init__(self, inits, steps, test, result, body, frame_size):
        self.inits = inits
        self.steps = steps
        self.test = test
        self.result = result
        self.body = body
        self.frame_size = frame_size

    def eval(self, frame):
        current = make_frame(frame, self.frame_size)
        for i in range(len(self.inits)):
            current.set(i, self.inits[i].eval(frame))
        while self.test.eval(current) is w_false:
            self.body.eval(current)
            following = make_frame(frame, self.frame_size)
            for i in range(len(self.steps)):
                following.set(i, self.steps[i].eval(current))
            current = following
        return self.result.eval(current)


# ____________________________________________________________ scopes

class Lambda(Node):
    _immutable_fields_ = ['code']

    def __init__(self, code):
        self.code = code

    def eval(self, frame):
        return W_Closure(self.code, frame)


class Let(Node):
    """Values computed outside, a new frame, the body inside."""
    _immutable_fields_ = ['inits[*]', 'body', 'frame_size']

    def __init__(self, inits, body, frame_size):
        self.inits = inits
        self.body = body
        self.frame_size = frame_size

    @unroll_safe
    def eval(self, frame):
        inner = make_frame(frame, self.frame_size)
        for i in range(len(self.inits)):
            inner.set(i, self.inits[i].eval(frame))
        return self.body.eval(inner)


class Letrec(Node):
    """A new frame, values computed and stored inside it one after the other, then the body."""
    _immutable_fields_ = ['inits[*]', 'body', 'frame_size']

    def __init__(self, inits, body, frame_size):
        self.inits = inits
        self.body = body
        self.frame_size = frame_size

    def eval(self, frame):
        inner = make_frame(frame, self.frame_size)
        for i in range(len(self.inits)):
            inner.set(i, self.inits[i].eval(inner))
        return self.body.eval(inner)


class Receive(Node):
    """(receive (variable ...) expression body ...)."""
    _immutable_fields_ = ['count', 'has_rest', 'expression', 'body', 'frame_size', 'position']

    def __init__(self, count, has_rest, expression, body, frame_size, position):
        self.count = count
        self.has_rest = has_rest
        self.expression = expression
        self.body = body
        self.frame_size = frame_size
        self.position = position

    def eval(self, frame):
        w_values = self.expression.eval(frame)
        items = values_of(w_values)
        if len(items) < self.count or (len(items) > self.count and not self.has_rest):
            raise LispError(W_Condition('expected %d values, got %d' % (self.count, len(items)), []), self.position)
        inner = make_frame(frame, self.frame_size)
        for i in range(self.count):
            inner.set(i, items[i])
        if self.has_rest:
            w_rest = w_nil
            for i in range(len(items) - 1, self.count - 1, -1):
                w_rest = cons(items[i], w_rest)
            inner.set(self.count, w_rest)
        return self.body.eval(inner)


def values_of(w_values):
    """The values an expression gave, one or several."""
    if isinstance(w_values, W_Values):
        return w_values.items
    return [w_values]


class Delay(Node):
    _immutable_fields_ = ['code']

    def __init__(self, code):
        self.code = code

    def eval(self, frame):
        return W_Promise(W_Closure(self.code, frame))


class Guard(Node):
    """(guard (variable clause ...) body ...): the handler runs in a frame with the payload in slot 0.

    When no clause applies the handler's value is None, and the error goes on."""
    _immutable_fields_ = ['body', 'handler', 'frame_size']

    def __init__(self, body, handler, frame_size):
        self.body = body
        self.handler = handler
        self.frame_size = frame_size

    def eval(self, frame):
        handlers = machine.handlers
        machine.handlers = HandlerChain(None, handlers)
        try:
            try:
                return run_body(self.body, frame)
            finally:
                machine.handlers = handlers
        except LispError as e:
            inner = make_frame(frame, self.frame_size)
            inner.slot0 = e.w_payload
            w_result = self.handler.eval(inner)
            if w_result is None:
                raise
            return w_result


class NoClause(Node):
    """What the handler of a guard ends in when it has no else."""

    def eval(self, frame):
        return None


class Assert(Node):
    _immutable_fields_ = ['condition', 'text', 'position']

    def __init__(self, condition, text, position):
        self.condition = condition
        self.text = text
        self.position = position

    def eval(self, frame):
        if self.condition.eval(frame) is w_false:
            raise LispError(W_Condition('assertion failed: ' + self.text, []), self.position)
        return w_true


# ____________________________________________________________ quasiquote

class MakePair(Node):
    _immutable_fields_ = ['car', 'cdr']

    def __init__(self, car, cdr):
        self.car = car
        self.cdr = cdr

    def eval(self, frame):
        w_car = self.car.eval(frame)
        return W_Pair(w_car, self.cdr.eval(frame))


class Splice(Node):
    """The items of a list in front of the rest."""
    _immutable_fields_ = ['items', 'rest']

    def __init__(self, items, rest):
        self.items = items
        self.rest = rest

    def eval(self, frame):
        items = items_of(self.items.eval(frame))
        w_result = self.rest.eval(frame)
        for i in range(len(items) - 1, -1, -1):
            w_result = W_Pair(items[i], w_result)
        return w_result


class MakeVector(Node):
    _immutable_fields_ = ['items']

    def __init__(self, items):
        self.items = items

    def eval(self, frame):
        return W_Vector(items_of(self.items.eval(frame)))


class FreshString(Node):
    """A string literal: a new object at each evaluation, so that changing it does not change the program."""
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def eval(self, frame):
        return W_String(self.value)


# ____________________________________________________________ calls

class Call(Node):
    """A call of any width. Errors that pass get its position."""
    _immutable_fields_ = ['operator', 'operands[*]', 'position']

    def __init__(self, operator, operands, position):
        self.operator = operator
        self.operands = operands
        self.position = position

    def callee(self, frame):
        w_operator = self.operator.eval(frame)
        if not isinstance(w_operator, W_Procedure):
            raise error('not a procedure:', [w_operator])
        return w_operator

    @unroll_safe
    def arguments(self, frame):
        return [operand.eval(frame) for operand in self.operands]

    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            return w_callee.call(self.arguments(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class TailCall(Call):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            return w_callee.tail_call(self.arguments(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class Call0(Call):
    def eval(self, frame):
        try:
            return self.callee(frame).call0()
        except LispError as e:
            e.passed(self.position)
            raise


class TailCall0(Call):
    def eval(self, frame):
        try:
            return self.callee(frame).tail_call0()
        except LispError as e:
            e.passed(self.position)
            raise


class CallWith1(Call):
    """Base of the calls with one argument."""
    _immutable_fields_ = ['a']

    def __init__(self, operator, operands, position):
        Call.__init__(self, operator, operands, position)
        self.a = operands[0]


class Call1(CallWith1):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            return w_callee.call1(self.a.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class GlobalCall1(CallWith1):
    """A call with one argument of what a global variable holds."""
    _immutable_fields_ = ['w_symbol']

    def __init__(self, operator, operands, position, w_symbol):
        CallWith1.__init__(self, operator, operands, position)
        self.w_symbol = w_symbol

    def eval(self, frame):
        try:
            w_callee = self.w_symbol.w_value
            if not isinstance(w_callee, W_Procedure):
                w_callee = self.callee(frame)
            return w_callee.call1(self.a.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class TailCall1(CallWith1):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            return w_callee.tail_call1(self.a.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class CallWith2(CallWith1):
    _immutable_fields_ = ['b']

    def __init__(self, operator, operands, position):
        CallWith1.__init__(self, operator, operands, position)
        self.b = operands[1]


class Call2(CallWith2):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            w_a = self.a.eval(frame)
            return w_callee.call2(w_a, self.b.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class TailCall2(CallWith2):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            w_a = self.a.eval(frame)
            return w_callee.tail_call2(w_a, self.b.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class CallWith3(CallWith2):
    _immutable_fields_ = ['c']

    def __init__(self, operator, operands, position):
        CallWith2.__init__(self, operator, operands, position)
        self.c = operands[2]


class Call3(CallWith3):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            w_a = self.a.eval(frame)
            w_b = self.b.eval(frame)
            return w_callee.call3(w_a, w_b, self.c.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


class TailCall3(CallWith3):
    def eval(self, frame):
        try:
            w_callee = self.callee(frame)
            w_a = self.a.eval(frame)
            w_b = self.b.eval(frame)
            return w_callee.tail_call3(w_a, w_b, self.c.eval(frame))
        except LispError as e:
            e.passed(self.position)
            raise


def make_call(operator, operands, position, is_tail):
    """The call node of the right width and position."""
    width = len(operands)
    if is_tail:
        if width == 0:
            return TailCall0(operator, operands, position)
        if width == 1:
            return TailCall1(operator, operands, position)
        if width == 2:
            return TailCall2(operator, operands, position)
        if width == 3:
            return TailCall3(operator, operands, position)
        return TailCall(operator, operands, position)
    if width == 0:
        return Call0(operator, operands, position)
    if width == 1:
        if isinstance(operator, Global):
            return GlobalCall1(operator, operands, position, operator.w_symbol)
        return Call1(operator, operands, position)
    if width == 2:
        return Call2(operator, operands, position)
    if width == 3:
        return Call3(operator, operands, position)
    return Call(operator, operands, position)
