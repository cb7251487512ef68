"""split and rsplit with and without a separator, every maximum, separators of several characters, blanks of all kinds."""


def shown(parts):
    return '%d:%s' % (len(parts), '|'.join(parts))


def entry_point(argv):
    for s in ('', ' ', 'a', ' a ', 'a b  c', '\t a\nb\x0bc\x0cd\re  ', 'a,b,,c,', ',,', 'a, b, c'):
        print(repr(s), shown(s.split()), shown(s.rsplit()), shown(s.split(',')), shown(s.rsplit(', ')))
        for n in (-5, -1, 0, 1, 2, 50):
            print(n, shown(s.split(None, n)), shown(s.rsplit(None, n)), shown(s.split(',', n)), shown(s.rsplit(',', n)))
    print(shown('a::b:::c'.split('::')), shown('a::b:::c'.rsplit('::')), shown('::::'.split('::')), shown(':::'.rsplit('::', 1)))
    empty = 'x'[len(argv):]
    for times in (0, 1):
        try:
            print(shown('abc'.split(empty) if times else 'abc'.rsplit(empty)))
        except ValueError as e:
            print('ValueError:', str(e))
    line = 'key=value=more'.split('=', 1)
    line.append('end')
    print(line, len('a b'.split(' ')[0]), 'one two'.split()[-1])
    return 0

def target(driver, args):
    return entry_point
