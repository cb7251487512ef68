"""A name from a comprehension is gone after it."""


def entry_point(argv):
    items = [n for n in range(3)]
    return n + len(items)       #! error: n


def target(driver, args):
    return entry_point
