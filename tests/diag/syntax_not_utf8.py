"""A byte that is no UTF-8 in a file that is Python 3 otherwise."""


def entry_point(argv):
    return 0                # café            #! error: S015.*byte 0xe9 is not UTF-8


def target(driver, args):
    return entry_point
