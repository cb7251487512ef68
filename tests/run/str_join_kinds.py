"""join of lists, tuples, texts, dicts, generators, comprehensions; empty and single; separators of any length."""


def letters(n):
    for i in range(n):
        yield chr(ord('a') + i)


class Row(object):
    def __init__(self, cells):
        self.cells = cells

    def __iter__(self):
        return iter(self.cells)


def entry_point(argv):
    n = len(argv)
    print(','.join([]) + '|' + ','.join(['x']) + '|' + ','.join(['x', '']) + '|' + ''.join(['', '']))
    print('-'.join('abc'), '--'.join(('a', 'b')), ', '.join({'k': 1, 'l': 2}), ''.join(letters(5)), '+'.join(letters(0)) == '')
    print('/'.join([str(i) for i in range(n * 4)]), ' '.join(str(i * i) for i in range(4)), '.'.join(Row(['p', 'q'])))
    print(', '.join(sorted(['b', 'a'])), '<'.join(map(str, [1, n])), ''.join(reversed('abc')), ''.join(['ab'] * 3))
    sep = ' and ' if n == 1 else ' or '
    print(sep.join(['this', 'that']), len('x'.join(['y'] * 1000)), 'abc'.join('xyz'[0:n]), u'-'.join([u'a', u'b']) == u'a-b')
    return 0

def target(driver, args):
    return entry_point
