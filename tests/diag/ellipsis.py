"""Ellipsis."""


def entry_point(argv):
    x = argv[...]    #! error: A012 list of str is indexed by Ellipsis: an index is an int
    return 0


def target(driver, args):
    return entry_point
