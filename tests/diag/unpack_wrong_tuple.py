"""Unpack wrong tuple."""


def pair():
    return 1, 2


def entry_point(argv):
    a, b, c = pair()    #! error: A016 a tuple of 2 items is unpacked into 3 variables
    return a


def target(driver, args):
    return entry_point
