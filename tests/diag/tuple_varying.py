"""Tuple varying."""


def entry_point(argv):
    t = (1, 2)
    if len(argv) > 1:    #! error: A001 variable 't' is tuple of \(int, int, int\) here but tuple of \(int, int\).*help: a variable has one type where paths
        t = (1, 2, 3)
    return t[0]


def target(driver, args):
    return entry_point
