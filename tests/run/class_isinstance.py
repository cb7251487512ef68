"""isinstance narrows; with several classes; of None; of a subclass."""


class Base(object):
    pass


class A(Base):
    def __init__(self, n):
        self.n = n


class B(Base):
    def __init__(self, s):
        self.s = s


class C(B):
    pass


def describe(x):
    if isinstance(x, A):
        return 'A %d' % x.n
    if isinstance(x, C):
        return 'C ' + x.s
    if isinstance(x, B):
        return 'B ' + x.s
    return 'other'


def only_b(x):
    if not isinstance(x, B):
        return 'no'
    return x.s


def both(x):
    return isinstance(x, (A, C))


def entry_point(argv):
    for x in [A(5), B('b'), C('c'), Base(), None]:
        print(describe(x), only_b(x), both(x), isinstance(x, Base))
    return 0


def target(driver, args):
    return entry_point
