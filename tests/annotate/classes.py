"""Attributes on the most general class, methods, properties, mixins, prebuilt instances, exceptions."""


class Shape(object):
    name = 'shape'
    sides = 0

    def area(self):
        raise NotImplementedError

    def twice(self):
        return self.area() * 2

    def grown(self):
        return self


class Square(Shape):
    name = 'square'

    def __init__(self, side):
        self.side = side
        self.partner = None

    def area(self):
        return self.side * self.side

    def grown(self):
        return Square(self.side + 1)

    @property
    def half(self):
        return self.side / 2.0


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius
        self.partner = self

    def area(self):
        return 3 * self.radius

    def __len__(self):
        return self.radius

    def __getitem__(self, i):
        return str(i)

    def __eq__(self, other):
        return True


class Counter(object):
    _mixin_ = True

    def bump(self):
        self.count = self.count + 1
        return self.count


class Ints(Counter):
    def __init__(self):
        self.count = 0


class Floats(Counter):
    def __init__(self):
        self.count = 0.5


class Failure(Exception):
    def __init__(self, code):
        self.code = code


UNIT = Square(1)
UNIT.label = 'unit'


def narrow(shape):
    if isinstance(shape, Square):
        return shape.grown().side
    assert isinstance(shape, Circle)
    return shape.radius + len(shape)


def risky(n):
    try:
        if n > 3:
            raise Failure(n)
        if n > 2:
            raise ValueError('three')
    except Failure as e:
        return e.code
    except (ValueError, KeyError) as e:
        return len(str(e))
    return 0


def class_of(shape):
    return shape.__class__.__name__, type(shape) is Square


def entry_point(argv):
    shape = Square(2)
    circle = Circle(3)
    either = shape if len(argv) > 1 else circle
    print(either.twice(), either.name, shape.half, circle[2], circle == shape)
    print(UNIT.label, UNIT.grown().side)
    shape.partner = circle
    class_of(either)
    Ints().bump()
    Floats().bump()
    return narrow(either) + risky(len(argv))
