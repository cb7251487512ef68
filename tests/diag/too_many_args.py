"""Too many args."""


def f(a, b):
    return a + b


def entry_point(argv):
    return f(1, 2, 3)    #! error: A011 f\(\) takes 2 arguments, 3 are given


def target(driver, args):
    return entry_point
