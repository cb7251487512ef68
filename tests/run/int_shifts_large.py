"""Shifts by zero, by the width and more, of negative numbers, of every type; masks built from them."""
from rpython.rlib.rarithmetic import intmask, r_uint, r_uint8, r_uint32, r_int32, highest_bit, int_between


def left(x, n):
    return intmask(x << n) if n < 64 else 0


def bits(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse(x, width):
    result = 0
    for i in range(width):
        result = result << 1 | (x >> i & 1)
    return result


def entry_point(argv):
    one = len(argv)
    for x in (1, -1, 5, -5, 1 << 62):
        x *= one
        print(x, [x >> n for n in (0, 1, 2, 62, 63)], [left(x, n) for n in (0, 1, 62, 63)])
    print([bits(n) for n in (0, 1, 255, 1 << 40, 0x7fffffffffffffff)], reverse(6, 4), reverse(1, 16), [(1 << k) - 1 for k in (0, 1, 8, 31, 62)])
    u = r_uint(one) << 63
    print(u, u >> 63, u >> 1, intmask(u), (r_uint(0) - r_uint(1)) >> 60, r_uint8(0x81) >> 1, int(r_uint8(0x81) << 1), int(r_uint32(1) << 31), int(r_int32(1) << 31))
    print(highest_bit(one * 200), highest_bit(1), int_between(1, 3, 5), int_between(1, 5, 5), -17 >> 2, ~(-17), -17 & 255, -17 | 3, -17 ^ 3)
    word = 0xdeadbeef * one
    print(hex(word & 0xff), [word >> 8 * i & 0xff for i in range(4)], (word & 0xffff) << 16 | word >> 16, word ^ word >> 5 & 0x0f0f0f0f)
    return 0

def target(driver, args):
    return entry_point
