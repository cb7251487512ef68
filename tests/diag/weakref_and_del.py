"""What weakrefs and finalizers do not take."""
import weakref
from rpython.rlib import rgc


class A(object):
    def __del__(self, why):
        pass


class B(object):
    def __init__(self):
        self.n = 1


class Queue(rgc.FinalizerQueue):
    Class = B


QUEUE = Queue()


def entry_point(argv):
    A()                                     #! error: misses argument 'why'
    weakref.ref(argv)                       #! error: takes an instance
    b = B()
    r = weakref.ref(b)
    r(1)                                    #! error: a weakref takes no arguments
    r.n                                     #! error: weakref to B has no attribute 'n'
    QUEUE.register_finalizer(b)
    return 0


def target(driver, args):
    return entry_point
