"""Conditions known at import time choose branches that would not translate otherwise."""

USE_FAST = True
VERSION = (1, 2)


def fast(n):
    return n * 2


def entry_point(argv):
    if USE_FAST:
        f = fast
    else:
        f = undefined_name
    if VERSION[0] == 1:
        print('version one')
    else:
        print(unknown.thing)
    print(f(21))
    return 0


def target(driver, args):
    return entry_point
