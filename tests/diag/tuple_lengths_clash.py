"""Tuples of two lengths in one variable."""


def get(n):
    if n:
        return (1, 2)
    return (1, 2, 3)            #! error: tuple


def entry_point(argv):
    get(len(argv))
    return 0


def target(driver, args):
    return entry_point
