"""Calls of fixed shape in every form, through functions, methods, classes and tables."""


class Point(object):
    def __init__(self, x=1, y=2, *rest):
        self.x = x
        self.y = y
        self.rest = len(rest)

    def move(self, dx, dy=0, scale=1):
        return Point(self.x + dx * scale, self.y + dy * scale)

    def text(self):
        return '%d,%d,%d' % (self.x, self.y, self.rest)

    def count(self, *items):
        return len(items)


class Point3(Point):
    def __init__(self, x, y=5, z=6):
        Point.__init__(self, x, y)
        self.z = z

    def move(self, dx, dy=10, scale=2):
        return Point(self.x - dx * scale, self.y - dy * scale, 1)

    def count(self, *items):
        return -len(items)


def plain(a, b=2, c=3):
    return a * 100 + b * 10 + c


def other(a, b=5, c=6):
    return -(a * 100 + b * 10 + c)


def star(a, *rest):
    return a + len(rest)


def keyword_only(a, *, b=4, c):
    return a * 100 + b * 10 + c


def pairs(a, b):
    return (a, b)


def swapped(a, b):
    return (b, a)


FUNCTIONS = [plain, other]
CLASSES = [Point, Point3]
SHAPES = {'p': (1, 2), 'q': (3, 4)}


def apply2(f, args):
    return f(*args)


def forward(*args):
    return plain(*args)


def forward_more(f, *args):
    return f(0, *args)


def entry_point(argv):
    n = len(argv)
    for f in FUNCTIONS:
        print(f(n), f(n, 7), f(n, c=8), f(c=1, a=2, b=n), f(*(n, 2)), f(n, *(8, 9)))
    for cls in CLASSES:
        p = cls(n)
        print(p.text(), cls(n, 3).text(), cls(n, y=9).text(), cls(*(n, 4)).text(), cls(y=1, x=n).text())
        print(p.move(n).text(), p.move(n, 2).text(), p.move(n, scale=3).text(), p.move(dy=4, dx=n).text(), p.move(*(1, 2, 3)).text())
        print(p.count(), p.count(n), p.count(1, 2, n))
    print(Point().text(), Point(1, 2, 3, 4).text())
    print(star(n), star(n, 'x'), star(n, 1, 2), star(*(n, 2, 3)))
    print(keyword_only(n, c=1), keyword_only(n, b=2, c=n))
    print(apply2(pairs, (n, 'z'))[1], forward(n), forward(n, 5), forward(n, 5, 6), forward_more(star, 1, 2))
    a, b = SHAPES['q']
    print(plain(a, b), plain(*SHAPES['p']))
    m = Point(3).move
    print(m(1).text(), m(1, scale=5).text())
    try:
        print(plain(*swapped(n, 4)))
    except ValueError:
        print('never')
    return 0


def target(driver, args):
    return entry_point
