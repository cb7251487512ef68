"""Operations on numbers: direct where the operands make that right, else helpers."""


def add(a, b):
    return a + b


def half(n):
    return n // 2


def quotient(a, b):
    return a // b


def mixed(n, x):
    return n * x + (n > 3)


def shifted(n, count):
    return (n << 3) ^ (n >> count)


def entry_point(argv):
    n = len(argv)
    return add(n, -n) + half(n - 5) + quotient(n, n - 2) + int(mixed(n, 0.5)) + shifted(n, n)
