"""Shifting by a negative count raises ValueError."""


def shift(a, n):
    try:
        return a << n
    except ValueError:
        return -1


def unshift(a, n):
    try:
        return a >> n
    except ValueError:
        return -2


def entry_point(argv):
    for n in range(-2, 3):
        print(shift(5, n), unshift(5, n))
    return 0


def target(driver, args):
    return entry_point
