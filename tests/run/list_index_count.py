"""index with bounds, count, `in`: of numbers, texts, tuples, floats, lists and instances with and without equality."""


class Plain(object):
    pass


class Equal(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ne__(self, other):
        return self.n != other.n

    def __hash__(self):
        return self.n


def find(items, x, start, stop):
    try:
        return items.index(x, start, stop)
    except ValueError:
        return -1


def entry_point(argv):
    items = [3, 1, 3, 2, 3]
    for start in (-10, -2, 0, 1, 3, 10):
        print([find(items, 3, start, stop) for stop in (-10, -1, 0, 2, 5, 10)], items.index(3, -1))
    print(items.count(3), items.count(9), ['a', 'b', 'a'].count('a'), [(1, 'a'), (1, 'b')].index((1, 'b')), [1.5, 2.5].index(2.5))
    print([[1], [2], [1]].count([1]), [1, 2] in [[1, 2]], (1, 2) in [(2, 1)], 2 in [1.0, 2.0], True in [0, 1], None in [None])
    a, b = Plain(), Plain()
    print([a, b, a].count(a), [a, b].index(b), b in [a], Equal(2) in [Equal(1), Equal(2)], [Equal(1), Equal(1)].count(Equal(1)))
    nan = float('nan')
    print(1.0 in [nan], [0.0].count(-0.0))
    return 0

def target(driver, args):
    return entry_point
