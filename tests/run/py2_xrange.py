"""xrange, and range as a list."""


def entry_point(argv):
    total = 0
    for i in xrange(10):
        total += i
    for i in xrange(10, 0, -3):
        total += i
    items = range(3)
    items.append(100)
    print total, len(items), items[3]
    return 0


def target(driver, args):
    return entry_point
