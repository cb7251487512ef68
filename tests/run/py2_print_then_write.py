"""What `print x,` leaves due, before sys.stdout.write, and after texts that end a line."""
import sys


def entry_point(argv):
    n = len(argv)
    print 'a',
    sys.stdout.write('b\n')
    print 'c'
    print 'd',
    sys.stdout.write('')
    print 'e'
    print 'f\n',
    print n
    print 'g\t',
    print n
    print 'h ',
    print n
    print '',
    print 'i',
    print
    print n,
    print n, n
    return 0


def target(driver, args):
    return entry_point
