"""sys.maxint and integer literals at the border."""
import sys


def entry_point(argv):
    print sys.maxint == 9223372036854775807
    print -sys.maxint - 1 < 0
    return 0


def target(driver, args):
    return entry_point
