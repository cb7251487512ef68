"""Prebuilt generator."""


def g():
    yield 1


G = g()


def entry_point(argv):
    for x in G:    #! error: A018 cannot iterate over <generator object g>.*help: what was made at import time has no
        print(x)
    return 0


def target(driver, args):
    return entry_point
