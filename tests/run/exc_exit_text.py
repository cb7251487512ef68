"""sys.exit() of a text: it is written to stderr, the status is 1."""
import sys


def entry_point(argv):
    print('before')
    try:
        sys.exit('caught ' + str(len(argv)))
    except SystemExit as e:
        print(e.code)
    sys.exit('the end of %d' % len(argv))


def target(driver, args):
    return entry_point
