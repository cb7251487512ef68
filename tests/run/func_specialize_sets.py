"""Specialised methods that are overridden, specialised functions in variables, memo by tables and on frozen objects and classes."""
from rpython.rlib.objectmodel import specialize


class Shape(object):
    width = 1

    def __init__(self, n):
        self.n = n

    @specialize.argtype(1)
    def add(self, x):
        return x

    @specialize.arg(1)
    def get(self, name):
        return getattr(self, name)

    @specialize.call_location()
    def at(self, x):
        return x

    @specialize.memo()
    def size(self):
        return 7


class Square(Shape):
    width = 2

    @specialize.argtype(1)
    def add(self, x):
        return x + x

    @specialize.arg(1)
    def get(self, name):
        return 10 * getattr(self, name)

    @specialize.call_location()
    def at(self, x):
        return x


class Kind(object):
    def __init__(self, name, n):
        self.name = name
        self.n = n

    def _freeze_(self):
        return True


SMALL, LARGE, HUGE = Kind('small', 1), Kind('large', 10), Kind('huge', 100)


@specialize.memo()
def text_of(kind):
    return kind.name.upper()


@specialize.memo()
def number_of(kind, double):
    return kind.n * (2 if double else 1)


@specialize.memo()
def width_of(cls):
    return cls.width


@specialize.memo()
def maker(cls):
    def make(n):
        return cls(n + cls.width)
    return make


@specialize.memo()
def object_for(kind):
    return Square(kind.n)


@specialize.argtype(0)
def twice(x):
    return x + x


@specialize.argtype(0)
def same(x):
    return x


FUNCTIONS = [twice, same]


def kind_for(i):
    if i == 0:
        return SMALL
    elif i == 1:
        return LARGE
    return HUGE


def kind_or_none(i):
    return None if i == 0 else kind_for(i)


@specialize.memo()
def name_or_none(kind):
    if kind is None:
        return None
    return kind.name


def class_for(i):
    return Square if i else Shape


def entry_point(argv):
    n = len(argv) - 1
    for i in range(2):
        s = class_for(i + n)(i + 3)
        print(s.add(4), s.add('ab'), s.add(1.5))
        print(s.get('n'), s.get('width'))
        print(s.at(i), s.at('x'))
        print(width_of(class_for(i)), maker(class_for(i))(5).n)
    print(maker(Shape)(1).n, maker(Square)(1).n)
    for i in range(3):
        kind = kind_for(i + n)
        print(text_of(kind), number_of(kind, i == 1), number_of(kind, False), object_for(kind).n)
        print(name_or_none(kind_or_none(i)))
    for f in FUNCTIONS:
        print(f(3))
        print(f('ab'))
    return 0


def target(driver, args):
    return entry_point
