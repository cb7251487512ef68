"""r_uint and r_int32 in algorithms: a hash, a random generator, rotation, a bit mask, carries of wide addition, counters that wrap, signs after conversion."""
from rpython.rlib.rarithmetic import r_uint, r_uint32, r_int32, r_uint8, intmask, r_uint64, widen


def fnv(text):
    h = r_uint32(2166136261)
    for c in text:
        h = (h ^ r_uint32(ord(c))) * r_uint32(16777619)
    return h


def xorshift(state):
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state


def rotate32(x, n):
    return (x << n) | (x >> (32 - n))


def add_wide(a, b):
    """Sums of numbers of several words, the lowest first."""
    result = []
    carry = r_uint(0)
    for i in range(len(a)):
        s = a[i] + b[i]
        c = r_uint(s < a[i])
        s += carry
        carry = c + r_uint(s < carry)
        result.append(s)
    result.append(carry)
    return result


def count_bits(x):
    n = 0
    while x:
        x &= x - 1
        n += 1
    return n


def entry_point(argv):
    one = len(argv)
    print(int(fnv('')), int(fnv('a' * one)), int(fnv('hello world')))
    state = r_uint(88172645463325252)
    for i in range(3):
        state = xorshift(state)
        print(str(state), intmask(state), count_bits(state))
    x = r_uint32(0x80000001)
    print(widen(rotate32(x, one)), widen(rotate32(x, 31)), widen(x >> 1), widen(r_int32(-5) >> one))
    top = r_uint(0) - r_uint(one)
    print([str(w) for w in add_wide([top, top, r_uint(1)], [r_uint(one), r_uint(0), r_uint(2)])], str(top))
    small = r_uint8(250)
    for i in range(8):
        small += r_uint8(one)
    signed = r_int32(2147483647)
    print(widen(small), widen(signed + r_int32(one)), widen(-signed), widen(r_int32(-7) // r_int32(2)), widen(r_int32(-7) % r_int32(2)))
    print(intmask(r_uint(1) << 63), str(r_uint(-one)), str(r_uint(7) // r_uint(2)), str(r_uint(-1) % r_uint(10)), str(~r_uint(one)))
    print(r_uint(5) > r_uint(one), r_uint(-1) > r_uint(1), str(r_uint64(one) - r_uint64(2)), bool(r_uint(one - 1)), int(r_uint(9) * r_uint(9)))
    return 0


def target(driver, args):
    return entry_point
