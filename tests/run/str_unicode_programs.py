"""unicode texts: code points beyond a byte, lengths in points, encoding with each handler, decoding what is cut off, as keys, built, reversed, split and compared."""
from rpython.rlib.runicode import str_decode_utf_8, unicode_encode_utf_8
from rpython.rlib.rstring import UnicodeBuilder


def counted(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    return counts


def shown(text):
    return ' '.join(['%x' % ord(c) for c in text])


def replaced(text, old, new):
    builder = UnicodeBuilder()
    for c in text:
        builder.append(new if c == old else c)
    return builder.build()


def entry_point(argv):
    one = len(argv)
    text = u'na\u00efve \u20ac5 \U0001f600'
    print(len(text), shown(text), shown(text[::-1]), shown(text[-one]))
    print(text.find(u'\u20ac'), text.count(u' '), text.split(u' ')[one] == u'\u20ac5', text.startswith(u'na'), u'\u00ef' in text)
    print(shown(replaced(text, u'\u20ac', u'EUR')), shown(u'-'.join([u'\u0101', u'b', u'\uffff'])))
    encoded = unicode_encode_utf_8(text, len(text), 'strict')
    print(len(encoded), [ord(c) for c in encoded[2:4]])
    back, consumed = str_decode_utf_8(encoded, len(encoded), 'strict')
    print(back == text, consumed, len(back))
    for cut in range(6, 10):
        back, consumed = str_decode_utf_8(encoded[:cut], cut, 'strict', False)
        print(cut, consumed, len(back))
    counts = counted(u'\u03b1\u03b2\u03b1a' * one)
    print(len(counts), counts[u'\u03b1'], counts.get(u'z', 0), u'\u03b2' in counts)
    print(u'\u00e9' > u'z', u'\uffff' < u'\U00010000', u'' < u'a', sorted([u'b', u'\u00e4', u'a'])[-1] == u'\u00e4', u'a' * 3 == u'aaa')
    print(u'abc'.upper() == u'ABC', u' x '.strip() == u'x', u'%s=%d' % (u'n', one) == u'n=1', u'12'.isdigit(), int(u'12') + one, ord(u'\u20ac'))
    return 0


def target(driver, args):
    return entry_point
