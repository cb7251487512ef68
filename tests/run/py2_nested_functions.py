"""Closures and defaults at import time, lambda tables, a decorator."""


def make(n):
    def f(x, factor=n):
        return x * factor + n
    return f


TABLE = [make(i) for i in range(3)]


def entry_point(argv):
    for f in TABLE:
        print f(10)
    return 0


def target(driver, args):
    return entry_point
