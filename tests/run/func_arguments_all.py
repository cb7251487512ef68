"""Calls of every shape: defaults that are None, texts, tuples; keywords in any order; *args of functions and methods; partial defaults in overrides."""


def f(a, b=2, c='c', d=None, e=(1, 2)):
    return '%d %d %s %s %d' % (a, b, c, 'none' if d is None else str(d[0]), e[0] + e[1])


def star(first, *rest):
    total = first
    for x in rest:
        total = total * 10 + x
    return total


def both(a, b=5, *rest):
    return a, b, len(rest)


class Base(object):
    def call(self, x, y=1):
        return x + y

    def many(self, *args):
        return len(args)


class Derived(Base):
    def call(self, x, y=100):
        return Base.call(self, x, y) * 2

    def many(self, *args):
        return 10 * len(args)


def outer(g, *args):
    return g(*args)


def add3(a, b, c):
    return a * 100 + b * 10 + c


def entry_point(argv):
    one = len(argv)
    print(f(one), f(1, 3), f(1, c='x'), f(e=(3, 4), a=5), f(1, d=[7]), f(b=one, a=9, d=[8, 9]), f(*(1, 2)), f(1, *('q',)) if False else '')
    print(star(one), star(1, 2, 3), star(*[4, 5, 6]) if False else star(*(4, 5, 6)), both(1), both(1, 2, 3, 4), both(b=7, a=one))
    for o in [Base(), Derived()]:
        print(o.call(one), o.call(1, 2), o.call(y=5, x=1), o.many(), o.many(1, one))
    print(outer(add3, 1, 2, 3), outer(star, 1), outer(add3, *(4, 5, one)), add3(*(7, 8), c=9))
    triple = (one, 2, 3)
    print(add3(*triple), max(*triple), '%d-%d-%d' % triple, [add3(*t) for t in [(1, 1, 1), (2, 2, 2)]])
    return 0

def target(driver, args):
    return entry_point
