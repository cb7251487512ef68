"""A format that is no constant."""


def entry_point(argv):
    form = argv[0]
    print(form % 5)             #! error: format|%
    return 0


def target(driver, args):
    return entry_point
