"""Prebuilt set mixed."""


S = {1, 'a'}


def entry_point(argv):
    return int(1 in S)    #! error: A003 set item is str here but int there.*help: the items of a set have one type


def target(driver, args):
    return entry_point
