"""What can be called: closures, primitives, continuations; and how a call happens.

Takes:   argument values.
Leaves:  the value of the call.
Idea:    `call` comes in the common widths, so that no list of arguments is built for them. A call in tail
         position does not call: `tail_call` of a closure leaves the callee's body and frame in the machine
         and returns the mark `tail_call`, which whoever called the caller's body then runs. So a loop written
         as recursion takes no stack.
Example: w_car.call1(w_pair)
"""
from interpreters.lisp.errors import ContinuationInvoked
from interpreters.lisp.objects import (
    W_Object, W_Record, W_Values, error, items_of, list_from, make_bool, w_false, w_true, w_unspecified)


class Frame(object):
    """The variables of one call or scope, and the frame around it. This class holds the usual one or two."""
    _immutable_fields_ = ['parent']

    def __init__(self, parent):
        self.parent = parent
        self.slot0 = None
        self.slot1 = None

    def get(self, index):
        if index == 0:
            return self.slot0
        return self.slot1

    def set(self, index, w_value):
        if index == 0:
            self.slot0 = w_value
        else:
            self.slot1 = w_value


class LargeFrame(Frame):
    """Any number of variables: two more inline, the rest in a list."""
    _immutable_fields_ = ['more']

    def __init__(self, parent, size):
        Frame.__init__(self, parent)
        self.slot2 = None
        self.slot3 = None
        if size > INLINE_SLOTS:
            self.more = [None] * (size - INLINE_SLOTS)
        else:
            self.more = None

    def get(self, index):
        if index == 0:
            return self.slot0
        if index == 1:
            return self.slot1
        if index == 2:
            return self.slot2
        if index == 3:
            return self.slot3
        return self.more[index - INLINE_SLOTS]

    def set(self, index, w_value):
        if index == 0:
            self.slot0 = w_value
        elif index == 1:
            self.slot1 = w_value
        elif index == 2:
            self.slot2 = w_value
        elif index == 3:
            self.slot3 = w_value
        else:
            self.more[index - INLINE_SLOTS] = w_value


SMALL_SLOTS = 2
INLINE_SLOTS = 4


def make_frame(parent, size):
    """A frame for that many variables."""
    if size <= SMALL_SLOTS:
        return Frame(parent)
    return LargeFrame(parent, size)


class HandlerChain(object):
    """The exception handlers in force, innermost first. A guard stands as a handler of None."""

    def __init__(self, w_procedure, outer):
        self.w_procedure = w_procedure
        self.outer = outer


class Machine(object):
    """The registers of a pending tail call, and the handlers in force."""

    def __init__(self):
        self.body = None
        self.frame = None
        self.handlers = None


class W_TailCallMark(W_Object):
    """Returned in place of a value: the machine holds what is to run now."""
    type_name = 'tail call'


machine = Machine()
w_tail_call = W_TailCallMark()


def run_body(body, frame):
    """The value of a body, and of all the bodies it goes on to by tail calls."""
    while True:
        w_result = body.eval(frame)
        if w_result is not w_tail_call:
            return w_result
        body = machine.body
        frame = machine.frame


class W_Procedure(W_Object):
    """Anything that can be called. A subclass defines call; the other widths lead to it."""
    type_name = 'procedure'
    name = ''

    def call(self, args):
        raise NotImplementedError

    def call0(self):
        return self.call([])

    def call1(self, w_a):
        return self.call([w_a])

    def call2(self, w_a, w_b):
        return self.call([w_a, w_b])

    def call3(self, w_a, w_b, w_c):
        return self.call([w_a, w_b, w_c])

    # -- the same in tail position; only a closure does anything else there

    def tail_call(self, args):
        return self.call(args)

    def tail_call0(self):
        return self.call0()

    def tail_call1(self, w_a):
        return self.call1(w_a)

    def tail_call2(self, w_a, w_b):
        return self.call2(w_a, w_b)

    def tail_call3(self, w_a, w_b, w_c):
        return self.call3(w_a, w_b, w_c)

    def display_name(self):
        if self.name == '':
            return 'anonymous procedure'
        return self.name

    def wrong_count(self, count):
        return error('%s: called with %d argument%s, takes %s' % (
            self.display_name(), count, plural(count), self.takes()))

    def takes(self):
        return 'any number'

    def write_to(self, builder, display):
        builder.append('#<procedure')
        if self.name != '':
            builder.append(' ' + self.name)
        builder.append('>')


def plural(count):
    if count == 1:
        return ''
    return 's'


def as_procedure(w_object):
    if isinstance(w_object, W_Procedure):
        return w_object
    raise error('not a procedure:', [w_object])


# ____________________________________________________________ closures

class Code(object):
    """What all closures of one lambda share."""
    _immutable_fields_ = ['name', 'required', 'has_rest', 'exact_count', 'frame_size', 'body']

    def __init__(self, name, required, has_rest, frame_size, body):
        self.name = name
        self.required = required
        self.has_rest = has_rest
        self.exact_count = -1 if has_rest else required     # -1: no number of arguments is the only one
        self.frame_size = frame_size
        self.body = body


class W_Closure(W_Procedure):
    """A lambda and the frame it was made in."""
    _immutable_fields_ = ['code', 'frame', 'name']

    def __init__(self, code, frame):
        self.code = code
        self.frame = frame
        self.name = code.name

    def takes(self):
        if self.code.has_rest:
            return 'at least %d' % self.code.required
        return str(self.code.required)

    # -- frames for each width

    def enter0(self):
        code = self.code
        if code.exact_count != 0:
            return self.enter([])
        return make_frame(self.frame, code.frame_size)

    def enter1(self, w_a):
        code = self.code
        if code.exact_count != 1:
            return self.enter([w_a])
        frame = make_frame(self.frame, code.frame_size)
        frame.slot0 = w_a
        return frame

    def enter2(self, w_a, w_b):
        code = self.code
        if code.exact_count != 2:
            return self.enter([w_a, w_b])
        frame = make_frame(self.frame, code.frame_size)
        frame.slot0 = w_a
        frame.slot1 = w_b
        return frame

    def enter3(self, w_a, w_b, w_c):
        code = self.code
        if code.exact_count != 3:
            return self.enter([w_a, w_b, w_c])
        frame = LargeFrame(self.frame, code.frame_size)
        frame.slot0 = w_a
        frame.slot1 = w_b
        frame.slot2 = w_c
        return frame

    def enter(self, args):
        code = self.code
        required = code.required
        if len(args) < required or (len(args) > required and not code.has_rest):
            raise self.wrong_count(len(args))
        frame = make_frame(self.frame, code.frame_size)
        for i in range(required):
            frame.set(i, args[i])
        if code.has_rest:
            frame.set(required, list_from(args[required:]))
        return frame

    # -- calls

    def call(self, args):
        return run_body(self.code.body, self.enter(args))

    def call0(self):
        return run_body(self.code.body, self.enter0())

    def call1(self, w_a):
        return run_body(self.code.body, self.enter1(w_a))

    def call2(self, w_a, w_b):
        return run_body(self.code.body, self.enter2(w_a, w_b))

    def call3(self, w_a, w_b, w_c):
        return run_body(self.code.body, self.enter3(w_a, w_b, w_c))

    # -- tail calls

    def go_to(self, frame):
        machine.body = self.code.body
        machine.frame = frame
        return w_tail_call

    def tail_call(self, args):
        return self.go_to(self.enter(args))

    def tail_call0(self):
        return self.go_to(self.enter0())

    def tail_call1(self, w_a):
        return self.go_to(self.enter1(w_a))

    def tail_call2(self, w_a, w_b):
        return self.go_to(self.enter2(w_a, w_b))

    def tail_call3(self, w_a, w_b, w_c):
        return self.go_to(self.enter3(w_a, w_b, w_c))


# ____________________________________________________________ primitives

class W_Primitive(W_Procedure):
    """A procedure written in RPython that takes a list of from `least` to `most` arguments (-1: no limit)."""
    _immutable_fields_ = ['name', 'least', 'most', 'function']

    def __init__(self, name, least, most, function):
        self.name = name
        self.least = least
        self.most = most
        self.function = function

    def takes(self):
        if self.most < 0:
            return 'at least %d' % self.least
        if self.most == self.least:
            return str(self.least)
        return '%d to %d' % (self.least, self.most)

    def call(self, args):
        if len(args) < self.least or (self.most >= 0 and len(args) > self.most):
            raise self.wrong_count(len(args))
        return self.function(args)


class W_Primitive0(W_Procedure):
    _immutable_fields_ = ['name', 'function']

    def __init__(self, name, function):
        self.name = name
        self.function = function

    def takes(self):
        return '0'

    def call(self, args):
        if len(args) != 0:
            raise self.wrong_count(len(args))
        return self.function()


class W_Primitive1(W_Procedure):
    _immutable_fields_ = ['name', 'function']

    def __init__(self, name, function):
        self.name = name
        self.function = function

    def takes(self):
        return '1'

    def call(self, args):
        if len(args) != 1:
            raise self.wrong_count(len(args))
        return self.function(args[0])

    def call1(self, w_a):
        return self.function(w_a)


class W_Primitive2(W_Procedure):
    _immutable_fields_ = ['name', 'function']

    def __init__(self, name, function):
        self.name = name
        self.function = function

    def takes(self):
        return '2'

    def call(self, args):
        if len(args) != 2:
            raise self.wrong_count(len(args))
        return self.function(args[0], args[1])

    def call2(self, w_a, w_b):
        return self.function(w_a, w_b)


class W_Primitive3(W_Procedure):
    _immutable_fields_ = ['name', 'function']

    def __init__(self, name, function):
        self.name = name
        self.function = function

    def takes(self):
        return '3'

    def call(self, args):
        if len(args) != 3:
            raise self.wrong_count(len(args))
        return self.function(args[0], args[1], args[2])

    def call3(self, w_a, w_b, w_c):
        return self.function(w_a, w_b, w_c)


class W_Fold(W_Procedure):
    """A primitive of two arguments that is folded over any number: (+ 1 2 3), (max 1 2)."""
    _immutable_fields_ = ['name', 'least', 'w_start', 'function']

    def __init__(self, name, w_start, function):
        self.name = name
        self.w_start = w_start          # the value for no argument; None: there must be one
        self.function = function

    def takes(self):
        if self.w_start is None:
            return 'at least 1'
        return 'any number'

    def call(self, args):
        if len(args) == 0:
            if self.w_start is None:
                raise self.wrong_count(0)
            return self.w_start
        w_result = args[0]
        if len(args) == 1:
            return self.call1(w_result)
        for i in range(1, len(args)):
            w_result = self.function(w_result, args[i])
        return w_result

    def call1(self, w_a):
        """One argument: combined with the start, so that its type is checked; - and / are inverted so."""
        if self.w_start is None:
            return self.function(w_a, w_a)
        return self.function(self.w_start, w_a)

    def call2(self, w_a, w_b):
        return self.function(w_a, w_b)


class W_Comparison(W_Procedure):
    """A predicate of two arguments that must hold between all neighbours: (< 1 2 3)."""
    _immutable_fields_ = ['name', 'function']

    def __init__(self, name, function):
        self.name = name
        self.function = function

    def takes(self):
        return 'at least 1'

    def call(self, args):
        if len(args) == 0:
            raise self.wrong_count(0)
        if len(args) == 1:
            self.function(args[0], args[0])
        for i in range(len(args) - 1):
            if not self.function(args[i], args[i + 1]):
                return w_false
        return w_true

    def call2(self, w_a, w_b):
        if self.function(w_a, w_b):
            return w_true
        return w_false


# ____________________________________________________________ procedures that call

class W_Apply(W_Procedure):
    """(apply procedure argument ... list); a tail call of it is a tail call of the procedure."""
    name = 'apply'

    def takes(self):
        return 'at least 2'

    def call(self, args):
        return self.callee(args).call(self.spread(args))

    def tail_call(self, args):
        return self.callee(args).tail_call(self.spread(args))

    def tail_call2(self, w_a, w_b):
        return self.tail_call([w_a, w_b])

    def tail_call3(self, w_a, w_b, w_c):
        return self.tail_call([w_a, w_b, w_c])

    def callee(self, args):
        if len(args) < 2:
            raise self.wrong_count(len(args))
        return as_procedure(args[0])

    def spread(self, args):
        last = len(args) - 1
        return args[1:last] + items_of(args[last])


class W_CallCC(W_Procedure):
    """(call/cc procedure): the procedure gets a continuation, good until this call has returned."""
    name = 'call-with-current-continuation'

    def takes(self):
        return '1'

    def call(self, args):
        if len(args) != 1:
            raise self.wrong_count(len(args))
        w_continuation = W_Continuation()
        handlers = machine.handlers
        try:
            return as_procedure(args[0]).call1(w_continuation)
        except ContinuationInvoked as invoked:
            if invoked.w_continuation is not w_continuation:
                raise
            machine.handlers = handlers
            return invoked.w_value
        finally:
            w_continuation.is_live = False


class W_Continuation(W_Procedure):
    """The rest of a call/cc. Calling it unwinds to there."""
    type_name = 'continuation'

    def __init__(self):
        self.is_live = True

    def call(self, args):
        if not self.is_live:
            raise error('the continuation has already been left')
        if len(args) == 1:
            raise ContinuationInvoked(self, args[0])
        raise ContinuationInvoked(self, W_Values(args))


# ____________________________________________________________ records

class W_RecordConstructor(W_Procedure):
    """Takes the fields named in the constructor's place of define-record-type."""

    def __init__(self, name, w_type, indices):
        self.name = name
        self.w_type = w_type
        self.indices = indices

    def takes(self):
        return str(len(self.indices))

    def call(self, args):
        if len(args) != len(self.indices):
            raise self.wrong_count(len(args))
        values = [w_unspecified] * len(self.w_type.fields)
        for i in range(len(args)):
            values[self.indices[i]] = args[i]
        return W_Record(self.w_type, values)


class W_RecordProcedure(W_Procedure):
    """Base of what takes a record of one type."""

    def __init__(self, name, w_type, index):
        self.name = name
        self.w_type = w_type
        self.index = index

    def check(self, w_object):
        if isinstance(w_object, W_Record) and w_object.w_type is self.w_type:
            return w_object
        raise error('%s: expected a %s, got' % (self.name, self.w_type.name), [w_object])


class W_RecordAccessor(W_RecordProcedure):
    def takes(self):
        return '1'

    def call(self, args):
        if len(args) != 1:
            raise self.wrong_count(len(args))
        return self.call1(args[0])

    def call1(self, w_a):
        return self.check(w_a).values[self.index]


class W_RecordModifier(W_RecordProcedure):
    def takes(self):
        return '2'

    def call(self, args):
        if len(args) != 2:
            raise self.wrong_count(len(args))
        self.check(args[0]).values[self.index] = args[1]
        return w_unspecified


class W_RecordPredicate(W_RecordProcedure):
    def takes(self):
        return '1'

    def call(self, args):
        if len(args) != 1:
            raise self.wrong_count(len(args))
        w_object = args[0]
        return make_bool(isinstance(w_object, W_Record) and w_object.w_type is self.w_type)
