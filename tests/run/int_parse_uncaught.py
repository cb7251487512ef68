"""A bad int() ends the program."""


def entry_point(argv):
    print(int('12'))
    print(int('twelve'))
    return 0


def target(driver, args):
    return entry_point
