"""Closures made at import time: adders, composition, tables of them."""


def make_adder(n):
    def add(x):
        return x + n
    return add


def compose(f, g):
    def composed(x):
        return f(g(x))
    return composed


ADD1 = make_adder(1)
ADD10 = make_adder(10)
BOTH = compose(ADD1, ADD10)
TABLE = [make_adder(i * i) for i in range(5)]


def entry_point(argv):
    print(ADD1(5), ADD10(5), BOTH(5))
    for f in TABLE:
        print(f(100))
    return 0


def target(driver, args):
    return entry_point
