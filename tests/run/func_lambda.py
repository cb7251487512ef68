"""Lambdas made at import time."""

SQUARE = lambda x: x * x
TABLE = [lambda x: x + 1, lambda x: x * 10, lambda x: -x]


def entry_point(argv):
    print(SQUARE(9))
    for f in TABLE:
        print(f(4))
    return 0


def target(driver, args):
    return entry_point
