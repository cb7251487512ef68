"""A struct whose layout in the header is another one."""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(post_include_bits=[
    'struct point { int x; long y; };', 'static long length(struct point *p) { return p->x + p->y; }'])
POINT = rffi.CStruct('point', ('y', rffi.LONG), ('x', rffi.INT))
c_length = rffi.llexternal('length', [lltype.Ptr(POINT)], rffi.LONG, compilation_info=eci)


def entry_point(argv):
    with lltype.scoped_alloc(POINT) as p:
        return c_length(p)            #! error: struct point: the place of 'y' is 8 in the header, 0 in the CStruct


def target(driver, args):
    return entry_point, None
