"""Str format missing."""


def entry_point(argv):
    print('{} {}'.format(1))    #! error: F018 the format names an argument that is not given.*help: formats may hold %s %r %d %i %u %x %X
    return 0


def target(driver, args):
    return entry_point
