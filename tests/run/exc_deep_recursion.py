"""Ten thousand levels of honest recursion are no overflow."""


def total(n):
    if n == 0:
        return 0
    return n + total(n - 1)


def entry_point(argv):
    print(total(10000))
    return 0


def target(driver, args):
    return entry_point
