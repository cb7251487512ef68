"""Star import in function."""


def entry_point(argv):
    from os import *    #! error: F015 `import \*` in a function cannot be translated
    return 0


def target(driver, args):
    return entry_point
