"""A function or None in one variable."""


def hook(n):
    return n * 2


HOOKS = {'a': hook}


def run(name, n):
    f = HOOKS.get(name, None)
    if f is None:
        return -1
    return f(n)


def entry_point(argv):
    print(run('a', 21), run('b', 21))
    return 0


def target(driver, args):
    return entry_point
