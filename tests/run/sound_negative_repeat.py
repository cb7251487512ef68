"""Repeating lists and strings zero or a negative number of times gives empty ones."""


def entry_point(argv):
    for n in range(-2, 3):
        print(len([0] * n), len('ab' * n), len([1, 2] * n))
    return 0


def target(driver, args):
    return entry_point
