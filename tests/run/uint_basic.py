"""r_uint: wrapping, division, shifts and comparison are unsigned."""
from rpython.rlib.rarithmetic import intmask, r_uint


def entry_point(argv):
    a = r_uint(10)
    b = r_uint(len(argv) + 2)
    print(intmask(a + b), intmask(a * b), intmask(a // b), intmask(a % b))
    c = b - a
    print(c > a, intmask(c))
    print(intmask(c >> 60), intmask(c // r_uint(1000000000)))
    print(intmask(~r_uint(0)), ~r_uint(0) > r_uint(1))
    print(intmask(r_uint(1) << 63), intmask((r_uint(1) << 63) >> 63))
    print(intmask(c & r_uint(255)), intmask(a | r_uint(5)), intmask(a ^ r_uint(3)))
    return 0


def target(driver, args):
    return entry_point
