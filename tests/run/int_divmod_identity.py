"""a == b * (a // b) + a % b for many a and b, and the sign of the remainder is that of b."""


def check(a, b):
    quotient = a // b
    rest = a % b
    assert quotient * b + rest == a
    if b > 0:
        assert 0 <= rest < b
    else:
        assert b < rest <= 0
    return quotient ^ rest


def entry_point(argv):
    total = 0
    for a in range(-25, 26):
        for b in range(-7, 8):
            if b != 0:
                total += check(a, b)
    print(total)
    return 0


def target(driver, args):
    return entry_point
