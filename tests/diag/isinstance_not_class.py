"""isinstance with something that is no class."""


class A(object):
    pass


def entry_point(argv):
    a = A()
    if isinstance(a, argv):     #! error: isinstance|class
        return 1
    return 0


def target(driver, args):
    return entry_point
