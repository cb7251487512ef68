"""Rbigint plus."""
from rpython.rlib.rbigint import rbigint


def entry_point(argv):
    x = rbigint.fromint(3) + 1    #! error: A012 rbigint \+ int cannot be translated.*help: operations on rbigint are methods
    return 0


def target(driver, args):
    return entry_point
