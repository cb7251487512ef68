"""A module of the rpython package that is not here."""
from rpython.rlib import rarithmetic
import rpython.rlib.no_such_module      #! error: I002 .*rpython.rlib.no_such_module.*rlib/README.md


def entry_point(argv):
    return rarithmetic.intmask(0)


def target(driver, args):
    return entry_point
