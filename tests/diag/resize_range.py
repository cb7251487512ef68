"""Resize range."""


def entry_point(argv):
    r = range(10)
    r.append('x')    #! error: A002 list item is str here but int there.*help: a list holds one type; wrap the values
    return 0


def target(driver, args):
    return entry_point
