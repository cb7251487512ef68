"""Dup keyword."""


def f(a, b=1):
    return a + b


def entry_point(argv):
    return f(1, a=2)    #! error: A011 f\(\) gets argument 'a' twice


def target(driver, args):
    return entry_point
