"""Every operation on every pair of integer types, at the borders of their values."""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import (
    intmask, ovfcheck, r_int8, r_int16, r_int32, r_longlong, r_uint, r_uint8, r_uint16, r_uint32)
from rpython.rlib.unroll import unrolling_iterable

TYPES = unrolling_iterable([intmask, r_int8, r_uint8, r_int16, r_uint16, r_int32, r_uint32, r_longlong, r_uint])
WORDS = [0, 1, -1, 127, -128, 40000, 2147483647]


class Sum(object):
    """What was found, in few words."""

    def __init__(self):
        self.total = 0
        self.errors = 0

    def add(self, text):
        for c in text:
            self.total = intmask(self.total * 31 + ord(c))

    def error(self, kind):
        self.errors += 1
        self.total = intmask(self.total * 31 + kind)


@specialize.argtype(1, 2)
def plain(s, a, b):
    s.add(str(a + b))
    s.add(str(a - b))
    s.add(str(a * b))
    s.add(str(a & b))
    s.add(str(a | b))
    s.add(str(a ^ b))
    s.add('%d%d%d%d%d%d' % (a == b, a != b, a < b, a <= b, a > b, a >= b))
    s.add(str(-a) + str(~a) + str(abs(a)) + str(a << 3) + str(a >> 2) + str(float(a)) + hex(a))
    try:
        s.add(str(a // b))
        s.add(str(a % b))
        quotient, rest = divmod(a, b)
        s.add(str(quotient) + str(rest))
    except ZeroDivisionError:
        s.error(1)


@specialize.argtype(1, 2)
def checked(s, a, b):
    try:
        s.add(str(ovfcheck(a + b)))
    except OverflowError:
        s.error(2)
    try:
        s.add(str(ovfcheck(a - b)))
    except OverflowError:
        s.error(3)
    try:
        s.add(str(ovfcheck(a * b)))
    except OverflowError:
        s.error(4)
    try:
        s.add(str(ovfcheck(a // b)))
    except OverflowError:
        s.error(5)
    except ZeroDivisionError:
        s.error(6)
    try:
        s.add(str(ovfcheck(-a)))
    except OverflowError:
        s.error(7)
    try:
        s.add(str(ovfcheck(a << 4)))
    except OverflowError:
        s.error(8)


def entry_point(argv):
    n = len(argv)
    row = 0
    for T in TYPES:
        column = 0
        for U in TYPES:
            s = Sum()
            for x in WORDS:
                for y in WORDS:
                    plain(s, T(x * n), U(y * n))
                    checked(s, T(x * n), U(y * n))
            print(row, column, s.errors, s.total)
            column += 1
        row += 1
    return 0


def target(driver, args):
    return entry_point
