"""Prebuilt mixed list."""


L = [1, 'a', None]


def entry_point(argv):
    return len(L)    #! error: A002 item of a constant of import time is int here but str or None there.*help: all items of one container have one type


def target(driver, args):
    return entry_point
