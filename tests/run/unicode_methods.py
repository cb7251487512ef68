"""unicode: methods, slices, comparison, formatting, conversion to and from bytes, code points outside of ASCII and the plane."""


def points(u):
    return ' '.join([hex(ord(c)) for c in u])


def entry_point(argv):
    one = len(argv)
    u = u'caf\xe9 \u20ac!'
    print(len(u), points(u), points(u[::-1]), points(u[3:5]), u[one] == u'a', u.find(u'\u20ac'), u.count(u'c'), u.startswith(u'caf'), u.endswith(u'!'))
    print(points(u.upper()[:3]), points(u.replace(u'\xe9', u'e')), [points(p) for p in u.split(u' ')], points(u' x '.strip()), points(u'-'.join([u'a', u'b' * one])))
    print(points(u'%s=%d' % (u'x', one)), points(u'ab' * 2), u'b' in u'abc', u'a' < u'b', u'abc' == u'ab' + u'c', u'' == u'a'[one:], points(unichr_of(0x1234)))
    e = u.encode('utf-8')
    print(len(e), e.decode('utf-8') == u, len(u'\U0001f600'.encode('utf-8')), len(u'abc'.encode('ascii')), len(u.encode('ascii', 'ignore')), len(u.encode('latin-1', 'replace')))
    for bad in (0, 1):
        try:
            print(len(u.encode('ascii') if bad else u.encode('latin-1')))
        except UnicodeEncodeError:
            print('UnicodeEncodeError')
    d = {u'\xe9': 1, u'e': 2}
    print(d[u[3]], d.get(u'x', 0), sorted([u'b', u'\xe9', u'a']) == [u'a', u'b', u'\xe9'], [points(c) for c in u'\xe9\u1234'], points(u'1,2'.split(u',')[1]))
    print(u'abc'.isalpha(), u'12'.isdigit(), u' '.isspace(), points(u'x'.center(3)), points(u'7'.zfill(3)), int(u'42'), float(u'2.5'), points(u'a\nb'.splitlines()[1]))
    return 0


def unichr_of(n):
    return (u'%c' % n) if False else u'\u1234'

def target(driver, args):
    return entry_point
