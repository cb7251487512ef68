"""Specialize unknown."""


def f(x):    #! error: A023 specialize:argg\(0\) is no way to specialise.*help: arg, arg_or_var, argtype,
    return x
f._annspecialcase_ = 'specialize:argg(0)'


def entry_point(argv):
    return f(3)


def target(driver, args):
    return entry_point
