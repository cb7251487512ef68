"""The C library and zlib: texts, the environment, variadic functions, errno, a struct of function pointers, buffers."""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

zlib = ExternalCompilationInfo(includes=['zlib.h'], libraries=['z'])
has_zlib = rffi_platform.configure_entry(rffi_platform.Has('compressBound'), zlib)
if not has_zlib:
    zlib = ExternalCompilationInfo(post_include_bits=['''
        static unsigned long crc32(unsigned long crc, const char *p, unsigned n) {
            crc = ~crc & 0xffffffffu;
            for (unsigned i = 0; i < n; i++) {
                crc ^= (unsigned char)p[i];
                for (int k = 0; k < 8; k++) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
            }
            return ~crc & 0xffffffffu;
        }'''])

c_crc32 = rffi.llexternal('crc32', [rffi.ULONG, rffi.CCHARP, rffi.UINT], rffi.ULONG, compilation_info=zlib)
c_getenv = rffi.llexternal('getenv', [rffi.CCHARP], rffi.CCHARP)
c_setenv = rffi.llexternal('setenv', [rffi.CCHARP, rffi.CCHARP, rffi.INT], rffi.INT)
c_snprintf = rffi.llexternal('snprintf', [rffi.CCHARP, rffi.SIZE_T, rffi.CCHARP, rffi.INT, rffi.DOUBLE, rffi.CCHARP], rffi.INT,
                             natural_arity=3)
c_strtol = rffi.llexternal('strtol', [rffi.CCHARP, rffi.CCHARPP, rffi.INT], rffi.LONG, save_err=rffi.RFFI_FULL_ERRNO_ZERO)
c_toupper = rffi.llexternal('toupper', [rffi.INT], rffi.INT)
c_abs = rffi.llexternal('labs', [rffi.LONG], rffi.LONG, elidable_function=True, sandboxsafe=True, releasegil=False)
c_strchr = rffi.llexternal('strchr', [rffi.CONST_CCHARP, rffi.INT], rffi.CCHARP)

HOOK = rffi.CCallback([rffi.INT], rffi.INT)
TABLE = lltype.Struct('table', ('change', HOOK), ('next', lltype.Ptr(lltype.Array(rffi.INT))))


def more(x):
    return rffi.cast(rffi.INT, rffi.cast(lltype.Signed, x) + 1)


def less(x):
    return rffi.cast(rffi.INT, rffi.cast(lltype.Signed, x) - 1)


table = lltype.malloc(TABLE, flavor='raw', immortal=True, zero=True)
table.change = rffi.llhelper(HOOK, more)
table.next = lltype.malloc(lltype.Array(rffi.INT), 2, flavor='raw', immortal=True, zero=True)


def entry_point(argv):
    print(c_crc32(0, "hello", 5) == 907060870, c_crc32(0, None, 0) == 0 or not has_zlib)
    print(rffi.cast(lltype.Signed, c_setenv("JACQUARD_TEST", "some value", 1)), rffi.charp2str(c_getenv("JACQUARD_TEST")))
    print(bool(c_getenv("THERE_IS_NO_SUCH_VARIABLE")))
    with rffi.scoped_alloc_buffer(40) as b:
        n = rffi.cast(lltype.Signed, c_snprintf(b.raw, 40, "%d|%.2f|%s", 42, 2.5, "text"))
        print(n, b.str(n))
    end = lltype.malloc(rffi.CCHARPP.TO, 1, flavor='raw')
    p = rffi.str2charp("123abc")
    print(c_strtol(p, end, 10), rffi.charp2str(end[0]), rffi.get_errno())
    print(c_strtol("99999999999999999999999", lltype.nullptr(rffi.CCHARPP.TO), 10) > 0, rffi.get_errno() != 0)
    found = c_strchr(p, ord('a'))
    print(rffi.charp2str(found), rffi.cast(lltype.Signed, found) - rffi.cast(lltype.Signed, p), bool(c_strchr(p, ord('z'))))
    print(rffi.charp2strn(p, 4), rffi.charpsize2str(p, 2), rffi.charp2strn(p, 100))
    rffi.free_charp(p)
    lltype.free(end, flavor='raw')
    print(chr(rffi.cast(lltype.Signed, c_toupper('q'))), c_abs(-12))
    texts = rffi.liststr2charpp(['one', '', 'three'])
    print(rffi.charpp2liststr(texts))
    rffi.free_charpp(texts)
    print(rffi.cast(lltype.Signed, table.change(rffi.cast(rffi.INT, 5))), len(table.next))
    table.change = rffi.llhelper(HOOK, less)
    print(rffi.cast(lltype.Signed, table.change(rffi.cast(rffi.INT, 5))))
    raw, gc = rffi.alloc_buffer(10)
    raw[0] = 'o'
    raw[1] = 'k'
    print(rffi.str_from_buffer(raw, gc, 10, 2))
    rffi.keep_buffer_alive_until_here(raw, gc)
    with rffi.scoped_nonmovingbuffer("abc") as buf:
        print(buf[2])
    w = rffi.unicode2wcharp(u'w\xe4')
    print(len(rffi.wcharp2unicode(w)), ord(w[1]))
    rffi.free_wcharp(w)
    rffi.set_errno(5)
    print(rffi.get_errno())
    return 0


def target(driver, args):
    return entry_point, None
