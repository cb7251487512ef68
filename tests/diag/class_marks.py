"""Class marks that contradict one another, or the program."""
from rpython.rlib.objectmodel import free_non_gc_object, likely


class Open(object):
    pass


class Closed(Open):
    _attrs_ = ['x']                                     #! error: A035.*Closed lists its attributes.*Open does not

    def __init__(self):
        self.x = 1


class Point(object):
    __slots__ = ('x', 'y')                              #! note: the list of Point


class Point3(Point):
    _attrs_ = ['z']                                     #! note: the list of Point3

    def __init__(self):
        self.x = self.y = self.z = 0
        self.w = 0                                      #! error: Point3 has no attribute 'w'


class A(object):
    def __init__(self, n):
        self.x = n
        self.items = [n]
        self.pc = n
        self.code = [n]

    def grow(self):
        self.items.append(1)


class B(A):
    _immutable_fields_ = ['pc?']                        # of no effect: A has it too


class C(object):
    _immutable_fields_ = ['ok', 'items[*]', 'no good', 'n[*]', 7]       #! error: A036.*holds 'no good' #! error: holds 7 #! error: 'n.*' is for a list, but 'n' of C is int

    def __init__(self, items, n):
        self.ok = n
        self.items = items
        self.n = n


class D(object):
    _immutable_ = True

    def __init__(self, n):
        self.n = n


class E(D):                                             #! error: E is not _immutable_, but its base D is
    pass


def entry_point(argv):
    n = len(argv)
    a = A(n)
    a.grow()
    b = B(n)
    c = C(a.items, n)
    print(Closed().x, Point3().x, a.pc, b.pc, c.n, D(1).n, E(1).n, c.items[0], c.ok)
    free_non_gc_object(a)                               #! error: of A, which the collector frees
    if likely(n):                                       #! error: takes a bool
        return 1
    return 0


def target(driver, args):
    return entry_point
