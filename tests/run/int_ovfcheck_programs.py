"""ovfcheck in algorithms: factorial, power, parsing with a limit, sums that fall back to floats, gcd and lcm, saturated arithmetic, the smallest int."""
import sys
from rpython.rlib.rarithmetic import ovfcheck


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        try:
            result = ovfcheck(result * i)
        except OverflowError:
            return -i
    return result


def power(base, exponent):
    result = 1
    while exponent > 0:
        if exponent & 1:
            result = ovfcheck(result * base)
        exponent >>= 1
        if exponent:
            base = ovfcheck(base * base)
    return result


def parse(text):
    n = 0
    for c in text:
        n = ovfcheck(ovfcheck(n * 10) + (ord(c) - ord('0')))
    return n


def total(items):
    exact = 0
    for i in range(len(items)):
        try:
            exact = ovfcheck(exact + items[i])
        except OverflowError:
            approximate = float(exact)
            for item in items[i:]:
                approximate += float(item)
            return 'about %g' % approximate
    return str(exact)


def saturated(a, b):
    try:
        return ovfcheck(a - b)
    except OverflowError:
        return sys.maxsize if a > 0 else -sys.maxsize - 1


def lcm(a, b):
    x, y = a, b
    while y:
        x, y = y, x % y
    return ovfcheck(a // x * b)


def entry_point(argv):
    one = len(argv)
    largest = sys.maxsize * one
    smallest = -largest - one
    print(factorial(10), factorial(20), factorial(21), factorial(one))
    for base, exponent in [(2, 62), (2, 63), (-2, 63), (-2, 64), (3, 39), (3, 40), (10, 18), (10, 19), (0, 0), (-1, 101)]:
        try:
            print(base, exponent, power(base, exponent))
        except OverflowError:
            print(base, exponent, 'overflow')
    for text in ['0', '9223372036854775807', '9223372036854775808', '99999999999999999999', '']:
        try:
            print(parse(text))
        except OverflowError:
            print('too large', len(text))
    print(total([1, 2, 3]), total([largest, one, -5]), total([largest, -1, 1]), total([smallest, -one]))
    print(saturated(largest, -1), saturated(smallest, one), saturated(largest, largest), saturated(-1, largest))
    found = 1
    for n in range(2, 60):
        try:
            found = lcm(found, n)
        except OverflowError:
            print('lcm stops at', n, found)
            break
    for operation in range(4):
        try:
            if operation == 0:
                print(ovfcheck(-smallest))
            elif operation == 1:
                print(ovfcheck(smallest // -one))
            elif operation == 2:
                print(ovfcheck(one << 62), ovfcheck(one << 63))
            else:
                print(ovfcheck(smallest % -one))
        except OverflowError:
            print('overflow', operation)
    return 0


def target(driver, args):
    return entry_point
