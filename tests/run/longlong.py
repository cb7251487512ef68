"""r_longlong and r_ulonglong are 64 bits wide."""
from rpython.rlib.rarithmetic import intmask, r_longlong, r_ulonglong


def entry_point(argv):
    a = r_longlong(1) << 40
    b = r_ulonglong(3)
    print(intmask(a), intmask(a * a), intmask(b - r_ulonglong(len(argv) + 3)))
    print(intmask(a // r_longlong(3)), a > r_longlong(5))
    return 0


def target(driver, args):
    return entry_point
