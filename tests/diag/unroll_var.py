"""Unroll var."""
from rpython.rlib.unroll import unrolling_iterable


def entry_point(argv):
    for x in unrolling_iterable(argv):    #! error: F019 an unrolling_iterable is made of what is not known when translating.*help: make it at module level, or of constants
        print(x)
    return 0


def target(driver, args):
    return entry_point
