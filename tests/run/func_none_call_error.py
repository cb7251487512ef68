"""Calling a variable that holds None raises TypeError."""


def hook(n):
    return n


def get(n):
    if n > 0:
        return hook
    return None


def attempt(n):
    try:
        return get(n)(n)
    except TypeError:
        return -1


def entry_point(argv):
    print(attempt(5), attempt(-5))
    return 0


def target(driver, args):
    return entry_point
