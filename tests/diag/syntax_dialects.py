"""Print statements in a file that is Python 3 otherwise."""


def entry_point(argv):
    print 'hello'               #! error: S028|S001
    x: int = 5
    return x


def target(driver, args):
    return entry_point
