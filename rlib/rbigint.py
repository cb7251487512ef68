"""Big ints: integers of any size in translated programs.

Takes:   machine ints, floats, texts, bytes.
Leaves:  rbigint objects, which never change; their operations are methods.
Idea:    a sign and a magnitude. One word lies in the object itself and is calculated with here; of more, the words are an
         array that GMP calculates with (rlib/mpn.py). Equal numbers have equal forms: no word at the top is 0, and what
         fits a word has no array.
             0: sign 0, _size 0     +-w: _size 1, _low w     longer: _size n >= 2, _digits with n words or more, _low 0
Example: rbigint.fromint(2).pow(rbigint.fromint(100)).str() == '1267650600228229401496703205376'
"""
import math

from rpython.rlib import mpn
from rpython.rlib.jit import elidable
from rpython.rlib.objectmodel import specialize, unchecked
from rpython.rlib.rarithmetic import (
    LONG_BIT, intmask, r_longlong, r_uint, r_ulonglong, uint_mul_high)
from rpython.rlib.rstring import NumberStringParser, ParseStringError, strip_spaces
from rpython.rtyper.lltypesystem.rstr import hlstr, mallocstr

SHIFT = LONG_BIT
BASE8 = '01234567'
BASE10 = '0123456789'
BASE16 = '0123456789abcdef'
_BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz'
NULLDIGIT = r_uint(0)
ONEDIGIT = r_uint(1)
_MIN_WORD = r_uint(1) << (LONG_BIT - 1)
_MAX_BITS = 1 << 36
_HASH_MODULUS = r_uint((1 << 61) - 1)


class InvalidEndiannessError(Exception):
    """A byteorder that is neither 'big' nor 'little'."""


class InvalidSignednessError(Exception):
    """A negative number as unsigned bytes."""


class MaxIntError(Exception):
    """More digits than allowed."""

    def __init__(self, msg):
        self.msg = msg


class rbigint(object):
    """An integer of any size."""
    _immutable_ = True
    _attrs_ = ('sign', '_size', '_low', '_digits')

    def __init__(self, digits=None, sign=0, size=0, low=NULLDIGIT):
        """The words `digits`, least first, of which `size` count (0: all); without them, the word `low`."""
        if digits is None:
            self._digits = None
            self._low = low
            self._size = size
        else:
            if size == 0:
                size = len(digits)
            while size > 0 and digits[size - 1] == NULLDIGIT:
                size -= 1
            if size == 0:
                sign = 0
            self._size = size
            self._low = digits[0] if size == 1 else NULLDIGIT
            self._digits = digits if size > 1 else None
        self.sign = sign

    # ____________________________________________________________ making

    @staticmethod
    @elidable
    def fromint(intval):
        if intval > 0:
            return _word(r_uint(intval), 1)
        if intval < 0:
            return _word(-r_uint(intval), -1)
        return NULLRBIGINT

    @staticmethod
    @elidable
    def frombool(b):
        return ONERBIGINT if b else NULLRBIGINT

    @staticmethod
    def fromlong(l):
        """Of a Python int; at import time only."""
        size = (abs(l).bit_length() + SHIFT - 1) // SHIFT
        words = [r_uint(abs(l) >> (SHIFT * i)) for i in range(size)]
        return rbigint(words, -1 if l < 0 else 1, size) if size else NULLRBIGINT

    @staticmethod
    @elidable
    @specialize.argtype(0)
    def fromrarith_int(i):
        """Of an integer of any r_* type."""
        if i >= 0:
            return _nonneg_word(r_uint(i))
        return rbigint.fromint(intmask(i))

    @staticmethod
    @elidable
    def fromfloat(dval):
        """The whole part of a float."""
        if math.isinf(dval):
            raise OverflowError('cannot convert float infinity to integer')
        if math.isnan(dval):
            raise ValueError('cannot convert float NaN to integer')
        return rbigint._fromfloat_finite(dval)

    @staticmethod
    @elidable
    def _fromfloat_finite(dval):
        fraction, exponent = math.frexp(dval)
        if exponent <= 0:
            return NULLRBIGINT
        if exponent <= 63:
            return rbigint.fromint(int(dval))
        return rbigint.fromint(int(math.ldexp(fraction, 53))).lshift(exponent - 53)

    @staticmethod
    @elidable
    def fromdecimalstr(s):
        """Of decimal digits behind an optional sign, and nothing else."""
        start = 1 if s[0] == '-' or s[0] == '+' else 0
        return _parse(s, start, len(s), 10, -1 if s[0] == '-' else 1)

    @staticmethod
    @elidable
    def fromstr(s, base=0, allow_underscores=False):
        """The literal in s, with blanks around it; base 0 reads prefixes. ParseStringError when there is none."""
        literal = strip_spaces(s)
        parser = NumberStringParser(literal, literal, base, 'long', allow_underscores=allow_underscores)
        return rbigint._from_numberstring_parser(parser)

    @staticmethod
    def _from_numberstring_parser(parser, max_str_digits=0):
        return parse_digit_string(parser, max_str_digits)

    @staticmethod
    @elidable
    def frombytes(s, byteorder, signed):
        if byteorder != 'big' and byteorder != 'little':
            raise InvalidEndiannessError
        length = len(s)
        if length == 0:
            return NULLRBIGINT
        words = [NULLDIGIT] * ((length + 7) // 8)
        for i in range(length):
            c = ord(s[i]) if byteorder == 'little' else ord(s[length - 1 - i])
            words[i >> 3] |= r_uint(c) << ((i & 7) * 8)
        top = ord(s[length - 1]) if byteorder == 'little' else ord(s[0])
        result = _from_words(words, len(words), 1)
        if signed and top >= 128:
            return result.sub(ONERBIGINT.lshift(8 * length))
        return result

    @elidable
    def tobytes(self, nbytes, byteorder, signed):
        """nbytes bytes; OverflowError when the number needs more."""
        if byteorder != 'big' and byteorder != 'little':
            raise InvalidEndiannessError
        if not signed and self.sign == -1:
            raise InvalidSignednessError
        bits = self.bit_length()
        if signed and self.sign == -1:
            bits = self.invert().bit_length() + 1
        elif signed and self.sign != 0:
            bits += 1
        if bits > 8 * nbytes:
            raise OverflowError
        number = self
        if self.sign == -1:
            number = self.add(ONERBIGINT.lshift(8 * nbytes))
        chars = ['\x00'] * nbytes
        for i in range(nbytes):
            if i >> 3 < number._size:
                c = chr(intmask(number.digit(i >> 3) >> ((i & 7) * 8)) & 255)
                chars[i if byteorder == 'little' else nbytes - 1 - i] = c
        return ''.join(chars)

    # ____________________________________________________________ parts

    def get_sign(self):
        return self.sign

    def numdigits(self):
        """How many words there are; 1 for 0."""
        return self._size if self._size > 0 else 1

    @unchecked
    def digit(self, x):
        """The word number x."""
        if self._size <= 1:
            return self._low
        return self._digits[x]

    udigit = digit
    widedigit = digit

    def tobool(self):
        return self.sign != 0

    def is_odd(self):
        return self.digit(0) & ONEDIGIT == ONEDIGIT

    def fits_int(self):
        """Does a machine int hold it?"""
        if self._size > 1:
            return False
        return self._low < _MIN_WORD or (self.sign < 0 and self._low == _MIN_WORD)

    @elidable
    def toint(self):
        if not self.fits_int():
            raise OverflowError
        return self.intmask()

    @elidable
    def tolonglong(self):
        return r_longlong(self.toint())

    @elidable
    def touint(self):
        if self.sign < 0:
            raise ValueError('cannot convert negative integer to unsigned int')
        if self._size > 1:
            raise OverflowError
        return self._low

    @elidable
    def toulonglong(self):
        return r_ulonglong(self.touint())

    @elidable
    def uintmask(self):
        """The low word in two's complement."""
        word = self.digit(0)
        return -word if self.sign < 0 else word

    def ulonglongmask(self):
        return r_ulonglong(self.uintmask())

    def intmask(self):
        return intmask(self.uintmask())

    @elidable
    def tofloat(self):
        """The nearest float, halves to even; OverflowError beyond."""
        if self._size <= 1:
            value = float(self._low)
        else:
            value = mpn.to_float(self._digits, self._size)
            if math.isinf(value):
                raise OverflowError('integer too large to convert to float')
        return -value if self.sign < 0 else value

    def tolong(self):
        """The Python int; untranslated only."""
        if self._size <= 1:
            return int(self._low) * self.sign
        return mpn.value_of(self._digits, self._size) * self.sign

    @elidable
    def bit_length(self):
        if self._size > 1:
            return mpn.bits(self._digits, self._size)
        return _bits_of_word(self._low)

    @elidable
    def bit_count(self):
        """How many bits of the magnitude are set."""
        if self._size > 1:
            return mpn.ones(self._digits, self._size)
        return mpn.ones([self._low], 1)

    @elidable
    def hash(self):
        """Of a machine int the int itself, else the value modulo 2**61 - 1."""
        if self.fits_int():
            return self.intmask()
        rest = mpn.mod_1(self._digits, self._size, _HASH_MODULUS) if self._size > 1 else self._low % _HASH_MODULUS
        return intmask(rest) * self.sign

    # ____________________________________________________________ text

    @elidable
    def str(self):
        if self._size <= 1:
            text = str(self._low)
            return '-' + text if self.sign < 0 else text
        return _format(self, BASE10, '', '', True)

    @elidable
    def repr(self):
        return self.str() + 'L'

    @elidable
    def format(self, digits, prefix='', suffix='', max_str_digits=0):
        """In the base len(digits), with these digits."""
        result = _format(self, digits, prefix, suffix, False)
        if max_str_digits > 0 and len(result) - len(prefix) - len(suffix) - (self.sign < 0) > max_str_digits:
            raise MaxIntError('Exceeds the limit (%d) for integer string conversion' % max_str_digits)
        return result

    @elidable
    def oct(self):
        if self.sign == 0:
            return '0L'
        return _format(self, BASE8, '0', 'L', True)

    @elidable
    def hex(self):
        return _format(self, BASE16, '0x', 'L', True)

    def __repr__(self):
        return '<rbigint %s>' % self.str()

    # ____________________________________________________________ comparison

    def __eq__(self, other):
        return isinstance(other, rbigint) and self.eq(other)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return self.hash()

    @elidable
    def eq(self, other):
        if self.sign != other.sign or self._size != other._size:
            return False
        if self._size <= 1:
            return self._low == other._low
        return mpn.cmp_words(self._digits, other._digits, self._size) == 0

    def ne(self, other):
        return not self.eq(other)

    @elidable
    def lt(self, other):
        if self.sign != other.sign:
            return self.sign < other.sign
        order = _compare_magnitudes(self, other)
        return order > 0 if self.sign < 0 else order < 0

    def le(self, other):
        return not other.lt(self)

    def gt(self, other):
        return other.lt(self)

    def ge(self, other):
        return not self.lt(other)

    @elidable
    def int_eq(self, iother):
        return self.fits_int() and self.intmask() == iother

    def int_ne(self, iother):
        return not self.int_eq(iother)

    @elidable
    def int_lt(self, iother):
        if self.fits_int():
            return self.intmask() < iother
        return self.sign < 0

    def int_le(self, iother):
        return not self.int_gt(iother)

    @elidable
    def int_gt(self, iother):
        if self.fits_int():
            return self.intmask() > iother
        return self.sign > 0

    def int_ge(self, iother):
        return not self.int_lt(iother)

    # ____________________________________________________________ sums and products

    @elidable
    def add(self, other):
        if self._size <= 1 and other._size <= 1:
            return _add_words(self._low, self.sign, other._low, other.sign)
        return _add_large(self, other, other.sign)

    @elidable
    def sub(self, other):
        if self._size <= 1 and other._size <= 1:
            return _add_words(self._low, self.sign, other._low, -other.sign)
        return _add_large(self, other, -other.sign)

    @elidable
    def mul(self, other):
        if self._size <= 1 and other._size <= 1:
            return _mul_words(self._low, other._low, self.sign * other.sign)
        return _mul_large(self, other)

    @elidable
    def int_add(self, iother):
        if self._size <= 1:
            return _add_words(self._low, self.sign, _magnitude(iother), _sign(iother))
        return _add_word(self, _magnitude(iother), _sign(iother))

    @elidable
    def int_sub(self, iother):
        if self._size <= 1:
            return _add_words(self._low, self.sign, _magnitude(iother), -_sign(iother))
        return _add_word(self, _magnitude(iother), -_sign(iother))

    @elidable
    def int_mul(self, iother):
        if self._size <= 1:
            return _mul_words(self._low, _magnitude(iother), self.sign * _sign(iother))
        return _mul_word(self, _magnitude(iother), self.sign * _sign(iother))

    @elidable
    def neg(self):
        return rbigint_with_sign(self, -self.sign)

    @elidable
    def abs(self):
        return rbigint_with_sign(self, 1) if self.sign < 0 else self

    @elidable
    def invert(self):
        """-(self + 1)."""
        return self.add(ONERBIGINT).neg()

    # ____________________________________________________________ division

    @elidable
    def floordiv(self, other):
        quotient, rest = _divrem(self, other)
        if rest.sign * other.sign < 0:
            return quotient.sub(ONERBIGINT)
        return quotient

    def div(self, other):
        return self.floordiv(other)

    @elidable
    def mod(self, other):
        if other._size <= 1:
            rest = _mod_word(self, other._low)
        else:
            rest = _divrem(self, other)[1]
        if rest.sign * other.sign < 0:
            return rest.add(other)
        return rest

    @elidable
    def divmod(self, other):
        """Quotient and remainder, which has the sign of other."""
        quotient, rest = _divrem(self, other)
        if rest.sign * other.sign < 0:
            return quotient.sub(ONERBIGINT), rest.add(other)
        return quotient, rest

    def int_floordiv(self, iother):
        return self.floordiv(rbigint.fromint(iother))

    def int_div(self, iother):
        return self.floordiv(rbigint.fromint(iother))

    def int_mod(self, iother):
        return self.mod(rbigint.fromint(iother))

    @elidable
    def int_mod_int_result(self, iother):
        return self.mod(rbigint.fromint(iother)).toint()

    def int_divmod(self, iother):
        return self.divmod(rbigint.fromint(iother))

    @elidable
    def truediv(self, other):
        """The nearest float to the quotient."""
        return _true_divide(self, other)

    # ____________________________________________________________ powers and roots

    @elidable
    def pow(self, other, modulus=None):
        if modulus is not None:
            return _pow_mod(self, other, modulus)
        if other.sign < 0:
            raise ValueError('bigint pow() too negative')
        if other.sign == 0:
            return ONERBIGINT
        if self.sign == 0 or (self._size == 1 and self._low == ONEDIGIT):
            return self.abs() if not other.is_odd() else self
        return self.int_pow(other.toint()) if other.fits_int() else _too_large()

    @elidable
    def int_pow(self, iother, modulus=None):
        if modulus is not None:
            return _pow_mod(self, rbigint.fromint(iother), modulus)
        if iother < 0:
            raise ValueError('bigint pow() too negative')
        sign = self.sign if iother & 1 else self.sign * self.sign
        if iother == 0:
            return ONERBIGINT
        if self.sign == 0 or (self._size == 1 and self._low == ONEDIGIT):
            return rbigint_with_sign(self, sign)
        if iother == 1:
            return self
        if self.bit_length() > _MAX_BITS // iother:
            return _too_large()
        return _kept(mpn.power(_words(self), self._size, iother), sign)

    @elidable
    def isqrt(self):
        """The whole part of the square root."""
        if self.sign < 0:
            raise ValueError('isqrt() argument must be nonnegative')
        if self.sign == 0:
            return self
        size = (self._size + 1) // 2
        root = [NULLDIGIT] * size
        mpn.sqrt(root, _words(self), self._size)
        return _from_words(root, size, 1)

    @elidable
    def gcd(self, other):
        if self.sign == 0:
            return other.abs()
        if other.sign == 0:
            return self.abs()
        return _kept(mpn.gcd(_words(self), self._size, _words(other), other._size), 1)

    @elidable
    def log(self, base):
        """The logarithm to a base; 0.0 stands for e."""
        if base == 10.0:
            return _log(self, math.log10(2.0), True)
        result = _log(self, math.log(2.0), False)
        if base != 0.0:
            result /= math.log(base)
        return result

    # ____________________________________________________________ bits

    @elidable
    def lshift(self, int_other):
        if int_other < 0:
            raise ValueError('negative shift count')
        if int_other == 0 or self.sign == 0:
            return self
        if self._size == 1 and int_other < SHIFT:
            high = self._low >> (SHIFT - int_other)
            if high == NULLDIGIT:
                return _word(self._low << int_other, self.sign)
            return rbigint([self._low << int_other, high], self.sign, 2)
        if int_other > _MAX_BITS:
            return _too_large()
        skip = int_other // SHIFT
        size = self._size + skip
        result = [NULLDIGIT] * (size + 1)
        result[size] = mpn.lshift(result, skip, _words(self), self._size, int_other % SHIFT)
        return _from_words(result, size + 1, self.sign)

    def lqshift(self, int_other):
        return self.lshift(int_other)

    @elidable
    def rshift(self, int_other, dont_invert=False):
        if int_other < 0:
            raise ValueError('negative shift count')
        if int_other == 0:
            return self
        if self.sign < 0 and not dont_invert:
            return self.invert().rshift(int_other).invert()
        skip = int_other // SHIFT
        size = self._size - skip
        if size <= 0:
            return NULLRBIGINT
        if self._size == 1:
            return _from_word(self._low >> int_other, self.sign)
        result = [NULLDIGIT] * size
        mpn.rshift(result, self._digits, skip, size, int_other % SHIFT)
        return _from_words(result, size, self.sign)

    def rqshift(self, int_other):
        """rshift of the magnitude."""
        return self.rshift(int_other, True)

    @elidable
    def abs_rshift_and_mask(self, bigshiftcount, mask):
        """(abs(self) >> bigshiftcount) & mask as an int; mask + 1 is a power of two."""
        assert mask >= 0
        skip = intmask(bigshiftcount // r_uint(SHIFT))
        shift = intmask(bigshiftcount % r_uint(SHIFT))
        if skip < 0 or skip >= self._size:
            return 0
        word = self.digit(skip) >> shift
        if shift > 0 and skip + 1 < self._size:
            word |= self.digit(skip + 1) << (SHIFT - shift)
        return intmask(word & r_uint(mask))

    @elidable
    def and_(self, other):
        if self._size <= 1 and other._size <= 1 and self.sign >= 0 and other.sign >= 0:
            return _nonneg_word(self._low & other._low)
        return _bitwise(self, '&', other)

    @elidable
    def or_(self, other):
        if self._size <= 1 and other._size <= 1 and self.sign >= 0 and other.sign >= 0:
            return _nonneg_word(self._low | other._low)
        return _bitwise(self, '|', other)

    @elidable
    def xor(self, other):
        if self._size <= 1 and other._size <= 1 and self.sign >= 0 and other.sign >= 0:
            return _nonneg_word(self._low ^ other._low)
        return _bitwise(self, '^', other)

    def int_and_(self, iother):
        return self.and_(rbigint.fromint(iother))

    def int_or_(self, iother):
        return self.or_(rbigint.fromint(iother))

    def int_xor(self, iother):
        return self.xor(rbigint.fromint(iother))


# ____________________________________________________________ forms

def _word(low, sign):
    """+-low, which is not 0."""
    return rbigint(None, sign, 1, low)


def _nonneg_word(low):
    if low == NULLDIGIT:
        return NULLRBIGINT
    return _word(low, 1)


def _from_word(low, sign):
    if low == NULLDIGIT:
        return NULLRBIGINT
    return _word(low, sign)


@unchecked
def _from_words(words, size, sign):
    """The number in the first words of a list, which it keeps."""
    while size > 0 and words[size - 1] == NULLDIGIT:
        size -= 1
    if size <= 1:
        return _from_word(words[0], sign) if size else NULLRBIGINT
    return rbigint(words, sign, size)


def _kept(size, sign):
    """The number that mpn keeps; size and sign of it."""
    if size == 0:
        return NULLRBIGINT
    if size < 0:
        size = -size
    words = [NULLDIGIT] * size
    mpn.take(words)
    return _from_words(words, size, sign)


@unchecked
def _words(number):
    """The words as a list, of a short number too."""
    if number._size <= 1:
        return [number._low]
    return number._digits


def rbigint_with_sign(number, sign):
    """The same magnitude with a sign."""
    if number._size <= 1:
        return rbigint(None, sign, number._size, number._low)
    return rbigint(number._digits, sign, number._size)


def _sign(i):
    if i > 0:
        return 1
    return -1 if i < 0 else 0


def _magnitude(i):
    return r_uint(i) if i >= 0 else -r_uint(i)


def _bits_of_word(word):
    bits = 0
    if word >> 32:
        bits = 32
        word >>= 32
    while word >= r_uint(64):
        bits += 6
        word >>= 6
    while word:
        bits += 1
        word >>= 1
    return bits


def _too_large():
    raise MemoryError


# ____________________________________________________________ calculating

def _compare_magnitudes(a, b):
    if a._size != b._size:
        return a._size - b._size
    if a._size <= 1:
        return -1 if a._low < b._low else int(a._low > b._low)
    return mpn.cmp_words(a._digits, b._digits, a._size)


def _add_words(a, asign, b, bsign):
    """+-a +- b."""
    if asign == 0:
        return _from_word(b, bsign)
    if bsign == 0:
        return _word(a, asign)
    if asign == bsign:
        low = a + b
        if low < a:
            return rbigint([low, ONEDIGIT], asign, 2)
        return _word(low, asign)
    if a >= b:
        return _from_word(a - b, asign)
    return _word(b - a, bsign)


def _add_large(a, b, bsign):
    """a + b, b taken with another sign."""
    if a.sign == 0:
        return rbigint_with_sign(b, bsign)
    if bsign == 0:
        return a
    if a.sign == bsign:
        return _add_magnitudes(a, b) if a._size >= b._size else _add_magnitudes(b, a, bsign)
    order = _compare_magnitudes(a, b)
    if order == 0:
        return NULLRBIGINT
    return _sub_magnitudes(a, b, a.sign) if order > 0 else _sub_magnitudes(b, a, bsign)


@unchecked
def _add_magnitudes(a, b, sign=0):
    """|a| + |b| with a sign (0: that of a); a is the longer and not short."""
    size = a._size
    result = [NULLDIGIT] * (size + 1)
    if b._size == 1:
        carry = mpn.add_1(result, a._digits, size, b._low)
    else:
        carry = mpn.add(result, a._digits, size, b._digits, b._size)
    result[size] = carry
    return rbigint(result, sign or a.sign, size + 1)


@unchecked
def _add_word(a, word, sign):
    """a +- word; a is not short."""
    if sign == 0:
        return a
    size = a._size
    if sign == a.sign:
        result = [NULLDIGIT] * (size + 1)
        result[size] = mpn.add_1(result, a._digits, size, word)
        return rbigint(result, sign, size + 1)
    result = [NULLDIGIT] * size
    mpn.sub_1(result, a._digits, size, word)
    return _from_words(result, size, a.sign)


@unchecked
def _mul_word(a, word, sign):
    """|a| * word with a sign; a is not short."""
    if sign == 0:
        return NULLRBIGINT
    size = a._size
    result = [NULLDIGIT] * (size + 1)
    result[size] = mpn.mul_1(result, a._digits, size, word)
    return rbigint(result, sign, size + 1)


@unchecked
def _sub_magnitudes(a, b, sign):
    """|a| - |b|; a is the larger and not short."""
    result = [NULLDIGIT] * a._size
    if b._size == 1:
        mpn.sub_1(result, a._digits, a._size, b._low)
    else:
        mpn.sub(result, a._digits, a._size, b._digits, b._size)
    return _from_words(result, a._size, sign)


def _mul_words(a, b, sign):
    low = a * b
    if a | b < _HALF_WORD:
        return _from_word(low, sign)
    high = uint_mul_high(a, b)
    if high == NULLDIGIT:
        return _from_word(low, sign)
    return rbigint([low, high], sign, 2)


_HALF_WORD = r_uint(1) << 32


@unchecked
def _mul_large(a, b):
    if a._size < b._size:
        a, b = b, a
    if b.sign == 0:
        return NULLRBIGINT
    sign = a.sign * b.sign
    if b._size == 1:
        return _mul_word(a, b._low, sign)
    size = a._size + b._size
    result = [NULLDIGIT] * size
    mpn.mul(result, a._digits, a._size, b._digits, b._size)
    return rbigint(result, sign, size)


def _divrem(a, b):
    """Quotient and remainder of truncating division; the remainder has the sign of a."""
    if b.sign == 0:
        raise ZeroDivisionError('long division or modulo by zero')
    if a._size < b._size:
        return NULLRBIGINT, a
    sign = a.sign * b.sign
    if a._size <= 1:
        return _from_word(a._low // b._low, sign), _from_word(a._low % b._low, a.sign)
    if b._size == 1:
        quotient = [NULLDIGIT] * a._size
        rest = mpn.divrem_1(quotient, a._digits, a._size, b._low)
        return _from_words(quotient, a._size, sign), _from_word(rest, a.sign)
    size = a._size - b._size + 1
    quotient = [NULLDIGIT] * size
    rests = [NULLDIGIT] * b._size
    mpn.divrem(quotient, rests, a._digits, a._size, b._digits, b._size)
    return _from_words(quotient, size, sign), _from_words(rests, b._size, a.sign)


def _mod_word(a, word):
    """The remainder of truncating division by a word."""
    if word == NULLDIGIT:
        raise ZeroDivisionError('long division or modulo by zero')
    if a._size <= 1:
        return _from_word(a._low % word, a.sign)
    return _from_word(mpn.mod_1(a._digits, a._size, word), a.sign)


def _true_divide(a, b):
    """The nearest float to a / b. The quotient is taken to 66 bits, of which the last says whether a rest is left; among
    the subnormals, whose last bit is 2 ** -1074, to just their bits."""
    if b.sign == 0:
        raise ZeroDivisionError('long division or modulo by zero')
    if a.sign == 0:
        return 0.0 if b.sign > 0 else -0.0
    if a._size <= 1 and b._size <= 1 and a._low < _EXACT_FLOAT and b._low < _EXACT_FLOAT:
        return float(a._low) / float(b._low) * (a.sign * b.sign)
    shift = 66 - (a.bit_length() - b.bit_length())
    subnormal = shift > 1087
    if subnormal:
        shift = 1074
    top, bottom = a.abs(), b.abs()
    if shift > 0:
        top = top.lshift(shift)
    else:
        bottom = bottom.lshift(-shift)
    quotient, rest = _divrem(top, bottom)
    if subnormal:
        twice = rest.lshift(1)
        if twice.gt(bottom) or (twice.eq(bottom) and quotient.is_odd()):
            quotient = quotient.add(ONERBIGINT)
    elif rest.sign:
        quotient = quotient.or_(ONERBIGINT)
    if shift < -1100:
        raise OverflowError('integer division result too large for a float')
    try:
        return math.ldexp(quotient.tofloat(), -shift) * (a.sign * b.sign)
    except OverflowError:
        raise OverflowError('integer division result too large for a float')


_EXACT_FLOAT = r_uint(1) << 53


def _pow_mod(base, exponent, modulus):
    """base ** exponent % modulus."""
    if exponent.sign < 0:
        raise TypeError('pow() 2nd argument cannot be negative when 3rd argument specified')
    if modulus.sign == 0:
        raise ValueError('pow() 3rd argument cannot be 0')
    size = modulus.abs()
    if size._size == 1 and size._low == ONEDIGIT:
        return NULLRBIGINT
    base = base.mod(size)
    if exponent.sign == 0:
        result = ONERBIGINT
    elif base.sign == 0:
        return NULLRBIGINT
    else:
        result = _kept(mpn.power_mod(_words(base), base._size, _words(exponent), exponent._size, _words(size), size._size), 1)
    if modulus.sign < 0 and result.sign:
        result = result.add(modulus)
    return result


def _bitwise(a, op, b):
    """& | ^ as if negative numbers had infinitely many bits set."""
    size = mpn.logic(op, _words(a), a._size * _sign(a.sign), _words(b), b._size * _sign(b.sign))
    return _kept(size, -1 if size < 0 else 1)


def _log(number, log_of_two, is_decimal):
    """The logarithm by the leading bits and their exponent."""
    if number.sign <= 0:
        raise ValueError('math domain error')
    bits = number.bit_length()
    if bits <= 1000:
        value = number.tofloat()
        return math.log10(value) if is_decimal else math.log(value)
    value = number.rshift(bits - 100).tofloat()
    return (math.log10(value) if is_decimal else math.log(value)) + log_of_two * float(bits - 100)


# ____________________________________________________________ texts

def _format(number, digits, prefix, suffix, is_usual):
    """Sign, prefix, digits, suffix. `is_usual`: the digits are those of BASE16 and so on."""
    base = len(digits)
    assert base >= 2
    count = mpn.digits(_words(number), number._size, base) if number.sign else 1
    start = len(prefix) + (number.sign < 0)
    s = mallocstr(start + count + len(suffix))
    if number.sign < 0:
        s.chars[0] = '-'
    for i in range(len(prefix)):
        s.chars[start - len(prefix) + i] = prefix[i]
    if number.sign:
        mpn.text(s, start)
        if not is_usual:
            _replace_digits(s, start, count, digits)
    else:
        s.chars[start] = digits[0]
    for i in range(len(suffix)):
        s.chars[start + count + i] = suffix[i]
    return hlstr(s)


def _replace_digits(s, start, count, digits):
    """Digits of one's own in place of the usual ones (beyond base 36, of their values)."""
    if len(digits) <= 36 and digits == _BASE36[:len(digits)]:
        return
    for i in range(start, start + count):
        value = ord(s.chars[i])
        if len(digits) <= 36:
            value -= 48 if value < 58 else 87
        s.chars[i] = digits[value]


def _parse(s, start, end, base, sign):
    """The number in s[start:end]; ValueError when that is none."""
    size = mpn.parse(s, start, end, base) if end > start else -1
    if size < 0:
        raise ValueError
    return _kept(size, sign)


def parse_digit_string(parser, max_str_digits=0):
    """The number that is left in a NumberStringParser."""
    s, start, end = parser.s, parser.start, parser.end
    if parser.allow_underscores and '_' in s:
        s = s[start:end].replace('_', '')
        start, end = 0, len(s)
    if 0 < max_str_digits < end - start and parser.base & (parser.base - 1):
        raise MaxIntError('Exceeds the limit (%d) for integer string conversion' % max_str_digits)
    parser.i = parser.end
    try:
        return _parse(s, start, end, parser.base, parser.sign)
    except ValueError:
        parser.error()
        raise ParseStringError('')


NULLRBIGINT = rbigint()
ONERBIGINT = rbigint([ONEDIGIT], 1, 1)
ONENEGATIVERBIGINT = rbigint([ONEDIGIT], -1, 1)
