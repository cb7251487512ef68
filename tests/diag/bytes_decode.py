"""Bytes decode."""


def entry_point(argv):
    u = argv[0].decode('koi8-r')    #! error: A028 the encoding 'koi8-r' is not available.*help: ascii, latin-1 and utf-8 are
    return len(u)


def target(driver, args):
    return entry_point
