"""Float operations with Python's meaning, and floats as text.

Takes:   floats.
Leaves:  floats, ints, strings; ZeroDivisionError, ValueError, OverflowError.
"""
from rpython.rtyper.lltypesystem.lltype import Bool, Char, Float, Ptr, Signed, Unsigned, Void, malloc
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, hlstr
from rpython.rlib.ll.rstr import ll_concat, ll_str_repr
from rpython.rlib.ll.errors import FLOAT_DIVISION, FLOAT_FLOOR_DIVISION, FLOAT_MODULO, FLOAT_POWER, INFINITY_TO_INT, NAN_TO_INT, TRUE_DIVISION

c_fmod = llexternal('fmod', [Float, Float], Float)
c_floor = llexternal('floor', [Float], Float)
c_pow = llexternal('pow', [Float, Float], Float)
c_repr = llexternal('rpy_float_repr', [Float], Signed)
c_format = llexternal('rpy_float_format', [Float, Char, Signed, Signed], Signed)
c_parse = llexternal('rpy_float_parse', [Ptr(STR)], Float)
c_parse_ok = llexternal('rpy_float_parse_ok', [], Bool)
c_text_copy = llexternal('rpy_text_copy', [Ptr(STR)], Void)


def ll_truediv(x, y):
    if y == 0.0:
        raise FLOAT_DIVISION
    return llop.float_truediv(Float, x, y)


def ll_truediv_ints(x, y):
    """x / y of ints, as floats."""
    if y == 0.0:
        raise TRUE_DIVISION
    return llop.float_truediv(Float, x, y)


def ll_mod(x, y):
    """x % y: it has the sign of y."""
    if y == 0.0:
        raise FLOAT_MODULO
    r = c_fmod(x, y)
    if r != 0.0:
        if (y < 0.0) != (r < 0.0):
            r += y
    elif y < 0.0:
        r = -0.0
    else:
        r = 0.0
    return r


def ll_floordiv(x, y):
    """x // y, a float."""
    if y == 0.0:
        raise FLOAT_FLOOR_DIVISION
    r = c_fmod(x, y)
    q = llop.float_truediv(Float, x - r, y)
    if r != 0.0 and (y < 0.0) != (r < 0.0):
        q -= 1.0
    if q == 0.0:
        return 0.0 * llop.float_truediv(Float, x, y)
    floor = c_floor(q)
    if q - floor > 0.5:
        floor += 1.0
    return floor


def ll_is_finite(x):
    return x - x == 0.0


def ll_pow(x, y):
    """x ** y; the errors are Python's."""
    if x == 0.0 and y < 0.0 and ll_is_finite(y):
        raise FLOAT_POWER
    if x < 0.0 and ll_is_finite(x) and ll_is_finite(y) and c_floor(y) != y:
        raise ValueError
    result = c_pow(x, y)
    if not ll_is_finite(result) and ll_is_finite(x) and ll_is_finite(y):
        raise OverflowError
    return result


def ll_float2int(x):
    """int(x): ValueError for nan, OverflowError when no machine word holds it."""
    if x != x:
        raise NAN_TO_INT
    if not (-9223372036854775808.0 <= x < 9223372036854775808.0):
        if x - x != 0.0:
            raise INFINITY_TO_INT
        raise OverflowError
    return llop.cast_float_to_int(Signed, x)


def ll_text(STR, length):
    """The text in the C library's buffer as a string."""
    s = malloc(STR, length)
    c_text_copy(s)
    return s


def ll_float2str(STR, x):
    """str(x): the shortest text that reads back the same."""
    return ll_text(STR, c_repr(x))


def ll_format(STR, x, code, precision, flags):
    """'%.3f' % x and its like: code of eEfFgG."""
    return ll_text(STR, c_format(x, code, precision, flags))


def ll_formatd(STR, x, code, precision, flags):
    """rfloat.formatd: flags 1: a sign always, 2: a point or exponent always, 4: as `#` has it."""
    if code == 'r':
        s = ll_float2str(STR, x)
    else:
        s = ll_format(STR, x, code, precision, (flags & 4) >> 2)
    length = len(s.chars)
    sign = 0
    if flags & 1 and s.chars[0] != '-':
        sign = 1
    if code == 'r' and not flags & 2 and length > 2 and s.chars[length - 2] == '.' and s.chars[length - 1] == '0':
        length -= 2
    missing = 0
    if flags & 2 and x - x == 0.0 and not ll_has_point(s):
        missing = 2
    if not sign and not missing and length == len(s.chars):
        return s
    result = malloc(STR, sign + length + missing)
    if sign:
        result.chars[0] = '+'
    llop.array_copy(Void, s, result, 0, sign, length)
    if missing:
        result.chars[sign + length] = '.'
        result.chars[sign + length + 1] = '0'
    return result


def ll_has_point(s):
    """Has the text of a number a point or an exponent?"""
    i = 0
    while i < len(s.chars):
        c = s.chars[i]
        if c == '.' or c == 'e' or c == 'E':
            return True
        i += 1
    return False


# ____________________________________________________________ comparison with ints: exact

def ll_int_eq(x, y):
    """x == y of an int and a float. Rounding x to a float keeps its order with y, unless they become equal."""
    return llop.cast_int_to_float(Float, x) == y and y < 9223372036854775808.0 and llop.cast_float_to_int(Signed, y) == x


def ll_int_lt(x, y):
    rounded = llop.cast_int_to_float(Float, x)
    if rounded != y:
        return rounded < y
    return y >= 9223372036854775808.0 or x < llop.cast_float_to_int(Signed, y)


def ll_int_le(x, y):
    rounded = llop.cast_int_to_float(Float, x)
    if rounded != y:
        return rounded < y
    return y >= 9223372036854775808.0 or x <= llop.cast_float_to_int(Signed, y)


def ll_int_above(x, y):
    """x > y."""
    rounded = llop.cast_int_to_float(Float, x)
    if rounded != y:
        return rounded > y
    return y < 9223372036854775808.0 and x > llop.cast_float_to_int(Signed, y)


def ll_int_at_least(x, y):
    """x >= y."""
    rounded = llop.cast_int_to_float(Float, x)
    if rounded != y:
        return rounded > y
    return y < 9223372036854775808.0 and x >= llop.cast_float_to_int(Signed, y)


def ll_uint_eq(x, y):
    return (llop.cast_uint_to_float(Float, x) == y and y < 18446744073709551616.0
            and llop.cast_float_to_uint(Unsigned, y) == x)


def ll_uint_lt(x, y):
    rounded = llop.cast_uint_to_float(Float, x)
    if rounded != y:
        return rounded < y
    return y >= 18446744073709551616.0 or x < llop.cast_float_to_uint(Unsigned, y)


def ll_uint_le(x, y):
    rounded = llop.cast_uint_to_float(Float, x)
    if rounded != y:
        return rounded < y
    return y >= 18446744073709551616.0 or x <= llop.cast_float_to_uint(Unsigned, y)


def ll_uint_above(x, y):
    rounded = llop.cast_uint_to_float(Float, x)
    if rounded != y:
        return rounded > y
    return y < 18446744073709551616.0 and x > llop.cast_float_to_uint(Unsigned, y)


def ll_uint_at_least(x, y):
    rounded = llop.cast_uint_to_float(Float, x)
    if rounded != y:
        return rounded > y
    return y < 18446744073709551616.0 and x >= llop.cast_float_to_uint(Unsigned, y)


def ll_str2float(s, message):
    """float(s)."""
    x = c_parse(s)
    if not c_parse_ok():
        digits = ll_without_separators(s)
        x = c_parse(digits)
        if digits == s or not c_parse_ok():
            raise ValueError(hlstr(ll_concat(message, ll_str_repr(s))))
    return x


def ll_is_digit(c):
    return '0' <= c <= '9'


def ll_without_separators(s):
    """The text without the underscores between its digits; itself when it has none, or others."""
    count = 0
    i = 0
    end = len(s.chars)
    while i < end:
        if s.chars[i] == '_':
            if i == 0 or i + 1 == end or not (ll_is_digit(s.chars[i - 1]) and ll_is_digit(s.chars[i + 1])):
                return s
            count += 1
        i += 1
    if count == 0:
        return s
    result = malloc(STR, end - count)
    i = 0
    j = 0
    while i < end:
        if s.chars[i] != '_':
            result.chars[j] = s.chars[i]
            j += 1
        i += 1
    return result


def ll_hash(x):
    """Equal floats have equal hashes; that of a whole number is the number's."""
    if x - x != 0.0:
        if x != x:
            return 0
        if x > 0.0:
            return 314159
        return -271828
    if -9.0e18 < x < 9.0e18:
        whole = llop.cast_float_to_int(Signed, x)
        if llop.cast_int_to_float(Float, whole) == x:
            return whole
    bits = llop.float_to_bits(Signed, x)
    return bits ^ llop.int_rshift(Signed, bits, 20)


def ll_round(x):
    """round(x): halves go away from zero."""
    if not ll_is_finite(x):
        return x
    if x >= 0.0:
        floor = c_floor(x)
        if x - floor >= 0.5:
            floor += 1.0
        return floor
    floor = c_floor(-x)
    if -x - floor >= 0.5:
        floor += 1.0
    return -floor
