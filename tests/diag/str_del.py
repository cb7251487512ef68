"""Str del."""


def entry_point(argv):
    s = argv[0]
    del s[0]    #! error: A012 deleting items of str cannot be translated.*help: texts do not change: make a new one of
    return 0


def target(driver, args):
    return entry_point
