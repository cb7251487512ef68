"""Unpacking texts, ranges, lists and tuples of every length, also in loops; of a wrong length: ValueError."""


def texts(n):
    a, b = 'ab'
    c, d, e = 'abcd'[n:]
    f, = 'x'
    g, h = u'xy'
    print(a, b, c, d, e, f, ord(g), ord(h))
    for x, y in ['ab', 'cd'[:n * 2]]:
        print(x, y)
    for x, y in zip('ab', 'cd'):
        print(x, y)


def ranges(n):
    a, b, c = range(3)
    d, e = range(n, n + 2)
    (i, j), k = range(2), n
    print(a, b, c, d, e, i, j, k)
    A, B, C = [10 * x for x in range(3)]
    print(A, B, C)


def errors(n):
    for s in ['a', 'ab', 'abc', '']:
        try:
            x, y = s
            print(x, y)
        except ValueError as e:
            print(str(e))
    for i in range(4):
        try:
            x, y = range(i * n)
            print(x, y)
        except ValueError as e:
            print(str(e))
    try:
        s = None if n else 'ab'
        x, y = s
    except TypeError:
        print('TypeError')


def entry_point(argv):
    n = len(argv)
    texts(n)
    ranges(n)
    errors(n)
    return 0

def target(driver, args):
    return entry_point
