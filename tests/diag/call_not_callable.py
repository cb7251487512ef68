"""Calling what cannot be called."""


def entry_point(argv):
    n = len(argv)
    n(5)                        #! error: call
    s = 'text'
    s()                         #! error: call
    return 0


def target(driver, args):
    return entry_point
