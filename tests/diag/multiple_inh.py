"""Multiple inh."""


class A(object):
    def f(self): return 1


class B(object):
    def g(self): return 2


class C(A, B):    #! error: A022 class C has two bases: A and B.*help: give one of them `_mixin_ = True`, if
    pass


def entry_point(argv):
    return C().f()


def target(driver, args):
    return entry_point
