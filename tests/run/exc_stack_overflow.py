"""Runaway recursion raises RuntimeError, which can be caught; the program goes on."""


def forever(n):
    return forever(n + 1) + 1


def even(n):
    if n == 0:
        return True
    return odd(n - 1)


def odd(n):
    if n == 0:
        return False
    return even(n - 1)


def attempt():
    try:
        forever(0)
    except RuntimeError:
        return 'overflow'
    return 'returned'


def entry_point(argv):
    for i in range(3):
        print(attempt())
    print(even(5000))
    return 0


def target(driver, args):
    return entry_point
