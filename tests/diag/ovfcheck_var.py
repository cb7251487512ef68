"""Ovfcheck var."""
from rpython.rlib.rarithmetic import ovfcheck


def entry_point(argv):
    x = len(argv) + 1
    return ovfcheck(x)    #! error: F012 ovfcheck\(\) takes the operation to check itself.*help: write ovfcheck\(a \+ b\), with one of \+ -


def target(driver, args):
    return entry_point
