"""Large numbers: a determinant by Bareiss with rbigint, binomials, Fibonacci by doubling, digits of pi by a spigot."""
from rpython.rlib.rbigint import rbigint

ONE = rbigint.fromint(1)
ZERO = rbigint.fromint(0)
TEN = rbigint.fromint(10)


def determinant(rows):
    m = [[rbigint.fromint(x) for x in row] for row in rows]
    n = len(m)
    negate = False
    previous = ONE
    for k in range(n - 1):
        if not m[k][k].tobool():
            for i in range(k + 1, n):
                if m[i][k].tobool():
                    m[i], m[k] = m[k], m[i]
                    negate = not negate
                    break
            else:
                return ZERO
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                cross = m[i][j].mul(m[k][k]).sub(m[i][k].mul(m[k][j]))
                m[i][j] = cross.floordiv(previous)
        previous = m[k][k]
    return m[-1][-1].neg() if negate else m[-1][-1]


def fibonacci(n):
    """F(n), F(n + 1)"""
    if n == 0:
        return ZERO, ONE
    a, b = fibonacci(n // 2)
    c = a.mul(b.lshift(1).sub(a))
    d = a.mul(a).add(b.mul(b))
    return (d, c.add(d)) if n & 1 else (c, d)


def binomial(n, k):
    result = ONE
    for i in range(k):
        result = result.mul(rbigint.fromint(n - i)).floordiv(rbigint.fromint(i + 1))
    return result


def pi_digits(count):
    q, r, t, k, m, x = ONE, ZERO, ONE, 1, 3, 3
    while count:
        if q.int_mul(4).add(r).sub(t).lt(t.int_mul(m)):
            yield m
            count -= 1
            new = r.sub(t.int_mul(m)).mul(TEN)
            m = q.int_mul(3).add(r).mul(TEN).floordiv(t).toint() - 10 * m
            q, r = q.mul(TEN), new
        else:
            new = q.int_mul(2).add(r).int_mul(x)
            m = q.int_mul(7 * k).add(q.int_mul(2)).add(r.int_mul(x)).floordiv(t.int_mul(x)).toint()
            q, r, t = q.int_mul(k), new, t.int_mul(x)
            k, x = k + 1, x + 2


def entry_point(argv):
    print(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).str(), determinant([[0, 1], [1, 0]]).str(), determinant([[1, 2], [2, 4]]).str())
    print(determinant([[(i * 7919 + j * 104729) ** 3 % 1000003 * 1000003 for j in range(8)] for i in range(8)]).str())
    print(determinant([[(i + 1) ** j for j in range(9)] for i in range(9)]).str(), determinant([[0, 0], [0, 5]]).str())
    a, b = fibonacci(300)
    print(a.str(), b.sub(a).str(), a.gcd(fibonacci(200)[0]).str(), binomial(120, 60).str())
    try:
        print(a.toint())
    except OverflowError:
        print('no int', a.bit_length())
    print(''.join([str(d) for d in pi_digits(60)]))
    return 0


def target(driver, args):
    return entry_point
