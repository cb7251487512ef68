"""Every integer type at its borders: wrapping by + - * << and negation, conversions between all of them, comparison."""
from rpython.rlib.rarithmetic import (intmask, r_int, r_int8, r_int16, r_int32, r_int64, r_longlong, r_uint, r_uint8, r_uint16,
                                      r_uint32, r_uint64, r_ulonglong)
from rpython.rlib.objectmodel import specialize


@specialize.arg(0)
def borders(name, T, low, high):
    a, b = T(high), T(low)
    one = T(1)
    print(name, int(a + one) == int(b), int(b - one) == int(a), int(a * T(2)), int(a << 1), int(-a), int(~a), int(a ^ b), int(a & b), a > b, a != b)
    print('  ', int(T(200)), int(T(-1)), int(T(70000)), int(T(-129)), int(T(4294967297)), int(T(-2147483649)), bool(T(0)), bool(T(256)))


def entry_point(argv):
    borders('int8', r_int8, -128, 127)
    borders('uint8', r_uint8, 0, 255)
    borders('int16', r_int16, -32768, 32767)
    borders('uint16', r_uint16, 0, 65535)
    borders('int32', r_int32, -2147483648, 2147483647)
    borders('uint32', r_uint32, 0, 4294967295)
    big = r_uint(-1)
    print(big == r_uint(0) - r_uint(1), intmask(big), big + r_uint(1), big // r_uint(10), big % r_uint(7), big >> 63, r_uint(5) - r_uint(len(argv) + 5))
    x = r_int64(9223372036854775807)
    print(intmask(x), x > r_int64(5), intmask(r_longlong(len(argv)) << 62), r_uint64(1) << 63, intmask(r_ulonglong(3) * r_ulonglong(big)))
    for v in (0, 1, 127, 128, 255, 256, 32768, 65536, -1, -128, -129, -32769):
        v *= len(argv)
        print(v, int(r_int8(v)), int(r_uint8(v)), int(r_int16(v)), int(r_uint16(v)), int(r_int32(v)), int(r_uint32(v)), int(r_int16(r_uint8(v))), int(r_uint32(r_int8(v))))
    return 0

def target(driver, args):
    return entry_point
