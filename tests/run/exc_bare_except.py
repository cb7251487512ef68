"""except without a class."""


def attempt(n):
    try:
        if n == 0:
            raise ValueError('v')
        return 10 // (n - 1)
    except:
        return -1


def entry_point(argv):
    print(attempt(0), attempt(1), attempt(2))
    return 0


def target(driver, args):
    return entry_point
