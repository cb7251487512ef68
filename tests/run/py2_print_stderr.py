"""print >>file."""
import sys


def entry_point(argv):
    print >>sys.stderr, 'on stderr', 5
    print 'on stdout'
    return 0


def target(driver, args):
    return entry_point
