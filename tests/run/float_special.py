"""Infinities and nans."""


def entry_point(argv):
    big = 1e308 * len(argv)
    inf = big * 10.0
    nan = inf - inf
    print(inf, -inf, nan)
    print(inf > big, nan == nan, nan != nan, inf == inf, nan < 1.0)
    return 0


def target(driver, args):
    return entry_point
