"""Attributes of instances made at import time clash where they were assigned."""


class A(object):
    pass


class B(object):
    y = 3                               #! note: int since here

    def __init__(self, y):
        self.y = y


a = A()
a.x = 1                                 #! note: int in an instance of import time
b = A()
b.x = 'one'                             #! error: A005.*'x' of A is str in an instance of import time but int there
c = B('text')                           #! error: A005.*'y' of B is str in an instance of import time but int there
d = B(None)                             #! error: A008.*'y' of B is None in an instance of import time but int there


def entry_point(argv):
    print(a.x)
    print(b.x)
    print(c.y)
    return d.y


def target(driver, args):
    return entry_point
