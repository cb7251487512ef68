"""Matrices of floats and fractions: product, transpose, determinant, Gauss elimination, inverse, powers."""


class Singular(Exception):
    pass


def product(a, b):
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def identity(n):
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]


def eliminate(a, b):
    n = len(a)
    a = [row[:] + extra[:] for row, extra in zip(a, b)]
    determinant = 1.0
    for i in range(n):
        pivot = i
        for r in range(i + 1, n):
            if abs(a[r][i]) > abs(a[pivot][i]):
                pivot = r
        if a[pivot][i] == 0:
            raise Singular
        if pivot != i:
            a[i], a[pivot] = a[pivot], a[i]
            determinant = -determinant
        p = a[i][i]
        determinant *= p
        a[i] = [x / p for x in a[i]]
        for r in range(n):
            if r != i:
                f = a[r][i]
                a[r] = [x - f * y for x, y in zip(a[r], a[i])]
    return determinant, [row[n:] for row in a]


def power(m, n):
    result = identity(len(m))
    while n:
        if n & 1:
            result = product(result, m)
        m = product(m, m)
        n >>= 1
    return result


def show(m):
    return '; '.join([' '.join(['%.3f' % (x + 0.0) for x in row]) for row in m])


def entry_point(argv):
    a = [[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0 * len(argv)]]
    determinant, solution = eliminate(a, [[8.0], [-11.0], [-3.0]])
    print('%.3f' % determinant, show(solution))
    _, inverse = eliminate(a, identity(3))
    print(show(inverse))
    print(show(product([[1.0, 2.0]], [[3.0], [4.0]])), show(power([[1.0, 1.0], [1.0, 0.0]], 30)))
    try:
        eliminate([[1.0, 2.0], [2.0, 4.0]], identity(2))
    except Singular:
        print('singular')
    return 0

def target(driver, args):
    return entry_point
