"""Libraries that are loaded while the program runs.

Leaves:  handles; DLOpenError with the loader's message, KeyError for a name that is not there.
"""
from rpython.rlib.objectmodel import specialize
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


@specialize.argtype(0)
def dlopen(name, mode=-1):
    """The handle of a library by its name, a str or a pointer to one; None is the program itself."""
    if mode < 0:
        mode = RTLD_LOCAL | RTLD_NOW
    elif mode & (RTLD_LAZY | RTLD_NOW) == 0:
        mode |= RTLD_NOW
    handle = c_dlopen(name, mode)
    if not handle:
        raise DLOpenError(dlerror())
    return handle


def dlclose(handle):
    """0 when it went well."""
    return rffi.cast(lltype.Signed, c_dlclose(handle))


@specialize.argtype(1)
def dlsym(handle, name):
    """The address of a symbol by its name, a str or a pointer to one; KeyError."""
    address = c_dlsym(handle, name)
    if not address:
        raise KeyError(_shown(name))
    return address


@specialize.argtype(0)
def _shown(name):
    if isinstance(name, str):
        return name
    return rffi.charp2str(name)
