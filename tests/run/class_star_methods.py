"""Defaults, keywords and star arguments of overridden methods; mixins that call the base; methods as values."""




class Shape(object):
    def area(self):
        return 0.0

    def scaled(self, factor=2, offset=0):
        return self.area() * factor + offset

    def all(self, first, *rest):
        return len(rest) + first


class Square(Shape):
    def __init__(self, side):
        self.side = side
        self.tag = 'square'

    def area(self):
        return float(self.side * self.side)

    def scaled(self, factor=3, offset=1):
        return Shape.scaled(self, factor, offset) + 0.5


class Circle(Shape):
    def __init__(self, r=1.0):
        self.r = r
        self.tag = None

    def area(self):
        return 3.0 * self.r * self.r

    def all(self, first, *rest):
        return first * 100


class Named(object):
    _mixin_ = True

    def area(self):
        return Square.area(self) + 1.0

    def title(self):
        return 'named ' + str(self.side)


class NamedSquare(Named, Square):
    pass


def tag_of(shape):
    if isinstance(shape, Square):
        return shape.tag
    elif isinstance(shape, Circle):
        return shape.tag
    return 'no tag'


def pick(i):
    if i == 0:
        return Square(3)
    elif i == 1:
        return Circle()
    return NamedSquare(2)


def entry_point(argv):
    n = len(argv)
    for i in range(3):
        s = pick(i)
        print(s.area(), s.scaled(), s.scaled(5), s.scaled(offset=4), s.scaled(*(2, 3)))
        print(s.all(n), s.all(n, 2), s.all(n, 2, 3))
        tag = tag_of(s)
        print(tag if tag is not None else 'none')
    print(NamedSquare(4).title())
    f = pick(0).scaled
    g = pick(n).scaled
    print(f(1), g(1), f(factor=2), g(1, 1))
    return 0


def target(driver, args):
    return entry_point
