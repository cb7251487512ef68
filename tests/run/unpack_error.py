"""Unpacking a list of another length raises ValueError."""


def total(items):
    try:
        a, b = items
        return a + b
    except ValueError:
        return -1


def entry_point(argv):
    print(total([1, 2]), total([1]), total([1, 2, 3]), total([]))
    return 0


def target(driver, args):
    return entry_point
