"""Memo var."""
from rpython.rlib.objectmodel import specialize


@specialize.memo()
def f(x):
    return x + 1


def entry_point(argv):
    return f(len(argv))    #! error: A023 f\(\) is called at translation time: its arguments must be constants,


def target(driver, args):
    return entry_point
