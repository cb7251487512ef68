"""Attributes read on classes that are values: plain ones, those that instances have too, static methods, methods, __name__."""

class Base(object):
    size = 1
    name = None


class Named(Base):
    name = 'named'


class Big(Named):
    size = 100


def f(n):
    b = Base()
    b.name = 'changed'
    for cls in [Base, Named, Big]:
        print(cls.size, cls.name)


def f2(n):
    for cls in [Base, Named, Big]:
        print(cls.size, cls.name)


def f3(n):
    b = Base()
    b.size = 5
    for cls in [Base, Named, Big]:
        print(cls.size, cls.name)


class X(object):
    v = 1
    def __init__(self):
        self.v = 3
    @staticmethod
    def sm(x):
        return x
    def m(self, k):
        return k + self.v


class Y(X):
    v = 2
    @staticmethod
    def sm(x):
        return x * 10
    def m(self, k):
        return 100


class Z(X):
    pass


class W(Z):
    v = 7


def g(n):
    for cls in [X, Y, Z, W]:
        f = cls.sm
        m = cls.m
        print(f(5), cls.v, cls().v, m(cls(), 3), cls.__name__)


def g2(n):
    x = [X(), W(), Z()][n]
    print(x.__class__.v, type(x).v, x.__class__.__name__)


def g3(n):
    for cls in [Y, W]:
        print(cls.v)
    cls = Z if n else None
    print(cls is None, cls.v)


def entry_point(argv):
    n = len(argv)
    f(n)
    f2(n)
    f3(n)
    g(n)
    g2(n)
    g3(n)
    return 0

def target(driver, args):
    return entry_point
