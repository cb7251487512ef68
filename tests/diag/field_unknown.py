"""Field unknown."""
from rpython.rtyper.lltypesystem import lltype, rffi

S = lltype.GcStruct('S', ('x', lltype.Signed))


def entry_point(argv):
    s = lltype.malloc(S)
    s.y = 3    #! error: A009 Ptr\(GcStruct S\) has no field 'y'
    return s.z    #! error: A009 Ptr\(GcStruct S\) has no field 'z'


def target(driver, args):
    return entry_point
