"""The FNV hash in unsigned words."""
from rpython.rlib.rarithmetic import intmask, r_uint


def fnv(s):
    h = r_uint(0xcbf29ce484222325)
    for c in s:
        h = (h ^ r_uint(ord(c))) * r_uint(0x100000001b3)
    return h


def entry_point(argv):
    for s in ['', 'a', 'foobar', 'hello world']:
        h = fnv(s)
        print(intmask(h), intmask(h % r_uint(1000)))
    return 0


def target(driver, args):
    return entry_point
