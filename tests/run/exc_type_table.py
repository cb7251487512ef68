"""Raising classes from arguments and catching them by class."""


class A(Exception):
    code = 1


class B(A):
    code = 2


class C(Exception):
    code = 3


def make(n):
    if n == 0:
        return A()
    if n == 1:
        return B()
    return C()


def entry_point(argv):
    for n in range(3):
        try:
            raise make(n)
        except A as e:
            print('A', e.code, isinstance(e, B))
        except C as e:
            print('C', e.code)
    return 0


def target(driver, args):
    return entry_point
