"""A name that a module does not have."""
from os import no_such_name     #! error: no_such_name


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
