"""rbigint: every operation on numbers of all sizes; untranslated, each result is compared with Python's."""
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import intmask, r_uint, r_ulonglong
from rpython.rlib.rbigint import (
    BASE8, InvalidEndiannessError, InvalidSignednessError, MaxIntError, NULLRBIGINT, ONERBIGINT, SHIFT, rbigint)
from rpython.rlib.rfloat import float_as_rbigint_ratio, float_to_string
from rpython.rlib.rstring import ParseStringError

OPERATIONS = (
    'add sub mul sqr floordiv div mod divmod truediv tofloat toint tolonglong touint uintmask ulonglongmask cmp intcmp '
    'int_add int_sub int_mul int_floordiv int_mod int_mod_int_result int_divmod int_pow pow powmod and or xor int_and int_or '
    'int_xor lshift rshift rqshift mask neg abs invert hex oct bin repr base7 bits hash isqrt gcd log bytes frombytes fromhex '
    'fromdec base36 fromint fromuint fromfloat ratio').split(' ')
PREBUILT = [rbigint.fromlong(n) for n in [0, 1, -1, 10, -255, 2 ** 63, -2 ** 63, 2 ** 64 - 1, 2 ** 64, -2 ** 64, 2 ** 128 - 1,
                                          2 ** 128 + 1, -10 ** 40, 3 ** 200, 7 ** 120]]


def quote(s):
    return ''.join(['%02x' % ord(c) for c in s])

def run(op, a, b, c, n):
    if op == 'add':
        return a.add(b).str()
    if op == 'sub':
        return a.sub(b).str()
    if op == 'mul':
        return a.mul(b).str()
    if op == 'sqr':
        return a.mul(a).str()
    if op == 'floordiv':
        return a.floordiv(b).str()
    if op == 'div':
        return a.div(b).str()
    if op == 'mod':
        return a.mod(b).str()
    if op == 'divmod':
        q, r = a.divmod(b)
        return q.str() + ' ' + r.str()
    if op == 'truediv':
        return float_to_string(a.truediv(b))
    if op == 'tofloat':
        return float_to_string(a.tofloat())
    if op == 'toint':
        return str(a.toint())
    if op == 'tolonglong':
        return str(a.tolonglong())
    if op == 'touint':
        return str(a.touint())
    if op == 'uintmask':
        return str(a.uintmask())
    if op == 'ulonglongmask':
        return str(a.ulonglongmask())
    if op == 'cmp':
        return '%d%d%d%d%d%d' % (a.eq(b), a.ne(b), a.lt(b), a.le(b), a.gt(b), a.ge(b))
    if op == 'intcmp':
        return '%d%d%d%d%d%d' % (a.int_eq(n), a.int_ne(n), a.int_lt(n), a.int_le(n), a.int_gt(n), a.int_ge(n))
    if op == 'int_add':
        return a.int_add(n).str()
    if op == 'int_sub':
        return a.int_sub(n).str()
    if op == 'int_mul':
        return a.int_mul(n).str()
    if op == 'int_floordiv':
        return a.int_floordiv(n).str()
    if op == 'int_mod':
        return a.int_mod(n).str()
    if op == 'int_mod_int_result':
        return str(a.int_mod_int_result(n))
    if op == 'int_divmod':
        q, r = a.int_divmod(n)
        return q.str() + ' ' + r.str()
    if op == 'int_pow':
        return a.int_pow(n & 31).str()
    if op == 'pow':
        return a.pow(b).str()
    if op == 'powmod':
        return a.pow(b, c).str()
    if op == 'and':
        return a.and_(b).str()
    if op == 'or':
        return a.or_(b).str()
    if op == 'xor':
        return a.xor(b).str()
    if op == 'int_and':
        return a.int_and_(n).str()
    if op == 'int_or':
        return a.int_or_(n).str()
    if op == 'int_xor':
        return a.int_xor(n).str()
    if op == 'lshift':
        return a.lshift(n & 511).str()
    if op == 'rshift':
        return a.rshift(n & 511).str()
    if op == 'rqshift':
        return a.rqshift(n & 511).str()
    if op == 'mask':
        return str(a.abs_rshift_and_mask(r_ulonglong(n & 511), 255))
    if op == 'neg':
        return a.neg().str()
    if op == 'abs':
        return a.abs().str()
    if op == 'invert':
        return a.invert().str()
    if op == 'hex':
        return a.hex()
    if op == 'oct':
        return a.oct()
    if op == 'bin':
        return a.format('01', '0b')
    if op == 'repr':
        return a.repr()
    if op == 'base7':
        return a.format('abcdefg', '<', '>')
    if op == 'bits':
        return '%d %d %d' % (a.bit_length(), a.bit_count(), a.sign)
    if op == 'hash':
        return str(a.hash())
    if op == 'isqrt':
        return a.isqrt().str()
    if op == 'gcd':
        return a.gcd(b).str()
    if op == 'log':
        return '%.12g %.12g %.12g' % (a.log(10.0), a.log(0.0), a.log(2.0))
    if op == 'bytes':
        s = a.tobytes(n & 63, 'big' if n & 64 else 'little', bool(n & 128))
        return quote(s) + ' ' + rbigint.frombytes(s, 'big' if n & 64 else 'little', bool(n & 128)).str()
    if op == 'frombytes':
        return rbigint.frombytes(a.str(), 'big', bool(n & 1)).str() + ' ' + rbigint.frombytes(a.str(), 'little', bool(n & 1)).str()
    if op == 'fromhex':
        return rbigint.fromstr(a.format('0123456789abcdef', '0x'), 0 if n & 1 else 16).str()
    if op == 'fromdec':
        return rbigint.fromdecimalstr(a.str()).str()
    if op == 'base36':
        return rbigint.fromstr(a.format('0123456789abcdefghijklmnopqrstuvwxyz'), 36).str()
    if op == 'fromint':
        return rbigint.fromint(n).str()
    if op == 'fromuint':
        return rbigint.fromrarith_int(r_uint(n)).str()
    if op == 'fromfloat':
        return rbigint.fromfloat(float(n) * 1e+20).str() + ' ' + rbigint.fromfloat(float(n) * 0.37).str()
    if op == 'ratio':
        p, q = float_as_rbigint_ratio(float(n) * 0.001)
        return p.str() + ' ' + q.str()
    return '?'


class Random(object):
    """The same numbers at every level."""

    def __init__(self):
        self.state = r_uint(88172645463325252)

    def word(self):
        x = self.state
        x ^= x << 13
        x ^= x >> 7
        x ^= x << 17
        self.state = x
        return x

    def below(self, n):
        return intmask(self.word() % r_uint(n))

    def number(self, words):
        if self.below(4) == 0:
            return PREBUILT[self.below(len(PREBUILT))]
        result = NULLRBIGINT
        for i in range(1 + self.below(words)):
            result = result.lshift(64).add(rbigint.fromrarith_int(self.word()))
        result = result.rshift(self.below(64))
        return result.neg() if self.below(2) else result

    def small(self):
        n = intmask(self.word())
        return n if self.below(2) else n >> 54


def attempt(op, a, b, c, n):
    try:
        return run(op, a, b, c, n)
    except ZeroDivisionError:
        return 'ZeroDivisionError'
    except OverflowError:
        return 'OverflowError'
    except ValueError:
        return 'ValueError'
    except TypeError:
        return 'TypeError'
    except InvalidSignednessError:
        return 'InvalidSignednessError'


def check(op, a, b, c, n, found):
    """Untranslated."""
    try:
        wanted = expected(op, a.tolong(), b.tolong(), c.tolong(), n)
    except (ZeroDivisionError, OverflowError, ValueError, TypeError) as e:
        wanted = e.__class__.__name__
    if wanted != found:
        print('WRONG %s %s %s %d: %s, not %s' % (op, a.str(), b.str(), n, found, wanted))


def shown(text):
    if len(text) < 70:
        return text
    total = 0
    for c in text:
        total = (total * 31 + ord(c)) & 0xffffff
    return '%s...%s %d %d' % (text[:20], text[-20:], len(text), total)


def random_cases():
    random = Random()
    for i in range(900):
        op = OPERATIONS[i % len(OPERATIONS)]
        a, b, c, n = random.number(6), random.number(4), random.number(3), random.small()
        if op == 'pow':
            b = rbigint.fromint(random.below(24) - 1)
        found = attempt(op, a, b, c, n)
        print(op + ' ' + shown(found))
        if not we_are_translated():
            check(op, a, b, c, n, found)


def literal(s, base, underscores):
    try:
        print(repr(s), base, rbigint.fromstr(s, base, underscores).str())
    except ParseStringError as e:
        print(repr(s), base, e.msg)


def texts():
    for s in ['0', '-0', '12', ' -12 ', '0x1F', '-0b101', '0o17', '017', '', ' ', '-', '12a', '1_000', '1__0', '_1', '1_', '0x_f',
              '123456789012345678901234567890', '-0xffffffffffffffffffff', '1' + '0' * 30, '9' * 40 + 'z']:
        literal(s, 10, False)
        literal(s, 0, True)
    literal('zz', 36, False)
    literal('777777777777777777777777777', 8, False)
    big = rbigint.fromint(7).int_pow(900)
    for digits in ['01', BASE8, '0123456789', 'zyxwvutsrqponmlkjihgfedcba', 'ab']:
        print(shown(big.format(digits)), shown(big.neg().format(digits, '<<', '>')), NULLRBIGINT.format(digits, '0x'))
    wide = ''.join([chr(i) for i in range(200)])
    print([ord(c) for c in big.format(wide)][:5], len(big.format(wide)))
    try:
        big.format('0123456789', '', '', 100)
    except MaxIntError as e:
        print(e.msg)
    try:
        big.tobytes(8, 'middle', False)
    except InvalidEndiannessError:
        print('middle')
    try:
        ONERBIGINT.lshift(1 << 40)
    except MemoryError:
        print('MemoryError')
    print(rbigint.frombool(True).str(), rbigint.frombool(False).str(), big.tobool(), NULLRBIGINT.tobool(), big.is_odd())
    print(rbigint([r_uint(5), r_uint(0), r_uint(0)], -1).str(), rbigint([r_uint(0)], 1, 1).sign, rbigint().str(), SHIFT)
    print(big.numdigits(), NULLRBIGINT.numdigits(), rbigint.fromint(5).digit(0), big.get_sign())


def entry_point(argv):
    random_cases()
    texts()
    for number in PREBUILT:
        print(number.str(), number.eq(PREBUILT[3]), number == PREBUILT[3])
    return 0


def target(driver, args):
    return entry_point


# ____________________________________________________________ what Python says

import math


def sign_of(x):
    return (x > 0) - (x < 0)


def in_base(x, digits):
    text, x = '', abs(x)
    while x:
        text, x = digits[x % len(digits)] + text, x // len(digits)
    return text or digits[0]


def expected(op, a, b, c, n):
    if op == 'add':
        return str(a + b)
    if op == 'sub':
        return str(a - b)
    if op == 'mul':
        return str(a * b)
    if op == 'sqr':
        return str(a * a)
    if op in ('floordiv', 'div'):
        return str(a // b)
    if op == 'mod':
        return str(a % b)
    if op == 'divmod':
        return '%d %d' % divmod(a, b)
    if op == 'truediv':
        return repr(a / b)
    if op == 'tofloat':
        return repr(float(a))
    if op in ('toint', 'tolonglong'):
        if not -2 ** 63 <= a < 2 ** 63:
            raise OverflowError
        return str(a)
    if op == 'touint':
        if a < 0:
            raise ValueError
        if a >= 2 ** 64:
            raise OverflowError
        return str(a)
    if op in ('uintmask', 'ulonglongmask'):
        return str(a % 2 ** 64)
    if op in ('cmp', 'intcmp'):
        if op == 'intcmp':
            b = n
        return '%d%d%d%d%d%d' % (a == b, a != b, a < b, a <= b, a > b, a >= b)
    if op == 'int_add':
        return str(a + n)
    if op == 'int_sub':
        return str(a - n)
    if op == 'int_mul':
        return str(a * n)
    if op == 'int_floordiv':
        return str(a // n)
    if op == 'int_mod':
        return str(a % n)
    if op == 'int_mod_int_result':
        return str(a % n)
    if op == 'int_divmod':
        return '%d %d' % divmod(a, n)
    if op == 'int_pow':
        return str(a ** (n & 31))
    if op == 'pow':
        if b < 0:
            raise ValueError
        return str(a ** b)
    if op == 'powmod':
        if b < 0:
            raise TypeError
        return str(pow(a, b, c))
    if op == 'and':
        return str(a & b)
    if op == 'or':
        return str(a | b)
    if op == 'xor':
        return str(a ^ b)
    if op == 'int_and':
        return str(a & n)
    if op == 'int_or':
        return str(a | n)
    if op == 'int_xor':
        return str(a ^ n)
    if op == 'lshift':
        return str(a << (n & 511))
    if op == 'rshift':
        return str(a >> (n & 511))
    if op == 'rqshift':
        return str((abs(a) >> (n & 511)) * sign_of(a))
    if op == 'mask':
        return str(abs(a) >> (n & 511) & 255)
    if op == 'neg':
        return str(-a)
    if op == 'abs':
        return str(abs(a))
    if op == 'invert':
        return str(~a)
    if op == 'hex':
        return hex(a) + 'L'
    if op == 'oct':
        return ('-' if a < 0 else '') + '0' + (oct(abs(a))[2:] if a else '') + 'L'
    if op == 'bin':
        return bin(a)
    if op == 'repr':
        return str(a) + 'L'
    if op == 'base7':
        return ('-' if a < 0 else '') + '<' + in_base(a, 'abcdefg') + '>'
    if op == 'bits':
        return '%d %d %d' % (a.bit_length(), bin(a).count('1'), sign_of(a))
    if op == 'hash':
        return str(a) if -2 ** 63 <= a < 2 ** 63 else str(abs(a) % (2 ** 61 - 1) * sign_of(a))
    if op == 'isqrt':
        return str(math.isqrt(a))
    if op == 'gcd':
        return str(math.gcd(a, b))
    if op == 'log':
        return '%.12g %.12g %.12g' % (math.log10(a), math.log(a), math.log(a) / math.log(2.0))
    if op == 'bytes':
        e = 'big' if n & 64 else 'little'
        sg = bool(n & 128)
        if a < 0 and (not sg):
            return 'InvalidSignednessError'
        s = a.to_bytes(n & 63, e, signed=sg)
        return s.hex() + ' ' + str(int.from_bytes(s, e, signed=sg))
    if op == 'frombytes':
        return '%d %d' % (int.from_bytes(str(a).encode(), 'big', signed=bool(n & 1)), int.from_bytes(str(a).encode(), 'little', signed=bool(n & 1)))
    if op in ('fromhex', 'fromdec', 'base36'):
        return str(a)
    if op == 'fromint':
        return str(n)
    if op == 'fromuint':
        return str(n % 2 ** 64)
    if op == 'fromfloat':
        return '%d %d' % (int(n * 1e+20), int(float(n) * 0.37))
    if op == 'ratio':
        return '%d %d' % (float(n) * 0.001).as_integer_ratio()
