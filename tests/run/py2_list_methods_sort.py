"""Slices, del and list arithmetic in the old dialect."""


def entry_point(argv):
    items = [5, 3, 9]
    items[1:2] = [7]
    del items[0]
    print len(items), items[0], items[-1]
    items = items + range(2)
    print ','.join([str(i) for i in items])
    return 0


def target(driver, args):
    return entry_point
