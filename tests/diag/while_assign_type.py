"""While assign type."""


def entry_point(argv):
    x = 0
    while len(argv) > 10:
        x = str(x)    #! error: A001 variable 'x' is str here but int there.*help: a variable has one type where paths
    return 0


def target(driver, args):
    return entry_point
