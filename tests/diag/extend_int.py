"""Extend int."""


def entry_point(argv):
    l = [1]
    l.extend(3)    #! error: A018 cannot iterate over int.*help: iterate over range\(n\)
    return 0


def target(driver, args):
    return entry_point
