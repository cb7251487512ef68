"""Every kind of specialisation, on functions and methods."""
from rpython.rlib.objectmodel import specialize


class A(object):
    def __init__(self, n):
        self.n = n

    @specialize.arg(1)
    def scaled(self, factor):
        return self.n * factor

    @specialize.argtype(1)
    def both(self, x):
        return x + x

    @specialize.arg_or_var(1)
    def maybe(self, k):
        return self.n + k

    @specialize.arg(1, 2)
    def two(self, a, b, c):
        if a == 'add':
            return self.n + b + c
        return self.n - b - c


class B(A):
    @specialize.arg(1)
    def scaled(self, factor):
        return self.n * factor + 1


def tagged(x):
    return x + x
tagged._annspecialcase_ = 'specialize:argtype(0)'


def by_arg(name, x):
    if name == 'str':
        return 'x'
    return x
by_arg._annspecialcase_ = "specialize:arg(0)"


@specialize.call_location()
def here(x):
    return x


@specialize.ll()
def low(x):
    return x


@specialize.ll_and_arg(1)
def low2(x, y):
    return x * y


@specialize.arglistitemtype(1)
def put(x, items):
    items.append(x)
    return len(items)


@specialize.arg(0)
def apply(f, x):
    return f(x)


@specialize.arg(0)
def construct(cls, n):
    return cls(n)


def inc(x):
    return x + 1


def up(s):
    return s.upper()


def total(*args):
    result = 0
    for x in args:
        result += x
    return result


def rest(first, *others):
    return first + len(others)


@specialize.argtype(0, 1)
def pair(a, b):
    return (a, b)


@specialize.argtype(0)
def kind(x):
    if isinstance(x, int):
        return 'int'
    elif isinstance(x, str):
        return 'str'
    elif x is None:
        return 'None'
    return 'instance'


def entry_point(argv):
    n = len(argv) + 1
    a = A(n)
    b = B(n)
    print(a.scaled(3), a.scaled(5), b.scaled(3))
    print(a.both(4), a.both('ab'), a.both(1.5))
    print(a.maybe(4), a.maybe(n))
    print(a.two('add', 1, 2), a.two('sub', 1, 2))
    print(tagged(4), tagged('ab'))
    print(by_arg('str', 3), by_arg('int', 3) + 1)
    print(here(1), here('x'))
    print(low(n), low('x'), low2(n, 3), low2(n, 4))
    print(put(1, [2]), put('x', ['y', 'z']))
    print(apply(inc, n), apply(up, 'abc'))
    print(construct(A, 5).n, construct(B, 6).scaled(3))
    print(total(), total(1), total(1, 2, n))
    print(rest(1), rest(1, 'a', 2.5))
    print(pair(1, 'a')[1], pair('a', 1)[1])
    print(kind(3), kind('x'), kind(None), kind(a))
    return 0


def target(driver, args):
    return entry_point
