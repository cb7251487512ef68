from collections import namedtuple

Point = namedtuple("Point", "x y name")
ORIGIN = Point(0, 0, "origin")
POINTS = [Point(1, 2, "a"), Point(3, 4, "b")]
Options = namedtuple("Options", ["depth", "verbose"], defaults=[False])


class Pair(namedtuple("Pair", ["key", "value"])):
    SCALE = 10

    def total(self):
        return self.key + self.value * self.SCALE

    def swapped(self):
        return Pair(self.value, self.key)


class Triple(Pair):
    def total(self):
        return -1


PAIRS = [Pair(1, 2), Pair(3, 4), Triple(5, 6)]
TABLE = {"one": Point(1, 1, "one"), "two": Point(2, 2, "two")}


class Shape(object):
    where = None

    def __init__(self, where):
        self.where = where


def move(p, dx, dy):
    return Point(p.x + dx, p.y + dy, p.name)


def find(points, name):
    for p in points:
        if p.name == name:
            return p
    return None


def entry_point(argv):
    print(ORIGIN.x)
    print(ORIGIN.name)
    print(ORIGIN[1])
    print(ORIGIN[-1])
    for p in POINTS:
        print("%d %d %s" % (p.x, p.y, p.name))
        x, y, name = p
        print(x + y)
        print(len(p))
        print(tuple(p))
        print(p)
        print(repr(p))
    for q in PAIRS:
        print(q.key + q.value)
        print(q.total())
        print(q.swapped().key)
        for item in q:
            print(item)
        print(isinstance(q, Triple))
    print(TABLE["two"].name)
    p = Point(len(argv), 5, "made")
    print(p.name)
    print(p == ORIGIN)
    print(p != ORIGIN)
    print(p == Point(len(argv), 5, "made"))
    print(p == (len(argv), 5, "made"))
    print((len(argv), 5, "made") == p)
    print(p < Point(len(argv), 6, ""))
    print(sorted([Pair(3, 1), Pair(1, 2)])[0].value)
    q = p._replace(y=7)
    print(q.y)
    print(p.y)
    print(p._replace(name="n", x=9))
    print(isinstance(p, Point))
    print(Point._fields)
    print(len(Point._fields))
    print(Options(3).verbose)
    print(Options(3, True).verbose)
    print(Options(verbose=True, depth=4).depth)
    print(move(ORIGIN, 3, 4))
    found = find(POINTS, "b")
    if found is not None:
        print(found.y)
    print(find(POINTS, "zz") is None)
    by_point = {ORIGIN: "o", Point(1, 1, "p"): "p"}
    print(by_point[Point(0, 0, "origin")])
    print(Point(1, 1, "q") in by_point)
    print(len(set([Pair(1, 2), Pair(2, 1), Pair(1, 2)])))
    s = Shape(ORIGIN)
    s.where = Point(7, 8, "moved")
    print(s.where.x)
    print([pair.key for pair in PAIRS])
    print(PAIRS[2][len(argv) - 1])
    (a, b), (c, d) = PAIRS[0], PAIRS[1]
    print(a + b + c + d)
    return 0


def target(*args):
    return entry_point
