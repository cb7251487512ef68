"""Integer types, sign, floats, and what tests tell of a sign."""
from rpython.rlib.rarithmetic import intmask, ovfcheck, r_longlong, r_uint


def mixed(n, x, u):
    return n + 1, n / 2.0, x * n, u + n, u >> 1, n // 3, n % 7, -n, abs(n)


def bits(b, n):
    return b & True, b + 1, n & 255, n | 1, n << 2, ~n


def nonneg(n):
    if n < 0:
        return 0
    return n


def bounded(i, limit):
    if 0 <= i < limit:
        return limit, i
    return 0, 0


def meet(flag, n):
    if flag:
        value = n
    else:
        value = 2.5
    return value


def unsigned(n):
    return r_uint(n) * 3, intmask(r_uint(n)), r_longlong(n)


def checked(n):
    try:
        return ovfcheck(n * 1000)
    except OverflowError:
        return -1


def entry_point(argv):
    n = int(argv[1])
    mixed(n, float(n), r_uint(n))
    bits(n > 3, n)
    bounded(n, len(argv))
    meet(n > 3, n)
    unsigned(n)
    return nonneg(n) + checked(n)
