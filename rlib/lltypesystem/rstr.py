"""STR and UNICODE: what strings are made of at the low level; llstr and hlstr go between the two views.

Takes:   a str (or unicode) of the program, or a low-level pointer to one.
Leaves:  the same object seen the other way; nothing is copied in a translated program.
Example: s = mallocstr(2); s.chars[0] = 'a'; s.chars[1] = 'b'; hlstr(s) == 'ab'
"""
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Array, Char, GcStruct, Signed, UniChar, Void, malloc

STR = GcStruct('rpy_string', ('hash', Signed), ('chars', Array(Char)))
UNICODE = GcStruct('rpy_unicode', ('hash', Signed), ('chars', Array(UniChar)))


def mallocstr(length):
    """A new string of NULs, to be filled before anyone else sees it."""
    return malloc(STR, length)


def llstr(s):
    """The low-level string of a str."""
    p = malloc(STR, len(s))
    for i in range(len(s)):
        p.chars[i] = s[i]
    return p


def hlstr(p):
    """The str of a low-level string."""
    return ''.join([p.chars[i] for i in range(len(p.chars))])


def llunicode(s):
    """The low-level string of a unicode."""
    p = malloc(UNICODE, len(s))
    for i in range(len(s)):
        p.chars[i] = s[i]
    return p


def hlunicode(p):
    """The unicode of a low-level string."""
    return u''.join([p.chars[i] for i in range(len(p.chars))])


def copy_string_to_raw(source, target, start, length):
    """Characters of a low-level string to raw memory."""
    llop.array_copy(Void, source, target, start, 0, length)


def copy_raw_to_string(source, target, start, length):
    """The other way: to the string from `start` on."""
    llop.array_copy(Void, source, target, 0, start, length)
