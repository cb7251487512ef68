"""A call with * of a list, whose length is not known."""


def f(a, b):
    return len(a) + len(b)


def entry_point(argv):
    return f(*argv)             #! error: \*|tuple|length


def target(driver, args):
    return entry_point
