"""map, filter, zip, reduce and cmp work on lists at import time."""

SQUARES = map(lambda x: x * x, range(5))
ODD = filter(lambda x: x % 2, SQUARES)
PAIRS = zip([1, 2], ['a', 'b'])
TOTAL = reduce(lambda x, y: x + y, SQUARES)
SORTED = sorted([3, 1, 2], cmp=lambda a, b: cmp(b, a))


def entry_point(argv):
    print len(SQUARES), SQUARES[4], len(ODD), ODD[1]
    for n, s in PAIRS:
        print n, s
    print TOTAL, SORTED[0], SORTED[2]
    return 0


def target(driver, args):
    return entry_point
