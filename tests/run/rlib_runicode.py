"""rlib.runicode: every codec there and back, what is malformed, error treatments and handlers."""
from rpython.rlib import runicode
from rpython.rlib.runicode import (
    UNICHR, str_decode_ascii, str_decode_charmap, str_decode_latin_1, str_decode_raw_unicode_escape, str_decode_unicode_escape,
    str_decode_utf_8, str_decode_utf_16, str_decode_utf_16_be, str_decode_utf_16_helper, str_decode_utf_16_le, str_decode_utf_32,
    str_decode_utf_32_be, str_decode_utf_32_helper, unicode_encode_ascii, unicode_encode_charmap, unicode_encode_latin_1,
    unicode_encode_raw_unicode_escape, unicode_encode_unicode_escape, unicode_encode_utf_8, unicode_encode_utf_16,
    unicode_encode_utf_16_be, unicode_encode_utf_16_le, unicode_encode_utf_32, unicode_encode_utf_32_be)

TEXTS = [u'', u'abc', u'\xe9t\xe9', u'\u20ac\u1234', u'\U00010000\U0010ffff', u'\x00\x7f\x80\xff\u0100\u07ff\u0800\uffff']


def codes(u):
    return ' '.join(['%x' % ord(u[i]) for i in range(len(u))])


def hexa(s):
    return ''.join(['%02x' % ord(c) for c in s])


def there_and_back():
    for u in TEXTS:
        n = len(u)
        utf8 = unicode_encode_utf_8(u, n, 'strict')
        utf16 = unicode_encode_utf_16(u, n, 'strict')
        le = unicode_encode_utf_16_le(u, n, 'strict')
        be = unicode_encode_utf_16_be(u, n, 'strict')
        utf32 = unicode_encode_utf_32(u, n, 'strict')
        be32 = unicode_encode_utf_32_be(u, n, 'strict')
        escape = unicode_encode_unicode_escape(u, n, 'strict')
        raw = unicode_encode_raw_unicode_escape(u, n, 'strict')
        print(hexa(utf8), hexa(utf16), hexa(be), hexa(utf32), escape, hexa(raw))
        print(str_decode_utf_8(utf8, len(utf8), 'strict', True)[0] == u, str_decode_utf_16(utf16, len(utf16), 'strict')[0] == u,
              str_decode_utf_16_le(le, len(le), 'strict')[0] == u, str_decode_utf_16_be(be, len(be), 'strict')[0] == u,
              str_decode_utf_32(utf32, len(utf32), 'strict')[0] == u, str_decode_utf_32_be(be32, len(be32), 'strict')[0] == u,
              str_decode_unicode_escape(escape, len(escape), 'strict')[0] == u,
              str_decode_raw_unicode_escape(raw, len(raw), 'strict')[0] == u)


def decode(name, s, errors, final=True):
    try:
        if name == 'utf8':
            u, used = str_decode_utf_8(s, len(s), errors, final, None, False)
        elif name == 'ascii':
            u, used = str_decode_ascii(s, len(s), errors, final)
        elif name == 'utf16':
            u, used = str_decode_utf_16_be(s, len(s), errors, final)
        elif name == 'utf32':
            u, used = str_decode_utf_32_be(s, len(s), errors, final)
        elif name == 'escape':
            u, used = str_decode_unicode_escape(s, len(s), errors, final)
        else:
            u, used = str_decode_raw_unicode_escape(s, len(s), errors, final)
        print(name, hexa(s), codes(u), used)
    except UnicodeDecodeError as e:
        print(name, hexa(s), e.encoding, e.start, e.end, e.reason)


BAD_UTF8 = ['\x80', '\xc0\x80', '\xc1\xbf', '\xe0\x80\x80', '\xe0\x9f\xbf', '\xed\xa0\x80', '\xf0\x80\x80\x80', '\xf4\x90\x80\x80',
            '\xf5\x80\x80\x80', '\xff', 'a\xc3', 'a\xe2\x82', '\xf0\x90\x80', '\xe2\x28\xa1', '\xc3(', '\xf0\x90\x28\x80', '\xe2\x82(',
            'ok\xe2\x82\xacok\xff', '\xed\x9f\xbf', '\xee\x80\x80', '\xf4\x8f\xbf\xbf']


def malformed():
    for s in BAD_UTF8:
        decode('utf8', s, 'strict')
        decode('utf8', s, 'replace')
        decode('utf8', s, 'ignore', False)
    for s in ['abc', 'a\x80b', '\xff']:
        decode('ascii', s, 'strict')
        decode('ascii', s, 'replace')
    for s in ['\x00a\x00', '\xd8\x00', '\xd8\x00\x00a', '\xdc\x00\x00a', '\xd8\x00\xdc\x00', '\x00']:
        decode('utf16', s, 'strict')
        decode('utf16', s, 'replace')
        decode('utf16', s, 'replace', False)
    for s in ['\x00\x00\x00a', '\x00\x11\x00\x00', '\x00\x00\x00', '\xff\xff\xff\xff\x00\x00\x00b']:
        decode('utf32', s, 'strict')
        decode('utf32', s, 'ignore')
    for s in ['\\n\\t\\\\\\\'\\"\\a\\b', '\\x41\\u20ac\\U0001f600', '\\101\\7\\1234', 'a\\\nb', '\\q', '\\', '\\x4', '\\u12', '\\U00110000',
              '\\xzz']:
        decode('escape', s, 'strict')
        decode('escape', s, 'replace')
    for s in ['\\u0041\\\\u0041\\\\\\u0041', '\\n\xe9', '\\u00', '\\U0001F600', '\\']:
        decode('raw', s, 'strict')
        decode('raw', s, 'replace')


def encode(name, u, errors):
    try:
        if name == 'utf8':
            s = unicode_encode_utf_8(u, len(u), errors, None, False)
        elif name == 'ascii':
            s = unicode_encode_ascii(u, len(u), errors)
        elif name == 'latin':
            s = unicode_encode_latin_1(u, len(u), errors)
        else:
            s = unicode_encode_utf_16_be(u, len(u), errors, None, False)
        print(name, codes(u), hexa(s))
    except UnicodeEncodeError as e:
        print(name, codes(u), e.encoding, e.start, e.end, e.reason, len(e.object))


def unencodable():
    for u in [u'a\xe9b', u'\u1234\u5678x', u'\xff\x80', u'\ud800', u'\udc00x', u'a\ud800\udc00b']:
        for name in ['ascii', 'latin', 'utf8', 'utf16']:
            encode(name, u, 'strict')
            encode(name, u, 'replace')
            encode(name, u, 'ignore')
    print(hexa(unicode_encode_utf_8(u'\ud800\udc00\udc00', 3, 'strict')))


def brackets(errors, encoding, msg, s, startingpos, endingpos):
    """A handler for decoding: the bad bytes as numbers; goes on one byte after the start."""
    if errors == 'stop':
        return u'<stop>', len(s)
    return u'<%s>' % unicode_of('%x' % ord(s[startingpos])), startingpos + 1


def unicode_of(s):
    return str_decode_latin_1(s, len(s), 'strict')[0]


def entity(errors, encoding, msg, u, startingpos, endingpos):
    """A handler for encoding: &#N; as unicode, or bytes."""
    if errors == 'bytes':
        return None, '\xfe' * (endingpos - startingpos), endingpos
    return u'&#%s;' % unicode_of('%d' % ord(u[startingpos])), None, startingpos + 1


def astray(errors, encoding, msg, s, startingpos, endingpos):
    return u'', len(s) + 5


def handlers():
    s = 'a\xff\xe2\x82b'
    u, used = str_decode_utf_8(s, len(s), 'x', True, brackets)
    print(unicode_encode_ascii(u, len(u), 'strict'), used)
    u, used = str_decode_ascii(s, len(s), 'stop', True, brackets)
    print(unicode_encode_ascii(u, len(u), 'strict'), used)
    print(unicode_encode_ascii(u'x\xe9\u1234y', 4, 'x', entity), hexa(unicode_encode_latin_1(u'x\u1234\u1235y', 4, 'bytes', entity)))
    try:
        str_decode_utf_8(s, len(s), 'x', True, astray)
    except IndexError:
        print('out of bounds')


GREEK = {'a': u'\u03b1', 'b': u'\u03b2', 'l': u'll', 'z': u'\ufffe'}
LATIN = {u'\u03b1': 'a', u'\u03b2': 'b', u'?': '?', u'x': 'ks'}


def charmaps():
    u, used = str_decode_charmap('abl', 3, 'strict', True, None, GREEK)
    print(codes(u), used)
    for errors in ['strict', 'replace', 'ignore']:
        try:
            u, used = str_decode_charmap('aqz', 3, errors, True, None, GREEK)
            print(codes(u), used)
        except UnicodeDecodeError as e:
            print(e.start, e.reason)
        try:
            print(unicode_encode_charmap(u'\u03b1x\u03b3', 3, errors, None, LATIN))
        except UnicodeEncodeError as e:
            print(e.start, e.reason)
    print(codes(str_decode_charmap('\xe9', 1, 'strict')[0]), hexa(unicode_encode_charmap(u'\xe9', 1, 'strict')))


def marks():
    for s in ['\xff\xfea\x00', '\xfe\xff\x00a', 'a\x00b\x00', '']:
        u, used, order = str_decode_utf_16_helper(s, len(s), 'strict')
        print(codes(u), used, order)
    for s in ['\xff\xfe\x00\x00a\x00\x00\x00', '\x00\x00\xfe\xff\x00\x00\x00a', 'a\x00\x00\x00']:
        u, used, order = str_decode_utf_32_helper(s, len(s), 'strict')
        print(codes(u), used, order)


def entry_point(argv):
    there_and_back()
    malformed()
    unencodable()
    handlers()
    charmaps()
    marks()
    print(ord(UNICHR(0x10ffff)), runicode.ORD(u'\xe9'), runicode.MAXUNICODE)
    try:
        UNICHR(0x110000)
    except ValueError:
        print('beyond')
    u, used = str_decode_utf_8('ab\xc3\xa9cd', 4, 'strict')
    print(codes(u), used)
    return 0


def target(driver, args):
    return entry_point, None
