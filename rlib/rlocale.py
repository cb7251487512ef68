"""The locale of the C library.

Leaves:  LocaleError when there is no such locale.
"""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['locale.h', 'langinfo.h', 'ctype.h'])

c_setlocale = rffi.llexternal('setlocale', [rffi.INT, rffi.CCHARP], rffi.CCHARP, compilation_info=eci)
c_nl_langinfo = rffi.llexternal('nl_langinfo', [rffi.INT], rffi.CCHARP, compilation_info=eci)
c_isalpha = rffi.llexternal('isalpha', [rffi.INT], rffi.INT, compilation_info=eci)
c_isupper = rffi.llexternal('isupper', [rffi.INT], rffi.INT, compilation_info=eci)
c_islower = rffi.llexternal('islower', [rffi.INT], rffi.INT, compilation_info=eci)
c_isalnum = rffi.llexternal('isalnum', [rffi.INT], rffi.INT, compilation_info=eci)
c_tolower = rffi.llexternal('tolower', [rffi.INT], rffi.INT, compilation_info=eci)
c_toupper = rffi.llexternal('toupper', [rffi.INT], rffi.INT, compilation_info=eci)

# As on Linux.
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CODESET = 14
HAVE_LANGINFO = True


class LocaleError(Exception):
    def __init__(self, message):
        self.message = message

    def __str__(self):
        return self.message


def setlocale(category, locale):
    """The name of the locale that is set; None asks only."""
    if locale is None:
        result = c_setlocale(rffi.cast(rffi.INT, category), lltype.nullptr(rffi.CCHARP.TO))
    else:
        with rffi.scoped_str2charp(locale) as raw:
            result = c_setlocale(rffi.cast(rffi.INT, category), raw)
    if not result:
        raise LocaleError("unsupported locale setting")
    return rffi.charp2str(result)


def nl_langinfo(key):
    return rffi.charp2str(c_nl_langinfo(rffi.cast(rffi.INT, key)))


def isalpha(c):
    return rffi.cast(lltype.Signed, c_isalpha(rffi.cast(rffi.INT, c))) != 0


def isupper(c):
    return rffi.cast(lltype.Signed, c_isupper(rffi.cast(rffi.INT, c))) != 0


def islower(c):
    return rffi.cast(lltype.Signed, c_islower(rffi.cast(rffi.INT, c))) != 0


def isalnum(c):
    return rffi.cast(lltype.Signed, c_isalnum(rffi.cast(rffi.INT, c))) != 0


def tolower(c):
    return rffi.cast(lltype.Signed, c_tolower(rffi.cast(rffi.INT, c)))


def toupper(c):
    return rffi.cast(lltype.Signed, c_toupper(rffi.cast(rffi.INT, c)))
