"""Dicts whose values have an equality of their own, alone and inside other containers; names of tables that change at run time."""


class Value(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ne__(self, other):
        return not self == other


def make_lookup(names):
    table = dict([(name, i) for i, name in enumerate(names)])

    def lookup(k):
        name = 'b'
        if k > 0:
            table['b'] = k
        return table[name]
    return lookup


lookup = make_lookup(['a', 'b'])


def entry_point(argv):
    n = len(argv)
    a = {1: Value(1)}
    b = {1: Value(n)}
    print(a == b, a != b, a == {1: Value(2)}, a == {2: Value(1)}, a == {})
    print([a] == [b], (a, 1) == (b, 1), {'x': a} == {'x': b}, {'x': [Value(3)]} == {'x': [Value(n + 2)]})
    print(lookup(0), lookup(n + 4), lookup(0))
    return 0


def target(driver, args):
    return entry_point
