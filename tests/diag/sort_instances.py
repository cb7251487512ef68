"""Sort instances."""


class A(object): pass


def entry_point(argv):
    l = [A(), A()]
    l.sort()    #! error: A012 sort\(\) of A, which have no order.*help: define __lt__ in the class, or pass key=
    return 0


def target(driver, args):
    return entry_point
