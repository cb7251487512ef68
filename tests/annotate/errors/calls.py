"""A010, A011, A013, A019, A023, A024, A026, A028: calls that do not fit."""
from rpython.rlib.objectmodel import enforceargs, not_rpython, specialize


class Empty(object):
    pass


class Pair(object):
    def __init__(self, a, b):
        self.a = a


def two(a, b=1):
    return a


@specialize.arg(0)
def known(name, x):
    return x


@specialize.memo()
def table(x):
    return x


@enforceargs(int, str)
def enforced(a, b):
    return a


def declared(a: int) -> str:
    return a


@not_rpython
def import_time():
    pass


def entry_point(argv):
    n = len(argv)
    n()
    two()
    two(1, 2, 3)
    two(1, c=3)
    two(1, a=3)
    two(*argv)
    Empty(3)
    Pair(1)
    known(argv[0], 1)
    table(n)
    enforced(n, n)
    declared(argv)
    import_time()
    ord(n)
    'x'.join(n)
    argv.insert('x', 'y')
    return 0
