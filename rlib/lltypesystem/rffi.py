"""Calling C functions.

Takes:   the name of a C symbol (in rlib/rt/abi.def or a library) and its low-level type.
Leaves:  an object that a translated function calls as it would any function.
Idea:    the translator knows a call of an `llexternal` object by its class and reads `_name`, `_args` and
         `_result`. Untranslated it calls `_untranslated`, given by whoever wants to test.
Example: c_sqrt = llexternal('sqrt', [Float], Float, _callable=math.sqrt)
"""
from rpython.rtyper.lltypesystem.lltype import (
    Bool, Char, Float, Int8, Int16, Int32, Signed, SingleFloat, UInt8, UInt16, UInt32, UniChar, Unsigned, Void)

SIGNEDCHAR = Int8
UCHAR = UInt8
SHORT = Int16
USHORT = UInt16
INT = Int32
UINT = UInt32
LONG = Signed
ULONG = Unsigned
LONGLONG = Signed
ULONGLONG = Unsigned
SIZE_T = Unsigned
SSIZE_T = Signed
DOUBLE = Float
FLOAT = SingleFloat


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
