"""What C is given for one call.

Takes:   a low-level string.
Leaves:  raw memory with its characters and a NUL, which the caller frees; null for None.
"""
from rpython.rtyper.lltypesystem.lltype import Array, Char, UniChar, malloc, nullptr
from rpython.rtyper.lltypesystem.rstr import copy_string_to_raw

CHARS = Array(Char, hints={'nolength': True})
WIDE_CHARS = Array(UniChar, hints={'nolength': True})


def ll_str_for_c(s):
    if not s:
        return nullptr(CHARS)
    length = len(s.chars)
    p = malloc(CHARS, length + 1, flavor='raw', track_allocation=False)
    copy_string_to_raw(s, p, 0, length)
    p[length] = '\x00'
    return p


def ll_unicode_for_c(s):
    if not s:
        return nullptr(WIDE_CHARS)
    length = len(s.chars)
    p = malloc(WIDE_CHARS, length + 1, flavor='raw', track_allocation=False)
    copy_string_to_raw(s, p, 0, length)
    p[length] = u'\x00'
    return p
