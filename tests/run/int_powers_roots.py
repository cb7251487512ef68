"""** and pow of ints and floats: zero, negative bases and exponents, moduli, large results, square roots by Newton's method."""


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


def power(a, n):
    try:
        return '%d' % a ** n
    except (ValueError, ZeroDivisionError):
        return 'E'


def entry_point(argv):
    one = len(argv)
    print([a ** n for a in (0, 1, -1, 2, -3, 10) for n in (0, one, 2, 3, 7)], 2 ** (62 * one), (-2) ** 63 // 2)
    print([pow(a, n, m) for a in (0, 2, -3, 10) for n in (0, 1, 5) for m in (1, 7, -7, 1000)], pow(3, 1000000, 1000007))
    print([isqrt(n) for n in (0, 1, 2, 15, 16, 17, 10 ** 18, 10 ** 12 - 1)])
    print(2.0 ** one, 2 ** 0.5, 4.0 ** -1, (-2.0) ** 3, 0.0 ** 0, 10.0 ** -5, pow(2.5, 2), 1e200 ** 1.5, 7.0 ** 2 ** 1)
    print([x ** 2 for x in range(5)], sum([2 ** i for i in range(20)]), -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -one if one == 2 else 0.5)
    try:
        print(0.0 ** -one)
    except ZeroDivisionError:
        print('zero to a negative power')
    return 0

def target(driver, args):
    return entry_point
