"""Attributes of classes as values, and of frozen instances, of which some have none, or that have no base in common."""


class A:
    NAME = 'a'
    SIZE = 1


class B:
    NAME = 'b'
    SIZE = 2


class Base(object):
    pass


class C(Base):
    NAME = 'c'

    @staticmethod
    def make(n):
        return 'C%d' % n

    @classmethod
    def named(cls, n):
        return cls.NAME * n


class D(Base):
    NAME = 'd'

    @staticmethod
    def make(n):
        return 'D%d' % n

    @classmethod
    def named(cls, n):
        return cls.NAME * n


class E(Base):
    pass


class Place(object):
    def __init__(self, where):
        self.where = where

    def _freeze_(self):
        return True


here = Place(1)
there = Place(2)
there.extra = 'far'


def name_of(cls):
    try:
        return getattr(cls, 'NAME')
    except AttributeError:
        return 'no name'


def make(cls, n):
    try:
        return cls.make(n) + cls.named(n)
    except AttributeError:
        return 'cannot make'


def extra(place):
    try:
        return place.extra
    except AttributeError:
        return 'nothing'


class Node(object):
    def __init__(self, of):
        self.of = of


def entry_point(argv):
    first = len(argv) - 1
    for i in range(first, 2):
        cls = [A, B][i]
        print(cls.NAME + str(cls.SIZE))
    for i in range(first, 3):
        node = Node([C, D, E][i])
        print(name_of(node.of))
        print(make(node.of, i + 2))
    for i in range(first, 2):
        place = [here, there][i]
        print(str(place.where) + ' ' + extra(place))
    return 0


def target(driver, args):
    return entry_point
