"""Dunder setattr."""


class A(object):
    def __setattr__(self, name, v):
        pass


def entry_point(argv):
    A().x = 1    #! error: A012 A has a __setattr__, which cannot be translated.*help: use methods, or properties for known
    return 0


def target(driver, args):
    return entry_point
