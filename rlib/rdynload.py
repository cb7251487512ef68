"""Libraries that are loaded while the program runs.

Leaves:  handles; DLOpenError with the loader's message, KeyError for a name that is not there.
"""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['dlfcn.h'], libraries=['dl'])

c_dlopen = rffi.llexternal('dlopen', [rffi.CCHARP, rffi.INT], rffi.VOIDP, compilation_info=eci)
c_dlclose = rffi.llexternal('dlclose', [rffi.VOIDP], rffi.INT, compilation_info=eci)
c_dlerror = rffi.llexternal('dlerror', [], rffi.CCHARP, compilation_info=eci)
c_dlsym = rffi.llexternal('dlsym', [rffi.VOIDP, rffi.CCHARP], rffi.VOIDP, compilation_info=eci)

DLLHANDLE = rffi.VOIDP

# As on Linux.
RTLD_LOCAL = 0
RTLD_LAZY = 1
RTLD_NOW = 2
RTLD_GLOBAL = 0x100


class DLOpenError(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


def dlerror():
    """The loader's last message."""
    message = c_dlerror()
    if not message:
        return ''
    return rffi.charp2str(message)


def dlopen(name, mode=-1):
    """The handle of a library; None is the program itself."""
    if mode < 0:
        mode = RTLD_LOCAL | RTLD_NOW
    elif mode & (RTLD_LAZY | RTLD_NOW) == 0:
        mode |= RTLD_NOW
    if name is None:
        handle = c_dlopen(lltype.nullptr(rffi.CCHARP.TO), rffi.cast(rffi.INT, mode))
    else:
        with rffi.scoped_str2charp(name) as raw:
            handle = c_dlopen(raw, rffi.cast(rffi.INT, mode))
    if not handle:
        raise DLOpenError(dlerror())
    return handle


def dlclose(handle):
    """0 when it went well."""
    return rffi.cast(lltype.Signed, c_dlclose(handle))


def dlsym(handle, name):
    """The address of a symbol."""
    with rffi.scoped_str2charp(name) as raw:
        address = c_dlsym(handle, raw)
    if not address:
        raise KeyError(name)
    return address
