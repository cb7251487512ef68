"""Getattr var."""


class A(object):
    x = 1


def entry_point(argv):
    return getattr(A(), argv[1])    #! error: F016 the name of the attribute is not a constant string.*help: attributes are known at translation


def target(driver, args):
    return entry_point
