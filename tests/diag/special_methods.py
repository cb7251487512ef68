"""Special methods that belong to import time, refused by name."""
from rpython.rlib.objectmodel import not_rpython


class Proxy(object):
    def __getattr__(self, name):
        return name


class Guarded(object):
    def __setattr__(self, name, value):
        self.__dict__[name] = value


class Made(object):
    def __new__(cls):
        return object.__new__(cls)


class Ordered(object):
    def __init__(self, n):
        self.n = n

    def __cmp__(self, other):
        return self.n - other.n


class Meta(type):
    def __call__(cls):
        return type.__call__(cls)


class WithMeta(metaclass=Meta):
    pass


def old_mark(x):
    """NOT_RPYTHON: for import time."""
    return x


@not_rpython
def new_mark(x):
    return x


def entry_point(argv):
    Proxy()                                     #! error: Proxy has a __getattr__, which cannot be translated
    Guarded()                                   #! error: Guarded has a __setattr__
    Made()                                      #! error: Made has a __new__
    WithMeta()                                  #! error: the metaclass of WithMeta has a __call__
    print(Ordered(1) < Ordered(2))              #! error: by __cmp__ cannot be translated
    print(Ordered(1) == Ordered(2))             #! error: by __cmp__ cannot be translated
    old_mark(1)                                 #! error: old_mark\(\) is marked not_rpython
    new_mark(1)                                 #! error: new_mark\(\) is marked not_rpython
    return 0


def target(driver, args):
    return entry_point
