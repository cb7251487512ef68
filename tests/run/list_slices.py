"""Slices read, deleted, assigned."""


def show(items):
    print(' '.join([str(item) for item in items]))


def entry_point(argv):
    items = [0, 1, 2, 3, 4, 5, 6, 7]
    show(items[2:5])
    show(items[:3])
    show(items[6:])
    show(items[:])
    show(items[:-1])
    show(items[-3:])
    show(items[3:100])
    show(items[5:2])
    copy = items[:]
    copy[0] = 99
    print(items[0], copy[0])
    del items[1:3]
    show(items)
    del items[3:]
    show(items)
    items[0:2] = [7, 8]
    show(items)
    del items[:]
    print(len(items))
    return 0


def target(driver, args):
    return entry_point
