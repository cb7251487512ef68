"""ovfcheck of each operation, on both sides of the border."""
from rpython.rlib.rarithmetic import ovfcheck

LARGEST = 9223372036854775807
SMALLEST = -LARGEST - 1


def add(a, b):
    try:
        return str(ovfcheck(a + b))
    except OverflowError:
        return 'overflow'


def sub(a, b):
    try:
        return str(ovfcheck(a - b))
    except OverflowError:
        return 'overflow'


def mul(a, b):
    try:
        return str(ovfcheck(a * b))
    except OverflowError:
        return 'overflow'


def shift(a, n):
    try:
        return str(ovfcheck(a << n))
    except OverflowError:
        return 'overflow'


def divide(a, b):
    try:
        return str(ovfcheck(a // b))
    except OverflowError:
        return 'overflow'


def negate(a):
    try:
        return str(ovfcheck(-a))
    except OverflowError:
        return 'overflow'


def entry_point(argv):
    values = [0, 1, -1, 2, LARGEST, SMALLEST, 1 << 32, 3037000500]
    for a in values:
        for b in values:
            print(add(a, b) + ' ' + sub(a, b) + ' ' + mul(a, b))
    for n in [0, 1, 61, 62, 63]:
        print(shift(1, n) + ' ' + shift(-1, n) + ' ' + shift(3, n) + ' ' + shift(0, n))
    print(divide(SMALLEST, -1) + ' ' + divide(SMALLEST, 1) + ' ' + divide(LARGEST, -1))
    print(negate(SMALLEST) + ' ' + negate(LARGEST) + ' ' + negate(0))
    return 0


def target(driver, args):
    return entry_point
