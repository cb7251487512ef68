"""Overriding, calling the base's method, attributes of base and subclass."""


class Shape(object):
    kind = 'shape'

    def __init__(self, name):
        self.name = name

    def area(self):
        return 0.0

    def describe(self):
        return self.name + ' ' + self.kind + ' ' + str(self.area())


class Square(Shape):
    kind = 'square'

    def __init__(self, side):
        Shape.__init__(self, 'sq')
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, radius):
        Shape.__init__(self, 'ci')
        self.radius = radius

    def area(self):
        return 3.0 * self.radius * self.radius

    def describe(self):
        return '(' + Shape.describe(self) + ')'


class Unit(Circle):
    kind = 'unit circle'

    def __init__(self):
        Circle.__init__(self, 1.0)


def entry_point(argv):
    for shape in [Shape('plain'), Square(2.0), Circle(3.0), Unit()]:
        print(shape.describe())
    return 0


def target(driver, args):
    return entry_point
