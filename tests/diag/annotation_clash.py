"""Annotation clash."""


def f(x: int) -> str:
    return x    #! error: A024 the result of f\(\) is declared str, but is int


def entry_point(argv):
    f(3)
    return 0


def target(driver, args):
    return entry_point
