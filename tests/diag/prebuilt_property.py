"""Prebuilt property."""


class A(object):
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x


def entry_point(argv):
    a = A()
    a.x = 3    #! error: A009 property 'x' cannot be assigned
    return a.x


def target(driver, args):
    return entry_point
