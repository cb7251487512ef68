"""Types declared by enforceargs and signature."""
from rpython.rlib.objectmodel import enforceargs
from rpython.rlib.rarithmetic import r_uint, r_longlong
from rpython.rlib.signature import signature
from rpython.rlib import types
from rpython.annotator.model import SomeInteger, SomeString


class A(object):
    def __init__(self, n):
        self.n = n

    @enforceargs(None, int)
    def add(self, k):
        return self.n + k

    @signature(types.self(), types.int(), returns=types.self())
    def make(self, n):
        return A(n)


class B(A):
    pass


@enforceargs(int, float, str, bool, typecheck=True)
def all_of(i, f, s, b):
    return '%d %s %s %s' % (i, f + 0.5, s, b)


@enforceargs(x=int, s=str)
def by_name(x, s):
    return s * x


@enforceargs(r_uint)
def unsigned(x):
    return x + 1


@enforceargs(None, [int])
def lists(n, items):
    items.append(n)
    return len(items)


@enforceargs(A)
def instance(a):
    return a.n


@enforceargs(SomeInteger(nonneg=True), SomeString(can_be_None=True), typecheck=False)
def model(i, s):
    if s is None:
        return i
    return i + len(s)


@signature(types.int(), types.str(), returns=types.str())
def sig(n, s):
    return s * n


@signature(types.list(types.int()), types.dict(types.str(), types.int()), returns=types.int())
def containers(l, d):
    return len(l) + len(d)


@signature(types.any(), types.instance(A), returns=types.any())
def anything(x, a):
    return a.n


@signature(types.unicode0(), types.float(), types.bool(), types.char(), returns=types.none())
def nothing(u, f, b, c):
    print(len(u), f, b, c)


def entry_point(argv):
    n = len(argv)
    a = A(n)
    print(a.add(4), B(2).add(4), a.make(7).n)
    print(all_of(n, 1.5, 'x', True))
    print(by_name(n + 1, 'ab'))
    print(unsigned(r_uint(3)) == r_uint(4))
    print(lists(1, [2]))
    print(instance(a), instance(B(5)))
    print(model(1, None), model(1, 'abc'))
    print(sig(2, 'ab'), containers([1, 2], {'a': 1}), anything('x', a))
    nothing(u'abc', 1.5, True, 'c')
    return 0


def target(driver, args):
    return entry_point
