"""Mod wrong type."""


def entry_point(argv):
    print("%d" % argv[0])    #! error: A012 `%d` cannot format str
    return 0


def target(driver, args):
    return entry_point
