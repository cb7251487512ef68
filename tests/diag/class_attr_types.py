"""Class attr types."""


class A(object):
    name = 'a'


class B(A):
    name = 3    #! error: A005 attribute 'name' of A is int here but str there.*help: an attribute has one type in a class


def entry_point(argv):
    a = A() if len(argv) > 1 else B()
    print(a.name)
    return 0


def target(driver, args):
    return entry_point
