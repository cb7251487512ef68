"""Nobody catches it."""


def first(s):
    return s[0]


def entry_point(argv):
    print(first('abc'))
    print(first(''))
    return 0


def target(driver, args):
    return entry_point
