"""Ints become floats beside floats; int() cuts towards zero."""


def half(n):
    return n * 0.5


def entry_point(argv):
    print(half(3), half(-3), 1 + 0.5, 2 - 0.5, 3 / 2.0)
    print(int(2.9), int(-2.9), int(0.5), float(3), float(-1))
    total = 0.0
    for i in range(5):
        total += i
    print(total)
    print(1 < 1.5, 2 == 2.0, 3 > 3.5)
    return 0


def target(driver, args):
    return entry_point
