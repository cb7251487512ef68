"""Type three."""


def entry_point(argv):
    C = type('C', (object,), {})    #! error: A013 a class is made at run time.*help: make it at import time: at module
    return 0


def target(driver, args):
    return entry_point
