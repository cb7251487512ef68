"""Attrs violation."""


class A(object):
    _attrs_ = ['x']
    def __init__(self):
        self.x = 1
        self.y = 2    #! error: A029 A has no attribute 'y': its _attrs_ or __slots__ do not name it.*help: add 'y' to the list


def entry_point(argv):
    return A().x


def target(driver, args):
    return entry_point
