"""Frozen instances: tables of them, identity as key, methods and attributes in loops that are unrolled, specialised by them, in containers beside each other."""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.unroll import unrolling_iterable


class Op(object):
    def __init__(self, name, arity, cost):
        self.name = name
        self.arity = arity
        self.cost = cost
        self.next = None

    def _freeze_(self):
        return True

    def text(self):
        return '%s/%d' % (self.name, self.arity)

    def apply(self, a, b):
        return -a


class Binary(Op):
    def __init__(self, name, cost, function):
        Op.__init__(self, name, 2, cost)
        self.function = function

    def apply(self, a, b):
        return self.function(a, b)


NEG = Op('neg', 1, 1)
ADD = Binary('add', 2, lambda a, b: a + b)
MUL = Binary('mul', 5, lambda a, b: a * b)
NEG.next = ADD
ADD.next = MUL
ALL = [NEG, ADD, MUL]
each_op = unrolling_iterable(ALL)
COSTS = {'neg': NEG.cost, 'add': ADD.cost, 'mul': MUL.cost}


@specialize.arg(0)
def run(op, a, b):
    if op.arity == 1:
        return op.apply(a, 0)
    return op.apply(a, b)


def dispatch(name, a, b):
    for op in each_op:
        if op.name == name:
            return run(op, a, b)
    return -1


@specialize.arg(0)
def total(op):
    if op.next is None:
        return op.cost
    return op.cost + total(op.next)


def chosen(flag):
    if flag:
        return ADD
    return MUL


def entry_point(argv):
    one = len(argv)
    print(dispatch('neg', 5, 0), dispatch('add', 5, one), dispatch('mul', 5, 7), dispatch('no', 1, 1))
    print(total(NEG), total(MUL), NEG.text(), MUL.text())
    print(chosen(one == 1) is ADD, chosen(one == 2) is ADD, chosen(one == 2) is MUL)
    for op in each_op:
        print(op.text(), COSTS[op.name], run(op, one, 10), op is NEG)
    return 0


def target(driver, args):
    return entry_point
