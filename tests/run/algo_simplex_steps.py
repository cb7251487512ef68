"""Linear programs by the simplex method on a tableau of floats, quadrature by Simpson and Romberg, and splines through points."""
import math


class Unbounded(Exception):
    pass


class Tableau(object):
    def __init__(self, goal, limits):
        n, m = len(goal), len(limits)
        self.rows = []
        for i, (factors, bound) in enumerate(limits):
            slack = [0.0] * m
            slack[i] = 1.0
            self.rows.append(factors + slack + [bound])
        self.goal = [-c for c in goal] + [0.0] * (m + 1)
        self.basis = [n + i for i in range(m)]
        self.steps = 0

    def pivot(self, r, c):
        scale = self.rows[r][c]
        self.rows[r] = [x / scale for x in self.rows[r]]
        for row in self.rows + [self.goal]:
            if row is not self.rows[r] and row[c] != 0.0:
                factor = row[c]
                for j, x in enumerate(self.rows[r]):
                    row[j] -= factor * x
        self.basis[r] = c
        self.steps += 1

    def solve(self):
        while True:
            c = min(range(len(self.goal) - 1), key=lambda j: self.goal[j])
            if self.goal[c] > -1e-9:
                return self.goal[-1]
            ratios = [(row[-1] / row[c], r) for r, row in enumerate(self.rows) if row[c] > 1e-9]
            if not ratios:
                raise Unbounded
            self.pivot(min(ratios)[1], c)

    def value(self, j):
        return self.rows[self.basis.index(j)][-1] if j in self.basis else 0.0


def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * sum([(1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1)])


def romberg(f, a, b, depth):
    table = [[(b - a) * (f(a) + f(b)) / 2]]
    for k in range(1, depth):
        h = (b - a) / 2 ** k
        middle = sum([f(a + (2 * i + 1) * h) for i in range(2 ** (k - 1))])
        row = [table[-1][0] / 2 + h * middle]
        for j in range(k):
            row.append(row[j] + (row[j] - table[-1][j]) / (4 ** (j + 1) - 1))
        table.append(row)
    return table[-1][-1]


def spline(xs, ys):
    """The second derivatives of the natural spline, by the tridiagonal system."""
    n = len(xs)
    second, scratch = [0.0] * n, [0.0] * n
    for i in range(1, n - 1):
        weight = (xs[i] - xs[i - 1]) / (xs[i + 1] - xs[i - 1])
        pivot = weight * second[i - 1] + 2
        second[i] = (weight - 1) / pivot
        bend = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) - (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1])
        scratch[i] = (6 * bend / (xs[i + 1] - xs[i - 1]) - weight * scratch[i - 1]) / pivot
    for i in range(n - 2, -1, -1):
        second[i] = second[i] * second[i + 1] + scratch[i]
    return second


def entry_point(argv):
    for goal, limits in [([3.0, 5.0], [([1.0, 0.0], 4.0), ([0.0, 2.0], 12.0), ([3.0, 2.0], 18.0)]),
                         ([10.0, 6.0, 4.0], [([1.0, 1.0, 1.0], 100.0), ([10.0, 4.0, 5.0], 600.0), ([2.0, 2.0, 6.0], 300.0)]),
                         ([1.0, 1.0], [([1.0, -1.0], 1.0)]),
                         ([-1.0], [([1.0], 1.0)])]:
        tableau = Tableau(goal, limits)
        try:
            best = tableau.solve()
            print('%.6f' % best, ['%.4f' % (tableau.value(j) + 0.0) for j in range(len(goal))], tableau.steps)
        except Unbounded:
            print('unbounded after', tableau.steps)
    print('%.10f %.10f' % (simpson(math.sin, 0.0, math.pi, 20), romberg(math.exp, 0.0, 1.0, 6)))
    print(['%.5f' % (x + 0.0) for x in spline([0.0, 1.0, 2.5, 3.0, 5.0], [0.0, 1.0, -1.0, 2.0, 2.0])], spline([1.0], [2.0]))
    return 0


def target(driver, args):
    return entry_point
