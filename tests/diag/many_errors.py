"""Independent errors in several functions come in one run."""


def one(n):
    return n + 'x'              #! error: int.*str|str.*int


def two(items):
    return items.nothing        #! error: nothing


def three():
    return missing_name         #! error: missing_name


def entry_point(argv):
    one(len(argv))
    two(argv)
    three()
    return 0


def target(driver, args):
    return entry_point
