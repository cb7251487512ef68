"""Slots violation."""


class A(object):
    __slots__ = ('x',)
    def set(self, y):
        self.y = y    #! error: A029 A has no attribute 'y': its _attrs_ or __slots__ do not name it.*help: add 'y' to the list


def entry_point(argv):
    A().set(3)
    return 0


def target(driver, args):
    return entry_point
