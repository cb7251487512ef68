"""Param types."""


def f(x):
    return x


def entry_point(argv):
    f(1)
    f([1])    #! error: A006 argument 'x' of f\(\) is list of int here but int there.*help: a parameter has one type over all
    return 0


def target(driver, args):
    return entry_point
