"""Division and modulo by zero, caught and told apart."""


def divide(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return -1000


def modulo(a, b):
    try:
        return a % b
    except ZeroDivisionError:
        return -2000


def entry_point(argv):
    for b in range(-2, 3):
        print(divide(10, b), modulo(10, b))
    try:
        print(1 // (len(argv) - 1))
    except ZeroDivisionError as e:
        print('zero')
    return 0


def target(driver, args):
    return entry_point
