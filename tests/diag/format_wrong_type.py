"""A % format that does not take the type of its value."""


def entry_point(argv):
    print('%d' % argv[0])       #! error: %d|str
    return 0


def target(driver, args):
    return entry_point
