"""A022, A025, A031: promises of the author that do not hold."""
from rpython.rlib.debug import check_nonneg, make_sure_not_resized


class A(object):
    pass


class B(object):
    pass


class C(A, B):
    pass


def fixed(items):
    make_sure_not_resized(items)


def grow(items):
    items.append(1)


def entry_point(argv):
    items = [1, 2]
    fixed(items)
    grow(items)
    check_nonneg(int(argv[0]))
    C()
    return 0
