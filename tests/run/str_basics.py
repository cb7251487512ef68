"""Length, indexing, negative indexes, concatenation, repetition, comparison."""


def entry_point(argv):
    s = 'hello'
    print(len(s), s[0], s[4], s[-1], s[-5])
    print(s + ' ' + 'world', s * 3, 2 * 'ab', 'x' * 0)
    print('a' < 'b', 'ab' < 'a', 'abc' == 'ab' + 'c', 'a' != 'b', 'B' < 'a', '' < 'a')
    print('ell' in s, 'elo' in s, 'h' in s, '' in s, 'z' not in s)
    for c in s:
        print(c)
    total = ''
    for i in range(len(s) - 1, -1, -1):
        total += s[i]
    print(total)
    return 0


def target(driver, args):
    return entry_point
