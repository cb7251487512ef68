"""Base.__init__ in a chain of three, with attributes from all levels."""


class A(object):
    def __init__(self, a):
        self.a = a
        self.log = 'A'


class B(A):
    def __init__(self, a, b):
        A.__init__(self, a)
        self.b = b
        self.log += 'B'


class C(B):
    def __init__(self, a, b, c):
        B.__init__(self, a, b)
        self.c = c
        self.log += 'C'

    def total(self):
        return self.a + self.b + self.c


def entry_point(argv):
    c = C(1, 2, 3)
    print(c.total(), c.log)
    print(B(5, 6).log, A(1).log)
    return 0


def target(driver, args):
    return entry_point
