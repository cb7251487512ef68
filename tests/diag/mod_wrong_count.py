"""Mod wrong count."""


def entry_point(argv):
    print("%d %d" % (1, 2, 3))    #! error: F018 the format takes 2 values, given 3
    return 0


def target(driver, args):
    return entry_point
