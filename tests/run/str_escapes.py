"""Escapes in literals, raw strings, joined literals, triple quotes."""
import os


def entry_point(argv):
    os.write(1, 'tab\there\\ \x41\102 quote\' "double"\n')
    os.write(1, r'raw \n \t' + '\n')
    os.write(1, 'joined ' 'literal' "s\n")
    os.write(1, '''three
lines "of" it's
''')
    os.write(1, '\x00\x01\xfe\xff')
    os.write(1, 'con\
tinued\n')
    return 0


def target(driver, args):
    return entry_point
