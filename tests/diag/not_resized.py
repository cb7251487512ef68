"""Not resized."""
from rpython.rlib.debug import make_sure_not_resized


def entry_point(argv):
    l = make_sure_not_resized([1, 2])
    l.append(3)    #! error: A025 a list that must not be resized is resized here
    return 0


def target(driver, args):
    return entry_point
