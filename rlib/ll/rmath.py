"""The functions of math, with Python's errors.

Takes:   floats.
Leaves:  floats; ValueError outside the domain, OverflowError when the result is too large.
"""
from rpython.rtyper.lltypesystem.lltype import Float, Signed, malloc
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rlib.ll.rfloat import c_floor, c_fmod, ll_is_finite, ll_pow as pow_with_errors

c_ceil = llexternal('ceil', [Float], Float)
c_trunc = llexternal('trunc', [Float], Float)
c_copysign = llexternal('copysign', [Float, Float], Float)
c_sqrt = llexternal('sqrt', [Float], Float)
c_sin = llexternal('sin', [Float], Float)
c_cos = llexternal('cos', [Float], Float)
c_tan = llexternal('tan', [Float], Float)
c_asin = llexternal('asin', [Float], Float)
c_acos = llexternal('acos', [Float], Float)
c_atan = llexternal('atan', [Float], Float)
c_atan2 = llexternal('atan2', [Float, Float], Float)
c_sinh = llexternal('sinh', [Float], Float)
c_cosh = llexternal('cosh', [Float], Float)
c_tanh = llexternal('tanh', [Float], Float)
c_exp = llexternal('exp', [Float], Float)
c_expm1 = llexternal('expm1', [Float], Float)
c_log = llexternal('log', [Float], Float)
c_log10 = llexternal('log10', [Float], Float)
c_log2 = llexternal('log2', [Float], Float)
c_log1p = llexternal('log1p', [Float], Float)
c_asinh = llexternal('asinh', [Float], Float)
c_acosh = llexternal('acosh', [Float], Float)
c_atanh = llexternal('atanh', [Float], Float)
c_erf = llexternal('erf', [Float], Float)
c_erfc = llexternal('erfc', [Float], Float)
c_tgamma = llexternal('tgamma', [Float], Float)
c_lgamma = llexternal('lgamma', [Float], Float)
c_cbrt = llexternal('cbrt', [Float], Float)
c_exp2 = llexternal('exp2', [Float], Float)
c_remainder = llexternal('remainder', [Float, Float], Float)
c_nextafter = llexternal('nextafter', [Float, Float], Float)
c_hypot = llexternal('hypot', [Float, Float], Float)
c_ldexp = llexternal('rpy_ldexp', [Float, Signed], Float)
c_mantissa = llexternal('rpy_float_mantissa', [Float], Float)
c_exponent = llexternal('rpy_float_exponent', [Float], Signed)


def ll_checked(result, x):
    """A result that is no number while the argument is one is an error."""
    if not ll_is_finite(result) and ll_is_finite(x):
        if result != result:
            raise ValueError
        raise OverflowError
    if result != result and x == x:
        raise ValueError
    return result


def ll_floor(x):
    return c_floor(x)


def ll_ceil(x):
    return c_ceil(x)


def ll_trunc(x):
    return c_trunc(x)


def ll_fabs(x):
    return abs(x)


def ll_copysign(x, y):
    return c_copysign(x, y)


def ll_sqrt(x):
    if x < 0.0:
        raise ValueError
    return c_sqrt(x)


def ll_sin(x):
    return ll_checked(c_sin(x), x)


def ll_cos(x):
    return ll_checked(c_cos(x), x)


def ll_tan(x):
    return ll_checked(c_tan(x), x)


def ll_asin(x):
    return ll_checked(c_asin(x), x)


def ll_acos(x):
    return ll_checked(c_acos(x), x)


def ll_atan(x):
    return c_atan(x)


def ll_atan2(y, x):
    return c_atan2(y, x)


def ll_sinh(x):
    return ll_checked(c_sinh(x), x)


def ll_cosh(x):
    return ll_checked(c_cosh(x), x)


def ll_tanh(x):
    return c_tanh(x)


def ll_exp(x):
    return ll_checked(c_exp(x), x)


def ll_expm1(x):
    return ll_checked(c_expm1(x), x)


def ll_log(x):
    if x <= 0.0:
        raise ValueError
    return c_log(x)


def ll_log10(x):
    if x <= 0.0:
        raise ValueError
    return c_log10(x)


def ll_log2(x):
    if x <= 0.0:
        raise ValueError
    return c_log2(x)


def ll_log1p(x):
    if x <= -1.0:
        raise ValueError
    return c_log1p(x)


def ll_pow(x, y):
    """math.pow: the pole is a ValueError here."""
    if x == 0.0 and y < 0.0 and ll_is_finite(y):
        raise ValueError
    return pow_with_errors(x, y)


def ll_fmod(x, y):
    result = c_fmod(x, y)
    if result != result and x == x and y == y:
        raise ValueError
    return result


def ll_hypot(x, y):
    result = c_hypot(x, y)
    if not ll_is_finite(result) and ll_is_finite(x) and ll_is_finite(y):
        raise OverflowError
    return result


def ll_ldexp(x, exponent):
    result = c_ldexp(x, exponent)
    if not ll_is_finite(result) and ll_is_finite(x):
        raise OverflowError
    return result


def ll_frexp(TUPLE, x):
    """(mantissa, exponent)."""
    t = malloc(TUPLE)
    t.item0 = c_mantissa(x)
    t.item1 = c_exponent(x)
    return t


def ll_modf(TUPLE, x):
    """(fraction, whole part)."""
    t = malloc(TUPLE)
    whole = c_trunc(x)
    if ll_is_finite(x):
        t.item0 = c_copysign(x - whole, x)
    elif x != x:
        t.item0 = x
    else:
        t.item0 = c_copysign(0.0, x)
    t.item1 = whole
    return t


def ll_isnan(x):
    return x != x


def ll_isinf(x):
    return x == x and x - x != 0.0


def ll_isfinite(x):
    return x - x == 0.0


def ll_degrees(x):
    return x * 57.29577951308232


def ll_radians(x):
    return x * 0.017453292519943295


def ll_log_base(x, base):
    """math.log(x, base)."""
    divisor = ll_log(base)
    if divisor == 0.0:
        raise ZeroDivisionError
    return llop.float_truediv(Float, ll_log(x), divisor)


def ll_asinh(x):
    return c_asinh(x)


def ll_acosh(x):
    if x < 1.0:
        raise ValueError
    return c_acosh(x)


def ll_atanh(x):
    if x <= -1.0 or x >= 1.0:
        raise ValueError
    return c_atanh(x)


# ____________________________________________________________ special functions

def ll_erf(x):
    return c_erf(x)


def ll_erfc(x):
    return c_erfc(x)


def ll_is_pole(x):
    """Is x one of 0, -1, -2 …, where gamma is infinite?"""
    return x <= 0.0 and x - x == 0.0 and c_floor(x) == x


def ll_gamma(x):
    if ll_is_pole(x) or x - x != 0.0 and x < 0.0:
        raise ValueError
    return ll_checked(c_tgamma(x), x)


def ll_lgamma(x):
    if ll_is_pole(x):
        raise ValueError
    return ll_checked(c_lgamma(x), x)


def ll_cbrt(x):
    return c_cbrt(x)


def ll_exp2(x):
    return ll_checked(c_exp2(x), x)


def ll_remainder(x, y):
    result = c_remainder(x, y)
    if result != result and x == x and y == y:
        raise ValueError
    return result


def ll_nextafter(x, y):
    return c_nextafter(x, y)


# ____________________________________________________________ ints

def ll_gcd(x, y):
    """The greatest common divisor, which is not negative (but for the one that does not fit)."""
    while y != 0:
        if y == -1:
            return 1
        x, y = y, llop.int_mod(Signed, x, y)
    return abs(x)


def ll_isqrt(x):
    """The whole part of the square root."""
    if x < 0:
        raise ValueError
    root = llop.cast_float_to_int(Signed, c_sqrt(llop.cast_int_to_float(Float, x)))
    if root > 3037000499 or root * root > x:
        return root - 1
    return root
