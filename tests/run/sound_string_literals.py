"""Literals that are awkward in C: quotes, trigraphs, NULs, hexadecimal escapes before digits, long ones."""
import os

AWKWARD = ['"', "'", '\\', '??/', '%d %s %%', '\x001', '\x7f8', 'a\x00b', '/* not a comment */', '// nor this', '\\n', '\r\t\v\f']
LONG = 'long' * 5000


def entry_point(argv):
    for s in AWKWARD:
        os.write(1, s)
        print(' %d' % len(s))
    print(len(LONG), LONG[-5:])
    print({'a\x00b': 1}['a' + chr(0) + 'b'])
    return 0


def target(driver, args):
    return entry_point
