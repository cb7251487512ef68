"""Slices with a step, tuples of one type, prefixes in tuples, conversions of anything that can be iterated."""


def slices(one):
    s = 'abcdefg'[0:one + 6]
    print(s[::2], s[::-1], s[5:1:-2], s[-1::-1], s[1:6:one + 1], s[10:-10:-3], s[::100], u'abc'[::-1] == u'cba')
    l = [1, 2, 3, 4, 5, 6, one]
    print(l[::2], l[::-1], l[5:1:-2], l[1:6:one + 1], l[10:2:-1], l[-2::-3], l[3:3:2])
    try:
        print(l[::one - 1])
    except ValueError:
        print('a step of zero')
    print((1, 2, 3)[::-1], (1, 2, 3)[::2])
    l = [i for i in range(10)]
    l[::2] = [9] * 5
    print(l)
    del l[::3]
    print(l)
    l[5:0:-2] = (7, 7, one + 1)
    print(l)
    try:
        l[::2] = [1]
    except ValueError:
        print('another length')
    del l[::-2]
    print(l)
    l[1:1] = (4, 5)
    print(l)


def total(*args):
    result = 0
    for x in args:
        result += x
    return result + len(args)


def passed_on(*args):
    return total(*args) + total(1, *args)


def nth(i, *args):
    return args[i]


def tuples(one):
    t = (10, 20, 30)
    for i in range(3):
        print(t[i], t[-i - 1])
    try:
        print(t[one + 5])
    except IndexError:
        print('out of range')
    for d in (-1, 0, 1):
        print(d * one)
    for dx, dy in ((0, 1), (one, 0)):
        print(dx, dy)
    for name in ('a', 'bb', ''):
        print(name + '.')
    names = ('x', 'yy', 'z')
    print(names[one], one in t, 20 in t, t.index(20), t.count(20), names.index('z'), t[0:2] + (one,))
    print(total(1, 2, one), passed_on(1, 2), total(), nth(one, 10, 20, 30))


def conversions(one):
    d = {1: 2, 3: 4}
    print(list('abc'), list((1, 2, one)), list(d), list(enumerate('ab', one)), list(zip([1], 'a')), list(reversed([1, 2])))
    print(dict([(1, 'a'), (2, 'b')]), dict(zip(['x', 'y'], [1, 2])), dict(d), dict.fromkeys('ab', one))
    for c in reversed('abc'):
        print(c)
    for c in reversed((1, 2)):
        print(c)
    for i, c in enumerate(reversed([1, 2])):
        print(i, c)
    l = [0]
    l.extend(enumerate_lengths(['a', 'bb']))
    l.extend({5: 6})
    l += (7, 8)
    print(l, ','.join(('a', 'b')), ','.join({'k': 1}), '-'.join('abc'), ''.join(reversed('xyz')))
    d.update([(9, one)])
    print(d, l.index(7, 2), l.index(8, one, 20))
    try:
        l.index(0, 1)
    except ValueError:
        print('not there')
    copy = l.copy()
    l.clear()
    print(l, len(copy))


def enumerate_lengths(words):
    return [len(word) for word in words]


def strings(one):
    s = 'hello.py'[0:one * 8]
    suffixes = ('.c', '.h')
    print(s.endswith(('.py', '.rpy')), s.startswith(('a', 'b')), s.endswith(suffixes), s.startswith(('el', 'x'), 1))
    s = 'k=v=w'[0:one * 5]
    print(s.partition('='), s.rpartition('='), s.partition('x'), s.rpartition('x'), u'a-b'.partition(u'-')[2] == u'b')
    print('a\tb'.expandtabs(), 'a\tb'.expandtabs(4), 'ab\n\tc'.expandtabs(2))
    for text in ['', 'A', 'Ab Cd', 'ab', 'AB', 'A1b', 'Ab cD']:
        print(text.istitle())
    try:
        print(s.partition(''))
    except ValueError:
        print('an empty separator')


class Caller(object):
    def __call__(self):
        return 1


def entry_point(argv):
    one = len(argv)
    slices(one)
    tuples(one)
    conversions(one)
    strings(one)
    maybe = enumerate_lengths if one else None
    print(callable(total), callable(Caller), callable(one), callable(Caller()), callable('x'), callable(len), callable(maybe))
    return 0


def target(driver, args):
    return entry_point
