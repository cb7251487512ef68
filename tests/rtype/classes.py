"""Instances: attributes in structs, class attributes and methods in vtables, isinstance by number."""


class Shape(object):
    sides = 0

    def __init__(self, name):
        self.name = name

    def area(self):
        return 0


class Square(Shape):
    sides = 4

    def __init__(self, width):
        Shape.__init__(self, 'square')
        self.width = width

    def area(self):
        return self.width * self.width


class Cube(Square):
    def area(self):
        return 6 * Square.area(self)


def look(shape):
    if isinstance(shape, Square):
        return shape.width
    return shape.sides


def entry_point(argv):
    shape = Shape('none')
    if len(argv) > 1:
        shape = Square(len(argv))
    if len(argv) > 2:
        shape = Cube(3)
    return shape.area() + shape.sides + look(shape)
