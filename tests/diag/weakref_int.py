"""Weakref int."""
import weakref


def entry_point(argv):
    r = weakref.ref(3)    #! error: A028 weakref\.ref\(\) takes an instance as argument 1, not int
    return 0


def target(driver, args):
    return entry_point
