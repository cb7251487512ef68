"""The C compiler a program was compiled with."""
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Ptr, Signed, Void, malloc
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, hlstr

_name = llexternal('rpy_compiler_name', [], Signed)
_copy = llexternal('rpy_text_copy', [Ptr(STR)], Void)


def get_compiler_info():
    """The compiler's name and version, such as 'GCC 12.2.0'; '(untranslated)' when there was none."""
    if we_are_translated():
        text = malloc(STR, _name())
        _copy(text)
        return hlstr(text)
    return '(untranslated)'
