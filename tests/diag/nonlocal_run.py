"""Nonlocal run."""


def entry_point(argv):
    total = 0
    def add(n):    #! error: F005 a function defined at run time uses 'total', which is bound more than.*help: pass it as an argument, or make an
        nonlocal total
        total += n
    for a in argv:
        add(len(a))
    return total


def target(driver, args):
    return entry_point
