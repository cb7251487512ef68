"""Tuple of list."""


def entry_point(argv):
    t = tuple(argv)    #! error: A028 tuple\(\) takes a tuple \(the length must be known when translating\) as
    return len(t)


def target(driver, args):
    return entry_point
