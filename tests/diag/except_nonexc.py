"""Except nonexc."""


class A(object): pass


def entry_point(argv):
    try:
        return int(argv[1])
    except A:    #! error: F021 `except` takes an exception class, or a tuple of them, known at
        return 1


def target(driver, args):
    return entry_point
