"""The words of big ints: C functions over GMP's mpn layer, and the same in Python for untranslated programs.

Takes:   lists of r_uint that never change their length, of which the first n hold a number, least word first.
Leaves:  results in lists the caller made; carries and remainders as r_uint.
Idea:    a list that is never resized is an array of words, which is passed as it is to rlib/rt/bigint.c. What has no size
         known before is kept there until `take` or `text` fetches it. Nothing here allocates collected memory.
Example: r = [r_uint(0)] * 3; r[2] = add(r, [r_uint(1), r_uint(1)], 2, [r_uint(5)], 1)
"""
from rpython.rlib.rarithmetic import LONG_BIT, LONG_MASK, r_uint
from rpython.rtyper.lltypesystem.lltype import Char, Float, GcArray, Ptr, Signed, Unsigned, Void
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR

_WORDS = Ptr(GcArray(Unsigned))
_TEXT = Ptr(STR)


# ____________________________________________________________ untranslated

def value_of(words, n):
    """The first n words as a Python int, negative when n is."""
    value = 0
    for i in range(abs(n) - 1, -1, -1):
        value = value << LONG_BIT | int(words[i])
    return -value if n < 0 else value


def _put(words, value, n, start=0):
    """Stores the low n words of value; gives the rest."""
    for i in range(start, start + n):
        words[i] = r_uint(value & LONG_MASK)
        value >>= LONG_BIT
    return r_uint(value)


class _Kept(object):
    """What `take` and `text` fetch."""
    value = 0
    digits = ''


def _keep(value):
    _Kept.value = abs(value)
    size = (abs(value).bit_length() + LONG_BIT - 1) // LONG_BIT
    return -size if value < 0 else size


def _digits(words, n, base):
    value = value_of(words, n)
    digits = []
    while value or not digits:
        digits.append(value % base)
        value //= base
    digits.reverse()
    if base <= 36:
        _Kept.digits = ''.join(['0123456789abcdefghijklmnopqrstuvwxyz'[digit] for digit in digits])
    else:
        _Kept.digits = ''.join([chr(digit) for digit in digits])
    return len(digits)


def _text(string, start):
    for i, c in enumerate(_Kept.digits):
        string.chars[start + i] = c


def _parse(s, start, end, base):
    value = 0
    for c in s[start:end]:
        digit = '0123456789abcdefghijklmnopqrstuvwxyz'.find(c.lower())
        if digit < 0 or digit >= base:
            return -1
        value = value * base + digit
    return _keep(value)


def _to_float(words, n):
    try:
        return float(value_of(words, n))
    except OverflowError:
        return float('inf')


def _divrem(q, r, a, an, d, dn):
    quotient, rest = divmod(value_of(a, an), value_of(d, dn))
    _put(q, quotient, an - dn + 1)
    _put(r, rest, dn)


def _divrem_1(q, a, n, d):
    quotient, rest = divmod(value_of(a, n), int(d))
    _put(q, quotient, n)
    return r_uint(rest)


def _logic(operation, a, an, b, bn):
    x, y = value_of(a, an), value_of(b, bn)
    return _keep(x & y if operation == '&' else x | y if operation == '|' else x ^ y)


def _cmp(a, b, n):
    x, y = value_of(a, n), value_of(b, n)
    return (x > y) - (x < y)


def _gcd(x, y):
    while y:
        x, y = y, x % y
    return x


def _sqrt(value):
    root = 1 << (value.bit_length() + 1) // 2
    while root * root > value:
        root = (root + value // root) // 2
    return root


# ____________________________________________________________ the functions

def _function(name, args, result, untranslated):
    return llexternal('rpy_big_' + name, args, result, _callable=untranslated)


# r = a + b, a - b: an >= bn, and a >= b; an words are stored, the carry is given
add = _function('add', [_WORDS, _WORDS, Signed, _WORDS, Signed], Unsigned,
                lambda r, a, an, b, bn: _put(r, value_of(a, an) + value_of(b, bn), an))
sub = _function('sub', [_WORDS, _WORDS, Signed, _WORDS, Signed], Unsigned,
                lambda r, a, an, b, bn: _put(r, value_of(a, an) - value_of(b, bn), an))
add_1 = _function('add_1', [_WORDS, _WORDS, Signed, Unsigned], Unsigned,
                  lambda r, a, n, word: _put(r, value_of(a, n) + int(word), n))
sub_1 = _function('sub_1', [_WORDS, _WORDS, Signed, Unsigned], Unsigned,
                  lambda r, a, n, word: _put(r, value_of(a, n) - int(word), n))
mul_1 = _function('mul_1', [_WORDS, _WORDS, Signed, Unsigned], Unsigned,
                  lambda r, a, n, word: _put(r, value_of(a, n) * int(word), n))
# r = a * b: an + bn words
mul = _function('mul', [_WORDS, _WORDS, Signed, _WORDS, Signed], Void,
                lambda r, a, an, b, bn: _put(r, value_of(a, an) * value_of(b, bn), an + bn) and None)
# q, r = divmod(a, d): an >= dn, the top word of d is not 0; an - dn + 1 and dn words
divrem = _function('divrem', [_WORDS, _WORDS, _WORDS, Signed, _WORDS, Signed], Void, _divrem)
divrem_1 = _function('divrem_1', [_WORDS, _WORDS, Signed, Unsigned], Unsigned, _divrem_1)
mod_1 = _function('mod_1', [_WORDS, Signed, Unsigned], Unsigned, lambda a, n, d: r_uint(value_of(a, n) % int(d)))
# r[skip:] = a << bits, of which the carry is given; r = a[skip:] >> bits, n words. bits < 64
lshift = _function('lshift', [_WORDS, Signed, _WORDS, Signed, Signed], Unsigned,
                   lambda r, skip, a, n, bits: _put(r, value_of(a, n) << bits, n, skip))
rshift = _function('rshift', [_WORDS, _WORDS, Signed, Signed, Signed], Void,
                   lambda r, a, skip, n, bits: _put(r, value_of(a[skip:skip + n], n) >> bits, n) and None)
# the root of a, (n + 1) // 2 words
sqrt = _function('sqrt', [_WORDS, _WORDS, Signed], Void, lambda r, a, n: _put(r, _sqrt(value_of(a, n)), (n + 1) // 2) and None)
cmp_words = _function('cmp', [_WORDS, _WORDS, Signed], Signed, _cmp)
bits = _function('bits', [_WORDS, Signed], Signed, lambda a, n: value_of(a, n).bit_length())
ones = _function('ones', [_WORDS, Signed], Signed, lambda a, n: bin(value_of(a, n)).count('1'))
to_float = _function('to_float', [_WORDS, Signed], Float, _to_float)

# Those that keep their result and give its (signed) number of words
power = _function('pow', [_WORDS, Signed, Signed], Signed, lambda a, n, exponent: _keep(value_of(a, n) ** exponent))
power_mod = _function('powm', [_WORDS, Signed, _WORDS, Signed, _WORDS, Signed], Signed,
                      lambda a, an, e, en, m, mn: _keep(pow(value_of(a, an), value_of(e, en), value_of(m, mn))))
gcd = _function('gcd', [_WORDS, Signed, _WORDS, Signed], Signed,
                lambda a, an, b, bn: _keep(_gcd(value_of(a, an), value_of(b, bn))))
logic = _function('logic', [Char, _WORDS, Signed, _WORDS, Signed], Signed, _logic)
parse = _function('parse', [_TEXT, Signed, Signed, Signed], Signed, _parse)
take = _function('take', [_WORDS], Void, lambda r: _put(r, _Kept.value, len(r)) and None)

# The digits in a base; how many. Then they are copied into a str.
digits = _function('digits', [_WORDS, Signed, Signed], Signed, _digits)
text = _function('text', [_TEXT, Signed], Void, _text)
