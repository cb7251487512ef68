"""Call class attr."""


class A(object):
    x = 3


def entry_point(argv):
    return A().x()    #! error: A010 int cannot be called


def target(driver, args):
    return entry_point
