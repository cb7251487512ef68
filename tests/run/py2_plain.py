# dialect: 2
"""Builtins as Python 2 has them: lists of map, filter and zip, halves rounded away from zero, octal 017, print >>file."""
import sys


def add(x, y):
    return x + y


def is_odd(x):
    return x % 2 == 1


def above_a(c):
    return c > 'a'


def backwards(a, b):
    return cmp(b, a)


def entry_point(argv):
    one = len(argv)
    l = map(str, [1, 2, one])
    print l, len(l), l[0], map(add, [1, 2], [3, 4]), map(None, [one])
    print filter(is_odd, [1, 2, 3]), filter(above_a, 'abc'), filter(None, [0, one]), zip([1, 2], 'ab')
    m = map(int, '12 34'.split())
    m.append(5)
    print int("010", 0), m, reduce(add, m), reduce(add, m, 100), zip('ab', [1, one], (2, 3))
    print round(2.5 * one), round(3.5 * one), round(-2.5 * one), oct(8 * one), oct(0), oct(-8 * one), hex(255 * one)
    l = [3, 1, 2]
    l.sort(backwards)
    print l, sorted(l, backwards), sorted(l, cmp=backwards, reverse=True)
    print divmod(7 + one, 3), divmod(-7, 2), divmod(7.5, 2), cmp(1, 2), cmp('b', 'a'), cmp((1, 2), (1, one)), cmp([1], [2])
    print >>sys.stderr, 'to stderr', one
    print >>sys.stdout, 'to stdout', one
    print u'caf\xe9 \u1234', [u'\xe9']
    table = ''.join([chr(i) for i in range(256)]).replace('abc', 'xyz')
    print 'aabbcc'.translate(table), 'abcd'[0:one * 4].translate(table, 'd'), 'abc'.translate(None, 'b')
    return 0


def target(driver, args):
    return entry_point
