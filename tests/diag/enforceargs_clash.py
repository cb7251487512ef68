"""A call against enforceargs, and against an annotation."""
from rpython.rlib.objectmodel import enforceargs


@enforceargs(int)
def f(n):
    return n


def g(n: int) -> str:
    return 'x' * n


def entry_point(argv):
    f('text')                   #! error: int.*str|str.*int
    g('text')                   #! error: int.*str|str.*int
    return 0


def target(driver, args):
    return entry_point
