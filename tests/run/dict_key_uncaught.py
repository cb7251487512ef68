"""Nobody catches it."""


def entry_point(argv):
    d = {1: 'one'}
    print(d[1])
    print(d[len(argv) + 1])
    return 0


def target(driver, args):
    return entry_point
