"""specialize.argtype, arglistitemtype and arg make a copy for each type or constant."""
from rpython.rlib.objectmodel import specialize


@specialize.argtype(0)
def double(x):
    return x + x


@specialize.arg(0)
def scaled(factor, x):
    return factor * x


@specialize.arglistitemtype(0)
def first(items):
    return items[0]


def entry_point(argv):
    print(double(4), double('ab'), double(1.5))
    print(scaled(3, 5), scaled(10, 5))
    print(first([7, 8]), first(['x', 'y']))
    return 0


def target(driver, args):
    return entry_point
