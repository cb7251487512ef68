"""A type error at import time."""

SIZE = 'abc' + 5                #! error: I001.*TypeError


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
