# dialect: 2
"""Unicode: formats, lines, quotes, and encodings with every way to treat errors."""


def entry_point(argv):
    one = len(argv)
    u = u'h\xe9l\u20ac'[0:one * 4]
    print repr(u.encode('latin-1', 'replace')), repr(u.encode('ascii', 'ignore')), repr(u.encode('ascii', 'replace'))
    print repr(u.encode('utf-8', 'strict')), repr(u.encode('latin-1', 'ignore')), repr(u.encode('utf8')), repr(u.encode('utf-8', 'ignore'))
    b = 'a\xffb\xc3\xa9\xe2\x82'[0:one * 7]
    print repr(b.decode('utf-8', 'replace')), repr(b.decode('utf-8', 'ignore')), repr(b.decode('ascii', 'ignore'))
    print repr(b.decode('ascii', 'replace')), repr(b.decode('latin-1')), repr(b.decode('latin-1', 'ignore'))
    print repr(unicode('abc'[0:one * 3], 'utf-8')), repr(unicode('a\xff'[0:2 * one], 'ascii', 'ignore')), repr(unicode(12 * one))
    for way in range(5):
        try:
            if way == 0:
                print repr(u.encode('ascii'))
            elif way == 1:
                print repr(u.encode('latin-1', 'strict'))
            elif way == 2:
                print repr(b.decode('utf-8'))
            elif way == 3:
                print repr(b.decode('ascii', 'strict'))
            else:
                print repr(unicode(b, 'utf-8'))
        except UnicodeEncodeError:
            print 'cannot be encoded'
        except UnicodeDecodeError:
            print 'cannot be decoded'
    x = u'a%sb' % (u'x' * one)
    print repr(u'%5s|%-5s|%.1s' % (x, x, x)), repr(u'%s %s %x' % (x, 12 * one, 255 * one)), repr(u'{0}-{1}'.format(x, u))
    lines = u'one\ntwo\r\nthree'[0:one * 14]
    print repr(lines.splitlines()), repr(lines.splitlines(True)), repr(u"it's"[0:one * 4]), repr(u'"%s"' % x)
    print int(u'12'[0:one * 2]), float(u'1.5'[0:one * 3]), int(u'ff'[0:one * 2], 16), [u], (u, x), {u: x}
    print u, u'\u20ac' * one
    return 0


def target(driver, args):
    return entry_point
