"""Builtin functions that choose, count and convert.

Takes:   values, or arrays of them; `less` and `hash` are functions known at translation time.
Leaves:  values; ValueError, TypeError, OverflowError.
"""
from rpython.rtyper.lltypesystem.lltype import Signed, Unsigned, cast_primitive
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rlib.ll.rfloat import c_floor
from rpython.rlib.ll.errors import EMPTY_MAX, EMPTY_MIN, ORD_LENGTH

c_mulmod = llexternal('rpy_mulmod', [Signed, Signed, Signed], Signed)


def ll_min(x, y, less):
    if less(y, x):
        return y
    return x


def ll_max(x, y, less):
    if less(x, y):
        return y
    return x


def ll_choose(condition, x, y):
    if condition:
        return x
    return y


def ll_list_min(items, length, less):
    if length == 0:
        raise EMPTY_MIN
    result = items[0]
    i = 1
    while i < length:
        if less(items[i], result):
            result = items[i]
        i += 1
    return result


def ll_list_max(items, length, less):
    if length == 0:
        raise EMPTY_MAX
    result = items[0]
    i = 1
    while i < length:
        if less(result, items[i]):
            result = items[i]
        i += 1
    return result


def ll_sum(items, length, total):
    i = 0
    while i < length:
        total += items[i]
        i += 1
    return total


def ll_any(items, length):
    i = 0
    while i < length:
        if items[i]:
            return True
        i += 1
    return False


def ll_all(items, length):
    i = 0
    while i < length:
        if not items[i]:
            return False
        i += 1
    return True


def ll_cmp(x, y, less):
    if less(x, y):
        return -1
    if less(y, x):
        return 1
    return 0


def ll_hash(value, hash):
    return hash(value)


def ll_ord(s):
    """ord(s) of a string that should have length one."""
    if len(s.chars) != 1:
        raise ORD_LENGTH
    return ord(s.chars[0])


def ll_is_integer(x):
    return c_floor(x) == x and x - x == 0.0


def ll_float_to_int_ovf(x):
    """ovfcheck_float_to_int(x)."""
    if not (-9223372036854775808.0 <= x < 9223372036854775808.0):
        raise OverflowError
    return llop.cast_float_to_int(Signed, x)


def ll_byteswap(n):
    """The eight bytes in the opposite order."""
    bits = llop.cast_int_to_uint(Unsigned, n)
    low = cast_primitive(Unsigned, 255)
    result = cast_primitive(Unsigned, 0)
    i = 0
    while i < 8:
        result = llop.uint_lshift(Unsigned, result, 8) | (bits & low)
        bits = llop.uint_rshift(Unsigned, bits, 8)
        i += 1
    return llop.cast_uint_to_int(Signed, result)


def ll_byteswap_narrow(n, unused):
    """The bytes of the low 64 - unused bits in the opposite order."""
    bits = llop.cast_int_to_uint(Unsigned, ll_byteswap(n))
    return llop.cast_uint_to_int(Signed, llop.uint_rshift(Unsigned, bits, unused))


def ll_mulmod(a, b, c):
    """(a * b) % c with the product in full."""
    if c == 0:
        raise ZeroDivisionError
    r = c_mulmod(a, b, c)
    if r != 0 and (r ^ c) < 0:
        r += c
    return r


def ll_force_ge_zero(n):
    if n < 0:
        return 0
    return n


def ll_c_div(x, y):
    """Division that truncates."""
    if y == 0:
        raise ZeroDivisionError
    if y == -1:
        return -x
    return llop.int_floordiv(Signed, x, y)


def ll_c_mod(x, y):
    """The remainder that has the sign of x."""
    if y == 0:
        raise ZeroDivisionError
    if y == -1:
        return 0
    return llop.int_mod(Signed, x, y)


def ll_check_memory(there_was_some):
    """MemoryError, if what C allocated could not be."""
    if not there_was_some:
        raise MemoryError
