"""Instances of classes that derive from containers; namedtuples used wrongly."""
from collections import namedtuple
from rpython.rlib.unroll import unrolling_iterable

Point = namedtuple('Point', 'x y')
ORIGIN = Point(0, 0)
NAMED = namedtuple('Named', 'x name')(1, 'one')
NAMES = unrolling_iterable(['a', 'b'])


class Vector(tuple):
    pass


VECTOR = Vector([1, 2])


class Stack(list):
    pass


class Table(dict):
    pass


STACK = Stack()


def prebuilt():
    return len(VECTOR)          #! error: A037.*Vector is a kind of tuple, which has no form at run time


def records(i):
    return NAMED[i]             #! error: indexing a tuple of different types


def unpacked():
    x, y, z = ORIGIN            #! error: 2 items is unpacked into 3
    return x


def misspelt():
    return ORIGIN.z             #! error: no attribute 'z'


def too_few():
    return Point(1).x           #! error: misses argument 'y'


def made():
    return len(Table())         #! error: Table is a kind of dict


def stack():
    return len(STACK)           #! error: Stack is a kind of list, which has no form


def unrolled(items):
    total = 0
    for name, item in zip(NAMES, items):        #! error: stands beside what is not known
        total += item
    return total


def made_now(items):
    for x in unrolling_iterable(items):         #! error: made of what is not known
        pass
    return 1


def entry_point(argv):
    return prebuilt() + records(len(argv)) + unpacked() + misspelt() + too_few() + made() + stack() + unrolled([len(argv)]) + made_now(argv)


def target(driver, args):
    return entry_point
