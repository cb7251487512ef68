"""The print statement: values, trailing comma, empty, parenthesised, a tuple."""


def entry_point(argv):
    print 'a', 1, 2.5
    print
    print 'no newline',
    print 'here'
    print('one value')
    print 'x' + 'y', 1 + 2
    for i in range(3):
        print i,
    print
    print "%d-%s" % (1, 'b')
    return 0


def target(driver, args):
    return entry_point
