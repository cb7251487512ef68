# dialect: 2
"""Old-style classes: inheritance, class attributes, __len__, __cmp__-free comparison, __nonzero__, __getitem__ iteration, __del__-free use."""


class Shape:
    sides = 0
    names = []

    def __init__(self, name):
        self.name = name
        self.names.append(name)

    def describe(self):
        return '%s has %d sides' % (self.name, self.sides)


class Square(Shape):
    sides = 4

    def __init__(self, size):
        Shape.__init__(self, 'square')
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if i >= self.size:
            raise IndexError
        return i * i

    def __nonzero__(self):
        return self.size != 0


class Big(Square):
    def describe(self):
        return 'big ' + Square.describe(self)


def entry_point(argv):
    shapes = [Shape('blob'), Square(3), Big(5 * len(argv))]
    for s in shapes:
        print s.describe(), isinstance(s, Square), s.__class__.__name__
    print Shape.names, len(shapes[1].names)
    q = Square(4)
    print [x for x in q], len(q), q[2], 9 in q, bool(q), bool(Square(0)), list(q), max(q)
    if not Square(0):
        print 'empty'
    return 0

def target(driver, args):
    return entry_point
