"""Memory that is used after it was freed ends the interpretation of graphs, which says where both happened."""
from rpython.rtyper.lltypesystem import lltype, rffi

S = lltype.Struct('S', ('x', lltype.Signed), ('y', lltype.Signed))


def make(n):
    p = lltype.malloc(S, flavor='raw')
    p.x = n
    return p


def release(p):
    lltype.free(p, flavor='raw')


def entry_point(argv):
    p = make(len(argv))
    print(p.x)
    release(p)
    print(p.x)
    return 0


def target(driver, args):
    return entry_point, None
