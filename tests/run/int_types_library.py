"""ovfcheck on every type, single floats, rffi.cast, bits of floats, limits of types, byteswap."""
from rpython.rlib.rarithmetic import (
    byteswap, int_c_div, int_c_mod, intmask, is_signed_integer_type, is_valid_int, most_neg_value_of,
    most_neg_value_of_same_type, most_pos_value_of, most_pos_value_of_same_type, mulmod, ovfcheck,
    ovfcheck_float_to_int, ovfcheck_float_to_longlong, r_int8, r_int16, r_int32, r_longlong, r_singlefloat,
    r_uint, r_uint8, r_uint16, r_uint32, widen)
from rpython.rtyper.lltypesystem import rffi, lltype
from rpython.rlib.longlong2float import float2longlong, longlong2float, uint2singlefloat, singlefloat2uint

PI = r_singlefloat(3.25)
class A(object):
    def __init__(self, s):
        self.s = s
        self.t = PI

def ov(name, n):
    k = 1
    try:
        if name == 0: k = int(ovfcheck(r_uint(n) - 200))
        elif name == 1: k = int(ovfcheck(r_int8(n) + 100))
        elif name == 2: k = int(ovfcheck(r_uint8(n) * 3))
        elif name == 3: k = int(ovfcheck(r_uint32(n) << 27))
        elif name == 4: k = intmask(ovfcheck(r_uint(n) << 60))
        elif name == 5: k = intmask(ovfcheck(r_uint(n) * r_uint(1<<60)))
        elif name == 6: k = intmask(ovfcheck(r_uint(n) + n - 300))
        elif name == 7: k = intmask(ovfcheck(-r_uint8(n)))
        elif name == 8: k = intmask(ovfcheck(r_longlong(n) * r_longlong(1<<60)))
        elif name == 9: k = intmask(ovfcheck(r_int16(n) - r_int16(-32700)))
        elif name == 10: k = intmask(ovfcheck(-r_int8(-n-30)))
        elif name == 11: k = intmask(ovfcheck(abs(r_int8(-n-30))))
        elif name == 12: k = intmask(ovfcheck(r_int8(-n-30) // -1))
        elif name == 13: k = intmask(ovfcheck(r_uint32(n) + (n - 101)))
        elif name == 14: k = intmask(ovfcheck(r_uint8(n) + (n + 300)))
        print('%d %d: %d' % (name, n, k))
    except OverflowError:
        print('%d %d: ovf' % (name, n))

def entry_point(argv):
    n = len(argv)
    for name in range(15):
        for v in [0, 1, 15, 16, 27, 28, 67, 68, 85, 86, 98, 99, 100, 127]:
            ov(name, v * n)
    a = A(r_singlefloat(1.1 * n))
    print(float(a.s), float(a.t), a.s == a.t, a.t == r_singlefloat(3.25), a.s != a.t)
    l = [a.s, a.t, r_singlefloat(2.5)]
    for x in l:
        print(float(x), singlefloat2uint(x))
    print(float(uint2singlefloat(rffi.cast(rffi.UINT, 0x40490fdb))))
    print(float2longlong(1.5 * n), longlong2float(float2longlong(1.5 * n)), longlong2float(4614253070214989087))
    print(byteswap(n), byteswap(r_uint16(0x102)), byteswap(r_int32(n)), byteswap(r_uint(n)), byteswap(1.5 * n))
    print(most_neg_value_of_same_type(n), most_pos_value_of_same_type(r_int8(n)), most_neg_value_of_same_type(r_uint(n)),
          most_pos_value_of_same_type(r_uint(n)), most_neg_value_of_same_type(r_int16(n)))
    print(most_neg_value_of(lltype.Signed), most_pos_value_of(rffi.USHORT), is_signed_integer_type(rffi.UINT), is_signed_integer_type(rffi.LONG))
    print(rffi.cast(rffi.SHORT, 70000 * n), rffi.cast(rffi.UCHAR, -n), rffi.cast(lltype.Signed, 2.7 * n), rffi.cast(rffi.INT, -2.7 * n))
    print(rffi.cast(rffi.UCHAR, 'a'), rffi.cast(lltype.Char, 98 + n), rffi.cast(lltype.Float, n), rffi.cast(rffi.ULONG, -n))
    print(float(rffi.cast(rffi.FLOAT, 0.1 * n)), rffi.r_short(40000), rffi.r_uint(-1), rffi.r_uchar(n + 300))
    print(hex(r_uint(-n)), hex(n), oct(r_uint(8 * n)), bin(r_uint(5 * n)), '%x %X %o %d %#x' % (r_uint(-n), r_uint8(-n), n, r_uint(-n), r_uint(-n)))
    print([r_uint(n), r_uint(-n)], [r_int8(n), r_int8(-n)], (r_uint16(-n), n))
    print(mulmod(n << 62, 12345678901, 1000000007), mulmod(-n << 62, 12345678901, 1000000007), mulmod(n << 62, 12345678901, -1000000007))
    print(is_valid_int(n), is_valid_int(r_uint(n)), is_valid_int(r_uint(-n)), widen(r_uint32(-n)), widen(n > 0), widen(r_int8(-n)))
    print(ovfcheck_float_to_longlong(2.0 ** 62 * n), int_c_div(-7, 2 * n), int_c_mod(-7, 2 * n))
    print(max(r_uint(n), r_uint(-n)), min(r_int8(n), r_int8(-n)), abs(r_int8(-128 - n + 1)), sum([r_uint(n), r_uint(5)]))
    for v in [2.0**63, -2.0**63, float('nan'), -2.0**63-2000, 9223372036854774784.0]:
        try:
            print(ovfcheck_float_to_int(v * n))
        except OverflowError:
            print('ovf')
    d = {r_uint(n): 'a', r_uint(-n): 'b'}
    print(d[r_uint(1)], d[r_uint(-1)], len(d))
    return 0

def target(driver, args):
    return entry_point
