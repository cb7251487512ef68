"""% with all flags, widths and precisions of ints, negative too; of texts, characters, hexadecimal, octal; %% and lone tuples."""


class Version(object):
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return 'v%d' % self.n

    def __repr__(self):
        return 'Version(%r)' % self.n


def entry_point(argv):
    one = len(argv)
    for n in (0, 7 * one, -7, 123456, -123456):
        print('[%d] [%5d] [%-5d] [%05d] [%+d] [%+5d] [% d] [%-+6d] [%.4d] [%8.3d] [%x] [%#x] [%08X] [%o] [%#o]'
              % (n, n, n, n, n, n, n, n, n, n, n, n, n, n, n))
    for s in ('', 'a', 'long text', "quo'te"):
        print('[%s] [%10s] [%-10s] [%.3s] [%6.2s] [%r] [%-12r] [%s%s]' % (s, s, s, s, s, s, s, s, s))
    v = Version(3 * one)
    print('%s %r %5s|%-5s| %s %s' % (v, v, v, v, [v], (v, 1)), '%s' % v, '%r' % v, '%s' % None, '%r %s' % (None, True), '%d%%' % 50, '%%' % ())
    print('%c%c%c' % (72, 'i', 33), '%5c|%-3c|' % ('x', 'y'), '%i %u' % (one, one), '%s %s' % ('x', u'y'.encode('ascii').decode('ascii')), '%(k)s-%(k)5s-%(n)03d' % {'k': 'key', 'n': one})
    print('%s' % [1, 'a', None, 2.5, (1,)] if False else '%s %s' % ([1, 2], {'a': 1}), '%s' % (('t', 1),), 'no format', '%5.1f%%' % (12.345 * one), '%*d|%-*d|' % (6, one, 4, one))
    return 0

def target(driver, args):
    return entry_point
