"""Ord int."""


def entry_point(argv):
    return ord(3)    #! error: A028 ord\(\) takes a character as argument 1, not int


def target(driver, args):
    return entry_point
