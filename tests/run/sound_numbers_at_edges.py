"""Operations whose results or operands lie at the edge of the word: abs, negation, division, modulo, shift, conversion, comparison, loops near the end."""
from rpython.rlib.rarithmetic import intmask, r_uint, ovfcheck
import sys

MAX = 9223372036854775807
MIN = -MAX - 1


def parse(s):
    try:
        return str(int(s))
    except ValueError:
        return 'ValueError'


def checked(n):
    try:
        return str(ovfcheck(n + 1)) + ' ' + str(ovfcheck(n - 1)) + ' ' + str(ovfcheck(-n))
    except OverflowError:
        return 'overflow'


def entry_point(argv):
    one = len(argv)
    low, high = MIN * one, MAX * one
    print(intmask(low - 1) == high, intmask(high + 1) == low, intmask(-low) == low, intmask(abs(low)) == low, intmask(low * -1) == low, intmask(high * 2))
    print(low // 2, low % 10, high // -2, high % -10, low // 1, low % low, high // high, low // high, high // low, intmask(low // (0 - one)) == low, low % (0 - one))
    print(low >> 63, high >> 62, intmask(low << 1), intmask(high << 1), low | high, low & high, low ^ high, ~low == high)
    print(low < high, low == high, low < 0 < high, low <= low, max(low, high) == high, sorted([high, 0, low])[0] == low, float(low), float(high) == float(low) * -1)
    print([parse(s) for s in [str(low), str(high), '-0', '00', ' 9 ']], checked(high), checked(low), checked(0), checked(5))
    print(int(r_uint(low)  >> 1), r_uint(high) + r_uint(high) == r_uint(-2), intmask(r_uint(high) + r_uint(1)) == low, len(str(low)), hex(high), repr(low))
    count = 0
    i = high - 3
    while i <= high:
        count += 1
        if i == high:
            break
        i += 1
    print(count, len(range(high - 3, high)), [x - high for x in range(high - 2, high)], len('abc'[low:high]), [1, 2, 3][low:high][-1], 'abc'[high:] == '')
    return 0

def target(driver, args):
    return entry_point
