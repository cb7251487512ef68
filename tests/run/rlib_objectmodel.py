"""Marks, dicts with an equality of their own, mixins, builders, unrolling, as import time has them."""
from rpython.rlib import jit
from rpython.rlib.debug import FatalError, fatalerror, make_sure_not_resized
from rpython.rlib.nonconst import NonConstant
from rpython.rlib.objectmodel import (
    always_inline, delitem_if_value_is, enforceargs, free_non_gc_object, import_from_mixin, instantiate, move_to_end,
    newlist_hint, not_rpython, r_dict, specialize, unchecked, we_are_translated)
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.unroll import unrolling_iterable


class Mixin(object):
    shared = 5

    def twice(self):
        return self.n * 2


class Uses(object):
    import_from_mixin(Mixin)

    def __init__(self):
        self.n = 21


@specialize.arg(0, 2)
@always_inline
@unchecked
def marked(a, b, c):
    return a


@enforceargs(int, None)
@not_rpython
def also(a, b):
    return b


def letter_eq(a, b):
    return a.lower() == b.lower()


def letter_hash(a):
    return hash(a.lower())


def entry_point(argv):
    print(Uses().twice(), Uses.shared, issubclass(Uses, Mixin), we_are_translated())
    print(marked._annspecialcase_, marked._always_inline_, marked._unchecked_, also._annenforceargs_[0] is int, also._not_rpython_)
    d = r_dict(letter_eq, letter_hash)
    d['One'] = 1
    d['two'] = 2
    d['ONE'] = 11
    print(d['one'], len(d), 'TWO' in d, d.get('x', -1), d.keys(), sorted(d.values()), d.setdefault('three', 3))
    del d['Two']
    print(len(d), [k for k in d], d.pop('one'), d.copy().items())
    plain = {'a': 1, 'b': 2, 'c': 3}
    move_to_end(plain, 'a')
    print(list(plain))
    move_to_end(plain, 'c', False)
    print(list(plain))
    delitem_if_value_is(plain, 'b', plain['b'])
    print(list(plain))
    u = instantiate(Uses)
    print(hasattr(u, 'n'), newlist_hint(5), NonConstant(7))
    free_non_gc_object(u)
    try:
        print(u.n)
    except RuntimeError:
        print('freed')
    b = StringBuilder(5)
    b.append('abc')
    b.append_slice('0123456', 2, 4)
    b.append_multiple_char('-', 3)
    print(b.getlength(), b.build(), b.build())
    print([x for x in unrolling_iterable([1, 'a'])], len(unrolling_iterable('xyz')))
    print(make_sure_not_resized([1]), jit.promote(3), jit.hint(4, promote=True), jit.isconstant(1), jit.vref_None() is None)
    ref = jit.virtual_ref(u)
    print(ref() is u)
    jit.virtual_ref_finish(ref, u)
    try:
        ref()
    except jit.InvalidVirtualRef:
        print('invalid')
    try:
        fatalerror('stop')
    except FatalError:
        print('fatal')
    return 0


def target(driver, args):
    return entry_point
