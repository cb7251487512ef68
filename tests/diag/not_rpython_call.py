"""A call of a function that is for import time only."""
from rpython.rlib.objectmodel import not_rpython


@not_rpython
def helper(n):
    return sorted([n])


def entry_point(argv):
    helper(5)                   #! error: not_rpython|not RPython|helper
    return 0


def target(driver, args):
    return entry_point
