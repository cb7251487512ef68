"""Mod variable format."""


def entry_point(argv):
    print(argv[1] % 3)    #! error: A012 the format of `%` must be a constant string.*help: formats are taken apart when
    return 0


def target(driver, args):
    return entry_point
