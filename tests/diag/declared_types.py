"""A declared type stops the error at the border that declares."""
from typing import Dict, List, Optional
from rpython.rlib import types
from rpython.rlib.objectmodel import enforceargs
from rpython.rlib.signature import signature


class A(object):
    pass


class B(object):
    pass


def total(items: List[int]) -> int:
    return len(items)


def maybe(a: Optional[A], b: A) -> int:
    return 0


@signature(types.int(), returns=types.str())
def signed(n):
    return n                                    #! error: result of signed.*declared str, but is int


@enforceargs([int], {str: int})
def containers(items, table):
    items.append(3)


@enforceargs(A)
def instance(a):
    return 1


def unknown(x: 'Nowhere') -> int:               #! error: Nowhere.*names no type
    return 1


def entry_point(argv):
    total(['a'])                                #! error: items.*list of int.*list of str
    maybe(None, None)                           #! error: 'b' of maybe.*declared A, but None
    maybe(B(), A())                             #! error: 'a' of maybe.*A or None.*but B
    signed('x')                                 #! error: 'n' of signed.*int.*str
    containers([1.5], {'a': 1})                 #! error: list of int.*list of float
    containers([1], {1: 1})                     #! error: dict of str to int.*dict of int
    instance(B())                               #! error: declared A, but B
    unknown(1)
    return 0


def target(driver, args):
    return entry_point
