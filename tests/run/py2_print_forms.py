# dialect: 2
"""Every form of the print statement: commas, trailing commas, nothing, parentheses, tuples, redirection, after newlines and tabs."""
import sys


class Point:
    def __init__(self, x):
        self.x = x

    def __str__(self):
        return '<%d>' % self.x

    def __repr__(self):
        return 'Point(%d)' % self.x


def entry_point(argv):
    one = len(argv)
    print
    print 'a', one, 2.5, None, True, [1, 2], (1, 'x'), {'k': 1}
    print 'no newline',
    print 'same line'
    print 'tab\t',
    print 'after tab'
    print 'newline\n',
    print 'fresh line'
    print ('parenthesis'), ('two'), (1)
    print (1, 2)
    print 'x' 'y', 'a' + 'b',
    sys.stdout.write('|written|')
    print 'z'
    print >>sys.stdout, 'to stdout', one
    print >>sys.stdout, 'with comma',
    print >>sys.stdout
    print Point(one), [Point(2)], '%s %r' % (Point(3), Point(4)), str(Point(5)), `Point(6)`
    for i in range(3):
        print i,
    print
    print '',
    print 'end', ''
    print 0.1, 1e20, 1e-7, 100.0, -0.0, 1.0 / 4, 12345678.9
    return 0

def target(driver, args):
    return entry_point
