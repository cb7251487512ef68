"""Llexternal args."""
from rpython.rtyper.lltypesystem import lltype, rffi
c_abs = rffi.llexternal('abs', [rffi.INT], rffi.INT)


def entry_point(argv):
    return int(c_abs(1, 2))    #! error: A011 a function of 1 parameters is called with 2 arguments


def target(driver, args):
    return entry_point
