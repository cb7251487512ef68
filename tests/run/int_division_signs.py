"""Floor division, modulo and divmod of ints and floats with every combination of signs, by one, minus one, and large values."""


def entry_point(argv):
    one = len(argv)
    for a in (-9223372036854775807, -7, -6, -1, 0, 1, 6, 7, 9223372036854775807):
        for b in (-9223372036854775807, -3, -2, -1, 1, 2, 3, 10):
            a, b = a * one, b * one
            q, r = divmod(a, b)
            assert q == a // b and r == a % b and (r == 0 or (r < 0) == (b < 0)), (a, b)
            print(a, b, q, r)
    for x in (-7.5, -6.0, 0.0, 6.5):
        for y in (-2.0, -0.5, 0.75, 4.0):
            q, r = divmod(x * one, y)
            print(x, y, q, r, x // y, x % y, x / y)
    print(7 // 2.0 * one, -7 % 2.5, 7 / one, -7 / (2 * one), 1e300 // 1e-10, 5.0 % -float('inf'))
    return 0

def target(driver, args):
    return entry_point
