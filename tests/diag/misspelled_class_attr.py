"""Misspelled class attr."""


class A(object):
    limit = 3


def entry_point(argv):
    return A.limt    #! error: A009 class A has no attribute 'limt'.*help: did you mean 'limit'\?


def target(driver, args):
    return entry_point
