"""Ints of every width: results wrap, an int takes the type of the other operand, comparison is that of the values."""
from rpython.rlib.rarithmetic import (
    r_int8, r_int16, r_longlong, r_uint, r_uint8, r_uint16, r_uint32)

def show(name, x):
    print('%s %d' % (name, x))

def entry_point(argv):
    n = len(argv)
    a = r_uint32(4294967290 + n)
    b = r_int8(120 + n)
    c = r_uint8(250)
    d = r_uint(5)
    show('a+10', int(a + 10))
    show('b+10', int(b + 10))
    show('c*c', int(c * c))
    show('c-251', int(c - 251))
    show('neg', int(-c))
    show('inv', int(~c))
    print(c << 4, c >> 2, b << 1, a << 31, (a << 40), a >> 1)
    print(c // 7, c % 7, b // -7, b % -7, c // -3, d // -3 == 0, c % (n - 4))
    print(divmod(c, 7), divmod(b, -7), divmod(d, 3), divmod(r_uint(-1), 10))
    print(c ** 2, b ** 2, d ** 3, r_uint(3) ** 40)
    print(d > n - 5, n - 5 < d, d == -n, -n == d, d >= -n, d <= -n, -n >= d, d != -n, d < -n, -n > d, -n <= d, n < d)
    print(a > b, a < b, c == 250, c != b, r_uint(-1) > b, b - 121 - n < d)
    print(a + c, b + c, a + d, d + a, b + a, r_int16(-1) + c, c + r_int16(-300))
    w = r_longlong(1 << 40)
    print(w + r_uint32(n), r_int8(n) - w, w * r_int16(3), divmod(w, r_uint8(7)), w + n + r_int8(1), r_int8(-n) + int(w))
    return 0

def target(driver, args):
    return entry_point
