"""Slice str assign."""


def entry_point(argv):
    s = argv[0]
    s[0] = 'x'    #! error: A012 assigning to items of str cannot be translated.*help: texts do not change: make a new one of
    return 0


def target(driver, args):
    return entry_point
