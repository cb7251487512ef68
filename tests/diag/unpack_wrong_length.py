"""Unpacking a tuple of another length."""


def pair():
    return 1, 2


def entry_point(argv):
    a, b, c = pair()            #! error: 2.*3|3.*2
    return a + b + c


def target(driver, args):
    return entry_point
