"""Texts of all 256 values: ord, chr, order, find, replace, hash in dicts, repr of control characters and quotes, comparison with escapes."""


def entry_point(argv):
    one = len(argv)
    low = ''.join([chr(i) for i in range(32)])
    printable = ''.join([chr(i) for i in range(32, 127)])
    print(repr(low), repr(printable), len(low + printable))
    print(repr('\'') + repr('"') + repr('\'"') + repr('\\') + repr('\t\n\r') + repr('\x00\x01\x7f') + repr(''), [printable[i] for i in (0, one, 94)])
    d = {}
    for c in low + printable:
        d[c] = d.get(c, 0) + ord(c)
    print(len(d), d['A'], d['\x00'], d['\n'], sum(d.values()), low.find('\n'), low.count('\x1f'), printable.find('~'), '\x00' in low, 'a\x00b'.split('\x00'))
    print('a\x00b' == 'a\x00c', 'a\x00b' < 'a\x00c', len('\x00' * 3), 'x\x00'.strip('\x00'), ('\x00' + 'z').replace('\x00', '0'), ord('\x7f'), [ord(c) for c in '\x01\t\\'])
    print('\101\x41A', '\60\61', 'tab\tend', r'raw\n\t', 'a' 'b' "c", """triple "quoted" 'text'""", 'line \
continued', '\N' if False else 'n', len(r'\''))
    return 0

def target(driver, args):
    return entry_point
