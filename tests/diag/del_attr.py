"""Del attr."""


class A(object):
    def __init__(self):
        self.x = 1


def entry_point(argv):
    a = A()
    del a.x    #! error: A012 attributes cannot be deleted
    return 0


def target(driver, args):
    return entry_point
