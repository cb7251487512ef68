"""Default type."""


def f(x=None):
    if x is None:
        return 0
    return x


def entry_point(argv):
    f(3)
    return f()    #! error: A008 argument 'x' of f\(\) is None here but int there.*help: None goes with strings, lists, dicts,


def target(driver, args):
    return entry_point
