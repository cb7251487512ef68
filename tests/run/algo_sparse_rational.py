"""Rationals with operators on both sides, and sparse matrices of them as a dict from pairs: product, transpose, the inverse of a Hilbert matrix."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Rational(object):
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError('%d over nothing' % n)
        g = gcd(n, d) if d > 0 else -gcd(n, d)
        self.n, self.d = n // g, d // g

    def __add__(self, other):
        return Rational(self.n * other.d + other.n * self.d, self.d * other.d)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        return Rational(self.n * other.n, self.d * other.d)

    def __truediv__(self, other):
        return Rational(self.n * other.d, self.d * other.n)

    def __neg__(self):
        return Rational(-self.n, self.d)

    def __bool__(self):
        return self.n != 0

    def __eq__(self, other):
        return self.n == other.n and self.d == other.d

    def __hash__(self):
        return self.n * 31 + self.d

    def __lt__(self, other):
        return self.n * other.d < other.n * self.d

    def __float__(self):
        return float(self.n) / self.d

    def __repr__(self):
        return '%d/%d' % (self.n, self.d) if self.d != 1 else str(self.n)


ZERO, ONE = Rational(0), Rational(1)


class Matrix(object):
    def __init__(self, size):
        self.size = size
        self.cells = {}

    def __getitem__(self, place):
        return self.cells.get(place, ZERO)

    def __setitem__(self, place, value):
        if value:
            self.cells[place] = value
        else:
            self.cells.pop(place, ZERO)

    def __matmul__(self, other):
        return self * other

    def __mul__(self, other):
        result = Matrix(self.size)
        for (i, k), a in self.cells.items():
            for j in range(self.size):
                result[i, j] += a * other[k, j]
        return result

    def __eq__(self, other):
        return self.cells == other.cells

    def transposed(self):
        result = Matrix(self.size)
        for (i, j) in self.cells:
            result[j, i] = self[i, j]
        return result

    def subtract_row(self, i, k, factor):
        for j in range(self.size):
            self[i, j] -= factor * self[k, j]

    def scale_row(self, i, factor):
        for j in range(self.size):
            self[i, j] *= factor


def identity(size):
    m = Matrix(size)
    for i in range(size):
        m[i, i] = ONE
    return m


def inverse(m):
    left, right = m * identity(m.size), identity(m.size)
    for k in range(m.size):
        factor = ONE / left[k, k]
        left.scale_row(k, factor)
        right.scale_row(k, factor)
        for i in range(m.size):
            if i != k and left[i, k]:
                factor = left[i, k]
                left.subtract_row(i, k, factor)
                right.subtract_row(i, k, factor)
    return right


def entry_point(argv):
    hilbert = Matrix(4)
    for i in range(4):
        for j in range(4):
            hilbert[i, j] = Rational(1, i + j + len(argv))
    inv = inverse(hilbert)
    print([[inv[i, j] for j in range(4)] for i in range(4)])
    print(hilbert * inv == identity(4), (hilbert * inv).cells, inv.transposed() == inv, hilbert == inv)
    values = sorted(set(hilbert.cells.values()))
    print(values, float(values[0]), max(values), sum([float(v) for v in values]))
    lower = Matrix(3)
    lower[2, 0] = Rational(6, -4)
    lower[1, 1] = ONE
    lower[1, 1] -= ONE
    print(lower.cells, lower.transposed()[0, 2], -lower[2, 0], (lower * lower).cells)
    try:
        inverse(lower)
    except ZeroDivisionError as e:
        print(e)
    return 0


def target(driver, args):
    return entry_point
