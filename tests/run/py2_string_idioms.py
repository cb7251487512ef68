# dialect: 2
"""Texts as Python 2 programs treat them: string module, backticks, %, `has_key`, join of map, ord and chr, unicode literals."""
import string


def rot(s, n):
    table = string.maketrans(string.lowercase, string.lowercase[n:] + string.lowercase[:n])
    return s.translate(table)


TABLE = string.maketrans('abc', 'xyz')


def entry_point(argv):
    one = len(argv)
    print 'aabbcc'.translate(TABLE), string.uppercase[:3], string.digits, len(string.letters)
    print `one` + 'x', `'quo"te'`, `[1, 2]`, '%s' % `2.5`, repr('\x00\xff')
    d = {'a': 1}
    print d.has_key('a'), d.has_key('b'), ', '.join(map(str, [1, one, 3])), ' '.join(['%02x' % ord(c) for c in 'AZ\n'])
    print 'a-b'.split('-'), 'ABC'.lower(), 'x' * 3, 'abc'[::-1], 'abc'.find('d'), 'b' in 'abc', len(u'\u1234'), u'abc' + u'd'
    s = ''
    for i in xrange(3):
        s += chr(ord('a') + i) + ','
    print s, s[:-1], s.rstrip(','), s.count(','), s.replace(',', ''), '%5s|%-5s|' % (s[0], s[2])
    print 'abc' < 'abd', cmp('a', 'b'), max('hello'), sorted('hello'), 'a\tb'.expandtabs(4), 'Hello'.swapcase()
    return 0

def target(driver, args):
    return entry_point
