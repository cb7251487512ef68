"""strip, lstrip and rstrip: blanks, sets of characters, everything stripped, nothing stripped."""


def entry_point(argv):
    for s in ('', ' ', 'abc', '  abc ', '\t\n\x0b\x0c\r x \r\n', 'xxabcxx', 'xyxyx', '\x00 a \x00', '\xa0a\xa0'[0:0]):
        print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
        for chars in ('', 'x', 'xy', ' \t', 'cba', '^-]'):
            print('  ', repr(s.strip(chars)), repr(s.lstrip(chars)), repr(s.rstrip(chars)))
    one = len(argv)
    print(repr(' ab '.strip(None)), 'a'.strip('a') == '', ('%d.500' % one).rstrip('0').rstrip('.'), '0007'.lstrip('0'))
    c = 'q'[0:one]
    print(c.strip('q') + '|' + c.lstrip('z') + '|' + 'qqaqq'.strip(c))
    return 0

def target(driver, args):
    return entry_point
