"""A write outside of a list ends the program."""


def store(items, i):
    items[i] = 1


def entry_point(argv):
    items = [0] * 4
    store(items, 3)
    print('stored')
    store(items, 4)
    print('not reached')
    return 0


def target(driver, args):
    return entry_point
