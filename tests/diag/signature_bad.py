"""Signature bad."""
from rpython.rlib.signature import signature
from rpython.rlib import types


@signature(types.int(), returns=types.none())
def f(x):
    return x    #! error: A024 the result of f\(\) is declared None, but is int


def entry_point(argv):
    f(3)
    return 0


def target(driver, args):
    return entry_point
