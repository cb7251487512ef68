"""List push."""


def entry_point(argv):
    l = []
    l.push(1)    #! error: A009 empty list has no attribute 'push'.*help: use append
    return 0


def target(driver, args):
    return entry_point
