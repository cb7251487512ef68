"""Memo functions and specialisation over a hierarchy: tables by class, methods specialised and overridden, copies by class and by type that call each other."""
from rpython.rlib.objectmodel import specialize


class Shape(object):
    sides = 0

    @specialize.arg(1)
    def scaled(self, factor):
        return self.sides * factor

    @specialize.argtype(1)
    def show(self, x):
        return 'shape ' + str(x)


class Triangle(Shape):
    sides = 3

    @specialize.arg(1)
    def scaled(self, factor):
        return 1000 + Shape.scaled(self, factor)


class Square(Shape):
    sides = 4

    @specialize.argtype(1)
    def show(self, x):
        return 'square ' + str(x)


class Cube(Square):
    sides = 12


ALL = [Shape, Triangle, Square, Cube]


@specialize.memo()
def depth(cls):
    return len(cls.__mro__) - 2


@specialize.memo()
def name_of(cls, upper):
    return cls.__name__.upper() if upper else cls.__name__


@specialize.memo()
def is_sub(cls, base):
    return issubclass(cls, base)


@specialize.arg(0)
def make(cls):
    x = cls()
    assert isinstance(x, cls)
    return x


@specialize.argtype(0)
def twice(x):
    return x + x


@specialize.call_location()
def listed(x):
    result = []
    result.append(x)
    return result


def entry_point(argv):
    one = len(argv)
    for i in range(4):
        cls = ALL[i * one]
        print(name_of(cls, i % 2 == 0), depth(cls), is_sub(cls, Square), is_sub(cls, Shape))
    for x in [make(Shape), make(Triangle), make(Square), make(Cube)]:
        print(x.scaled(2), x.scaled(10), x.show(one), x.show('s'), x.show(1.5), depth(x.__class__))
    print(twice(one), twice('ab'), twice(0.25), twice([one]), twice((1, 'x')))
    print(listed(one), listed('x'), listed(None if one > 5 else make(Cube))[0].sides)
    return 0


def target(driver, args):
    return entry_point
