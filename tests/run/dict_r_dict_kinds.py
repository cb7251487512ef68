"""r_dict: keys that are instances, tuples, floats and lists; equality and hash by way of a frozen object; every method of dicts; errors raised by the equality."""
from rpython.rlib.objectmodel import r_dict, compute_hash


class Symbol(object):
    def __init__(self, name, line):
        self.name = name
        self.line = line


class Space(object):
    def _freeze_(self):
        return True

    def eq(self, a, b):
        return a.name == b.name

    def hash(self, a):
        return compute_hash(a.name)


space = Space()


def same_name(a, b):
    return space.eq(a, b)


def name_hash(a):
    return space.hash(a)


def same_sum(a, b):
    return a[0] + a[1] == b[0] + b[1]


def sum_hash(a):
    return a[0] + a[1]


def close(a, b):
    return int(a) == int(b)


def close_hash(a):
    return int(a)


def same_list(a, b):
    if len(a) != len(b):
        return False
    for i in range(len(a)):
        if a[i] != b[i]:
            return False
    return True


def list_hash(a):
    return len(a)


class Refused(Exception):
    pass


def refuse_thirteen(a, b):
    if a == 13 and b == 13:
        raise Refused
    return a == b


def one_hash(a):
    return 1


def entry_point(argv):
    one = len(argv)
    d = r_dict(same_name, name_hash)
    for line, name in enumerate('a b a c b a'.split()):
        d[Symbol(name, line)] = line * one
    print([(k.name, k.line, d[k]) for k in d], Symbol('c', 99) in d, d[Symbol('a', 0)])
    print(d.setdefault(Symbol('z', 7), 70), d.setdefault(Symbol('z', 8), 80), len(d), d.get(Symbol('q', 0), -1))
    sums = r_dict(same_sum, sum_hash)
    for x in range(4):
        for y in range(4):
            sums[x, y] = sums.get((x, y), 0) + 1
    print(list(sums.items()), (one, 5) in sums, (6, one) in sums)
    floats = r_dict(close, close_hash)
    for f in (1.5, 2.25, 1.75, -0.5, 0.5):
        floats[f * one] = f
    print(list(floats.items()), floats[1.0])
    lists = r_dict(same_list, list_hash)
    lists[[1, 2]] = 'x'
    lists[[1, one]] = 'y'
    lists[[one, 2]] = 'z'
    print(list(lists.items()), [] in lists)
    numbers = r_dict(refuse_thirteen, one_hash)
    for n in (3, 13, 23):
        numbers[n] = n + one
    try:
        print(numbers[3], numbers[12 + one])
    except Refused:
        print('refused')
    try:
        print(numbers[4])
    except KeyError:
        print('missing', len(numbers))
    copy = numbers.copy()
    del copy[3]
    print(list(copy), list(numbers.values()), len(copy))
    return 0


def target(driver, args):
    return entry_point
