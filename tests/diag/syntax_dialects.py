"""Print statements in a file that is Python 3 otherwise."""


def entry_point(argv):
    print 'hello'
    x: int = 5                  #! error: S028
    return x


def target(driver, args):
    return entry_point
