"""Unhashable dict in set."""


def entry_point(argv):
    s = set()
    s.add({})    #! error: A030 an item of a set is empty dict, which can change.*help: use a tuple or a string, or an r_dict
    return len(s)


def target(driver, args):
    return entry_point
