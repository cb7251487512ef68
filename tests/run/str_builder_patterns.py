"""StringBuilder and UnicodeBuilder: append, append_slice, append_multiple_char, getlength, several builds."""
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


def hexdump(data):
    b = StringBuilder(len(data) * 3)
    for i in range(len(data)):
        if i:
            b.append(' ' if i % 4 else '\n')
        h = hex(ord(data[i]))[2:]
        b.append_multiple_char('0', 2 - len(h))
        b.append(h)
    return b.build()


def indent(text, depth):
    b = StringBuilder()
    start = 0
    while True:
        end = text.find('\n', start)
        b.append_multiple_char(' ', depth)
        if end < 0:
            b.append_slice(text, start, len(text))
            return b.build()
        b.append_slice(text, start, end + 1)
        start = end + 1


def entry_point(argv):
    print(hexdump('Hello, builder!\x00\x7f'))
    print(indent('one\ntwo\n\nthree', 4))
    b = StringBuilder(0)
    print(b.getlength(), repr(b.build()))
    for i in range(1000):
        b.append(chr(65 + i % 26))
    s = b.build()
    print(b.getlength(), s[:30], s[-3:])
    u = UnicodeBuilder()
    u.append(u'caf')
    u.append(u'\xe9')
    u.append_slice(u'0123456', 2, 5)
    u.append_multiple_char(u'!', 3)
    result = u.build()
    print(u.getlength(), len(result), ord(result[3]), result.encode('ascii', 'ignore') == 'caf234!!!'.encode('ascii'))
    return 0

def target(driver, args):
    return entry_point
