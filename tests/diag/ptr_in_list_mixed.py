"""Ptr in list mixed."""
from rpython.rtyper.lltypesystem import lltype, rffi

S = lltype.GcStruct('S', ('x', lltype.Signed))


def entry_point(argv):
    l = [lltype.malloc(S)]
    l.append(3)    #! error: A002 list item is int here but Ptr\(GcStruct S\) there.*help: a list holds one type; wrap the values
    return 0


def target(driver, args):
    return entry_point
