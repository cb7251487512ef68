"""Specialize argtype bad."""
from rpython.rlib.objectmodel import specialize


@specialize.argtype(5)
def f(x):    #! error: A023 specialize:argtype\(5\) names an argument that f\(\) does not have
    return x


def entry_point(argv):
    return f(3)


def target(driver, args):
    return entry_point
