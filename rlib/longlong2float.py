"""The bits of floats as integers, and back.

Takes:   floats, single floats, integers of their width.
Leaves:  the other view of the same bits.
Example: float2longlong(1.0) == 0x3ff0000000000000
"""
from rpython.rlib.rarithmetic import r_uint32
from rpython.rtyper.lltypesystem.lltype import Float, Signed, SingleFloat
from rpython.rtyper.lltypesystem.lloperation import llop


def float2longlong(floatval):
    """The 64 bits of a float as a signed integer."""
    return llop.float_to_bits(Signed, floatval)


def longlong2float(llval):
    """The float that has these 64 bits."""
    return llop.bits_to_float(Float, llval)


def singlefloat2uint(singlefloatval):
    """The 32 bits of a single float."""
    return r_uint32(llop.single_to_bits(Signed, singlefloatval))


def uint2singlefloat(ival):
    """The single float that has these 32 bits."""
    return llop.bits_to_single(SingleFloat, ival)
