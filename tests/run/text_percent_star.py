"""Formats whose width and precision are given by arguments: `*` in each place, negative ones, with flags, of every conversion; fields of {} and f-strings too."""


def bar(n, width):
    return '[%-*s]' % (width, '#' * n)


def table(rows, widths):
    lines = []
    for name, value, share in rows:
        lines.append('|%-*s|%*d|%*.*f|' % (widths[0], name, widths[1], value, widths[2], widths[3], share))
    return lines


def entry_point(argv):
    one = len(argv)
    for n in range(4):
        print(bar(n, 3), '%*d|%-*d|%0*d' % (n, 7, n, -7, n, one))
    for line in table([('pear', 12, 0.125), ('apple', -3, 99.5), ('', 0, -0.0)], [6, 4, 7, 2]):
        print(line)
    for width in (-6, -1, 0, 1, 6):
        print('<%*d|%*s|%*x|%+*d|% *d|%#*o>' % (width, 42, width, 'ab', width, 255, width, one, width, 3, width, 8))
    for precision in (0, 1, 3, 6):
        print('%.*f %.*e %.*g %.*s| %.*d' % (precision, 2.5 * one, precision, 1234.5, precision, 0.00012345, precision, 'abcdef', precision, 42))
    print('%(name)s=%(value)05d %%' % {'name': 'n', 'value': 42 * one}, '%c%c%5c|' % (65, 'b', 'c'), '%r %s' % ('q', None))
    for width in (0, 4, 9):
        for digits in (1, 3):
            print('{:{}.{}f}|{:>{}}|{:^{}}|'.format(3.14159 * one, width, digits, 'ab', width, 'c', width), f'{one:{width}d}|{"xyz":.{digits}}|')
    print('{0}{1}{0} {name:*<6}|{2[1]}'.format('a', one, [7, 8], name='nm'), '{:#x} {:#o} {:#b} {:,}'.format(255, 8, 5, 1234567 * one))
    return 0


def target(driver, args):
    return entry_point
