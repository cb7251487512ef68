"""Malformed numbers."""


def entry_point(argv):
    a = 0x                      #! error: S011
    b = 12abc                   #! error: S011
    return 0


def target(driver, args):
    return entry_point
