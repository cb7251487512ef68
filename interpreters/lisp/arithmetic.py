"""Numbers: integers of a machine word, whose overflow is an error, and floats.

Takes:   W_Int and W_Float, mixed at will; a float makes the result a float.
Leaves:  the same.
"""
from rpython.rlib.rarithmetic import ovfcheck

from interpreters.lisp.objects import (
    W_Float, W_Int, W_Number, W_String, error, int_value, make_bool, make_int, string_value, w_false, wrong_type)
from interpreters.lisp.reader import parse_number
from interpreters.lisp.registry import alias, comparison, fold, predicate, primitive, type_predicate, variadic

ZERO = make_int(0)
ONE = make_int(1)
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def float_value(w_object):
    if isinstance(w_object, W_Number):
        return w_object.to_float()
    raise wrong_type('a number', w_object)


def overflow(name):
    return error('integer overflow in ' + name)


type_predicate('number?', W_Number)
type_predicate('real?', W_Number)
type_predicate('exact?', W_Int)
type_predicate('inexact?', W_Float)


@predicate('integer?')
def is_integer(w_object):
    if isinstance(w_object, W_Float):
        value = w_object.value
        return value - value == 0.0 and value == round_down(value)
    return isinstance(w_object, W_Int)


# ____________________________________________________________ the four operations

@fold('+', ZERO)
def add(w_a, w_b):
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        try:
            return make_int(ovfcheck(w_a.value + w_b.value))
        except OverflowError:
            raise overflow('+')
    return W_Float(float_value(w_a) + float_value(w_b))


@fold('-', ZERO)
def subtract(w_a, w_b):
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        try:
            return make_int(ovfcheck(w_a.value - w_b.value))
        except OverflowError:
            raise overflow('-')
    return W_Float(float_value(w_a) - float_value(w_b))


@fold('*', ONE)
def multiply(w_a, w_b):
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        try:
            return make_int(ovfcheck(w_a.value * w_b.value))
        except OverflowError:
            raise overflow('*')
    return W_Float(float_value(w_a) * float_value(w_b))


@fold('/', ONE)
def divide(w_a, w_b):
    """An integer where the division comes out even, else a float."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        if w_b.value == 0:
            raise error('division by zero')
        try:
            if ovfcheck(w_a.value % w_b.value) == 0:
                return make_int(ovfcheck(w_a.value // w_b.value))
        except OverflowError:
            raise overflow('/')
    divisor = float_value(w_b)
    if divisor == 0.0:
        raise error('division by zero')
    return W_Float(float_value(w_a) / divisor)


# ____________________________________________________________ comparisons

@comparison('=')
def equal(w_a, w_b):
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return w_a.value == w_b.value
    return float_value(w_a) == float_value(w_b)


@comparison('<')
def less(w_a, w_b):
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return w_a.value < w_b.value
    return float_value(w_a) < float_value(w_b)


@comparison('>')
def greater(w_a, w_b):
    return less(w_b, w_a)


@comparison('<=')
def less_or_equal(w_a, w_b):
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return w_a.value <= w_b.value
    return float_value(w_a) <= float_value(w_b)


@comparison('>=')
def greater_or_equal(w_a, w_b):
    return less_or_equal(w_b, w_a)


@predicate('zero?')
def is_zero(w_a):
    return float_value(w_a) == 0.0


@predicate('positive?')
def is_positive(w_a):
    return float_value(w_a) > 0.0


@predicate('negative?')
def is_negative(w_a):
    return float_value(w_a) < 0.0


@predicate('odd?')
def is_odd(w_a):
    return int_value(w_a) & 1 == 1


@predicate('even?')
def is_even(w_a):
    return int_value(w_a) & 1 == 0


@fold('max', None)
def maximum(w_a, w_b):
    if less(w_a, w_b):
        w_a, w_b = w_b, w_a
    if isinstance(w_b, W_Float) and isinstance(w_a, W_Int):
        return W_Float(w_a.to_float())
    return w_a


@fold('min', None)
def minimum(w_a, w_b):
    if less(w_b, w_a):
        w_a, w_b = w_b, w_a
    if isinstance(w_b, W_Float) and isinstance(w_a, W_Int):
        return W_Float(w_a.to_float())
    return w_a


@primitive('abs', 1)
def absolute(w_a):
    if isinstance(w_a, W_Int):
        try:
            return make_int(ovfcheck(abs(w_a.value)))
        except OverflowError:
            raise overflow('abs')
    return W_Float(abs(float_value(w_a)))


# ____________________________________________________________ integer division

def divisor_value(w_b):
    value = int_value(w_b)
    if value == 0:
        raise error('division by zero')
    return value


@primitive('quotient', 2)
def quotient(w_a, w_b):
    """Rounded towards zero."""
    a = int_value(w_a)
    b = divisor_value(w_b)
    try:
        result = ovfcheck(a // b)
    except OverflowError:
        raise overflow('quotient')
    if result < 0 and result * b != a:
        result += 1
    return make_int(result)


@primitive('remainder', 2)
def remainder(w_a, w_b):
    """What belongs to quotient: the sign of a."""
    a = int_value(w_a)
    b = divisor_value(w_b)
    if b == -1:
        return ZERO
    result = a % b
    if result != 0 and (a < 0) != (b < 0):
        result -= b
    return make_int(result)


@primitive('modulo', 2)
def modulo(w_a, w_b):
    """The sign of b."""
    b = divisor_value(w_b)
    if b == -1:
        return ZERO
    return make_int(int_value(w_a) % b)


def greatest_common_divisor(a, b):
    while b != 0:
        a, b = b, a % b
    return abs(a)


@fold('gcd', ZERO)
def gcd(w_a, w_b):
    return make_int(greatest_common_divisor(int_value(w_a), int_value(w_b)))


@fold('lcm', ONE)
def lcm(w_a, w_b):
    a = int_value(w_a)
    b = int_value(w_b)
    if a == 0 or b == 0:
        return ZERO
    try:
        return make_int(ovfcheck(abs(a // greatest_common_divisor(a, b)) * abs(b)))
    except OverflowError:
        raise overflow('lcm')


# ____________________________________________________________ bits

@fold('bitwise-and', make_int(-1))
def bitwise_and(w_a, w_b):
    return make_int(int_value(w_a) & int_value(w_b))


@fold('bitwise-or', ZERO)
def bitwise_or(w_a, w_b):
    return make_int(int_value(w_a) | int_value(w_b))


@fold('bitwise-xor', ZERO)
def bitwise_xor(w_a, w_b):
    return make_int(int_value(w_a) ^ int_value(w_b))


@primitive('arithmetic-shift', 2)
def arithmetic_shift(w_a, w_count):
    value = int_value(w_a)
    count = int_value(w_count)
    if count <= -64:
        count = -63
    if count < 0:
        return make_int(value >> -count)
    if count >= 64 and value != 0:
        raise overflow('arithmetic-shift')
    if value == 0:
        return ZERO
    try:
        return make_int(ovfcheck(value << count))
    except OverflowError:
        raise overflow('arithmetic-shift')


# ____________________________________________________________ powers and roots

@primitive('expt', 2)
def power(w_base, w_exponent):
    exponent = int_value(w_exponent)
    if isinstance(w_base, W_Int) and exponent >= 0:
        try:
            return make_int(int_power(w_base.value, exponent))
        except OverflowError:
            raise overflow('expt')
    return W_Float(float_power(float_value(w_base), exponent))


def int_power(base, exponent):
    """By squaring; OverflowError when the result does not fit."""
    result = 1
    while True:
        if exponent & 1:
            result = ovfcheck(result * base)
        exponent >>= 1
        if exponent == 0:
            return result
        base = ovfcheck(base * base)


def float_power(base, exponent):
    if exponent < 0:
        return 1.0 / float_power(base, -exponent)
    result = 1.0
    while exponent > 0:
        if exponent & 1:
            result *= base
        base *= base
        exponent >>= 1
    return result


@primitive('sqrt', 1)
def square_root(w_a):
    value = float_value(w_a)
    if value < 0.0:
        raise error('square root of a negative number', [w_a])
    root = newton(value)
    if isinstance(w_a, W_Int) and root < 3037000499.0:
        whole = int(root + 0.5)
        if whole * whole == w_a.value:
            return make_int(whole)
    return W_Float(root)


def newton(value):
    """The square root, approached from above until it stops falling."""
    if value == 0.0 or value - value != 0.0:
        return value
    guess = value
    if guess < 1.0:
        guess = 1.0
    while True:
        better = 0.5 * (guess + value / guess)
        if better >= guess:
            return guess
        guess = better


@primitive('exact-integer-sqrt', 1)
def integer_root(w_a):
    value = int_value(w_a)
    if value < 0:
        raise error('square root of a negative number', [w_a])
    root = int(newton(float(value)))
    while root > 3037000499 or root * root > value:
        root -= 1
    while root < 3037000499 and (root + 1) * (root + 1) <= value:
        root += 1
    return make_int(root)


# ____________________________________________________________ rounding and conversion

def round_down(value):
    """The largest whole float that is not above the value."""
    if value - value != 0.0 or abs(value) >= 4503599627370496.0:
        return value
    whole = float(int(value))
    if whole > value:
        whole -= 1.0
    return whole


def round_even(value):
    """The nearest whole float; of two, the even one."""
    below = round_down(value)
    rest = value - below
    if rest < 0.5:
        return below
    if rest > 0.5 or round_down(below * 0.5) * 2.0 != below:
        return below + 1.0
    return below


@primitive('floor', 1)
def floor(w_a):
    if isinstance(w_a, W_Int):
        return w_a
    return W_Float(round_down(float_value(w_a)))


@primitive('ceiling', 1)
def ceiling(w_a):
    if isinstance(w_a, W_Int):
        return w_a
    return W_Float(-round_down(-float_value(w_a)))


@primitive('truncate', 1)
def truncate(w_a):
    if isinstance(w_a, W_Int):
        return w_a
    value = float_value(w_a)
    if value < 0.0:
        return W_Float(-round_down(-value))
    return W_Float(round_down(value))


@primitive('round', 1)
def round_(w_a):
    if isinstance(w_a, W_Int):
        return w_a
    return W_Float(round_even(float_value(w_a)))


@primitive('exact', 1)
def exact(w_a):
    if isinstance(w_a, W_Int):
        return w_a
    value = float_value(w_a)
    if not -9223372036854775808.0 <= value < 9223372036854775808.0:
        raise error('no integer is near', [w_a])
    return make_int(int(value))


alias('inexact->exact', 'exact')


@primitive('inexact', 1)
def inexact(w_a):
    return W_Float(float_value(w_a))


alias('exact->inexact', 'inexact')


@variadic('number->string', 1, 2)
def number_to_string(args):
    w_number = args[0]
    if len(args) == 1:
        if not isinstance(w_number, W_Number):
            raise wrong_type('a number', w_number)
        return W_String(w_number.written())
    base = int_value(args[1])
    if not 2 <= base <= 36:
        raise error('no such base', [args[1]])
    return W_String(in_base(int_value(w_number), base))


def in_base(value, base):
    """The digits of the value. They are made from its negative, which always exists."""
    if value == 0:
        return '0'
    digits = []
    rest = value
    if rest > 0:
        rest = -rest
    while rest != 0:
        above = rest // base            # rounded down: one below, unless it comes out even
        if above * base != rest:
            above += 1
        digits.append(DIGITS[above * base - rest])
        rest = above
    if value < 0:
        digits.append('-')
    digits.reverse()
    return ''.join(digits)


@variadic('string->number', 1, 2)
def string_to_number(args):
    text = string_value(args[0])
    if len(args) == 2 and int_value(args[1]) != 10:
        base = int_value(args[1])
        if not 2 <= base <= 36:
            raise error('no such base', [args[1]])
        try:
            return make_int(int(text, base))
        except ValueError:
            return w_false
    try:
        w_number = parse_number(text)
    except OverflowError:
        return w_false
    if w_number is None:
        return w_false
    return w_number


@primitive('nan?', 1)
def is_nan(w_a):
    value = float_value(w_a)
    return make_bool(value != value)
