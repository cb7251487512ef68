"""A function that returns two types."""


def describe(n):
    if n > 1:
        return 'many'
    return n                    #! error: A007.*(str.*int|int.*str)


def entry_point(argv):
    describe(len(argv))
    return 0


def target(driver, args):
    return entry_point
