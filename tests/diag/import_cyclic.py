"""Two modules that import names of each other."""
#! also: support/cycle_b.py
from support.cycle_a import first


def entry_point(argv):
    return first()


def target(driver, args):
    return entry_point
