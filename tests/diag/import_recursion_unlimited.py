"""Endless recursion at import time with a recursion limit that memory does not allow."""
import sys

sys.setrecursionlimit(10 ** 9)
assert sys.getrecursionlimit() >= 10 ** 6


def forever(n):
    return forever(n + 1) + 1       #! error: I003.*RecursionError


forever(0)                          #! note: where the import began


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
