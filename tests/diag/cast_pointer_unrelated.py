"""Cast pointer unrelated."""
from rpython.rtyper.lltypesystem import lltype, rffi

S = lltype.GcStruct('S', ('x', lltype.Signed))
T = lltype.GcStruct('T', ('y', lltype.Signed))


def entry_point(argv):
    s = lltype.malloc(S)
    t = lltype.cast_pointer(lltype.Ptr(T), s)    #! error: A028 cast_pointer\(\) cannot make Ptr\(GcStruct T\) of Ptr\(GcStruct S\).*help: one struct must be the first field of
    return t.y


def target(driver, args):
    return entry_point
