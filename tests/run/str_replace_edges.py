"""replace: empty texts on either side, growing and shrinking, counts, overlapping matches."""


def entry_point(argv):
    for s in ('', 'a', 'aaa', 'abcabc', 'xyz'):
        for old in ('', 'a', 'aa', 'abc', 'q'):
            line = []
            for new in ('', '-', '<>', 'aa'):
                line.append(s.replace(old, new))
                for n in (-1, 0, 1, 2, 99):
                    line.append(s.replace(old, new, n))
            print(repr(s), repr(old), '|'.join(line))
    text = 'ab' * 1000
    print(len(text.replace('ab', 'abc')), len(text.replace('b', '')), len(text.replace('', '.')), text.replace('ab', '', 998))
    c = text[0]
    print(c.replace('a', 'zz'), c.replace('b', 'zz'), text[:4].replace(c, text[1]), 'a.b.c'.replace('.', '\x00') == 'a\x00b\x00c')
    return 0

def target(driver, args):
    return entry_point
