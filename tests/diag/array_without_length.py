"""Array without length."""
from rpython.rtyper.lltypesystem import lltype, rffi

A = lltype.GcArray(lltype.Signed)


def entry_point(argv):
    a = lltype.malloc(A)    #! error: A011 malloc\(\) of an array misses its length.*help: lltype\.malloc\(ARRAY, length\)
    return 0


def target(driver, args):
    return entry_point
