"""Tuple grow."""


def entry_point(argv):
    t = ()
    for a in argv:
        t = t + (a,)    #! error: A001 variable 't' is tuple of \(str\) here but empty tuple there.*help: a variable has one type where paths
    return len(t)


def target(driver, args):
    return entry_point
