# dialect: 2
"""Errors of the codecs: where they are, what they say, what they hold."""


def attempt(s, encoding):
    try:
        if encoding == 'utf-8':
            u = s.decode('utf-8')
        elif encoding == 'ascii':
            u = s.decode('ascii')
        else:
            u = s.decode('latin-1')
        print encoding, len(u)
    except UnicodeDecodeError, e:
        print e.encoding, e.start, e.end, e.reason, len(e.object), str(e)


def back(u, encoding):
    try:
        if encoding == 'ascii':
            s = u.encode('ascii')
        elif encoding == 'utf-8':
            s = u.encode('utf-8')
        else:
            s = u.encode('latin-1')
        print encoding, repr(s)
    except UnicodeEncodeError, e:
        print e.encoding, e.start, e.end, e.reason, len(e.object), str(e)


def entry_point(argv):
    for s in ['abc', 'a\xffb', 'a\xe2\x82', 'a\xe2\x82x', 'a\xe2x', '\xed\xa0\x80', '\xf4\x90\x80\x80', '\xe0\x80\x80', '\xc0\x80', '\xf0\x9f\x98', '\xc3\xa9', '\x80', '\xf0\x9f\x98\x80']:
        attempt(s, 'utf-8')
        attempt(s, 'ascii')
        attempt(s, 'latin-1')
    for u in [u'abc', u'a\u1234b', u'\xe9\u1234\u1235', u'\xe9']:
        back(u, 'ascii')
        back(u, 'latin-1')
        back(u, 'utf-8')
    return 0


def target(driver, args): return entry_point
