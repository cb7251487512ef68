"""rlib.rstruct: floats as bits, unpacking by constant formats, sizes of formats."""
import struct

from rpython.rlib.rarithmetic import intmask, r_ulonglong
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.rstruct.formatiterator import CalcSizeFormatIterator
from rpython.rlib.rstruct.ieee import (
    float_pack, float_pack80, float_unpack, float_unpack80, pack_float, pack_float80, unpack_float, unpack_float80)
from rpython.rlib.rstruct.runpack import runpack
from rpython.rlib.rstring import StringBuilder

INF = 1e300 * 1e300
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 3.14159, 65504.0, 65519.0, 1e-7, 5.960464477539063e-08, 2.9e-8, 6.1e-5, 2049.0, 2051.0, 1e10, 1e38,
          3.4028234663852886e38, 1e-38, 1e-45, 7e-46, 1e-300, 5e-324, 1e308, INF, -INF, 0.333251953125, 1023.5]


def packed(code, x):
    """The bits as the module struct has them; -1 when they do not fit. When this file is loaded."""
    try:
        data = struct.pack('>' + code, x)
    except (OverflowError, struct.error):
        return -1
    value = 0
    for c in bytearray(data):
        value = value * 256 + c
    return value if value < 1 << 63 else value - (1 << 64)


EIGHT = [packed('d', x) for x in FLOATS]
FOUR = [packed('f', x) for x in FLOATS]


class Buffer(object):
    def __init__(self, size):
        self.chars = ['.'] * size

    def setitem(self, index, c):
        self.chars[index] = c


def hexa(s):
    return ''.join(['%02x' % ord(c) for c in s])


def floats():
    good = 0
    for i in range(len(FLOATS)):
        x = FLOATS[i]
        if intmask(float_pack(x, 8)) == EIGHT[i] and float_unpack(float_pack(x, 8), 8) == x:
            good += 1
        try:
            bits = intmask(float_pack(x, 4))
            if bits == FOUR[i] and intmask(float_pack(float_unpack(r_ulonglong(bits), 4), 4)) == bits:
                good += 1
            else:
                print(x, bits, FOUR[i])
        except OverflowError:
            if FOUR[i] == -1:
                good += 1
        significand, rest = float_pack80(x, 10)
        if float_unpack80([significand, rest], 10) == x:
            good += 1
    print(good, 3 * len(FLOATS))
    for x in FLOATS:
        try:
            bits = float_pack(x, 2)
            print(x, '%x' % intmask(bits), float_unpack(bits, 2))
        except OverflowError:
            print(x, 'too large')
    nan = INF - INF
    for size in [2, 4, 8]:
        back = float_unpack(float_pack(nan, size), size)
        print(back == back)
    print('%x' % intmask(float_unpack_bits(0x7f800001)), float_unpack(r_ulonglong(0xff800000), 4), float_unpack(r_ulonglong(1), 2))
    try:
        float_pack(1.0, 3)
    except ValueError:
        print('no such size')


def float_unpack_bits(bits):
    return float_pack(float_unpack(r_ulonglong(bits), 4), 4)


def buffers():
    for size in [2, 4, 8]:
        for be in [False, True]:
            b = Buffer(size + 1)
            pack_float(b, 1, -2.75, size, be)
            data = ''.join(b.chars)[1:]
            print(hexa(data), unpack_float(data, be))
    for be in [False, True]:
        result = StringBuilder()
        pack_float80(result, 1.0 / 3.0, 12, be)
        print(hexa(result.build()), unpack_float80(result.build(), be))


def unpack_all():
    data = '\x01\x02\x03\x04\xff\xfe\xfd\xfc'
    print(runpack('<i', data), runpack('>i', data))
    low, high = runpack('<hH', '\xff\xff\xfe\xff')
    print(low, high)
    text, number, small = runpack('>3sxBh', 'abc.\x07\xff\xfe')
    print(text, number, small)
    print(intmask(runpack('<Q', '\xff' * 8)), runpack('<q', '\x00' * 7 + '\x80'), runpack('<I', '\xff' * 4), runpack('>l', '\x80\x00\x00\x00'))
    single, double, flag, c = runpack('<fd?c', '\x00\x00\xc0\x3f' + '\x00' * 6 + '\xf0\x3f' + '\x01z')
    print(single, double, flag, c)
    print(runpack('5p', '\x03abcd'), runpack('4s', 'wxyz!'))
    byte, word = runpack('@bi', '\x05...\x01\x00\x00\x00')
    one, two = runpack('=bi', '\x05\x01\x00\x00\x00')
    print(byte, word, one, two)
    x, y, z = runpack('<3b', '\x01\xff\x80')
    print(x, y, z)
    try:
        runpack('<i', 'abc')
    except StructError as e:
        print(e.msg)


def size_of(fmt):
    iterator = CalcSizeFormatIterator()
    try:
        iterator.interpret(fmt)
        return '%d' % iterator.totalsize
    except StructError as e:
        return e.msg


def entry_point(argv):
    floats()
    buffers()
    unpack_all()
    for fmt in ['', '<3sih', '@bi', '=bi', 'bhilq', '>d2f', ' 2 i', '12', 'z', '99999999999999999999i', '9223372036854775807d', '@cP', '0i']:
        print(fmt, size_of(fmt))
    return 0


def target(driver, args):
    return entry_point, None
