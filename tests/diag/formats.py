"""Formats that cannot be translated, or do not fit their values."""


class Point(object):
    def __str__(self):
        return 'point'


def entry_point(argv):
    n = len(argv)
    point = Point()
    print('{:>5}'.format(point))        #! error: A012 `{:>5}` cannot format Point
    print('{:d}'.format(argv[0]))       #! error: A012 `{:d}` cannot format str
    print('%*d' % (argv[0], n))         #! error: A012 a width or precision is str, not an int
    return 0


def target(driver, args):
    return entry_point
