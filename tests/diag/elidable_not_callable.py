"""Elidable not callable."""
from rpython.rlib import jit


@jit.elidable
def f(x):
    return x


def entry_point(argv):
    return f(1, 2)    #! error: A011 f\(\) takes 1 argument, 2 are given


def target(driver, args):
    return entry_point
