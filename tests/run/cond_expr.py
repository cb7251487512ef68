"""Conditional expressions, nested ones and as arguments."""


def sign(n):
    return -1 if n < 0 else (1 if n > 0 else 0)


def entry_point(argv):
    for n in [-5, 0, 5]:
        print(sign(n), 'neg' if n < 0 else 'nonneg')
    x = 1 if len(argv) > 5 else 2
    print(x + (10 if x == 2 else 20))
    return 0


def target(driver, args):
    return entry_point
