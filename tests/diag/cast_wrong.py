"""Cast wrong."""
from rpython.rtyper.lltypesystem import lltype, rffi


def entry_point(argv):
    p = rffi.cast(rffi.CCHARP, argv[0])    #! error: A028 cast\(\) takes a raw pointer or an int as argument 2, not str
    return 0


def target(driver, args):
    return entry_point
