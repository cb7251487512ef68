"""Instantiate var."""
from rpython.rlib.objectmodel import instantiate


def entry_point(argv):
    x = instantiate(argv[0])    #! error: A028 instantiate\(\) takes a class as argument 1, not str
    return 0


def target(driver, args):
    return entry_point
