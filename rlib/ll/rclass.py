"""Instances: { typeptr, … }; classes at run time are vtables { subclassrange_min, subclassrange_max, … }.

Idea:    classes are numbered in preorder, so that the subclasses of one are a range of numbers.
"""
from rpython.rtyper.lltypesystem.lltype import Signed, cast_ptr_to_int, malloc, nullptr
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rlib.ll.rstr import ll_concat3


def ll_isinstance(obj, least, limit):
    """Is the class of the object, which may be null, one of those numbered least <= n < limit?"""
    if not obj:
        return False
    return least <= obj.typeptr.subclassrange_min < limit


def ll_isinstance_exact(obj, vtable):
    """Is it the class of the object, which may be null?"""
    if not obj:
        return False
    return obj.typeptr == vtable


def ll_class_name(STR, name):
    """cls.__name__: the name in the vtable as a string."""
    length = len(name)
    s = malloc(STR, length)
    i = 0
    while i < length:
        s.chars[i] = name[i]
        i += 1
    return s


def ll_instance_text(start, name, end):
    """The text of an instance whose class has no __str__."""
    return ll_concat3(start, name, end)


def ll_check_attribute(has_it):
    """A method that only some subclasses have."""
    if not has_it:
        raise AttributeError


def ll_bind(CALLABLE, table, self):
    """A method bound to self, in a variable that other methods and functions stand in as well; None stays None."""
    if not self:
        return nullptr(CALLABLE)
    callable = malloc(CALLABLE)
    callable.table = table
    callable.self = self
    return callable


def ll_callable_eq(a, b):
    """Are two callables, which may be null, the same function or the same method of the same object?"""
    if a == b:
        return True
    if not a or not b:
        return False
    return a.self == b.self and a.table.number == b.table.number


def ll_callable_hash(callable):
    """Agrees with ll_callable_eq."""
    if not callable:
        return 0
    address = cast_ptr_to_int(callable.self)
    return address ^ llop.int_rshift(Signed, address, 4) ^ callable.table.number * 1000003
