"""The machine's memory: raw bytes from C's allocator, little endian."""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rlib.rarithmetic import r_uint, intmask
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(
    includes=['string.h'],
    separate_module_sources=["""
#include <string.h>
unsigned int sim_checksum(char *data, long size)
{
    unsigned int a = 1, b = 0;
    long i;
    for (i = 0; i < size; i++) {
        a = (a + (unsigned char)data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}
"""],
    post_include_bits=["RPY_EXTERN unsigned int sim_checksum(char *data, long size);"])

checksum = rffi.llexternal('sim_checksum', [rffi.CCHARP, rffi.LONG], rffi.UINT, compilation_info=eci)
c_memset = rffi.llexternal('memset', [rffi.VOIDP, rffi.INT, rffi.SIZE_T], rffi.VOIDP, compilation_info=eci)

STATS = rffi.CStruct('sim_stats', ('loads', rffi.LONG), ('stores', rffi.LONG), ('last', rffi.UINT),
                     eci=ExternalCompilationInfo(
                         post_include_bits=["struct sim_stats { long loads; long stores; unsigned int last; };"]))


class MemoryFault(Exception):
    def __init__(self, address):
        self.address = address


class Memory(object):
    _immutable_fields_ = ['data', 'words', 'size']

    def __init__(self, size):
        self.size = size
        self.data = lltype.malloc(rffi.CCHARP.TO, size, flavor='raw', zero=True)
        self.words = rffi.cast(rffi.UINTP, self.data)
        self.stats = lltype.malloc(STATS, flavor='raw', zero=True)

    def free(self):
        lltype.free(self.data, flavor='raw')
        lltype.free(self.stats, flavor='raw')

    def check(self, address, width):
        if address < 0 or address + width > self.size:
            raise MemoryFault(address)

    def load_byte(self, address):
        self.check(address, 1)
        self.stats.c_loads += 1
        return ord(self.data[address])

    def store_byte(self, address, value):
        self.check(address, 1)
        self.stats.c_stores += 1
        self.stats.c_last = rffi.cast(rffi.UINT, address)
        self.data[address] = chr(value & 0xff)

    def load_word(self, address):
        self.check(address, 4)
        if address & 3:
            raise MemoryFault(address)
        self.stats.c_loads += 1
        return intmask(rffi.cast(lltype.Unsigned, self.words[address >> 2]))

    def store_word(self, address, value):
        self.check(address, 4)
        if address & 3:
            raise MemoryFault(address)
        self.stats.c_stores += 1
        self.stats.c_last = rffi.cast(rffi.UINT, address)
        self.words[address >> 2] = rffi.cast(rffi.UINT, value)

    def fill(self, start, value, count):
        self.check(start, count)
        c_memset(rffi.cast(rffi.VOIDP, rffi.ptradd(self.data, start)), rffi.cast(rffi.INT, value), rffi.cast(rffi.SIZE_T, count))

    def write_string(self, address, text):
        for i in range(len(text)):
            self.store_byte(address + i, ord(text[i]))

    def read_string(self, address):
        self.check(address, 0)
        return rffi.charp2strn(rffi.ptradd(self.data, address), self.size - address)

    def checksum(self):
        return rffi.cast(lltype.Unsigned, checksum(self.data, self.size))
