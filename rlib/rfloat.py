"""Floats: their limits, their texts, rounding, and the functions of math under RPython's names.

Takes:   floats, and strings that hold them.
Leaves:  strings and floats, exactly as Python writes and rounds them.
Example: formatd(1.5, 'f', 3) == '1.500'; round_double(2.675, 2) == 2.67; string_to_float(' 1e3 ') == 1000.0
"""
import math
from math import (
    acosh, asinh, atanh, copysign, erf, erfc, expm1, gamma, isfinite, isinf, isnan, lgamma, log1p)

from rpython.rlib.objectmodel import enforceargs
from rpython.rlib.rstring import ParseStringError

DBL_MAX = 1.7976931348623157e308
DBL_MIN = 2.2250738585072014e-308
DBL_EPSILON = 2.220446049250313e-16
DBL_MAX_EXP = 1024
DBL_MAX_10_EXP = 308
DBL_MIN_EXP = -1021
DBL_MIN_10_EXP = -307
DBL_DIG = 15
DBL_MANT_DIG = 53
FLT_RADIX = 2
FLT_ROUNDS = 1

INFINITY = 1e200 * 1e200
NAN = abs(INFINITY - INFINITY)
USE_SHORT_FLOAT_REPR = True

# ____________________________________________________________ floats to text

DTSF_STR_PRECISION = 12

DTSF_SIGN = 0x1         # a sign, always
DTSF_ADD_DOT_0 = 0x2    # '.0' where neither a point nor an exponent says that it is a float
DTSF_ALT = 0x4          # as '#' in a format

DIST_FINITE = 1
DIST_NAN = 2
DIST_INFINITY = 3


def formatd(x, code, precision, flags=0):
    """x as text. code: one of eEfFgG with so many digits, or r for the shortest that reads back."""
    if code == 'r':
        text = repr(x)
        if not flags & DTSF_ADD_DOT_0 and text[-2:] == '.0':
            text = text[:-2]
    else:
        text = ('%' + ('#' if flags & DTSF_ALT else '') + '.' + str(precision) + code) % x
        if flags & DTSF_ADD_DOT_0 and isfinite(x) and not [c for c in text if c in '.eE']:
            text += '.0'
    if flags & DTSF_SIGN and text[0] != '-':
        text = '+' + text
    return text


def double_to_string(value, tp, precision, flags):
    """formatd, and which of DIST_FINITE, DIST_NAN and DIST_INFINITY the value is."""
    kind = DIST_FINITE
    if isinf(value):
        kind = DIST_INFINITY
    elif isnan(value):
        kind = DIST_NAN
    return formatd(value, tp, precision, flags), kind


def float_to_string(value):
    """The shortest text that reads back the same, as repr() writes it."""
    return formatd(value, 'r', 0, DTSF_ADD_DOT_0)


# ____________________________________________________________ text to floats

def string_to_float(s):
    """The float in s, with blanks around it, or inf or nan. ParseStringError when there is none."""
    s = s.strip()
    if not s:
        raise ParseStringError('empty string for float()')
    low = s.lower()
    if low == 'inf' or low == '+inf' or low == 'infinity' or low == '+infinity':
        return INFINITY
    if low == '-inf' or low == '-infinity':
        return -INFINITY
    if low == 'nan' or low == '+nan':
        return NAN
    if low == '-nan':
        return -NAN
    try:
        return rstring_to_float(s)
    except ValueError:
        raise ParseStringError("invalid literal for float(): '%s'" % s)


def rstring_to_float(s):
    """The float that s is, without blanks. ValueError when it is none."""
    for c in s:
        if not ('0' <= c <= '9' or c == '.' or c == 'e' or c == 'E' or c == '+' or c == '-'):
            raise ValueError
    return float(s)


def break_up_float(s):
    """Sign, digits before the point, digits after it, exponent, each as text. ValueError when s is no number."""
    i = 0
    sign = exponent = after_point = ''
    if s and (s[0] == '+' or s[0] == '-'):
        sign = s[0]
        i = 1
    start = i
    i = _skip_digits(s, i)
    before_point = s[start:i]
    if i < len(s) and s[i] == '.':
        start = i + 1
        i = _skip_digits(s, start)
        after_point = s[start:i]
    if i == len(s):
        return sign, before_point, after_point, exponent
    if s[i] != 'e' and s[i] != 'E':
        raise ValueError
    i += 1
    if i < len(s) and (s[i] == '-' or s[i] == '+'):
        if s[i] == '-':
            exponent = '-'
        i += 1
    end = _skip_digits(s, i)
    if end == i or end != len(s):
        raise ValueError
    return sign, before_point, after_point, exponent + s[i:end]


def _skip_digits(s, i):
    while i < len(s) and '0' <= s[i] <= '9':
        i += 1
    return i


def parts_to_float(sign, beforept, afterpt, exponent):
    """The float of the parts that break_up_float gives."""
    if not exponent:
        exponent = '0'
    return float(sign + beforept + '.' + afterpt + 'e' + exponent)


# ____________________________________________________________ rounding

def _floor(x):
    """math.floor as a float, in both dialects."""
    whole = math.modf(x)[1]
    if whole > x:
        whole -= 1.0
    return whole


def round_away(x):
    """x rounded to a whole number, halves away from zero."""
    size = abs(x)
    result = _floor(size)
    if size - result >= 0.5:
        result += 1.0
    return copysign(result, x)


@enforceargs(float, int, bool)
def round_double(value, ndigits, half_even=False):
    """value rounded to ndigits places after the point (before it when negative), halves away from zero or to even."""
    if not isfinite(value) or value == 0.0:
        return value
    size = abs(value)
    if ndigits > 400 or ndigits < -310:
        return value if ndigits > 0 else copysign(0.0, value)
    if ndigits >= 0:
        text = formatd(size, 'f', ndigits)
        if not half_even and _is_half(size, ndigits):
            text = _round_up(formatd(size, 'f', ndigits + 1), ndigits + 1)
        return copysign(rstring_to_float(text), value)
    return copysign(_round_whole(size, -ndigits, half_even), value)


def _is_half(size, ndigits):
    """Is size exactly between two multiples of 10**-ndigits: an odd multiple of 2**-(ndigits + 1)?"""
    fraction, exponent = math.frexp(size)
    if ndigits + 1 + exponent > 53 or ndigits + 1 + exponent < 1:
        return False
    scaled = math.ldexp(fraction, ndigits + 1 + exponent)
    return _floor(scaled) == scaled and math.fmod(scaled, 2.0) == 1.0


def _round_up(text, places):
    """The decimal text, whose last of so many places is a 5, without that place and one up."""
    digits = [c for c in text[:-1]]
    i = len(digits) - 1
    while i >= 0:
        if digits[i] == '9':
            digits[i] = '0'
        elif digits[i] != '.':
            digits[i] = chr(ord(digits[i]) + 1)
            break
        i -= 1
    if i < 0:
        return '1' + ''.join(digits)
    return ''.join(digits)


def _round_whole(size, zeros, half_even):
    """size rounded to a multiple of 10**zeros, exactly, by its digits."""
    text = formatd(_floor(size), 'f', 0)
    has_rest = _floor(size) != size
    keep = len(text) - zeros
    if keep < 0:
        return 0.0
    above = compare = 0
    for i in range(keep, len(text)):
        expected = 5 if i == keep else 0
        compare = ord(text[i]) - ord('0') - expected
        if compare != 0:
            break
    if compare == 0 and has_rest:
        compare = 1
    kept = text[:keep]
    odd = keep > 0 and (ord(text[keep - 1]) - ord('0')) % 2 == 1
    if compare > 0 or compare == 0 and (not half_even or odd):
        above = 1
    if not kept:
        kept = '0'
    if above:
        kept = _round_up(kept + '5', 1)
    return rstring_to_float(kept + 'e' + str(zeros))


# ____________________________________________________________ exact values

def float_as_rbigint_ratio(value):
    """Numerator and denominator of the float, as rbigints without a common factor."""
    from rpython.rlib.rbigint import rbigint
    if isinf(value):
        raise OverflowError('cannot pass infinity to as_integer_ratio()')
    if isnan(value):
        raise ValueError('cannot pass nan to as_integer_ratio()')
    fraction, exponent = math.frexp(value)
    while fraction != _floor(fraction):
        fraction *= 2.0
        exponent -= 1
    numerator = rbigint.fromfloat(fraction)
    if exponent > 0:
        return numerator.lshift(exponent), rbigint.fromint(1)
    return numerator, rbigint.fromint(1).lshift(-exponent)
