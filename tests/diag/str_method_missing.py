"""Str method missing."""


def entry_point(argv):
    print(argv[0].uper())    #! error: A009 str has no attribute 'uper'.*help: did you mean 'upper'\?
    return 0


def target(driver, args):
    return entry_point
