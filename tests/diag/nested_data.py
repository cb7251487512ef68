"""Nested data."""


def entry_point(argv):
    x = [1, [2, [3]]]    #! error: A002 list item is list of int here but int there.*help: a list holds one type; wrap the values #! error: A002 list item is list of int here but int there.*help: a list holds one type; wrap the values
    return 0


def target(driver, args):
    return entry_point
