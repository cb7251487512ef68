"""Numbers of C, and calling C functions.

Takes:   the name of a C symbol (in rlib/rt/abi.def or a library) and its low-level type.
Leaves:  an object that a translated function calls as it would any function.
Idea:    the translator knows a call of an `llexternal` object by its class and reads `_name`, `_args` and
         `_result`. Untranslated it calls `_untranslated`, given by whoever wants to test.
Example: c_sqrt = llexternal('sqrt', [Float], Float, _callable=math.sqrt)
"""
from rpython.rlib import rarithmetic
from rpython.rlib.rarithmetic import r_singlefloat
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.lltype import (
    Bool, Char, Float, Int8, Int16, Int32, Signed, SingleFloat, UInt8, UInt16, UInt32, UniChar, Unsigned, Void)

# ____________________________________________________________ numbers

CHAR = Char
SIGNEDCHAR = Int8
UCHAR = UInt8
SHORT = Int16
USHORT = UInt16
INT = INT_real = Int32
UINT = UInt32
LONG = INTPTR_T = Signed
ULONG = UINTPTR_T = Unsigned
LONGLONG = Signed
ULONGLONG = Unsigned
SIZE_T = Unsigned
SSIZE_T = PTRDIFF_T = Signed
INT8, UINT8, INT8_T, UINT8_T = Int8, UInt8, Int8, UInt8
INT16, UINT16, INT16_T, UINT16_T = Int16, UInt16, Int16, UInt16
INT32, UINT32, INT32_T, UINT32_T = Int32, UInt32, Int32, UInt32
INT64, UINT64, INT64_T, UINT64_T = Signed, Unsigned, Signed, Unsigned
WCHAR_T = UniChar
TIME_T = OFF_T = Signed
MODE_T = PID_T_U = UInt32
PID_T = Int32
DOUBLE = Float
FLOAT = SingleFloat

r_signedchar = rarithmetic.r_int8
r_uchar = rarithmetic.r_uint8
r_short = rarithmetic.r_int16
r_ushort = rarithmetic.r_uint16
r_int = r_int_real = rarithmetic.r_int32
r_uint = rarithmetic.r_uint32
r_long = rarithmetic.r_int
r_ulong = rarithmetic.r_uint
r_longlong = rarithmetic.r_longlong
r_ulonglong = rarithmetic.r_ulonglong
r_size_t = rarithmetic.r_uint
r_ssize_t = rarithmetic.r_int

NUMBER_TYPES = [Int8, UInt8, Int16, UInt16, Int32, UInt32, Signed, Unsigned]


def cast(T, value):
    """The number as another number type: wrapped, or a float truncated. Characters have the value of their code."""
    if isinstance(value, r_singlefloat):
        value = float(value)
    if T is SingleFloat:
        return r_singlefloat(value)
    if T is Float or T is Bool:
        return lltype.cast_primitive(T, value)
    if isinstance(value, str):
        value = ord(value)
    value = int(value)
    if T is Char:
        return chr(value & 0xff)
    if T is UniChar:
        return lltype.cast_primitive(T, value)
    if T is Signed:
        return rarithmetic.intmask(value)
    return rarithmetic._class_of_type(T)(value)


# ____________________________________________________________ C functions

class llexternal(object):
    """A C function."""

    def __init__(self, name, args, result, _callable=None, compilation_info=None, **options):
        self._name = name
        self._args = tuple(args)
        self._result = result
        self._untranslated = _callable
        self._options = options

    def _freeze_(self):
        return True

    def __call__(self, *args):
        assert self._untranslated is not None, '%s exists in translated programs only' % self._name
        return self._untranslated(*args)
