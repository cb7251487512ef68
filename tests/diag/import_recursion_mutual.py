"""Endless recursion of two functions at import time: each place is shown once."""


def ping(n):
    return pong(n + 1)          #! error: recursion


def pong(n):
    return ping(n + 1)          #! note: in 'pong'


ping(0)                         #! note: where the import began


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
