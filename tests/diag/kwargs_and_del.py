"""Keyword dicts as parameters, deleting attributes."""


class Box(object):
    def __init__(self):
        self.n = 1


def options(**kwargs):
    return 0


def entry_point(argv):
    b = Box()
    del b.n                     #! error: del
    return options(a=1)         #! error: \*\*kwargs


def target(driver, args):
    return entry_point
