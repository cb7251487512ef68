"""print >>file at import time."""
import sys

print >>sys.stderr, 'on stderr', 5


def entry_point(argv):
    print 'on stdout'
    return 0


def target(driver, args):
    return entry_point
