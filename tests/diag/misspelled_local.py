"""Misspelled local."""


def entry_point(argv):
    count = len(argv)
    return cuont    #! error: F001 name 'cuont' is not defined.*help: globals are constants of the program:


def target(driver, args):
    return entry_point
