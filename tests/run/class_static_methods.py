"""staticmethod, constants in class bodies, methods made in a loop at import time."""


class Math(object):
    BASE = 10
    DIGITS = '0123456789'

    @staticmethod
    def double(x):
        return x * 2

    def digit(self, n):
        return self.DIGITS[n % self.BASE]


def make_adder(n):
    def add(self, x):
        return x + n
    return add


for _n in range(3):
    setattr(Math, 'add%d' % _n, make_adder(_n))


def entry_point(argv):
    m = Math()
    print(Math.double(4), m.double(5), m.digit(17))
    print(m.add0(10), m.add1(10), m.add2(10))
    return 0


def target(driver, args):
    return entry_point
