"""Unpack int."""


def entry_point(argv):
    a, b = len(argv)    #! error: A012 int cannot be unpacked
    return a


def target(driver, args):
    return entry_point
