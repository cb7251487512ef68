"""Raise instance nonexc."""


class A(object): pass


def entry_point(argv):
    raise A()    #! error: A017 A cannot be raised: it is no exception.*help: derive the class from Exception


def target(driver, args):
    return entry_point
