"""A binding in the style of programs: opaque pointers, classes around them, structs of structs, constants of C compared."""
import os

from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['stdio.h', 'string.h', 'stdlib.h', 'sys/stat.h'])
FILEP = rffi.COpaquePtr('FILE')


def external(name, args, result, **kwds):
    return jit.dont_look_inside(rffi.llexternal(name, args, result, compilation_info=eci, **kwds))


c_tmpfile = external('tmpfile', [], FILEP, releasegil=False)
c_fwrite = external('fwrite', [rffi.VOIDP, rffi.SIZE_T, rffi.SIZE_T, FILEP], rffi.SIZE_T)
c_fread = external('fread', [rffi.VOIDP, rffi.SIZE_T, rffi.SIZE_T, FILEP], rffi.SIZE_T, threadsafe=False)
c_rewind = external('rewind', [FILEP], lltype.Void, _nowrapper=True)
c_fclose = external('fclose', [FILEP], rffi.INT)
c_feof = external('feof', [FILEP], rffi.INT)
c_fopen = external('fopen', [rffi.CCHARP, rffi.CCHARP], FILEP, save_err=rffi.RFFI_SAVE_ERRNO)
c_div = external('abs', [rffi.INT], rffi.INT)


class Error(Exception):
    def __init__(self, number):
        self.number = number


class File(object):
    _immutable_fields_ = ['ll_file']

    def __init__(self, ll_file):
        self.ll_file = ll_file
        self.written = 0

    def write(self, data):
        with rffi.scoped_nonmovingbuffer(data) as buf:
            n = c_fwrite(rffi.cast(rffi.VOIDP, buf), 1, len(data), self.ll_file)
        self.written += intmask(n)
        return intmask(n)

    def read(self, size):
        with rffi.scoped_alloc_buffer(size) as buf:
            n = intmask(c_fread(rffi.cast(rffi.VOIDP, buf.raw), rffi.cast(rffi.SIZE_T, 1), r_uint(size), self.ll_file))
            return buf.str(n)

    def close(self):
        ll_file = self.ll_file
        if ll_file:
            self.ll_file = lltype.nullptr(FILEP.TO)
            return rffi.cast(lltype.Signed, c_fclose(ll_file)) == 0
        return False


POINT = lltype.Struct('POINT', ('x', rffi.INT), ('y', rffi.INT))
RECT = lltype.Struct('RECT', ('low', POINT), ('high', POINT), ('colour', lltype.FixedSizeArray(rffi.UCHAR, 4)))


class Machine(object):
    """Memory and registers of a simulator."""

    def __init__(self, size):
        self.memory = lltype.malloc(rffi.CArray(lltype.Char), size, flavor='raw', zero=True)
        self.registers = lltype.malloc(lltype.Array(lltype.Signed), 8, flavor='raw', zero=True)
        self.size = size

    def poke(self, at, value):
        self.memory[at] = chr(value & 255)

    def peek32(self, at):
        words = rffi.cast(rffi.UINTP, rffi.ptradd(self.memory, at))
        return intmask(words[0])

    def free(self):
        lltype.free(self.memory, flavor='raw')
        lltype.free(self.registers, flavor='raw')


def area(r):
    return (rffi.getintfield(r.high, 'x') - rffi.getintfield(r.low, 'x')) * (
        rffi.getintfield(r.high, 'y') - rffi.getintfield(r.low, 'y'))


def entry_point(argv):
    f = File(c_tmpfile())
    print(f.write("hello world"), f.write(""), f.written)
    c_rewind(f.ll_file)
    print(f.read(5), f.read(100), c_feof(f.ll_file) != rffi.cast(rffi.INT, 0))
    print(f.close(), f.close())
    missing = c_fopen("/there/is/no/such/file", "r")
    try:
        if not missing:
            raise Error(rffi.get_errno())
    except Error as e:
        print(e.number)
    rects = lltype.malloc(rffi.CArray(RECT), 2, flavor='raw')
    for i in range(2):
        r = rects[i]
        r.low.x = rffi.cast(rffi.INT, i)
        r.low.y = rffi.cast(rffi.INT, -i)
        r.high.x = r.high.y = rffi.cast(rffi.INT, 10)
        for j in range(4):
            r.colour[j] = rffi.cast(rffi.UCHAR, 250 + 2 * j)
    print(area(rects[0]), area(rects[1]), rffi.cast(lltype.Signed, rects[1].colour[3]), rffi.sizeof(RECT))
    lltype.free(rects, flavor='raw')
    m = Machine(64)
    for i in range(8):
        m.poke(8 + i, i * 17)
        m.registers[i] += i * i
    total = 0
    for i in range(len(m.registers)):
        total += m.registers[i]
    print(m.peek32(8), m.peek32(10), total)
    m.free()
    print(c_div(-3) == rffi.cast(rffi.INT, 3), rffi.cast(rffi.VOIDP, 0) == lltype.nullptr(rffi.VOIDP.TO))
    return 0


def target(driver, args):
    return entry_point, None
