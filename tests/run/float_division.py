"""Float division by zero raises; / on ints of the Python 3 dialect gives a float."""


def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return -1.0


def entry_point(argv):
    print(divide(1.0, 4.0), divide(1.0, 0.0), divide(0.0, 0.0))
    print(7 / 2, 6 / 3, -7 / 2)
    return 0


def target(driver, args):
    return entry_point
