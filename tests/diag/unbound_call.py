"""Unbound call."""


class A(object):
    def f(self): return 1


def entry_point(argv):
    return A.f()    #! error: A011 f\(\) misses argument 'self'.*help: a method needs an instance: call it on


def target(driver, args):
    return entry_point
