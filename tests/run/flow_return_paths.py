"""Functions with many returns of differing kinds: None or object, early ones in loops, in handlers, missing at the end."""


class Shape(object):
    def area(self):
        return 0


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Box(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h


def make(text):
    if not text:
        return None
    parts = text.split('x')
    try:
        if len(parts) == 1:
            return Square(int(parts[0]))
        if len(parts) == 2:
            return Box(int(parts[0]), int(parts[1]))
    except ValueError:
        return Shape()


def sign(x):
    if x > 0:
        return 1
    elif x < 0:
        return -1
    return 0


def nothing(items):
    for x in items:
        if x:
            return
        items[0] = 5


def first(items, default):
    for x in items:
        return x
    return default


def entry_point(argv):
    for text in ('3', '2x5', '', 'a', '1x2x3', '1x', '-4'):
        shape = make(text)
        if shape is None:
            print('none')
        elif isinstance(shape, Square):
            print('square', shape.side, shape.area())
        else:
            print('shape', shape.area())
    items = [0] * len(argv)
    nothing(items)
    print(items, nothing(items) is None, [sign(x) for x in (-5, 0, 7)], sign(0.5), first([], 'd'), first(['f'], 'd'))
    return 0

def target(driver, args):
    return entry_point
