"""The syntax error is in an imported module."""
#! also: support/broken.py
from support import broken


def entry_point(argv):
    return broken.value


def target(driver, args):
    return entry_point
