"""Type is str."""


def f(x):
    if type(x) is str:
        return 1
    return 0


def entry_point(argv):
    return f(1) + f('a')    #! error: A006 argument 'x' of f\(\) is str here but int there.*help: a parameter has one type over all


def target(driver, args):
    return entry_point
