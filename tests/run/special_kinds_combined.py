"""Specialised functions that call each other: by value, by type, by place, by number of arguments, in methods, in recursion."""
from rpython.rlib.objectmodel import specialize


@specialize.arg(0)
def apply(op, a, b):
    if op == '+':
        return a + b
    elif op == 'cat':
        return join(a, b)
    elif op == 'minus':
        return twice(minus, a, b)
    return twice(power, a, b)


@specialize.argtype(0, 1)
def join(a, b):
    return str(a) + '&' + str(b)


@specialize.arg(0)
def twice(f, a, b):
    return f(f(a, b), b)


def minus(a, b):
    return a - b


def power(a, b):
    return a ** b


@specialize.call_location()
def fresh(x):
    return [x]


def count(*args):
    return len(args)


@specialize.arg(1)
def repeat(x, times):
    if times == 0:
        return ''
    return str(x) + repeat(x, times - 1)


class Stack(object):
    def __init__(self):
        self.items = []

    @specialize.argtype(1)
    def push(self, x):
        self.items.append(str(x))
        return x

    @specialize.arg(1)
    def at(self, index, default):
        if index < len(self.items):
            return self.items[index]
        return default


class Loud(Stack):
    @specialize.argtype(1)
    def push(self, x):
        self.items.append(str(x) + '!')
        return x


@specialize.arg_or_var(1)
def scaled(x, factor):
    return x * factor


@specialize.argtype(0)
def describe(x):
    if isinstance(x, int):
        return 'int %d' % x
    if isinstance(x, str):
        return 'str ' + x
    if x is None:
        return 'None'
    return 'other'


def entry_point(argv):
    one = len(argv)
    print(apply('+', one, 2), apply('cat', 1, 5), join('q', 2.5), join([1], one), apply('minus', 10, one), apply('power', 2, 3), twice(power, 3, one))
    a, b = fresh(1), fresh('s')
    a.append(one)
    b.append('t')
    print(a, b, count(), count(one, 2), count('a', 'b', 'c'), repeat(7, 3), repeat(12, 2) + '|' + repeat(one, 0))
    for s in [Stack(), Loud()]:
        print(s.push(one), s.push('text'), s.push(2.5), s.items, s.at(0, '-'), s.at(5, '-'))
    print(scaled(one, 3), scaled(2, one + 1), describe(one), describe('q'), describe(None), describe(1.5))
    return 0

def target(driver, args):
    return entry_point
