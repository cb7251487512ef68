"""C functions: numbers, texts, calls back; raw memory of structs and arrays."""
from rpython.rtyper.lltypesystem import rffi, lltype
strlen = rffi.llexternal('strlen', [rffi.CCHARP], rffi.SIZE_T)
CMP = rffi.CCallback([rffi.VOIDP, rffi.VOIDP], rffi.INT)
qsort = rffi.llexternal('qsort', [rffi.VOIDP, rffi.SIZE_T, rffi.SIZE_T, CMP], lltype.Void)
def compare(a, b):
    x = rffi.cast(rffi.INTP, a)[0]
    y = rffi.cast(rffi.INTP, b)[0]
    return rffi.cast(rffi.INT, rffi.cast(lltype.Signed, x) - rffi.cast(lltype.Signed, y))

P = lltype.Struct('P', ('x', rffi.INT), ('y', rffi.DOUBLE), ('name', rffi.CFixedArray(rffi.CHAR, 8)))
def entry_point(argv):
    print(rffi.cast(lltype.Signed, strlen("hello")))
    p = rffi.str2charp("some text")
    print(rffi.cast(lltype.Signed, strlen(p)), rffi.charp2str(p))
    q = rffi.ptradd(p, 5)
    print(rffi.charp2str(q))
    rffi.free_charp(p)
    a = lltype.malloc(rffi.INTP.TO, 5, flavor='raw')
    for i in range(5):
        a[i] = rffi.cast(rffi.INT, (i * 7) % 5)
    qsort(rffi.cast(rffi.VOIDP, a), 5, rffi.sizeof(rffi.INT), compare)
    for i in range(5):
        print(rffi.cast(lltype.Signed, a[i]))
    lltype.free(a, flavor='raw')
    s = lltype.malloc(P, flavor='raw')
    s.x = rffi.cast(rffi.INT, 5)
    s.y = 2.5
    s.name[0] = 'a'
    s.name[1] = '\0'
    n = s.name
    print(rffi.getintfield(s, 'x'), s.y, n[0], rffi.charp2str(rffi.cast(rffi.CCHARP, s.name)))
    lltype.free(s, flavor='raw')
    with lltype.scoped_alloc(rffi.INTP.TO, 3) as z:
        z[0] = rffi.cast(rffi.INT, 3)
        print(rffi.cast(lltype.Signed, z[0]))
    with rffi.scoped_str2charp("abc") as z:
        print(rffi.charp2str(z))
    return 0
def target(driver, args):
    return entry_point, None
