"""Comparisons, chained ones, and their values as bools."""


def between(low, x, high):
    return low <= x < high


def count(x):
    n = 0
    if 0 < x < 10 < x * 5 != 35:
        n += 1
    if x == x == x:
        n += 2
    return n


def entry_point(argv):
    for x in range(-1, 12):
        print(between(0, x, 10), count(x), x < 5, x >= 5, x == 5, x != 5)
    return 0


def target(driver, args):
    return entry_point
