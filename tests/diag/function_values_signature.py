"""Functions of different signatures in one variable."""


def one(a):
    return a


def two(a, b):
    return a + b


TABLE = [one, two]


def entry_point(argv):
    total = 0
    for f in TABLE:
        total += f(1)           #! error: argument|signature|two
    return total


def target(driver, args):
    return entry_point
