"""Static and class methods: through classes, instances, subclasses, as values; factories that know their class."""


class Shape(object):
    registry = {}
    sides = 0

    def __init__(self, size):
        self.size = size

    @classmethod
    def make(cls, size):
        shape = cls(size)
        shape.size += cls.sides
        return shape

    @staticmethod
    def check(size):
        return size > 0

    @classmethod
    def named(cls, text):
        return '%s-%d' % (text, cls.sides)

    def again(self):
        return self.make(self.size * 2)


class Square(Shape):
    sides = 4

    @staticmethod
    def check(size):
        return size > 10


class Star(Square):
    sides = 10


def apply(f, x):
    return f(x)


def entry_point(argv):
    one = len(argv)
    print(Shape.make(1).size, Square.make(1).size, Star.make(one).size, Star.named('s'), Square(3).named('i'))
    print(Shape.check(5), Square.check(5), Star.check(50), Star(1).check(5), apply(Shape.check, 0), apply(Square.check, 11))
    print(isinstance(Star.make(1), Star), Star(1).again().size, Square(2).again().again().size)
    checks = [Shape.check, Square.check]
    print([f(5 * one) for f in checks])
    for shape in [Shape(1), Square(2), Star(3)]:
        print(shape.sides, shape.again().size, shape.check(one * 11), shape.named('v'))
    return 0

def target(driver, args):
    return entry_point
