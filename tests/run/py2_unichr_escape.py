"""Literals in Python 2: byte escapes above 127 in a str."""


def entry_point(argv):
    s = '\xe4\xff'
    print len(s), ord(s[0]), ord(s[1])
    return 0


def target(driver, args):
    return entry_point
