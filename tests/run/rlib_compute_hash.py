"""Hashes are the same numbers untranslated and translated."""
from rpython.rlib.objectmodel import compute_hash, compute_identity_hash, compute_unique_id, current_object_addr_as_int


class A(object):
    pass


X = A()


def entry_point(argv):
    print(compute_hash('abc'), compute_hash(''), compute_hash('x' * len(argv)), compute_hash(5), compute_hash(-1), compute_hash(u'abc'))
    print(compute_hash(1.5), compute_hash(0.1), compute_hash(2.0), compute_hash(1e300), compute_hash(1e19), compute_hash(-7.0), compute_hash(-0.0))
    print(compute_hash((1, 2)), compute_hash(('a', 1)), compute_hash(None), compute_hash(True), compute_hash('a'), compute_hash((1.5, ('x', u'y'), None)))
    a = A()
    print(compute_hash(a) == compute_identity_hash(a), compute_identity_hash(X) == compute_identity_hash(X), compute_unique_id(a) == compute_unique_id(a), current_object_addr_as_int(a) != 0)
    return 0


def target(driver, args):
    return entry_point
