"""Dicts of import time with keys of every kind, looked up, changed and iterated at run time: order and hashes agree with those made at run time."""


class Key(object):
    def __init__(self, n):
        self.n = n


class Equal(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ne__(self, other):
        return self.n != other.n

    def __hash__(self):
        return self.n * 3


def f():
    return 'f'


def g():
    return 'g'


K1, K2 = Key(1), Key(2)
BY_INSTANCE = {K1: 'k1', K2: 'k2'}
BY_EQUAL = {Equal(5): 'five', Equal(6): 'six'}
BY_TUPLE = {(1, 'a'): 1, (2, 'b'): 2, (-1, ''): 3}
BY_FLOAT = {0.5: 'half', -0.0: 'zero', 1e300: 'huge'}
BY_CHAR = dict([(chr(i), i) for i in range(97, 123)])
BY_CLASS = {Key: 'Key', Equal: 'Equal'}
BY_FUNCTION = {f: 1, g: 2}
BY_NONE = {None: 'none', 'x': 'ex'}
BY_NEGATIVE = {-1: 'a', -2: 'b', 9223372036854775807: 'c'}
BY_BOOL = {True: 'yes', False: 'no'}


def entry_point(argv):
    one = len(argv)
    print(BY_INSTANCE[K2], BY_INSTANCE.get(Key(1), 'absent'), BY_EQUAL[Equal(5 * one)], Equal(7) in BY_EQUAL)
    print(BY_TUPLE[(one, 'a')], BY_TUPLE[(-one, 'abc'[:0])], (2, 'a') in BY_TUPLE, BY_FLOAT[0.25 * 2], BY_FLOAT[0.0], BY_FLOAT.get(1.0, '-'))
    print(BY_CHAR['abc'[one]], len(BY_CHAR), BY_CLASS[K1.__class__], BY_FUNCTION[f if one else g], BY_NONE[None], BY_NONE['xyz'[:one]])
    print(BY_NEGATIVE[-one], BY_NEGATIVE[-2 * one], BY_NEGATIVE[9223372036854775806 + one], BY_BOOL[one == 1])
    BY_INSTANCE[Key(3)] = 'k3'
    BY_EQUAL[Equal(6)] = 'SIX'
    BY_TUPLE[(one, 'a')] += 10
    del BY_CHAR['b']
    print(len(BY_INSTANCE), BY_EQUAL[Equal(6)], len(BY_EQUAL), BY_TUPLE, ''.join(list(BY_CHAR)[:4]), list(BY_TUPLE)[0])
    return 0

def target(driver, args):
    return entry_point
