"""An exception caught, looked at and raised again is told with the place where it came from."""


class Level(Exception):
    def __init__(self, n):
        self.n = n


def deep(n):
    if n == 0:
        raise Level(7)
    deep(n - 1)


def middle():
    try:
        deep(3)
    except Level as e:
        print('seen', e.n)
        raise


def entry_point(argv):
    middle()
    return 0

def target(driver, args):
    return entry_point
