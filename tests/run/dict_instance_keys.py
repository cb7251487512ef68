"""Instances as keys go by identity."""


class Symbol(object):
    def __init__(self, name):
        self.name = name


def entry_point(argv):
    a = Symbol('x')
    b = Symbol('x')
    d = {a: 1, b: 2}
    print(d[a], d[b], len(d), Symbol('x') in d)
    d[a] = 10
    total = 0
    for key in d:
        total += d[key]
        print(key.name)
    print(total)
    return 0


def target(driver, args):
    return entry_point
