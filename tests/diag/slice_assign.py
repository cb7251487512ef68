"""Slice assign."""


def entry_point(argv):
    l = [1, 2, 3]
    l[0:2] = 'ab'    #! error: A002 list item is str here but int there.*help: a list holds one type; wrap the values
    return len(l)


def target(driver, args):
    return entry_point
