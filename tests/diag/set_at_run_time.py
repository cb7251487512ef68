"""Sets at run time."""


def entry_point(argv):
    s = {1, 2, 3}               #! error: set
    t = {x for x in argv}       #! error: set
    return 0


def target(driver, args):
    return entry_point
