"""Enumerate int."""


def entry_point(argv):
    for i, x in enumerate(5):    #! error: A018 cannot iterate over int.*help: iterate over range\(n\)
        pass
    return 0


def target(driver, args):
    return entry_point
