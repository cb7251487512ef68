"""rpython.rtyper.annlowlevel: between objects of the program and low-level pointers.

Takes:   strings, instances, functions; low-level pointers.
Leaves:  the same thing seen the other way; nothing is copied in a translated program.
"""
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.llmemory import GCREF
from rpython.rtyper.lltypesystem.rffi import llhelper
from rpython.rtyper.lltypesystem.rstr import hlstr, hlunicode, llstr, llunicode


class _Instance(lltype._part):
    """An instance, as what a pointer points to."""

    def __init__(self, instance):
        self.of = GCREF.TO
        self.instance = instance

    def base(self):
        return None


def cast_instance_to_gcref(instance):
    """A pointer to the instance that says nothing of what it is; None is null."""
    if instance is None:
        return lltype.nullptr(GCREF.TO)
    known = _pointers.get(id(instance))
    if known is None:
        known = _pointers[id(instance)] = _Instance(instance)
    return lltype._ptr(GCREF, known)


_pointers = {}


@specialize.arg(0)
def cast_gcref_to_instance(cls, gcref):
    """The instance, which must be one of the class."""
    if not gcref:
        return None
    instance = gcref._obj.instance
    assert isinstance(instance, cls)
    return instance


def gcref_is_instance(cls, gcref):
    """Is the instance one of the class?"""
    return bool(gcref) and isinstance(gcref._obj.instance, cls)


# Instances by what all of them have in common: here that is no struct that one may look into.
cast_instance_to_base_ptr = cast_instance_to_llref = cast_instance_to_gcref
cast_base_ptr_to_instance = cast_gcref_to_instance


def base_ptr_lltype():
    """The type of such pointers."""
    return GCREF
