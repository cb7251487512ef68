"""*args of a fixed number of items."""


def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def first(a, *rest):
    return a + len(rest)


def spread(a, b, c):
    return a * 100 + b * 10 + c


def entry_point(argv):
    print(total(1, 2, 3), total(5), first(1), first(1, 2, 3))
    args = (4, 5)
    print(spread(3, *args), spread(*(1, 2, 3)))
    return 0


def target(driver, args):
    return entry_point
