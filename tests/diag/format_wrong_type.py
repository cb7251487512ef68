"""% formats that do not fit their values."""


def entry_point(argv):
    print('%d' % argv[0])       #! error: %d|str
    print('%s %s' % (1,))       #! error: argument|format|2|value
    return 0


def target(driver, args):
    return entry_point
