"""Isinstance int on mixed."""


def show(x):
    if isinstance(x, int):
        return str(x)
    return x


def entry_point(argv):
    print(show(1))
    print(show('a'))    #! error: A006 argument 'x' of show\(\) is str here but int there.*help: a parameter has one type over all
    return 0


def target(driver, args):
    return entry_point
