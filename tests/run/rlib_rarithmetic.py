"""The fixed-width ints and their mixtures, as import time has them."""
from rpython.rlib.rarithmetic import (
    LONG_BIT, base_int, build_int, byteswap, highest_bit, int_c_div, int_c_mod, intmask, is_valid_int, longlongmask,
    ovfcheck, ovfcheck_float_to_int, r_int, r_int32, r_longlong, r_singlefloat, r_uint, r_uint32, r_ulonglong,
    string_to_int, uint_mul_high, widen, ParseStringError, ParseStringOverflowError)


def show(x):
    print('%s %s' % (x.__class__.__name__, x))


def attempt(f, *args):
    try:
        print(f(*args))
    except (OverflowError, ParseStringError, ParseStringOverflowError) as e:
        print(e.__class__.__name__)


def entry_point(argv):
    show(r_uint(5) - r_uint(7))
    show(r_uint(5) - 7)
    show(7 - r_uint(9))
    show(r_uint(-1) // 3)
    show(r_uint(-1) % 10)
    show(r_uint(5) // -1)
    show(-1 % r_uint(7))
    show(r_uint(-1) * r_uint(-1))
    show(~r_uint(0))
    show(-r_uint(1))
    show(r_uint(1) << 63)
    show((r_uint(1) << 63) >> 62)
    show(r_int(9223372036854775807) + 1)
    show(r_int32(2147483647) + 1)
    show(r_uint32(0) - 1)
    show(r_longlong(1) + r_int32(1))
    show(r_ulonglong(1) - 2)
    show(r_uint32(7) & 5 | r_uint32(8) ^ 1)
    print(r_uint(3) == 3, r_uint(3) < 4, 3 == r_uint(3), r_uint(-1) > 0, hash(r_uint(3)) == hash(3), bool(r_uint(0)))
    print(intmask(1 << 63), intmask((1 << 64) + 5), intmask(-1), intmask(r_uint(-2)), longlongmask(1 << 63))
    print(LONG_BIT, widen(r_uint32(5)), highest_bit(1024), byteswap(1), uint_mul_high(-1, 2))
    print(int_c_div(-7, 2), int_c_mod(-7, 2), is_valid_int(5), is_valid_int(1 << 63), issubclass(r_uint, base_int))
    print(build_int('r_u8', False, 8)(300), build_int(None, True, 16)(40000), [1, 2, 3][r_uint(1)])
    print(float(r_singlefloat(1.5)), {r_uint(5): 'five'}[5])
    for value in [1 << 63, (1 << 63) - 1, -(1 << 63), -(1 << 63) - 1]:
        attempt(ovfcheck, value)
    for value in [1e18, 1e19, -1e19, 1.9, float('nan')]:
        attempt(ovfcheck_float_to_int, value)
    for text, base in [('12', 10), ('-0x1F', 16), ('0b101', 0), ('0o17', 0), ('zz', 36), ('', 10), ('9', 8), ('x', 10),
                       ('9223372036854775808', 10), ('-9223372036854775808', 10)]:
        attempt(string_to_int, text, base)
    return 0


def target(driver, args):
    return entry_point
