"""Constants that are awkward in C: the smallest int, infinities, nans, denormals, minus zero."""

SMALLEST = -9223372036854775808
LARGEST = 9223372036854775807
INFINITY = 1e300 * 1e300
NAN = INFINITY - INFINITY
FLOATS = [0.1, -0.0, 5e-324, 1.7976931348623157e308, INFINITY, -INFINITY, NAN, 1e22, 123456789012345680.0]
INTS = [SMALLEST, LARGEST, -1, 0, 1 << 62, -2147483648, 2147483648, 4294967295]


def classify(n):
    if n == -9223372036854775808:
        return 'smallest'
    elif n == 9223372036854775807:
        return 'largest'
    elif n == -1:
        return 'minus one'
    return 'other'


def entry_point(argv):
    for x in FLOATS:
        print(x)
    for n in INTS:
        print(n, classify(n))
    print(SMALLEST + len(argv), LARGEST - len(argv), NAN == NAN, 0.0 == -0.0)
    return 0


def target(driver, args):
    return entry_point
