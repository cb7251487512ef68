"""instantiate, compute_hash, compute_identity_hash, always_inline, not_rpython at import."""
from rpython.rlib.objectmodel import (
    always_inline, compute_hash, compute_identity_hash, enforceargs, instantiate, keepalive_until_here, newlist_hint,
    not_rpython)


class A(object):
    n = 5

    def __init__(self):
        self.n = 6


@always_inline
def inlined(x):
    return x + 1


@enforceargs(int, str)
def enforced(n, s):
    return s * n


@not_rpython
def at_import():
    return sorted([3, 1, 2])[0]


FIRST = at_import()


def entry_point(argv):
    a = instantiate(A)
    a.n = 7
    print(a.n, inlined(1), enforced(2, 'ab'), FIRST)
    print(compute_hash('abc') == compute_hash('ab' + 'c'), compute_hash(5) == compute_hash(5))
    b = A()
    print(compute_identity_hash(a) == compute_identity_hash(a), compute_identity_hash(b) == compute_identity_hash(b))
    items = newlist_hint(10)
    items.append(1)
    keepalive_until_here(a)
    print(len(items))
    return 0


def target(driver, args):
    return entry_point
