"""An exception of the program's own, uncaught, through three functions."""


class Failure(Exception):
    pass


def third(n):
    if n > 2:
        raise Failure('too deep')
    return third(n + 1)


def second(n):
    return third(n) + 1


def entry_point(argv):
    print('start')
    return second(0)


def target(driver, args):
    return entry_point
