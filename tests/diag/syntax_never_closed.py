"""A bracket that is never closed."""


def target(driver, args):
    return entry_point


def entry_point(argv):
    items = [1, 2               #! error: S006
    return len(items)
