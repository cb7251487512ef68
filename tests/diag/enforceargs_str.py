"""Enforceargs str."""
from rpython.rlib.objectmodel import enforceargs


@enforceargs(int)
def f(x):
    return x


def entry_point(argv):
    return f(argv[0])    #! error: A024 argument 'x' of f\(\) is declared int, but str is passed


def target(driver, args):
    return entry_point
