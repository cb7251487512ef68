"""Integer operations with Python's meaning, and ints as text.

Takes:   machine words.
Leaves:  machine words, or ZeroDivisionError, ValueError, OverflowError.
Idea:    the operations of the machine truncate and are undefined at the borders; what is missing is added here.
"""
from rpython.rtyper.lltypesystem.lltype import Char, Float, Signed, UniChar, Unsigned, cast_primitive, malloc, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import hlstr
from rpython.rlib.ll.rstr import ll_concat, ll_concat3, ll_str_repr
from rpython.rlib.ll.errors import CHR_RANGE, DIVISION, INT_BASE, MODULO, NEGATIVE_POWER, SHIFT_COUNT, TRUE_DIVISION, UNICHR_RANGE

MININT = -9223372036854775807 - 1


# ____________________________________________________________ division

def ll_floordiv(x, y):
    """x // y. The quotient is lowered by one when signs differ and something is left."""
    if y == 0:
        raise DIVISION
    if y == -1:
        return -x
    q = llop.int_floordiv(Signed, x, y)
    if (x ^ y) < 0 and q * y != x:
        q -= 1
    return q


def ll_floordiv_unchecked(x, y):
    """x // y, y not being 0."""
    if y == -1:
        return -x
    q = llop.int_floordiv(Signed, x, y)
    if (x ^ y) < 0 and q * y != x:
        q -= 1
    return q


def ll_floordiv_nonneg(x, y):
    """x // y of two numbers that are not negative."""
    if y == 0:
        raise DIVISION
    return llop.int_floordiv(Signed, x, y)


def ll_mod(x, y):
    """x % y: it has the sign of y."""
    if y == 0:
        raise MODULO
    if y == -1:
        return 0
    r = llop.int_mod(Signed, x, y)
    if (r ^ y) < 0 and r != 0:
        r += y
    return r


def ll_mod_unchecked(x, y):
    """x % y, y not being 0."""
    if y == -1:
        return 0
    r = llop.int_mod(Signed, x, y)
    if (r ^ y) < 0 and r != 0:
        r += y
    return r


def ll_mod_nonneg(x, y):
    """x % y of two numbers that are not negative."""
    if y == 0:
        raise MODULO
    return llop.int_mod(Signed, x, y)


def ll_floordiv_ovf(x, y):
    """x // y, or OverflowError for the one quotient that does not fit."""
    if y == -1 and x == MININT:
        raise OverflowError
    return ll_floordiv(x, y)


def ll_uint_floordiv(x, y):
    if y == cast_primitive(Unsigned, 0):
        raise DIVISION
    return llop.uint_floordiv(Unsigned, x, y)


def ll_uint_mod(x, y):
    if y == cast_primitive(Unsigned, 0):
        raise MODULO
    return llop.uint_mod(Unsigned, x, y)


def ll_truediv(x, y):
    """x / y as a float."""
    if y == 0:
        raise TRUE_DIVISION
    return llop.float_truediv(Float, llop.cast_int_to_float(Float, x), llop.cast_int_to_float(Float, y))


# ____________________________________________________________ shifts, powers, signs

def ll_lshift(x, count):
    """x << count; all bits are gone after 64."""
    if count < 0:
        raise SHIFT_COUNT
    if count >= 64:
        return 0
    return llop.int_lshift(Signed, x, count)


def ll_rshift(x, count):
    """x >> count; the sign fills up."""
    if count < 0:
        raise SHIFT_COUNT
    if count >= 64:
        count = 63
    return llop.int_rshift(Signed, x, count)


def ll_lshift_ovf(x, count):
    """x << count, or OverflowError when that does not fit."""
    if count < 0:
        raise SHIFT_COUNT
    if count >= 64:
        if x != 0:
            raise OverflowError
        return 0
    result = llop.int_lshift(Signed, x, count)
    if llop.int_rshift(Signed, result, count) != x:
        raise OverflowError
    return result


def ll_uint_lshift(x, count):
    if count < 0:
        raise SHIFT_COUNT
    if count >= 64:
        return cast_primitive(Unsigned, 0)
    return llop.uint_lshift(Unsigned, x, count)


def ll_uint_rshift(x, count):
    if count < 0:
        raise SHIFT_COUNT
    if count >= 64:
        return cast_primitive(Unsigned, 0)
    return llop.uint_rshift(Unsigned, x, count)


def ll_check_range(x, low, high):
    """x, or OverflowError when it is not among low..high."""
    if x < low or x > high:
        raise OverflowError
    return x


def ll_check_nonneg(x):
    """x, or OverflowError when it is negative."""
    if x < 0:
        raise OverflowError
    return x


def ll_uint_add_ovf(x, y):
    result = x + y
    if result < x:
        raise OverflowError
    return result


def ll_uint_sub_ovf(x, y):
    if x < y:
        raise OverflowError
    return x - y


def ll_uint_mul_ovf(x, y):
    if llop.uint_mul_high(Unsigned, x, y) != cast_primitive(Unsigned, 0):
        raise OverflowError
    return x * y


def ll_uint_lshift_ovf(x, count):
    result = ll_uint_lshift(x, count)
    if ll_uint_rshift(result, count) != x:
        raise OverflowError
    return result


def ll_uint_neg_ovf(x):
    """-x, which is 0 or does not fit."""
    if x != cast_primitive(Unsigned, 0):
        raise OverflowError
    return x


def ll_neg_ovf(x):
    """-x, or OverflowError."""
    return llop.int_sub_ovf(Signed, 0, x)


def ll_abs_ovf(x):
    """abs(x), or OverflowError."""
    if x < 0:
        return llop.int_sub_ovf(Signed, 0, x)
    return x


def ll_pow(x, n):
    """x ** n by squaring, wrapping around; the exponent must not be negative."""
    if n < 0:
        raise NEGATIVE_POWER
    result = 1
    while n > 0:
        if n & 1:
            result *= x
        x *= x
        n = llop.int_rshift(Signed, n, 1)
    return result


# ____________________________________________________________ comparison of a signed and an unsigned word

def ll_mixed_eq(x, y):
    return x >= 0 and cast_primitive(Unsigned, x) == y


def ll_mixed_lt(x, y):
    return x < 0 or cast_primitive(Unsigned, x) < y


def ll_mixed_le(x, y):
    return x < 0 or cast_primitive(Unsigned, x) <= y


# ____________________________________________________________ text

def ll_digit_count(x, base):
    """How many digits an unsigned word has in the base."""
    count = 1
    while x >= base:
        x = llop.uint_floordiv(Unsigned, x, base)
        count += 1
    return count


def ll_write_digits(s, end, x, base):
    """Writes the digits of x to the string, the last one before `end`."""
    while True:
        digit = llop.cast_uint_to_int(Signed, llop.uint_mod(Unsigned, x, base))
        end -= 1
        if digit < 10:
            s.chars[end] = llop.cast_int_to_char(Char, 48 + digit)
        else:
            s.chars[end] = llop.cast_int_to_char(Char, 87 + digit)
        x = llop.uint_floordiv(Unsigned, x, base)
        if x == cast_primitive(Unsigned, 0):
            return


def ll_uint2str(STR, x, base):
    """The unsigned word in a base."""
    ubase = llop.cast_int_to_uint(Unsigned, base)
    count = ll_digit_count(x, ubase)
    s = malloc(STR, count)
    ll_write_digits(s, count, x, ubase)
    return s


def ll_int2dec(STR, x):
    """str(x)."""
    ux = llop.cast_int_to_uint(Unsigned, x)
    sign = 0
    if x < 0:
        ux = cast_primitive(Unsigned, 0) - ux
        sign = 1
    ten = cast_primitive(Unsigned, 10)
    count = ll_digit_count(ux, ten) + sign
    s = malloc(STR, count)
    if sign:
        s.chars[0] = '-'
    ll_write_digits(s, count, ux, ten)
    return s


def ll_int2base(STR, x, base, letter):
    """hex(x), oct(x), bin(x): the prefix 0 and a letter ('\\0': none), then the digits."""
    ux = llop.cast_int_to_uint(Unsigned, x)
    if x < 0:
        return ll_write_base(STR, cast_primitive(Unsigned, 0) - ux, 1, base, letter)
    return ll_write_base(STR, ux, 0, base, letter)


def ll_uint2base(STR, x, base, letter):
    """The same of an unsigned word."""
    return ll_write_base(STR, x, 0, base, letter)


def ll_write_base(STR, ux, sign, base, letter):
    prefix = 2
    if letter == '\x00':
        prefix = 0
    ubase = llop.cast_int_to_uint(Unsigned, base)
    count = ll_digit_count(ux, ubase) + sign + prefix
    s = malloc(STR, count)
    if sign:
        s.chars[0] = '-'
    if prefix:
        s.chars[sign] = '0'
        s.chars[sign + 1] = letter
    ll_write_digits(s, count, ux, ubase)
    return s


# ____________________________________________________________ text to int

def ll_digit_value(c):
    """The value of a digit in any base; 99 for what is no digit."""
    n = ord(c)
    if 48 <= n <= 57:
        return n - 48
    if 97 <= n <= 122:
        return n - 87
    if 65 <= n <= 90:
        return n - 55
    return 99


def ll_is_blank(c):
    n = ord(c)
    return n == 32 or 9 <= n <= 13


def ll_str2int(s, base, message, colon):
    """int(s, base). ValueError for what is no number, also for one no machine word holds."""
    if base != 0 and (base < 2 or base > 36):
        raise INT_BASE
    try:
        return ll_parse_int(s, base)
    except ValueError:
        text = ll_concat3(message, ll_int2dec(typeOf(s).TO, base), ll_concat(colon, ll_str_repr(s)))
        raise ValueError(hlstr(text))


def ll_parse_int(s, base):
    """int(s, base) of a proper base."""
    i = 0
    end = len(s.chars)
    while i < end and ll_is_blank(s.chars[i]):
        i += 1
    while end > i and ll_is_blank(s.chars[end - 1]):
        end -= 1
    negative = False
    if i < end and (s.chars[i] == '-' or s.chars[i] == '+'):
        negative = s.chars[i] == '-'
        i += 1
    if i + 1 < end and s.chars[i] == '0':
        letter = ord(s.chars[i + 1]) | 32
        if letter == 120 and (base == 16 or base == 0):
            base = 16
            i += 2
        elif letter == 111 and (base == 8 or base == 0):
            base = 8
            i += 2
        elif letter == 98 and (base == 2 or base == 0):
            base = 2
            i += 2
        elif base == 0:
            base = 8                                    # as Python 2 has it
    if base == 0:
        base = 10
    if i >= end:
        raise ValueError
    if i > 0 and s.chars[i] == '_' and s.chars[i - 1] >= 'A':     # 0x_1: the prefix counts as a digit
        i += 1
    return ll_parse_digits(s, i, end, base, negative)


def ll_is_separator(s, i, start, end):
    """Is the character an underscore between two others?"""
    return s.chars[i] == '_' and i > start and i + 1 < end and s.chars[i - 1] != '_'


def ll_parse_digits(s, i, end, base, negative):
    """The value of s[i:end], built downwards: the smallest number has no opposite."""
    value = 0
    start = i
    if start >= end:
        raise ValueError
    while i < end:
        digit = ll_digit_value(s.chars[i])
        if digit >= base:
            if not ll_is_separator(s, i, start, end):
                raise ValueError
            i += 1
            continue
        try:
            value = llop.int_mul_ovf(Signed, value, base)
            value = llop.int_sub_ovf(Signed, value, digit)
        except OverflowError:
            raise ValueError
        i += 1
    if not negative:
        if value == MININT:
            raise ValueError
        value = -value
    return value


# ____________________________________________________________ characters

def ll_chr(x):
    """chr(x)."""
    if x < 0 or x > 255:
        raise CHR_RANGE
    return llop.cast_int_to_char(Char, x)


def ll_unichr(x):
    """unichr(x)."""
    if x < 0 or x > 0x10ffff:
        raise UNICHR_RANGE
    return llop.cast_int_to_unichar(UniChar, x)


# ____________________________________________________________ equality and hashes

def ll_eq(x, y):
    """The equality of numbers, characters and truth values."""
    return x == y


def ll_hash(x):
    """The hash of an int is itself."""
    return cast_primitive(Signed, x)


def ll_hash_char(c):
    """That of the string of this one character: see rstr.ll_compute_hash."""
    n = ord(c)
    return (1000003 * (n << 7)) ^ n ^ 1
