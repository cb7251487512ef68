"""min, max, abs of two and more."""


def entry_point(argv):
    print(min(1, 2), max(1, 2), min(3, 1, 2), max(3, 1, 2), abs(-3), abs(3))
    print(min(1.5, 2.5), max(-1.5, 1.5), abs(-2.5))
    print(min('b', 'a'), max('b', 'a'))
    best = 0
    for x in [3, 9, -4, 7]:
        best = max(best, x)
    print(best)
    return 0


def target(driver, args):
    return entry_point
