"""Class attr shadow method."""


class A(object):
    size = 3
    def get(self):
        return self.size


class B(A):
    def size(self):    #! error: A005 attribute 'size' of A is method B\.size here but int there.*help: an attribute has one type in a class
        return 4


def entry_point(argv):
    a = A() if len(argv) > 1 else B()
    return a.get()


def target(driver, args):
    return entry_point
