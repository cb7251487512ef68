"""Endless recursion at import time."""


def forever(n):
    return forever(n + 1)       #! error: recursion


forever(0)


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
