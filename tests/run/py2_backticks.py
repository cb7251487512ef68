"""Backticks are repr."""


def entry_point(argv):
    print `5` + `-3`
    print 'x' + `1.5`
    return 0


def target(driver, args):
    return entry_point
