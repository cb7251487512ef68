"""Float bitop."""


def entry_point(argv):
    return 1.5 | 2    #! error: A012 float \| int cannot be translated.*help: it works on ints: int\(x\) makes one


def target(driver, args):
    return entry_point
