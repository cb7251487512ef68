"""Tuple parameters."""


def distance((x1, y1), (x2, y2)):
    return abs(x1 - x2) + abs(y1 - y2)


def entry_point(argv):
    print distance((1, 2), (4, 6))
    return 0


def target(driver, args):
    return entry_point
