"""Instances of classes that derive from containers."""
from collections import namedtuple
from rpython.rlib.unroll import unrolling_iterable

Point = namedtuple('Point', 'x y')
ORIGIN = Point(0, 0)
NAMES = unrolling_iterable(['a', 'b'])


class Stack(list):
    pass


class Table(dict):
    pass


STACK = Stack()


def prebuilt():
    return ORIGIN.x             #! error: Point is a namedtuple, which has no form at run time


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
    return prebuilt() + made() + stack() + unrolled([len(argv)]) + made_now(argv)


def target(driver, args):
    return entry_point
