"""Order comparisons of types that have none."""


class Box(object):
    pass


def entry_point(argv):
    n = len(argv)
    print(n < 'x')              #! error: int.*str|str.*int
    print(Box() < Box())        #! error: Box
    return 0


def target(driver, args):
    return entry_point
