"""Specialize arg var."""
from rpython.rlib.objectmodel import specialize


@specialize.arg(0)
def f(x):
    return x


def entry_point(argv):
    return f(len(argv))    #! error: A023 argument 'x' of f\(\) must be known when translating, but is int.*help: @specialize\.arg\(0\) makes a version of


def target(driver, args):
    return entry_point
