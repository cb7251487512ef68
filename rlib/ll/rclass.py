"""Instances: { typeptr, … }; classes at run time are vtables { subclassrange_min, subclassrange_max, … }.

Idea:    classes are numbered in preorder, so that the subclasses of one are a range of numbers.
"""


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
