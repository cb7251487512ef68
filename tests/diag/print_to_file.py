"""print >>file at run time."""
import sys


def entry_point(argv):
    print >>sys.stderr, 'text'          #! error: print >>
    return 0


def target(driver, args):
    return entry_point
