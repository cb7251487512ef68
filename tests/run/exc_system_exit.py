"""The status of the entry point is the exit status."""


def entry_point(argv):
    print('leaving')
    return 42


def target(driver, args):
    return entry_point
