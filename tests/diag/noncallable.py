"""Noncallable."""


def entry_point(argv):
    n = len(argv)
    return n(3)    #! error: A010 int cannot be called


def target(driver, args):
    return entry_point
