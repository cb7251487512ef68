"""cmath: functions of complex numbers."""
import math

pi, e = math.pi, math.e


def phase(z):
    z = complex(z)
    return math.atan2(z.imag, z.real)


def polar(z):
    return abs(complex(z)), phase(z)


def rect(r, phi):
    return complex(r * math.cos(phi), r * math.sin(phi))


def exp(z):
    z = complex(z)
    return rect(math.exp(z.real), z.imag)


def log(z, base=None):
    result = complex(math.log(abs(complex(z))), phase(z))
    return result if base is None else result / log(base)


def log10(z):
    return log(z) / math.log(10)


def sqrt(z):
    z = complex(z)
    if z == 0:
        return complex(0, z.imag)
    r, phi = polar(z)
    if z.imag == 0 and z.real < 0:
        return complex(0, math.copysign(math.sqrt(r), z.imag))
    return rect(math.sqrt(r), phi / 2)


def sin(z):
    z = complex(z)
    return complex(math.sin(z.real) * math.cosh(z.imag), math.cos(z.real) * math.sinh(z.imag))


def cos(z):
    z = complex(z)
    return complex(math.cos(z.real) * math.cosh(z.imag), -math.sin(z.real) * math.sinh(z.imag))


def tan(z):
    return sin(z) / cos(z)


def sinh(z):
    return (exp(z) - exp(-complex(z))) / 2


def cosh(z):
    return (exp(z) + exp(-complex(z))) / 2


def tanh(z):
    return sinh(z) / cosh(z)


def isnan(z):
    z = complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z):
    z = complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)
