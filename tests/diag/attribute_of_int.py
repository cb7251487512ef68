"""Attributes of values that have none."""


def entry_point(argv):
    n = len(argv)
    return n.value              #! error: value.*int|int.*value


def target(driver, args):
    return entry_point
