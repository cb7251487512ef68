"""{} formats and f-strings: alignment and fill of every type, sign, base prefixes, grouping, nested widths, conversions, braces."""


class Temperature(object):
    def __init__(self, d):
        self.d = d

    def __str__(self):
        return '%d degrees' % self.d

    def __repr__(self):
        return 'T%d' % self.d


def entry_point(argv):
    one = len(argv)
    for n in (0, 42 * one, -42, 1234567):
        print('{}|{:5}|{:<5}|{:^7}|{:>5}|{:05}|{:+}|{: }|{:x}|{:#x}|{:b}|{:#o}|{:,}|{:*^9}|{:=+7}'.format(n, n, n, n, n, n, n, n, n, n, n, n, n, n, n))
    for s in ('', 'ab', 'longer text'):
        print('{}|{:6}|{:>6}|{:^6}|{:.2}|{:-<8}|{:_^7.1}|{!r}|{!r:>10}'.format(s, s, s, s, s, s, s, s, s))
    t, width, name = Temperature(20 * one), 9, 'k'
    print('{0} {1} {0} {name} {name!r} {2!s:>12}|'.format(1, 'x', t, name=name), '{{{}}}'.format(one), f'{t} {t!r} {name:>{width}}| {one + 1:03d} {name * 2!r} {{x}}')
    print(f'{3.14159 * one:.{one + 1}f} {one:>{width}}| {"q"}{one}' + f"{name}" f'{width:x}', f'{[1, one]} {(one, name)} {None} {True} {one == 1}', f'{one=} {name=}')
    return 0

def target(driver, args):
    return entry_point
