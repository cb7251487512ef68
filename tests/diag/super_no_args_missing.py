"""Super no args missing."""


class A(object):
    pass


class B(A):
    def f(self):
        return super().f()    #! error: F013 no class after B has a method 'f'


def entry_point(argv):
    return B().f()


def target(driver, args):
    return entry_point
