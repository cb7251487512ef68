"""Functions in variables, lists, dicts, attributes and arguments."""


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


TABLE = {'+': add, '-': sub, '*': mul}
LIST = [add, sub]


class Holder(object):
    def __init__(self, f):
        self.f = f


def apply(f, x, y):
    return f(x, y)


def choose(n):
    if n > 0:
        return add
    return sub


def entry_point(argv):
    for sign in '+-*':
        print(TABLE[sign](7, 3))
    for f in LIST:
        print(apply(f, 10, 4))
    print(Holder(mul).f(6, 7), choose(1)(1, 2), choose(-1)(1, 2), choose(1) is add)
    return 0


def target(driver, args):
    return entry_point
