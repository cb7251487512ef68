"""Types for @signature (rpython.rlib.signature): signature(types.int(), types.str(), returns=types.str()).

Takes:   nothing, or the types a container is made of.
Leaves:  an object of rpython.annotator.model; any() and self() are markers of their own.
"""
from rpython.annotator import model
from rpython.annotator.dictdef import DictDef
from rpython.annotator.listdef import ListDef


class AnyTypeMarker(object):
    """Nothing is declared."""


class SelfTypeMarker(object):
    """An instance of the class that the method stands in."""


def none():
    """None alone."""
    return model.s_None


def impossible():
    """No value: the function never returns."""
    return model.s_ImpossibleValue


def any():
    """Whatever is inferred."""
    return AnyTypeMarker()


def self():
    """An instance of the class that the method stands in."""
    return SelfTypeMarker()


def int():
    """An int of machine size."""
    return model.SomeInteger()


def bool():
    """A bool."""
    return model.SomeBool()


def float():
    """A float."""
    return model.SomeFloat()


def singlefloat():
    """An r_singlefloat."""
    return model.SomeSingleFloat()


def longfloat():
    """An r_longfloat."""
    return model.SomeLongFloat()


def str(can_be_None=False):
    """A str."""
    return model.SomeString(can_be_None=can_be_None)


def str0():
    """A str without zero bytes, which nothing checks."""
    return model.SomeString(no_nul=True)


def unicode():
    """A unicode string."""
    return model.SomeUnicodeString()


def unicode0():
    """A unicode string without zero characters, which nothing checks."""
    return model.SomeUnicodeString(no_nul=True)


def char():
    """A str of length one."""
    return model.SomeChar()


def bytearray():
    """A bytearray."""
    return model.SomeByteArray()


def list(element):
    """A list that may change its length."""
    return model.SomeList(ListDef(None, element, mutated=True, resized=True))


def array(element):
    """A list that keeps its length."""
    return model.SomeList(ListDef(None, element, mutated=True, resized=False))


def dict(keytype, valuetype):
    """A dict."""
    return model.SomeDict(DictDef(None, keytype, valuetype))


def tuple(*items):
    """A tuple with a type for each item."""
    return model.SomeTuple(items)


def instance(cls, can_be_None=False):
    """An instance of the class or of one derived from it."""
    return model.SomeInstance(cls, can_be_None=can_be_None)


def ptr(ll_type):
    """A low-level pointer to the type."""
    from rpython.rtyper.lltypesystem.lltype import Ptr
    return model.SomePtr(Ptr(ll_type))
