"""Method as property."""


class A(object):
    @property
    def x(self): return 1


def entry_point(argv):
    return A().x()    #! error: A010 int cannot be called


def target(driver, args):
    return entry_point
