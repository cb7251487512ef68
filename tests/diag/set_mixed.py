"""Set mixed."""


def entry_point(argv):
    s = {1, 'a'}    #! error: A003 set item is str here but int there.*help: the items of a set have one type
    return len(s)


def target(driver, args):
    return entry_point
