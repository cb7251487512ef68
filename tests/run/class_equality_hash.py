"""__eq__ and __hash__: in dicts, sets, lists, tuples, inherited, overridden, mixed with identity; copies as keys."""


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x and self.y == other.y

    def __ne__(self, other):
        return not self.__eq__(other)

    def __hash__(self):
        return self.x * 1000 + self.y


class Colored(Point):
    def __init__(self, x, y, color):
        Point.__init__(self, x, y)
        self.color = color


class Mod(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n % 7 == other.n % 7

    def __ne__(self, other):
        return self.n % 7 != other.n % 7

    def __hash__(self):
        return hash(self.n % 7)


def entry_point(argv):
    p, q, c = Point(1, 2), Point(len(argv), 2), Colored(1, 2, 'red')
    print(p == q, p != q, p is q, p == c, c == p, p == Point(2, 1), hash(p) == hash(q))
    d = {p: 'p'}
    d[q] = 'q'
    d[c] = 'c'
    d[Point(3, 4)] = 'other'
    print(len(d), d[Point(1, 2)], Point(4, 3) in d, [k.x for k in d])
    print(p in [q], [Point(0, 0), q].index(p), [p, q, c].count(p), (p, 1) == (q, 1), len({(p, 1): 1, (q, 1): 2}))
    s = set([Mod(1), Mod(8), Mod(3)])
    print(len(s), Mod(15) in s, Mod(2) in s, len({Mod(i): i for i in range(20)}))
    items = [Mod(1), Mod(2)]
    items.remove(Mod(9))
    print([m.n for m in items], [Mod(3)] == [Mod(10)])
    return 0

def target(driver, args):
    return entry_point
