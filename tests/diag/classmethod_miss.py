"""Classmethod miss."""


class A(object):
    @classmethod
    def f(cls, x): return 1


def entry_point(argv):
    return A.f()    #! error: A011 f\(\) misses argument 'x'


def target(driver, args):
    return entry_point
