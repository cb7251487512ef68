"""Floats as the numbers that their bits make: IEEE 754 with 16, 32, 64 and 80 bits.

Takes:   floats, sizes in bytes.
Leaves:  r_ulonglongs with the same bits, rounded to the nearest (ties to even), and back; OverflowError for what is too large.
Idea:    a float's own 64 bits are taken apart, and put together with other widths; nothing is calculated with floats.
Example: float_pack(1.0, 4) == 0x3f800000            unpack_float('\\x00\\x00\\x80\\x3f', False) == 1.0
"""
import math

from rpython.rlib.longlong2float import float2longlong, longlong2float
from rpython.rlib.rarithmetic import intmask, r_ulonglong

FRACTION = (1 << 52) - 1


def _layout(size):
    """(bits of the fraction, the exponent of 1.0)."""
    if size == 2:
        return 10, 15
    if size == 4:
        return 23, 127
    raise ValueError('invalid size value')


def _shifted(value, count):
    """value >> count, rounded to the nearest, ties to even."""
    if count > 62:
        return 0
    result = value >> count
    if count > 0:
        rest = value & ((1 << count) - 1)
        half = 1 << (count - 1)
        if rest > half or (rest == half and result & 1):
            result += 1
    return result


def round_to_nearest(x):
    """The int nearest to a float that is not negative, ties to even."""
    whole = int(x)
    rest = x - whole
    if rest > 0.5 or (rest == 0.5 and whole & 1):
        whole += 1
    return whole


def float_pack(x, size):
    """The bits of a float in so many bytes: 2, 4 or 8."""
    bits = float2longlong(x)
    if size == 8:
        return r_ulonglong(bits)
    width, bias = _layout(size)
    sign = 0
    if bits < 0:
        sign = 1 << (8 * size - 1)
    exponent = (bits >> 52) & 0x7ff
    fraction = bits & FRACTION
    if exponent == 0x7ff:
        packed = (2 * bias + 1) << width
        if fraction != 0:
            kept = fraction >> (52 - width)
            if kept == 0:
                kept = 1 << (width - 1)
            packed |= kept
        return r_ulonglong(sign | packed)
    exponent -= 1023
    if exponent < 1 - bias:             # the number has no leading 1 in the new format
        if exponent < -bias - width - 1:
            return r_ulonglong(sign)
        return r_ulonglong(sign | _shifted(fraction | (1 << 52), 52 - width + 1 - bias - exponent))
    packed = ((exponent + bias) << width) + _shifted(fraction, 52 - width)      # may carry into the exponent
    if packed >= (2 * bias + 1) << width:
        raise OverflowError('float too large to pack in this format')
    return r_ulonglong(sign | packed)


def float_unpack(Q, size):
    """The float with these bits, of so many bytes."""
    bits = intmask(Q)
    if size == 8:
        return longlong2float(bits)
    width, bias = _layout(size)
    fraction = bits & ((1 << width) - 1)
    exponent = (bits >> width) & (2 * bias + 1)
    negative = (bits >> (8 * size - 1)) & 1
    if exponent == 2 * bias + 1:
        special = (0x7ff << 52) | (fraction << (52 - width))
        result = longlong2float(special)
        if fraction != 0 and negative:
            return longlong2float(intmask(special | (-1 << 63)))
    elif exponent == 0:
        result = math.ldexp(float(fraction), 1 - bias - width)
    else:
        result = math.ldexp(float(fraction | (1 << width)), exponent - bias - width)
    if negative:
        return -result
    return result


# ____________________________________________________________ 80 bits

def float_pack80(x, size):
    """(the 64 bits of the significand, sign and exponent) of the extended format; size is 10, 12 or 16."""
    if size != 10 and size != 12 and size != 16:
        raise ValueError('invalid size value')
    bits = float2longlong(x)
    exponent = (bits >> 52) & 0x7ff
    significand = r_ulonglong(bits & FRACTION) << 11
    top = r_ulonglong(1) << 63
    if exponent == 0x7ff:
        exponent = 0x7fff
        significand |= top
    elif exponent != 0:
        exponent += 16383 - 1023
        significand |= top
    elif significand != r_ulonglong(0):
        exponent = 16383 - 1022
        while not significand & top:
            significand <<= 1
            exponent -= 1
    if bits < 0:
        exponent |= 0x8000
    return significand, r_ulonglong(exponent)


def float_unpack80(QQ, size):
    """The float nearest to (significand, sign and exponent)."""
    if size != 10 and size != 12 and size != 16:
        raise ValueError('invalid size value')
    significand = QQ[0]
    exponent = intmask(QQ[1]) & 0x7fff
    negative = intmask(QQ[1]) & 0x8000 != 0
    fraction = significand & ((r_ulonglong(1) << 63) - r_ulonglong(1))
    if exponent == 0x7fff:
        special = (0x7ff << 52) | intmask(fraction >> 11)
        if fraction != r_ulonglong(0) and special & FRACTION == 0:
            special |= 1 << 51
        result = longlong2float(special)
    else:
        high = intmask(significand >> 11)       # 53 bits; the others decide how it is rounded
        rest = intmask(significand & r_ulonglong(0x7ff))
        if rest > 0x400 or (rest == 0x400 and high & 1):
            high += 1
        result = math.ldexp(float(high), exponent - 16383 - 52)
    if negative:
        return -result
    return result


# ____________________________________________________________ bytes

def pack_float_to_buffer(wbuf, pos, value, size, be):
    """Writes an int byte by byte with wbuf.setitem; be: the highest byte first."""
    for i in range(size):
        c = chr((value >> (8 * i)) & 0xff)
        if be:
            wbuf.setitem(pos + size - 1 - i, c)
        else:
            wbuf.setitem(pos + i, c)


def pack_float(wbuf, pos, x, size, be):
    """Writes the bytes of a float."""
    pack_float_to_buffer(wbuf, pos, intmask(float_pack(x, size)), size, be)


def pack_float80(result, x, size, be):
    """Adds the bytes of a float in the extended format to a StringBuilder or list."""
    significand, rest = float_pack80(x, size)
    chars = []
    for i in range(8):
        chars.append(chr(intmask(significand >> (8 * i)) & 0xff))
    for i in range(size - 8):
        chars.append(chr(intmask(rest >> (8 * i)) & 0xff if i < 2 else 0))
    if be:
        chars.reverse()
    result.append(''.join(chars))


def _number(s, first, stop, be):
    """The number in the bytes first to stop, counted from the lowest."""
    value = r_ulonglong(0)
    for i in range(first, stop):
        c = s[len(s) - 1 - i] if be else s[i]
        value |= r_ulonglong(ord(c)) << (8 * (i - first))
    return value


def unpack_float(s, be):
    """The float in 2, 4 or 8 bytes."""
    return float_unpack(_number(s, 0, len(s), be), len(s))


def unpack_float80(s, be):
    """The float in 10, 12 or 16 bytes."""
    return float_unpack80([_number(s, 0, 8, be), _number(s, 8, 10, be)], len(s))
