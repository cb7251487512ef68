"""List method missing."""


def entry_point(argv):
    argv.add('x')    #! error: A009 list of str has no attribute 'add'.*help: use append
    return 0


def target(driver, args):
    return entry_point
