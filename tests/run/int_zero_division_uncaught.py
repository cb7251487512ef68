"""Nobody catches it."""


def quotient(a, b):
    return a // b


def entry_point(argv):
    print('before')
    print(quotient(1, len(argv) - 1))
    return 0


def target(driver, args):
    return entry_point
