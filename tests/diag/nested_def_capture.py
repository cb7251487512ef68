"""Nested def capture."""


def entry_point(argv):
    n = 0
    def inc():    #! error: F005 a function defined at run time uses 'n', which is bound more than once.*help: pass it as an argument, or make an
        nonlocal n
        n += 1
    inc()
    return n


def target(driver, args):
    return entry_point
