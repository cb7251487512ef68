"""Star mixed."""


def f(*args):
    n = 0
    for a in args:    #! error: A015 iterating over a tuple of different types: tuple of \(int, str\).*help: unpack it; or make it an
        n += a
    return n


def entry_point(argv):
    return f(1, 'a')


def target(driver, args):
    return entry_point
