"""Misspelled builtin."""


def entry_point(argv):
    return lenn(argv)    #! error: F001 name 'lenn' is not defined.*help: did you mean 'len'\?


def target(driver, args):
    return entry_point
