"""Bound methods as values: stored, passed, of several classes."""


class Adder(object):
    def __init__(self, n):
        self.n = n

    def apply(self, x):
        return x + self.n


class Multiplier(Adder):
    def apply(self, x):
        return x * self.n


def twice(f, x):
    return f(f(x))


def entry_point(argv):
    a = Adder(3)
    m = Multiplier(5)
    f = a.apply
    print(f(1), twice(f, 1), twice(m.apply, 2))
    for g in [a.apply, m.apply, Adder(100).apply]:
        print(g(7))
    return 0


def target(driver, args):
    return entry_point
