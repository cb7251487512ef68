"""Llexternal type."""
from rpython.rtyper.lltypesystem import lltype, rffi
c_abs = rffi.llexternal('abs', [rffi.INT], rffi.INT)


def entry_point(argv):
    return int(c_abs([1]))    #! error: A028 the C function takes r_int32 as argument 1, not list of int.*help: rffi\.cast\(TYPE, x\) makes it one


def target(driver, args):
    return entry_point
