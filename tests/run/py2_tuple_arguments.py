# dialect: 2
"""Tuple parameters of functions, lambdas and methods; nested; with defaults; unpacking in for and comprehensions."""


def distance((x1, y1), (x2, y2)):
    return abs(x1 - x2) + abs(y1 - y2)


def nested(a, (b, (c, d)), e=5):
    return a + b * 10 + c * 100 + d * 1000 + e * 10000


class Grid:
    def __init__(self, (w, h)):
        self.w = w
        self.h = h

    def inside(self, (x, y)):
        return 0 <= x < self.w and 0 <= y < self.h


def entry_point(argv):
    one = len(argv)
    print distance((0, 0), (3, 4)), distance((one, 2), (one, 2)), nested(1, (2, (3, 4))), nested(0, (0, (0, one)), 0)
    g = Grid((4, 3))
    print g.inside((3, 2)), g.inside((4, 0)), [g.inside(p) for p in [(0, 0), (-1, 0)]]
    pairs = [(3, 'c'), (1, 'a'), (2, 'b')]
    pairs.sort(key=lambda (n, s): s)
    print pairs, [s * n for n, s in pairs], sorted(pairs, key=lambda (n, s): -n)[0]
    for i, (n, s) in enumerate(pairs):
        print i, n, s,
    print
    return 0

def target(driver, args):
    return entry_point
