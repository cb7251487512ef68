"""Machine integers: what RPython programs say where Python's ints would grow.

Takes:   ints of the host, of any size.
Leaves:  ints that wrap, or OverflowError, exactly as the translated program has them.
Idea:    `int` is a signed machine word in a translated program. `intmask` wraps a result to it, `ovfcheck`
         refuses one that does not fit. The r_* classes are ints of a fixed width and sign.
Example: x = intmask(x * 31 + c)        try: z = ovfcheck(x * y) except OverflowError: ...
"""
import sys

LONG_BIT = 64
LONGLONG_BIT = 64
LONGLONGLONG_BIT = 128
LONG_BIT_SHIFT = 6
LONG_MASK = (1 << LONG_BIT) - 1
LONG_TEST = 1 << (LONG_BIT - 1)
LONGLONG_MASK = LONG_MASK
LONGLONG_TEST = LONG_TEST
is_emulated_long = False
maxint = LONG_TEST - 1


def intmask(n):
    """The signed machine word with the same low bits as n."""
    n = int(n) & LONG_MASK
    if n >= LONG_TEST:
        n -= 2 * LONG_TEST
    return int(n)


def longlongmask(n):
    """The signed 64-bit integer with the same low bits as n."""
    return r_longlong(intmask(n))


def widen(n):
    """A narrow integer as a word of its sign."""
    if isinstance(n, base_int):
        if n.SIGNED:
            return int(n)
        return r_uint(n)
    return n


def ovfcheck(r):
    """r, the result of one operation; OverflowError when a machine word does not hold it."""
    if not -LONG_TEST <= r < LONG_TEST:
        raise OverflowError('signed integer expression did overflow')
    return r


def ovfcheck_float_to_int(x):
    """int(x), or OverflowError when a machine word does not hold it (or x is a nan)."""
    if x != x or not -9223372036854776832.0 < x < 9223372036854775296.0:
        raise OverflowError('float too large for an int')
    return int(x)


ovfcheck_float_to_longlong = ovfcheck_float_to_int


def ovfcheck_int32_add(x, y):
    return _ovfcheck_int32(x + y)


def ovfcheck_int32_sub(x, y):
    return _ovfcheck_int32(x - y)


def ovfcheck_int32_mul(x, y):
    return _ovfcheck_int32(x * y)


def _ovfcheck_int32(r):
    if not -0x80000000 <= r <= 0x7fffffff:
        raise OverflowError('32-bit integer expression did overflow')
    return r


def is_valid_int(r):
    """Is r a plain int that a machine word holds?"""
    return isinstance(r, int) and not isinstance(r, base_int) and -LONG_TEST <= r < LONG_TEST


def highest_bit(n):
    """The index of the only bit set in n."""
    i = -1
    while n:
        i += 1
        n >>= 1
    return i


def is_power_of_two(n):
    return n > 0 and n & (n - 1) == 0


def int_between(n, m, p):
    """n <= m < p, given that n <= p."""
    return n <= m < p


def int_force_ge_zero(n):
    """n, or 0 when n is negative."""
    if n < 0:
        return 0
    return n


def int_c_div(x, y):
    """Division that truncates towards zero, as in C."""
    r = abs(x) // abs(y)
    if (x < 0) != (y < 0):
        r = -r
    return r


def int_c_mod(x, y):
    """The remainder that belongs to int_c_div: it has the sign of x."""
    return x - int_c_div(x, y) * y


def uint_mul_high(x, y):
    """The upper word of the product of two unsigned words."""
    return r_uint((int(r_uint(x)) * int(r_uint(y))) >> LONG_BIT)


def mulmod(a, b, c):
    """(a * b) % c without overflow in between."""
    return (a * b) % c


def byteswap(n):
    """n with its eight bytes in the opposite order."""
    bits = int(n) & LONG_MASK
    result = 0
    for _ in range(8):
        result = (result << 8) | (bits & 0xff)
        bits >>= 8
    return intmask(result)


# ____________________________________________________________ ints of fixed width

class base_int(int):
    """Base of the fixed-width ints. Operations give the wider of two operands, unsigned winning ties."""
    SIGNED = True
    BITS = LONG_BIT

    def __new__(cls, value=0):
        if isinstance(value, (float, str)):
            value = int(value)
        return int.__new__(cls, cls._wrap(value))

    @classmethod
    def _wrap(cls, value):
        value = int.__and__(int(value), (1 << cls.BITS) - 1)
        if cls.SIGNED and value >> (cls.BITS - 1):
            value -= 1 << cls.BITS
        return value

    def __int__(self):
        return int.__add__(self, 0)

    def __repr__(self):
        return '%s(%d)' % (self.__class__.__name__, int(self))

    def __str__(self):
        return str(int(self))

    def __hash__(self):
        return hash(int(self))

    def __neg__(self):
        return self.__class__(-int(self))

    def __invert__(self):
        return self.__class__(~int(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return self.__class__(abs(int(self)))

    def __lshift__(self, other):
        return self.__class__(int(self) << int(other))

    def __rshift__(self, other):
        return self.__class__(int(self) >> int(other))

    def __rlshift__(self, other):
        return int(other) << int(self)

    def __rrshift__(self, other):
        return int(other) >> int(self)

    def __divmod__(self, other):
        return self // other, self % other


def _result_class(a, b):
    """The class of the result of an operation on a and b."""
    if not isinstance(a, base_int):
        return b.__class__
    if not isinstance(b, base_int):
        return a.__class__
    if a.BITS != b.BITS:
        return a.__class__ if a.BITS > b.BITS else b.__class__
    return b.__class__ if a.SIGNED else a.__class__


def _binary(name, operation):
    """Gives base_int the operator called name and its reflected twin."""
    def forward(self, other):
        if isinstance(other, float):
            return operation(float(int(self)), other)
        if not isinstance(other, int):
            return NotImplemented
        cls = _result_class(self, other)
        return cls(operation(int(cls(self)), int(cls(other))))

    def reflected(self, other):
        if isinstance(other, float):
            return operation(other, float(int(self)))
        cls = _result_class(self, other)
        return cls(operation(int(cls(other)), int(cls(self))))

    setattr(base_int, '__%s__' % name, forward)
    setattr(base_int, '__r%s__' % name, reflected)


_binary('add', lambda x, y: x + y)
_binary('sub', lambda x, y: x - y)
_binary('mul', lambda x, y: x * y)
_binary('floordiv', lambda x, y: x // y)
_binary('mod', lambda x, y: x % y)
_binary('and', lambda x, y: x & y)
_binary('or', lambda x, y: x | y)
_binary('xor', lambda x, y: x ^ y)


def build_int(name, sign, bits, force_creation=False):
    """The fixed-width int class of that sign (True: signed) and width."""
    key = (sign, bits)
    if key in _int_classes and not force_creation:
        return _int_classes[key]
    if name is None:
        name = '%sint%d' % (sign and 'r_' or 'r_u', bits)
    cls = type(base_int)(name, (base_int,), {'SIGNED': sign, 'BITS': bits, 'MASK': (1 << bits) - 1})
    _int_classes.setdefault(key, cls)
    return cls


_int_classes = {}


class r_int(base_int):
    """A signed word that wraps by itself."""
    SIGNED = True
    BITS = LONG_BIT


class r_uint(base_int):
    """An unsigned word."""
    SIGNED = False
    BITS = LONG_BIT


class r_longlong(base_int):
    """A signed 64-bit integer."""
    SIGNED = True
    BITS = 64


class r_ulonglong(base_int):
    """An unsigned 64-bit integer."""
    SIGNED = False
    BITS = 64


_int_classes[True, LONG_BIT] = r_int
_int_classes[False, LONG_BIT] = r_uint
r_int32 = build_int('r_int32', True, 32)
r_uint32 = build_int('r_uint32', False, 32)
r_int64 = r_longlong
r_uint64 = r_ulonglong


class r_singlefloat(object):
    """A C float: it can be stored and converted, not calculated with."""

    def __init__(self, floatval):
        import struct
        self._bytes = struct.pack('f', floatval)

    def __float__(self):
        import struct
        return struct.unpack('f', self._bytes)[0]

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._bytes == other._bytes

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._bytes)


# ____________________________________________________________ parsing

class ParseStringError(Exception):
    """What a string that is no number raises in string_to_int."""

    def __init__(self, msg):
        self.msg = msg


class InvalidBaseError(ParseStringError):
    pass


class ParseStringOverflowError(Exception):
    """The number does not fit a machine word."""

    def __init__(self, parser=None):
        self.parser = parser


def string_to_int(s, base=10):
    """The int written in s; 0 as base reads the prefixes 0x, 0o and 0b."""
    if base != 0 and not 2 <= base <= 36:
        raise InvalidBaseError('base must be >= 2 and <= 36')
    text = s.strip()
    sign = 1
    if text[:1] in ('-', '+'):
        if text[0] == '-':
            sign = -1
        text = text[1:]
    text = text.lower()
    for prefix, prefix_base in (('0x', 16), ('0o', 8), ('0b', 2)):
        if text.startswith(prefix) and base in (0, prefix_base):
            text = text[2:]
            base = prefix_base
            break
    if base == 0:
        base = 10
    if not text:
        raise ParseStringError("invalid literal for int() with base %d: '%s'" % (base, s))
    value = 0
    for c in text:
        if '0' <= c <= '9':
            digit = ord(c) - ord('0')
        elif 'a' <= c <= 'z':
            digit = ord(c) - ord('a') + 10
        else:
            digit = base
        if digit >= base:
            raise ParseStringError("invalid literal for int() with base %d: '%s'" % (base, s))
        try:
            value = ovfcheck(value * base)
            value = ovfcheck(value + sign * digit)
        except OverflowError:
            raise ParseStringOverflowError()
    return value


def most_neg_value_of(cls):
    """The smallest value of a fixed-width class (or of int)."""
    if not issubclass(cls, base_int):
        return -sys.maxsize - 1
    return cls(-(1 << (cls.BITS - 1))) if cls.SIGNED else cls(0)
