"""Names in place of numbers, NonConstant, marks that do nothing."""
from rpython.rlib.nonconst import NonConstant
from rpython.rlib.objectmodel import (
    CDefinedIntSymbolic, ComputedIntSymbolic, always_inline, dont_inline, fetch_translated_config, is_annotation_constant,
    keepalive_until_here, newlist_hint, resizelist_hint, sandbox_review, specialize, try_inline, we_are_translated)

ENTRIES = []


def count_entries():
    return len(ENTRIES)


COUNT = ComputedIntSymbolic(count_entries)
SIZE = CDefinedIntSymbolic('SOME_SIZE', default=16)
ENTRIES.append('a')
ENTRIES.append('b')


@always_inline
def one(x):
    return x + 1


@dont_inline
def two(x):
    return x + 2


@try_inline
def three(x):
    return x + 3


@sandbox_review(reviewed=True)
def four(x):
    return x + 4


class A(object):
    pass


@specialize.arg(0)
def known(x):
    return is_annotation_constant(x)


def entry_point(argv):
    n = len(argv)
    if we_are_translated():
        print(COUNT + n, SIZE * 2, COUNT < SIZE)
    else:
        print(3, 32, True)
    print(one(n), two(n), three(n), four(n))
    x = NonConstant(5)
    s = NonConstant('text')
    print(x + n, s, NonConstant(True), NonConstant(2.5))
    a = A()
    keepalive_until_here(a, s)
    l = newlist_hint(20)
    resizelist_hint(l, 40)
    l.append(n)
    print(len(l), known(3), fetch_translated_config() is None)
    return 0


def target(driver, args):
    return entry_point
