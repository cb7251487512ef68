"""A for over a tuple of one type, and unpacking in for."""


def entry_point(argv):
    for x in (3, 1, 2):
        print(x)
    for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
        print(a + b + c)
    first, second, third = [10, 20, 30]
    print(first, second, third)
    return 0


def target(driver, args):
    return entry_point
