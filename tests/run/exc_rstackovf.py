"""The StackOverflow of rlib.rstackovf names the same exception."""
from rpython.rlib.rstackovf import StackOverflow


def forever(items):
    items.append(1)
    forever(items)
    return len(items)


def entry_point(argv):
    items = []
    try:
        forever(items)
    except StackOverflow:
        print('caught', len(items) > 1000)
    return 0


def target(driver, args):
    return entry_point
