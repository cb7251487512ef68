"""A name of the rpython package that is not here."""
from rpython.rlib import no_such_module     #! error: I002 .*no_such_module.*rlib/README.md


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
