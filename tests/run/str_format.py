"""% with tuples and single values."""


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


def entry_point(argv):
    p = Point(3, -4)
    print('(%d, %d)' % (p.x, p.y))
    print('%s is %d years and %s' % ('Ann', 42, True))
    print('%s' % 'single')
    print('[%5s][%-5s][%.2s]' % ('ab', 'ab', 'abcdef'))
    print('%s%s%s' % ('a', 'b', 'c'))
    print('no format at all %%' % ())
    print('%d items in %s' % (3, 'list') + '.')
    print('%r' % 'it\'s')
    return 0


def target(driver, args):
    return entry_point
