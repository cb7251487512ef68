"""print >>f to files and to objects that have a write method."""
import os
import sys

PATH = '/tmp/jacquard_py2_print_to_file_%d'


class Log(object):
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)


class Point(object):
    def __str__(self):
        return 'point'


def report(out, n):
    print >>out, 'n is', n, Point()
    print >>out
    print >>out, [1, n]


def entry_point(argv):
    log = Log()
    report(log, len(argv))
    print len(log.pieces), ''.join(log.pieces)
    path = PATH % os.getpid()
    f = open(path, 'w')
    print >>f, 'line', 1.5, None
    print >>f, "%d%%" % 50
    f.close()
    for line in open(path).readlines():
        print line.rstrip()
    os.remove(path)
    print >>None, 'to stdout'
    print >>sys.stdout, 'also'
    return 0


def target(driver, args):
    return entry_point
