"""Functions of math on ordinary and special values, with Python's errors; ints against floats; texts of floats."""
import math
from rpython.rlib import rfloat
from rpython.rlib.rarithmetic import maxint, r_uint
from rpython.rlib.objectmodel import specialize

VALUES = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -2.0, 3.0, 1e-10, 100.25, -100.25, 1e300, -1e300, 1e308 * 10.0, -1e308 * 10.0, float('nan')]


def name(x):
    return '%.12g' % x


def one(i, x):
    try:
        if i == 0: y = math.sqrt(x)
        elif i == 1: y = math.sin(x)
        elif i == 2: y = math.cos(x)
        elif i == 3: y = math.tan(x)
        elif i == 4: y = math.asin(x)
        elif i == 5: y = math.acos(x)
        elif i == 6: y = math.atan(x)
        elif i == 7: y = math.sinh(x)
        elif i == 8: y = math.cosh(x)
        elif i == 9: y = math.tanh(x)
        elif i == 10: y = math.asinh(x)
        elif i == 11: y = math.acosh(x)
        elif i == 12: y = math.atanh(x)
        elif i == 13: y = math.exp(x)
        elif i == 14: y = math.expm1(x)
        elif i == 15: y = math.log(x)
        elif i == 16: y = math.log10(x)
        elif i == 17: y = math.log2(x)
        elif i == 18: y = math.log1p(x)
        elif i == 19: y = math.fabs(x)
        elif i == 20: y = math.erf(x)
        elif i == 21: y = math.erfc(x)
        elif i == 22: y = math.gamma(x)
        elif i == 23: y = math.lgamma(x)
        elif i == 24: y = math.degrees(x)
        elif i == 25: y = math.radians(x)
        elif i == 26: y = float(math.floor(x))
        elif i == 27: y = float(math.ceil(x))
        elif i == 28: y = math.modf(x)[0]
        elif i == 29: y = math.modf(x)[1]
        elif i == 30: y = math.frexp(x)[0]
        elif i == 31: y = float(math.frexp(x)[1])
        elif i == 32: y = math.ldexp(x, 5)
        elif i == 33: y = math.ldexp(x, 1020)
        elif i == 34: y = math.cbrt(x)
        elif i == 35: y = math.exp2(x)
        else: y = rfloat.round_away(x)
        return name(y)
    except ValueError:
        return 'V'
    except OverflowError:
        return 'O'


def two(i, x, y):
    try:
        if i == 0: z = math.pow(x, y)
        elif i == 1: z = math.fmod(x, y)
        elif i == 2: z = math.hypot(x, y)
        elif i == 3: z = math.atan2(x, y)
        elif i == 4: z = math.copysign(x, y)
        elif i == 5: z = math.remainder(x, y)
        elif i == 6: z = x // y
        elif i == 7: z = x % y
        elif i == 8: z = divmod(x, y)[1]
        elif i == 9: z = math.nextafter(x, y)
        else: z = x / y
        return name(z)
    except ValueError:
        return 'V'
    except OverflowError:
        return 'O'
    except ZeroDivisionError:
        return 'Z'


@specialize.argtype(0)
def compare(i, x):
    print(i == x, i != x, i < x, i <= x, i > x, i >= x, x == i, x != i, x < i, x <= i, x > i, x >= i)


def entry_point(argv):
    n = len(argv)
    for i in range(37):
        if i in (26, 27):
            print(i, ' '.join([one(i, x) for x in VALUES if abs(x) < 1e18]))
        else:
            print(i, ' '.join([one(i, x) for x in VALUES]))
    for i in range(11):
        for x in VALUES:
            print(i, ' '.join([two(i, x, y) for y in VALUES]))
    for x in VALUES:
        print(math.isnan(x), math.isinf(x), math.isfinite(x), rfloat.isfinite(x), rfloat.isnan(x), rfloat.isinf(x))
    for k in [0, 1, -1, 2 ** 53, 2 ** 53 + 1, 2 ** 62 + 1, maxint, -maxint - 1]:
        for x in [0.0, 0.5, -1.0, 9007199254740992.0, 9007199254740994.0, 4611686018427387904.0, 9223372036854775808.0, 1e30, -1e30,
                  -9223372036854775808.0, float('nan')]:
            compare(k * n, x * n)
    for x in [5.0, 18446744073709551615.0, 18446744073709549568.0, -1.0]:
        compare(r_uint(-n), x)
        compare(r_uint(5 * n), x)
    print(math.gcd(12 * n, 18), math.gcd(0, -5 * n), math.isqrt(10 ** 18 * n), math.isqrt(10 ** 18 * n - 1), math.isqrt(maxint - n + 1))
    print(math.floor(2.5 * n), math.ceil(2.5 * n), math.floor(-2.5 * n), math.trunc(-2.5 * n))
    print(math.log(8.0 * n, 2.0), math.pi, math.e)
    return 0


def target(driver, args):
    return entry_point
