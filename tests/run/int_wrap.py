"""Wrapping through intmask: a hash and a multiplicative generator."""
from rpython.rlib.rarithmetic import intmask


def hash_string(s):
    h = 5381
    for c in s:
        h = intmask(h * 33 + ord(c))
    return h


def entry_point(argv):
    for s in ['', 'a', 'abc', 'the quick brown fox jumps over the lazy dog']:
        print(hash_string(s))
    x = 88172645463325252
    for i in range(10):
        x = intmask(x ^ intmask(x << 13))
        x = intmask(x ^ (x >> 7))
        x = intmask(x ^ intmask(x << 17))
        print(x)
    return 0


def target(driver, args):
    return entry_point
