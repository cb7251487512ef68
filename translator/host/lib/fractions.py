"""fractions: exact numbers."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Fraction(object):
    """Numerator and denominator without common factor."""

    def __init__(self, numerator=0, denominator=1):
        if isinstance(numerator, str):
            top, slash, bottom = numerator.strip().partition('/')
            whole, dot, rest = top.partition('.')
            numerator, denominator = int(whole + rest), int(bottom or 1) * 10 ** len(rest)
        elif isinstance(numerator, float):
            numerator, denominator = numerator.as_integer_ratio()
        elif isinstance(numerator, Fraction):
            numerator, denominator = numerator.numerator, numerator.denominator * denominator
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = gcd(numerator, denominator)
        if (common < 0) != (denominator < 0):
            common = -common
        self.numerator, self.denominator = numerator // common, denominator // common

    def _with(self, other, make, compute):
        if isinstance(other, float):
            return compute(float(self), other)
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        other = Fraction(other) if isinstance(other, int) else other
        return make(self.numerator, self.denominator, other.numerator, other.denominator)

    def __add__(self, other):
        return self._with(other, lambda a, b, c, d: Fraction(a * d + c * b, b * d), lambda x, y: x + y)

    def __sub__(self, other):
        return self._with(other, lambda a, b, c, d: Fraction(a * d - c * b, b * d), lambda x, y: x - y)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return self._with(other, lambda a, b, c, d: Fraction(a * c, b * d), lambda x, y: x * y)

    def __truediv__(self, other):
        return self._with(other, lambda a, b, c, d: Fraction(a * d, b * c), lambda x, y: x / y)

    def __rtruediv__(self, other):
        return Fraction(other) / self

    def __floordiv__(self, other):
        return self._with(other, lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y)

    def __mod__(self, other):
        return self - other * (self // other)

    def __pow__(self, n):
        if n < 0:
            return Fraction(self.denominator ** -n, self.numerator ** -n)
        return Fraction(self.numerator ** n, self.denominator ** n)

    def _cmp(self, other):
        difference = self - other
        return difference if isinstance(difference, float) else difference.numerator

    def __eq__(self, other):
        return isinstance(other, (int, float, Fraction)) and self._cmp(other) == 0

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self._cmp(other) < 0

    def __le__(self, other):
        return self._cmp(other) <= 0

    def __gt__(self, other):
        return self._cmp(other) > 0

    def __ge__(self, other):
        return self._cmp(other) >= 0

    __radd__, __rmul__, __div__, __rdiv__ = __add__, __mul__, __truediv__, __rtruediv__

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def __float__(self):
        return self.numerator / self.denominator

    def __int__(self):
        whole = abs(self.numerator) // self.denominator
        return whole if self.numerator >= 0 else -whole

    __trunc__ = __int__

    def __nonzero__(self):
        return self.numerator != 0

    __bool__ = __nonzero__

    def __hash__(self):
        return hash(self.numerator) if self.denominator == 1 else hash((self.numerator, self.denominator))

    def __str__(self):
        return str(self.numerator) if self.denominator == 1 else '%d/%d' % (self.numerator, self.denominator)

    def __repr__(self):
        return 'Fraction(%d, %d)' % (self.numerator, self.denominator)
