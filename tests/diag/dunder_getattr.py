"""Dunder getattr."""


class A(object):
    def __getattr__(self, name):
        return 1


def entry_point(argv):
    return A().x    #! error: A012 A has a __getattr__, which cannot be translated.*help: use methods, or properties for known


def target(driver, args):
    return entry_point
