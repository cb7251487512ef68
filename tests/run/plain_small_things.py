"""Small things of Python: names in update(), several iterables for set methods, * in print, fields of formats, math, unsigned literals."""
import math
from rpython.rlib.rarithmetic import r_uint, intmask


class Point(object):
    def __init__(self, x, name):
        self.x = x
        self.name = name
        self.inner = [x, x + 1]


class Text(object):
    def __str__(self):
        return '<Text>'


def attempt(function, n):
    try:
        return function(n)
    except ValueError:
        return -2


def entry_point(argv):
    n = len(argv)
    d = {'x': 1}
    d.update(a=1, b=n)
    d.update({'q': 5}, c=3, x=7)
    d.update()
    print(sorted(d.items()))
    s = set([1, 2, n + 5])
    print(sorted(s.union([1], [9], (7,))), sorted(s.intersection([1, 2], [2, 3], [2])), sorted(s.difference([1], [2], [3])))
    s.update([4], [5], [6])
    print(sorted(s), sorted(frozenset([1, n]).union([2], [3], set([4]))))
    items = [1, 2, n]
    print(*items)
    print('a', *items)
    print(*['x', 'y'], sep='-')
    print(*[t for t in [Text()] if n > 5])
    print('end', *[Text(), Text()], sep='', end='!\n')
    print(*(1, 'two', 3.5))
    print(*[i * 0.5 for i in range(n + 2)], 'last')
    p = Point(3, 'nm')
    print('{0[1]} {0[2]} {1.x} {1.name!r:>6} {p.x:03d} {2[k]} {1.inner[1]:>4}|{p.inner[0]}'.format(items, p, {'k': 4}, p=p))
    print('{.x} {[1]}'.format(p, items))
    print(math.lcm(n + 3, 6), math.lcm(n - 1, 4), math.comb(n + 5, 2), math.comb(n + 60, 30), math.factorial(n + 9), math.prod([1, 2, n + 3]))
    print(math.fsum([0.1] * 10), math.fsum([1e16, 1.0, -1e16, n * 1.0]), math.fsum([]), math.dist([1.0, 2.0], [4.0, 6.0]))
    print(math.isclose(1.0, 1.0000000001 * n), math.isclose(1.0, 1.1), math.isclose(1.0, 1.05, rel_tol=0.1), math.isclose(0.0, 1e-12, abs_tol=1e-9))
    print(math.prod([0.5, 2.0, n * 3.0]), attempt(math.factorial, -n), math.gcd(n * 12, 18))
    x = r_uint(n) - r_uint(2)
    print(x & 0xffffffffffffffff, x ^ 0x8000000000000000, intmask(x + 0xfffffffffffffff0), x == 0xffffffffffffffff,
          x > 0x8000000000000000, intmask(0xffffffffffffffff))
    return 0


def target(driver, args):
    return entry_point
