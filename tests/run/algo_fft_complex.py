"""A complex class with operators, the fast Fourier transform both ways, polynomial products, roots by Newton and by Durand-Kerner."""
import math


class Complex(object):
    _immutable_fields_ = ['re', 'im']

    def __init__(self, re, im=0.0):
        self.re, self.im = re, im

    def __add__(self, other):
        return Complex(self.re + other.re, self.im + other.im)

    def __sub__(self, other):
        return Complex(self.re - other.re, self.im - other.im)

    def __mul__(self, other):
        return Complex(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)

    def __truediv__(self, other):
        norm = other.re * other.re + other.im * other.im
        product = self * other.conjugate()
        return Complex(product.re / norm, product.im / norm)

    def conjugate(self):
        return Complex(self.re, -self.im)

    def __abs__(self):
        return math.hypot(self.re, self.im)

    def __str__(self):
        return '%.6f%+.6fj' % (self.re + 0.0, self.im)


def unit(angle):
    return Complex(math.cos(angle), math.sin(angle))


ROOTS = dict((1 << k, [unit(-2 * math.pi * i / (1 << k)) for i in range(1 << k >> 1)]) for k in range(1, 7))


def fft(values):
    n = len(values)
    if n == 1:
        return values
    even, odd = fft(values[::2]), fft(values[1::2])
    turned = [odd[i] * ROOTS[n][i] for i in range(n // 2)]
    return [even[i] + turned[i] for i in range(n // 2)] + [even[i] - turned[i] for i in range(n // 2)]


def inverse(values):
    n = float(len(values))
    return [Complex(c.re / n, -c.im / n) for c in fft([v.conjugate() for v in values])]


def product(a, b):
    n = 1
    while n < len(a) + len(b):
        n *= 2
    one, two = [fft([Complex(float(x)) for x in p + [0] * (n - len(p))]) for p in (a, b)]
    result = [int(round(c.re)) for c in inverse([x * y for x, y in zip(one, two)])]
    while result and result[-1] == 0:
        result.pop()
    return result


def newton(f, slope, x):
    for step in range(50):
        change = f(x) / slope(x)
        x -= change
        if abs(change) < 1e-12:
            return x, step
    raise ArithmeticError('does not converge')


def durand_kerner(coefficients):
    n = len(coefficients) - 1
    roots = [Complex(1.0)]
    for _ in range(n - 1):
        roots.append(roots[-1] * Complex(0.4, 0.9))
    for _ in range(60):
        for i in range(n):
            value, others = Complex(0.0), Complex(1.0)
            for c in coefficients:
                value = value * roots[i] + Complex(c)
            for j in range(n):
                if j != i:
                    others = others * (roots[i] - roots[j])
            roots[i] = roots[i] - value / others
    return sorted(roots, key=lambda r: (round(r.re, 6), r.im))


def entry_point(argv):
    signal = [Complex(float(i % 5), float(-i % 3)) for i in range(16)]
    spectrum = fft(signal)
    print(spectrum[0], spectrum[5], max([abs(a - b) for a, b in zip(signal, inverse(spectrum))]) < 1e-12)
    print(product([1, 2, 3], [4, 5]), product([9] * 20, [1, -1]), product([], [1]))
    print('%.9f %d' % newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), '%.9f %d' % newton(lambda x: math.cos(x) - x, lambda x: -math.sin(x) - 1, 1.0))
    for f, slope in [(lambda x: x * x + 1, lambda x: 2 * x), (lambda x: x * x, lambda x: 0.0)]:
        try:
            print(newton(f, slope, 0.7) is None)
        except ZeroDivisionError:
            print('flat')
        except ArithmeticError as e:
            print(e)
    print([str(r) for r in durand_kerner([1.0, -6.0, 11.0, -6.0])], [('%.4f' % abs(r)) for r in durand_kerner([1.0, 0.0, 0.0, 1.0])])
    return 0


def target(driver, args):
    return entry_point
