"""Unhashable list key."""


def entry_point(argv):
    d = {}
    d[[1, 2]] = 3    #! error: A030 a dict key is list of int, which can change.*help: use a tuple or a string, or an r_dict
    return len(d)


def target(driver, args):
    return entry_point
