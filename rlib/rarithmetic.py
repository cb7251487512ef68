"""Machine integers: what RPython programs say where Python's ints would grow.

Takes:   ints of the host, of any size.
Leaves:  ints that wrap, or OverflowError, exactly as the translated program has them.
Idea:    `int` is a signed machine word in a translated program. `intmask` wraps a result to it, `ovfcheck`
         refuses one that does not fit. The r_* classes are ints of a fixed width and sign. They wrap; a result that
         did remembers it, for ovfcheck.
Example: x = intmask(x * 31 + c)        try: z = ovfcheck(x * y) except OverflowError: ...
"""
import struct

from rpython.rlib.objectmodel import specialize

LONG_BIT = 64
LONGLONG_BIT = 64
LONGLONGLONG_BIT = 128
LONG_BIT_SHIFT = 6
LONG_MASK = (1 << LONG_BIT) - 1
LONG_TEST = 1 << (LONG_BIT - 1)
LONGLONG_MASK = LONG_MASK
LONGLONG_TEST = LONG_TEST
LONGLONGLONG_MASK = (1 << LONGLONGLONG_BIT) - 1
LONGLONGLONG_TEST = 1 << (LONGLONGLONG_BIT - 1)
INT_MAX = 0x7fffffff
maxint32 = INT_MAX
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


def longlonglongmask(n):
    """The signed 128-bit integer with the same low bits as n."""
    return r_longlonglong(n)


def widen(n):
    """A narrow integer (or a bool) as an int; words stay what they are."""
    if isinstance(n, base_int):
        if n.SIGNED or n.BITS < LONG_BIT:
            return int(n)
        return r_uint(n)
    if isinstance(n, bool):
        return int(n)
    return n


def ovfcheck(r):
    """r, the result of one operation; OverflowError when its type (a machine word) does not hold it."""
    if isinstance(r, base_int):
        if r._overflowed:
            raise OverflowError('integer expression did overflow')
    elif not -LONG_TEST <= r < LONG_TEST:
        raise OverflowError('signed integer expression did overflow')
    return r


def ovfcheck_float_to_int(x):
    """int(x), or OverflowError when a machine word does not hold it (or x is a nan)."""
    if not -9223372036854775808.0 <= x < 9223372036854775808.0:
        raise OverflowError('float too large for an int')
    return int(x)


def ovfcheck_float_to_longlong(x):
    """The same as a r_longlong."""
    return r_longlong(ovfcheck_float_to_int(x))


def ovfcheck_int32_add(x, y):
    return _ovfcheck_int32(int(x) + int(y))


def ovfcheck_int32_sub(x, y):
    return _ovfcheck_int32(int(x) - int(y))


def ovfcheck_int32_mul(x, y):
    return _ovfcheck_int32(int(x) * int(y))


def _ovfcheck_int32(r):
    if not -0x80000000 <= r <= 0x7fffffff:
        raise OverflowError('32-bit integer expression did overflow')
    return r


def is_valid_int(r):
    """Is r an int that a machine word holds?"""
    return isinstance(r, int) and -LONG_TEST <= r < LONG_TEST


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
    return int(a) * int(b) % int(c)


def byteswap(n):
    """n, a number of any type, with its bytes in the opposite order."""
    if isinstance(n, float):
        return struct.unpack('>d', struct.pack('<d', n))[0]
    if isinstance(n, r_singlefloat):
        return r_singlefloat(struct.unpack('>f', struct.pack('<f', float(n)))[0])
    size = n.BITS // 8 if isinstance(n, base_int) else LONG_BIT // 8
    bits = int(n)
    result = 0
    for _ in range(size):
        result = (result << 8) | (bits & 0xff)
        bits >>= 8
    if isinstance(n, base_int):
        return n.__class__(result)
    return intmask(result)


def check_support_int128():
    """Are 128-bit integers calculated with at run time? They are not: rbigint has no need of them."""
    return False


# ____________________________________________________________ ints of fixed width

class base_int(int):
    """Base of the fixed-width ints. An int takes the type of the other operand; of two types the wider one is the
    result's, and of two equally wide the unsigned one. `_overflowed`: an operation on this type did not fit it."""
    SIGNED = True
    BITS = LONG_BIT
    _overflowed = False

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

    @classmethod
    def _result(cls, value, fits=True):
        """The value wrapped, which remembers whether it had to be."""
        result = cls(value)
        if not fits or int(result) != value:
            result._overflowed = True
        return result

    def __int__(self):
        return int.__add__(self, 0)

    __long__ = __int__

    def __str__(self):
        return str(int(self))

    __repr__ = __str__

    def __hash__(self):
        return hash(int(self))

    def __neg__(self):
        return self._result(-int(self))

    def __invert__(self):
        return self.__class__(~int(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return self._result(abs(int(self)))

    def __lshift__(self, other):
        return self._result(int(self) << int(other))

    def __rshift__(self, other):
        return self.__class__(int(self) >> int(other))

    def __rlshift__(self, other):
        return int(other) << int(self)

    def __rrshift__(self, other):
        return int(other) >> int(self)

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self


def _result_class(a, b):
    """The class of the result of an operation on a and b."""
    if not isinstance(a, base_int):
        return b.__class__
    if not isinstance(b, base_int):
        return a.__class__
    if a.BITS != b.BITS:
        return a.__class__ if a.BITS > b.BITS else b.__class__
    return b.__class__ if a.SIGNED else a.__class__


def _apply(operation, a, b):
    """The operation on a and b, of which one at least is a base_int; both become the result's type first."""
    cls = _result_class(a, b)
    x, y = cls(a), cls(b)
    fits = int(x) == int(a) and int(y) == int(b)
    return cls._result(operation(int(x), int(y)), fits)


def _binary(name, operation):
    """Gives base_int the operator called name and its reflected twin."""
    def forward(self, other):
        if isinstance(other, float):
            return operation(float(int(self)), other)
        if not isinstance(other, int):
            return operation(int(self), other)      # a list that is repeated
        return _apply(operation, self, other)

    def reflected(self, other):
        if isinstance(other, float):
            return operation(other, float(int(self)))
        return _apply(operation, other, self)

    setattr(base_int, '__%s__' % name, forward)
    setattr(base_int, '__r%s__' % name, reflected)


def _power(x, y):
    if y < 0 and isinstance(x, int):
        raise ValueError('a machine int to a negative power')
    return x ** y


_binary('add', lambda x, y: x + y)
_binary('sub', lambda x, y: x - y)
_binary('mul', lambda x, y: x * y)
_binary('floordiv', lambda x, y: x // y)
_binary('div', lambda x, y: x // y)
_binary('mod', lambda x, y: x % y)
_binary('and', lambda x, y: x & y)
_binary('or', lambda x, y: x | y)
_binary('xor', lambda x, y: x ^ y)
_binary('pow', _power)


class signed_int(base_int):
    """Base of the signed ones."""
    SIGNED = True


class unsigned_int(base_int):
    """Base of the unsigned ones."""
    SIGNED = False


def build_int(name, sign, bits, force_creation=False):
    """The fixed-width int class of that sign (True: signed) and width."""
    sign = bool(sign)
    key = (sign, bits)
    if key in _int_classes and not force_creation:
        return _int_classes[key]
    if name is None:
        name = '%sint%d' % (sign and 'r_' or 'r_u', bits)
    base = signed_int if sign else unsigned_int
    cls = type(base_int)(name, (base,), {'BITS': bits, 'MASK': (1 << bits) - 1})
    _int_classes.setdefault(key, cls)
    return cls


_int_classes = {}


class r_int(signed_int):
    """A signed word that wraps by itself."""
    BITS = LONG_BIT
    MASK = LONG_MASK


class r_uint(unsigned_int):
    """An unsigned word."""
    BITS = LONG_BIT
    MASK = LONG_MASK


class r_longlong(signed_int):
    """A signed 64-bit integer."""
    BITS = 64
    MASK = LONGLONG_MASK


class r_ulonglong(unsigned_int):
    """An unsigned 64-bit integer."""
    BITS = 64
    MASK = LONGLONG_MASK


_int_classes[True, LONG_BIT] = r_int
_int_classes[False, LONG_BIT] = r_uint
r_int8 = build_int('r_int8', True, 8)
r_uint8 = build_int('r_uint8', False, 8)
r_int16 = build_int('r_int16', True, 16)
r_uint16 = build_int('r_uint16', False, 16)
r_int32 = build_int('r_int32', True, 32)
r_uint32 = build_int('r_uint32', False, 32)
r_int64 = r_longlong
r_uint64 = r_ulonglong
r_longlonglong = build_int('r_longlonglong', True, 128)
r_ulonglonglong = build_int('r_ulonglonglong', False, 128)
longlongmax = r_longlong(LONGLONG_TEST - 1)


def signedtype(t):
    """Is the class (int, bool, r_uint …) a signed one?"""
    if t in (bool, int):
        return True
    return t.SIGNED


def normalizedinttype(t):
    """The word of the sign of a class."""
    if t is int:
        return int
    return build_int(None, t.SIGNED, LONG_BIT if t.BITS <= LONG_BIT else t.BITS)


def compute_restype(self_type, other_type):
    """The class of the result of an operation on two classes of ints."""
    def representative(cls):
        return 0 if cls in (bool, int) else cls(0)
    return _result_class(representative(self_type), representative(other_type))


class r_singlefloat(object):
    """A C float: it can be stored, compared for equality and converted, not calculated with."""

    def __init__(self, floatval):
        self._bytes = struct.pack('f', floatval)

    def __float__(self):
        return struct.unpack('f', self._bytes)[0]

    def __bool__(self):
        raise TypeError('a r_singlefloat has no truth value')

    __nonzero__ = __bool__

    def __eq__(self, other):
        return self.__class__ is other.__class__ and float(self) == float(other)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(float(self))

    def __repr__(self):
        return 'r_singlefloat(%s)' % (float(self),)


class r_longfloat(object):
    """A C long double, which is a float here: for import time alone."""

    def __init__(self, floatval):
        self.value = floatval

    def __float__(self):
        return self.value

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.value == other.value

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.value)


# ____________________________________________________________ limits of types

def _class_of_type(T):
    """The r_* class of a low-level type or of a class; int for Signed."""
    if T in (int, bool):
        return int
    if isinstance(T, type):
        return T
    classes = {'Signed': int, 'Unsigned': r_uint, 'Int8': r_int8, 'UInt8': r_uint8, 'Int16': r_int16,
               'UInt16': r_uint16, 'Int32': r_int32, 'UInt32': r_uint32}
    return classes.get(T._name)


@specialize.memo()
def most_neg_value_of(T):
    """The smallest value of a low-level type or r_* class."""
    cls = _class_of_type(T)
    if cls is int:
        return -maxint - 1
    return cls(-(cls.MASK >> 1) - 1) if cls.SIGNED else cls(0)


@specialize.memo()
def most_pos_value_of(T):
    """The largest value of a low-level type or r_* class."""
    cls = _class_of_type(T)
    if cls is int:
        return maxint
    return cls(cls.MASK >> 1) if cls.SIGNED else cls(cls.MASK)


@specialize.memo()
def is_signed_integer_type(T):
    """Is the low-level type one of signed integers?"""
    cls = _class_of_type(T)
    return cls is not None and (cls is int or cls.SIGNED)


def most_neg_value_of_same_type(x):
    """The smallest value of the type of x."""
    return most_neg_value_of(x.__class__)


def most_pos_value_of_same_type(x):
    """The largest value of the type of x."""
    return most_pos_value_of(x.__class__)


# ____________________________________________________________ parsing

class ParseStringError(Exception):
    """What a string that is no number raises in string_to_int."""

    def __init__(self, msg):
        self.msg = msg


class InvalidBaseError(ParseStringError):
    pass


class ParseStringOverflowError(Exception):
    """The number does not fit a machine word; `parser` begins with its first digit."""

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
            raise ParseStringOverflowError(_parser(s, base))
    return value


def _parser(s, base):
    """For rbigint, which reads on where a machine word is too short."""
    from rpython.rlib.rstring import NumberStringParser
    return NumberStringParser(s, s, base, 'int')
