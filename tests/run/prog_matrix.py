"""Matrices of floats and ints, a determinant, a product."""


def multiply(a, b):
    n = len(a)
    m = len(b[0])
    result = [[0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            total = 0
            for k in range(len(b)):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def determinant(m):
    n = len(m)
    rows = [row[:] for row in m]
    result = 1.0
    for i in range(n):
        pivot = i
        for r in range(i + 1, n):
            if abs(rows[r][i]) > abs(rows[pivot][i]):
                pivot = r
        if rows[pivot][i] == 0.0:
            return 0.0
        if pivot != i:
            rows[i], rows[pivot] = rows[pivot], rows[i]
            result = -result
        result *= rows[i][i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n):
                rows[r][c] -= factor * rows[i][c]
    return result


def entry_point(argv):
    for row in multiply([[1, 2], [3, 4]], [[5, 6, 7], [8, 9, 10]]):
        print(' '.join([str(x) for x in row]))
    print('%.6f' % determinant([[2.0, 0.0, 1.0], [1.0, 3.0, 2.0], [1.0, 1.0, 4.0]]))
    print(determinant([[1.0, 2.0], [2.0, 4.0]]))
    return 0


def target(driver, args):
    return entry_point
