"""A tuple of several types indexed by a variable."""


def entry_point(argv):
    t = (1, 'two', 3.0)
    n = len(argv)
    print(t[n])                 #! error: tuple
    print(t[5])                 #! error: tuple|range
    return 0


def target(driver, args):
    return entry_point
