"""ljust, rjust, center, zfill, expandtabs: widths around the length, negative widths, fill characters, signs."""


def entry_point(argv):
    for s in ('', 'a', 'abc', '-12', '+7', '--1', '\t'):
        for width in (-3, 0, 1, 2, 3, 4, 5, 8):
            print(width, '[' + s.ljust(width) + '][' + s.rjust(width, '.') + '][' + s.center(width, '*') + '][' + s.zfill(width) + ']')
    for text in ('\t', 'a\tb', 'abcdefgh\tx', 'ab\tc\n\td', '\t\t', 'a\rb\tc'):
        print(repr(text.expandtabs()), repr(text.expandtabs(4)), repr(text.expandtabs(1)), repr(text.expandtabs(0)), repr(text.expandtabs(-1)))
    fill = 'xyz'[len(argv)]
    print('m'.center(4, fill), 'm'.center(5, fill), 'mm'.center(5, fill), 'mm'.center(4, fill))
    return 0

def target(driver, args):
    return entry_point
