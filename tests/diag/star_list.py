"""Star list."""


def f(a, b):
    return 0


def entry_point(argv):
    return f(*argv)    #! error: A011 `\*` passes the items of a tuple, of known length; this is list of str


def target(driver, args):
    return entry_point
