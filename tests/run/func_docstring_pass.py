"""Functions with nothing but a docstring, pass, or returning None."""


def documented():
    """Only this."""


def empty():
    pass


def maybe(n):
    if n:
        return 'something'


def entry_point(argv):
    documented()
    empty()
    print(maybe(1), maybe(0) is None)
    return 0


def target(driver, args):
    return entry_point
