# dialect: 2
"""/ of ints floors, // too, of floats not; 0777, 0xFF and long literals; divmod, %, round, int(), long names."""
from __future__ import with_statement
import sys


def halves(items):
    return [x / 2 for x in items]


def entry_point(argv):
    one = len(argv)
    print 7 / 2, -7 / 2, 7 / -2, 7 // 2, 7.0 / 2, 7 / 2.0, -7 // 2, -7 % 3, divmod(-7, 2), 1 / (2 * one)
    print 0777, 0xFF, 10L, sys.maxint, -sys.maxint - 1, sys.maxint / 2, 1 << 62, halves([-3, -1, 0, 1, 3])
    x = 17
    x /= 5
    print x, int(7.9), int('12'), int('0x1f', 16), round(2.5), round(-0.5), abs(-3), pow(2, 10), 2 ** 3, 5 % 3
    print 3 / 2 * 2, 3 * 2 / 2, (1 + 2) / 2.0, float(1) / 4, 1e3 / 8, 10 / 3 % 2, ~5 / 2, -5 >> 1
    try:
        print 1 / (one - 1)
    except ZeroDivisionError, e:
        print 'division', str(e) != ''
    print 3 <> 4, 3 <> 3, not 3 <> 3, 1 < 2 < 3, cmp(1, 2), cmp(2.5, 1.5), cmp(3, 3)
    return 0

def target(driver, args):
    return entry_point
