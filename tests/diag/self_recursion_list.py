"""Self recursion list."""


def f(n):
    if n == 0:
        return []
    return [f(n - 1)]    #! error: A032 a list holds lists of its own type without end.*help: wrap the inner lists in instances of a


def entry_point(argv):
    return len(f(3))


def target(driver, args):
    return entry_point
