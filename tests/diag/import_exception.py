"""An exception at import time, three calls deep."""


def lowest(n):
    return 10 // n              #! error: I001.*ZeroDivisionError


def middle(n):
    return lowest(n - 1)        #! note: middle|here|called|called from


TABLE = [middle(n) for n in range(2, 0, -1)]


def entry_point(argv):
    return TABLE[0]


def target(driver, args):
    return entry_point
