"""A % format with another number of values than it takes."""


def entry_point(argv):
    print('%s %s' % (1,))       #! error: 2.*1
    print('%d' % (1, 2))        #! error: 1.*2
    return 0


def target(driver, args):
    return entry_point
