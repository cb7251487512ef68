"""A method that a built-in type does not have."""


def entry_point(argv):
    argv.push('x')              #! error: push
    'text'.reversed()           #! error: reversed
    return 0


def target(driver, args):
    return entry_point
