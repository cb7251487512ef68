"""Noncallable instance."""


class C(object):
    pass


def entry_point(argv):
    return C()()    #! error: A010 C cannot be called.*help: define __call__ in the class, or call a


def target(driver, args):
    return entry_point
