"""Floats where they are printed: in lists, tuples, dicts and namedtuples, by str, repr, % and print, after arithmetic, conversions and rounding; -0.0, inf and nan."""
import math


class Celsius(object):
    def __init__(self, degrees):
        self.degrees = degrees

    def __str__(self):
        return str(self.degrees) + 'C'

    def __repr__(self):
        return 'Celsius(%r)' % self.degrees


def mean(items):
    return sum(items) / len(items)


def entry_point(argv):
    one = float(len(argv))
    inf = one * 1e308 * 10
    nan = inf - inf
    print([0.1 * one, 1.0, -0.0 * one, inf, -inf, nan], (one / 3, 'x', 1), {one: 2.5, 0.5: one * 1e16})
    print([Celsius(36.6), Celsius(one)], Celsius(-0.0), (1.5 * one,), [[0.25], []], {'k': (one, None)})
    print(0.1 + 0.2 * one, 1.1 * 1.1 * one, 1e15 * one, 1e16 * one, 1e17 / 7 * one, 0.0001 * one, 0.00001 * one, 100 * 1.1 * one)
    print(one * 3, int(3.99 * one), int(-3.99 * one), float('1e3') * one, 7 / 2 * one, 7 // 2 * one, -7.5 % 2 * one, 2 ** 0.5 * one)
    print(round(2.5 * one), round(-0.5 * one, 0), round(2.675 * one, 2), round(1234.5678 * one, -2), round(0.05 * one, 1))
    print(math.floor(-1.5 * one), math.ceil(1.2 * one), math.fmod(-7.5 * one, 2.0), math.sqrt(2.0 * one), math.hypot(3.0, 4.0 * one), math.copysign(2.0, -0.0 * one))
    print(mean([1.0, 2.0, 4.0 * one]), mean([one]), max(1.5, one), min([0.5, -0.5 * one]), abs(-0.0 * one), -one, +one)
    print('%s %r %s' % (one / 7, one / 7, [one / 7]), '%5.1f|%-8.3f|%+.0f|%08.2f' % (one, 2.0 / 3, 2.5, -3.14159))
    print(nan == nan, inf == inf, nan != nan, inf > 1e308, str(nan), '%f %g %.2f' % (inf, -inf, nan), one == 1, 0.0 == -0.0, hash(one) == hash(1))
    x = one
    for i in range(5):
        x = x / 10 + 0.7
    print(x, str(x) == repr(x), float(str(x)) == x, len(repr(x)))
    return 0


def target(driver, args):
    return entry_point
