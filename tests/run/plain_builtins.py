"""map, filter, zip, round, pow, getattr with a default, dict(a=1), stars in displays and targets, and print in all its forms."""
import sys
from functools import reduce


class Point(object):
    x = 5

    def __init__(self):
        self.y = 6

    def __eq__(self, other):
        return other is not None and self.y == other.y

    def __ne__(self, other):
        return not self == other


def double(x):
    return x * 2


def is_odd(x):
    return x % 2 == 1


def add(x, y):
    return x + y


def joined(x, y):
    return x + y


def functions(one):
    for x in map(double, [1, 2, one]):
        print(x)
    print(list(map(add, [1, 2], (3, 4))), list(map(str, [1, one])), list(map(len, ['a', 'bb'])), sum(map(int, '123')))
    print(list(filter(is_odd, [1, 2, 3])), list(filter(None, ['', 'a'])), reduce(add, [1, 2, 3]), reduce(joined, ['a', 'b'], 'c'))
    print(round(2.5 * one), round(3.5 * one), round(-2.5 * one), round(2.567, 2), round(one * 1.23456, 3), round(one), round(1234.5 * one, -2))
    print(pow(3, 5 + one, 7), pow(-3, 3, 5 * one), pow(2, 100 * one, 1000000007), pow(2, 10), pow(2.0, one))
    try:
        print(reduce(add, [one][one:]))
    except TypeError as e:
        print(e)


def attributes(one):
    p = Point()
    q = Point() if one else None
    print(getattr(p, 'x', 1), getattr(p, 'nothing', 3), getattr(Point, 'x', 0), getattr(None, 'x', 'none'), hasattr(p, 'x'))
    print(p == q, p == None, None == p, p != None, q == p, q != p, q == None)
    q = None if one else p
    print(p == q, q == p, q != p, q == None, p != q)


def displays(one):
    l = [1, one, 3]
    d = dict(a=one, b=2)
    print(sorted(d.items()), dict(d, c=3)['c'], [*l, 4, *(5, 6)], {'z': 0, **d}, (0, *(1, 2)))
    first, *rest = l
    print(first, rest)
    *init, last = l
    print(init, last)
    a, *middle, b = 'word'
    print(a, middle, b)
    try:
        a, b, c, *rest = [one]
        print(rest)
    except ValueError as e:
        print(e)


def printing(one):
    separator = '-' * one
    print('a', 'b', sep=separator)
    print('x', end=separator + '\n')
    print('a', one, 2.5, sep='', end='\n\n')
    print(*('a', one))
    print('a', *('b', one), sep=',')
    print('to stdout', one, file=sys.stdout)
    print('to stderr', one, [one], file=sys.stderr)
    sys.stdout.write('written ' + separator + '\n')
    sys.stdout.flush()
    sys.stderr.write('written too\n')
    print()


def entry_point(argv):
    one = len(argv)
    functions(one)
    attributes(one)
    displays(one)
    printing(one)
    return 0


def target(driver, args):
    return entry_point
