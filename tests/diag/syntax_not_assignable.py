"""Assignments to what cannot be assigned."""


def entry_point(argv):
    len(argv) = 3               #! error: S018
    1 = 2                       #! error: S018
    return 0


def target(driver, args):
    return entry_point
