"""Octal literals and long suffixes on constants."""


def entry_point(argv):
    print 0777, 010, 0x1F, 0
    print 10L == 10
    return 0


def target(driver, args):
    return entry_point
