"""R uint str."""
from rpython.rlib.rarithmetic import r_uint


def entry_point(argv):
    x = r_uint([1])    #! error: A028 rpython\.rlib\.rarithmetic\.r_uint\(\) takes a number as argument 1, not
    return 0


def target(driver, args):
    return entry_point
