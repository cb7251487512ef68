"""Tuple assign."""


def entry_point(argv):
    t = (1, 2)
    t[0] = 3    #! error: A012 assigning to items of tuple of \(int, int\) cannot be translated.*help: tuples do not change: make a new one,
    return t[0]


def target(driver, args):
    return entry_point
