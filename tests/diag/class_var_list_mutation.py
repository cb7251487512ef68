"""Class var list mutation."""


class A(object):
    items = []


def entry_point(argv):
    A.items.append(1)
    A().items.append('x')    #! error: A002 list item is str here but int there.*help: a list holds one type; wrap the values
    return 0


def target(driver, args):
    return entry_point
