"""Wrong uses of low-level memory, as code that runs untranslated is told of them."""
from rpython.rtyper.lltypesystem import lltype, rffi

S = lltype.Struct('S', ('x', lltype.Signed), ('p', rffi.CCHARP))
A = lltype.Array(rffi.INT)
G = lltype.GcArray(lltype.Signed)


def freed():
    p = lltype.malloc(S, flavor='raw', zero=True)
    lltype.free(p, flavor='raw')
    return p.x


def freed_twice():
    p = rffi.str2charp('text')
    rffi.free_charp(p)
    rffi.free_charp(p)


def beyond():
    p = lltype.malloc(rffi.CCHARP.TO, 3, flavor='raw', zero=True)
    return p[3]


def before():
    p = lltype.malloc(A, 3, flavor='raw', zero=True)
    return p[-1]


def beyond_collected():
    return lltype.malloc(G, 3)[3]


def never_written():
    p = lltype.malloc(S, flavor='raw')
    p.x = 1
    return p.x + len(rffi.charp2str(p.p))


def null():
    return lltype.nullptr(S).x


def other_type():
    p = lltype.malloc(S, flavor='raw', zero=True)
    p.p = lltype.nullptr(rffi.INTP.TO)


def inside():
    p = lltype.malloc(S, flavor='raw', zero=True)
    lltype.free(lltype.direct_fieldptr(p, 'p'), flavor='raw')


def no_field():
    return lltype.malloc(S, flavor='raw', zero=True).y


def raw_as_collected():
    lltype.malloc(S)


def too_far():
    rffi.ptradd(lltype.malloc(rffi.CCHARP.TO, 3, flavor='raw'), 5)


def entry_point(argv):
    for wrong in (freed, freed_twice, beyond, before, beyond_collected, never_written, null, other_type, inside, no_field,
                  raw_as_collected, too_far):
        try:
            wrong()
        except Exception as error:
            text = str(error).split(', allocated at')[0]
            print('%s: %s: %s' % (wrong.__name__, error.__class__.__name__, text))
        else:
            print('%s: nothing' % wrong.__name__)
    return 0


def target(driver, args):
    return entry_point, None
