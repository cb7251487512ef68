"""Setattr var."""


class A(object):
    x = 1


def entry_point(argv):
    setattr(A(), argv[1], 3)    #! error: F016 the name of the attribute is not a constant string.*help: attributes are known at translation
    return 0


def target(driver, args):
    return entry_point
