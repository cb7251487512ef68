"""%d, %x, %o, %s, %r, %c and %% with ints; widths and padding."""


def entry_point(argv):
    for n in [0, 1, -1, 255, -255, 4096, 123456789]:
        print('%d|%s|%r|%x|%o|%5d|%-5d|%05d|%+d' % (n, n, n, abs(n), abs(n), n, n, n, n))
    print('100%%')
    print('%c%c' % ('a', chr(98)))
    print('%s and %s' % (1, 'one'))
    print('%d%d' % (1, 2))
    print('%2d:%02d' % (7, 5))
    return 0


def target(driver, args):
    return entry_point
