"""A line that opens a block without one."""


def entry_point(argv):
    if argv:
    return 0                    #! error: S003|block


def target(driver, args):
    return entry_point
