"""Every conversion of `%`, `{}` and f-strings, with flags, widths, precisions, names, and values of all kinds."""


class Point(object):
    def __str__(self):
        return 'point'

    def __repr__(self):
        return '<Point>'


def percent(n, x, s):
    print('%5d|%-5d|%05d|%+d|% d|%d%%' % (n, n, n, n, n, n))
    print('%5s|%-5s|%.2s|%5.1s|%r|%5r|' % (s, s, s, s, s, s[0]))
    print('%05.2f|%f|%.0f|%e|%g|%G|%10.3e|%+.1f|%-8.2f|%G' % (x, x, x, x, x, x, x, x, x, x * 1e-9))
    print('%x|%X|%o|%#x|%#o|%08x|%c|%c|%3c|%x|%#X' % (n, n, n, n, n, n, 65, 'z', 'a', -n, n))
    print('%i %u %s %d %d' % (n, n, None, 3.99, True))
    print('%*d|%-*d|%.*f|%*s|%*s' % (5, n, 6, n, 2, x, 6, s, -6, s))
    print('%(a)s %(b)5d|%(a)-5s|%(b)x' % {'a': s, 'b': n})
    d = {'a': s, 'b': 'bee'}
    d['c'] = 'sea' * n
    print('%(a)s %(b)s %(c).5s' % d)
    pair = (s, n)
    print('%s=%d' % pair, '%s' % (pair,), '%s %s' % ([1, n], (1, s)))
    print('%s %r %10s|%-10r|' % (Point(), Point(), Point(), Point()))
    print('%.5d|%+.3d|%8.3d|%#.3x' % (n, n, n, n))
    print('%g %g %g %.3g %#.3g' % (1e20, 0.0001, 100000.0, x, x))
    try:
        print('%c' % s)
    except TypeError:
        print('one character')


def braces(n, x, s):
    print('{} {}|{0} {1} {0}'.format(n, s) if n < 0 else '{0} {1} {0}'.format(n, s), '{a} {b}'.format(a=n, b=s))
    print('{:>5}|{:<5}|{:^5}|{:5}|{:5}|{:^6}|'.format(n, n, n, n, s, s))
    print('{:x} {:X} {:o} {:b} {:#x} {:#b} {:08.3f} {:+d} {:,} {: d}'.format(n, n, n, n, n, n, x, n, n * 1000000, n))
    print('{:.2f} {:e} {:g} {:%} {:.1%} {:5.1f}|{:<9.2f}|{:+}'.format(x, x, x, 0.5, 0.25, x, x, x))
    print('{!r} {!s} {!r:>8}|{:*>8} {:*<8} {:*^8}'.format(s, s, s, s, s, s))
    print('{{}} {} {{{}}}'.format(n, n), '{:c} {:d} {:s} {:.2} {:10.2}|'.format(65, n, s, s, s))
    print('{:05d} {:=+6d} {:0>4} {:,.2f}'.format(-n, n, n, 1234567.891))
    print('{:{}}|{:>{w}.{p}f}|{:{w}}'.format(n, 6, x, s, w=9, p=3))
    print('{} {} {} {}'.format(x, True, None, [1, n]), '{:5}|{:d}'.format(True, True))
    print('{} {!r} {!s:>8}|'.format(Point(), Point(), Point()))


def strings(n, x, s):
    p = Point()
    print(f'{n} {s!r} {x:.2f} {n:>5} {n + 1} {s:>{n // 10}}| {p} {p!r}')
    print(f'{n=} {x:08.3f}{{}} {s[0]}{"a"} {[1, n]} {n:x}{n:#b} {n * 1000000:,}')


def entry_point(argv):
    n = 42 * len(argv)
    x = 3.14159 * len(argv)
    s = 'string'[0:3 * len(argv)]
    percent(n, x, s)
    braces(n, x, s)
    strings(n, x, s)
    return 0


def target(driver, args):
    return entry_point
