"""Recursion type tuple."""


def f(n):
    if n == 0:
        return ()
    return (f(n - 1), n)    #! error: A007 the result of f\(\) is tuple of \(empty tuple, int\) here but empty tuple.*help: all `return`s of a function give one


def entry_point(argv):
    f(3)
    return 0


def target(driver, args):
    return entry_point
