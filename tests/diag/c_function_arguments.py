"""C functions are given what they do not take; memory is given what it cannot hold."""
from rpython.rtyper.lltypesystem import lltype, rffi

S = lltype.Struct('S', ('n', rffi.INT), ('text', rffi.CCHARP))
c_abs = rffi.llexternal('labs', [rffi.LONG], rffi.LONG)
c_strlen = rffi.llexternal('strlen', [rffi.CCHARP], rffi.SIZE_T)
HOOK = rffi.CCallback([rffi.LONG], rffi.LONG)
c_call = rffi.llexternal('call', [HOOK], rffi.LONG)


def one(x):
    return x


def two(x):
    return x + 1


def entry_point(argv):
    c_abs(argv[0])                      #! error: the C function takes .*str
    c_abs(1, 2)                         #! error: 1 parameters is called with 2
    c_strlen(5)                         #! error: the C function takes .*argument 1
    hook = one
    if len(argv) > 3:
        hook = two
    c_call(hook)                        #! error: one function, known when translating
    s = lltype.malloc(S, flavor='raw')
    s.text = 5                          #! error: is stored where there is room for
    s.missing = 3                       #! error: no field 'missing'
    len(s.text)                         #! error: has no length
    lltype.free(s, flavor='raw')
    return 0


def target(driver, args):
    return entry_point
