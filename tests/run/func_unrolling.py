"""unrolling_iterable over functions and over tuples of different types."""
from rpython.rlib.unroll import unrolling_iterable


def f(x):
    return x + 1


def g(x):
    return x * 2


STEPS = unrolling_iterable([f, g, f])
FIELDS = unrolling_iterable([('x', 1), ('y', 2)])


class Point(object):
    def __init__(self):
        self.x = 10
        self.y = 20


def entry_point(argv):
    n = len(argv)
    for step in STEPS:
        n = step(n)
    print(n)
    p = Point()
    total = 0
    for name, factor in FIELDS:
        total += getattr(p, name) * factor
    print(total)
    return 0


def target(driver, args):
    return entry_point
