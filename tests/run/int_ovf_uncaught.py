"""An overflow nobody catches ends the program with status 1."""
from rpython.rlib.rarithmetic import ovfcheck


def factorial(n):
    result = 1
    for i in range(1, n + 1):
        result = ovfcheck(result * i)
    return result


def entry_point(argv):
    print(factorial(20))
    print(factorial(21))
    return 0


def target(driver, args):
    return entry_point
